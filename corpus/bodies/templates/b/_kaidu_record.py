"""What 开都's form has of the planning and the running of the system: cells filled in, boxes ticked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.templates.slots import Slots
from corpus.layouts.writer import Row

WAYS = ("查阅", "面谈", "现场观察")
LEGAL = {"EMS", "OHSMS", "HSE", "EnMS"}


def _sources(ticked: str) -> str:
    """How the evidence was found."""
    return "¶".join(f"{{{'+' if way[0] in ticked else '-'}}}{way}" for way in WAYS)


def _table(slots: Slots, title: str, part: str) -> None:
    """A table of the store: what was looked at, what is recorded, how it was found."""
    w = slots.w
    w.text(title, style="center")
    rows: list[Row] = [["审核项目", "审核记录", "取证方式"]]
    for asked in slots.at(part):
        if slots.needed(asked):
            rows.append([asked["label"], _record(slots, asked), _sources(asked.get("by", "查面"))])
    w.table(rows, (1.8, 7.4, 1.6), head=1, repeat=True, bold=(0,))


def _record(slots: Slots, asked: Mapping[str, Any]) -> str:
    """A cell of records: some sentences, then what the audit has."""
    chosen = slots.w.random.sample(asked["says"], min(asked.get("take", 2), len(asked["says"])))
    told = [slots(text) for text in chosen] + [slots.text(said) for said in asked.get("then", [])]
    return "¶".join(text for text in told if text)


def planning(slots: Slots) -> None:
    """Leadership, objectives, risks, laws."""
    audit, w = slots.audit, slots.w
    _table(slots, "表3-1　组织环境、领导作用与策划", "planning")
    w.text("表3-2　目标完成情况", style="center")
    rows: list[Row] = [["序号", "目标", "指标值", "实际完成", "是否达成"]]
    for at, (name, target, reached) in enumerate(audit.world.objectives, 1):
        rows.append([str(at), name, target, reached, "{+}是 {-}否"])
    w.table(rows, (0.8, 4, 2, 2, 1.8), head=1)
    w.text("表3-3　识别结果汇总", style="center")
    counted: list[Row] = [["识别内容", "数量", "具体名称"]]
    for count in audit.counts:
        e = w.entry("counts", count)
        counted.append([e("what"), f"{e('stated')}{count.unit}", e.each("listed")])
    w.table(counted, (2.2, 1, 7.4), head=1, bold=(0,))


def records(slots: Slots) -> None:
    """Support, operation, checks."""
    audit = slots.audit
    _table(slots, "表4-1　支持过程", "support")
    _table(slots, "表4-2　运行过程", "operation")
    _drills(slots)
    _table(slots, "表4-3　监视、分析与改进", "checking")
    _internal(slots)
    _review(slots)
    if LEGAL & {*audit.systems}:
        w, e = slots.w, slots.w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        w.text("表4-6　合规性评价核查", style="center")
        w.table(
            [
                ["评价完成日期", e("done_on"), "评价条款来源", f"{e('stated_count')}部法律法规"],
                ["评价人员", e.each("evaluators"), "评价结论", "{+}合规 {-}存在不合规"],
            ],
            (2, 3.6, 2, 3),
            bold=(0, 2),
        )


def _drills(slots: Slots) -> None:
    w = slots.w
    if not slots.audit.drills:
        return
    w.text("表4-2附　应急演练登记", style="center")
    rows: list[Row] = [["演练科目", "演练日期", "演练地点", "参加人数", "效果评价"]]
    for drill in slots.audit.drills:
        e = w.entry("drills", drill)
        rows.append([e("kind"), e("held_on"), drill.place, f"{drill.people}人", "{+}有效 {-}需改进"])
    w.table(rows, (2.6, 2.6, 2, 1.6, 1.8), head=1)


def _internal(slots: Slots) -> None:
    w, one = slots.w, slots.audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = (
        f"{e('start')}（当日完成）{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    )
    w.text("表4-4　内部审核核查", style="center")
    w.table(
        [
            ["计划下达日期", e("planned_on"), "实施日期", days],
            ["内审组长", e("leader"), "内审员", e.each("auditors")],
            ["不符合数量", f"{e('nonconformities')}项", "关闭日期", e("closed_on")],
            ["核查意见", "内审覆盖体系涉及的全部部门和过程，审核员未审核本人工作，整改证据齐全。", "‹", "‹"],
        ],
        (2, 3.2, 1.8, 3.6),
        bold=(0, 2),
    )


def _review(slots: Slots) -> None:
    w, one = slots.w, slots.audit.management_reviews[0]
    e = w.entry("management_reviews", one)
    closed = e("closed_on") if one.closed_on else "尚在实施中"
    w.text("表4-5　管理评审核查", style="center")
    w.table(
        [
            ["计划日期", e("planned_on"), "召开日期", e("held_on")],
            ["主持人", e("chair"), "改进决定", f"{e('improvements')}项"],
            ["要求完成日期", e("due_date"), "实际完成日期", closed],
            ["核查意见", "评审输入按标准要求逐项准备，输出形成报告并下发各部门。", "‹", "‹"],
        ],
        (2, 3.2, 1.8, 3.6),
        bold=(0, 2),
    )
