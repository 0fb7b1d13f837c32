"""The people of the audit team told behind their roles in a text (组长甲、组员乙于…签字)."""

from __future__ import annotations

import re

from extract.groups.people import is_name, names_in
from extract.readers.units import Unit, piece
from extract.source import Source
from extract.values.found import Found
from extract.values.names import surnames
from schemas import rx

_HAN = r"[^\W\x00-\x7f]"
_PEOPLE = rx.compile(
    r"(?:组长|组员|全体成员|成员|审核员|审核人员|技术专家)\s?(?:Lead [Aa]uditor)?\s?[:：]?\s?"
    rf"(?P<who>{_HAN}{{2,4}}?(?:[、，,和及]\s?{_HAN}{{2,4}}?){{0,8}})"
    r"(?=签[字名署]|于|在|均|[二三四五六]人|\s?[（(]|[；;，,。、\s]|$)"
)
_NAME = rx.compile(rf"{_HAN}{{2,4}}")
_ENGLISH = rx.compile(r"\b(?:[Ss]igned|[Ss]ignatures?|[Oo]n behalf of the (?:audit )?team)\b")
_AFTER_ROLE = rx.compile(
    r"\b(?:[Ll]ead |[Tt]eam )?(?:[Aa]uditors?|[Ll]eader|[Mm]embers?|[Ee]xperts?|[Tt]eam)\b"
    r"\s?[)）]?\s?[,:：]?\s?"
    rf"(?=[A-Z][a-z]+ [A-Z]|{_HAN}{{2,4}}(?:[\s、，,.;（(]|$))"
)


def people_by_role(source: Source, start: int, end: int) -> list[Found]:
    """The people behind their roles in the team in a range."""
    return [
        Found(name.start(), name.end(), name[0])
        for match in _PEOPLE.finditer(source.text, start, end)
        for name in _NAME.finditer(source.text, *match.span("who"))
        if is_name(name[0]) and _has_surname(name[0])
    ]


def _has_surname(name: str) -> bool:
    single, compound = surnames()
    return name[:1] in single or name[:2] in compound


def in_english(source: Source, unit: Unit, others: re.Pattern[str]) -> list[Found]:
    """The people behind their roles in a sentence on signatures (Signed by the lead auditor, …).

    `others`: words of those whose signature is another one."""
    signed = _ENGLISH.search(source.text, unit.start, unit.end)
    if signed is None or others.search(source.text, unit.start, signed.end()):
        return []
    found: list[Found] = []
    for role in _AFTER_ROLE.finditer(source.text, signed.start(), unit.end):
        found += names_in(source, piece(source, role.end(), unit.end))
    return found


def is_blank_mark(text: str) -> bool:
    """Whether a cell of signatures is left empty (– –) or has but a day."""
    return not any(char.isalpha() for char in text)
