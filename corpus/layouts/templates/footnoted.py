"""Prose with footnotes, several on a page."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, rating
from corpus.layouts.templates.shared import TOPICS, basics, nonconformity_table, scope, title_page, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "footnoted", "box")
    writer.margins(header=(f"{world.body}审核报告",), page="#")
    title_page(writer, "管理体系审核报告", lead="监督审核")
    writer.heading(1, "第一章 概述")
    basics(writer)
    scope(writer)
    writer.heading(1, "第二章 审核情况")
    for at, topic in enumerate(TOPICS[: world.some(5, 2)], 1):
        writer.heading(2, f"第{'一二三四五'[at - 1]}节 {topic}")
        for _ in range(world.some(9, 2)):
            first, second = world.prose(2, topic), world.prose(2, topic)
            note = world.pick("reasons") + f"见{world.file_number()}。"
            writer.text(f"{first[:-1]}{{note|{note}}}。{second}")
        writer.text(f"评价：{rating(world)}", style="plain")
    writer.heading(1, "第三章 不符合")
    nonconformity_table(writer, world.some(4, 2))
    writer.heading(1, "第四章 结论")
    verdict(writer)
    return writer.report
