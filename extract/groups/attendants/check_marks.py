"""Guides and observers whose part is ticked behind or before their names (某某，综合部，☑向导 □观察员)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.fields import check_marks
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN

_BOX = rf"[{TICKED}{EMPTY}{UNKNOWN}]"
_PART = r"(?:向导|陪同(?:人员|人)?|观察员?|见证(?:人员|员|人)?|联络人|翻译|实习|其他|其它)"
_OPTIONS = patterns.compile(
    rf"(?:{_BOX}\s?{_PART}[ \u3000、/／|]{{0,4}}){{2,5}}|(?:{_PART}\s?{_BOX}[ \u3000、/／|]{{0,4}}){{2,5}}"
)
_HAS = patterns.compile(
    rf"[{TICKED}]\s?有[ \u3000、/／，,:：（(]{{0,4}}(?:[{EMPTY}]\s?无[ \u3000、/／，,:：；;]{{0,4}})?"
)
_LEAD = patterns.compile(r"[\s，,；;。、:：/／|]*(?:[①-⑳]|[（(]?\d{1,2}[)）.、])?\s{0,2}")
_LABEL = patterns.compile(r"[\s，,；;、/／|]{1,3}(?:身份|作用|角色|类别|分工|任务|参与方式)$")
_TAIL = "，,；;。、:：/／| \t\n\u3000（("


def stated(source: Source, place: Piece) -> Iterator[tuple[Piece, str | None, tuple[int, int]]]:
    """The texts of a field with boxes that name people, the part ticked for them and its range.

    The part is null where only 有 is ticked: it is that of the label. Nothing where none or several are."""
    groups = list(_OPTIONS.finditer(source.text, place.start, place.end))
    if not groups:
        if has := _HAS.match(source.text, place.start, place.end):
            yield _bare(source, has.end(), place.end), None, (0, 0)
        return
    ahead = not _bare(source, place.start, groups[0].start()).text
    for i, group in enumerate(groups):
        low = groups[i - 1].end() if i else place.start
        high = groups[i + 1].start() if i + 1 < len(groups) else place.end
        text = _bare(source, group.end(), high) if ahead else _bare(source, low, group.start())
        if (part := _ticked(source, group)) and text.text:
            yield text, *part


def _ticked(source: Source, group: re.Match[str]) -> tuple[str, tuple[int, int]] | None:
    found = check_marks.ticked(check_marks.choices(source, *group.span()))
    role = labels.value_of("attendants", "role", found[0].text) if len(found) == 1 else None
    return (role, (found[0].start, found[0].end)) if role else None


def _bare(source: Source, low: int, high: int) -> Piece:
    """A range without its number and the marks around it."""
    lead = _LEAD.match(source.text, low, high)
    low = lead.end() if lead else low
    while high > low and source.text[high - 1] in _TAIL:
        high -= 1
    if label := _LABEL.search(source.text, low, high):
        high = label.start()
    return piece(source, low, high)
