"""Registers of aspects and hazards of offices, where no other part is told of."""

from __future__ import annotations

import re

from extract.ledger.environment_safety.offices.parts import BEHIND_A_VERB, patterns_of
from extract.ledger.reading import Reading
from schemas import patterns as rx
from schemas.statements.environment_safety import OfficeRegister
from schemas.text import fold

BEFORE = 14
"""So many characters before a register may say of which part it is."""

_WORDS = ("环境因素", "危险源", "危害因素", "危险有害因素")
_MORE = tuple(f"{one}{done}" for one in ("识别", "辨识") for done in ("出", "了", "到")) + tuple(
    f"{again}{done}" for again in ("另", "再", "又", "还") for done in ("查", "抽", "看", "对")
)
"""Words by which a sentence goes on with what was identified."""

_LABEL = 14
"""A cell of a row that is shorter is the head of a table: its rows are not looked into."""

_CUT = rx.compile(r"[,，。;；:：》]")


def read(reading: Reading) -> list[OfficeRegister]:
    """The sentences on registers of offices; none where another part is told of, or may be."""
    patterns, found = patterns_of("registers"), dict[int, OfficeRegister]()
    for passage in reading.passages((*_WORDS, *BEHIND_A_VERB, *_MORE)):
        text = fold(str(passage.leaf.value))
        named, goes_on = (any(word in text for word in words) for words in (_WORDS, _MORE))
        if not (named or goes_on):
            continue
        row = reading.beside(passage.leaf)
        around = (text, *row, *reading.under(passage.leaf)) if named else (text,)
        if patterns["production"].search("\n".join(around)) or (named and row and len(text) < _LABEL):
            return []
        for match in patterns["table"].finditer(text) if not patterns["fault"].search(text) else ():
            if patterns["not"].search(match["inside"]) or patterns["not"].search(_lead(text, match.start())):
                continue
            if not _is_of_office(text, match):
                return []
            found[id(passage)] = OfficeRegister(passage.leaf, text)
    return list(found.values())


def _lead(text: str, at: int) -> str:
    """What stands right before a register, in its clause."""
    return _CUT.split(text[max(at - BEFORE, 0) : at])[-1]


def _is_of_office(text: str, match: re.Match[str]) -> bool:
    """Whether the words beside a register, or its title, say that it is of offices."""
    patterns = patterns_of("registers")
    beside = (_lead(text, match.start()), match["inside"], match["behind"] or "")
    return any(patterns["office"].search(words) and not patterns["made"].search(words) for words in beside)
