"""Check-box forms: content controls and glyphs in rows of choices and in the cells of check lists."""

from __future__ import annotations

from corpus.layouts.templates.parts import CRITERIA, RECOMMENDATION, Writer, choices, rating, several
from corpus.layouts.templates.shared import TOPICS, basics
from corpus.layouts.tree import Look, Report
from corpus.layouts.world import World
from corpus.layouts.writer import Row

KINDS = ("初次认证", "监督审核", "再认证", "扩大范围", "特殊审核")
ATTACHED = ("审核计划", "首末次会议签到表", "不符合报告", "审核记录", "文件审查报告", "其他")


def build(world: World) -> Report:
    """The report with content controls."""
    return checked(world, "checked", ("control", "box", "bracket"))


def checked(world: World, template: str, looks: tuple[Look, Look, Look]) -> Report:
    """A check-box form whose parts have these looks."""
    writer = Writer(world, template, looks[0])
    writer.margins(header=(world.body,), page="第#页/共##页")
    writer.text("审核报告（检查表式）", style="title")
    basics(writer)
    writer.heading(1, "一、审核类型和方式")
    writer.text(
        f"审核类型：{choices(KINDS, world.random.randrange(3))}",
        f"审核方式：{choices(['现场', '远程', '现场结合远程'], world.random.randrange(3))}",
        f"是否结合审核：{choices(['是', '否'], int(len(world.systems) < 2))}",
        f"随附文件：{several(world, ATTACHED)}",
        style="plain",
    )
    for at, topic in enumerate(TOPICS[: world.some(5, 2)]):
        writer.look = looks[at % 3]
        writer.heading(1, f"{'二三四五六'[at]}、{topic}检查表")
        writer.table(_sheet(world, topic), (0.8, 4.6, 1, 1, 1.1, 2.6), head=2, repeat=True)
        writer.text(f"小结：{rating(world)}", style="plain")
        writer.prose(world.some(7, 1), topic, 4)
    writer.look = looks[0]
    writer.heading(1, "七、评价和推荐" if not world.small else "四、评价和推荐")
    writer.table(_ratings(world), (3.4, 1.4, 1.4, 1.4, 2.4), head=1)
    for at, option in enumerate(RECOMMENDATION):
        writer.text(f"{{{'+' if at == 0 else '-'}}} {option}", style="plain")
    return writer.report


def _sheet(world: World, topic: str) -> list[Row]:
    """A check list: a column a result, its box ticked or not."""
    rows: list[Row] = [
        ["序号", "检查内容", "检查结果", "‹", "‹", "备注"],
        ["^", "^", "是", "否", "不适用", "^"],
    ]
    for at in range(1, world.some(18, 4) + 1):
        ticked = world.random.choice([0, 0, 0, 1, 2])
        boxes = [f"{{{'+' if place == ticked else '-'}}}" for place in range(3)]
        remark = world.random.choice(["", "", f"见{world.file_number()}", world.pick("records")])
        rows.append([str(at), world.statement(topic).partition("，")[0], *boxes, remark])
    return rows


def _ratings(world: World) -> list[Row]:
    rows: list[Row] = [["评价内容", "符合", "基本符合", "不符合", "说明"]]
    for name in CRITERIA:
        ticked = world.random.choice([0, 0, 1])
        rows.append([name, *[f"{{{'+' if at == ticked else '-'}}}" for at in range(3)], "/"])
    return rows
