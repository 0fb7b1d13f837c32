"""The values of the certification body's fields: its name in one, an address or telephone in another."""

from __future__ import annotations

import re

from extract.groups.certification_body import contact_lines
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import clean, is_blank, trimmed
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.mere_answers import is_answer
from extract.values.names import places
from extract.values.organizations import find_organizations
from extract.values.persons import TITLE, is_person
from schemas import patterns
from schemas.leaf import Leaf

BODY = patterns.compile(r"认证|合格评定|评鉴|质量标志|检验集团|船级社|审核中心|certification|registrar", re.I)
LONGEST_NAME = 60
_LONGEST_ADDRESS = 160
_FAX = patterns.compile(r"传真|\bfax\b", re.I)
_SLASH = patterns.compile(r"\s?[/／、]")
_POST_CODE = patterns.compile(
    r"\s?[（(，,；;/]?\s?(?:(?:邮(?:政)?编(?:码)?|[Pp]ost(?:al)? ?code|P\.?C\.?|[Zz]ip)\s?[:：]?\s?)?"
    r"(?<!\d)\d{6}\s?[)）]?\s?$"
)
_CODE_FIRST = patterns.compile(r"(?:邮(?:政)?编(?:码)?\s?[:：]?\s?)?\d{6}[\s，,]{1,3}(?=[\u3400-\u9fff])")
_NOTED_NAME = patterns.compile(
    rf"(?P<name>[^\W\d\x00-\x7f]{{2,4}})\s{{0,3}}(?:[（(](?P<note>[^（()）]{{1,40}})[)）]|(?P<title>{TITLE}))"
)
_JOINED = patterns.compile(r"[^\W\d\x00-\x7f]{2,10}[与和及]")
"""What stands before the second half of a name with an “and” in it (甲乙食品与能效认证有限公司)."""

_NAME_BEFORE = patterns.compile(r"\s?[/／、，,;；|｜]\s?(?=\S)")


def name_in(source: Source, start: int, end: int) -> Found | None:
    """The organisation that a field names: the recognised one, else the whole field when it is short."""
    text = source.text[start : min(end, start + 3 * LONGEST_NAME)]
    found = find_organizations(text, start)
    if found and found[0].start - start <= 12:
        first = next((one for one in found if not source.text[one.start : one.end].isascii()), found[0])
        low = trimmed(source, start, first.start)[0]
        low = low if _JOINED.fullmatch(source.text, low, first.start) else first.start
        return Found(low, first.end, clean(source.text[low : first.end]))
    start, end = trimmed(source, start, end)
    whole = clean(source.text[start:end])
    if (
        end - start > LONGEST_NAME
        or is_blank(whole)
        or is_answer(whole)
        or patterns.search(r"[，。；;：:《]|\d{4}", whole)
    ):
        return None
    return Found(start, end, whole) if len(whole) > 3 and not _is_somebody(whole) else None


def _is_somebody(text: str) -> bool:
    """Whether a person is named with a note behind, or a title: who signed, or was met.

    >>> [_is_somebody(t) for t in ("毛捷（签字）", "毛捷安 总经理", "毛捷（上海）", "安泰科 材料")]
    [True, True, False, False]
    """
    match = _NOTED_NAME.fullmatch(text)
    if match is None or not is_person(match["name"]):
        return False
    return match["title"] is not None or places().fullmatch(match["note"]) is None


def shaped(source: Source, place: Labelled, shape: re.Pattern[str] | None) -> Leaf[str] | None:
    """The detail that a field tells, of a certain shape; null where it is blank or too long."""
    start, end = trimmed(source, place.start, place.end)
    if shape is not None:
        match = shape.search(source.text, start, end)
        if match is None:
            return None
        start, end = match.span()
        fax = _SLASH.search(source.text, start, end) if _FAX.search(place.label.text) else None
        end = fax.start() if fax else end
    if source.text[place.label.start - 1 : place.label.start] in ("（", "("):
        shut = patterns.search(r"[）)]", source.text[start:end])
        end = start + shut.start() if shut else end
    if shape is None and (named := find_organizations(source.text[start:end], start)):
        behind = _NAME_BEFORE.match(source.text, named[0].end, end) if named[0].start == start else None
        start = behind.end() if behind and BODY.search(named[0].value) else start
    if shape is None and (note := contact_lines.NOTED.search(source.text, start, end)):
        end = note.start()
    text = source.text[start:end]
    if is_blank(text) or is_answer(text) or len(text) > _LONGEST_ADDRESS:
        return None
    return source.leaf(clean(text), start, end)


def without_post_code(source: Source, start: int, end: int) -> tuple[int, int]:
    """The range of an address without the post code before or behind it."""
    first, last = _CODE_FIRST.match(source.text, start, end), _POST_CODE.search(source.text, start, end)
    low, high = first.end() if first else start, last.start() if last else end
    return (low, high) if high - low > 1 else (start, end)
