"""Headings by Chinese numbers, and the paragraphs on the system, of 石垟's reports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

NUMBERS = "一二三四五六七八九十"
LEGAL = {"EMS", "OHSMS", "EnMS", "HSE"}


class Outline:
    """Chapters 一、 and their parts （一）."""

    def __init__(self, w: Writer) -> None:
        self.w = w
        self.chapters = self.parts = 0

    def chapter(self, title: str) -> None:
        """The next chapter."""
        self.w.heading(1, f"{NUMBERS[self.chapters]}、{title}")
        self.chapters, self.parts = self.chapters + 1, 0

    def part(self, title: str) -> None:
        """The next part of the chapter."""
        self.w.heading(2, f"（{NUMBERS[self.parts]}）{title}")
        self.parts += 1


def chapters(slots: Slots, outline: Outline) -> None:
    """The parts on the system as the store has them."""
    slots.w.text("本章记述审核组抽样所见的情况，不符合项（如有）另在第四章说明，不在此重复。")
    for chapter in slots.at("chapters"):
        outline.part(chapter["title"])
        for part in chapter["parts"]:
            slots.w.paragraphs(text for text in _told(slots, part) if text)


def _told(slots: Slots, part: str | Mapping[str, Any]) -> list[str]:
    """Paragraphs: a text, picked sentences, the records of a list, or what a function makes."""
    if isinstance(part, str) or "each" in part:
        return [slots.text(part)]
    if not slots.needed(part):
        return []
    if "made" in part:
        made = {
            "objectives": _objectives,
            "totals": _totals,
            "counts": _counts,
            "review": _compliance,
            "internal": _internal,
            "management": _management,
        }
        return made[part["made"]](slots)
    chosen = sorted(slots.w.random.sample(range(len(part["of"])), part["pick"]))
    return ["".join(slots(part["of"][at]) for at in chosen)]


def _objectives(slots: Slots) -> list[str]:
    told = "；".join(
        f"{name}，目标值{target}，实际达到{reached}" for name, target, reached in slots.audit.world.objectives
    )
    return [f"目标的实现情况：{told}。目标已分解到部门，按季度考核。"]


def _totals(slots: Slots) -> list[str]:
    told = []
    for table in slots.audit.tables_with_totals:
        e = slots.w.entry("tables_with_totals", table)
        parts = []
        for one in table.items:
            i = e.inner("items", one)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        told.append(f"{e('title')}：{'，'.join(parts)}，合计{e('stated_total')}{table.unit}。")
    return told


def _counts(slots: Slots) -> list[str]:
    told = []
    for count in slots.audit.counts:
        e = slots.w.entry("counts", count)
        told.append(f"经核对，{e('what')}有{e('stated')}{count.unit}：{e.each('listed')}。")
    return told


def _compliance(slots: Slots) -> list[str]:
    if not LEGAL & {*slots.audit.systems}:
        return []
    e = slots.w.entry("compliance_evaluations", slots.audit.compliance_evaluations[0])
    return [
        f"{e('done_on')}，{e.each('evaluators')}对清单所列{e('stated_count')}部法律法规的遵守情况进行了"
        "合规性评价，结论为遵守，没有违法违规情形。"
    ]


def _internal(slots: Slots) -> list[str]:
    one = slots.audit.internal_audits[0]
    e = slots.w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    return [
        f"内部审核计划于{e('planned_on')}编制，{days}实施，内审组长为{e('leader')}，内审员有{e.each('auditors')}，"
        f"覆盖了全部部门和要求。内审开出不符合{e('nonconformities')}项，"
        f"责任部门采取了纠正措施，{e('closed_on')}全部验证关闭。"
    ]


def _management(slots: Slots) -> list[str]:
    review = slots.audit.management_reviews[0]
    e = slots.w.entry("management_reviews", review)
    closed = f"，已于{e('closed_on')}完成" if review.closed_on else "，目前正在实施"
    return [
        f"管理评审计划于{e('planned_on')}下发，评审会议于{e('held_on')}召开，由{e('chair')}主持，输入材料完整。"
        f"会议提出改进事项{e('improvements')}项，要求在{e('due_date')}前完成{closed}。"
    ]
