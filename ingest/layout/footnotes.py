"""Footnotes: small lines below a short rule at the foot of a page, told by their numbers.

A note loses its number, and the text the raised figure that refers to it: in other formats neither is text.
On a recognised page such small figures are often misread or lost; there a note is also told by its place
below the rule and by the end of the one before, a reference by being raised behind a word.
"""

from __future__ import annotations

from statistics import median

from ingest.layout.leaders import cut
from ingest.layout.lines import PdfLine
from ingest.layout.sheet import Item, Sheet
from ingest.wording.joining import ends_sentence
from schemas import patterns

_NUMBER = patterns.compile(
    r"\s{0,4}(?:\[\s?(\d{1,3})\s?\]|(\d{1,3})(?![\d.．、)）])|([①-⑳])|([*＊†‡]))\s{0,4}"
)
_HIGHEST = 0.35
_SHORTEST, _LONGEST = 30.0, 0.5
_SMALLER = 0.95
_SHORT_OF = 2.0


def set_footnotes_apart(sheets: list[Sheet]) -> None:
    """Gives footnotes their role and joins the lines of each (in place). Running elements must have
    theirs."""
    sizes = [item.line.size for sheet in sheets for item in sheet.items if item.line and item.role == "body"]
    if sizes:
        usual = median(sizes)
        for sheet in sheets:
            _of_page(sheet, usual)


def _of_page(sheet: Sheet, usual: float) -> None:
    rules = [
        rule
        for rule in sheet.rules
        if rule[0] > _HIGHEST * sheet.height and _SHORTEST <= rule[2] - rule[1] <= _LONGEST * sheet.width
    ]
    notes: list[Item] = []
    for item in reversed(sheet.items):
        if item.role != "body" and item.role != "footnote":
            if notes:
                break
            continue
        if item.line is None or item.line.size > _SMALLER * usual:
            break
        notes.insert(0, item)
    recognised = sheet.reading == "ocr" and any(_begins(note) for note in notes)
    while notes and not _begins(notes[0]) and not (recognised and _below(rules, notes[0])):
        notes.pop(0)
    if not notes or (not _below(rules, notes[0]) and not _raised_first(notes[0])):
        return
    numbers = _numbered(notes, recognised=recognised)
    for item in sheet.items:
        if item.line is not None and item.role == "body" and item.line.raised:
            _without_references(item.line, numbers, recognised=recognised)


def _begins(item: Item) -> bool:
    return item.line is not None and _NUMBER.match(item.line.text) is not None


def _below(rules: list[tuple[float, float, float]], first: Item) -> bool:
    """Whether a short rule stands right above a note, at its left."""
    assert first.line is not None
    size = first.line.size
    return any(
        first.top - 2.5 * size <= y <= first.top + 0.5 * size and abs(start - first.line.left) < 3 * size
        for y, start, _ in rules
    )


def _raised_first(item: Item) -> bool:
    return item.line is not None and 0 in item.line.raised


def _numbered(notes: list[Item], *, recognised: bool) -> list[str]:
    """Gives the lines of notes their role and takes their numbers off (in place); the numbers."""
    numbers: list[str] = []
    right = max(item.line.right for item in notes if item.line is not None)
    before: PdfLine | None = None
    for item in notes:
        line = item.line
        assert line is not None
        item.role = "footnote"
        found = _NUMBER.match(line.text)
        number = _told(found.groups()) if found else ""
        if found and (not numbers or _follows(numbers[-1], number)):
            numbers.append(number)
        elif recognised and (_raised_first(item) or before is None or _ends_short(before, right)):
            numbers.append(_next(numbers))
        else:
            before = line
            continue
        if found:
            cut(line.segment, 0, found.end())
        item.begins, before = True, line
    return numbers


def _ends_short(line: PdfLine, right: float) -> bool:
    """Whether a line of a note ends a sentence well before the others do."""
    return ends_sentence(line.text) and line.right < right - _SHORT_OF * line.size


def _next(numbers: list[str]) -> str:
    """The number after the last one, where that is a figure."""
    return str(int(numbers[-1]) + 1) if numbers and numbers[-1].isdecimal() else ""


def _told(groups: tuple[str | None, ...]) -> str:
    return next(group for group in groups if group)


def _follows(last: str, number: str) -> bool:
    return not (last.isdigit() and number.isdigit()) or int(number) == int(last) + 1


def _without_references(line: PdfLine, numbers: list[str], *, recognised: bool) -> None:
    """Takes raised figures that are a note's number out of a line (in place)."""
    text = line.text
    runs: list[tuple[int, int]] = []
    for at in line.raised:
        if runs and runs[-1][1] == at:
            runs[-1] = (runs[-1][0], at + 1)
        else:
            runs.append((at, at + 1))
    for start, end in reversed(runs):
        behind_word = recognised and start > 0 and not text[start - 1].isascii()
        if text[start:end].strip("[]") in numbers or behind_word:
            cut(line.segment, start, end)
