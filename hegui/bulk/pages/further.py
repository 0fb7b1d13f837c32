"""What leads from the front page on: statistics and searches of the run, beside it in its folder."""

from __future__ import annotations

from hegui.bulk.pages.names import SEARCH, STATISTICS
from hegui.bulk.show.units import called
from hegui.render.web import said
from hegui.wording import text

_BY = ("leader", "month", "standard", "code")
_STATISTICS = "hegui stats {{run}} --by {by} --format html"
_SEARCH = "hegui search {{run}} {words} --format html"


def links(lang: str) -> str:
    """Links to the pages; the script tells how one is made that is not there."""
    statistics = " ".join(
        _link(STATISTICS.format(by=by), _STATISTICS.format(by=by), called(by, lang)) for by in _BY
    )
    words = text("front", "any_words", lang)
    search = _link(SEARCH, _SEARCH.format(words=words), text("front", "search", lang))
    return (
        f'<nav class="further"><b>{said(text("front", "statistics", lang))}</b> {statistics} '
        f"<b>{search}</b></nav>"
    )


def _link(file: str, command: str, shown: str) -> str:
    return f'<a href="#" data-further="{file}" data-command="{said(command)}">{said(shown)}</a>'
