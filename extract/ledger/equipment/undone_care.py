"""What was not done for special equipment: its inspection, its registration."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has, words
from schemas.facts import Facts
from schemas.leaf import Leaf
from schemas.statements.equipment import UndoneCare
from schemas.text import fold
from schemas.wholes.surroundings import Sentence

_ABOVE = 160
"""So many characters above a sentence on what was not done the equipment is named."""

_KINDS = (
    ("uninspected", "told_uninspected", "inspection_words"),
    ("unregistered", "told_unregistered", "registration_words"),
)


def read(reading: Reading, facts: Facts, as_of: str) -> Iterator[UndoneCare]:
    """What is told not to be done for equipment, as the rules of a day name it; nothing where a nonconformity
    is on equipment."""
    items = reading.report.nonconformities.items
    if any(has("equipment", str(item.description.value)) for item in items if item.description is not None):
        return
    for kind, variant, _ in _KINDS:
        for passage in reading.passages(words()[kind]):
            leaf = passage.leaf
            beside = " ".join(reading.beside(leaf))
            text = f"{fold(str(leaf.value))} {beside} {' '.join(reading.under(leaf)[-1:])}"
            lead = " ".join(reading.leads(leaf))
            if (has("equipment", text) or has("equipment", lead)) and not has("out_of_use", text):
                yield UndoneCare(leaf, text, variant, f"{beside[:24]} {leaf.raw[:40]}".strip())
    for sentence in reading.sentences():
        text = fold(sentence.text)
        if has("in_use", text):
            text = text.replace("新购", "").replace("未投入", "")
        for _, variant, about in _KINDS:
            if (
                _lacks(text, about)
                and not has("out_of_use", text)
                and _is_on_equipment(reading, sentence, facts, as_of)
            ):
                place: Leaf[str] = reading.leaf(
                    sentence.text.strip(), sentence.start, sentence.start + len(sentence.text)
                )
                yield UndoneCare(place, text, variant, place.raw[:60].strip())


def _lacks(text: str, about: str) -> bool:
    """Whether a clause says that something was not done, of which it or the one before it tells."""
    clauses = text.replace(":", ",").replace("、", ",").split(",")
    return any(
        has("not_done", clause) and (has(about, clause) or has(about, before))
        for before, clause in pairwise(["", *clauses])
    )


def _is_on_equipment(reading: Reading, sentence: Sentence, facts: Facts, as_of: str) -> bool:
    """Whether a sentence, or else what stands above it, names equipment that is registered and inspected."""
    above = reading.text[max(sentence.start - _ABOVE, 0) : sentence.start]
    own = fold(sentence.text)
    for text in (own, fold(above.rpartition("\n\n")[2])):
        rule = facts.equipment(text, as_of)
        if rule is not None:
            return not rule.exempt and not has("not_its", own)
        if has("device", text):
            return False
    return False
