"""Sheets of inspections of offices, where no inspection of another part is told of."""

from __future__ import annotations

from extract.ledger.environment_safety.offices.parts import BEHIND_A_VERB, patterns_of
from extract.ledger.reading import Reading
from schemas.statements.environment_safety import OfficeInspection
from schemas.text import fold

_WORDS = ("检查", "巡查", "巡检", "排查", "巡视", "点检")


def read(reading: Reading) -> list[OfficeInspection]:
    """The sentences on sheets of offices; none where another part was inspected, or may have been."""
    patterns, parts = patterns_of("inspections"), patterns_of("registers")
    found: dict[int, OfficeInspection] = {}
    for passage in reading.passages((*_WORDS, *BEHIND_A_VERB)):
        text = fold(str(passage.leaf.value))
        if not any(word in text for word in _WORDS):
            continue
        around = (text, *reading.beside(passage.leaf), *reading.under(passage.leaf))
        if patterns["anywhere"].search(text) or parts["production"].search("\n".join(around)):
            return []
        for match in patterns["sheet"].finditer(text):
            title = match["inside"] + (match["behind"] or "")
            if patterns["office"].search(title):
                if not parts["fault"].search(text):
                    found[id(passage)] = OfficeInspection(passage.leaf, text)
            elif not patterns["other"].search(title if match[0].startswith("《") else text):
                return []
    return list(found.values())
