"""Tables without rules or with a few: three-line tables, horizontal rules alone, aligned columns alone."""

from __future__ import annotations

from corpus.layouts.templates.parts import TEAM_HEAD, Writer, law_list
from corpus.layouts.templates.shared import TOPICS, basics, nonconformity_table, scope, title_page, verdict
from corpus.layouts.tree import Report, Rules
from corpus.layouts.world import World
from corpus.layouts.writer import Row

LOOKS: tuple[Rules, ...] = ("three", "rows", "none")


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "opened", "ballot")
    writer.margins(header=(world.number,), page="第 # 页 共 ## 页")
    title_page(writer, "审核报告")
    writer.heading(1, "1 基本情况")
    basics(writer, rules="none")
    writer.heading(1, "2 审核组")
    rows: list[Row] = [TEAM_HEAD]
    for at, person in enumerate(world.team, 1):
        first = person.registrations[0]
        rows.append([str(at), person.name, person.role, person.grade, first, person.codes or "/"])
    writer.table(rows, (0.8, 1.4, 1.4, 1.7, 3.0, 3.0), head=1, rules="three")
    writer.heading(1, "3 审核依据")
    scope(writer)
    writer.heading(1, "4 审核发现")
    for at, topic in enumerate(TOPICS[: world.some(5, 3)], 1):
        writer.heading(2, f"4.{at} {topic}")
        writer.prose(world.some(7, 1), topic, 4)
        writer.text(f"表{at} {topic}抽样记录", style="center")
        writer.table(_samples(world), (0.8, 2.4, 2.6, 2.2, 1.6), head=1, rules=LOOKS[at % 3])
    writer.heading(1, "5 法律法规")
    laws: list[Row] = [["序号", "名称", "序号", "名称"]]
    titles = law_list(world, world.some(36, 8))
    for at in range(0, len(titles), 2):
        laws.append([str(at + 1), titles[at], str(at + 2), titles[at + 1]])
    writer.table(laws, (0.7, 4.3, 0.7, 4.3), head=1, rules="rows")
    writer.heading(1, "6 不符合和结论")
    nonconformity_table(writer, world.some(4, 2), rules="rows")
    verdict(writer, rules="three")
    return writer.report


def _samples(world: World) -> list[Row]:
    rows: list[Row] = [["序号", "样本", "编号", "日期", "结果"]]
    for at in range(1, world.some(8, 4) + 1):
        rows.append([str(at), world.pick("records"), world.file_number(), f"{world.day():%Y-%m-%d}", "符合"])
    return rows
