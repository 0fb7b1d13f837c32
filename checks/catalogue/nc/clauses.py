"""Nonconformities: the clauses that they are raised against."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.comparisons.equal import Place
from checks.context import Context
from checks.laws import standard_clauses
from checks.registry import Outcome, check
from checks.text import annex_controls
from schemas.dates import last_day
from schemas.facts import ClauseList
from schemas.leaf import Leaf
from schemas.result import Finding, Severity
from schemas.statements.nonconformities import CitedClause, CitedControl, ListedNonconformity


class Unknown(NamedTuple):
    """A clause that a sentence cites and the standard, of one of `lists`, has not."""

    standard: str
    clause: str
    leaf: Leaf[str]
    lists: tuple[ClauseList, ...]


@check("NC002", "clause-unknown", "error")
def clause_unknown(context: Context) -> Iterator[Outcome]:
    """查什么：不符合项（和正文中随标准号写的）条款号在所引标准中是否存在（列项字母 a)、b) 随其条款）。条款前
    的体系字母（如 E8.1）指该体系的标准；没有写标准的，审核准则中应有一个标准有此条款；没有写年号的，看当时
    可用的各版本。
    正文各处标准之后的条款也都看，作提示。

    为什么：不符合必须对应到具体要求；没有这一条款，不符合就没有依据。

    例：环境管理体系的不符合写“不符合 GB/T 24001-2016 标准 8.5.1 条款”（该标准第 8 章只有 8.1、8.2）。

    应为：引用标准中存在的条款。

    依据：GB/T 27021.1-2017 9.4.5.3。

    何时可忽略：条款属于另一标准，标准号写错（那也要改）。
    ---
    What it checks: whether the clause that a nonconformity, or a sentence with the number of the standard,
    cites exists in the standard cited (letters of a list follow their clause). Letters of a system before it
    (E8.1) mean that system's standard; without a standard one of the criteria must have it, without a year
    one of the editions usable on the day.
    A clause behind a standard anywhere in the text is looked at too (worth knowing).

    Why: a nonconformity is raised against a requirement; without the clause it has no basis.

    Example: “8.5.1 of GB/T 24001-2016”, whose chapter 8 has only 8.1 and 8.2.

    Expected: a clause of the standard.

    Basis: GB/T 27021.1-2017 9.4.5.3.

    When to ignore: the clause is of another standard whose number was mistaken (which needs mending too).
    """
    if not context.report.nonconformities.items:
        yield context.absent("nonconformities.items")
    unknown: dict[str, str] = {}
    seen: dict[tuple[str, str, str], list[Place]] = {}
    mention: dict[tuple[str, str, str], tuple[ClauseList, ...]] = {}
    for entry in context.mentions.statements(ListedNonconformity):
        item = entry.item
        for clause in entry.citations:
            found = standard_clauses.against(context.facts, context.report, item, clause, _day(context))
            if not found.lists and found.numbers:
                unknown.setdefault(found.numbers[0], found.reason)
            having = [one for one in found.lists if one.has(clause.number)]
            unknown |= {h.standard: "clauses_unknown" for h in having[:1] if not h.is_listed(clause.number)}
            if not found.lists or having:
                continue
            if item.clause is not None and all(one.judges(clause.number) for one in found.lists):
                key = (context.listed(found.numbers), clause.number, item.number or "")
                standards = [item.standard] if item.standard is not None else []
                places = [*item.clause.places, *standards]
                seen.setdefault(key, []).extend(places)
                mention[key] = found.lists
    for key, places in seen.items():
        yield _unknown_clause(context, key, places, mention[key])
    yield from _cited_in_sentences(context, {clause for _, clause, _ in seen})
    for number, reason in unknown.items():
        yield context.not_checked(reason, "nonconformities.items.clause", standard=number)


def _cited_in_sentences(context: Context, known: set[str]) -> Iterator[Finding]:
    """The clauses but those `told` that a sentence cites and the standard has not."""
    day = _day(context)
    for one in (*_unknown(context, day), *_unknown_controls(context, day)):
        if one.clause not in known:
            severity: Severity | None = "warning" if one.clause.startswith("A.") else None
            yield _unknown_clause(context, (one.standard, one.clause, ""), [one.leaf], one.lists, severity)


def _unknown(context: Context, day: str | None) -> Iterator[Unknown]:
    """The clauses that none of the editions meant has, once each."""
    seen: set[tuple[str, str]] = set()
    for cited in context.mentions.statements(CitedClause):
        found = standard_clauses.of_standard(context.facts, context.report, cited.standard, day)
        for clause in cited.clauses if found.lists else ():
            key = (context.listed(found.numbers), clause)
            if key not in seen and not any(known.has(clause) for known in found.lists):
                seen.add(key)
                yield Unknown(*key, cited.place, found.lists)


def _unknown_controls(context: Context, day: str | None) -> Iterator[Unknown]:
    """The controls of an annex (A.9.2.1) that none of the audit's criteria has, once each.

    Of criteria no longer in force it is they that are wrong (SCOPE003)."""
    lists = annex_controls.lists_of(context.facts, context.report)
    editions = [context.facts.edition(one.standard) for one in lists]
    if day and any(edition is not None and edition.superseded(day) for edition in editions):
        return
    standard = context.listed(dict.fromkeys(known.standard for known in lists))
    for control in context.mentions.statements(CitedControl) if lists else ():
        number = str(control.place.value)
        if not any(known.has(number) for known in lists):
            yield Unknown(standard, number, control.place, tuple(lists))


def _day(context: Context) -> str | None:
    """The day of the audit's end, else the judged day."""
    end = context.report.audit.end
    return last_day(end.value).isoformat() if end is not None and end.value else context.as_of


def _unknown_clause(
    context: Context,
    key: tuple[str, str, str],
    places: list[Place],
    lists: tuple[ClauseList, ...],
    severity: Severity | None = None,
) -> Finding:
    standard, clause, number = key
    found = standard_clauses.near(clause, lists)
    below = found[2] if found else []
    expected = "–".join(dict.fromkeys(below[:1] + below[-1:])) or (found[1] if found else None)
    return context.finding(
        *places,
        identity=clause,
        values=[number, clause, *(one.standard for one in lists)],
        rests_on=lists,
        severity=severity,
        variant="alone" if found is None else "last" if below else "leaf",
        expected=expected,
        actual=clause,
        standard=standard,
        clause=clause,
        head=found[1] if found else "",
        title=(found[0].clauses.get(found[1]) or "") if found else "",
        near=expected,
    )
