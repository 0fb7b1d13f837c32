"""Months after the report by which something is still to be done, as a bare verb tells (`still_due.yaml`)."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from checks.compare import Place
from checks.context import Context
from checks.text.excusing_words import ENDS, Excuse, clause_text
from schemas import yaml_file
from schemas.text import fold


def still_due(context: Context, month: Place) -> Excuse:
    """Whether a sentence tells what is left to do by a month; a month with a bare verb alone raises doubt."""
    if len(str(month.value)) > len("2026-03") or context.mentions.beside(month):
        return Excuse()
    before, behind = (fold(text) for text in context.mentions.around(month))
    sentence = before + month.raw + behind
    clause = clause_text(sentence, len(before), len(before) + len(month.raw))
    lead, _, rest = clause.partition(fold(month.raw))
    known, near = _known(), lead[max(lead.rfind(mark) for mark in ENDS) + 1 :] + rest
    verb = next((verb for verb in known["verbs"] if rest.startswith(verb)), "")
    if not verb or any(word in near for word in known["past"]):
        return Excuse()
    return Excuse(here=any(word in sentence for word in known["open"]), doubt=verb)


@cache
def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known
