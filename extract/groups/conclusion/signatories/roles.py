"""The people of the audit team told behind their roles in a text (组长甲、组员乙于…签字)."""

from __future__ import annotations

from extract.groups.shared.people import is_name
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.names import surnames
from schemas import patterns

_HAN = r"[^\W\x00-\x7f]"
_PEOPLE = patterns.compile(
    r"(?:组长|组员|全体成员|成员|审核员|审核人员|技术专家)\s?(?:Lead [Aa]uditor)?\s?[:：]?\s?"
    rf"(?P<who>{_HAN}{{2,4}}?(?:[、，,和及]\s?{_HAN}{{2,4}}?){{0,8}})"
    r"(?=签[字名署]|于|在|均|[二三四五六]人|\s?[（(]|[；;，,。、\s]|$)"
)
_NAME = patterns.compile(rf"{_HAN}{{2,4}}")


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


def is_blank_mark(text: str) -> bool:
    """Whether a cell of signatures is left empty (– –) or has but a day."""
    return not any(char.isalpha() for char in text)
