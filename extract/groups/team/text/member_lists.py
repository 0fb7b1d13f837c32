"""Members of the team in sentences that list them without a part each (审核组由甲（组长）、乙和丙组成)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.activities import people
from extract.groups.team.text.prose import Named
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns

_COUNT = r"(?:(?:一?共|共有|共计)?\s?[一二两三四五六七八九十\d]{1,2}\s?(?:[人位]|名(?:审核员|成员)?))?"
_COMPOSED = patterns.compile(
    rf"(?:审核|评审)组(?:的)?(?P<of>成员|人员)?{_COUNT}[，,：:]?\s?(?P<by>由|包括|分别为|分别是|为|是|有|[:：])\s?"
)
_TO_END = patterns.compile(rf"\s?(?:等)?{_COUNT}\s?(?:共同)?组成|(?P<mark>\s?{_COUNT}\s?[。；;，,\n]|\s?$)")
_LED = patterns.compile(
    r"(?:任|为|是|带队|领队|率队)(?:本次|此次)?(?:审核)?的?(?:组长)?(?:[（(][^（()）\n]{1,60}[)）])?[，,；;]\s?"
)
_LEADS = patterns.compile(r"(?:任|为|是)(?:本次|此次)?(?:审核)?的?组长|[带领率]队")
_MEMBERS = patterns.compile(r"(?:组员|成员)(?:有|为|是|包括|分别为|[:：])\s?")
_SERVE = patterns.compile(
    r"\s?(?:[两二三四五\d][人名位])?(?:均|都|分别|一同|共同)?(?:(?:担任|出任|任|为|作为)(?:本次|此次)?(?:审核)?的?(?:组员|成员|审核员)|参加|参与|协助|配合)"
)
_ENDED = patterns.compile(r"\s?(?:[两二三四五\d][人名位])?\s?(?:[。；;，,\n]|$)")
_OTHERS = patterns.compile(
    r"内部?审|内部|小组长|班组|应急|[二三]方|供方|供应商|上一?次|上年|前次|往次|外审|一阶段|第一阶段|专家组"
)
_CLAUSE = patterns.compile(r"[，,、；;]\s?")
_REACH, _FEWEST = 60, 2


def named(source: Source, known: set[str]) -> Iterator[Named]:
    """Those of such lists who are not known by name, in reading order."""
    for match in lines.finditer(_COMPOSED, ("审核组", "评审组"), source.text, body_end(source)):
        if not _is_ours(source, match.start()):
            continue
        stated = people.listed(source.text, match.end())
        end = _end(source, stated)
        tail = _TO_END.match(source.text, end)
        sure = tail is not None and (tail["mark"] is None or bool(match["of"]) or match["by"] == "包括")
        if len(stated) >= _FEWEST and sure:
            yield from _members(stated, known, match.span("of" if match["of"] else 0))
    for match in lines.finditer(_LED, ("组长", "带队", "领队", "率队"), source.text, body_end(source)):
        if _LEADS.match(source.text, match.start()) and _is_ours(source, match.start(), team=True):
            yield from _led(source, match, known)


def _led(source: Source, match: re.Match[str], known: set[str]) -> Iterator[Named]:
    """The leader before the word for it, where nothing else names him, and the members behind it."""
    leader = people.before(source.text, match.start())
    label = _MEMBERS.match(source.text, match.end())
    stated = people.listed(source.text, label.end() if label else match.end())
    after = (_ENDED if label else _SERVE).match(source.text, _end(source, stated)) if stated else None
    if after is None:
        return
    if leader and leader.value not in known:
        yield Named(leader, "leader", match.span(), composed=True)
    yield from _members(stated, known, label.span() if label else after.span())


def _members(stated: list[tuple[Found, str]], known: set[str], span: tuple[int, int]) -> Iterator[Named]:
    """The people of a list with the parts in their brackets, members without one."""
    for name, note in stated:
        if name.value not in known:
            roles = (labels.value_of("team", "role", part) for part in _CLAUSE.split(note) if part)
            yield Named(name, next((role for role in roles if role), "member"), span, composed=True)


def _end(source: Source, stated: list[tuple[Found, str]]) -> int:
    """Where a list ends, behind the bracket of its last name."""
    end = stated[-1][0].end if stated else 0
    note = stated[-1][1] if stated else ""
    return source.text.find(note, end) + len(note) + 1 if note else end


def _is_ours(source: Source, offset: int, *, team: bool = False) -> bool:
    """Whether a sentence is on the team of this audit; `team`: it must name it."""
    low = max(offset - _REACH, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t"))
    before = source.text[low:offset]
    return not (
        _OTHERS.search(before) or (team and "审核" not in before) or elsewhere(source, offset, "team")
    )
