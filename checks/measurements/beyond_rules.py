"""What is beyond a rule that stands with it, wherever the text has both: a value beside its limit, the last
day of what is to be done every so often (`beyond_rules.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from math import inf
from pathlib import Path
from typing import Any, NamedTuple

from checks.context import Context
from schemas.bounds import bounds, outside, plain, values
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Sentence, Table

_SLACK = 35
"""So many days over its term a thing may be late in one telling, when days of months are left out."""

_MONTH = 30.44
_REACH = 40


class Beyond(NamedTuple):
    """A value or day, the rule that it is beyond, and where both stand."""

    stated: str
    rule: str
    leaf: Leaf[str]


def beyond_rules(context: Context) -> Iterator[Beyond]:
    """What is beyond its rule and no nonconformity tells of."""
    raised = " ".join(
        plain(str(leaf.value or leaf.raw))
        for leaf in (
            *(one.description for one in context.report.nonconformities.items),
            *context.mentions.raised,
        )
        if leaf is not None
    )
    stated = [lack.leaf.span for lack in context.mentions.lacks]
    lines = {
        e.line
        for one in context.report.nonconformities.items
        if one.description
        for e in [one.description.evidence]
    }
    for one in (*_of_tables(context), *_of_sentences(context), *_overdue(context)):
        is_lack = any(
            low <= one.leaf.start < high or one.leaf.start <= low < one.leaf.span[1] for low, high in stated
        )
        if not is_lack and one.stated not in raised and one.leaf.evidence.line not in lines:
            yield one


def _of_tables(context: Context) -> Iterator[Beyond]:
    """Rows whose value is outside of the limit in the column of what is asked."""
    for table in context.mentions.tables():
        heads = {cell.column: cell.text for cell in table.begun(0)} if table.rows else {}
        asked = [at for at, head in heads.items() if any(word in head for word in _known("asked"))]
        found = [
            at
            for at, head in heads.items()
            if any(word in head for word in _known("found")) and at not in asked
        ]
        if len(asked) == 1 and found:
            yield from _of_rows(table, asked[0], found[0])


def _of_rows(table: Table, asked: int, found: int) -> Iterator[Beyond]:
    for row in range(1, len(table.rows)):
        cells = {cell.column: cell for cell in table.begun(row)}
        if asked not in cells or found not in cells:
            continue
        limits, value = [*bounds(_plain(cells[asked].text))], plain(cells[found].text)
        stated = [one for one in values(value) if len(limits) == 1 and one.unit == limits[0].unit != ""]
        alarmed = any(word in cell.text for cell in cells.values() for word in _known("told"))
        if len(stated) == 1 and not alarmed and outside(stated[0], limits[0]):
            yield Beyond(cells[found].text, cells[asked].text, table.leaf(cells[found]))


def _of_sentences(context: Context) -> Iterator[Beyond]:
    """Sentences with one limit, and behind it a value in its unit outside of it."""
    for sentence in context.mentions.sentences():
        text = _plain(sentence.text)
        if any(word in text for word in _known("told")):
            continue
        limits = [one for one in bounds(text) if one.unit and inf in (-one.low, one.high) and one.unit != "%"]
        stated = [one for one in values(text) if len(limits) == 1 and one.start > limits[0].end]
        first = next((one for one in stated if one.unit == limits[0].unit), None)
        if first is None or _is_trigger(text[limits[0].end :]):
            continue
        if first.start - limits[0].end <= _REACH and outside(first, limits[0]):
            shown, rule = text[first.start : first.end], text[limits[0].start : limits[0].end]
            yield Beyond(shown, rule, _leaf(context, sentence))


def _is_trigger(behind: str) -> bool:
    """Whether a bound says from when on something is to be done (低于70分的应取消资格), not what is asked."""
    known = _known("triggers")
    return behind.lstrip().startswith(tuple(known["begin"])) and not behind.startswith(tuple(known["but"]))


def _overdue(context: Context) -> Iterator[Beyond]:
    """What is to be done every so often, and was last done longer ago when the audit was made."""
    end = context.report.audit.end
    until = _day(str(end.value)) if end is not None else None
    before = Sentence("", 0)
    terms = sorted(_known("terms"), key=len, reverse=True)
    for sentence in context.mentions.sentences() if until is not None else ():
        text, led = sentence.text, before.text + sentence.text
        is_next = sentence.start - before.start - len(before.text) == 1
        before = sentence
        if not is_next or "\n" in context.mentions.text[sentence.start - 1 : sentence.start]:
            led = text
        term = next((one for one in terms if one in led), None)
        at = max(map(text.find, _known("last")), default=-1) if term else -1
        if at < 0:
            continue
        low, high = sentence.start + at, sentence.start + len(text)
        days = [one for one in context.mentions.dates if low < one.leaf.start < high]
        done = _day(str(days[0].leaf.value)) if days and term else None
        if term is None or done is None or until is None or 0 <= at < text.find(term):
            continue
        if (until - done).days > _known("terms")[term] * _MONTH + _SLACK:
            yield Beyond(days[0].leaf.raw, term, _leaf(context, sentence))


def _plain(text: str) -> str:
    """A text in one width, its limits written in one way."""
    return plain(text).replace("不得", "不").replace("不应", "不").replace("不能", "不")


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _leaf(context: Context, sentence: Sentence) -> Leaf[str]:
    leaf: Leaf[str] = context.mentions.leaf(
        " ".join(sentence.text.split()), sentence.start, sentence.start + len(sentence.text)
    )
    return leaf


@cache
def _known(name: str) -> Any:
    return yaml_file.read(Path(__file__).with_suffix(".yaml"))[name]
