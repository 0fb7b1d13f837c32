"""Why a field has its value: the places that give it, those that were passed over, and how each was found.

Nothing is kept while a report is read: the readers are asked again which label or column a place belongs to.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract import labels
from extract.labels.files import FOLDER, SAME
from extract.labels.wording_variants import usual
from extract.readers.fields import labelled
from extract.readers.fields.labelled import FieldKey, Labelled
from extract.readers.leaves import elsewhere, is_blank
from extract.readers.tables import rows
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.vocabulary import of_group, of_headers
from extract.report import read
from extract.values.dates import read_dates
from extract.values.found import narrow
from schemas import paths
from schemas.answers.explanation import ExplainedField, Lacks, Outcome, Place, Stands, Way
from schemas.cache import yaml_file
from schemas.document import Document
from schemas.leaf import Leaf, Mention, leaves

LONGEST_SECTION = 40
"""Characters of a heading that are shown."""

_REACH = 60
_BETWEEN = " \u3000:：是为即系自从于约在起到至(（~-—./年月日0123456789"
"""What may stand between a label in a sentence and its value: marks, particles, the first day of a span."""

_FIELDS, _HEADERS = ("fields", "patterns"), ("columns", "own", "headers", "own_headers")

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
    every = list(leaves(report))
    found: list[tuple[str, Leaf[Any] | None]]
    found = [(path, leaf) for path, leaf in every if _is_wanted(path, wanted)]
    if "[" not in wanted:
        filled = {paths.plain(path) for path, _ in found}
        found += [(path, None) for path in known if path not in filled]
    used = [leaf.start for path, leaf in every if _first(path) == _first(wanted)]
    return [_field(source, path, leaf, used) for path, leaf in found]


def _first(path: str) -> str:
    return paths.plain(path).partition(".")[0]


def _is_below(path: str, wanted: str) -> bool:
    return path == wanted or path.startswith(f"{wanted}.")


def _is_wanted(path: str, wanted: str) -> bool:
    exact = path == wanted or path.startswith((f"{wanted}.", f"{wanted}["))
    return exact or ("[" not in wanted and _is_below(paths.plain(path), wanted))


def _field(source: Source, path: str, leaf: Leaf[Any] | None, used: list[int]) -> ExplainedField:
    lists = _lists(paths.plain(path))
    made = ExplainedField(path=path, looked_for=_looked_for(lists))
    taken: list[_Span] = []
    if leaf is not None:
        for at, place in enumerate(leaf.places):
            taken.append(place.span)
            made.places.append(_given(source, place, lists, "mention" if at else "value"))
    if "[" not in path:
        made.places += _passed_over(source, lists, taken, used, paths.plain(path))
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
    found = stated or [*_columns(source, start, end, lists)] or [*_in_sentence(source, start, lists)]
    near = [(key, place) for key, place in own if _is_near(source.text[place.start : start])]
    return found or [_labelled(source, key, place) for key, place in near] or [Way(reader="prose")]


def _is_near(between: str) -> bool:
    return not between.strip(_BETWEEN)


def _in_sentence(source: Source, start: int, lists: _Lists) -> Iterator[Way]:
    """The label or header of the field right before a place in running text."""
    group, names = lists.group, (*lists.fields, *lists.columns)
    low = max(start - _REACH, source.text.rfind("\n", 0, start) + 1, 0)
    text = narrow(source.text[low:start])
    for known, parts in ((of_group, _FIELDS), (of_headers, _HEADERS)):
        hits = known(group).find(text) if start > 0 and group in labels.load() else ()
        near = [hit for hit in hits if hit.value in names and _is_near(text[hit.end :])]
        if near:
            hit = min(near, key=lambda one: (-one.end, one.start))
            yield Way(
                reader="label",
                words=(words := source.text[low + hit.start : low + hit.end]),
                stands="sentence",
                data=_origin(group, hit.value, words, *parts, *_FIELDS, *_HEADERS),
                evidence=source.leaf(None, low + hit.start, low + hit.end).evidence,
            )
            return


def _labelled(source: Source, key: FieldKey, place: Labelled) -> Way:
    group, name = key
    label = place.label
    mark: Leaf[Any] | None = source.leaf(None, label.start, label.end) if label.text else None
    return Way(
        reader="label",
        words=label.text.rstrip(":：∶﹕— "),
        stands=place.how,
        data=_origin(group, name, label.text, *_FIELDS) or f"{group}.yaml fields.{name}",
        evidence=mark.evidence if mark else None,
    )


def _columns(source: Source, start: int, end: int, lists: _Lists) -> Iterator[Way]:
    table = lists.group
    for row in rows.rows(source, table) if lists.columns and labels.required(table) else ():
        within = (name for name, one in row.cells.items() if one.start <= start and end <= one.end)
        name = next(within, "")
        header = rows.header_of(source, row, name, table) if name else _over(source, row, start)
        if not name and header is None:
            continue
        data = _origin(table, name, header.text, *_HEADERS, *_FIELDS) if header else f"{table}.yaml {name}"
        yield Way(
            reader="column" if data else "looks",
            words=header.text if header else None,
            stands=_STANDS[row.form],
            data=data,
            evidence=source.leaf(None, header.start, header.end).evidence if header else None,
        )
        return


def _over(source: Source, row: rows.Row, start: int) -> Piece | None:
    """The header over a place in a record, of a column that none of the kind's labels names; else null."""
    grid = grids(source)[row.block]
    cell = grid.cell_at(start)
    if cell is None or cell.row != row.row or row.form != "columns" or row.header is None:
        return None
    head = grid.at.get((row.header, cell.column))
    return grid.piece(head) if head else None


def _origin(group: str, name: str, words: str, *parts: str) -> str | None:
    """The file, line and list of a label or header that stands for `name`, of one that joins several
    (型号/编号) those of each; null for one that no list has."""
    keys = labels.keys(words) or (labels.key(words),)
    for names in ((name,), name.split("+")):
        found = [next((at for key in keys if (at := _listed(group, one, key, parts))), None) for one in names]
        if stated := [one for one in found if one]:
            return ", ".join(dict.fromkeys(stated))
    return None


def _listed(group: str, name: str, key: str, parts: tuple[str, ...]) -> str | None:
    """As `_origin`, of a key: as it stands, by a pattern, or in other words."""
    known = _lines(group)
    names = (name, f"bare_{name}")
    for part in parts:
        for one in names:
            line = known.get((part, one, key)) or next(
                (at for (of, n, word), at in known.items() if (of, n) == (part, one) and _matches(word, key)),
                None,
            )
            if line:
                return f"{group}.yaml:{line} {part}.{one}"
    for common, others in yaml_file.texts(SAME)["same"].items():
        for other in (word for word in others if key.endswith(word)):
            if at := _listed(group, name, key.removesuffix(other) + common, parts):
                return f"{SAME.name}:{yaml_file.lines(SAME)['same', common, other]} same.{common}, {at}"
    at = _listed(group, name, said, parts) if (said := usual(key)) else None
    return f"{SAME.name} words, {at}" if at else None


def _matches(written: str, key: str) -> bool:
    return " ~ " in written and labels.is_of(written, key)


@cache
def _lines(group: str) -> dict[tuple[str, str, str], int]:
    """The line of each word of a group by part, name and key; a pattern stands for its own key."""
    lines = yaml_file.lines(FOLDER / f"{group}.yaml")
    stated = [(at, line) for at, line in lines.items() if len(at) == 3]
    return {
        (part, name, word if " ~ " in word else labels.key(word)): line for (part, name, word), line in stated
    }


def _passed_over(
    source: Source, lists: _Lists, taken: list[_Span], used: list[int], path: str
) -> Iterator[Place]:
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
        outcome = _why_not(source, place, lists.group)
        if outcome == "not_taken" and any(place.start <= at < place.end for at in used):
            outcome = "another_field"
        elif outcome == "not_taken" and taken:
            outcome = "another_place"
        lacks, needs = _expected(path, lists.group, place.text) if outcome == "not_taken" else (None, [])
        yield Place(
            outcome=outcome,
            lacks=lacks,
            needs=needs,
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


def _expected(path: str, group: str, text: str) -> tuple[Lacks, list[str]]:
    """What a place lacks that was not taken: the kind of value, or what a record needs beside it."""
    kind, last = paths.kind(path), path.rpartition(".")[2]
    if kind == "Date" and not read_dates(text)[0]:
        return "date", []
    if kind in ("Number", "Amount") and not any(map(str.isdecimal, text)):
        return "number", []
    if labels.has_values(group, last) and labels.value_of(group, last, text) is None:
        return "choice", list(labels.values(group, last))
    if needs := labels.required(group):
        return "record", needs
    folders = (f"groups/{one}" for one in (path.partition(".")[0], group))
    known = (one for one in folders if (Path(__file__).parent / one).is_dir())
    return "rule", [f"extract/{next(known, 'report.py')}"]


@cache
def _names() -> dict[str, Any]:
    return dict(yaml_file.read(Path(__file__).with_name("explained.yaml")))


def _lists(path: str) -> _Lists:
    first, last = path.partition(".")[0], path.rpartition(".")[2]
    group = _names()["groups"].get(first, first)
    known = group in labels.load()
    fields = tuple(labels.fields(group)) if known else ()
    columns = tuple({**labels.columns(group), **labels.load()[group].own}) if known else ()
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
    if (known := labels.load().get(lists.group)) is None:
        return []
    parts = ((known.fields, lists.fields), (known.columns, lists.columns), (known.own, lists.columns))
    words = (word for names, wanted in parts for name in wanted for word in names.get(name, ()))
    return list(dict.fromkeys(words))
