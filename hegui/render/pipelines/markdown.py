"""Markdown for the summary of a CI job: a table of the documents, then the findings of each.

What comes from a document is text: on GitHub and GitLab it makes no table, link, picture or mention."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from checks.messages import coded
from hegui.render import finding_text, judged_day, partly_read
from hegui.render.page import place
from hegui.review.numbers import in_order
from hegui.terminal.console import harmless
from hegui.wording import name, text
from schemas import patterns
from schemas.result import SEVERITIES, FailedDocument, Judgement

if TYPE_CHECKING:
    from hegui.render import Look, Rendered
    from schemas.result import Finding

MOST_BYTES = 900_000
"""A summary of GitHub's has at most 1 MiB."""

MOST_PLACES = 5
_LONGEST = 500
_OVERVIEW = ("document", "error", "warning", "info", "let_stand", "not_checked")
_HEADS = ("number", "severity", "code", "finding", "places", "expected", "clauses")

_MEANT = patterns.compile(r"[\\`*_\[\]<>|~$&^]|[@#!%](?=\S)|://|www\.|GH-", re.IGNORECASE)
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;"}
_BREAK = "\u200b"
"""Nothing is seen of it, and what stands on its two sides is no reference and no address."""


def one(document: Rendered | FailedDocument, look: Look) -> bytes:
    """The summary of one document."""
    return several([document], look)


def several(documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
    """The summary of several, with those that could not be read."""
    lang = look.lang
    lines = [f"## {text('markdown', 'title', lang)}", "", *_head(_OVERVIEW, lang, numbers=True)]
    lines += [_overview(document, lang) for document in documents]
    room, left = MOST_BYTES - _size(lines), 0
    for document in documents:
        if isinstance(document, Judgement):
            section = [*_section(document, lang)]
            room -= _size(section)
            lines += section if room >= 0 else []
            left += 0 if room >= 0 else len(document.findings)
    if left:
        lines += ["", text("labels", "left_out", lang, count=left)]
    return ("\n".join(lines) + "\n").encode()


def escaped(words: str) -> str:
    r"""A text in one line that Markdown shows as it is.

    >>> escaped("[甲](http://x) | @some_one #12 <b>")
    '\\[甲\\](http:/\u200b/x) \\| @\u200bsome\\_one #\u200b12 &lt;b&gt;'
    """
    return _MEANT.sub(_escaped, harmless(words))


def _escaped(found: re.Match[str]) -> str:
    meant = found[0]
    if meant in _ENTITIES:
        return _ENTITIES[meant]
    if len(meant) > 1:
        return f"{meant[:-1]}{_BREAK}{meant[-1]}"
    return f"{meant}{_BREAK}" if meant in "@#!%" else f"\\{meant}"


def _size(lines: Iterable[str]) -> int:
    return sum(len(line.encode()) + 1 for line in lines)


def _head(keys: Sequence[str], lang: str, *, numbers: bool = False) -> list[str]:
    """The first two lines of a table."""
    marks = ["---", *(["---:" if numbers else "---"] * (len(keys) - 1))]
    return [_row(text("markdown", key, lang) for key in keys), _row(marks)]


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _overview(document: Rendered | FailedDocument, lang: str) -> str:
    """The line of a document: how many findings, or why it could not be read."""
    if isinstance(document, FailedDocument):
        why = f"**{text('labels', 'failed', lang)}** {escaped(document.error.message)}"
        return _row([f"{escaped(document.document['path'])}<br>{why}", *[""] * (len(_OVERVIEW) - 1)])
    assert isinstance(document, Judgement)
    counts = [document.summary.values()[severity] for severity in SEVERITIES]
    stand = sum(one.suppressed for one in document.findings)
    counted = [*counts, stand, len(document.not_checked)]
    line = partly_read.warning(document, lang)
    warned = f"<br>**{escaped(line)}**" if line else ""
    return _row([escaped(document.document.path) + warned, *map(str, counted)])


def _section(document: Judgement, lang: str) -> Iterator[str]:
    """The findings of a document, what is let stand, and what was not checked."""
    found = [one for one in in_order(document.findings) if not one.suppressed]
    stands = [one for one in in_order(document.findings) if one.suppressed]
    yield from ("", f"### {escaped(document.document.path)}", "")
    if line := partly_read.warning(document, lang):
        yield from (f"**{escaped(line)}**", "")
    if day := judged_day.sentence(document, lang):
        yield from (escaped(day), "")
    if found:
        yield from _head(_HEADS, lang)
        yield from (_finding(one, lang) for one in found)
    else:
        yield text("labels", "none_shown" if document.not_shown else "clean", lang)
    if document.not_shown:
        yield from ("", text("labels", "not_shown", lang, count=document.not_shown))
    if stands:
        rows = (
            f"{_numbered(one, lang)} {escaped(one.message)}"
            + (f" ({escaped(why)})" if (why := finding_text.why(one)) else "")
            for one in stands
        )
        yield from _folded(text("labels", "suppressed", lang, count=len(stands)), rows)
    if document.not_checked:
        rows = (f"{coded(one.code, lang)} {escaped(one.reason)}" for one in document.not_checked)
        yield from _folded(text("labels", "not_checked", lang, count=len(document.not_checked)), rows)


def _numbered(finding: Finding, lang: str) -> str:
    """A finding's number, code and what people call that."""
    return f"{text('labels', 'number', lang, number=finding.number)} {coded(finding.code, lang)}"


def _folded(title: str, rows: Iterable[str]) -> Iterator[str]:
    """A list that opens when its title is clicked."""
    yield from ("", f"<details><summary>{title}</summary>", "")
    yield from (f"- {row}" for row in rows)
    yield from ("", "</details>")


def _finding(finding: Finding, lang: str) -> str:
    shown = [
        f"{place(one, lang)} "
        + escaped(finding_text.shortened(finding_text.evidence_words(finding, one), _LONGEST))
        for one in finding.evidence
    ]
    if (hidden := len(shown) - MOST_PLACES) > 0:
        shown[MOST_PLACES - 1 : -1] = [text("labels", "more", lang, count=hidden)]
    cells = [
        str(finding.number),
        name("severities", finding.severity, lang),
        coded(finding.code, lang),
        escaped(finding_text.shortened(finding.message, 2 * _LONGEST)),
        "<br>".join(shown),
        escaped(finding_text.shortened(finding_text.within(finding.expected, lang) or "", _LONGEST)),
        escaped(finding_text.clauses(finding.clauses, lang)),
    ]
    return _row(cells)
