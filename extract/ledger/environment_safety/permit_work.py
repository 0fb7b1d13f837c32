"""Work that asks for certificates or permits, as done, where nothing on these is told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.cache import yaml_file
from schemas.statements.environment_safety import PermitWork
from schemas.text import fold


class Work(NamedTuple):
    """A kind of work: how a sentence with some words tells that it is done, the trade of its certificates,
    the words of certificates and permits (`accounts`), and the phrases with such words that are none: rules
    on permits (`ruled`) and other titles."""

    name: str
    words: tuple[str, ...]
    trade: str
    done: re.Pattern[str]
    accounts: tuple[str, ...]
    ruled: tuple[str, ...]
    titles: tuple[str, ...]


def read(reading: Reading) -> Iterator[PermitWork]:
    """The first sentence on each kind of work that people do, where the report has no certificate or permit
    for it."""
    works, supposed = _known()
    for work in works:
        if reading.find(work.accounts, (*work.ruled, *work.titles)):
            continue
        for passage in reading.passages(work.words):
            text = fold(str(passage.leaf.value))
            if work.done.search(text) and not supposed.search(text):
                yield PermitWork(passage.leaf, text, work.name, work.trade, reading.find(work.ruled))
                break


@cache
def _known() -> tuple[tuple[Work, ...], re.Pattern[str]]:
    rows = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    works = tuple(
        Work(
            name,
            tuple(one["words"]),
            one["trade"],
            patterns.compile(one["done"]),
            tuple(one["told"]),
            tuple(one["ruled"]),
            tuple(one["titles"]),
        )
        for name, one in rows["works"].items()
    )
    return works, patterns.compile(rows["not"])
