"""The reports and findings of the front page as compact JSON: columns of numbers, each text once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any

from hegui.bulk.front.code_names import code_title
from hegui.bulk.front.figures import Figures
from hegui.bulk.pages.names import page_name
from hegui.review.verdicts import VERDICTS
from hegui.terminal.console import harmless
from hegui.wording import name

_VERDICTS = ("error", "warning", "clean")


class _Texts:
    """Texts by number, in the order in which they are come upon; null is -1."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}

    def of(self, text: object) -> int:
        """The number of a text."""
        return -1 if text is None else self.numbers.setdefault(harmless(str(text)), len(self.numbers))

    def listed(self) -> list[str]:
        """The texts by their numbers."""
        return list(self.numbers)


def reports(figures: Figures, lang: str) -> str:
    """The reports by columns, as an element of the page."""
    types, months, leaders = _Texts(), _Texts(), _Texts()
    rows = figures.reports
    shown = [row[3] and name("audit_types", row[3], lang) for row in rows]
    return _element(
        "reports",
        {
            "page": [page_name(row[0], row[1]) for row in rows],
            "sha": [row[0][:12] for row in rows],
            "path": [harmless(row[1]) for row in rows],
            "org": [harmless(row[2] or "") for row in rows],
            "type": [types.of(one) for one in shown],
            "day": [row[4] or "" for row in rows],
            "month": [months.of(row[5]) for row in rows],
            "leader": [leaders.of(row[6]) for row in rows],
            "counts": [list(row[7:10]) for row in rows],
            "verdict": [_VERDICTS.index(row[10]) for row in rows],
            "types": types.listed(),
            "months": months.listed(),
            "leaders": leaders.listed(),
        },
    )


def findings(figures: Figures, lang: str) -> str:
    """The findings by columns, as an element of the page."""
    number = {row[0]: at for at, row in enumerate(figures.reports)}
    rows = [row for row in figures.findings if row[0] in number]
    codes, messages = _Texts(), _Texts()
    columns: dict[str, Any] = {
        "report": [number[row[0]] for row in rows],
        "code": [codes.of(row[1]) for row in rows],
        "severity": [row[2] for row in rows],
        "message": [messages.of(row[3]) for row in rows],
        "at": [[row[4] or 0, row[5] or 0] for row in rows],
        "review": [_review(row[6]) for row in rows],
        "suppressed": [int(row[7]) for row in rows],
        "other": [number.get(row[8], -1) for row in rows],
    }
    listed = codes.listed()
    titles = [code_title(code, lang) for code in listed]
    return _element("findings", {**columns, "codes": listed, "titles": titles, "messages": messages.listed()})


def _review(given: str | None) -> int:
    known: Sequence[str] = VERDICTS
    return known.index(given) if given in known else -1


def words(texts: Iterable[tuple[str, object]]) -> str:
    """The words that the script puts into the page."""
    return _element("words", dict(texts))


def _element(key: str, value: object) -> str:
    """A value in an element that no browser runs; nothing in it can end the element."""
    made = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f'<script type="application/json" id="{key}-data">{made}</script>'
