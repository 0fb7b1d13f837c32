"""Facts for a reader: what is known under a name, since when and until when, and from where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from hegui.norms import facts_found
from hegui.norms.facts_found import KINDS, Found
from hegui.terminal.width import width
from hegui.wording import name, text
from schemas.facts import ClauseList, Confidence, Fact, Facts, HolidayYear, Law, StandardEdition, TimeTable

if TYPE_CHECKING:
    from hegui.render.page import Page

WHOLE = 6
"""So many facts are shown in full; of more the names alone."""
LISTED = 60
"""So many names are listed."""
DEGREES: tuple[Confidence, ...] = ("high", "medium", "low")
ASIDE = ("source", "confidence", "note", "title", "number", "names", "kind", "name", "code")
"""Fields that are shown in a place of their own, or are the name itself."""


def overview(page: Page, facts: Facts, lang: str) -> None:
    """How many facts there are of each kind, and how sure they are."""
    page.line(text("facts", "version", lang, version=facts.version), style="bold")
    column = 4 + max(width(name("fact_kinds", kind.__name__, lang)) for kind in KINDS)
    for kind in KINDS:
        known = facts.of_kind(kind)
        sure = Counter(fact.confidence for fact in known)
        degrees = {degree: sure[degree] for degree in DEGREES}
        words = text("facts", "counted", lang, count=len(known), **degrees)
        page.entry(name("fact_kinds", kind.__name__, lang), words, indent=2, column=column)
    page.line(text("facts", "how", lang), indent=2, style="dim")


def found(page: Page, facts: Facts, hits: Sequence[Found], day: str | None, lang: str) -> None:
    """The facts that were found; of many their names."""
    if len(hits) > WHOLE:
        page.line(text("facts", "many", lang, count=len(hits)), style="bold")
        for kind, group in groupby(hits[:LISTED], key=lambda hit: type(hit.fact).__name__):
            page.line(name("fact_kinds", kind, lang), indent=2, style="dim")
            for hit in group:
                page.line(" · ".join([hit.name, *_brief(hit.fact)]), indent=4)
        if len(hits) > LISTED:
            page.line(text("facts", "more", lang, count=len(hits) - LISTED), indent=2)
        return
    for hit in hits:
        _whole(page, facts, hit, day, lang)


def _brief(fact: Fact) -> list[str]:
    """What tells facts of one name apart in a list."""
    values = fact.values()
    items = [values.get("title") if "number" in values else None, values.get("effective_on")]
    return [str(one) for one in items if one]


def _whole(page: Page, facts: Facts, hit: Found, day: str | None, lang: str) -> None:
    page.blank()
    page.line(f"{hit.name}  {name('fact_kinds', type(hit.fact).__name__, lang)}", style="bold")
    rows = [
        (name("fact_fields", key, lang), stated)
        for key, stated in _rows(facts, hit.fact, day, lang)
        if stated
    ]
    column = 4 + max(width(label) for label, _ in rows)
    for label, stated in rows:
        page.entry(label, stated, indent=2, column=column)
    if isinstance(hit.fact, TimeTable):
        page.drawn(_table(hit.fact), indent=4)
    if isinstance(hit.fact, ClauseList):
        for clause, title in (*hit.fact.clauses.items(), *(hit.fact.controls or {}).items()):
            page.entry(clause, title or "", indent=4, column=14)


def _rows(facts: Facts, fact: Fact, day: str | None, lang: str) -> Iterator[tuple[str, str]]:
    values = fact.values()
    title = values.get("title")
    yield "title", title if title and title != facts_found.names(fact)[0] else ""
    yield "names", _shown(values["names"], lang) if len(values.get("names", ())) > 1 else ""
    if day is not None and (state := facts_found.state(fact, day)) is not None:
        yield "state", text("fact_states", state, lang, day=day)
    for key, value in values.items():
        if key in ASIDE or (key, type(fact)) in _APART or value in (None, (), {}, False):
            continue
        yield key, _shown(value, lang, key)
    if isinstance(fact, Law | StandardEdition):
        yield "replaces", _shown(facts_found.before(facts, fact), lang)
    if isinstance(fact, Law):
        core = [one.system for one in facts.of_core() if one.law == fact.title]
        yield "core_for", ", ".join(dict.fromkeys(core))
    yield "note", fact.note or ""
    yield (
        "source",
        f"{fact.source}（{_sure(fact, lang)}）" if lang == "zh" else f"{fact.source} ({_sure(fact, lang)})",
    )


_APART = {
    ("clauses", ClauseList),
    ("controls", ClauseList),
    ("standard", ClauseList),
    ("rows", TimeTable),
    ("levels", TimeTable),
    ("year", HolidayYear),
}
"""What is drawn below the rows, or is the name."""


def _sure(fact: Fact, lang: str) -> str:
    return name("confidences", fact.confidence, lang)


def _shown(value: Any, lang: str, key: str = "") -> str:
    """A value in words: lists joined, pairs of days as such."""
    joint = "、" if lang == "zh" else ", "
    if value is None:
        return ""
    if value is True:
        return text("facts", "so", lang)
    if isinstance(value, Mapping):
        return ("；" if lang == "zh" else "; ").join(f"{k}: {_shown(v, lang)}" for k, v in value.items())
    if isinstance(value, list | tuple):
        if key == "holidays":
            return joint.join(f"{title} {first}/{last}" for title, first, last in value)
        if key == "revisions":
            return joint.join(_revision(one, lang) for one in value)
        return joint.join(_shown(one, lang) for one in value)
    shown = f"{value:g}" if isinstance(value, float) else str(value)
    return name("fact_values", shown, lang)


def _revision(pair: Iterable[str | None], lang: str) -> str:
    adopted, begins = pair
    return text("facts", "revision", lang, adopted=adopted or "?", begins=begins or "?")


def _table(table: TimeTable) -> Iterator[str]:
    """The rows of a table of audit time under its levels."""
    yield "".join(str(cell).ljust(14 if not at else 9) for at, cell in enumerate(("", *table.levels)))
    for row in table.rows:
        yield "".join(_cell(cell).ljust(14 if not at else 9) for at, cell in enumerate(row))


def _cell(cell: str | float) -> str:
    return cell if isinstance(cell, str) else f"{cell:g}"
