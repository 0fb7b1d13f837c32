"""The scopes with what they list: the items of their enumerations, the products of their kinds."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from extract.ledger.scope.permits.items import APART, enumerations, names
from extract.ledger.text.word_kinds import has, words
from schemas.leaf import Leaf
from schemas.statements.scope import ListedWork
from schemas.text import fold


def read(reading: Reading) -> Iterator[ListedWork]:
    """The scopes that were read; where none was, what a sentence tells behind the word."""
    for place, text in _scopes(reading):
        folded = fold(text)
        groups = [(group, names(group)) for group in _groups(folded)]
        yield ListedWork(place, folded, [*enumerations(folded)], groups)


def _scopes(reading: Reading) -> Iterator[tuple[Leaf[str], str]]:
    """The scopes that were read; where none was, what a sentence tells behind the word."""
    read = [one.text for one in reading.report.scopes if one.text is not None and one.place != "activity"]
    yield from ((leaf, str(leaf.value or "")) for leaf in read)
    for passage in reading.passages(words()["scope"]) if not read else ():
        label, colon, text = str(passage.leaf.value).partition("：")
        if colon and has("scope", label):
            yield passage.leaf, text


def _groups(text: str) -> Iterator[str]:
    """The parts of a scope, each a kind with its products: what stands in brackets is not parted by 、."""
    depth = start = 0
    for at, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if char in ";；" or (char == APART and not depth):
            yield text[start:at]
            start = at + 1
    yield text[start:]
