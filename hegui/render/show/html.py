"""What was read, as one HTML file that opens anywhere without a network.

Each page: its picture with the layers drawn over it (`show_overlay`), and beside it the blocks in reading
order (`show_flow`); a document without pages: the blocks alone. Everything of the document is escaped, and
the policy in the file lets nothing run or load but the one script and style of this program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from pathlib import Path

from hegui import __version__
from hegui.render import document_view, web
from hegui.render.show.flow import Flow
from hegui.render.show.overlay import LAYERS, Overlays
from hegui.render.show.text import note, sheet
from hegui.terminal.console import harmless
from hegui.terminal.parser import path as path_shown
from hegui.wording import name, text
from ingest.containers.pictures import Picture
from schemas.document import Block, Document, Page

_KINDS = ("heading", "paragraph", "table", "figure")
_ROLES = ("header", "footer", "page_number", "footnote", "watermark", "comment", "hidden")
_SURE = ("fairly", "doubtful", "bad")


def page(read: document_view.Shown, lang: str) -> bytes:
    """The HTML file of a document."""
    document = read.document
    words = f"{_title(document)} · {text('show', 'title', lang)}"
    body = [_top(read, lang), *_main(read, lang), '<div id="tip" hidden></div>']
    style, script = web.asset("show/page.css"), web.asset("show/page.js")
    return web.whole(words, lang, body, style=style, script=script)


def _title(document: Document) -> str:
    return harmless(Path(path_shown(document.path)).name or path_shown(document.path))


def _top(read: document_view.Shown, lang: str) -> str:
    document = read.document
    facts = [document.format, name("kinds", read.kind, lang)]
    if document.pages:
        facts.insert(1, text("labels", "pages", lang, pages=document.pages))
    facts += [note(kind, count, lang) for kind, count in document_view.notes(document)]
    chips = "".join(f"<span>{escape(fact)}</span>" for fact in facts)
    return (
        f"<header><h1>{escape(_title(document))}</h1>"
        f'<p class="chips">{chips}<span class="dim">hegui {__version__}</span></p>'
        f'<div class="bar">{_toggles(document, lang)}{_search(lang)}</div>{_legend(document, lang)}</header>'
    )


def _toggles(document: Document, lang: str) -> str:
    """Check boxes for the layers; the lines' colours are on where something was recognised."""
    if not document.sheets:
        return ""
    doubt = any(line.confidence < 1 for line in document.lines)
    made = []
    for layer in ("picture", *LAYERS, "apart_layer"):
        on = "" if layer == "lines" and not doubt else " checked"
        made.append(
            f'<label><input type="checkbox" id="t-{layer}"{on}>{escape(text("show", layer, lang))}</label>'
        )
    return f"<fieldset>{''.join(made)}</fieldset>"


def _search(lang: str) -> str:
    stated = escape(text("show", "search", lang))
    field = f'<input type="search" id="find" placeholder="{stated}" aria-label="{stated}">'
    return f'{field}<output id="found"></output>'


def _legend(document: Document, lang: str) -> str:
    """What each colour means: only what the document has."""
    kinds = {block.kind for block in document.body}
    roles = {block.role for block in document.blocks}
    states = {mark.state for mark in document.marks}
    made = [(f"k-{kind}", name("block_kinds", kind, lang)) for kind in _KINDS if kind in kinds]
    made += [(f"r-{role}", name("roles", role, lang)) for role in _ROLES if role in roles]
    made += [
        (f"s-{state}", name("states", state, lang))
        for state in ("ticked", "empty", "unknown")
        if state in states
    ]
    if any(line.confidence < 1 for line in document.lines):
        label = text("show", "confidence", lang)
        made += [
            (f"c-{one}", f"{label} {stated}")
            for one, stated in zip(_SURE, ("0.90–0.98", "0.80–0.90", "< 0.80"), strict=True)
        ]
    items = "".join(f'<li class="{key}">{escape(stated)}</li>' for key, stated in made)
    return f'<ul class="legend">{items}</ul>'


def _main(read: document_view.Shown, lang: str) -> Iterable[str]:
    document = read.document
    flow = Flow(document, lang)
    by_page: dict[int | None, list[tuple[int, Block, document_view.Place]]] = {}
    for index, block in enumerate(document.blocks):
        place = document_view.place(document, block.start, block.end)
        by_page.setdefault(place.pages[0] if place.pages else None, []).append((index, block, place))
    if not document.sheets:
        alone = [item for items in by_page.values() for item in items]
        yield f'<main class="alone">{_blocks(flow, alone)}</main>'
        return
    overlays = Overlays(document, lang)
    pictures = {one.number: one for one in read.pictures}
    yield "<main>"
    for one in document.sheets:
        items = by_page.pop(one.number, [])
        yield _sheet(one, pictures.get(one.number), overlays.svg(one), _blocks(flow, items), lang)
    rest = [item for items in by_page.values() for item in items]
    if rest:
        yield f"<section><div></div>{_blocks(flow, rest)}</section>"
    yield "</main>"


def _sheet(one: Page, picture: Picture | None, svg: str, blocks: str, lang: str) -> str:
    title = text("show", "page", lang, page=one.number)
    width, height = round(one.width), round(one.height)
    if picture is None:
        image = f'<div class="blank">{escape(text("show", "no_picture", lang))}</div>'
    else:
        image = f'<img alt="{escape(title)}" src="{web.source_of(picture)}">'
    empty = "" if blocks else f'<p class="nothing">{escape(text("show", "nothing", lang))}</p>'
    return (
        f'<section id="page{one.number}" class="{one.state}"><h2>{escape(title)}'
        f"<small>{escape(sheet(one, lang))}</small></h2>"
        f'<div class="paper"><svg class="size" viewBox="0 0 {width} {height}"></svg>{image}{svg}</div>'
        f'<div class="flow">{blocks}{empty}</div></section>'
    )


def _blocks(flow: Flow, items: Sequence[tuple[int, Block, document_view.Place]]) -> str:
    made = "".join(flow.block(index, block, place) for index, block, place in items)
    return f"<ol>{made}</ol>" if made else ""
