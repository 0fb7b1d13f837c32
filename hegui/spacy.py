"""Reports as spaCy sees them (`hegui[spacy]`, `docs/spacy.md`): a `Doc` with spans for what was read.

`python -m hegui.spacy CORPUS_DIR OUT.spacy`: documents that have their truth beside them, as a `DocBin`. No
model is needed, and none is fetched: the pipeline is `spacy.blank("zh")`, parted into words by jieba, with
those of the field.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import ingest
from extract.report import extract_report
from extract.values.numbers import find_counts
from hegui import optional_packages
from hegui.evaluation import compare, documents
from schemas.document import Document
from schemas.leaf import Leaf, leaves
from schemas.mentions import Mentions
from schemas.paths import plain
from schemas.report import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin, Span

FIELDS, MENTIONS = "fields", "mentions"
"""The groups of spans: values of the report, and what is named anywhere in the text."""

FORMATS = ("docx", "txt", "pdf")
"""Which file of a report a corpus takes, where it has several: the first of these."""

MOST_YEARS = 1900
"""So many 年 and more are a year, no quantity."""

COLOURS = ("#a6e3c8", "#f7c59f", "#a9c9f5", "#f4b6c2", "#d9c2f0", "#f3e29a", "#b8e0e6", "#d5d5c8")


class Found(NamedTuple):
    """A range of the text with its label; `name` tells further which one it is."""

    start: int
    end: int
    label: str
    name: str


def language(segmenter: Literal["jieba", "char"] = "jieba") -> Language:
    """A Chinese pipeline without components: `jieba` parts into words, `char` into characters.

    Raises RefusedError where spaCy or jieba is missing."""
    optional_packages.require("spacy")
    spacy = optional_packages.module("spacy")
    made: Language = spacy.blank("zh")
    if segmenter == "jieba":
        from hegui.bulk.search.words import tokenizer

        # As spaCy sets it for jieba, with a dictionary that has the words of the field.
        words: Any = made.tokenizer
        words.segmenter, words.jieba_seg = segmenter, tokenizer()
    return made


def doc(report: str | Path | Document, nlp: Language | None = None) -> Doc:
    """A report as a `Doc` of its whole text, with `spans["fields"]`, `spans["mentions"]` and `ents`.

    A field's span has the path without indices as its label and the whole path as its `id_`; all places of a
    fact have one. Of a mention the label is its kind, and `id_` its value. The entities are those mentions
    that do not overlap, the longest first. A file is read in this process, without the protections of
    `hegui check`. Raises `ingest.UnreadableError` for one that cannot be read."""
    document = report if isinstance(report, Document) else ingest.read(str(report))
    read, mentions = extract_report(document)
    return _put(document, [*fields(read)], [*named(document, mentions)], nlp or language())


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


def _put(document: Document, values: list[Found], mentions: list[Found], nlp: Language) -> Doc:
    """The text with spans; those without a place in it, and of equal ones the second, are left out."""
    found = [*values, *mentions]
    made = _made(document.text, {at for one in found for at in (one.start, one.end)}, nlp)
    made.user_data["path"], made.user_data["sha256"] = document.path, document.sha256
    for key, several in ((FIELDS, values), (MENTIONS, mentions)):
        made.spans[key] = [span for one in dict.fromkeys(several) if (span := _span(made, one)) is not None]
    made.ents = optional_packages.module("spacy.util").filter_spans(list(made.spans[MENTIONS]))
    return made


def _made(text: str, cuts: set[int], nlp: Language) -> Doc:
    """The text in the pipeline's words, which begin and end where values do: none is swallowed by a word."""
    ends = sorted({0, len(text), *(at for at in cuts if 0 < at < len(text))})
    tokens = [one for start, end in pairwise(ends) for one in nlp.tokenizer(text[start:end])]
    make = optional_packages.module("spacy.tokens").Doc
    whole: Doc = make(
        nlp.vocab, words=[one.text for one in tokens], spaces=[bool(one.whitespace_) for one in tokens]
    )
    return whole


def _span(made: Doc, one: Found) -> Span | None:
    """The tokens of a range without the white space around it, whole ones where it ends within one."""
    text = made.text[one.start : one.end] if one.start >= 0 else ""
    if not text.strip():
        return None
    start = one.start + len(text) - len(text.lstrip())
    end = one.start + len(text.rstrip())
    return made.char_span(start, end, label=one.label, span_id=one.name, alignment_mode="expand")


class Parts(NamedTuple):
    """A corpus parted by bodies: all reports of a body are in one part."""

    train: DocBin
    dev: DocBin


def corpus(folder: str | Path, share: float = 0.2, nlp: Language | None = None) -> Parts:
    """The reports of a folder that have a `NAME.truth.json` beside them; `share` of the bodies are for `dev`.

    Without `nlp` a token is a character, as what is trained with it has to be told (`segmenter = "char"`).
    The body is what stands before the first `-` of the name. Where the truth has values of the report
    (`user_data["confirmed"]`), what was read otherwise in a group that it tells of is no span. Raises
    ValueError where there are none."""
    nlp = nlp or language("char")
    chosen = _chosen(Path(folder))
    held = _held_back({_body(one.path) for one in chosen}, share)
    make = optional_packages.module("spacy.tokens").DocBin
    parts = Parts(make(store_user_data=True), make(store_user_data=True))
    for one in chosen:
        made = _with_truth(one, nlp)
        parts[made.user_data["body"] in held].add(made)
    return parts


def _chosen(folder: Path) -> list[documents.Pair]:
    """A file of each report, in the order of names."""
    best: dict[Path, documents.Pair] = {}
    for one in documents.pairs(folder):
        if one.format in FORMATS and documents.kind_of(one) == "audit_report":
            held = best.setdefault(one.truth, one)
            best[one.truth] = min(held, one, key=lambda pair: FORMATS.index(pair.format))
    return list(best.values())


def _with_truth(pair: documents.Pair, nlp: Language) -> Doc:
    document = ingest.read(str(pair.path))
    report, mentions = extract_report(document)
    truth = json.loads(pair.truth.read_text(encoding="utf-8")).get("report")
    values = [*fields(report)] if truth is None else [*_confirmed(report, truth)]
    made = _put(document, values, [*named(document, mentions)], nlp)
    made.user_data["path"] = pair.path.name
    made.user_data["body"], made.user_data["confirmed"] = _body(pair.path), truth is not None
    return made


def _confirmed(report: Report, truth: dict[str, Any]) -> Iterator[Found]:
    """The places whose value the truth has under the same path, whichever record it is of.

    Of a group that the truth does not have nothing is known: what was read of it stays."""
    known: dict[str, list[Any]] = {}
    for path, value in _values(truth, ""):
        known.setdefault(path, []).append(value)
    for path, leaf in leaves(report):
        for place in leaf.places:
            value = compare.NO_SUCH if place.value is None else place.value
            if _group(path) not in truth or any(
                compare.same(one, value) for one in known.get(plain(path), ())
            ):
                yield Found(*place.span, plain(path), path)


def _group(path: str) -> str:
    return plain(path).partition(".")[0]


def _values(value: Any, path: str) -> Iterator[tuple[str, Any]]:
    if isinstance(value, dict):
        for name, below in value.items():
            yield from _values(below, f"{path}.{name}" if path else name)
    elif isinstance(value, list):
        for below in value:
            yield from _values(below, path)
    else:
        yield path, value


def _body(path: Path) -> str:
    return path.name.partition(".")[0].partition("-")[0]


def _held_back(bodies: set[str], share: float) -> set[str]:
    """That share of the bodies, by their hashes; at least one of several where a share is asked for."""
    ordered = sorted(bodies, key=lambda one: hashlib.sha256(one.encode()).hexdigest())
    many = round(share * len(ordered))
    return set(ordered[: max(many, 1)]) if share and len(ordered) > 1 else set()


def html(made: Doc, spans: str = FIELDS) -> str:
    """A page on which displaCy shows a group of spans (`fields`, `mentions`), or the entities (`ents`)."""
    displacy = optional_packages.module("spacy.displacy")
    if spans == "ents":
        labels = {one.label_ for one in made.ents}
        return str(displacy.render(made, style="ent", page=True, jupyter=False, options=_colours(labels)))
    options = _colours({one.label_ for one in made.spans[spans]})
    lines = [*_lines(made.text, [(s.start_char, s.end_char, s.label_) for s in made.spans[spans]])]
    page = displacy.render(lines, style="span", page=True, manual=True, jupyter=False, options=options)
    return str(page).replace("margin-bottom: 6rem", "margin-bottom: 1rem")


def _lines(text: str, spans: list[tuple[int, int, str]]) -> Iterator[dict[str, Any]]:
    """Each line as displaCy takes it; what lies between the ends of spans is one piece, whole."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        within = [(max(a, start), min(b, end), label) for a, b, label in spans if a < end and b > start]
        cuts = sorted({start, end, *(one for a, b, _ in within for one in (a, b))})
        place = {cut: number for number, cut in enumerate(cuts)}
        if line.strip():
            yield {
                "text": line,
                "tokens": [text[a:b] for a, b in pairwise(cuts)],
                "spans": [{"start_token": place[a], "end_token": place[b], "label": c} for a, b, c in within],
            }
        start = end + 1


def _colours(labels: set[str]) -> dict[str, dict[str, str]]:
    return {"colors": {name: COLOURS[number % len(COLOURS)] for number, name in enumerate(sorted(labels))}}


def main(argv: Sequence[str] | None = None) -> int:
    """The command line; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m hegui.spacy", description=corpus.__doc__)
    parser.add_argument("folder", type=Path, metavar="CORPUS_DIR")
    parser.add_argument("out", type=Path, metavar="OUT.spacy")
    parser.add_argument("--dev", type=Path, metavar="DEV.spacy", help="put some bodies there instead")
    parser.add_argument("--share", type=float, default=0.2, help="which share of the bodies (default: 0.2)")
    given = parser.parse_args(argv)
    try:
        parts = corpus(given.folder, given.share if given.dev else 0.0)
    except (OSError, ValueError) as error:
        print(error, file=sys.stderr)
        return 2
    for path, part in ((given.out, parts.train), (given.dev, parts.dev)):
        if path is not None:
            part.to_disk(path)
            print(f"{path}: {len(part)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
