"""Titles in 《…》: of laws, standards, procedures, records; nested and unbalanced brackets."""

from __future__ import annotations

from typing import NamedTuple

from schemas import patterns

_BRACKET = patterns.compile(r"[《》\n\t]")
_LONGEST = 160
_DEEPEST = 6
"""So many titles within titles: brackets that open more often are no titles."""
_SEPARATORS = " 、,，;；|｜和及与或\u3000"


class Title(NamedTuple):
    """A title: the range and `value` of what stands between the brackets; `after` is the offset behind them.

    `closed` is false where a bracket is missing; the title then ends where the next one begins.
    """

    start: int
    end: int
    value: str
    after: int
    closed: bool = True


def find_titles(text: str, base: int = 0) -> list[Title]:
    """The titles of a text, nested ones as part of the outer one.

    >>> [t.value for t in find_titles("《甲法》、《某市实施《乙法》办法》|《某市实施《丙法》、《丁法》等")]
    ['甲法', '某市实施《乙法》办法', '某市实施《丙法》', '丁法']
    """
    titles: list[Title] = []
    at = text.find("《")
    while at >= 0:
        title = _title(text, at)
        if title is None:
            at = text.find("《", at + 1)
            continue
        if title.value:
            titles.append(_moved(title, base) if base else title)
        at = text.find("《", max(title.after, at + 1))
    return titles


def _title(text: str, opening: int) -> Title | None:
    """The title whose bracket opens at `opening`, null when nothing closes it."""
    depth, inner_closed = 1, 0
    for match in _BRACKET.finditer(text, opening + 1, opening + 1 + _LONGEST):
        at = match.start()
        if match[0] == "《":
            if _new_item(text, opening, at):
                end = inner_closed or at
                return _made(text, opening, end, end, closed=False)
            depth += 1
            if depth > _DEEPEST:
                break
        elif match[0] == "》":
            depth -= 1
            inner_closed = at + 1
            if not depth:
                return _made(text, opening, at, at + 1, closed=True)
        else:
            break
    return _made(text, opening, inner_closed, inner_closed, closed=False) if inner_closed else None


def _new_item(text: str, opening: int, at: int) -> bool:
    """Whether the bracket at `at` opens the next item of a list rather than a title within the title."""
    before = text[at - 1]
    return at > opening + 1 and before in _SEPARATORS and (before not in "和及与或 " or text[at - 2] == "》")


def _made(text: str, opening: int, end: int, after: int, *, closed: bool) -> Title:
    start = opening + 1
    raw = text[start:end]
    trimmed = raw.strip(_SEPARATORS) if not closed else raw.strip()
    start += raw.find(trimmed) if trimmed else 0
    return Title(start, start + len(trimmed), _joined(trimmed), after, closed)


def _joined(text: str) -> str:
    """White space removed, but for that between Latin words and numbers."""
    return patterns.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])", "", text)


def _moved(title: Title, base: int) -> Title:
    return Title(title.start + base, title.end + base, title.value, title.after + base, title.closed)
