"""Documents without what tells who somebody is: names, numbers and addresses of persons become pseudonyms.

Done in the worker, after the checks: they compare what is written, and every output shows what is masked.
One person has one pseudonym in a document, another spelling of the name the same with a stroke.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from hegui.redaction.masks import Masks
from hegui.redaction.people import people
from hegui.redaction.places import Hidden, Shift, hidden, masked
from schemas.document import Document

__all__ = ["Hidden", "Redacted", "redact"]


class Redacted(NamedTuple):
    """An answer and its document as they may be shown, and what of the pages' pictures is to be covered."""

    answer: Any
    document: Document
    hidden: Hidden


def redact(answer: Any, document: Document, lang: str = "zh") -> Redacted:
    """What may be shown of an answer (a model of `schemas`) on a document."""
    masks = Masks(people(document), lang)
    spans = masks.learn(document.text)
    shift = Shift(document.text, spans)
    clean = masked(document, shift, masks.text(document.path))
    return Redacted(masks.value(answer, shift.at), clean, hidden(document, spans))
