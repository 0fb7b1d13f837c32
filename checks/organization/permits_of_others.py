"""Permits that a sentence names and that are not the organization's, or have no term of their own there."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from checks.text.excusing_words import SENTENCE_ENDS, clause
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Permit
from schemas.text import fold


@cache
def _words() -> dict[str, list[str]]:
    known: dict[str, list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def is_own(context: Context, permit: Permit) -> bool:
    """Whether what is told of a permit may be the term of one that the organization has: the permit is not
    told as a supplier's (供货者许可证), as missing, by a nonconformity, or behind days of something else."""
    kind = permit.kind
    if kind is None or kind.span[0] < 0:
        return True
    if context.mentions.beside(kind):
        return not is_faulted(context, kind)
    text, (start, end) = context.mentions.text, kind.span
    low, _ = clause(text, start, end)
    stated, before = fold(text[low:end]), fold(text[low:start])
    whose = any(word in stated for word in _words()["others"]) or before.startswith(tuple(_words()["begins"]))
    missing = before.endswith(tuple(_words()["none"]))
    return not (whose or missing or is_faulted(context, kind) or _has_days_of_others(context, permit, kind))


def _has_days_of_others(context: Context, permit: Permit, kind: Leaf[str]) -> bool:
    """Whether the days stand before the permit in its sentence, which tells of no term
    (6月9日至13日的验收记录，许可证齐全)."""
    start, end = kind.span
    days = [leaf for leaf in (permit.valid_from, permit.valid_to) if leaf is not None]
    if not days or any(leaf.span[1] > start or leaf.span[0] < 0 for leaf in days):
        return False
    text = context.mentions.text
    low = max(text.rfind(mark, 0, days[0].span[0]) for mark in SENTENCE_ENDS) + 1
    high = min((at for mark in SENTENCE_ENDS if (at := text.find(mark, end)) >= 0), default=len(text))
    return not any(word in fold(text[low:high]).casefold() for word in _words()["term"])
