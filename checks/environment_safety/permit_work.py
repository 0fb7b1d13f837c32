"""Work that asks for certificates or permits, told as done, where the report tells of neither."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from checks.context import Context
from checks.people.certificates.trades import trades_in
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import text_of
from schemas.result import Finding
from schemas.text import fold


class Work(NamedTuple):
    """A kind of work: how a sentence with some words tells that it is done, the trade of its certificates,
    the words of certificates and permits, and the phrases with such words that are none: rules on permits
    (`ruled`) and other titles."""

    name: str
    words: tuple[str, ...]
    trade: str
    done: re.Pattern[str]
    stated: tuple[str, ...]
    ruled: tuple[str, ...]
    titles: tuple[str, ...]


def unproven_work(context: Context) -> Iterator[Finding]:
    """A finding for each kind of work that people are told to do, where nothing on the certificates of those
    who do it, or on a permit, is told anywhere."""
    if not any(one.value == "OHSMS" for one in context.report.systems):
        return
    works, supposed = _known()
    for work in works:
        if context.mentions.find(work.stated, (*work.ruled, *work.titles)) or _is_certified(context, work):
            continue
        for passage in context.mentions.passages(work.words):
            text = fold(str(passage.leaf.value))
            match = work.done.search(text)
            if match is not None and not supposed.search(text):
                rule = context.mentions.find(work.ruled)
                yield context.finding(
                    passage.leaf,
                    *([rule] if rule is not None else []),
                    identity=work.name,
                    variant="work" if rule is None else "ruled",
                    severity="info",
                    values=[work.name],
                    concerning=["OHSMS"],
                    work=context.words(work.name),
                    rule=rule.value if rule is not None else "",
                    kinds=context.words(f"{work.name}_kinds"),
                )
                break


def _is_certified(context: Context, work: Work) -> bool:
    """Whether somebody's certificate is for the work."""
    return any(
        trade.name == work.trade
        for one in context.report.personnel_certificates
        for trade in trades_in(text_of(one.kind), text_of(one.category))
    )


@cache
def _known() -> tuple[tuple[Work, ...], re.Pattern[str]]:
    said = yaml_file.read(Path(__file__).with_suffix(".yaml"))
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
        for name, one in said["works"].items()
    )
    return works, patterns.compile(said["not"])
