"""`index.html` of a folder of pages: the documents by weight, each with the way to its page; those not read.

It looks like the pages, loads nothing and runs nothing; what comes from a document is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple
from urllib.parse import quote

from hegui.files.inputs import natural
from hegui.render import partly_read, web
from hegui.render.web import said
from hegui.terminal.parser import path as shown
from hegui.wording import name, text
from schemas.result import SEVERITIES, FailedDocument, Judgement, Result

NAME = "index.html"
_MARK = '<main class="index" data-made-by="hegui">'
_MOST_BYTES = 1 << 20
_HEADS = ("document", "kind", "day", *SEVERITIES)


class Entry(NamedTuple):
    """A document with the file of its page, or why there is none."""

    answer: Judgement | FailedDocument
    page: str | None = None


def is_ours(file: Path) -> bool:
    """Whether a file may be written anew: it is not there, or is such a page. Raises OSError."""
    if not file.exists():
        return True
    with file.open("rb") as opened:
        return _MARK.encode() in opened.read(_MOST_BYTES)


def index(entries: Sequence[Entry], lang: str, left: int = 0) -> bytes:
    """The page; `left` documents were not come to, for the run was ended."""
    read = [(one.answer, one.page) for one in entries if isinstance(one.answer, Judgement)]
    failed = [one.answer for one in entries if isinstance(one.answer, FailedDocument)]
    read.sort(key=lambda one: (*(-count for count in _counts(one[0])), natural(one[0].document.path)))
    title = text("index", "title", lang, count=len(entries))
    chips = _totals(read, failed, lang)
    stated = said(text("index", "left", lang, count=left))
    warned = f'<p class="part-read" role="alert">{stated}</p>' if left else ""
    body = [
        f'<header class="top"><h1>{said(title)}</h1><p class="chips">{chips}</p>{warned}</header>',
        _MARK,
        *_failed(failed, lang),
        *_table(read, lang),
        "</main>",
    ]
    style = web.asset("html/page.css") + web.asset("html/index.css")
    return web.whole(title, lang, body, style=style, script="")


def _counts(answer: Judgement) -> tuple[int, ...]:
    return tuple(answer.summary.values()[severity] for severity in SEVERITIES)


def _totals(read: Sequence[tuple[Judgement, str | None]], failed: Sequence[FailedDocument], lang: str) -> str:
    chips = [
        f'<span><i class="dot {severity}"></i>{said(name("severities", severity, lang))} '
        f"<b>{sum(answer.summary.values()[severity] for answer, _ in read)}</b></span>"
        for severity in SEVERITIES
    ]
    if failed:
        chips.append(f"<span>{said(text('index', 'failed', lang))} <b>{len(failed)}</b></span>")
    return "".join(chips)


def _table(read: Sequence[tuple[Judgement, str | None]], lang: str) -> Iterator[str]:
    """The documents, those with most to look at first."""
    if not read:
        return
    heads = [
        name("severities", one, lang) if one in SEVERITIES else text("index", one, lang) for one in _HEADS
    ]
    numbers = len(SEVERITIES)
    marks = [""] * (len(heads) - numbers) + [' class="number"'] * numbers
    row = "".join(f"<th{mark}>{said(head)}</th>" for head, mark in zip(heads, marks, strict=True))
    yield f'<div class="wide"><table class="documents"><thead><tr>{row}</tr></thead><tbody>'
    for answer, page in read:
        yield f"<tr>{''.join(_cells(answer, page, lang))}</tr>"
    yield "</tbody></table></div>"


def _cells(answer: Judgement, page: str | None, lang: str) -> Iterator[str]:
    report = answer.report if isinstance(answer, Result) else None
    organization = report.organization.name if report is not None else None
    file = PurePath(shown(answer.document.path)).name
    title = str(organization.value) if organization is not None and organization.value else file
    link = f'<a href="{said(quote(page))}">{said(title)}</a>' if page is not None else said(title)
    warned = partly_read.warning(answer, lang)
    partly = f'<span class="part-read">{said(warned)}</span>' if warned else ""
    yield f"<td>{link}<small>{said(shown(answer.document.path))}</small>{partly}</td>"
    audit_type = report.audit_type.value if report is not None and report.audit_type else None
    kind = name("audit_types", audit_type, lang) if audit_type else name("kinds", answer.document.kind, lang)
    yield f"<td>{said(kind)}</td><td>{said(answer.as_of or '—')}</td>"
    for severity, count in zip(SEVERITIES, _counts(answer), strict=True):
        head = said(name("severities", severity, lang))
        yield f'<td class="number {severity if count else "none"}" data-head="{head}">{count}</td>'


def _failed(failed: Sequence[FailedDocument], lang: str) -> Iterator[str]:
    """The documents that could not be read, and why."""
    if failed:
        yield f'<section class="failed"><h2>{said(text("index", "failed", lang))} {len(failed)}</h2><ul>'
        for one in failed:
            yield f"<li>{said(one.error.message)}</li>"
        yield "</ul></section>"
