"""Key-value tables with merged cells: labels over several rows, values over several columns, blank cells."""

from __future__ import annotations

from corpus.layouts.templates.parts import (
    CRITERIA,
    RECOMMENDATION,
    Writer,
    audit_span,
    choices,
    facts,
    nonconformities,
    rating,
    standards,
)
from corpus.layouts.tree import Report
from corpus.layouts.world import World
from corpus.layouts.writer import Row


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "keyed", "tick")
    writer.report.serif = False
    writer.margins(header=(f"{world.body}    {world.number}",), page="第 # 页")
    writer.text("管理体系认证审核报告", style="title")
    writer.heading(1, "第一部分 基本信息")
    rows: list[Row] = [[label, value] for label, value in facts(world)]
    writer.table(rows, (2.6, 7.4), bold=(0,))
    writer.heading(1, "第二部分 组织概况")
    writer.table(_profile(world), (1.6, 1.8, 2.4, 1.8, 2.4), bold=(0, 1, 3))
    writer.heading(1, "第三部分 场所和活动")
    writer.table(_sites(world), (1, 3.6, 2.6, 1.2, 1.6), head=2)
    writer.heading(1, "第四部分 审核记录")
    for topic in ("策划", "支持", "运行", "评价", "改进")[: world.some(5, 2)]:
        for _ in range(world.some(4, 1)):
            writer.table(_record(world, topic), (1.5, 2, 2.2, 2, 2.3), bold=(0, 1, 3))
    writer.heading(1, "第五部分 结论")
    writer.table(_conclusion(world), (2, 2, 2, 2, 2), bold=(0,))
    return writer.report


def _profile(world: World) -> list[Row]:
    industry = world.industry
    return [
        ["组织", "成立日期", world.dated(world.day()), "体系实施", world.dated(world.day())],
        ["^", "主要产品", industry["product"], "‹", "‹"],
        ["^", "工艺流程", industry["process"], "‹", "‹"],
        ["过程", "关键过程", industry["key"], "特殊过程", industry["special"]],
        ["^", "外包过程", "计量器具校准、废物处置", "不适用条款", "无"],
        ["人员", "总人数", f"{world.headcount + 12}", "覆盖人数", f"{world.headcount}"],
        ["^", "班次", choices(["一班", "两班", "三班"], 0), "倒班说明", "/"],
        ["^", "季节性", choices(["有", "无"], 1), "临时用工", ""],
        ["资质", "许可名称", f"{world.pick('records')}备案", "编号", world.file_number()],
        ["^", "有效期", f"{world.dated(world.day())}至长期", "‹", "‹"],
    ]


def _sites(world: World) -> list[Row]:
    rows: list[Row] = [
        ["序号", "场所", "‹", "人数", "类别"],
        ["^", "地址", "活动", "^", "^"],
    ]
    for at in range(1, world.some(6, 3) + 1):
        rows.append(
            [
                str(at),
                world._address(),
                world.industry["process"].replace("、", "，"),
                str(world.random.randint(2, 90)),
                choices(["固定", "临时"], at % 2, "¶"),
            ]
        )
    rows.append(["合计", "‹", "‹", str(world.headcount), "/"])
    return rows


def _record(world: World, topic: str) -> list[Row]:
    text = "¶".join(world.statement(topic) for _ in range(world.some(4, 2)))
    return [
        ["部门", world.pick("departments"), "‹", "接待人", world.name()],
        ["条款", "主要证据", world.file_number(), "抽样数量", f"{world.random.randint(2, 12)}份"],
        ["审核发现", text, "‹", "‹", "‹"],
        ["^", "涉及文件", f"《{world.pick('documents')}》", "涉及记录", f"《{world.pick('records')}》"],
        ["结论", rating(world), "‹", "‹", "‹"],
    ]


def _conclusion(world: World) -> list[Row]:
    rows: list[Row] = [
        ["审核准则", standards(world), "‹", "‹", "‹"],
        ["审核时间", audit_span(world), "‹", "‹", "‹"],
        ["评价", "项目", "‹", "结果", "‹"],
        *[["^", name, "‹", rating(world), "‹"] for name in CRITERIA],
        ["不符合项", "编号", "部门", "条款", "性质"],
    ]
    for number, department, clause, _, grade in nonconformities(world, world.some(4, 2)):
        rows.append(["^", number, department, clause, grade])
    rows += [
        ["推荐意见", choices(RECOMMENDATION, 0, "¶"), "‹", "‹", "‹"],
        ["签字", "组长", world.team[0].name, "组员", "、".join(p.name for p in world.team[1:])],
        ["^", "日期", world.dated(world.report_day), "‹", "‹"],
    ]
    return rows
