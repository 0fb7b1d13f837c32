"""What sentences tell an organization to have done before it was founded (`before_founding.yaml`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checks.compare import out_of_order
from checks.context import Context
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_LEAD, _BEHIND = 12, 24
"""So many characters before a day, and behind it, tell what was done then."""


def own_deeds(context: Context, founded: Leaf[str]) -> Iterator[Leaf[str]]:
    """The days, before that of the founding, of what a sentence says that the organization itself did.

    None where the report tells of a company that it has followed, or of a founding told in another way."""
    known = _known()
    if context.mentions.find([word for word in known["aside"] if word in _FOLLOWS]) is not None:
        return
    for mention in context.mentions.dates:
        leaf = mention.leaf
        if (
            mention.garbled
            or leaf.path
            or mention.done is False
            or not out_of_order(founded.value, leaf.value)
        ):
            continue
        before, behind = (fold(words) for words in context.mentions.around(leaf))
        said = before[-_LEAD:] + behind[:_BEHIND]
        clause = behind[:_BEHIND].replace("，", ",").partition(",")[0]
        if context.mentions.beside(leaf) or any(word in before + behind for word in known["aside"]):
            continue
        if "《" in said or not any(word in clause for word in known["acts"]):
            continue
        if any(word in said for word in known["own"]):
            yield leaf


_FOLLOWS = frozenset({"前身", "改制", "重组", "承继", "原厂"})


@cache
def _known() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
