"""What is written in the cells that are filled in: points taken off, marks, problems."""

from __future__ import annotations

from functools import cache

from extract.checklist.words import load
from extract.readers.leaves import clean, is_blank
from extract.values.found import narrow
from schemas import patterns
from schemas.checklists.scoring import tidy
from schemas.document import EMPTY, TICKED
from schemas.other_kinds.monitoring import MonitoringMark
from schemas.text import fold

_NUMBER = r"(?:\d{1,3}(?:[.．]\d{1,2})?|[.．]\d{1,2})"
_POINTS = patterns.compile(rf"(?:共?扣)?[-+]?(?P<points>{_NUMBER})分?")
_TIMES = patterns.compile(rf"(?P<one>{_NUMBER})分?[×xX*](?P<other>{_NUMBER})(?:分|处|项)?")
_EQUALS = patterns.compile(rf"[=＝](?P<points>{_NUMBER})分?$")
_NOTE = patterns.compile(r"[（(][^（()）]{1,40}[)）]$")
_LONGEST = 40
_STRAY = "。；;，,、/\\|'`·"
_SEVERAL = 2
_BOXES = f"{TICKED}{EMPTY} \n\t\u3000"
_BRACKETS = dict.fromkeys(map(ord, "()（）[]【】"))
_DIGITS = str.maketrans("OoＯ〇○", "00000")
"""What recognition makes of a zero that stands alone."""


def points(text: str) -> float | None:
    """The points that a cell takes off; null where it is empty or says something else.

    >>> [points(t) for t in ("0.5", "扣 1 分", "-2", "/", "无", "0.5×2=1", "0.5+1", ".5", "", "符合")]
    [0.5, 1, 2, 0, 0, 1, 1.5, 0.5, None, None]
    """
    stated = fold(text[: _LONGEST * 2])
    if not stated or len(stated) > _LONGEST:
        return None
    if stated in _nothing():
        return 0
    stated = _NOTE.sub("", narrow(stated)).rstrip(_STRAY)
    if stated in _nothing():
        return 0
    if equals := _EQUALS.search(stated):
        return _number(equals["points"])
    parts = [_part(part) for part in stated.split("+")]
    known = [part for part in parts if part is not None]
    return tidy(sum(known)) if known and len(known) == len(parts) else None


def _part(text: str) -> float | None:
    text = text.translate(_DIGITS) if len(text) == 1 else text
    if match := _POINTS.fullmatch(text):
        return _number(match["points"])
    if match := _TIMES.fullmatch(text):
        return _number(match["one"]) * _number(match["other"])
    return None


def _number(text: str) -> float:
    return tidy(float(text.replace("．", ".")))


def mark(text: str) -> MonitoringMark | None:
    """What a cell says of a veto or key item; null where it is empty, ticks nothing, or both.

    >>> [mark(t) for t in ("符合", "不 符 合", "☑符合 □不符合", "符合□ 不符合☑", "未发现不符合", "×不符合")]
    ['pass', 'fail', 'pass', 'fail', 'pass', 'fail']
    """
    if len(text) > _LONGEST * 2:
        return None
    options = _options(text, tuple(word for word, _ in _marks()))
    if options is None:
        return None
    word = options.strip("（()）:：")
    return next((one for known, one in _marks() if _says(word, known)), None)


def _unsigned(stated: str) -> str:
    """A word without the sign before it that says the same (×不符合)."""
    is_sign = any(stated[:1] == known for known, _ in _marks())
    return stated[1:] if is_sign and any(stated[1:].startswith(known) for known, _ in _marks()) else stated


def _says(word: str, known: str) -> bool:
    """Whether a text begins with a word; a sign must stand alone."""
    return word == known if len(known) == 1 else word.startswith(known)


def ticked(text: str, words: tuple[str, ...]) -> str | None:
    """The word that a choice ticks, or the only one that it has; null where that is not clear.

    >>> words = ("不合格", "优秀", "合格")
    >>> [ticked(t, words) for t in ("□优 秀 ☑合 格 □不合格", "不合格", "优秀 合格", "优秀☑ 合格□", "A")]
    ['合格', '不合格', None, '优秀', None]
    >>> [ticked(t, words) for t in ("优秀（ ） 合格（☑）", "优秀 ☑合格 不合格", "优秀☑合格", "☑优秀")]
    ['合格', '合格', None, '优秀']
    """
    option = _options(text, words)
    return None if option is None else next((word for word in words if option.startswith(word)), None)


def _options(text: str, words: tuple[str, ...]) -> str | None:
    """What of a text counts: behind (or before) its one ticked box, or all of it where it has no boxes."""
    stated = _unsigned(fold(text))
    if TICKED in stated or EMPTY in stated:
        return _chosen(text, stated.translate(_BRACKETS), words)
    found = {word for word in words if word in stated}
    apart = {one for one in found if not any(one != other and one in other for other in found)}
    begins = any(stated.startswith(word) for word in words)
    return stated if begins and len(apart) < _SEVERAL else None


def _chosen(text: str, stated: str, words: tuple[str, ...]) -> str | None:
    """The option that is ticked; null where none is, several are, or the tick may be that of two options."""
    if stated in (TICKED, EMPTY):
        return "√" if stated == TICKED else None
    if stated.count(TICKED) != 1:
        return None
    at = stated.index(TICKED)
    before, behind = stated[:at], stated[at + 1 :].split(EMPTY)[0]
    option = next((word for word in words if before.endswith(word)), None)
    if option is None or not any(behind.startswith(word) for word in words):
        return option or behind
    if EMPTY in stated:  # several boxes, which all stand before their options, or all behind them
        return behind if stated[0] in (TICKED, EMPTY) else option
    raw = text.index(TICKED)
    tight = [bool(side) and not side.isspace() for side in (text[raw - 1 : raw], text[raw + 1 : raw + 2])]
    tight[1] = tight[1] and text[raw + 1] not in "）)】]"
    return None if tight[0] == tight[1] else option if tight[0] else behind


def problem(text: str) -> str | None:
    """The problem that a cell tells; null where it is empty or crossed out."""
    stated = text.lstrip(_BOXES)  # what recognition takes for a box
    return None if is_blank(stated) else clean(stated)


@cache
def _nothing() -> frozenset[str]:
    return frozenset(fold(word) for word in load()["nothing"])


@cache
def _marks() -> tuple[tuple[str, MonitoringMark], ...]:
    """The words for marks, the longest first."""
    known: list[tuple[str, MonitoringMark]] = [(fold(word), "pass") for word in load()["marks"]["pass"]]
    known += [(fold(word), "fail") for word in load()["marks"]["fail"]]
    return tuple(sorted(known, key=lambda pair: -len(pair[0])))
