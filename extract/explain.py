"""Why a field has its value: the places that give it, those that were passed over, and how each was found.

Nothing is kept while a report is read: the readers are asked again which label or column a place belongs to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract import labels
from extract.readers.fields import labelled
from extract.readers.fields.labelled import FieldKey, Labelled
from extract.readers.leaves import elsewhere, is_blank
from extract.readers.tables import rows
from extract.readers.text import sections
from extract.reading.source import Source
from extract.report import read
from schemas import paths
from schemas.answers.explanation import ExplainedField, Outcome, Place, Stands, Way
from schemas.cache import yaml_file
from schemas.document import Document
from schemas.leaf import Leaf, Mention, leaves

LONGEST_SECTION = 40
"""Characters of a heading that are shown."""

_Span = tuple[int, int]
_STANDS: dict[rows.Form, Stands] = {
    "columns": "columns",
    "transposed": "transposed",
    "pairs": "pairs",
    "card": "pairs",
    "line": "colon",
}


class _Lists(NamedTuple):
    """The lists of synonyms that stand for a field: the group's file, its fields and its columns."""

    group: str
    fields: tuple[str, ...]
    columns: tuple[str, ...]


def explain(document: Document, wanted: str) -> list[ExplainedField]:
    """The fields at a path or below it (`calibrations[0]`; `calibrations.device` is that of each device).

    A field that has no value is there with the places that were passed over. Raises KeyError for a path that
    no report has."""
    known = [path for path in paths.all_paths() if _is_below(path, paths.plain(wanted))]
    if not known:
        raise KeyError(wanted)
    source = Source(document)
    report, _ = read(source)
    found = [(path, leaf) for path, leaf in leaves(report) if _is_wanted(path, wanted)]
    filled = {paths.plain(path) for path, _ in found}
    explained = [_field(source, path, leaf) for path, leaf in found]
    if "[" not in wanted:
        explained += [_field(source, path, None) for path in known if path not in filled]
    return explained


def _is_below(path: str, wanted: str) -> bool:
    return path == wanted or path.startswith(f"{wanted}.")


def _is_wanted(path: str, wanted: str) -> bool:
    exact = path == wanted or path.startswith((f"{wanted}.", f"{wanted}["))
    return exact or ("[" not in wanted and _is_below(paths.plain(path), wanted))


def _field(source: Source, path: str, leaf: Leaf[Any] | None) -> ExplainedField:
    lists = _lists(paths.plain(path))
    made = ExplainedField(path=path, looked_for=_looked_for(lists))
    taken: list[_Span] = []
    if leaf is not None:
        for at, place in enumerate(leaf.places):
            taken.append(place.span)
            made.places.append(_given(source, place, lists, "mention" if at else "value"))
    if "[" not in path:
        made.places += _passed_over(source, lists, taken)
    return made


def _given(source: Source, place: Leaf[Any] | Mention[Any], lists: _Lists, outcome: Outcome) -> Place:
    start, end = place.span
    return Place(
        outcome=outcome,
        value=place.value,
        raw=place.raw,
        evidence=place.evidence,
        confidence=place.confidence if isinstance(place, Leaf) else None,
        section=_section(source, start),
        ways=_ways(source, start, end, lists),
    )


def _section(source: Source, offset: int) -> list[str]:
    return [title[:LONGEST_SECTION] for title in sections.section_of(source, offset)] if offset >= 0 else []


def _ways(source: Source, start: int, end: int, lists: _Lists) -> list[Way]:
    """The labels of the field before a place, else its column, else other labels of the group, else prose."""
    own = [(key, place) for key, place in labelled.covering(source, start, end) if key[0] == lists.group]
    stated = [_labelled(source, key, place) for key, place in own if key[1] in lists.fields]
    found = stated or list(_columns(source, start, end, lists))
    return found or [_labelled(source, key, place) for key, place in own] or [Way(reader="prose")]


def _labelled(source: Source, key: FieldKey, place: Labelled) -> Way:
    group, name = key
    label = place.label
    mark: Leaf[Any] | None = source.leaf(None, label.start, label.end) if label.text else None
    return Way(
        reader="label",
        words=label.text.rstrip(":：∶﹕— "),
        stands=place.how,
        data=f"{group}.yaml fields.{name}",
        evidence=mark.evidence if mark else None,
    )


def _columns(source: Source, start: int, end: int, lists: _Lists) -> Iterator[Way]:
    table = lists.group
    for row in rows.rows(source, table) if lists.columns else ():
        for name, piece in row.cells.items():
            if piece.start <= start and end <= piece.end and piece.text:
                header = rows.header_of(source, row, name, table)
                yield Way(
                    reader="column",
                    words=header.text if header else None,
                    stands=_STANDS[row.form],
                    data=f"{table}.yaml columns.{name}",
                    evidence=source.leaf(None, header.start, header.end).evidence if header else None,
                )
                return


def _passed_over(source: Source, lists: _Lists, taken: list[_Span]) -> Iterator[Place]:
    """The places after labels of the field that did not give its value, in reading order."""
    found: dict[_Span, tuple[FieldKey, Labelled]] = {}
    for name in lists.fields:
        for place in labelled.find_all(source, lists.group, name):
            found.setdefault((place.label.start, place.start), ((lists.group, name), place))
    for _, (key, place) in sorted(found.items()):
        if any(place.start <= start < max(place.end, place.start + 1) for start, _ in taken):
            continue
        shown = place if place.text else place.label
        leaf: Leaf[Any] = source.leaf(None, shown.start, shown.end)
        yield Place(
            outcome=_why_not(source, place, lists.group),
            raw=leaf.raw if place.text else "",
            evidence=leaf.evidence,
            section=_section(source, place.label.start),
            ways=[_labelled(source, key, place)],
        )


def _why_not(source: Source, place: Labelled, group: str) -> Outcome:
    if is_blank(place.text):
        return "blank"
    if "elsewhere" in labels.sections(group) and elsewhere(source, place.label.start, group):
        return "elsewhere"
    return "not_taken"


@cache
def _names() -> dict[str, Any]:
    return dict(yaml_file.read(Path(__file__).with_name("explained.yaml")))


def _lists(path: str) -> _Lists:
    first, last = path.partition(".")[0], path.rpartition(".")[2]
    group = _names()["groups"].get(first, first)
    known = group in labels.load()
    fields = tuple(labels.fields(group)) if known else ()
    columns = tuple(labels.columns(group)) if known else ()
    stated = _told(path)
    return _Lists(
        group,
        tuple(name for name in fields if name in stated or _named(name, last)),
        tuple(name for name in columns if set(name.split("+")) & {*stated, last, f"bare_{last}"}),
    )


def _told(path: str) -> list[str]:
    """The lists that are named for a path or, if not for it, for what it is below."""
    lists: dict[str, list[str]] = _names()["lists"]
    while path:
        if path in lists:
            return lists[path]
        path = path.rpartition(".")[0]
    return []


def _named(name: str, last: str) -> bool:
    return name == last or name.startswith(f"{last}_")


def _looked_for(lists: _Lists) -> list[str]:
    words: Iterable[str] = ()
    if lists.fields:
        known = labels.fields(lists.group)
        words = (word for name in lists.fields for word in known[name])
    if lists.columns:
        columns = labels.columns(lists.group)
        words = (*words, *(word for name in lists.columns for word in columns[name]))
    return list(dict.fromkeys(words))
