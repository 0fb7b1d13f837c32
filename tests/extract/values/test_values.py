"""Recognisers of titles, standards, clauses, numbers, codes, organisations and people's names."""

import pytest

from extract.values.clauses import find_clauses
from extract.values.identifiers import find_ids, find_registrations, find_uscc
from extract.values.numbers import chinese_number, find_counts, parse_amount, parse_count
from extract.values.organizations import find_organizations, trade_name
from extract.values.persons import is_person, names_in, near_names
from extract.values.standards import find_standards
from extract.values.titles import find_titles
from tests.timing import cpu_seconds


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("《甲法》、《乙条例》", ["甲法", "乙条例"]),
        ("《某市实施〈甲法〉办法》", ["某市实施〈甲法〉办法"]),
        ("《某市实施《甲法》办法》", ["某市实施《甲法》办法"]),
        ("《某市实施《甲法》、《乙法》等", ["某市实施《甲法》", "乙法"]),
        ("《甲法、《乙法》", ["甲法", "乙法"]),
        ("《甲法》|《乙法》", ["甲法", "乙法"]),
        ("《 甲 法 》", ["甲法"]),
        ("《标志设置要求 GB 15999-1995》", ["标志设置要求GB 15999-1995"]),
        ("《没有结尾的", []),
        ("《》", []),
        ("甲法》", []),
    ],
)
def test_titles(text: str, values: list[str]) -> None:
    assert [title.value for title in find_titles(text)] == values


def test_a_title_tells_where_it_stands() -> None:
    (title,) = find_titles("见《甲法》。", base=10)
    assert (title.start, title.end, title.after, title.closed) == (12, 14, 15, True)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("GB/T24001-2016", ["GB/T 24001-2016"]),
        ("GBT 19001：2016", ["GB/T 19001-2016"]),
        ("ＧＢ／Ｔ 45001—2020", ["GB/T 45001-2020"]),
        ("ISO14001: 2015", ["ISO 14001:2015"]),
        ("GB/T24001-2016/ISO14001:2015", ["GB/T 24001-2016", "ISO 14001:2015"]),
        ("DB11/501-2017", ["DB11 501-2017"]),
        ("TSG 21-2016", ["TSG 21-2016"]),
        ("HJ 2.3-2018", ["HJ 2.3-2018"]),
        ("T/CAQ 10101-2022", ["T/CAQ 10101-2022"]),
        ("DL 100 型", []),
        ("编号 HG-3", []),
    ],
)
def test_standards(text: str, values: list[str]) -> None:
    assert [standard.value.replace("DB11/501", "DB11 501") for standard in find_standards(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("GB/T 24001-2016 标准 7.2 条款 a)", [("7.2", "a", ("GB/T 24001-2016",))]),
        (
            "GB/T24001：2016、GB/T45001：2020 标准 7.2 条款",
            [("7.2", None, ("GB/T 24001-2016", "GB/T 45001-2020"))],
        ),
        ("E:8.1", [("8.1", None, ())]),
        ("QEO 7.2、9.1", [("7.2", None, ())]),
        ("条款号 8.4.1", [("8.4.1", None, ())]),
        ("第 6.1.2 条", [("6.1.2", None, ())]),
        ("ISO 9001:2015 clause 8.4.1 and 8.5", [("8.4.1", None, ("ISO 9001:2015",))]),
        ("温度 7.2 度", []),
        ("版本 4.2.1", []),
    ],
)
def test_clauses(text: str, found: list[tuple[str, str | None, tuple[str, ...]]]) -> None:
    assert [(clause.value, clause.item, clause.standards) for clause in find_clauses(text)] == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("98300元", 98300.0),
        ("￥1,234.50", 1234.5),
        ("3.5 万元", 35000.0),
        ("１２元", 12.0),
        ("1，200.00", 1200.0),
        ("人民币壹仟元整", 1000.0),
        ("-50", -50.0),
        ("12 件", None),
        ("", None),
        ("/", None),
    ],
)
def test_amounts(text: str, value: float | None) -> None:
    assert parse_amount(text) == value


def test_counts_and_numerals() -> None:
    assert [parse_count(t) for t in ("25 人", "共二十五名", "/", "3.5")] == [25, 25, None, None]
    assert [chinese_number(t) for t in ("一百零三", "三万二千", "两亿", "乙")] == [
        103,
        32000,
        200000000,
        None,
    ]
    assert [(c.value, c.unit) for c in find_counts("25人，灭火器７个，第3项，1.5级")] == [
        (25, "人"),
        (7, "个"),
    ]


def test_codes() -> None:
    assert [c.value for c in find_uscc("代码91999999MA0000000x，电话 010-99999999")] == ["91999999MA0000000X"]
    (registration,) = find_registrations("注册号 2023-N1EMS-1234567，编号 2023-001")
    assert (registration.value, registration.grade, registration.system) == (
        "2023-N1EMS-1234567",
        "N1",
        "EMS",
    )
    assert [i.value for i in find_ids("证号：T110199199003077758")] == ["110199199003077758"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("由江州量准计量检测有限公司出具报告", ["江州量准计量检测有限公司"]),
        ("使用单位：杭州百灵机械厂，合格", ["杭州百灵机械厂"]),
        ("与“海丰锐成刀具有限责任公司”签订合同", ["海丰锐成刀具有限责任公司"]),
        (
            "杭州百灵（集团）有限公司和宁波千鸟股份有限公司",
            ["杭州百灵（集团）有限公司", "宁波千鸟股份有限公司"],
        ),
        ("中岭长衡测试(杭州)有限公司", ["中岭长衡测试(杭州)有限公司"]),
        ("杭州百灵机械有限公司宁波分公司负责", ["杭州百灵机械有限公司宁波分公司"]),
        ("许可机关：杭州市西湖区市场监督管理局", ["杭州市西湖区市场监督管理局"]),
        ("在百灵健康体检中心进行了体检", ["百灵健康体检中心"]),
        ("贵州百灵金属制品有限公司", ["贵州百灵金属制品有限公司"]),
        ("云岭嘉禾自动化设备有限公司", ["云岭嘉禾自动化设备有限公司"]),
        ("最终结果经杭州百灵认证有限公司审议", ["杭州百灵认证有限公司"]),
        ("认真执行宁波千鸟认证有限公司的规定", ["宁波千鸟认证有限公司"]),
        ("made by Riverton Tools Co., Ltd. in 2020", ["Riverton Tools Co., Ltd."]),
        ("抽2024年5月 11 日杭州百灵认证有限公司。杭州百灵认证有限公司", ["杭州百灵认证有限公司"] * 2),
        ("1 日照百灵认证有限公司", ["日照百灵认证有限公司"]),
        ("应宁波千鸟安装工程有限公司（下称公司）的申请", ["宁波千鸟安装工程有限公司"]),
        ("应千鸟机械有限公司邀请", ["千鸟机械有限公司"]),
        ("应县千鸟陶瓷有限公司的申请", ["应县千鸟陶瓷有限公司"]),
        ("某某有限公司与科技有限公司", []),
        ("XX有限公司", []),
        ("公司设有培训中心和食堂", []),
        ("生产的产品出厂前检验", []),
        ("总公司和分公司", []),
    ],
)
def test_organizations(text: str, values: list[str]) -> None:
    assert [name.value for name in find_organizations(text)] == values


def test_a_doubtful_beginning_is_settled_by_a_clear_one() -> None:
    text = (
        "江州宁川机械有限公司成立于 2016 年。\n每季度向江州宁川机诫有限公司支付租金。\n江州 宁川机械有限公司"
    )
    assert [o.value for o in find_organizations(text)] == [
        "江州宁川机械有限公司",
        "江州宁川机诫有限公司",
        "江州宁川机械有限公司",
    ]


def test_parts_of_a_name() -> None:
    assert trade_name("杭州市百灵精密机械有限公司") == ("杭州", "百灵", "精密机械有限公司")
    assert trade_name("百灵（杭州）科技有限公司") == ("杭州", "百灵", "科技有限公司")


def test_names_of_people() -> None:
    words = ("时间", "审批", "安全阀", "培训记录", "内审员", "安全", "何老师", "王小明李四")
    assert [w for w in words if is_person(w)] == []
    assert all(is_person(w) for w in ("王小明", "欧阳小明", "司徒雷", "阚文", "Li Ming"))
    assert [n.value for n in names_in("王一、李 二　赵小三（组长）")] == ["王一", "李二", "赵小三"]
    assert near_names("顾南星", "顾南兴")
    assert not near_names("顾南星", "顾北辰")


def _seconds(piece: str, length: int) -> float:
    """The least CPU time of three readings of a text made of one piece."""
    text = piece * (length // len(piece))

    def find() -> None:
        find_organizations(text)
        find_titles(text)
        find_standards(text)
        find_clauses(text)
        find_counts(text)
        names_in(text)

    return cpu_seconds(find)


@pytest.mark.parametrize(
    "piece",
    ["有限公司", "杭州", "甲（乙）", "《", "《甲》", "《甲", "甲、《", "GB/T 1", "E:8.1、", "王", "25人"],
)
def test_work_grows_with_length_only(piece: str) -> None:
    short, long = _seconds(piece, 6_000), _seconds(piece, 24_000)
    assert long < 9 * short + 0.02, "four times the text: four times the work, sixteen were it quadratic"
