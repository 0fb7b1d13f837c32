"""What a search found: for a terminal, as JSON, as a page."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from hegui.render import web
from hegui.render.json import dumped
from hegui.render.page import STYLES, Page, place
from hegui.terminal.console import harmless, inert
from hegui.terminal.width import wrap
from hegui.wording import text
from schemas.leaf import Evidence
from schemas.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from hegui.bulk.search.search import Found, Hit, Quote
    from hegui.render import Look

PAGES = "pages"
"""The folder of a run with the pages of its reports, whose names end in so many digits of the SHA-256."""

_DIGITS = 12
_INDENT = 4
_AROUND = 80
"""So many characters of a sentence are shown on a terminal before its first mark, twice as many after."""

_OPEN, _CLOSE = "\ue000", "\ue001"
"""Around what is marked, until lines are made: `harmless` leaves none of them in a text."""


def made(found: Found, form: str, look: Look, links: Mapping[str, str]) -> bytes:
    """What was found in a format: `text`, `json` or `html`; `links` are the pages of reports by SHA-256."""
    if form == "json":
        return dumped(_plain(found), indent=2) + b"\n"
    return _page(found, look.lang, links) if form == "html" else _text(found, look)


def pages(run: Path, beside: Path) -> dict[str, str]:
    """The addresses of the pages of a run's reports as a file in the folder `beside` has them, by the first
    digits of the SHA-256."""
    folder = run / PAGES
    way = os.path.relpath(folder, beside)
    names = sorted(path.name for path in folder.glob("*.html")) if folder.is_dir() else []
    return {Path(name).stem[-_DIGITS:]: quote(f"{way}/{name}") for name in names}


def _plain(found: Found) -> dict[str, Any]:
    return {
        "schema_version": SCHEMA_VERSION,
        "words": found.words,
        "where": found.where,
        "reports": found.reports,
        "hits": [
            {**_marked(hit), "elsewhere": [_marked(other) for other in hit.elsewhere]} for hit in found.hits
        ],
    }


def _marked(quote: Hit | Quote) -> dict[str, Any]:
    return {**quote._asdict(), "marks": [list(one) for one in quote.marks]}


def _place(hit: Hit | Quote, lang: str) -> str:
    return place(Evidence(page=hit.page, line=hit.line, text=hit.text, bbox=None), lang)


def _summary(found: Found, lang: str) -> Iterator[str]:
    key = "found" if found.reports else "nothing"
    yield text("search", key, lang, count=found.reports)
    if found.where:
        yield text("stats", "where", lang, where=found.where)
    if len(found.hits) < found.reports:
        yield text("search", "shown", lang, shown=len(found.hits))


def _more(hit: Hit, lang: str) -> str:
    return text("search", "more", lang, count=hit.sentences - 1) if hit.sentences > 1 else ""


# ---------------------------------------------------------------- for a terminal


def _text(found: Found, look: Look) -> bytes:
    page = Page(look.columns, look.colour)
    for line in _summary(found, look.lang):
        page.line(line)
    made = page.bytes()
    for hit in found.hits:
        page = Page(look.columns, look.colour)
        page.blank()
        page.line(hit.organization or hit.path, style="bold")
        if hit.organization:
            page.line(hit.path, indent=2, style="dim")
        places = " · ".join(one for one in (_place(hit, look.lang), _more(hit, look.lang)) if one)
        page.line(places, indent=2, style="dim")
        made += b"\n" + page.bytes() + _sentence(hit, look)
        for other in hit.elsewhere:
            page = Page(look.columns, look.colour)
            page.line(_apart(other, look.lang), indent=2, style="dim")
            made += page.bytes() + _sentence(other, look)
    return made


def _apart(quote: Quote, lang: str) -> str:
    return text("search", "apart", lang, place=_place(quote, lang))


def _sentence(hit: Hit | Quote, look: Look) -> bytes:
    """The sentence over as many lines as it takes, what is marked in colour or in brackets."""
    opening, closing = (f"\x1b[{STYLES['info']}m", "\x1b[0m") if look.colour else ("【", "】")
    lines = []
    marked = False
    for part in wrap(_cut(hit), look.columns - _INDENT):
        line = (opening if marked else "") + part
        marked = part.rfind(_OPEN) > part.rfind(_CLOSE) or (marked and _CLOSE not in part)
        line += closing if marked else ""
        lines.append(" " * _INDENT + inert(line).replace(_OPEN, opening).replace(_CLOSE, closing))
    return ("\n".join(lines) + "\n").encode("utf-8", "replace")


def _cut(hit: Hit | Quote) -> str:
    """The sentence around what is marked first, with signs around what is marked."""
    first = hit.marks[0][0] if hit.marks else 0
    start = first - _AROUND if first > _AROUND else 0
    end = first + 2 * _AROUND if len(hit.text) > first + 2 * _AROUND else len(hit.text)
    marks = [mark for mark in hit.marks if start <= mark[0] and mark[1] <= end]
    words = "".join(
        f"{_OPEN}{harmless(part)}{_CLOSE}" if marked else harmless(part)
        for part, marked in _parts(hit.text, start, end, marks)
    )
    return ("…" if start else "") + words + ("…" if end < len(hit.text) else "")


def _parts(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    """A text in parts, and whether each is marked."""
    for first, last in marks:
        yield text[start:first], False
        yield text[first:last], True
        start = last
    yield text[start:end], False


# ---------------------------------------------------------------- as a page


def _page(found: Found, lang: str, links: Mapping[str, str]) -> bytes:
    title = text("search", "title", lang, words=found.words)
    body = [
        f'<header class="top"><h1>{web.said(title)}</h1>',
        f'<p class="dim">{web.said(" · ".join(_summary(found, lang)))}</p></header>',
        '<main class="front"><ol>',
        *(_card(hit, lang, links.get(hit.sha256[:_DIGITS])) for hit in found.hits),
        "</ol></main>",
    ]
    style = web.asset("html/page.css") + web.asset("search.css", Path(__file__).parent)
    return web.whole(title, lang, body, style=style, script="")


def _card(hit: Hit, lang: str, link: str | None) -> str:
    name = web.said(hit.organization or hit.path)
    head = name if link is None else f'<a href="{web.said(link)}">{name}</a>'
    path = hit.path if hit.organization else ""
    places = " · ".join(one for one in (path, _place(hit, lang), _more(hit, lang)) if one)
    others = "".join(
        f'<p class="dim">{web.said(_apart(other, lang))}</p>{_marked_sentence(other)}'
        for other in hit.elsewhere
    )
    return f'<li><h2>{head}</h2><p class="dim">{web.said(places)}</p>{_marked_sentence(hit)}{others}</li>'


def _marked_sentence(hit: Hit | Quote) -> str:
    sentence = "".join(
        f"<mark>{web.said(part)}</mark>" if marked else web.said(part)
        for part, marked in _parts(hit.text, 0, len(hit.text), hit.marks)
    )
    return f"<p>{sentence}</p>"
