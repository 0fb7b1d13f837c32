"""The lines with those of the team who sign a statement of impartiality."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.team_lines import Line, has, known, lines
from extract.ledger.people.names import listed_with
from extract.ledger.reading import Reading
from schemas.leaf import Leaf
from schemas.statements.people.audit_team import SignedPledge

_LINES = 16
"""Lines of a statement."""


def read(reading: Reading, team: Collection[str]) -> Iterator[SignedPledge]:
    """The first such line of each statement that is not signed for all."""
    for block in _pledges(reading):
        signing = [line for line in block if has("signs", line.text) or "\t" in line.text]
        if any(has("for_all", line.text) and "签" in line.text for line in block):
            continue
        text = "\n".join(line.text for line in signing)
        named = [name for name in team if name in text]
        if not named:
            continue
        missing = [name for name in team if name not in "".join(line.text for line in block)]
        strange = any(_others_in(reading, line.text, named) for line in signing)
        line = next(line for line in signing if any(name in line.text for name in named))
        place: Leaf[str] = reading.leaf(line.text.strip(), line.start, line.start + len(line.text))
        yield SignedPledge(place, line.text, named, missing, strange)


def _others_in(reading: Reading, text: str, team: Collection[str]) -> list[str]:
    """The names that stand in a list with the team's, and are none of them."""
    for word in known()["signs"]:
        text = text.replace(word, "，")
    return [*listed_with(text, team, reading.is_name)]


def _pledges(reading: Reading) -> Iterator[list[Line]]:
    """The lines of each statement of impartiality, from the one that names it."""
    every = [*lines(reading)]
    for number, line in enumerate(every):
        if not has("pledge", line.text) or (number and has("pledge", every[number - 1].text)):
            continue
        block = [line]
        for other in every[number + 1 : number + _LINES]:
            if not other.text.strip() or _is_heading(other.text):
                break
            block.append(other)
        yield block


def _is_heading(text: str) -> bool:
    """Whether a line begins with the number of a section."""
    head = text.strip()[:2]
    return (head[:1] in "一二三四五六七八九十§第" and head[1:2] in "、.章节") or (
        head[:1].isdecimal() and "." in head
    )
