"""The audit team in lists of names: who stands among them and is not of it, who of it has not signed."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple

from checks.context import Context
from checks.people.names import listed_with, words
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Passage, Table, TableCell

_MOST = 2
"""More strangers than these tell that the list of the team was read in part."""

_MARKS = "√✓☑已是有"


class Unsigned(NamedTuple):
    """Who of the team a place leaves out, or tells not to have signed."""

    names: list[str]
    place: Leaf[str]


def strangers(context: Context, team: Collection[str], known: Collection[str]) -> list[Leaf[str]]:
    """The sentences and cells that have a name in a list with those of the team which is nobody's of it, nor
    told in any place without them; their value is that name."""
    found: dict[str, Leaf[str]] = {}
    for passage in context.mentions.passages(team):
        for name in listed_with(passage.leaf.raw, team, context.mentions.is_name):
            if name not in known and name not in found and _only_with(context, name, team):
                found[name] = Leaf(value=name, raw=passage.leaf.raw, evidence=passage.leaf.evidence)
    return [*found.values()] if len(found) <= _MOST else []


def _only_with(context: Context, name: str, team: Collection[str]) -> bool:
    """Whether every place of a name also names somebody of the team, and calls nobody by a post."""
    stated = context.mentions.passages((name,))
    return all(any(one in passage.leaf.raw for one in team) for passage in stated) and not any(
        name + post in passage.leaf.raw for passage in stated for post in words()["mixed"]
    )


def unsigned(context: Context, team: Collection[str]) -> Iterator[Unsigned]:
    """The places on the statement of impartiality that name some of the team as signing, not all; or say that
    it was not signed."""
    for passage in context.mentions.passages(words()["pledges"]):
        text = passage.leaf.raw
        if "签" not in text or not any(word in text for word in words()["pledges"]):
            continue
        named = [name for name in team if name in text]
        if any(word in text for word in words()["unsigned"]):
            yield Unsigned(named or [*team], passage.leaf)
        elif len(named) < len(team) and _each(context, passage, named, team):
            yield Unsigned([name for name in team if name not in named], passage.leaf)
    for table in context.mentions.tables():
        yield from _in_table(table, team)


def _each(context: Context, passage: Passage, named: list[str], team: Collection[str]) -> bool:
    """Whether a sentence names those who signed one by one, and nobody for all."""
    if any(word in passage.leaf.raw for word in words()["for_all"]) or context.mentions.beside(passage.leaf):
        return False
    return len(named) > 1 or (len(named) == 1 and len(team) == _MOST)


def _in_table(table: Table, team: Collection[str]) -> Iterator[Unsigned]:
    """The rows of the team with a blank, or a word for no, under the head that asks for the signature."""
    column = next((cell.column for cell in table.begun(0) if _asks(cell.text)), None) if table.rows else None
    if column is None:
        return
    for number in range(1, len(table.rows)):
        row, cell = table.begun(number), table.rows[number][column]
        names = [name for name in team if any(name == one.text.strip() for one in row)]
        if len(names) == 1 and cell is not None and _blank(cell):
            yield Unsigned(names, table.leaf(next(one for one in row if one.text.strip() in names)))


def _asks(head: str) -> bool:
    return "签" in head and any(word in head for word in words()["pledges"])


def _blank(cell: TableCell) -> bool:
    text = cell.text.strip()
    if any(char.isdigit() or char in _MARKS for char in text):
        return False
    return not any(char.isalpha() for char in text) or any(word in text for word in ("未", "没", "无"))


def heads_a_list(context: Context, leaf: Leaf[str], team: Collection[str]) -> bool:
    """Whether a label is the head of a table with rows of the team."""
    for table in context.mentions.tables():
        cells = {cell.text.strip() for row in table.rows for cell in row if cell is not None}
        heads = table.begun(0) if table.rows else []
        if any(cell.start <= leaf.span[0] < cell.end for cell in heads) and cells & set(team):
            return True
    return False
