"""A report in as many parts as a model's context asks for: whole where it can be, else by chapters, each with
the cover and the tables of names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hegui.model.numbered import Numbered


class Part(NamedTuple):
    """The text of a part, a row a line with its number; which it is, of how many."""

    text: str
    number: int = 1
    parts: int = 1


def tokens(text: str) -> int:
    """What a text takes of a context, at most: a token a Chinese character, a third of one for a letter.

    >>> tokens("合规abc")
    3
    """
    return -(-len(text.encode("utf-8", "replace")) // 3)


def parts(rows: Sequence[Numbered], room: int) -> list[Part]:
    """The parts of a report, of `room` tokens each; one part where that is enough."""
    items = [_told(row) for row in rows]
    if sum(map(tokens, items)) <= room:
        return [Part("".join(items))]
    repeated = _repeated(rows, room // 3)
    left = max(room - sum(tokens(_told(one)) for one in repeated), room // 3)
    cuts = _cuts(rows, left)
    made = [rows[start:end] for start, end in zip(cuts, [*cuts[1:], len(rows)], strict=True)]
    return [
        Part("".join(map(_told, _with(repeated, some))), number, len(made))
        for number, some in enumerate(made, 1)
    ]


def _told(row: Numbered) -> str:
    return f"{row.line}: {row.text}\n"


def _repeated(rows: Sequence[Numbered], room: int) -> list[Numbered]:
    """The rows that every part has, as far as there is room."""
    found, used = [], 0
    for row in rows:
        used += tokens(_told(row)) if row.repeated else 0
        if row.repeated and used <= room:
            found.append(row)
    return found


def _with(repeated: Sequence[Numbered], some: Sequence[Numbered]) -> list[Numbered]:
    """What is repeated and is not there anyway, then the rows."""
    there = set(some)
    return [*(one for one in repeated if one not in there), *some]


def _cuts(rows: Sequence[Numbered], room: int) -> list[int]:
    """Where parts begin: at the last chapter that begins in the second half of the room, else at its end."""
    cuts, used, best = [0], 0, 0
    sizes = [tokens(_told(row)) for row in rows]
    at = 0
    while at < len(rows):
        if used and used + sizes[at] > room:
            at = best or at
            cuts.append(at)
            used, best = 0, 0
            continue
        if rows[at].heads and used > room // 2:
            best = at
        used += sizes[at]
        at += 1
    return cuts
