"""Many documents in one table: how many findings of each, which could not be read, and the totals."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from hegui.terminal.console import harmless
from hegui.terminal.width import pad, width
from hegui.wording import name, text
from schemas.result import SEVERITIES, FailedDocument, Judgement

if TYPE_CHECKING:
    from hegui.render import Rendered
    from hegui.render.page import Page

MOST_ROWS = 40
_WIDEST = 60


def write(page: Page, documents: Sequence[Rendered | FailedDocument], lang: str) -> None:
    """The table; of many documents those with the most to look at, in their order."""
    page.blank()
    shown = _worst(documents)
    heads = [name("severities", one, lang) for one in SEVERITIES]
    wide = [max(width(head), 6) for head in heads]
    paths = {id(one): _path(one, lang) for one in shown}
    first = max(map(width, paths.values()), default=0)
    page.drawn([pad("", first) + "".join("  " + _right(*pair) for pair in zip(heads, wide, strict=True))], 2)
    for one in shown:
        page.drawn([pad(paths[id(one)], first) + _cells(one, wide, lang)], 2)
    if len(shown) < len(documents):
        page.line(text("summary", "more", lang, count=len(documents) - len(shown)), indent=2, style="dim")
    page.line(_totals(documents, lang), style="bold")


def _worst(documents: Sequence[Rendered | FailedDocument]) -> list[Rendered | FailedDocument]:
    if len(documents) <= MOST_ROWS:
        return list(documents)
    by_weight = sorted(documents, key=_weight, reverse=True)[:MOST_ROWS]
    kept = {id(one) for one in by_weight}
    return [one for one in documents if id(one) in kept]


def _weight(one: Rendered | FailedDocument) -> tuple[int, ...]:
    if isinstance(one, Judgement):
        return (0, *one.summary.values().values())
    return (1,)


def _path(one: Rendered | FailedDocument, lang: str) -> str:
    path = one.document["path"] if isinstance(one, FailedDocument) else ""
    shown = harmless(one.document.path if isinstance(one, Judgement) else path)
    read = one.document.read if isinstance(one, Judgement) else None
    mark = "" if read is None else text("partly_read", "mark", lang, pages=read.pages, of=read.of)
    while width(shown) > _WIDEST:
        shown = "…" + shown[2:]
    return shown + mark


def _cells(one: Rendered | FailedDocument, wide: Sequence[int], lang: str) -> str:
    if not isinstance(one, Judgement):
        return "  " + text("labels", "failed", lang)
    counts = one.summary.values().values()
    return "".join("  " + _right(str(count), most) for count, most in zip(counts, wide, strict=True))


def _right(words: str, most: int) -> str:
    return " " * (most - width(words)) + words


def _totals(documents: Sequence[Rendered | FailedDocument], lang: str) -> str:
    read = [one for one in documents if isinstance(one, Judgement)]
    counts = {one: sum(answer.summary.values()[one] for answer in read) for one in SEVERITIES}
    words = text("labels", "documents", lang, count=len(documents), failed=len(documents) - len(read))
    partly = sum(one.document.read is not None for one in read)
    words += text("partly_read", "count", lang, count=partly) if partly else ""
    clean = sum(not answer.summary.error for answer in read)
    return (
        f"{words} · {text('summary', 'clean', lang, count=clean)} · {text('labels', 'total', lang, **counts)}"
    )
