"""The kind of the audit: from its field, from boxes for each kind, from the title and the lines under it."""

from __future__ import annotations

from extract import labels
from extract.groups.audit.stage1 import stage_blocks
from extract.groups.identity import opening_sentence
from extract.readers.fields import check_marks, labelled
from extract.readers.leaves import elsewhere, in_head
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import Piece, Unit, piece, units
from extract.reading import page_heads
from extract.reading.source import Source
from extract.values.dates import find_dates
from schemas import patterns
from schemas.leaf import Leaf

_LONGEST_KIND, _LONGEST_SUBTITLE = 30, 60
_LONGEST_LIST, _FEWEST_KINDS, _FEWEST_ASKED = 200, 3, 2


def read(source: Source, title: Unit | None) -> Leaf[str] | None:
    """From its field or a line of boxes at the head, else from title, lines under it or a sentence."""
    for place in labelled.find(source, "identity", "audit_type"):
        if elsewhere(source, place.start, "audit") or len(place.text) > 200:
            continue
        if leaf := _type_of(source, place.start, place.end):
            return leaf
    under = _under(source, title) if title is not None else None
    return (
        _of_head(source) or under or _in_sentence(source) or _in_page_head(source) or _before_stage2(source)
    )


def _in_page_head(source: Source) -> Leaf[str] | None:
    """The kind that a running head words, in the title or beside it."""
    for start, end in page_heads.parts(source.document):
        text = source.text[start:end]
        if value := _stage(source, labels.value_of("identity", "audit_type", text), text):
            return source.leaf(value, start, end)
    return None


def _before_stage2(source: Source) -> Leaf[str] | None:
    """Stage 1 where nothing names the kind, and lines ask whether stage 2 can begin, or list what was found
    in stage 1."""
    asked = labels.sections("stage1")["readiness"]
    found = [
        one
        for one in units(source)
        if labels.has_name(source.text[one.start : one.end][:_LONGEST_KIND], asked)
    ]
    return source.leaf("stage1", found[0].start, found[0].end) if len(found) >= _FEWEST_ASKED else None


def _in_sentence(source: Source) -> Leaf[str] | None:
    """The kind of the audit that a sentence at the head tells as done."""
    stated = opening_sentence.kind(source)
    value = _stage(source, stated[0], stated[1].text) if stated else None
    return source.leaf(value, stated[1].start, stated[1].end) if stated and value else None


def _of_head(source: Source) -> Leaf[str] | None:
    """The kind by a label that the head alone has, or by a line there with a box for each kind."""
    for place in labelled.find(source, "identity", "audit_type_head"):
        own = in_head(source, place.start) and place.how != "below" and len(place.text) <= _LONGEST_KIND
        if (own or _lists_kinds(source, place)) and (leaf := _type_of(source, place.start, place.end)):
            return leaf
    for unit in units(source):
        if not in_head(source, unit.start):
            break
        if _lists_kinds(source, piece(source, unit.start, unit.end)):
            return _type_of(source, unit.start, unit.end)
    return None


def _under(source: Source, title: Unit) -> Leaf[str] | None:
    """The kind that the title words, or a short line under it."""
    near = [u for u in units(source) if title.start <= u.start <= title.end + 2 * _LONGEST_SUBTITLE][:4]
    for unit in near:
        text = source.text[unit.start : unit.end]
        short = len(text) <= _LONGEST_SUBTITLE and not patterns.search(r"[：:。；]|报告", text)
        labels_next = _heads_value(source, unit)
        heads = unit is not title and any(block.start == unit.end for block in stage_blocks.blocks(source))
        boxed = check_marks.has_marks(source, unit.start, unit.end)
        if unit is title or (short and not labels_next and not heads and not boxed):
            value = _stage(source, labels.value_of("identity", "audit_type", text), text)
            if value:
                return source.leaf(value, unit.start, unit.end)
    return None


def _lists_kinds(source: Source, place: Piece) -> bool:
    """Whether a field has a box for each of several kinds of audit."""
    if len(place.text) > _LONGEST_LIST or not check_marks.has_marks(source, place.start, place.end):
        return False
    options = check_marks.choices(source, place.start, place.end)
    return len({kind for one in options for kind in _kinds(one.text)}) >= _FEWEST_KINDS


def _heads_value(source: Source, unit: Unit) -> bool:
    """Whether a cell is a label, and no day with a label of its own stands in the next cell of its row."""
    if unit.cell is None or not labelled.begins_at(source, unit.start):
        return False
    grid = grids(source).get(unit.block)
    right = grid.right_of(unit.cell) if grid else None
    own = right is not None and labelled.begins_at(source, right.start)
    return right is None or not (own and find_dates(source.text[right.start : right.end]))


def _type_of(source: Source, start: int, end: int) -> Leaf[str] | None:
    """The kind that a field tells: ticked options together, else its text; null where boxes were lost."""
    options = check_marks.choices(source, start, end)
    chosen = check_marks.ticked(options)
    if check_marks.has_marks(source, start, end) and not chosen:
        return source.leaf(None, start, end)
    pieces = [(c.text, c.start, c.end) for c in chosen] or [(source.text[start:end], start, end)]
    kinds = {v: p for p in pieces for v in _kinds(p[0])}
    special = [v for v in kinds if v != "initial"]
    if len(special) > 1 and (not chosen or len(options) == len(chosen)):
        return source.leaf(None, start, end)
    if special:
        _, begin, stop = kinds[special[0]]
        return source.leaf(special[0], begin, stop)
    value = _stage(source, "initial", "") if kinds else None
    return source.leaf(value, start, end, confidence=0.8) if value else None


def _kinds(text: str) -> list[str]:
    """All kinds of audit that a text words."""
    folded = labels.key(text)
    found = []
    for value, words in labels.values("identity", "audit_type").items():
        if any(labels.key(word) in folded for word in words):
            found.append(value)
    return found


def _stage(source: Source, value: str | None, text: str) -> str | None:
    """An initial audit is stage 2 where the report tells of a stage 1 before it; else its stage is open."""
    if value != "initial":
        return value
    kinds = [kind for kind in _kinds(text) if kind != "initial"]
    if kinds:
        return kinds[0]
    stated = labelled.find(source, "stage1", "period") or sections.find(
        source, labels.sections("stage1")["stage1"]
    )
    return "stage2" if stated else None
