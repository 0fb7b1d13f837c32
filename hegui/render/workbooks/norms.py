"""Lists of norms as a workbook: the norms with their states, the lines without one, what was judged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from hegui.render.pages.norms import sentences, sure, where
from hegui.render.workbooks.workbook import Sheet, Value, workbook
from hegui.wording import text
from schemas.result import FailedDocument, NormsResult

if TYPE_CHECKING:
    from hegui.render import Look, Rendered

Row = list[Value]
_COLUMNS = ("number", "place", "text", "state", "name", "title", "since", "until", "replaced")
_MORE = ("replaced_since", "told", "confidence", "source")
_SHADES = {
    "over": "error",
    "amended": "error",
    "to_come": "error",
    "transition": "info",
    "unknown": "warning",
    "in_force": "good",
}


def one(document: Rendered, look: Look) -> bytes:
    """The workbook of one list."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """One workbook of all lists; of what could not be read the last sheet tells why."""
    lang = look.lang
    read = [one for one in documents if isinstance(one, NormsResult)]
    failed = [one for one in documents if isinstance(one, FailedDocument)]
    apart = len(documents) > 1
    heads = [*(["file"] if apart else []), *_COLUMNS, *_MORE]
    passed = [*(["file"] if apart else []), "place", "text"]
    norms: list[Row] = [[text("norms", key, lang) for key in heads]]
    lines: list[Row] = [[text("norms", key, lang) for key in passed]]
    about: list[Row] = [[text("norms", "file", lang), text("norms", "told", lang)]]
    for result in read:
        before: Row = [result.document.path] if apart else []
        norms += [[*before, *row] for row in _norms(result, lang)]
        lines += [[*before, where(one.place, lang), one.text] for one in result.passed_over]
        about += [[result.document.path, stated] for stated in _about(result, lang)]
    about += [[one.document["path"], one.error.message] for one in failed]
    shades = {text("norms", state, lang): shade for state, shade in _SHADES.items()}
    return workbook(
        [
            Sheet(text("norms", "norms_sheet", lang), norms, colours=shades),
            Sheet(text("norms", "passed_sheet", lang), lines),
            Sheet(text("norms", "about_sheet", lang), about),
        ]
    )


def _norms(result: NormsResult, lang: str) -> Iterator[Row]:
    for number, norm in enumerate(result.norms, 1):
        state = text("norms", norm.state, lang)
        words = "\n".join(sentences(norm, lang))
        yield [
            *(number, where(norm.place, lang), norm.text, state, norm.name, norm.title),
            *(norm.since, norm.until, norm.successor, norm.successor_since, words),
            *(sure(norm, lang), norm.source),
        ]


def _about(result: NormsResult, lang: str) -> Iterator[str]:
    yield text("norms", "as_of", lang, day=result.as_of, facts=result.versions.facts)
    yield text("norms", "counted", lang, **result.summary.values())
    if result.passed_over:
        yield text("norms", "passed_over", lang, count=len(result.passed_over))
