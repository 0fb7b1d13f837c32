"""Dates, terms, blanks and holders wherever they stand."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.mentions import Mentions
from tests.extract.documents import document
from tests.ingest.drawn import drawn
from tests.ingest.layout.cut.test_cut_tables import page
from tests.timing import cpu_seconds

SELF = "江州宁川精工机械有限公司"
HEAD = f"管理体系审核报告\n受审核方名称：{SELF}\n审核体系：质量管理体系\n"


def mentions(text: str) -> Mentions:
    return extract_report(document(HEAD + text))[1]


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("维修合格日期：2024年5月，在有效期内。", True),
        ("公司于2024年9月18日组织实施了内审员培训。", True),
        ("2024.5.13进行了整改。", True),
        ("已按计划于2024年5月13日进行了评审。", True),
        ("由甲公司于2024年5月13日检定合格。", True),
        ("下次校验日期：2024年5月13日。", False),
        ("许可证有效期至2024年5月13日。", False),
        ("公司计划于2024年9月组织演练。", False),
        ("应在2024年5月13日前完成整改。", False),
        ("整改时限：2024年5月13日前提交。", False),
        ("改进决议4项，限2024年5月13日完成。", False),
        ("决定限于2024年5月13日落实。", False),
        ("甲乙有限公司2024年5月13日完成整改。", True),
        ("日期：2024年5月13日", None),
        ("Calibrated on 2024-05-13.", True),
        ("Next calibration due: 2024-05-13.", False),
    ],
)
def test_whether_something_was_done(text: str, done: bool | None) -> None:
    (found,) = mentions(text).dates
    assert found.done is done


def test_garbled_and_impossible_dates() -> None:
    found = mentions("有效期：2014-05-10 自 2034-05-09。\n于2024年06月.15日整改。\n2024年2月30日。").dates
    wrong = [(d.leaf.raw, d.leaf.value, d.garbled) for d in found if d.garbled or d.leaf.value is None]
    assert wrong == [
        ("2014-05-10 自 2034-05-09", "2014-05-10/2034-05-09", True),
        ("2024年06月.15日", "2024-06-15", True),
        ("2024年2月30日", None, False),
    ]


def test_a_date_of_the_report_is_the_report_s_own_leaf() -> None:
    report, found = extract_report(document(HEAD + "报告日期：2024年5月13日"))
    assert report.report_date is not None
    assert [d.leaf for d in found.dates] == [report.report_date]
    assert found.dates[0].leaf is report.report_date


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("协议期限为 3 年（自 2024 年 1 月 1 日至 2026 年 1 月 1 日）。", 36),
        ("租赁期限：自 2023 年 11 月 1 日至 2028 年 10 月 31 日止，租期共五年整。", 60),
        ("证书有效期三年：2023年5月1日至2026年4月30日。", 36),
        ("合同期限18个月，2024.1.1-2025.6.30。", 18),
        ("服务期半年，自2024.1.1至2024.6.30。", 6),
        ("Lease term of 2 years, 2024-01-01 to 2025-12-31.", 24),
        ("协议期限一年半，2024.1.1至2025.6.30。", 18),
    ],
)
def test_terms(text: str, months: int | None) -> None:
    assert [term.months for term in mentions(text).terms] == ([months] if months else [])


@pytest.mark.parametrize(
    "text",
    [
        "租赁期限：2024年5月6日至2026年8月1日。",
        "工作经验3年以上。审核时间：2024年5月6日至2024年5月8日。",
        "营业期限：2014年5月6日至长期，注册3年。",
        "2024年1月1日至2024年12月31日共发生3次。",
    ],
)
def test_no_term(text: str) -> None:
    assert mentions(text).terms == []


@pytest.mark.parametrize(
    ("text", "kind", "label"),
    [
        ("报告编号：__________", "placeholder", "报告编号"),
        ("注册地址：XXXX", "placeholder", "注册地址"),
        ("报告日期：    年   月   日", "placeholder", "报告日期"),
        ("报告日期：2024 年    月    日", "placeholder", "报告日期"),
        ("注册地址：（请填写营业执照住所）", "placeholder", "注册地址"),
        ("本次审核××公司的体系", "placeholder", "本次审核"),
        ("注册地址：\n经营地址：江州市工业路 8 号", "empty", "注册地址"),
        ("登记机关\t\n注册地址\t江州市工业路 8 号", "empty", "登记机关"),
        ("主要产品：接头（示例：某型号接头）", "sample", ""),
    ],
)
def test_blanks(text: str, kind: str, label: str) -> None:
    (found,) = mentions(text).blanks
    assert found.kind == kind
    assert found.label == label or kind == "sample"


@pytest.mark.parametrize(
    "text",
    [
        "审核组长（签字）：__________",
        "签字：        年   月   日",
        "临时场所：无\n观察员：/",
        "联系人：__张小三__",
        "工艺流程：\n关键过程：车削",
        "本次审核发现的正面信息：\na) 最高管理者重视。",
        "抽查 DXX-200 型接头，执行 JX-XXL-03。",
        "序号\t工序\t备注\n1\t下料\t\n2\t车削\t关键过程",
        "序号\t姓名\t作用\t来自\t备注\n1\t陈小敏\t向导\t受审核方\t",
    ],
)
def test_no_blank(text: str) -> None:
    assert mentions(text).blanks == []


@pytest.mark.parametrize(
    ("text", "record", "holder"),
    [
        (
            "安全阀：规格：A28H-16，校验日期：2024年5月1日，下次校验日期：2025年4月30日，使用单位：江州宁川控股有限公司。",
            "安全阀",
            "江州宁川控股有限公司",
        ),
        (
            "提供厂房租赁合同，出租方：海丰临港管理有限公司，承租方：江州宁川新能源有限公司，期限2024.1.1至2026.12.31。",
            "厂房租赁合同",
            "江州宁川新能源有限公司",
        ),
        (
            "查废水检测报告，报告编号：SZ-1，受检单位：澄江恒业塑胶制品有限公司，结论：合格。",
            "废水检测报告",
            "澄江恒业塑胶制品有限公司",
        ),
        (
            "排污许可证：编号9133X，持有人：澄江恒业塑胶制品有限公司，有效期至2028年1月1日。",
            "排污许可证",
            "澄江恒业塑胶制品有限公司",
        ),
    ],
)
def test_holders(text: str, record: str, holder: str) -> None:
    (found,) = mentions(text).holders
    assert (found.record.value, found.holder.value) == (record, holder)
    assert found.entity.relation in ("kin", "other")


@pytest.mark.parametrize(
    "text",
    [
        "千分尺：编号：QC-11，校准单位：海丰计量有限公司，校准日期：2024年2月6日，有效期至2025年2月5日。",
        "查供方澄江恒业塑胶制品有限公司，提供了供方的营业执照和认证证书，评价合格。",
        f"提供厂房租赁合同，出租方：海丰临港管理有限公司，承租方：{SELF}。",
    ],
)
def test_no_foreign_holder(text: str) -> None:
    assert [h for h in mentions(text).holders if h.entity.relation in ("kin", "other")] == []


def test_work_grows_with_the_length_of_the_document() -> None:
    def cost(times: int) -> float:
        piece = (
            "公司于2024年5月10日-11日实施了内审，内审员：霍启棠。由杭州量准检测有限公司校准，"
            "压力表（编号 %d）检定日期：2024年5月3日，有效期至2024年11月2日。"
            "与海丰锐成刀具%d有限公司签订采购合同，合同期限一年。\n"
        )
        text = HEAD + "".join(piece % (i, i) for i in range(40 * times))
        made = document(text)
        return cpu_seconds(lambda: extract_report(made))

    cost(1)
    small, large = cost(2), cost(16)
    assert large < 8 * 4 * small


def test_options_in_the_rows_of_one_column_are_one_choice() -> None:
    xs = [72.0, 300.0]
    made = drawn(page(xs, [72, 96, 140], [["[√]推荐保持认证"], ["[ ]暂停认证\n[ ]撤销认证"]]))
    _, mentions = extract_report(made)
    assert [one.ticked for one in mentions.choices] == [["推荐保持认证"]]
