"""Guides and observers in the ways in which reports tell them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.attendants import group as attendants
from tests.extract.documents import source
from tests.extract.stated import stated

GUIDE = {"name": "沈佩文", "role": "guide", "from_": "质管部"}
CLIENT = {**GUIDE, "from_": "受审核方"}
BARE = {"name": "沈佩文", "role": "guide"}
OBSERVER = {"name": "龚萌", "role": "observer", "from_": "认可机构"}


def read(text: str) -> list[dict[str, Any]]:
    return stated(attendants.read(source(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("其他人员\n\n序号\t姓名\t审核中的作用\t来自\n1\t沈佩文\t向导\t受审核方\n2\t/\t观察员\t/", [CLIENT]),
        ("姓名\t角色\t单位\n沈佩文\t陪同人员\t质管部\n龚萌\t观察员\t认可机构", [GUIDE, OBSERVER]),
        (
            "Name\tRole\tCompany\nLi Peiwen\tGuide\tClient",
            [{"name": "Li Peiwen", "role": "guide", "from_": "Client"}],
        ),
        ("向导：沈佩文（质管部）。观察员：无。", [GUIDE]),
        ("向导：沈佩文（受审核方）；观察员：龚萌（认可机构）", [CLIENT, OBSERVER]),
        ("陪同人员：沈佩文（质管部，向导）。", [GUIDE]),
        ("陪同人员：质管部沈佩文，担任向导。", [GUIDE]),
        ("陪同人员：沈佩文", [BARE]),
        ("向导：质管部　沈佩文", [GUIDE]),
        ("向导：管理者代表 沈佩文", [BARE]),
        ("陪同\t沈佩文（质管部主管，受审核方指派）\t观察员\t无", [GUIDE]),
        ("陪同人员\t向导：沈佩文（质管部）；观察员：无", [GUIDE]),
        ("获证组织陪同：质管部经理沈佩文。审核组成员均已签署声明", [GUIDE]),
        ("受审核方陪同人员：沈佩文（向导）。", [BARE]),
        ("随行：向导沈佩文（质管部）；观察员无。", [GUIDE]),
        ("向导为质管部经理沈佩文，没有观察员。", [GUIDE]),
        ("受审核方指派质管部的沈佩文担任向导，没有观察员和技术专家参加。", [GUIDE]),
        ("现场审核由质管部沈佩文全程陪同。", [GUIDE]),
        ("Guide 向导：沈佩文（受审核方）；Observer 观察员：无 None", [CLIENT]),
        ("Guide: Li Peiwen", [{"name": "Li Peiwen", "role": "guide"}]),
        ("陪同：沈佩文（质管部）　观察员：□无 ☑有", [GUIDE]),
        ("向导：沈佩文、游大江", [BARE, {"name": "游大江", "role": "guide"}]),
        (
            "向导：沈佩文（质管部）、游大江（生产部）",
            [GUIDE, {"name": "游大江", "role": "guide", "from_": "生产部"}],
        ),
        ("向导：沈佩文\n向导：沈佩文（质管部）", [GUIDE]),
        ("见证人员：龚萌（认可机构）", [OBSERVER]),
        (
            "姓名\t组内职务\t注册级别\t注册证书号\n甘启明\t组长\t审核员\t2024-N1QMS-7000001\n龚萌\t观察员\t—\t—",
            [{"name": "龚萌", "role": "observer"}],
        ),
        ("另有质管部沈佩文担任向导。", [GUIDE]),
        ("此外，受审核方安排质管部经理沈佩文作向导，全程陪同。", [GUIDE]),
        ("陪同审核的是质管部沈佩文，没有观察员。", [GUIDE]),
        ("向导由沈佩文担任。", [BARE]),
        ("审核期间向导沈佩文始终在场。", [BARE]),
        ("陪同人员（向导）：沈佩文，质管部主任；见证人员：无", [GUIDE]),
        (
            "企业配备向导2人：沈佩文（质管部部长）、毛捷（生产部）。",
            [GUIDE, {"name": "毛捷", "role": "guide", "from_": "生产部"}],
        ),
        ("参加人员：审核组，总经理易辰良、向导沈佩文、各部门负责人。", [BARE]),
        ("姓名\t单位\t承担的工作\n沈佩文\t质管部\t向导\n龚萌\t认可机构\t观察员（见证）", [GUIDE, OBSERVER]),
    ],
)
def test_attendants(text: str, found: list[dict[str, Any]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "向导：无　观察员：/",
        "观察员：☑无 □有",
        "序号\t姓名\t审核中的作用\t来自\n1\t/\t向导\t/\n2\t无\t观察员\t—",
        "供应商人员进入办公区须由接待人全程陪同",
        "访客由本公司人员陪同，并告知厂内的管理规定。",
        "审核组可带观察员，向导由受审核方指派。",
        "向导的职责是协助审核组，建立联系并安排访谈时间。",
        "姓名\t组内职务\t注册级别\n甘启明\t组长\t审核员",
        "见证资料：不符合报告、培训记录",
        "审核组到各车间时由车间负责人引导，未设固定向导。",
    ],
)
def test_nobody(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "随同人员：向导甘启明（综合部）。\n由卢静宜陪同，审核组按流程巡视了各作业点，所见如下。",
            ["甘启明"],
        ),
        ("向导：甘启明（综合部）\n在卢静宜陪同下，审核组察看了车间。", ["甘启明"]),
        ("综合部的甘启明担任向导。\n审核组在卢静宜的陪同下走访了仓库。", ["甘启明"]),
        ("由卢静宜陪同，审核组按流程巡视了各作业点，所见如下。", ["卢静宜"]),
    ],
)
def test_who_goes_along_on_a_tour_is_no_guide_where_one_is_told(text: str, names: list[str]) -> None:
    found = attendants.read(source(f"审核报告\n{text}"))
    assert [one.name.value for one in found if one.name] == names
