"""Laws told as history beside a list: what came into force for them, what was taken off; stated counts."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.law_lists import group as law_lists
from schemas.report import Report
from tests.extract.documents import source

S = "中华人民共和国"
LIST = f"清单收录《{S}乙法典》、《{S}水法》、《{S}消防法》、《江州市消防条例》。"
KEPT = ["乙法典", "水法", "消防法", "江州市消防条例"]


def read(text: str) -> list[list[str]]:
    made = law_lists.read(source("适用法律法规清单\n" + text), Report())
    return [[(title.value or "").removeprefix(S) for title in found.titles] for found in made]


HISTORY = [
    "《{S}甲法》《{S}丙法》等自2031年3月15日《{S}乙法典》施行起废止，已删除。",
    "《{S}甲法》、《{S}丙法》在《{S}乙法典》施行后废止。",
    "《{S}甲法》《{S}丙法》自2031年3月15日起由《{S}乙法典》取代。",
    "《{S}甲法》和《{S}丙法》已于2031年3月15日废止，相关内容并入《{S}乙法典》。",
    "《{S}甲法》《{S}丙法》因《{S}乙法典》施行而同时废止。",
    "自《{S}乙法典》施行之日起，《{S}甲法》《{S}丙法》同时废止。",
    "《{S}乙法典》2031年3月15日施行，《{S}甲法》《{S}丙法》不再适用。",
    "原《{S}甲法》《{S}丙法》的相应条款改按《{S}乙法典》执行。",
    "第2版清单中的《{S}甲法》《{S}丙法》已删除。",
    "《{S}乙法典》取代了《{S}甲法》《{S}丙法》。",
    "《{S}甲法》《{S}丙法》等十部法律被《{S}乙法典》替代，清单已更新。",
    "《{S}甲法》《{S}丙法》随着《{S}乙法典》的施行而废止。",
    "随着《{S}乙法典》的施行，《{S}甲法》《{S}丙法》等废止。",
    "旧清单列有《{S}甲法》《{S}丙法》，本版已移出。",
    "《{S}甲法》《{S}丙法》已从清单移除，改列《{S}乙法典》。",
    "《{S}甲法》、《{S}丙法》于《{S}乙法典》生效之日废止，组织已更换。",
    "《{S}甲法》《{S}丙法》的内容已编入《{S}乙法典》，单行法同时废止。",
    "《{S}甲法》《{S}丙法》等单行法律自法典施行之日起废止。",
]


@pytest.mark.parametrize("text", HISTORY)
def test_laws_told_as_history_are_no_list(text: str) -> None:
    assert read(LIST + text.replace("{S}", S)) == [KEPT]


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("《{S}甲法》、《{S}丙法》均现行有效，未发现废止的文件。", ["甲法", "丙法"]),
        ("《{S}甲法》、《{S}丙法》，旧的文本已从档案柜移出。", ["甲法", "丙法"]),
        ("《{S}甲法》、《{S}丙法》自2031年3月15日起施行。", ["甲法", "丙法"]),
        ("《{S}甲法》、《{S}丙法》等，清单及时删除作废文件。", ["甲法", "丙法"]),
        ("《{S}甲法》、《{S}丙法》施行后废止的地方规定不再列入。", ["甲法", "丙法"]),
    ],
)
def test_laws_in_force_stay_listed(text: str, titles: list[str]) -> None:
    assert read("识别了" + text.replace("{S}", S)) == [titles]


def count(text: str) -> Any:
    (made,) = law_lists.read(source(text), Report())
    return made.stated_count.value if made.stated_count else None


ROWS = f"\n\n序号\t名称\n1\t{S}水法\n2\t{S}消防法\n3\t江州市消防条例"


@pytest.mark.parametrize(
    ("lead", "number"),
    [
        ("更新了《适用法律法规清单》，主要条目如下，共3项。3月2日完成了评价，评价人甘启明。", 3),
        ("识别的法律法规见下表，共计3部；评价结果均为符合。", 3),
        ("合规义务如下（节选），合计3项，于5月评价。", 3),
        ("识别的法律法规下列共三项，由综合部保管。", 3),
        ("综合部识别的法律法规及其他要求共3项：", 3),
        ("法律法规清单如下，评价了12项目标。", None),
        ("法律法规见下表。环境因素如前，共识别86个。", None),
        ("法律法规识别情况见下表，3月评价。", None),
    ],
)
def test_counts_stated_before_a_list(lead: str, number: int | None) -> None:
    assert count(lead + ROWS) == number
