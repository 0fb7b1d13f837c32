"""A report as a `Doc`: its text, a character a token, with spans for what was read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import ingest
from extract.report import extract_report
from extract.values.numbers import find_counts
from hegui import needs
from schemas.document import Document
from schemas.leaf import Leaf, leaves
from schemas.mentions import Mentions
from schemas.paths import plain
from schemas.report import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

FIELDS, MENTIONS = "fields", "mentions"
"""The groups of spans: values of the report, and what is named anywhere in the text."""

MOST_YEARS = 1900
"""So many 年 and more are a year, no quantity."""


class Found(NamedTuple):
    """A range of the text with its label; `name` tells further which one it is."""

    start: int
    end: int
    label: str
    name: str


def language(segmenter: str = "char") -> Language:
    """A Chinese pipeline without components; `segmenter`: `char`, or `jieba` where that is installed.

    Raises RefusedError where spaCy is missing."""
    needs.require("spacy")
    spacy = needs.module("spacy")
    config = {"nlp": {"tokenizer": {"segmenter": segmenter}}}
    made: Language = spacy.blank("zh", config=config)
    return made


def doc(report: str | Path | Document, nlp: Language | None = None) -> Doc:
    """A report as a `Doc` of its whole text, with `spans["fields"]`, `spans["mentions"]` and `ents`.

    A field's span has the path without indices as its label and the whole path as its `id_`; all places of a
    fact have one. Of a mention the label is its kind, and `id_` its value. The entities are those mentions
    that do not overlap, the longest first. A file is read in this process, without the protections of
    `hegui check`. Raises `ingest.UnreadableError` for one that cannot be read."""
    document = report if isinstance(report, Document) else ingest.read(str(report))
    read, mentions = extract_report(document)
    return put(document, [*fields(read)], [*named(document, mentions)], nlp or language())


def fields(report: Report) -> Iterator[Found]:
    """Every place of every value of a report."""
    for path, leaf in leaves(report):
        for place in leaf.places:
            yield Found(*place.span, plain(path), path)


def named(document: Document, mentions: Mentions) -> Iterator[Found]:
    """Organizations, persons, days, terms, laws, standards and quantities, wherever the text has them."""
    for entity in mentions.entities:
        for places in (*entity.spellings.values(), *entity.short_forms.values()):
            yield from _places(entity.kind, places, entity.name)
    days = [*(one.leaf for one in mentions.dates), *mentions.bare_days]
    yield from _places("date", days)
    within = {at for leaf in days for at in range(*leaf.span)}
    yield from _places("term", (one.stated for one in mentions.terms))
    yield from _places("law", mentions.statutes)
    standards = [*(one.leaf for one in mentions.standards), *(one.number for one in mentions.named_standards)]
    yield from _places("standard", standards)
    for one in find_counts(document.text):
        if one.start not in within and not (one.unit == "年" and one.value > MOST_YEARS):
            yield Found(one.start, one.end, "quantity", f"{one.value} {one.unit}")


def _places(label: str, places: Iterable[Leaf[str]], name: str = "") -> Iterator[Found]:
    for leaf in places:
        yield Found(*leaf.span, label, name or str(leaf.value or leaf.raw))


def put(document: Document, values: list[Found], mentions: list[Found], nlp: Language) -> Doc:
    """The text with spans; those without a place in it, and of equal ones the second, are left out."""
    made = nlp.make_doc(document.text)
    made.user_data["path"], made.user_data["sha256"] = document.path, document.sha256
    for key, several in ((FIELDS, values), (MENTIONS, mentions)):
        made.spans[key] = [span for one in dict.fromkeys(several) if (span := _span(made, one)) is not None]
    made.ents = needs.module("spacy.util").filter_spans(list(made.spans[MENTIONS]))
    return made


def _span(made: Doc, one: Found) -> Span | None:
    """The tokens of a range without the white space around it, whole ones where it ends within one."""
    text = made.text[one.start : one.end] if one.start >= 0 else ""
    if not text.strip():
        return None
    start = one.start + len(text) - len(text.lstrip())
    end = one.start + len(text.rstrip())
    return made.char_span(start, end, label=one.label, span_id=one.name, alignment_mode="expand")
