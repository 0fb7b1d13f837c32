"""Stretches of a report that several templates have, each laid out by the template's own writer."""

from __future__ import annotations

from corpus.layouts.templates.parts import (
    CRITERIA,
    NONCONFORMITY_HEAD,
    NONCONFORMITY_WIDTHS,
    RECOMMENDATION,
    Writer,
    audit_span,
    choices,
    facts,
    nonconformities,
    rating,
    standards,
    system_names,
)
from corpus.layouts.tree import Rules
from corpus.layouts.writer import Row

TOPICS = ("策划", "支持", "运行", "评价", "改进")


def title_page(writer: Writer, title: str, *, lead: str = "") -> None:
    """A cover: body, title, what is audited and by whom."""
    world = writer.world
    writer.text(world.body, style="subtitle")
    writer.text(title, style="title")
    writer.text(f"（{lead or '认证审核'}）", style="subtitle")
    writer.text(
        f"受审核方：{world.company}",
        f"审核体系：{system_names(world)}",
        f"审核组长：{world.team[0].name}",
        f"报告编号：{world.number}",
        f"报告日期：{world.dated(world.report_day)}",
        style="plain",
    )
    writer.page()


def basics(writer: Writer, *, rules: Rules = "all") -> None:
    """Labels and values on company and audit, as a table."""
    rows: list[Row] = [[label, value] for label, value in facts(writer.world)]
    writer.table(rows, (2.6, 7.4), bold=(0,), rules=rules)


def scope(writer: Writer) -> None:
    """Criteria, dates and scope as paragraphs."""
    world = writer.world
    writer.text(f"审核准则：{standards(world)}。", f"审核时间：{audit_span(world)}。", style="plain")
    for system in world.systems:
        writer.text(f"{system['name']}审核范围：{world.scope(system)}。", style="plain")


def nonconformity_table(writer: Writer, count: int, *, rules: Rules = "all") -> None:
    """How many nonconformities there are, and which."""
    writer.text(f"本次审核共开具不符合报告{count}份，其中严重不符合0项，轻微不符合{count}项。")
    rows = [NONCONFORMITY_HEAD, *nonconformities(writer.world, count)]
    writer.table(rows, NONCONFORMITY_WIDTHS, head=1, rules=rules)


def verdict(writer: Writer, *, rules: Rules = "all") -> None:
    """The ratings and the recommendation."""
    world = writer.world
    rows: list[Row] = [["序号", "评价内容", "评价结果"]]
    rows += [[str(at), name, rating(world)] for at, name in enumerate(CRITERIA, 1)]
    writer.table(rows, (0.8, 4, 5), head=1, rules=rules)
    writer.text(f"推荐意见：{choices(RECOMMENDATION, 1)}", style="plain")
    writer.text(f"审核组长：{world.team[0].name}    日期：{world.dated(world.report_day)}", style="right")
