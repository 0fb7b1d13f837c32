"""The sum of an audit's time in words: one line a step, with its days and clauses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checks.audit_time.calculation import ALL, Step, Time, Unknown
from checks.messages import texts
from schemas.result import Clause


class Line(NamedTuple):
    """A step: what is done, the days after it, the clauses behind it."""

    what: str
    days: str
    clauses: tuple[Clause, ...]


def lines(time: Time, lang: str) -> Iterator[Line]:
    """The steps in order."""
    for step in time.steps:
        yield Line(_what(step, lang), days(step.least, step.most, lang), step.clauses)


def days(least: float, most: float, lang: str) -> str:
    """Person-days, or from least to most.

    >>> days(4.5, 4.5, "en"), days(5.04, 9, "en")
    ('4.5 person-days', '5.04 to 9 person-days')
    """
    if round(least, 2) == round(most, 2):
        return _word("days", lang).format(days=_number(least))
    return _word("range", lang).format(least=_number(least), most=_number(most))


def why(unknown: Unknown, lang: str) -> str:
    """Why no time can be told."""
    return str(texts("audit_time")["unknown"][unknown.reason][lang]).format(system=unknown.system)


def _what(step: Step, lang: str) -> str:
    words = dict(step.words)
    if step.key in ("table", "table_some"):
        words["level"] = _level(words["level"], words["levels"], lang)
    if "type" in words:
        words["type"] = texts("audit_time")["types"][words["type"]][lang]
    key = step.key
    share, stated = words.get("share"), words.get("stated")
    if isinstance(share, float) and isinstance(stated, float) and stated > share:
        key += "_over"
    filled = {name: _filled(name, value) for name, value in words.items()}
    return _word(key, lang).format(**filled)


def _level(level: object, levels: object, lang: str) -> str:
    if levels == (ALL,):
        return ""
    if level is None:
        return _word("open_level", lang)
    return _word("level", lang).format(level=texts("audit_time")["levels"][level][lang])


def _filled(name: str, value: object) -> object:
    if name in ("share", "stated") and isinstance(value, float):
        return f"{value:.0%}"
    return _number(value) if isinstance(value, float) else value


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _word(key: str, lang: str) -> str:
    return str(texts("audit_time")[key][lang])
