"""A draft under review: tracked changes, comments, hidden text, values in content controls."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, choices, rating
from corpus.layouts.templates.shared import TOPICS, nonconformity_table, scope, verdict
from corpus.layouts.tree import Report, Table, table_of
from corpus.layouts.world import World
from corpus.layouts.writer import Row


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "revised", "control")
    writer.margins(header=(f"{world.form}  送审稿",), page="- # -")
    writer.text("管理体系审核报告", style="title")
    writer.heading(1, "1 基本信息")
    rows: list[Row] = [
        ["受审核方", f"{{doc|{world.company}}}"],
        ["统一社会信用代码", f"{{doc|{world.uscc}}}"],
        ["审核类型", choices(["初次认证", "监督审核", "再认证"], 0)],
        ["体系覆盖人数", f"{{del|{world.headcount + 8}}}{{ins|{world.headcount}}}人"],
        ["报告日期", f"{{doc|{world.dated(world.report_day)}}}"],
    ]
    writer.table(rows, (3, 7), bold=(0,))
    writer.heading(1, "2 审核依据和范围")
    scope(writer)
    writer.heading(1, "3 审核发现")
    for at, topic in enumerate(TOPICS[: world.some(5, 2)], 1):
        writer.heading(2, f"3.{at} {topic}")
        for _ in range(world.some(12, 2)):
            writer.text(_marked(world, topic))
        writer.text(f"评价：{rating(world)}{{hide|（内部提示：以组长意见为准）}}", style="plain")
        writer.add(_samples(world))
    writer.heading(1, "4 不符合")
    nonconformity_table(writer, world.some(4, 2))
    writer.heading(1, "5 结论")
    verdict(writer)
    return writer.report


def _marked(world: World, topic: str) -> str:
    """A paragraph in which someone worked: a changed place, or a remark on one."""
    first, second, third = world.prose(3, topic).split("。")[:3]
    change = world.random.randrange(3)
    if change == 0:
        return f"{first}。{{del|{second}。}}{{ins|{world.statement('改进')}}}{third}。"
    if change == 1:
        return f"{first}。{{remark|{second}|{world.pick('remarks')}}}。{third}。"
    middle = len(first) // 2
    return f"{first[:middle]}{{ins|（含外包方）}}{first[middle:]}。{second}。{third}。"


def _samples(world: World) -> Table:
    rows: list[Row] = [["序号", "样本", "编号", "结论"]]
    for at in range(1, world.some(13, 6)):
        rows.append([str(at), world.pick("records"), world.file_number(), choices(["合格", "不合格"], 0)])
    return table_of(rows, (1, 4, 3, 3), head=1, look="control", inserted=(3,), deleted=(5,))
