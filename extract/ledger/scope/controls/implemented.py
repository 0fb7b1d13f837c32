"""Where controls are told to be there."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.controls.words import place_of, sentences, words
from extract.ledger.text.annex_controls import Control
from schemas.statements.scope import ImplementedControl
from schemas.text import fold
from schemas.wholes.surroundings import Sentence


def read(reading: Reading, numbers: set[str]) -> Iterator[ImplementedControl]:
    """Where some controls are told to be there."""
    aside = (*words()["out"], *words()["other"], "不涉及", "无此")
    for sentence, found in sentences(reading):
        if any(word in sentence.text for word in aside):
            continue
        own: dict[str, Control] = {}
        for one in found:
            if one.number in numbers and not one.spanned:
                own.setdefault(one.number, one)
        for control in own.values():
            yield from _implemented(reading, sentence, control)


def _implemented(reading: Reading, sentence: Sentence, control: Control) -> Iterator[ImplementedControl]:
    """A control that its sentence, or a cell of its row, tells to be there."""
    place, known = place_of(reading, sentence, control), words()
    beside = [fold(one) for one in reading.beside(place)]
    if any(one in known["apart"] or one.startswith(tuple(known["out"])) for one in beside):
        return
    if any(word in sentence.text and f"不{word}" not in sentence.text for word in known["met"]):
        yield ImplementedControl(place, sentence.text, control.number, True)
    elif any(one in known["row"] or one.startswith("☑符合") for one in beside):
        yield ImplementedControl(place, sentence.text, control.number, False)
