"""Names of nobody of the team in the place of one of it: at the head of a clause like the team's."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.team_lines import known, lines
from extract.ledger.reading import Reading
from schemas.statements.people.audit_team import Substitute

_LENGTHS = (3, 2)
"""Letters of names."""

_CLAUSES = "，,；;：:、"


def read(reading: Reading, team: Collection[str]) -> Iterator[Substitute]:
    """The names that are told in no place without the team, where one of it is left out."""
    for line in lines(reading) if len(team) > 1 else ():
        named = [name for name in team if name in line.text]
        if not named or len(named) == len(team):
            continue
        heads = [*_heads(line.text)]
        tails = {text.removeprefix(name)[:1] for text, _ in heads for name in named if text.startswith(name)}
        for text, at in heads:
            name = next((text[:n] for n in _LENGTHS if reading.is_name(text[:n])), "")
            going_on = text.removeprefix(name)[:1]
            of_team = any(text.startswith(one) for one in team) or not name
            if of_team or not going_on.isalpha() or going_on not in tails:
                continue
            if all(any(one in passage.leaf.raw for one in team) for passage in reading.passages((name,))):
                start = line.start + at
                yield Substitute(reading.leaf(name, start, start + len(name)), line.text)


def _heads(line: str) -> Iterator[tuple[str, int]]:
    """The clauses of a line without the role before the name, and where they begin."""
    start = 0
    for at, char in enumerate(f"{line}，"):
        if char in f"{_CLAUSES}。\t":
            text, low = line[start:at], start
            while role := next((one for one in known()["roles"] if text.startswith(one)), ""):
                text, low = text.removeprefix(role), low + len(role)
            yield text, low
            start = at + 1
