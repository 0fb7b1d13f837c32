"""Sentences of internal audits and management reviews, and others, on systems."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import attrgetter

from extract.ledger.reading import Reading
from extract.ledger.scope.systems.names import known_words, systems_named
from schemas.leaf import Leaf
from schemas.statements.scope import SystemSentence
from schemas.text import fold

REACH = 400
"""So many characters behind its label a conclusion may go on."""

_start = attrgetter("start")


def read(reading: Reading) -> Iterator[SystemSentence]:
    """The sentences that have a system, or the system as a whole, in them."""
    known = known_words()
    starts = {kind: [one.leaf for one in reading.passages(labels)] for kind, labels in known.kinds.items()}
    for passage in reading.passages(("体系",)):
        text = fold(str(passage.leaf.value))
        if known.other.search(text):
            continue
        judged = known.verdict.search(text) is not None
        whole = "体系" in known.named.sub("", text) and judged
        kinds = frozenset(kind for kind, at in starts.items() if _is_of(reading, passage.leaf, at))
        ready = known.ready.search(text) is not None
        yield SystemSentence(passage.leaf, text, systems_named(text), whole, judged, ready, kinds)


def _is_of(reading: Reading, leaf: Leaf[str], starts: list[Leaf[str]]) -> bool:
    """Whether a sentence may belong to a conclusion that begins at one of others, in reading order: under the
    same headings, soon behind it."""
    low = bisect_right(starts, leaf.start - REACH, key=_start)
    near = starts[low : bisect_right(starts, leaf.start, key=_start)]
    return any(reading.under(leaf) == reading.under(start) for start in near)
