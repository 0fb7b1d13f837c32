"""One giant form: a single table over all pages, labels on the left or spanning, prose in its cells."""

from __future__ import annotations

from corpus.layouts.templates.parts import (
    CRITERIA,
    RECOMMENDATION,
    Writer,
    audit_span,
    choices,
    law_list,
    nonconformities,
    rating,
    several,
    standards,
    system_names,
)
from corpus.layouts.tree import Report
from corpus.layouts.world import World
from corpus.layouts.writer import Row

WIDTHS = (1.6, 2.2, 2.2, 1.8, 2.2, 2.4)


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "form")
    writer.margins(header=(f"{world.form}",), page="#/##")
    writer.text(world.body, style="center")
    writer.text("管理体系审核报告", style="title")
    rows = [*_facts(world), *_team(world)]
    for topic in ("策划", "支持", "运行", "评价", "改进")[: world.some(5, 3)]:
        rows += _section(world, topic)
    rows += _rest(world)
    writer.table(rows, WIDTHS, bold=(0,))
    return writer.report


def _facts(world: World) -> list[Row]:
    return [
        ["受审核方", world.company, "‹", "‹", "报告编号", world.number],
        ["信用代码", world.uscc, "‹", "‹", "覆盖人数", f"{world.headcount}人"],
        ["注册地址", world.address, "‹", "‹", "‹", "‹"],
        ["审核体系", system_names(world), "‹", "‹", "审核类型", choices(["初审", "监督", "再认证"], 0, "¶")],
        ["审核准则", standards(world), "‹", "‹", "‹", "‹"],
        ["审核时间", audit_span(world), "‹", "‹", "审核方式", choices(["现场", "远程"], 0)],
        [
            "审核范围",
            "¶".join(f"{s['code'][0]}：{world.scope(s)}" for s in world.systems),
            "‹",
            "‹",
            "‹",
            "‹",
        ],
    ]


def _team(world: World) -> list[Row]:
    rows: list[Row] = [["审核组", "姓名", "职务", "级别", "注册证书号", "专业代码"]]
    for person in world.team:
        rows.append(
            ["^", person.name, person.role, person.grade, "¶".join(person.registrations), person.codes or "/"]
        )
    return rows


def _section(world: World, topic: str) -> list[Row]:
    rows: list[Row] = [[f"{topic}情况", "‹", "‹", "‹", "评价", rating(world).replace("  ", "¶")]]
    for _ in range(world.some(6, 1)):
        label = world.pick("departments")
        text = "¶".join(world.statement(topic) for _ in range(world.some(4, 3)))
        rows.append([label, text, "‹", "‹", "‹", "‹"])
    place = world.pick("places")
    rows.append([place, "查看内容", world.pick("records"), "‹", "结果", choices(["合格", "不合格"], 0)])
    rows.append(["^", "抽样说明", world.statement("运行"), "‹", "‹", "‹"])
    return rows


def _rest(world: World) -> list[Row]:
    titles = "".join(f"《{title}》" for title in law_list(world, world.some(24, 6)))
    found = nonconformities(world, world.some(4, 2))
    rows: list[Row] = [
        ["法律法规", titles, "‹", "‹", "‹", "‹"],
        ["不符合项", "编号", "部门", "条款", "事实", "性质"],
        *[["^", *row] for row in found],
        ["综合评价", "评价内容", "‹", "‹", "评价结果", "‹"],
        *[["^", name, "‹", "‹", rating(world), "‹"] for name in CRITERIA],
        ["推荐意见", choices(RECOMMENDATION, 1, "¶"), "‹", "‹", "‹", "‹"],
        ["附件", several(world, ["审核计划", "签到表", "不符合报告", "文件清单"]), "‹", "‹", "‹", "‹"],
        ["组长", world.team[0].name, "日期", world.dated(world.report_day), "审定", ""],
    ]
    return rows
