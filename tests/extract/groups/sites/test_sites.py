"""Sites in the ways in which reports tell them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.sites import group as sites
from tests.extract.documents import source
from tests.extract.stated import stated

PLACE = "安宁市开发区东升路8号"
BARE = {"address": PLACE}
FIXED = {"address": PLACE, "kind": "fixed"}
WHOLE = {**FIXED, "activity": "阀门的生产", "headcount": 120}
WORKS = {"address": "泰华市云河路人才公寓项目", "kind": "temporary"}


def read(text: str) -> list[dict[str, Any]]:
    return stated(sites.read(source(text)))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("场所类型\t地址\t活动\t人数\n固定\t安宁市开发区东升路8号\t阀门的生产\t120", [WHOLE]),
        (
            "序号\t场所地址\t涉及的活动\t人数\n1\t安宁市开发区东升路8号\t阀门的生产\t120人",
            [{"address": PLACE, "activity": "阀门的生产", "headcount": 120}],
        ),
        (
            "Site address\tActivities\tEmployees\n8 Dongsheng Road, Anning\tValve production\t120",
            [{"address": "8 Dongsheng Road, Anning", "activity": "Valve production", "headcount": 120}],
        ),
        (
            "地址\t活动\t场所类型\n安宁市开发区东升路8号\t阀门的生产\t☑固定 □临时",
            [{**FIXED, "activity": "阀门的生产"}],
        ),
        (
            "地址\t活动\t场所类型\n安宁市开发区东升路8号\t阀门的生产\t固定\n泰华市云河路人才公寓项目\t阀门安装\t临时",
            [{**FIXED, "activity": "阀门的生产"}, {**WORKS, "activity": "阀门安装"}],
        ),
        ("固定场所：安宁市开发区东升路8号（阀门的生产，120人）", [WHOLE]),
        (
            "固定场所：公司本部（管理活动，46 人）。"
            "临时场所：泰华市云河路人才公寓项目，开工2024.11.8，72人。",
            [
                {"address": "公司本部", "activity": "管理活动", "headcount": 46, "kind": "fixed"},
                {**WORKS, "headcount": 72},
            ],
        ),
        ("固定场所：安宁市开发区东升路8号，活动：阀门的生产，120人；临时场所：无", [WHOLE]),
        ("固定场所：安宁市开发区东升路8号\n临时场所：泰华市云河路人才公寓项目", [FIXED, WORKS]),
        (
            "临时场所：泰华市云河路人才公寓项目；安宁市西河桥改造项目",
            [WORKS, {"address": "安宁市西河桥改造项目", "kind": "temporary"}],
        ),
        (
            "安装（临时场所）：泰华市云河路人才公寓项目，开工日期2025年9月15日。现场查看导轨安装。",
            [WORKS],
        ),
        ("审核场所：安宁市开发区东升路8号", [BARE]),
        ("审核场所 Audited site\t安宁市开发区东升路8号", [BARE]),
        ("审核地址：安宁市开发区东升路8号", [BARE]),
        (
            "管理场所：安宁市开发区东升路8号；服务场所：枫林小区、云创大厦",
            [BARE, {"address": "枫林小区"}, {"address": "云创大厦"}],
        ),
        ("Audited site: 8 Dongsheng Road, Anning", [{"address": "8 Dongsheng Road, Anning"}]),
        (
            "1.5.3 审核涉及场所地址及活动过程（固定及临时多场所请分别注明）\n\n"
            "注册地址：安宁市开发区东升路8号\n\n"
            "办公地址：泰华市云河路 9 号楼 102、205 室\n\n经营地址：泰华市云河路9号楼102、205室\n\n"
            "临时场所（施工地址）：无\n\n"
            "1.5.4 一阶段审核情况：\n\n地址见计划",
            [BARE, {"address": "泰华市云河路9号楼102、205室"}],
        ),
        (
            "3.2 审核涉及的场所\n\n1）总部：安宁市开发区东升路8号（管理、销售活动，30人）\n\n"
            "2）工厂：泰华市云河路2号，阀门的生产，90人",
            [
                {"address": PLACE, "activity": "管理、销售活动", "headcount": 30},
                {"address": "泰华市云河路2号", "activity": "阀门的生产", "headcount": 90},
            ],
        ),
        (
            "审核涉及的场所地址：安宁市开发区东升路8号；泰华市云河路2号",
            [BARE, {"address": "泰华市云河路2号"}],
        ),
        ("多场所地址：1、安宁市开发区东升路8号；2、泰华市云河路2号", [BARE, {"address": "泰华市云河路2号"}]),
        ("审核场所：安宁市开发区东升路8号\n审核地点：安宁市开发区东升路 8 号", [BARE]),
    ],
)
def test_sites(text: str, found: list[dict[str, Any]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "临时场所：无",
        "临时场所：1 处（见 3.4）",
        "临时场所（需注明其项目名称、工程性质、施工地址信息、开工和竣工时间）：无",
        "注册地址：安宁市开发区东升路8号",
        "审核场所：详见审核计划",
        "多场所：不适用",
        "临时场所：XXXX",
        "工作场所检测：2025年5月8日委托检测，各点符合限值",
        "体系覆盖场所、人员和活动无变化。",
        "地址\t电话\n安宁市开发区东升路8号\t010-12345678",
        "固定多场所：□有 ☑无",
        "六、内部审核\n\n审核地点：各部门办公区域",
        "审核场所：泰华市明达机械有限公司东厂筹建中，尚未投产，不在审核范围之内",
        "三、作业场所\n\n一号车间：通风良好，照明充足",
    ],
)
def test_none(text: str) -> None:
    assert read(text) == []


def test_what_is_done_behind_a_kind_is_no_site() -> None:
    (found,) = read("2.2 人员和场所\n◇ 安宁市开发区东升路8号（固定场所）：阀门的生产，120人")
    assert found == WHOLE


def test_each_site_of_a_cell_has_its_own_kind() -> None:
    told = (
        "(1) 固定场所：安宁市开发区东升路8号；活动：阀门的生产；人数：120"
        " (2) 临时场所（项目）：泰华市云河路8号项目工地；活动：安装；人数：12"
    )
    found = read(f"多场所/临时场所\t{told}")
    assert [(one["kind"], one["headcount"]) for one in found] == [("fixed", 120), ("temporary", 12)]
