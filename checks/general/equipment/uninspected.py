"""Special equipment in whose sentence or row stands that it was not inspected, or not registered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold
from schemas.wholes.surroundings import Sentence

_ABOVE = 160
"""So many characters above a sentence on what was not done the equipment is named."""

_KINDS = (
    ("uninspected", "told_uninspected", "inspection_words"),
    ("unregistered", "told_unregistered", "registration_words"),
)


@question("EQP003")
def not_looked_after(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """What is told not to be done for equipment, but as a fault that was raised, or put right."""
    items = context.report.nonconformities.items
    if any(has("equipment", str(item.description.value)) for item in items if item.description is not None):
        return
    for kind, variant, _ in _KINDS:
        for passage in context.mentions.passages(words()[kind]):
            leaf = passage.leaf
            beside = " ".join(context.mentions.beside(leaf))
            text = f"{fold(str(leaf.value))} {beside} {' '.join(context.mentions.under(leaf)[-1:])}"
            lead = " ".join(context.mentions.leads(leaf))
            if (has("equipment", text) or has("equipment", lead)) and not has("out_of_use", text):
                yield context.finding(
                    leaf, identity=variant, variant=variant, text=f"{beside[:24]} {leaf.raw[:40]}".strip()
                )
    for sentence in context.mentions.sentences():
        text = fold(sentence.text)
        if has("in_use", text):
            text = text.replace("新购", "").replace("未投入", "")
        for _, variant, about in _KINDS:
            if _lacks(text, about) and not has("out_of_use", text) and _is_on_equipment(context, sentence):
                place: Leaf[str] = context.mentions.leaf(
                    sentence.text.strip(), sentence.start, sentence.start + len(sentence.text)
                )
                yield context.finding(place, identity=variant, variant=variant, text=place.raw[:60].strip())


def _lacks(text: str, about: str) -> bool:
    """Whether a clause says that something was not done, of which it or the one before it tells."""
    clauses = text.replace(":", ",").replace("、", ",").split(",")
    return any(
        has("not_done", clause) and (has(about, clause) or has(about, before))
        for before, clause in pairwise(["", *clauses])
    )


def _is_on_equipment(context: Context, sentence: Sentence) -> bool:
    """Whether a sentence, or else what stands above it, names equipment that is registered and inspected."""
    day = context.as_of or "2020-01-01"
    above = context.mentions.text[max(sentence.start - _ABOVE, 0) : sentence.start]
    own = fold(sentence.text)
    for text in (own, fold(above.rpartition("\n\n")[2])):
        rule = context.facts.equipment(text, day)
        if rule is not None:
            return not rule.exempt and not has("not_its", own)
        if has("device", text):
            return False
    return False
