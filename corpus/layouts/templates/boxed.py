"""Data in text boxes: on the cover, between paragraphs, two side by side, with and without a border."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, audit_span, choices, rating, standards, system_names
from corpus.layouts.templates.shared import TOPICS, nonconformity_table, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World

WIDE = 16.4


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "boxed", "control")
    writer.margins(footer=(f"{world.body}",), page="#")
    _cover(writer, world)
    writer.heading(1, "1 审核概述")
    writer.text(f"审核准则：{standards(world)}。")
    writer.box(
        f"审核时间：{audit_span(world)}¶审核方式：{choices(['现场', '远程'], 0)}¶审核地点：{world.office}",
        WIDE,
        2.6,
    )
    for at, topic in enumerate(TOPICS[: world.some(5, 2)], 2):
        writer.heading(1, f"{at} {topic}")
        writer.prose(world.some(4, 1), topic, 4)
        writer.box(f"审核发现：{world.statement(topic)}¶评价：{rating(world)}", WIDE, 3.0, border=at % 2 == 0)
        writer.prose(world.some(3, 1), topic, 4)
        if at % 2:
            writer.box(f"正面信息：{world.statement('改进')}", 7.6, 4.2)
            writer.box_beside(f"关注事项：{world.statement('评价')}", 7.6, 4.2, left=8.6)
    writer.heading(1, f"{world.some(7, 4)} 不符合项")
    nonconformity_table(writer, world.some(4, 2))
    verdict(writer)
    return writer.report


def _cover(writer: Writer, world: World) -> None:
    writer.box(f"项目编号：{world.number}¶文件编号：{world.form}", 6.0, 1.7, left=10.4)
    writer.text("管理体系审核报告", style="title")
    writer.text(" ", style="center")
    writer.box(
        f"受审核方：{world.company}¶统一社会信用代码：{world.uscc}¶审核体系：{system_names(world)}",
        14.0,
        3.4,
        left=1.2,
    )
    writer.text(" ", style="center")
    names = "、".join(person.name for person in world.team[1:])
    writer.box(f"审核组长：{world.team[0].name}¶审核组员：{names}", 7.4, 1.9, border=False)
    writer.box_beside(
        f"报告日期：{world.dated(world.report_day)}¶{choices(['正式版', '草稿'], 0)}",
        7.4,
        1.9,
        left=8.8,
    )
    writer.text(f"{world.body}", style="center")
    writer.page()
