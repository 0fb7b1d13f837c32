"""Basic laws that no list of laws has."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.laws.lists import (
    by_law,
    count_told,
    head,
    is_excerpt,
    known_law,
    line_of,
    of_other_systems,
    titles,
)
from checks.registry import Outcome, check
from checks.scope.systems import names
from schemas.facts import CoreLaw
from schemas.facts.titles import title_key
from schemas.leaf import Leaf
from schemas.report import LawList, Report
from schemas.result import Severity
from schemas.statements.laws import UnreadTitle

FEW = 5
"""Fewer titles than this are examples, not a list from which anything could be missing."""
WHOLE, HALF = 8, 2
"""A list of fewer titles is never taken for a whole one."""
_EQUIPMENT = "特种设备"
_UNREAD = 2
"""So many titles of a recognised list may not have been read."""

LONG = 15
"""In a list as long as this the only basic law that it does not name is asked for, though it ends in 等."""


@check("LAW005", "law-missing", "warning", needs=("law_lists", "systems"))
def law_missing(context: Context) -> Iterator[Outcome]:
    """查什么：所审核体系离不开的主要法律是否在任何一份清单中；清单完整（不以“等”结尾，且已有该体系多数
    基本法律）时，还看其他基本法律；以“等”结尾但很长、只缺一部基本法律的，写到特种设备而很长的
    清单没有一部与其有关的，提请核实。旧名称、被取代的法律、名称写错的
    算作已列（由 LAW001、LAW006 指出）。

    为什么：连主要法律都没有识别，合规义务的识别和合规性评价就不完整。

    例：职业健康安全管理体系的清单有四十多部法律法规，没有《中华人民共和国安全生产法》。

    应为：清单包括主要法律。

    依据：GB/T 27021.1-2017 9.2.1.2 b)；GB/T 24001-2016、GB/T 45001-2020 6.1.3。

    何时可忽略：报告只摘录了清单的一部分，完整清单中有该法律。
    ---
    What it checks: whether the principal laws of the audited systems stand in any of the lists; where a list
    is complete (not ending in “and so on”, and with most of the system's basic laws), the other basic laws
    too; the only one that a long list ending in “and so on” lacks is asked for, and so is the law on special
    equipment, where some is told and a long list has nothing on it. An old or wrong title
    and a replaced law count as listed (LAW001 and LAW006 tell).

    Why: where not even the principal law is identified, the duties are not.

    Example: an occupational health and safety list of forty laws without the Work Safety Law.

    Expected: the principal laws in the list.

    Basis: GB/T 27021.1-2017 9.2.1.2 b); 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the report quotes a part of the list, and the law stands in the whole one.
    """
    if context.as_of is None:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    count = len({title_key(title.value or "") for title in titles(context.report)})
    if count < FEW:
        yield context.not_checked("few_laws", "law_lists.titles", count=count)
        return
    sampled = all(one.sampled for one in context.report.law_lists)
    found = [] if sampled else list(_gaps(context))
    yield from found
    if not found and all(is_excerpt(law_list) for law_list in context.report.law_lists):
        yield context.not_checked("open_list", "law_lists.titles")


def _gaps(context: Context) -> Iterator[Outcome]:
    """A finding for each principal law that no list has, and for the other basic laws of a whole list."""
    assert context.as_of is not None
    gaps: dict[str, list[str]] = {}
    for system in _values(context.report.systems):
        if system == "QMS" and _lists_of_others(context):
            continue
        entries = context.facts.core_entries(system, context.as_of)
        yield from _of_equipment(context, system, [core for core in entries if core.equipment])
        entries = [core for core in entries if not core.equipment]
        missing = [
            core for core in entries if _applies(core, context.report) and not _listed(context, core.law)
        ]
        for core in missing:
            if core.principal:
                gaps.setdefault(core.law, []).append(system)
        others = [core.law for core in missing if not core.principal]
        if others and _complete(context, entries, joined=len(others) == 1 and system != "QMS"):
            yield _gap(context, [system], others, "others", "info")
            continue
        always = [core for core in missing if not core.activities]
        if len(always) == 1 < len(entries) and not always[0].principal and _longest(context) >= LONG:
            yield _gap(context, [system], [always[0].law], "others", severity="info")
    if gaps and any(_is_unread(context, one) for one in context.report.law_lists):
        yield context.not_checked("list_unread", "law_lists.titles")
        return
    quoted = all(_is_of_some(context, one) for one in context.report.law_lists if one.titles)
    for law, systems in gaps.items():
        yield _gap(context, systems, [law], "principal", "info" if quoted else None)


def _lists_of_others(context: Context) -> bool:
    """Whether the lists are those of the other systems audited, which ask for them as 9001 does not: told
    so, or without any law that is on quality alone."""
    lists = context.report.law_lists
    if all(of_other_systems(context, one) for one in lists):
        return True
    laws = [context.facts.law(title) for one in lists for title in by_law(context.facts, one)]
    others = {*_values(context.report.systems)} - {"QMS"}
    return bool(others) and not any(
        law and "QMS" in law.systems and others.isdisjoint(law.systems) for law in laws
    )


def _is_unread(context: Context, law_list: LawList) -> bool:
    """Whether a list on recognised pages lacks one title or two of the number stated: they may not have been
    read."""
    stated = law_list.stated_count
    if stated is None or stated.value is None or not law_list.titles:
        return False
    lacking = stated.value - len(law_list.titles)
    return 0 < lacking <= _UNREAD and context.is_recognised(*law_list.titles)


def _of_equipment(context: Context, system: str, entries: list[CoreLaw]) -> Iterator[Outcome]:
    """A finding where the report tells of special equipment, and a long list has nothing on it."""
    pieces = context.report.special_equipment
    known = (one.name for one in pieces if one.device_code or one.registration_no or one.next_inspection_on)
    used = next((name for name in known if name is not None), None)
    on_it = any(_EQUIPMENT in (title.value or "") for title in titles(context.report))
    missing = [core.law for core in entries if not on_it and not _listed(context, core.law)]
    if used is not None and missing and _longest(context) >= LONG:
        yield _gap(context, [system], missing, "equipment", "info", used)


def _longest(context: Context) -> int:
    """How many laws the longest list has, but for those that say that they are of some alone."""
    lists = [one for one in context.report.law_lists if one.titles and not _is_of_some(context, one)]
    return max((len(by_law(context.facts, one)) for one in lists), default=0)


def _gap(
    context: Context,
    systems: list[str],
    laws: list[str],
    variant: str,
    severity: Severity | None = None,
    used: Leaf[str] | None = None,
) -> Outcome:
    lists = [law_list for law_list in context.report.law_lists if law_list.titles]
    heads = [*map(head, lists), *(one.titles[0] for one in lists if one.stated_count is not None)]
    variant_of, listed = count_told(context.report)
    stated = [one.stated_count.value or 0 for one in context.report.law_lists if one.stated_count is not None]
    whole = count_told(context.report, standards=True)[1]
    excerpt = max(stated, default=0) > whole
    if excerpt and whole * HALF <= max(stated):
        severity = "info"  # by far the most of the list is not quoted
    count = context.words(variant_of, count=listed)
    return context.finding(
        *heads,
        *([used] if used is not None else []),
        identity="、".join(laws),
        values=laws,
        variant=variant,
        severity=severity,
        expected=context.listed(laws),
        concerning=systems,
        systems=names(context.facts, systems, context.lang),
        count=count + (context.words("excerpt", stated=max(stated)) if excerpt else ""),
        title=laws[0],
        titles=context.listed(f"《{law}》" for law in laws),
        used=used.value if used is not None else "",
    )


def _values(leaves: list[Leaf[str]]) -> list[str]:
    return list(dict.fromkeys(leaf.value for leaf in leaves if leaf.value))


def _listed(context: Context, law_title: str) -> bool:
    """Whether a law, or one before or after it, stands in a list, if only within other words.

    One after it that is not in force yet is none of it."""
    key = title_key(law_title)
    wanted = {law_title, *line_of(context.facts, law_title)}
    for title in titles(context.report):
        law = known_law(context.facts, title.value or "")
        if law is not None and law.title != law_title and law.title in wanted:
            if context.as_of is None or law.in_force(context.as_of):
                return True
            continue
        if law is not None and (law.title in wanted or law_title in line_of(context.facts, law.title)):
            return True
        written = title_key(title.value or "")
        if law is None and key in written and "实施" not in written:
            return True
    return bool(context.mentions.statements(UnreadTitle, law_title, key))


def _applies(core: CoreLaw, report: Report) -> bool:
    texts = [scope.text.value or "" for scope in report.scopes if scope.text is not None]
    return not core.activities or any(word in text.lower() for text in texts for word in core.activities)


def _is_of_some(context: Context, law_list: LawList) -> bool:
    """Whether the words that lead to a list say that it has some of the laws alone (主要法律法规（部分）)."""
    if not law_list.titles:
        return False
    return bool(context.mentions.mark(law_list.titles[0], "laws.of_some"))


def _complete(context: Context, entries: list[CoreLaw], *, joined: bool) -> bool:
    """Whether a whole list (not ending in 等), or with `joined` those of one line together, holds at least
    half of the system's basic laws."""
    known: dict[int, set[str]] = {}
    for at, law_list in enumerate(context.report.law_lists):
        if not is_excerpt(law_list) and law_list.titles and not _is_of_some(context, law_list):
            key = law_list.titles[0].evidence.line if joined else -at
            known.setdefault(key, set()).update(by_law(context.facts, law_list))
    return any(
        len(laws) >= WHOLE and 2 * sum(core.law in laws for core in entries) >= len(entries)
        for laws in known.values()
    )
