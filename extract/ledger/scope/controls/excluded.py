"""Controls that the statement of applicability leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.controls.words import place_of, sentences, words
from extract.ledger.text.annex_controls import Control, within
from schemas.leaf import Leaf
from schemas.statements.scope import ExcludedControl
from schemas.text import fold
from schemas.wholes.surroundings import Sentence

_LEAD = 18
"""So many characters may stand between a word that leaves controls out and the first of them."""

_TITLE = 14
"""So many characters of a control's title may stand before the next one of a list, or before such a word."""

_ENDS = "，,。；;\n\t"


def read(reading: Reading) -> Iterator[ExcludedControl]:
    """The controls that sentences or cells say to be left out, but those taken in, or out, since."""
    named = sentences(reading)
    changed = _changed(named)
    for sentence, found in named:
        for number, control in _left_out(reading, sentence, found):
            if number not in changed:
                yield ExcludedControl(place_of(reading, sentence, control), sentence.text, number)


def _left_out(reading: Reading, sentence: Sentence, found: list[Control]) -> Iterator[tuple[str, Control]]:
    """The controls that a sentence or cell says to be left out, each of a range alone."""
    text = sentence.text
    if any(word in text for key in ("asking", "part", "other", "changed") for word in words()[key]):
        return
    cell = place_of(reading, sentence, found[0])
    beside = {fold(one) for one in reading.beside(cell)}
    head = _column(reading, cell) if beside else ""
    of_column = any(word in head for word in words()["out"]) and not any(
        word in head for word in words()["asking"]
    )
    of_row = bool(beside & set(words()["apart"])) and fold(text).startswith("A.")
    last = -1
    for at, control in enumerate(found):
        follows = last == at - 1 and last >= 0 and _is_list(text[found[last].end : control.start])
        if of_column or of_row or follows or _is_told_out(text, found, at):
            last = at
            ends = found[at - 1 : at + 1] if control.spanned and at and found[at - 1].spanned else [control]
            for number in within(ends[0].number, ends[-1].number) if len(ends) > 1 else [control.number]:
                yield number, control


def _column(reading: Reading, place: Leaf[str]) -> str:
    """The head of the column of a table in which a place stands; empty outside tables."""
    for table in reading.tables():
        cells = ((at, cell) for row in table.rows[1:] for at, cell in enumerate(row) if cell is not None)
        column = next((at for at, cell in cells if cell.start <= place.start < cell.end), None)
        if column is not None:
            head = table.rows[0][column]
            return fold(head.text) if head is not None else ""
    return ""


def _is_told_out(text: str, found: list[Control], at: int) -> bool:
    """Whether a word right before a control, or behind the list that it stands in, leaves it out."""
    before = text[: found[at].start].rstrip("A. ．附录")
    for word in words()["out"]:
        place = before.rfind(word)
        gap = before[place + len(word) :]
        if place >= 0 and len(gap) <= _LEAD and not any(mark in gap for mark in "。；;") and _is_lead(gap):
            return not before[:place].endswith(tuple(words()["kept"]))
    last = at
    while last + 1 < len(found) and _is_list(text[found[last].end : found[last + 1].start]):
        last += 1
    behind = text[found[last].end : found[last].end + _TITLE + 6]
    places = [place for word in words()["out"] if (place := behind.find(word)) >= 0]
    if not places or any(mark in behind[: min(places)] for mark in _ENDS):
        return False
    return not behind[: min(places)].endswith(tuple(words()["kept"]))


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
    return {
        one.number
        for sentence, found in named
        if any(word in sentence.text for word in words()["changed"])
        for one in found
    }
