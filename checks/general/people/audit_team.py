"""The audit team as places of the text tell it: who is left out of the statement of impartiality, who stands
in another's place among those at work, whose row is the leader's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.audit_team.members import members_told
from checks.compare import name_key
from checks.context import Context
from checks.general.days import Day
from checks.general.registry import question
from checks.people.names import listed_with
from checks.text.lines import placed_lines
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.result import Finding

_TWO, _LINES, _LENGTHS = 2, 16, (3, 2)
"""So many tell of a list; lines of a statement; letters of names."""

_CLAUSES = "，,；;：:、"


class _Line(NamedTuple):
    start: int
    text: str


@question("TEAM007")
def left_out(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Who of the team is not among those by whom a statement of impartiality is signed."""
    team = _team(context)
    for block in _pledges(context):
        lines = [line for line in block if _has("signs", line.text) or "\t" in line.text]
        if any(_has("for_all", line.text) and "签" in line.text for line in block):
            continue
        text = "\n".join(line.text for line in lines)
        named = [name for name in team if name in text]
        missing = [name for name in team if name not in "".join(line.text for line in block)]
        strange = any(_others_in(context, line.text, named) for line in lines if named)
        if missing and len(missing) <= len(named) and (len(named) >= _TWO or strange):
            line = next(line for line in lines if any(name in line.text for name in named))
            place: Leaf[str] = context.mentions.leaf(
                line.text.strip(), line.start, line.start + len(line.text)
            )
            yield context.finding(
                place,
                *(team[name] for name in missing),
                wrong=[place],
                identity="missing",
                values=missing,
                variant="absent",
                names=context.listed(missing),
            )


@question("TEAM002")
def in_anothers_place(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A name of nobody of the team at the head of a clause of which others begin with the team's, and go on
    alike, where one of the team is left out."""
    team = _team(context)
    for line in _lines(context) if len(team) > 1 else ():
        named = [name for name in team if name in line.text]
        if not named or len(named) == len(team):
            continue
        heads = [*_heads(line.text)]
        tails = {text.removeprefix(name)[:1] for text, _ in heads for name in named if text.startswith(name)}
        for text, at in heads:
            name = next((text[:n] for n in _LENGTHS if context.mentions.is_name(text[:n])), "")
            going_on = text.removeprefix(name)[:1]
            known = any(text.startswith(one) for one in team) or not name
            if known or not going_on.isalpha() or going_on not in tails:
                continue
            stated = context.mentions.passages((name,))
            if all(any(one in passage.leaf.raw for one in team) for passage in stated):
                start = line.start + at
                place: Leaf[str] = context.mentions.leaf(name, start, start + len(name))
                yield context.finding(
                    place,
                    *team.values(),
                    wrong=[place],
                    identity="said",
                    values=[name],
                    variant="said",
                    actual=name,
                    name=name,
                    listed=context.listed(team),
                )


@question("TEAM001")
def two_leaders(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """Two rows of a table with people of the team, each with a cell that begins with the leader's name."""
    team = _team(context)
    for table in context.mentions.tables():
        found: dict[str, Leaf[str]] = {}
        for number in range(len(table.rows)):
            row = table.begun(number)
            names = [name for name in team if any(cell.text.strip() == name for cell in row)]
            cell = next((cell for cell in row if _is_leader(cell.text)), None)
            if len(names) == 1 and cell is not None:
                found[names[0]] = table.leaf(cell)
        if len(found) > 1:
            yield context.finding(
                *found.values(),
                identity="team",
                values=sorted(found),
                variant="several",
                expected="1",
                actual=str(len(found)),
                count=len(found),
                names=context.listed(found),
            )


def _others_in(context: Context, text: str, team: Collection[str]) -> list[str]:
    """The names that stand in a list with the team's, and are none of them."""
    for word in _known()["signs"]:
        text = text.replace(word, "，")
    return [*listed_with(text, team, context.mentions.is_name)]


def _team(context: Context) -> dict[str, Leaf[str]]:
    return {name_key(str(one.name.value)): one.name for one in members_told(context) if one.name is not None}


def _is_leader(cell: str) -> bool:
    text = cell.strip().lower()
    return text.startswith(tuple(_known()["leader"])) and not _has("not_leader", text)


def _lines(context: Context) -> Iterator[_Line]:
    return (_Line(*line) for line in placed_lines(context.mentions.text))


def _pledges(context: Context) -> Iterator[list[_Line]]:
    """The lines of each statement of impartiality, from the one that names it."""
    lines = [*_lines(context)]
    for number, line in enumerate(lines):
        if not _has("pledge", line.text) or (number and _has("pledge", lines[number - 1].text)):
            continue
        block = [line]
        for other in lines[number + 1 : number + _LINES]:
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


def _heads(line: str) -> Iterator[tuple[str, int]]:
    """The clauses of a line without the role before the name, and where they begin."""
    start = 0
    for at, char in enumerate(f"{line}，"):
        if char in f"{_CLAUSES}。\t":
            text, low = line[start:at], start
            while role := next((one for one in _known()["roles"] if text.startswith(one)), ""):
                text, low = text.removeprefix(role), low + len(role)
            yield text, low
            start = at + 1


def _has(kind: str, text: str) -> bool:
    return any(word in text for word in _known()[kind])


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
