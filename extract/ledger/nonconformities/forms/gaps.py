"""What the form of a nonconformity lacks: its grade, the day on which it is due."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.nonconformities.forms.form_lines import Line, form_lines
from extract.ledger.reading import Reading
from extract.ledger.text.word_kinds import has
from schemas.statements.nonconformities import FormGap

_NEAR, _FEWEST = 9, 4
"""Lines of a form around that of the facts; labels that make it a form."""


def read(reading: Reading) -> Iterator[FormGap]:
    """The forms with the facts of a nonconformity and no grade, or no day where others have theirs."""
    lines = form_lines(reading)
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
        place = reading.leaf(rest, start, start + len(label) + 1 + len(rest))
        if not has("grades_of_nc", text):
            yield FormGap(place, rest, "grade")
        if not has("terms_of_nc", text) and each_due:
            yield FormGap(place, rest, "due")


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
