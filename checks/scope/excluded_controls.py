"""Controls that the statement of applicability leaves out, and where they are cited as if they were there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.text.annex_controls import Control, controls, lists_of, within
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold
from schemas.wholes.surroundings import Sentence

_LEAD = 18
"""So many characters may stand between a word that leaves controls out and the first of them."""

_TITLE = 14
"""So many characters of a control's title may stand before the next one of a list, or before such a word."""

_ENDS = "，,。；;\n\t"
MOST = 3
"""So many places of each side are shown."""


class Cited(NamedTuple):
    """A control that is left out and cited: where it is left out, where cited, and how: as the `basis` of a
    nonconformity, as `met`, or only `named` beside a verdict."""

    control: str
    out: list[Leaf[str]]
    places: list[Leaf[str]]
    kind: str
    title: str = ""


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def cited(context: Context) -> Iterator[Cited]:
    """The controls that are left out and cited, once each, the basis of a nonconformity first."""
    lists = lists_of(context.facts, context.report)
    if not lists:
        return
    named = [(one, found) for one in context.mentions.sentences() if (found := [*controls(one.text)])]
    out: dict[str, list[Leaf[str]]] = {}
    for sentence, found in named:
        for number, control in _left_out(context, sentence, found):
            if any(one.has(number) for one in lists):
                out.setdefault(number, []).append(_leaf(context, sentence, control))
    for number in _changed(named):
        out.pop(number, None)
    basis = dict(_bases(context))
    titles = {number: name for one in lists for number, name in (one.controls or {}).items()}
    for number, places in out.items():
        if number in basis:
            yield Cited(number, places[:MOST], [basis[number]], "basis", titles.get(number, ""))
        elif met := [*_met(context, number, named)]:
            kind = "met" if any(sure for sure, _ in met) else "named"
            yield Cited(number, places[:MOST], [leaf for _, leaf in met][:MOST], kind, titles.get(number, ""))


def _left_out(context: Context, sentence: Sentence, found: list[Control]) -> Iterator[tuple[str, Control]]:
    """The controls that a sentence or cell says to be left out, each of a range alone."""
    text, words = sentence.text, _words()
    if any(word in text for key in ("asking", "part", "other", "changed") for word in words[key]):
        return
    cell = _leaf(context, sentence, found[0])
    beside = {fold(one) for one in context.mentions.beside(cell)}
    head = _column(context, cell) if beside else ""
    of_column = any(word in head for word in words["out"]) and not any(
        word in head for word in words["asking"]
    )
    of_row = bool(beside & set(words["apart"])) and fold(text).startswith("A.")
    last = -1
    for at, control in enumerate(found):
        follows = last == at - 1 and last >= 0 and _is_list(text[found[last].end : control.start])
        if of_column or of_row or follows or _is_told_out(text, found, at):
            last = at
            ends = found[at - 1 : at + 1] if control.spanned and at and found[at - 1].spanned else [control]
            for number in within(ends[0].number, ends[-1].number) if len(ends) > 1 else [control.number]:
                yield number, control


def _column(context: Context, place: Leaf[str]) -> str:
    """The head of the column of a table in which a place stands; empty outside tables."""
    for table in context.mentions.tables():
        cells = ((at, cell) for row in table.rows[1:] for at, cell in enumerate(row) if cell is not None)
        column = next((at for at, cell in cells if cell.start <= place.start < cell.end), None)
        if column is not None:
            head = table.rows[0][column]
            return fold(head.text) if head is not None else ""
    return ""


def _is_told_out(text: str, found: list[Control], at: int) -> bool:
    """Whether a word right before a control, or behind the list that it stands in, leaves it out."""
    before = text[: found[at].start].rstrip("A. ．附录")
    for word in _words()["out"]:
        place = before.rfind(word)
        gap = before[place + len(word) :]
        if place >= 0 and len(gap) <= _LEAD and not any(mark in gap for mark in "。；;") and _is_lead(gap):
            return not before[:place].endswith(tuple(_words()["kept"]))
    last = at
    while last + 1 < len(found) and _is_list(text[found[last].end : found[last + 1].start]):
        last += 1
    behind = text[found[last].end : found[last].end + _TITLE + 6]
    places = [place for word in _words()["out"] if (place := behind.find(word)) >= 0]
    if not places or any(mark in behind[: min(places)] for mark in _ENDS):
        return False
    return not behind[: min(places)].endswith(tuple(_words()["kept"]))


def _is_lead(gap: str) -> bool:
    """Whether nothing but what leads to a list stands between: 3项：, 的控制为, 1项，即."""
    left = gap
    for word in (
        "控制措施",
        "控制项",
        "控制",
        "条款",
        "分别",
        "包括",
        "项",
        "即",
        "的",
        "了",
        "为",
        "是",
        "有",
        "附录",
        "A",
    ):
        left = left.replace(word, "")
    return not left.strip("0123456789 ：:，,（(、.．一二三四五六七八九")


def _is_list(gap: str) -> bool:
    """Whether what stands between two controls keeps them in one list: marks and a title."""
    plain = gap.removesuffix("A.").removesuffix("附录")
    marks = any(mark in plain for mark in "、,，/和及与~～—–-至")
    return len(plain) <= _TITLE + 2 and marks and not any(mark in plain for mark in "。；;\n\t")


def _changed(named: list[tuple[Sentence, list[Control]]]) -> set[str]:
    """The controls of which some sentence tells that they were taken in, or out, since."""
    words = _words()["changed"]
    return {
        one.number
        for sentence, found in named
        if any(word in sentence.text for word in words)
        for one in found
    }


def _bases(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """The controls that nonconformities are raised against."""
    for item in context.report.nonconformities.items:
        if item.clause is None or not item.clause.value:
            continue
        standard = item.standard.value if item.standard is not None and item.standard.value else ""
        if not standard or "27001" in standard or "22080" in standard:
            yield from ((one.number, item.clause) for one in controls(item.clause.value))


def _met(
    context: Context, number: str, named: list[tuple[Sentence, list[Control]]]
) -> Iterator[tuple[bool, Leaf[str]]]:
    """Where a control is told to be there, and whether the sentence itself says so."""
    words = _words()
    for sentence, found in named:
        own = [one for one in found if one.number == number and not one.spanned]
        aside = (*words["out"], *words["other"], "不涉及", "无此")
        if not own or any(word in sentence.text for word in aside):
            continue
        leaf = _leaf(context, sentence, own[0])
        beside = [fold(one) for one in context.mentions.beside(leaf)]
        if any(one in words["apart"] or one.startswith(tuple(words["out"])) for one in beside):
            continue
        if any(word in sentence.text and f"不{word}" not in sentence.text for word in words["met"]):
            yield True, leaf
        elif any(one in words["row"] or one.startswith("☑符合") for one in beside):
            yield False, leaf


def _leaf(context: Context, sentence: Sentence, control: Control) -> Leaf[str]:
    place: Leaf[str] = context.mentions.leaf(
        control.number, sentence.start + control.start, sentence.start + control.end
    )
    return place
