# ruff: noqa: E501 - the text of reports
"""Lists that stand within one long form: headers of their own, joined columns, narrow headers, short years."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.calibrations import group as calibrations
from extract.groups.law_lists import group as law_lists
from extract.groups.personnel_certificates import group as personnel
from extract.groups.tables_with_totals import group as totals
from schemas.report import Report, TableWithTotal
from tests.extract.documents import source
from tests.extract.stated import stated

LAB = "江州正衡计量检测有限公司"
FULL = {
    "device": "压力表",
    "model": "Y-100",
    "serial": "2209158",
    "certificate_no": "JZ25-001",
    "agency": LAB,
    "calibrated_on": "2025-01-05",
    "valid_until": "2025-07-04",
}
ID = "T370702198709162375"
HELD = {
    "name": "季凌云",
    "kind": "特种作业操作证",
    "category": "低压电工作业",
    "number": ID,
    "valid_from": "2023-06-20",
    "valid_to": "2029-06-19",
}
FORM = "受审核部门\t生产部\t时间\t上午\n在册人数\t84\t参保人数\t84\n"


def devices(text: str) -> list[dict[str, Any]]:
    return stated(calibrations.read(source("监视和测量资源\n" + text), Report()))


def holders(text: str) -> list[dict[str, Any]]:
    return stated(personnel.read(source(text), Report()))


def tables(text: str) -> list[TableWithTotal]:
    return totals.read(source(text), Report())


DEVICES = {
    "three joined by strokes": f"名称／型号／编号\t证书／机构\t检定日／有效期至\n压力表／Y-100／2209158\tJZ25-001／{LAB}\t2025.01.05／2025.07.04",
    "half-width strokes": f"名称/型号/编号\t检定日期/有效期至\t证书编号/检定机构\n压力表/Y-100/2209158\t2025-01-05/2025-07-04\tJZ25-001/{LAB}",
    "bars": f"器具名称｜型号｜出厂编号\t证书号｜机构\t检定日期\t有效期至\n压力表｜Y-100｜2209158\tJZ25-001｜{LAB}\t2025-01-05\t2025-07-04",
    "agency before number": f"名称\t型号/编号\t机构/证书号\t检定日期\t有效期至\n压力表\tY-100/2209158\t{LAB}/JZ25-001\t2025-01-05\t2025-07-04",
    "in a form, title beside": f"{FORM}计量器具\t名称／型号／编号\t证书／机构\t检定日／有效期至\n~\t压力表／Y-100／2209158\tJZ25-001／{LAB}\t2025.01.05／2025.07.04\n~\t压力表／Y-100／2209159\tJZ25-001／{LAB}\t2025.01.05／2025.07.04",
    "bare date beside an end": f"Device 器具\tModel 型号\tS/N 编号\tCertificate 证书号\tAgency 机构\tDate 日期\tValid to 有效至\n压力表\tY-100\t2209158\tJZ25-001\t{LAB}\t2025-01-05\t2025-07-04",
    "short headers, short years": f"器具\t型号\t编号\t证书\t机构\t检/校日\t至\n压力表\tY-100\t2209158\tJZ25-001\t{LAB}\t25/01/05\t25/07/04",
    "short years with points": f"器具名称\t型号\t编号\t证书编号\t检定机构\t检定日期\t有效期至\n压力表\tY-100\t2209158\tJZ25-001\t{LAB}\t25.01.05\t25.07.04\n\n报告于2025年3月6日完成。",
}


@pytest.mark.parametrize("layout", DEVICES)
def test_devices(layout: str) -> None:
    assert devices(DEVICES[layout])[0] == FULL


NO_DEVICES = {
    "a log of work": "设备\t日期\t负责人\n压力机\t2025-01-05\t甘启明",
    "a day first": f"Instrument\tModel\tCalibrated by\tCalibration date\nGauge\tY-100\t{LAB}\t05/01/25\n\nThe audit took place from 17/02/25 to 18/02/25, the report is of 28/02/25 and 05/03/25.",
}


@pytest.mark.parametrize("layout", NO_DEVICES)
def test_no_date_is_taken(layout: str) -> None:
    assert not any("calibrated_on" in found for found in devices(NO_DEVICES[layout]))


CERTIFICATES = {
    "narrow headers": f"姓名\t证\t类别\t号\t期\n季凌云\t特种作业操作证\t低压电工作业\t{ID}\t23/06/20～29/06/19\n\n审核于2025年3月6日结束。",
    "day of issue apart": f"姓名\t证件\t作业类别\t证号\t有效期起\t有效期止\n季凌云\t特种作业操作证\t低压电工作业\t{ID}\t2023.6.20\t2029.6.19",
    "joined number and term": f"姓名\t证书\t作业类别\t证号／有效期\n季凌云\t特种作业操作证\t低压电工作业\t{ID}／2023.6.20至2029.6.19",
    "a post before the name": f"值班员季凌云持有特种作业操作证，作业类别为低压电工作业，证号{ID}，有效期自2023年6月20日至2029年6月19日。",
    "a post that nobody lists": f"现场见巡检班长季凌云持有特种作业操作证，作业类别为低压电工作业，证号{ID}，有效期自2023年6月20日起至2029年6月19日。",
}


@pytest.mark.parametrize("layout", CERTIFICATES)
def test_certificates(layout: str) -> None:
    assert holders(CERTIFICATES[layout]) == [HELD]


@pytest.mark.parametrize("office", ["江苏省应急管理厅", "成都市应急管理局", "成都市市场监督管理局"])
def test_the_office_alone_at_the_end(office: str) -> None:
    text = f"季凌云：特种作业操作证（低压电工作业），证号{ID}，2023.06.20至2029.06.19，{office}"
    assert [one.get("issuer") for one in holders(text)] == [office]


@pytest.mark.parametrize(
    ("after", "count"),
    [
        ("值班表上夜班为季凌云，其特种作业操作证的作业类别为高压电工作业。", 2),
        ("夜班为游大江，其特种作业操作证的作业类别为高压电工作业。", 1),
        ("季凌云在配电间值班，低压电工作业票齐全。", 1),
    ],
)
def test_an_item_told_of_a_known_holder(after: str, count: int) -> None:
    first = f"电工季凌云：特种作业操作证，作业类别：低压电工作业，证书编号：{ID}，有效期2023年6月20日至2029年6月19日。"
    assert len(holders(f"{first}\n\n{after}")) == count


def plain(table: TableWithTotal) -> tuple[str | None, list[tuple[Any, Any]], Any]:
    items = [(i.name.value if i.name else None, i.amount.value if i.amount else None) for i in table.items]
    total = table.stated_total.value if table.stated_total else None
    return table.title.value if table.title else None, items, total


WASTE = [("污泥", 61.3), ("废酸", 34.75), ("废桶", 7.2)]
TOTALS = {
    "in a form, with counts": f"{FORM}2026年1—8月废物转移量（吨）\t类别\t数量\t联单份数\n~\t污泥\t61.30\t9\n~\t废酸\t34.75\t6\n~\t废桶\t7.20\t3\n~\t合计\t103.25\t18",
    "a title in the corner": "2026年1—8月废物转移量（吨）\t数量\n污泥\t61.30\n废酸\t34.75\n废桶\t7.20\n合计\t103.25",
    "a title in the corner, transposed": "2026年1—8月废物转移量（吨）\t污泥\t废酸\t废桶\t合计\n数量\t61.30\t34.75\t7.20\t103.25",
    "with shares": "2026年1—8月废物转移量（吨）\t数量\t占 比\n污泥\t61.30\t59%\n废酸\t34.75\t34%\n废桶\t7.20\t7%\n合计\t103.25\t100%",
}


@pytest.mark.parametrize("layout", TOTALS)
def test_totals(layout: str) -> None:
    assert [plain(table) for table in tables(TOTALS[layout])] == [
        ("2026年1—8月废物转移量（吨）", WASTE, 103.25)
    ]


@pytest.mark.parametrize("corner", ["2026年项目", "2026年费用名称", "2026年", "类别"])
def test_a_corner_that_heads_its_column(corner: str) -> None:
    (table,) = tables(f"表4 安全投入\n{corner}\t金额\n劳保\t1,200\n培训\t800\n合计\t2,000")
    assert plain(table)[0] == "安全投入"


def test_thousands_parted_by_spaces() -> None:
    (table,) = tables("能源消费\n种类\t折标量\n原煤\t142 630\n电力\t14 885\n柴油\t412\n合计\t157 927")
    assert plain(table)[1:] == ([("原煤", 142630), ("电力", 14885), ("柴油", 412)], 157927)


A, B, C, D = "中华人民共和国水法", "江州市消防条例", "特种设备目录（2024年版）", "排污许可管理办法"
LAWS = {
    "ticked": "# 3 合规\n\n" + "\n".join(f"☑ 《{title}》" for title in (A, B, C, D)),
    "ticked by hand": "# 适用法规\n\n" + "\n".join(f"√ 《{title}》" for title in (A, B, C, D)),
    "dots": "# Legal register\n\n" + "\n".join(f"● 《{title}》" for title in (A, B, C, D)),
    "two halves with a blank end": f"# 适用法规\n\n序\t名称\t序\t名称\n1\t《{A}》\t2\t《{B}》\n3\t《{C}》\t4\t《{D}》\n5\t《{A}》\t/\t/",
}


@pytest.mark.parametrize("layout", LAWS)
def test_laws(layout: str) -> None:
    (found,) = law_lists.read(source(LAWS[layout]), Report())
    assert [title.value for title in found.titles][:4] == [A, B, C, D]
    assert found.place == "compliance"


@pytest.mark.parametrize("device", ["高压绝缘手套", "绝缘靴", "高压验电器"])
def test_protective_tools_are_tested(device: str) -> None:
    text = f"{device}（编号JY-07）由{LAB}进行预防性试验，报告编号RD25-208，试验日期2025年3月20日，有效期至2025年9月19日，结论合格。"
    (found,) = devices(text)
    assert found == {
        "device": device,
        "serial": "JY-07",
        "certificate_no": "RD25-208",
        "agency": LAB,
        "calibrated_on": "2025-03-20",
        "valid_until": "2025-09-19",
        "result": "合格",
    }


@pytest.mark.parametrize(
    "text", ["配有绝缘手套、绝缘靴、验电器，均完好。", "绝缘手套2副；安全工具柜编号A-1。"]
)
def test_tools_that_only_stand_there(text: str) -> None:
    assert devices(text) == []


def test_rows_of_the_wider_table_end_a_list() -> None:
    head = "条款\t部门\t查、问、看的情况\n9.1\t器具\t型号\t编号\t证书\t检定日期\t有效期至\t机构\n"
    one = f"\t压力表\tY-100\t2209158\tJZ25-001\t2025-01-05\t2025-07-04\t{LAB}\n"
    long = (
        "许可证由安环部保管，编号与台账一致，许可内容覆盖现有活动，有效期内按季提交执行报告，监测数据达标；"
        * 2
    )
    after = f"9.2\t安环部\t{long}\n10.2\t质量部\t{long}"
    assert [each["device"] for each in devices(head + one + after)] == ["压力表"]
