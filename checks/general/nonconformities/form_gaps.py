"""What the form of a nonconformity lacks: the number of the clause, its grade, the day on which it is due."""

from __future__ import annotations

from collections.abc import Iterator

from checks.context import Context
from checks.general.days import Day, has, words
from checks.general.registry import question
from checks.messages import field_names
from checks.quantities.parts_and_wholes import plain_same
from checks.text.lines import placed_lines
from schemas.leaf import Leaf
from schemas.result import Finding

_LABEL, _NEAR, _FEWEST = 14, 9, 4
"""Characters of a label; lines of a form around that of the facts; labels that make it a form."""

Line = tuple[int, str, str]
"""Where a line begins, its label, and what stands behind that."""


@question("NC003")
def no_clause(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A label or a column of clauses with a standard alone."""
    for start, label, stated in _lines(context):
        if _is_of_clause(label) and _is_standard_alone(stated):
            place = context.mentions.leaf(stated, start, start + len(label) + 1 + len(stated))
            yield _lacking(context, place, "clause")
    for table in context.mentions.tables():
        heads = table.begun(0) if table.rows else []
        columns = {cell.column for cell in heads if _is_of_clause(cell.text)}
        if not columns or not has("facts", " ".join(cell.text for cell in heads)):
            continue
        for number in range(1, len(table.rows)):
            for cell in table.begun(number):
                if cell.column in columns and _is_standard_alone(plain_same(cell.text)):
                    yield _lacking(context, table.leaf(cell), "clause")


@question("NC003")
def forms(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A form with the facts of a nonconformity and no grade, or no day where others have theirs."""
    lines = _lines(context)
    stated = {at: _block(lines, at) for at, (_, label, _) in enumerate(lines) if has("facts", label)}
    texts = {at: "\n".join(f"{label}:{rest}" for _, label, rest in block) for at, block in stated.items()}
    each_due = any(has("terms_of_nc", text) for text in texts.values())
    for at, text in texts.items():
        labels = [label for _, label, _ in stated[at]]
        above = " ".join(rest for _, label, rest in lines[max(at - _NEAR, 0) : at] if not label)
        earlier = has("last_time", f"{text} {above}")
        if len(labels) < _FEWEST or not has("standard_label", " ".join(labels)) or earlier:
            continue
        start, label, rest = lines[at]
        place = context.mentions.leaf(rest, start, start + len(label) + 1 + len(rest))
        if not has("grades_of_nc", text):
            yield _lacking(context, place, "grade")
        if not has("terms_of_nc", text) and each_due:
            yield _lacking(context, place, "due")


@question("NC003", alone=True)
def no_term(context: Context, _told: list[Day]) -> Iterator[Finding]:
    """A nonconformity whose line asks for its correction, in a report that has no term for that."""
    if _is_due_for_all(context):
        return
    for item in context.report.nonconformities.items:
        place = next((one for one in (item.description, item.clause) if one is not None), None)
        if place is None:
            continue
        line = context.mentions.text[slice(*_line(context, place))]
        if has("asks_correction", line) and not has("done_with", line) and not has("last_time", line):
            yield _lacking(context, place, "due")


def _line(context: Context, place: Leaf[str]) -> tuple[int, int]:
    """The line of a place."""
    text = context.mentions.text
    end = text.find("\n", place.start)
    return text.rfind("\n", 0, place.start) + 1, end if end >= 0 else len(text)


def _lacking(context: Context, place: Leaf[str], part: str) -> Finding:
    path = "nonconformities.due_date" if part == "due" else f"nonconformities.items.{part}"
    return context.finding(
        place,
        identity=f"lacking/{part}",
        values=[part],
        variant="unnumbered",
        absent=field_names([path], context.lang),
    )


def _lines(context: Context) -> list[Line]:
    found = []
    for start, line in placed_lines(plain_same(context.mentions.text)):
        label, colon, stated = line.partition(":")
        named = bool(colon) and len(label) <= _LABEL
        found.append((start, label if named else "", stated if named else line))
    return found


def _block(lines: list[Line], at: int) -> list[Line]:
    """The lines of a form around one: those with labels in a row, none of them twice."""
    found = [lines[at]]
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(lines) and lines[near][1] and abs(near - at) <= _NEAR:
            if lines[near][1] in {label for _, label, _ in found}:
                break
            found.append(lines[near])
            near += step
    return found


def _is_standard_alone(stated: str) -> bool:
    """Whether a standard is told, and no number of a clause."""
    bare = "".join(char if char.isascii() and (char.isalnum() or char in ".-") else " " for char in stated)
    tokens = [token.strip(".") for token in bare.split()]
    clause = any(token.lstrip("A").replace(".", "").isdecimal() and len(token) < _FEWEST for token in tokens)
    dotted = any("." in token and token.lstrip("A").replace(".", "").isdecimal() for token in tokens)
    return any(sign in stated for sign in words()["system_signs"]) and not clause and not dotted


def _is_of_clause(label: str) -> bool:
    return has("clause_label", label) and not has("left_out", label)


def _is_due_for_all(context: Context) -> bool:
    """Whether a line tells until when nonconformities are put right."""
    lines = context.mentions.text.split("\n")
    return any(
        has("term_of_ncs", line) or (has("any_term", line) and has("nonconformity", line)) for line in lines
    )
