"""Documents that have their truth beside them as `DocBin`s to train with, parted by bodies."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import ingest
from extract.report import extract_report
from hegui import needs
from hegui.evaluation import compare, documents
from hegui.spacy.docs import Found, fields, language, named, put
from schemas.leaf import leaves
from schemas.paths import plain
from schemas.report import Report

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, DocBin

FORMATS = ("docx", "txt", "pdf")
"""Which file of a report a corpus takes, where it has several: the first of these."""


class Parts(NamedTuple):
    """A corpus parted by bodies: all reports of a body are in one part."""

    train: DocBin
    dev: DocBin


def corpus(folder: str | Path, share: float = 0.2, nlp: Language | None = None) -> Parts:
    """The reports of a folder that have a `NAME.truth.json` beside them; `share` of the bodies are for `dev`.

    The body is what stands before the first `-` of the name. Where the truth has values of the report
    (`user_data["confirmed"]`), what was read otherwise in a group that it tells of is no span. Raises
    ValueError where there are none."""
    nlp = nlp or language()
    chosen = _chosen(Path(folder))
    held = _held_back({_body(one.path) for one in chosen}, share)
    make = needs.module("spacy.tokens").DocBin
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
    made = put(document, values, [*named(document, mentions)], nlp)
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
