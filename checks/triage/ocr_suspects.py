"""What may only have been misread accuses nobody: a third look at findings on recognised pages.

A finding that holds one value wrong which was read with doubt, and which a likely misreading would explain (a
digit for another, a check mark, a character of a name), is only worth knowing, and says so. The codes, what
each rests on and the digits that are taken for one another are data (`ocr_suspects.yaml`).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from itertools import combinations, product
from pathlib import Path

from checks.comparisons.equal import Place
from checks.comparisons.names import one_apart
from checks.messages import message
from checks.triage import ambiguous_dates
from schemas.cache import yaml_file
from schemas.mentions import Mentions
from schemas.result import Finding

DATA = Path(__file__).with_suffix(".yaml")
_MONTH = len("2025-01")
_DIGITS = 9
"""So many digits are taken for one number."""


def lowered(mentions: Mentions, findings: list[Finding], lang: str) -> list[Finding]:
    """The findings, those that a misreading may explain as information."""
    weak = _Weak(mentions)
    kinds: dict[str, str] = yaml_file.read(DATA)["codes"] if weak else {}
    return [
        _told(finding, lang)
        if finding.code in kinds and finding.severity != "info" and _is_doubted(finding, kinds, weak)
        else finding
        for finding in findings
    ]


def _told(finding: Finding, lang: str) -> Finding:
    mention = finding.message + message("not_checked", "misread", lang, {})
    return finding.replaced(severity="info", message=mention)


def _is_doubted(finding: Finding, kinds: dict[str, str], weak: _Weak) -> bool:
    """Whether one of the values held wrong was read with doubt, and a misreading would explain it."""
    kind = kinds[finding.code]
    doubted = [p for p in (finding.places if kind == "name" else finding.wrong) if weak.covers(p)]
    if not doubted or kind == "mark":
        return bool(doubted)
    if kind == "name":
        names = [{str(place.value) for place in places} for places in (doubted, finding.places)]
        return any(one_apart(*pair) for pair in product(*names))
    if kind == "number":
        stated = [str(place.value) for place in doubted if isinstance(place.value, int | float)]
        compared = f"{finding.expected or ''} {finding.actual or ''}"
        others = "".join(char if char.isdecimal() else " " for char in compared).split()
        others = [run[at : at + _DIGITS] for run in others for at in range(0, len(run), _DIGITS)]
        return any(_are_alike(*pair) for pair in combinations({*stated, *others}, 2))
    days = [place.value for place in doubted if isinstance(place.value, str) and place.value[:1].isdigit()]
    asked = ambiguous_dates.asked_of(finding)
    if asked is None:
        return bool(days)
    return any(asked.of(day) for held in days for day in _readings(held) if _is_day(day))


def _readings(written: str) -> Iterator[str]:
    """What a day may be where one digit was taken for another."""
    pairs: list[str] = yaml_file.read(DATA)["digits"]
    for at, digit in enumerate(written):
        for pair in pairs:
            if digit in pair:
                yield written[:at] + pair.replace(digit, "", 1) + written[at + 1 :]


def _is_day(text: str) -> bool:
    """Whether a text is a day or month that there is."""
    try:
        return bool(date.fromisoformat(f"{text}-01" if len(text) == _MONTH else text))
    except ValueError:
        return False


def _are_alike(one: str, other: str) -> bool:
    """Whether two numbers differ by one digit that is taken for another, or by one more.

    >>> _are_alike("8", "6"), _are_alike("2", "7"), _are_alike("12", "2"), _are_alike("4", "5")
    (True, True, True, False)
    """
    if len(one) == len(other):
        return other in _readings(one)
    short, long = sorted((one, other), key=len)
    return len(long) - len(short) == 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


class _Weak:
    """The lines of recognised pages that were read with doubt."""

    def __init__(self, mentions: Mentions) -> None:
        lines = [leaf for sheet in mentions.sheets if sheet.state == "read" for leaf in sheet.weak]
        self._spans = sorted(leaf.span for leaf in lines)
        self._lines = {(leaf.evidence.page, leaf.evidence.line) for leaf in lines}

    def __bool__(self) -> bool:
        return bool(self._lines)

    def covers(self, place: Place) -> bool:
        """Whether a place stands in one of them."""
        start, end = place.span
        if start < 0:
            return (place.evidence.page, place.evidence.line) in self._lines
        at = bisect_left(self._spans, (end, -1))
        return at > 0 and self._spans[at - 1][1] > start
