"""Numbers of pieces beside their lists: names behind a colon, codes in brackets or on the next line."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.quantities.amounts import pieces
from extract.ledger.quantities.counts.enumerations import LAWS
from extract.ledger.quantities.counts.placed import placed
from extract.ledger.reading import Reading
from extract.ledger.text.brackets import outside_brackets
from extract.ledger.text.lines import placed_lines
from extract.ledger.text.word_kinds import has, words
from schemas.statements.amounts.counts import NamesOrCodes
from schemas.statements.amounts.quantities import Quantity
from schemas.text import plain_same

_FEWEST, _LONGEST, _BEFORE, _DIGITS = 3, 24, 12, 2
"""Items of a list; characters of an item; before a number that tell what it is of; digits of a code."""


def read(reading: Reading) -> Iterator[NamesOrCodes]:
    """The numbers of pieces, but of laws, with the names or codes behind them."""
    lines = placed_lines(plain_same(reading.text))
    for at, (start, line) in enumerate(lines):
        below = lines[at + 1][1] if at + 1 < len(lines) else ""
        for one in (each for each in pieces(line) if each.unit != LAWS):
            before = line[max(one.start - _BEFORE, 0) : one.start]
            count = 0 if has("some_of", before) else _names(line, one) or _codes(line, one, below)
            if count:
                yield NamesOrCodes(*placed(reading, line, start, one, _BEFORE), count)


def _names(line: str, one: Quantity) -> int:
    """How many names stand behind the colon right behind a number; 0: what stands there is no plain list."""
    if line[one.end : one.end + 1] != ":":
        return 0
    listed = outside_brackets(line[one.end + 1 :])
    for mark in "。;,\t":
        listed = listed.partition(mark)[0]
    items = [item.strip() for item in listed.split("、")]
    plain = all(0 < len(item) <= _LONGEST and not any(map(str.isdecimal, item)) for item in items)
    open_ended = has("goes_on", listed) or any(word in items[-1] for word in words()["joining"])
    return len(items) if plain and not open_ended and len(items) >= _FEWEST else 0


def _codes(line: str, one: Quantity, below: str) -> int:
    """How many codes stand in the brackets behind a number, or alone on the line below it."""
    rest = line[one.end :]
    if rest.startswith("("):
        listed = rest[1:].partition(")")[0]
    elif not rest.strip("。;") and has("codes", below.partition(":")[0]):
        listed = below.partition(":")[2]
    else:
        return 0
    tokens = "".join(char if char.isascii() and (char.isalnum() or char in "-/.") else " " for char in listed)
    codes = [token for token in tokens.split() if sum(map(str.isdecimal, token)) >= _DIGITS]
    whole = all("-" in code or code[:1].isalpha() for code in codes) and len({*codes}) == len(codes)
    spans = any(mark in listed for mark in "~至—到") or has("goes_on", listed)
    return len(codes) if whole and not spans and len(codes) >= _FEWEST else 0
