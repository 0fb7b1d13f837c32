"""One report in dense sentences, as a body without forms writes it: what each group makes of it."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.mentions import Mentions
from schemas.report import Report
from tests.extract.documents import document
from tests.extract.stated import stated

TEXT = """质量环境职业健康安全管理体系审核报告
受审核方：河西百炼精密铸造有限公司
审核日期：2024年6月3日～6月5日
一、审核依据
适用法律法规，如《安全生产法》《环境保护法》《职业病防治法》《消防法》等共37项
二、基础设施
特种设备有：桥式起重机2台（QD10，使用登记证号：起17川A00021(19)），检验日期为2023-09-12，下次检验日期2025-09；叉车3台。
压缩空气储罐安全阀4只，2024年1月15日经四川衡信阀门检测有限公司校验，报告号：SV-0115-1，有效期一年。
抽查：①游标卡尺 JL-003，0~300mm，四川蜀衡计量科技有限公司2024.02.20校准，证书编号:SH2402，\
下次校准2025.02.19；\
②外径千分尺 JL-015，校准日期2024.02.20，证书SH2402200044；\
③光谱仪（型号 SPECTRO-MAXx），2023年12月1日由成都市计量检定测试院检定，有效期至2024年11月30日。
三、人员
电工 柯大勇 低压电工作业 证号T5101 有效期至2026-08-30
特种设备作业人员：起重机司机何秀兰（Q2，证号5101，2022.04.08-2026.04.07）、叉车司机高远（N1，证号5102，有效期2021年7月至2025年7月）。
劳动合同：抽查温小军合同期限2022年3月1日至2025年2月28日，签订日期2022.3.1；唐婉，无固定期限合同，2019年5月6日签订。
四、采购
与成都恒丰废旧物资回收有限公司签订废铁回收协议，2024年1月1日至2024年12月31日，期限1年。
危险废物处置合同编号WF-2024-03，受托方：四川绿洲环境治理有限公司，合同期2024年1月1日—2026年12月31日（三年）。
主要供应商：乐山兴达生铁有限责任公司（生铁）、成都瑞材耐火材料有限公司（耐火砖），2024年2月完成年度评价。
环保投入：布袋更换5.6万元，危废处置1.2万元，监测0.8万元，合计7.6万元。
"""


@pytest.fixture(scope="module")
def read() -> tuple[Report, Mentions]:
    return extract_report(document(TEXT.rstrip()))


def test_laws(read: tuple[Report, Mentions]) -> None:
    (found,) = read[0].law_lists
    assert (found.place, len(found.titles), found.open_ended) == ("criteria", 4, True)
    assert found.stated_count is not None
    assert found.stated_count.value == 37


def test_devices(read: tuple[Report, Mentions]) -> None:
    entries = stated(read[0].calibrations)
    assert [(e["device"], e.get("serial"), e.get("model")) for e in entries] == [
        ("压缩空气储罐安全阀", None, None),
        ("游标卡尺", "JL-003", None),
        ("外径千分尺", "JL-015", None),
        ("光谱仪", None, "SPECTRO-MAXx"),
    ]
    assert [e.get("valid_until") for e in entries] == [None, "2025-02-19", None, "2024-11-30"]
    (crane,) = stated(read[0].special_equipment)
    assert (crane["registration_no"], crane["next_inspection_on"]) == ("起17川A00021(19)", "2025-09")


def test_people(read: tuple[Report, Mentions]) -> None:
    entries = stated(read[0].personnel_certificates)
    assert [(e["name"], e["kind"], e["category"], e["valid_to"]) for e in entries] == [
        ("柯大勇", "电工", "低压电工作业", "2026-08-30"),
        ("何秀兰", "起重机司机", "Q2", "2026-04-07"),
        ("高远", "叉车司机", "N1", "2025-07"),
    ]
    contracts = stated(read[0].employment_contracts)
    assert [(c["name"], c["signed_on"], c.get("valid_to")) for c in contracts] == [
        ("温小军", "2022-03-01", "2025-02-28"),
        ("唐婉", "2019-05-06", None),
    ]


def test_agreements(read: tuple[Report, Mentions]) -> None:
    contracts = stated(read[0].contracts)
    assert [(c["kind"], c["valid_to"], c["stated_term"]) for c in contracts] == [
        ("废铁回收协议", "2024-12-31", "1年"),
        ("危险废物处置合同", "2026-12-31", "三年"),
    ]
    suppliers = stated(read[0].suppliers)
    assert [(s["provides"], s["evaluated_on"]) for s in suppliers] == [
        ("生铁", "2024-02"),
        ("耐火砖", "2024-02"),
    ]
    assert [term.months for term in read[1].terms] == [12, 36]
    (total,) = read[0].tables_with_totals
    assert total.stated_total is not None
    assert (total.stated_total.value, len(total.items)) == (7.6, 3)


def test_nothing_is_wrong_with_it(read: tuple[Report, Mentions]) -> None:
    mentions = read[1]
    assert mentions.blanks == []
    assert [d.leaf.raw for d in mentions.dates if d.garbled or d.leaf.value is None] == []
    assert all(len(entity.spellings) == 1 for entity in mentions.entities)
