"""Where a name stands: its sentence, its table; so that names that stand side by side are known to be two."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable

from extract.readers.units import once
from extract.source import Source
from schemas.leaf import Leaf

_BREAK = re.compile(r"[。；;\n\t]")


@once
def _breaks(source: Source) -> list[int]:
    return [match.start() for match in _BREAK.finditer(source.text)]


def sentence(source: Source, offset: int) -> int:
    """The number of the sentence or cell at an offset."""
    return bisect_right(_breaks(source), offset)


def side_by_side(source: Source, one: Iterable[Leaf[str]], other: Iterable[Leaf[str]]) -> bool:
    """Whether two names ever stand in one sentence."""
    sentences = {sentence(source, leaf.start) for leaf in one}
    return any(sentence(source, leaf.start) in sentences for leaf in other)
