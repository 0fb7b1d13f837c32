"""Cards and questions of 昆嵛's platform: a name above its value, boxes in columns, a remark below."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, Table, lines_of, table_of
from corpus.layouts.writer import Row

Field = tuple[str, str]
"""The name of a field and its value."""

ANSWERS = ("是", "否", "不适用")
COLUMNS = (0.9, 6.4, 0.8, 0.8, 1.1)


@dataclass
class Question:
    """A question of a check list, its answer, the remark below and what is nested in it."""

    text: str
    answer: str
    remark: str
    inside: Table | None = None


def cards(fields: Sequence[Field], columns: int) -> list[Row]:
    """Fields side by side; the last of a row that is not full goes on to the margin."""
    rows: list[Row] = []
    for at in range(0, len(fields), columns):
        row = [f"{label}¶{value}" for label, value in fields[at : at + columns]]
        rows.append([*row, *["‹"] * (columns - len(row))])
    return rows


def whole(label: str, value: str, columns: int) -> list[str]:
    """A field over the whole width."""
    return [f"{label}¶{value}", *["‹"] * (columns - 1)]


def nested(w: Writer, rows: Sequence[Row], widths: tuple[float, ...], head: int = 1) -> Table:
    """A table to be put into a cell."""
    return table_of(rows, widths, head=head, look=w.look)


def checklist(w: Writer, code: str, title: str, questions: Sequence[Question]) -> None:
    """A module of the check list."""
    w.heading(2, f"{code}  {title}")
    who = w.random.choice([member for member in w.audit.team if member.qualified])
    rows: list[Row] = [["编号", "核查内容", *ANSWERS]]
    for at, question in enumerate(questions, 1):
        boxes = ["{+}" if question.answer == name else "{-}" for name in ANSWERS]
        rows.append([f"{code}-{at}", question.text, *boxes])
        remark = Cell(
            lines_of(f"评论 @{w.person(who)('label')}：{question.remark}", w.look), nested=question.inside
        )
        rows.append([remark, "‹", "‹", "‹", "‹"])
    w.table(rows, COLUMNS, head=1)
