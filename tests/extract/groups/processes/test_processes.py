# ruff: noqa: E501 - the text of reports
"""Key, special and outsourced processes and exclusions, as bodies word them; and what is none of these."""

from __future__ import annotations

import pytest

from extract.report import read_head
from schemas.leaf import Leaf
from tests.extract.documents import source

KEY, SPECIAL, OUT, EXCLUDED = "key_processes", "special_processes", "outsourced_processes", "exclusions"
FIELDS = (KEY, SPECIAL, OUT, EXCLUDED)
HEAD = "管理体系审核报告\n"

CASES: dict[str, tuple[str, dict[str, str]]] = {
    "one a line": (
        "关键过程：浸漆烘干\n需确认过程：无。\n外包过程:量具检定、厂房维护\n不适用条款:无",
        {KEY: "浸漆烘干", SPECIAL: "无", OUT: "量具检定、厂房维护", EXCLUDED: "无"},
    ),
    "foreign labels with their values in the cell": (
        "Key processes 绕线、浸漆\tSpecial processes 无\tOutsourced processes 镀锌\nExclusions / not applicable GB/T 19001-2016 标准 8.3 设计和开发\tShifts 2\t",
        {KEY: "绕线、浸漆", SPECIAL: "无", OUT: "镀锌", EXCLUDED: "GB/T 19001-2016标准8.3设计和开发"},
    ),
    "foreign labels with their twins": (
        "Key processes 关键过程\t绕线、浸漆\nSpecial processes 特殊过程\t浸漆",
        {KEY: "绕线、浸漆", SPECIAL: "浸漆"},
    ),
    "bare words under one another": (
        "流程\t来料 › 绕线\n关键过程\t绕线\n特殊过程\t浸漆\n外包\t镀锌\n不适用\t无",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌", EXCLUDED: "无"},
    ),
    "removed or not applicable": ("委外：镀锌\t删减/不适用：无", {OUT: "镀锌", EXCLUDED: "无"}),
    "one line": (
        "关键过程：绕线、浸漆；特殊过程：浸漆；外包过程：镀锌、量具检定。不适用条款：8.3。",
        {KEY: "绕线、浸漆", SPECIAL: "浸漆", OUT: "镀锌、量具检定", EXCLUDED: "8.3"},
    ),
    "in brackets behind the flow": (
        "流程依次为下料、绕线、浸漆（关键过程：绕线、浸漆；特殊过程：浸漆；外包过程：镀锌（委托外部））。不适用的内容：无。",
        {KEY: "绕线、浸漆", SPECIAL: "浸漆", OUT: "镀锌（委托外部）", EXCLUDED: "无"},
    ),
    "in brackets, with verbs": (
        "流程为下料、绕线（其中关键过程为绕线，特殊过程为浸漆，外包过程为镀锌）。",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌"},
    ),
    "commas between": (
        "关键过程：绕线，特殊过程：浸漆，外包过程：镀锌。",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌"},
    ),
    "blanks between": (
        "关键过程：绕线　　需确认的过程：浸漆　　外包：镀锌",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌"},
    ),
    "run without verbs": (
        "过程：下料—绕线—浸漆；关键过程绕线；特殊过程浸漆；外包过程镀锌；不适用：8.3。",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌", EXCLUDED: "8.3"},
    ),
    "one blank between": (
        "关键过程：绕线 特殊过程：浸漆 外包过程：镀锌 不适用：8.3 设计和开发",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌", EXCLUDED: "8.3设计和开发"},
    ),
    "form": (
        "关键过程\t绕线、浸漆\n特殊过程\t浸漆\n外包过程\t镀锌\n不适用条款及理由\t8.3 设计和开发（按顾客图样生产）",
        {KEY: "绕线、浸漆", SPECIAL: "浸漆", OUT: "镀锌", EXCLUDED: "8.3设计和开发（按顾客图样生产）"},
    ),
    "form of two": (
        "关键工序\t绕线\t特殊工序\t浸漆\n外包情况\t镀锌\t删减条款\t无",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌", EXCLUDED: "无"},
    ),
    "list in a cell": ("外包过程\t镀锌；量具检定；危废处置", {OUT: "镀锌；量具检定；危废处置"}),
    "next line": ("关键过程：\n绕线、浸漆\n公司设备状态良好。", {KEY: "绕线、浸漆"}),
    "numbered": (
        "1）关键过程：绕线\n2）特殊过程：浸漆\n3）外包过程：镀锌",
        {KEY: "绕线", SPECIAL: "浸漆", OUT: "镀锌"},
    ),
    "prose": (
        "公司的关键过程为绕线和浸漆，需确认的过程为浸漆（真空压力），外包过程有镀锌、量具检定。",
        {KEY: "绕线和浸漆", SPECIAL: "浸漆（真空压力）", OUT: "镀锌、量具检定"},
    ),
    "prose with more": (
        "特殊过程：回火、时效，2025年3月6日完成再确认，确认人为高远山。",
        {SPECIAL: "回火、时效"},
    ),
    "includes": ("经识别，关键过程包括：绕线、浸漆、出厂试验。", {KEY: "绕线、浸漆、出厂试验"}),
    "mainly": ("外包过程主要包括运输、保洁。", {OUT: "运输、保洁"}),
    "is": ("特殊工序是粘接。", {SPECIAL: "粘接"}),
    "none of it": ("公司无外包过程，无特殊过程。", {OUT: "无", SPECIAL: "无"}),
    "without exclusion": ("标准条款全部适用，无删减。", {EXCLUDED: "无"}),
    "no exclusion": ("组织没有不适用条款。", {EXCLUDED: "无"}),
    "nothing left out": ("体系覆盖标准全部要求，不存在删减情况。", {EXCLUDED: "无"}),
    "controls": ("附录A的93项控制全部适用，无删减。", {EXCLUDED: "无"}),
    "clause before": (
        "GB/T 19001-2016标准8.3条款不适用，公司按顾客图样加工。",
        {EXCLUDED: "GB/T 19001-2016标准8.3条款"},
    ),
    "clause after": ("体系删减了8.3条款，理由充分。", {EXCLUDED: "8.3条款"}),
    "exclusion with title": (
        "不适用：Q 8.3 设计和开发（来样加工，不承担设计责任）。",
        {EXCLUDED: "Q 8.3设计和开发（来样加工，不承担设计责任）"},
    ),
    "exclusion with reason": (
        "不适用条款：8.3设计和开发，理由：产品按国家标准生产。",
        {EXCLUDED: "8.3设计和开发，理由：产品按国家标准生产"},
    ),
    "not applicable": ("不适用条款：不适用", {EXCLUDED: "不适用"}),
    "boxes": ("外包过程：□有 ☑无\n关键过程：绕线", {OUT: "无", KEY: "绕线"}),
    "ticked first": ("特殊过程\t■浸漆 □焊接", {SPECIAL: "浸漆"}),
    "note in label": ("需确认过程（特殊过程）：浸漆", {SPECIAL: "浸漆"}),
    "full width": ("外包过程∶ＳＭＴ贴片", {OUT: "SMT贴片"}),
    "english": (
        "Key processes: winding, curing\nSpecial processes: curing\nOutsourced processes: plating",
        {KEY: "winding, curing", SPECIAL: "curing", OUT: "plating"},
    ),
    "both languages": (
        "关键过程 Key processes：绕线\n外包过程 Outsourced processes：镀锌",
        {KEY: "绕线", OUT: "镀锌"},
    ),
    "english exclusion": ("Exclusions: None", {EXCLUDED: "None"}),
    "given out": ("冷链运输外包给途安物流有限公司，签有运输合同。", {OUT: "冷链运输"}),
    "label given out": ("外包：客房布草洗涤外包给净澜洗涤有限公司，合同期一年。", {OUT: "客房布草洗涤"}),
    "several fields in a cell": (
        "运行策划 8.1\t工艺流程：领料→绕线→浸漆→检验。关键过程：绕线。特殊过程：无。外包过程：镀锌。",
        {KEY: "绕线", SPECIAL: "无", OUT: "镀锌"},
    ),
    "heading of another": ("1 运行\n外包过程控制情况：公司编制了程序。", {}),
    "procedure": ("外包过程\n公司策划了《采购控制程序》，对外包方进行评价。", {}),
    "control of": ("查关键过程的控制，关键过程有效受控，特殊过程已确认。", {}),
    "question": ("审核员应确认关键过程是否得到识别，外包过程是否受控。", {}),
    "see elsewhere": ("关键过程：详见工艺流程图", {}),
    "crossed out": ("关键过程：/\n外包过程：——", {}),
    "blank": ("关键过程：\n\n特殊过程：____", {}),
    "kind in a table": ("过程\t类别\t是否确认\n绕线\t关键过程\t是\n浸漆\t特殊过程\t已确认", {}),
    "not applicable in a table": ("姓名\t资格\t代码\n甘启明\t不适用\t14.02.02", {}),
    "not to be done": ("食堂不适用该要求，审核员记录为NA。", {}),
    "next audit": ("下次审核时重点关注外包过程、关键过程的控制。", {}),
    "packaging": ("外包装未使用认证标志。", {}),
    "reduction of time": ("审核时间删减理由：单一过程。", {}),
    "in the standard": ("标准要求组织确定外包过程并进行控制。", {}),
}


@pytest.mark.parametrize("name", CASES)
def test_processes(name: str) -> None:
    text, told = CASES[name]
    report = read_head(source(HEAD + text))
    found = {field: leaf.value for field in FIELDS if (leaf := getattr(report, field)) is not None}
    assert found == told


def test_told_twice() -> None:
    report = read_head(source(HEAD + "1 概况\n关键过程：绕线\n2 运行\n关键过程为绕线。"))
    leaf = report.key_processes
    assert isinstance(leaf, Leaf)
    assert (leaf.value, [m.value for m in leaf.mentions]) == ("绕线", ["绕线"])


def test_lost_ticks() -> None:
    leaf = read_head(source(HEAD + "外包过程：□有 □无")).outsourced_processes
    assert leaf is not None
    assert leaf.value is None
    assert leaf.raw
