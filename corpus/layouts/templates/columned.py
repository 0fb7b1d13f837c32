"""Parts in two columns: statements and lists, with headings and tables over the whole width between."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, law_list, rating
from corpus.layouts.templates.shared import TOPICS, basics, nonconformity_table, scope, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World
from corpus.layouts.writer import Row


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "columned", "black")
    writer.margins(header=(f"{world.body}  审核通报",), page="第#页")
    writer.section(fresh=True)
    writer.text("管理体系审核报告", style="title")
    basics(writer)
    writer.heading(1, "一、审核说明")
    scope(writer)
    for at, topic in enumerate(TOPICS[: world.some(5, 2)]):
        writer.heading(1, f"{'二三四五六'[at]}、{topic}情况")
        writer.section(columns=2)
        writer.prose(world.some(9, 4), topic, 4)
        writer.section()
        writer.text(f"小结：{rating(world)}", style="plain")
    first, second = ("四", "五") if world.small else ("七", "八")
    writer.heading(1, f"{first}、法律法规清单")
    writer.section(columns=2)
    for at, title in enumerate(law_list(world, world.some(40, 12)), 1):
        writer.text(f"{at}. 《{title}》", style="plain")
    writer.section()
    writer.heading(1, f"{second}、不符合和结论")
    nonconformity_table(writer, world.some(4, 2))
    verdict(writer)
    rows: list[Row] = [["编制", world.team[0].name, "审定", world.name()]]
    writer.table(rows, (1, 2, 1, 2), bold=(0, 2))
    return writer.report
