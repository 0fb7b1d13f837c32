"""The report number in a header table, running lines, page numbers and a watermark on every page."""

from __future__ import annotations

from corpus.layouts.templates.parts import TEAM_HEAD, TEAM_WIDTHS, Writer, law_list, rating, team_rows
from corpus.layouts.templates.shared import TOPICS, basics, nonconformity_table, scope, verdict
from corpus.layouts.tree import Report
from corpus.layouts.world import World


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "running", "box", styled=False)
    writer.margins(
        header_cells=(world.body, "管理体系审核报告", f"编号：{world.number}"),
        footer=(f"版本：B/1  实施日期：{world.dated(world.day())}", "本报告未经同意不得部分复制"),
        page="共 ## 页 第 # 页",
        watermark="受控文件",
    )
    writer.text("审核报告", style="title")
    basics(writer)
    writer.heading(1, "一、审核组成员")
    writer.table([TEAM_HEAD, *team_rows(world)], TEAM_WIDTHS, head=1)
    writer.heading(1, "二、审核准则和范围")
    scope(writer)
    titles = "、".join(f"《{title}》" for title in law_list(world, world.some(26, 6)))
    writer.text(f"适用的法律法规：{titles}。")
    writer.heading(1, "三、审核发现")
    for at, topic in enumerate(TOPICS[: world.some(5, 3)], 1):
        writer.heading(2, f"（{'一二三四五'[at - 1]}）{topic}")
        writer.prose(world.some(9, 2), topic, 4)
        writer.text(f"评价：{rating(world)}", style="plain")
    writer.heading(1, "四、不符合项")
    nonconformity_table(writer, world.some(5, 2))
    writer.heading(1, "五、结论")
    verdict(writer)
    return writer.report
