"""Tables within the cells of tables: lists of instruments, people and samples inside a form."""

from __future__ import annotations

from corpus.layouts.templates.parts import RECOMMENDATION, Writer, audit_span, choices, rating, standards
from corpus.layouts.templates.shared import TOPICS, scope, verdict
from corpus.layouts.tree import Cell, Report, Table, lines_of, table_of
from corpus.layouts.world import World
from corpus.layouts.writer import Row


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "nested")
    writer.margins(header=(world.body,), page="#/##")
    writer.text("管理体系审核报告", style="title")
    writer.heading(1, "一、概况")
    writer.table(_overview(world), (1.8, 8.2), bold=(0,))
    writer.heading(1, "二、审核说明")
    scope(writer)
    writer.heading(1, "三、审核记录")
    for topic in TOPICS[: world.some(5, 2)]:
        for _ in range(world.some(3, 1)):
            writer.table(_record(world, topic), (1.6, 4.2, 4.2), bold=(0,))
            writer.prose(world.some(2, 1), topic)
    writer.heading(1, "四、结论")
    verdict(writer)
    return writer.report


def _holding(text: str, table: Table) -> Cell:
    return Cell(lines_of(text), table)


def _overview(world: World) -> list[Row]:
    team: list[Row] = [["姓名", "职务", "级别"], *[[p.name, p.role, p.grade] for p in world.team]]
    places: list[Row] = [["场所", "人数"]]
    places += [[world.pick("places"), str(world.random.randint(2, 60))] for _ in range(world.some(5, 2))]
    return [
        ["受审核方", world.company],
        ["信用代码", world.uscc],
        ["审核时间", audit_span(world)],
        ["审核准则", standards(world)],
        ["审核组", _holding("", table_of(team, (2, 2, 3), head=1))],
        ["场所", _holding("固定场所如下：", table_of(places, (3, 1), head=1))],
        ["推荐意见", choices(RECOMMENDATION, 1, "¶")],
    ]


def _record(world: World, topic: str) -> list[Row]:
    items: list[Row] = [["器具", "编号", "有效期"]]
    for _ in range(world.some(4, 2)):
        item = world.calibration()
        items.append([item["device"], item["serial"], item["due"]])
    samples: list[Row] = [["样本", "结果"]]
    samples += [[world.file_number(), choices(["合格", "不合格"], 0)] for _ in range(world.some(3, 2))]
    return [
        ["部门", world.pick("departments"), f"接待人：{world.name()}"],
        ["证据", world.prose(2, topic), "‹"],
        [
            "抽样",
            _holding(f"查《{world.pick('records')}》：", table_of(samples, (2, 2), head=1)),
            _holding("查监视和测量设备：", table_of(items, (2, 1.6, 2), head=1)),
        ],
        ["评价", rating(world), "‹"],
    ]
