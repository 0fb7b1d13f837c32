"""What a trial of a model came to: a table for a terminal, JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from hegui.render.json import dumped
from hegui.render.page import Page
from hegui.terminal.width import pad, width
from hegui.wording import text

Json = Any
WHO = {"rules": "rules", "model": "model_alone", "both": "both"}
"""Who found it, and by which word it is shown."""

SHARES = (
    ("precision", "precision", "precision_interval"),
    ("recall", "recall", "recall_interval"),
    ("refuted", "refuted_share", "refuted_interval"),
    ("open", "open_share", "open_interval"),
)
"""The columns: their head, the share and its interval among the figures."""

_MOST = 5
"""So many documents that were not read are named."""


def as_json(whole: dict[str, Json]) -> bytes:
    """The summary itself (`hegui.trial.trial`)."""
    return dumped(whole, indent=2) + b"\n"


def as_text(whole: dict[str, Json], lang: str, columns: int = 80, *, colour: bool = False) -> bytes:
    """What was tried, the figures of all codes, then of each."""
    page = Page(columns, colour)
    page.line(text("trial", "model", lang, model=whole["model"], prompts=whole["prompts"]), style="bold")
    page.line(text("trial", "documents", lang, **whole["documents"]))
    for line in (*_lost(whole, lang), *_spent(whole, lang)):
        page.line(line)
    _clean(page, whole, lang)
    page.line(text("trial", "touched", lang, **_touched(whole["total"])))
    page.blank()
    rows = [(text("trial", "all", lang), whole["total"]), *whole["codes"].items()]
    page.drawn(_table(rows, lang), 0)
    page.blank()
    page.line(text("trial", "counted", lang))
    believed = ", ".join(whole["believed"])
    page.line(text("trial", "believed" if believed else "none_believed", lang, codes=believed))
    return page.bytes()


def _lost(whole: dict[str, Json], lang: str) -> Iterator[str]:
    """What was not read and what the model was not asked, a line a reason."""
    for one in whole["failed"][:_MOST]:
        yield one["message"]
    if (more := len(whole["failed"]) - _MOST) > 0:
        yield text("trial", "more", lang, count=more)
    reasons = Counter(one["reason"] for one in whole["not_asked"])
    for reason, count in reasons.items():
        paths = {one["path"] for one in whole["not_asked"] if one["reason"] == reason}
        yield text("trial", "not_asked", lang, reason=reason, count=count, documents=len(paths))


def _spent(whole: dict[str, Json], lang: str) -> Iterator[str]:
    for name, one in whole["spent"].items():
        data = {key: "–" if one[key] is None else f"{one[key]:,g}" for key in ("seconds", "read", "written")}
        yield text("trial", f"spent_{name}", lang, **data)


def _clean(page: Page, whole: dict[str, Json], lang: str) -> None:
    """Errors, warnings and infos a report without slips."""
    if whole["clean"] is None:
        return
    page.line(text("trial", "clean", lang))
    for who in WHO:
        counts = {name: f"{number:.2f}" for name, number in whole["clean"][who].items()}
        page.line(text("trial", "clean_of", lang, who=text("trial", WHO[who], lang), **counts), indent=2)


def _touched(total: dict[str, Json]) -> dict[str, str]:
    return {who: _share(total[who], "touched_share", "touched_interval") for who in WHO}


def _table(rows: Iterable[tuple[str, dict[str, Json]]], lang: str) -> Iterator[str]:
    """Three lines a row, of the rules, the model and both."""
    cells = [[text("trial", name, lang) for name in ("code", "slips", "who", *(head for head, *_ in SHARES))]]
    for name, one in rows:
        for who in WHO:
            first = [name, str(one["slips"])] if who == "rules" else ["", ""]
            shares = [_share(one[who], share, interval) for _, share, interval in SHARES]
            cells.append([*first, text("trial", WHO[who], lang), *shares])
    widths = [max(map(width, column)) for column in zip(*cells, strict=True)]
    for line in cells:
        yield _line(line, widths)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    return "  ".join(pad(cell, wide) for cell, wide in zip(cells, widths, strict=True)).rstrip()


def _share(figures: dict[str, Json], share: str, interval: str) -> str:
    """A share with its interval; a stroke where nothing was to be counted."""
    if share not in figures:
        return ""
    if figures[share] is None:
        return "–"
    low, high = figures[interval]
    return f"{figures[share]:.0%} {100 * low:.0f}–{100 * high:.0f}"
