"""A short report with the records of one group in one layout, and its truth."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from corpus.bodies.made import Made
from corpus.bodies.truth import truth_of
from corpus.bodies.writer import FORMS, Writer
from corpus.matrix import lines, tables
from corpus.matrix.groups import ONE, Group, audits, records
from corpus.matrix.page import Page, blanked

Layout = Callable[[Page], None]

LAYOUTS: dict[str, Layout] = {
    one.__name__: one
    for one in (
        tables.rows,
        tables.rows_bilingual,
        tables.rows_english,
        tables.titled,
        tables.two_level,
        tables.merged,
        tables.side_by_side,
        tables.headless,
        tables.transposed,
        tables.led,
        tables.led_pairs,
        tables.cards2,
        tables.cards4,
        tables.cards6,
        tables.cards8,
        tables.cards_bilingual,
        tables.cards_under,
        tables.cards_inner,
        lines.clause_lines,
        lines.clause_numbered,
        lines.clause_run,
        lines.compact_told,
        lines.compact,
        lines.numbered,
        lines.bullets,
        lines.label_lines,
        lines.spaced,
    )
}

OF_SEVERAL = frozenset(
    {"merged", "side_by_side", "headless", "compact_told", "compact", "transposed", "led", "led_pairs"}
)
"""Layouts that one record alone has not."""

LEFT_OUT = 0.25
"""How often a field that is not asked for is left out."""


def fits(group: Group, layout: str) -> bool:
    """Whether a body would lay out the records of a group so."""
    return layout not in group.never and not (group.path in ONE and layout in OF_SEVERAL)


def made(group: Group, layout: str, seed: int) -> Made:
    """The report of a seed."""
    random = Random(f"{group.path} {layout} {seed}")
    pool = audits(group, random.randint(1, 9999))
    audit = next(pool)
    blank = random.choice(["/", "—", "无", ""])
    forms = [name for name in FORMS if name != "slash" or not layout.startswith("compact")]
    w = Writer(audit, f"{group.path}-{layout}", seed, dates=random.choice(forms), blank=blank)
    kinds = [audit.organization.name, audit.certification_body.name, *(one.number for one in audit.standards)]
    found = records(group, w, pool, random)
    names = _names(group, random)
    labels = {name: random.choice(group.fields[name][:-1]) for name in names}
    page = Page(w, random, group, names, labels, blanked(found, names, [*group.key, *group.spans], random))
    _head(page, *kinds)
    LAYOUTS[layout](page)
    w.heading(1, "其他说明")
    w.text("审核过程得到受审核方的配合，审核计划按期完成。")
    return Made(w.report, truth_of(w.report, []))


def _head(page: Page, organization: str, body: str, *standards: str) -> None:
    """Title, body, organization and the heading of the section."""
    w = page.w
    w.text("管理体系审核报告", style="title")
    w.text(body, style="center")
    w.text(f"项目编号：XH-{page.random.randint(1000, 9999)}", f"受审核方：{organization}", style="plain")
    w.text(f"审核准则：{'、'.join(standards)}", style="plain")
    w.heading(1, "审核概述")
    w.text("审核组按照审核计划对受审核方进行了审核，查阅了文件和记录，与相关人员交谈，并观察了现场。")
    w.heading(1, page.random.choice(page.group.titles))
    if page.group.path == "tables_with_totals":
        w.text(page.w.tag("tables_with_totals[1].title", w.audit.tables_with_totals[0].title), style="center")


def _names(group: Group, random: Random) -> list[str]:
    """The fields that are shown, in their order; beginning and end in one field or in two."""
    hidden: set[str] = set()
    for joint, parts in group.spans.items():
        one = random.random() < 0.6
        hidden |= set(parts) if one else {joint}
    return [
        name
        for name in group.fields
        if name not in hidden and (name in group.key or _is_end(group, name) or random.random() >= LEFT_OUT)
    ]


def _is_end(group: Group, name: str) -> bool:
    """Whether a field is a beginning, an end or both: without the other it tells little."""
    return name in group.spans or any(name in parts for parts in group.spans.values())
