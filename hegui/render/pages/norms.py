"""A list of norms for a terminal: what is not in force first, what stands in its place, then the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hegui.render.page import Page, of_one, of_several
from hegui.wording import name, text
from schemas.result import NormsResult

if TYPE_CHECKING:
    from hegui.render import Rendered
    from schemas.other_kinds.norms import ListedNorm, NormPlace

GROUPS = ("over", "amended", "to_come", "wrong_name", "transition", "unknown", "in_force")
"""The states, and what is in force under a wrong name, in the order in which they are shown."""

_STYLES = {
    **dict.fromkeys(("over", "amended", "to_come"), "error"),
    **dict.fromkeys(("wrong_name", "unknown"), "warning"),
    "in_force": "good",
}
_MOST, _COLUMN = 20, 16


def _result(page: Page, result: Rendered, lang: str) -> None:
    assert isinstance(result, NormsResult)
    page.line(result.document.path, style="bold")
    page.line(text("norms", "as_of", lang, day=result.as_of, facts=result.versions.facts), indent=2)
    page.line(text("norms", "counted", lang, **result.summary.values()), indent=2)
    for group in GROUPS:
        found = [one for one in result.norms if _group(one) == group]
        if not found:
            continue
        page.blank()
        page.line(f"{text('norms', group, lang)} {len(found)}", style=_STYLES.get(group, "bold"))
        for one in found:
            _norm(page, one, lang)
    _passed_over(page, result, lang)


def _group(norm: ListedNorm) -> str:
    """Its state; of one in force whose name is wrong, that it is."""
    return "wrong_name" if norm.misnamed and norm.state == "in_force" else norm.state


def _norm(page: Page, norm: ListedNorm, lang: str) -> None:
    page.entry(where(norm.place, lang), norm.text, indent=2, column=_COLUMN)
    for stated in sentences(norm, lang):
        page.line(stated, indent=_COLUMN)


def _passed_over(page: Page, result: NormsResult, lang: str) -> None:
    if not result.passed_over:
        return
    page.blank()
    page.line(text("norms", "passed_over", lang, count=len(result.passed_over)), style="dim")
    for one in result.passed_over[:_MOST]:
        page.entry(where(one.place, lang), one.text, indent=2, column=_COLUMN, most=1)
    if (more := len(result.passed_over) - _MOST) > 0:
        page.line(text("norms", "passed_over_more", lang, count=more), indent=2, style="dim")


def where(place: NormPlace, lang: str) -> str:
    """A place in a list for a reader."""
    if place.row is not None:
        key = "place_sheet" if place.sheet else "place_row"
        return text("norms", key, lang, sheet=place.sheet, row=place.row)
    if place.page is not None:
        return text("labels", "page_line", lang, page=place.page, line=place.line)
    return text("labels", "line", lang, line=place.line) if place.line is not None else ""


def sentences(norm: ListedNorm, lang: str) -> Iterator[str]:
    """What is told of a norm, one thing after another."""
    values = norm.values()
    if norm.misnamed and norm.name:
        yield text("norms", "misnamed", lang, name=norm.name)
    elif norm.name and norm.title:
        yield f"{norm.name} {norm.title}" if norm.name != norm.text else norm.title
    elif norm.name and norm.name != norm.text.strip("《》"):
        yield norm.name
    if norm.state == "over":
        yield text("norms", "over_told" if norm.until else "over_undated", lang, **values)
    elif norm.state in ("amended", "transition", "to_come"):
        yield text("norms", f"{norm.state}_told", lang, **values)
    if norm.successor:
        key = "successor_since" if norm.successor_since else "successor"
        yield text("norms", key, lang, successor=norm.successor, since=norm.successor_since)
    if norm.reason:
        yield text("norms", norm.reason, lang)
    if norm.near:
        yield text("norms", "near", lang, near=norm.near)
    yield from _ahead(norm, lang)
    if norm.confidence == "low" and norm.state != "unknown":
        yield text("norms", "doubtful", lang)


def _ahead(norm: ListedNorm, lang: str) -> Iterator[str]:
    """Of a norm in force: since when its text is, and what is known to come."""
    if norm.state != "in_force":
        return
    for key in ("latest", "coming"):
        if value := getattr(norm, key):
            yield text("norms", f"{key}_told", lang, **{key: value})
    if norm.until:
        yield text("norms", "ends", lang, until=norm.until)


def sure(norm: ListedNorm, lang: str) -> str:
    """How sure what is told is, in words."""
    return name("confidences", norm.confidence, lang) if norm.confidence else ""


one = of_one(_result)
several = of_several(_result)
