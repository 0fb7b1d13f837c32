"""`--format html`: one file to decide in front of, which opens anywhere without a network.

At the left what must be resolved, every finding with the pictures of its places, requirements, what was not
checked, fields; at the right the page (or the text) in which they stand. Each page's picture is in the file
once; what shows a part of it is a window on it. Everything of the document is escaped.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from hegui.render import document_view, web
from hegui.render.html import findings, read, summary, tables
from hegui.render.html.view import View, view_of
from hegui.render.web import said
from hegui.wording import text

if TYPE_CHECKING:
    from hegui.render import Look, Source

_KEYS = (
    ("j k", "key_move"),
    ("n p", "key_place"),
    ("[ ]", "key_page"),
    ("+ -", "key_zoom"),
    ("/", "key_search"),
    ("1 2 3 4", "key_filter"),
    ("0", "key_reset"),
    ("?", "key_help"),
    ("Esc", "key_close"),
)


def make(source: Source, look: Look) -> bytes:
    """The page of an answer on a document."""
    pictures = {
        one.number: one for one in document_view.pictures(source.document, source.files, source.covered)
    }
    view = view_of(source, look.lang, pictures)
    pane = _pane(view)
    body = (
        summary.header(view),
        '<div class="desk"><main>',
        *_main(view),
        f"</main>{pane}</div>",
        _help(view),
        *_pictures(view),
    )
    title = f"{summary.title(view)} · {summary.file_name(view)}"
    return web.whole(title, look.lang, body, style=_style(view), script=web.asset("html/page.js"))


def _style(view: View) -> str:
    foot = text("review", "page_of", view.lang, page="{page}", pages="{pages}")
    return web.asset("html/page.css") + web.printed_edges(summary.file_name(view), foot)


def _main(view: View) -> Iterator[str]:
    yield summary.decision(view)
    yield from read.head(view)
    yield f'<section id="findings"><h2>{view.word("findings")}</h2>'
    if not view.findings:
        yield f'<p class="clean">{summary.none_found(view)}</p>'
    yield from findings.sections(view)
    yield '<section class="level" id="flat" hidden></section>'
    yield f'<p id="none" class="clean" hidden>{view.word("nothing_filtered")}</p></section>'
    yield from findings.suppressed(view)
    yield tables.requirements(view)
    yield tables.not_checked(view)
    yield tables.fields(view)
    yield from read.parts(view)
    yield tables.basis(view)


def _pane(view: View) -> str:
    """Where the page, or the text, of the finding at hand is shown."""
    close = f'<button type="button" id="close" aria-label="{view.word("close")}">✕</button>'
    if view.text is not None:
        bar = f'<div class="tools"><b>{view.word("text")}</b>{close}</div>'
        whole = f'<div id="view" tabindex="-1">{view.text.whole()}</div>'
        return f'<aside id="pane" class="text">{bar}{whole}</aside>'
    buttons = "".join(
        f'<button type="button" id="{key}" title="{view.word(word)}">{sign}</button>'
        for key, word, sign in (
            ("back", "previous", "‹"),
            ("on", "next", "›"),
            ("smaller", "smaller", "−"),
            ("larger", "larger", "+"),
        )
    )
    sizes = " ".join(f"{one.number}:{one.width:.1f}:{one.height:.1f}" for one in view.document.sheets)
    stated = view.word("page_of", page="{page}", pages=len(view.document.sheets))
    return (
        f'<aside id="pane" class="pages" data-sizes="{sizes}"><div class="tools">'
        f'<output id="which" data-told="{stated}"></output>{buttons}{close}</div>'
        f'<div id="view" tabindex="-1"><p id="bare" hidden>{view.word("no_picture")}</p>'
        '<svg id="sheet" role="img"><use id="picture"/><g id="marks"></g></svg></div></aside>'
    )


def _help(view: View) -> str:
    keys = ["".join(f"<kbd>{said(one)}</kbd>" for one in pressed.split()) for pressed, _ in _KEYS]
    rows = "".join(
        f"<tr><th>{pressed}</th><td>{view.word(word)}</td></tr>"
        for pressed, (_, word) in zip(keys, _KEYS, strict=True)
    )
    close = f'<button type="button" id="help-close">{view.word("close")}</button>'
    return f'<dialog id="help"><h2>{view.word("help")}</h2><table>{rows}</table>{close}</dialog>'


def _pictures(view: View) -> Iterable[str]:
    """The pictures of the pages, each once; nothing shows them where they stand."""
    yield '<svg class="store" width="0" height="0" aria-hidden="true"><defs>'
    for sheet in view.document.sheets:
        picture = view.pictures.get(sheet.number)
        if picture is not None:
            yield (
                f'<image id="p{sheet.number}" width="{sheet.width:.1f}" height="{sheet.height:.1f}" '
                f'preserveAspectRatio="none" href="{web.source_of(picture)}"/>'
            )
    yield "</defs></svg>"
