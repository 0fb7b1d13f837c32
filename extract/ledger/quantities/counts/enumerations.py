"""Numbers of pieces beside the list of them: before it or behind it in a sentence, above or below a table, or
told again of the same list (以上6批)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from extract.ledger.quantities.amounts import known, pieces, quantities
from extract.ledger.reading import Reading
from schemas.statements.amounts.counts import Enumeration
from schemas.statements.amounts.quantities import Quantity
from schemas.text import plain_same
from schemas.wholes.surroundings import Table

_STOPS = "，,。；;：:（）()"
LAWS = "部"
"""What laws are counted by, of which other readers tell."""

_LONGEST, _NOUN, _BACK = 24, 10, 200
_JOINING = ("以及", "和", "及", "与")


def read(reading: Reading) -> Iterator[Enumeration]:
    """The numbers of sentences with their lists, then those of tables."""
    for sentence in reading.sentences():
        text = plain_same(sentence.text)
        for one in _pieces(text):
            listed = _behind(text, one) or _before(text, one) or _again(reading, sentence.start, text, one)
            if listed:
                yield _enumeration(reading, sentence.start, text, one, listed)
    for table in reading.tables():
        yield from _of_table(reading, table)


def _pieces(text: str) -> Iterator[Quantity]:
    """The numbers of pieces, but of laws."""
    yield from (one for one in pieces(text) if one.unit != LAWS)


def _enumeration(
    reading: Reading, start: int, text: str, one: Quantity, listed: int, *, of_table: bool = False
) -> Enumeration:
    place = reading.leaf(int(one.number), start + one.start, start + one.end)
    return Enumeration(place, text, one.start, one.end, int(one.number), listed, of_table)


def _behind(text: str, one: Quantity) -> int:
    """How many items are listed right behind a number: behind a colon, or a word that opens a list."""
    behind = text[one.end :]
    at = next((at for at, char in enumerate(behind) if char in _STOPS), len(behind))
    if at > _NOUN or at == len(behind) or any(map(str.isdecimal, behind[:at])):
        return 0
    rest = behind[at + 1 :]
    opened = next((word for word in known("opens") if rest.startswith(word)), "")
    if behind[at] not in "：:" and not (behind[at] in "，," and opened in known("opens")[:5]):
        return 0
    items = _items(rest[len(opened) :].lstrip("：:"))
    joining = sum(item[1:].count(word) for item in items for word in _JOINING[1:])
    joined = 0 < int(one.number) - len(items) <= joining
    several = any(
        quantities(item) or (item[-1].isdecimal() and not any(map(_is_letter, item))) for item in items
    )
    return len(items) if len(items) > 2 and not joined and not several and "." not in "".join(items) else 0


def _is_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _before(text: str, one: Quantity) -> int:
    """How many numbered items stand right before a number (绿茶LC04、LC28和红茶HC11三批)."""
    low = max((text.rfind(mark, 0, one.start) + 1 for mark in _STOPS), default=0)
    items = _items(text[low : one.start])
    coded = all(
        item and item[-1].isascii() and item[-1].isalnum() and any(map(_is_letter, item)) for item in items
    )
    return len(items) if len(items) > 2 and coded else 0


def _items(text: str) -> list[str]:
    """The items of a list up to its end; none of one that goes on, or has items that are more than one."""
    text = _without_notes(text)
    end = next((at for at, char in enumerate(text) if char in "，,。；;：:"), len(text))
    listed = text[:end]
    if listed.count("、") and "、" in text[end : end + 2 * _LONGEST] and text[end : end + 1] in "，,;；":
        return []
    joined = listed
    for word in _JOINING:
        for at in range(1, len(joined)):
            if joined.startswith(word, at) and joined[at - 1].isascii() and joined[at - 1].isalnum():
                joined = joined[:at] + "、" * len(word) + joined[at + len(word) :]
    items = [item.strip() for item in joined.split("、") if item]
    single = all(0 < len(item) <= _LONGEST for item in items)
    return items if single and not any(word in listed for word in known("open_ended")) else []


def _without_notes(text: str) -> str:
    """A text without what stands in brackets."""
    depth, kept = 0, ""
    for char in text:
        depth += (char in "（(") - (char in "）)" and depth > 0)
        kept += char if not depth and char not in "）)" else ""
    return kept


def _again(reading: Reading, start: int, text: str, one: Quantity) -> int:
    """The number that the lines before tell of what is told again as all of it (以上6批)."""
    if not text[: one.start].rstrip().endswith(("以上", "上述")):
        return 0
    before = plain_same(reading.text[max(start - _BACK, 0) : start])
    numbers = {int(other.number) for other in _pieces(before) if other.unit == one.unit}
    all_of = [n for n in numbers if f"共{n}" in before.replace(" ", "")]
    return all_of[0] if len(all_of) == 1 and int(one.number) not in numbers else 0


def _of_table(reading: Reading, table: Table) -> Iterator[Enumeration]:
    """A number in the caption of a table, or in the line below it, with that of its rows."""
    rows = [table.begun(row) for row in range(len(table.rows))]
    whole = [*takewhile(lambda cells: all(cell.text for cell in cells), rows[1:])]
    filled = [cells for cells in whole if cells and not any(one in cells[0].text for one in known("sums"))]
    seconds = [cells[1].text for cells in filled if len(cells) > 1]
    if (
        len(filled) < 3
        or any(len(cells) != len(rows[0]) for cells in filled)
        or len({*seconds}) < len(seconds)
    ):
        return
    text, first, last = reading.text, rows[0][0].start, filled[-1][-1].end
    low = text.rfind("\n", 0, max(first - 1, 0)) + 1
    behind = text.find("\n", last) + 1
    end = text.find("\n", behind) if behind else -1
    above, below = (
        text[low : max(first - 1, low)],
        text[behind : end if end >= 0 else len(text)] if behind else "",
    )
    for start, line in ((low, plain_same(above)), (behind, plain_same(below))):
        numbers = [*_pieces(line)]
        is_all = (
            line.startswith("以上") if start != low else any(word in line for word in ("共", "以下", "如下"))
        )
        if is_all and len(numbers) == 1 and "\t" not in line:
            yield _enumeration(reading, start, line, numbers[0], len(filled), of_table=True)
