"""Auditors named in sentences in which the name does not stand right behind its part in the team."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from extract import labels
from extract.groups.team.text import member_lists, prose
from extract.groups.team.text.prose import Named
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.reading.stops import JOINT
from extract.values.found import Found
from extract.values.persons import is_person
from schemas import patterns

_NAME = r"(?P<name>[^\W\d\x00-\x7f]{2,4})"
_PART = r"(?P<role>(?:审核组|评审组|审核)?(?:组长|组员|成员)|(?:技术|行业)?专家)"
_CHINESE = (
    patterns.compile(
        rf"{_PART}(?:一职|职责|工作)?由(?:[^，,。；;、\n]{{0,16}}?(?:审核员|专家|工程师|的))?{_NAME}"
        r"(?=(?:[（(][^（()）\n]{1,160}[)）])?\s?(?:担任|出任|承担|负责))"
    ),
    patterns.compile(
        rf"(?:担任|出任)(?:本次|此次)?(?:审核)?的?{_PART}的(?:是|为)(?:[^，,。；;\n]{{0,24}}?的)?{_NAME}(?=[，,。；;（(])"
    ),
    patterns.compile(
        rf"(?:^|(?<=[。；;，,、：:\n\s由]))"
        rf"{_NAME}[（(][A-Z][)）]\s?(?:担任|出任|任|为|系|是)\s?(?:本次)?(?:审核)?的?{_PART}(?=[，,。；;（(\s、]|$)"
    ),
    patterns.compile(
        r"(?:由|委派|委任|指派|任命|指定)(?P<name>[^\W\d\x00-\x7f]{2,4}?)(?:同志|老师|先生|女士)?(?:[（(][^（()）\n]{1,24}[)）])?(?:担任|出任|任|为)"
        r"(?:本次|此次)?的?(?P<role>(?:审核组|评审组|审核)(?:组长|组员|成员))(?=[，,。；;（(、]|$)"
    ),
    patterns.compile(
        rf"(?:^|(?<=[\n。；;）)、.\s]))(?P<role>审核组(?:组长|组员|成员)|技术专家){_NAME}"
        r"(?=\s?[，,（(；;]\s?(?:(?:国家注册|高级|主任|实习|见习|助理){0,2}审核员|注册|专业))"
    ),
    patterns.compile(
        rf"{_PART}\s?[一二两三\d]\s?[人名位]\s?[，,：:]\s?(?:名为|名叫|即|是|为|分别为)?\s?{_NAME}(?=[，,。；;（(、])"
    ),
)
_ROLES = ("组长", "组员", "成员", "专家")
_REST = patterns.compile(
    r"(?:委派|派出|指派|安排|选派)了?(?P<list>[^\W\d\x00-\x7f]{2,4}?(?:[、和及][^\W\d\x00-\x7f]{2,4}?){1,6})"
    r"(?:[一二两三四五六\d]\s?[人位名]|等|组成|前往|[，,])[^。\n]{0,60}?(?:其余|其他)[^。；;\n]{0,6}?(?:均|都)?(?:为|是|任)(?P<role>组员|审核员)"
)
_JOINED = patterns.compile(
    r"(?:任|为)(?:本次|此次)?审核组?的?组长[，,]\s?(?P<list>[^\W\d\x00-\x7f]{2,4}?(?:[、和及][^\W\d\x00-\x7f]{2,4}?){0,6})"
    r"(?P<role>参加|参与|协助)了?(?:本次|此次)?(?:现场)?(?:审核)?(?=[，,。；;])"
)
"""The members behind the leader (由甲担任审核组长，乙、丙参加)."""
_ENGLISH_NAME = r"(?:(?:Mr|Ms|Mrs|Dr)\.?\s)?(?P<name>[A-Z][a-z]{1,14}(?:\s[A-Z][a-z'-]{1,14}){1,2})"
_ENGLISH = (
    patterns.compile(rf"(?P<role>led|headed)\sby\s{_ENGLISH_NAME}"),
    patterns.compile(
        rf"{_ENGLISH_NAME}\s?(?:\([^()\n]{{2,80}}\)\s?)?"
        r"(?:took part|participated|assisted|acted|served|joined|worked)(?:\s[a-z]{2,8}){0,3}"
        r"\sas\s(?:an?\s|the\s)?"
        r"(?P<role>(?:audit )?team (?:leader|member)|lead auditor|auditor|technical expert)"
    ),
)
_ENGLISH_NOTED = patterns.compile(
    r"(?P<name>[^\W\d\x00-\x7f]{2,4}|[A-Z][a-z]{1,14}(?:\s[A-Z][a-z'-]{1,14}){1,2})\s?[(（](?:the )?"
    r"(?P<role>(?:audit )?team leader|lead auditor|team member|(?:trainee |senior )?auditor|technical expert)"
    r"(?=\s?[,;)，）])"
)
_OTHERS = patterns.compile(r"内部?审|小组长|班组|应急|二方|上一?次|上年|internal audit")
_LONGEST = 80


@once
def everybody(source: Source) -> list[Named]:
    """Those whom sentences name, the name behind its part or not, in reading order."""
    found = [*prose.named(source), *named(source)]
    listed = member_lists.named(source, {one.name.value for one in found})
    return sorted([*found, *listed], key=lambda one: one.name.start)


def up_to_another(source: Source, name: Found, high: int) -> int:
    """Where what is told of a member up to `high` ends: there, or where a sentence names another."""
    stated = everybody(source)
    for other in stated[bisect_left(stated, name.end, key=lambda one: one.name.start) :]:
        if other.name.start >= high:
            break
        if other.name.value != name.value:
            return max(min(other.name.start, other.stated[0]), name.end)
    return high


def named(source: Source) -> Iterator[Named]:
    """The auditors of such sentences."""
    for pattern in _CHINESE:
        for match in lines.finditer(pattern, _ROLES, source.text, body_end(source)):
            role = labels.value_of("team", "role", match["role"])
            if role and is_person(match["name"]) and _of_team(source, match.start()):
                name = Found(*match.span("name"), match["name"])
                yield Named(name, role, match.span("role"), composed=True)
    yield from _rest(source)
    yield from _noted(source)
    for pattern in _ENGLISH:
        for match in lines.finditer(pattern, (" team", " auditor", " expert"), source.text, body_end(source)):
            if _of_team(source, match.start()):
                leads = match["role"] in ("led", "headed")
                role = "leader" if leads else labels.value_of("team", "role", match["role"])
                name = Found(*match.span("name"), match["name"])
                yield Named(name, role or "member", match.span("role"), composed=True)


def _noted(source: Source) -> Iterator[Named]:
    """Those whose part stands in brackets in an English sentence on the team, or before a registration."""
    words = (" leader", "auditor", " member", " expert")
    for match in lines.finditer(_ENGLISH_NOTED, words, source.text, body_end(source)):
        low = max(source.text.rfind("\n", 0, match.start()), match.start() - 2 * _LONGEST)
        about = "team" in source.text[low : match.end()].lower()
        chinese = match["name"][0] > "\x7f"
        if about and (is_person(match["name"]) or not chinese) and _of_team(source, match.start()):
            role = labels.value_of("team", "role", match["role"]) or "member"
            yield Named(Found(*match.span("name"), match["name"]), role, match.span("role"), composed=True)


def _rest(source: Source) -> Iterator[Named]:
    """Those of a list of whom a sentence says that the others are members (…三人，由甲任组长，其余为组员)."""
    rest = lines.finditer(_REST, ("其余", "其他"), source.text, body_end(source))
    joined = lines.finditer(_JOINED, ("参加", "参与", "协助"), source.text, body_end(source))
    for match in (*rest, *joined):
        at = match.start("list")
        for part in JOINT.split(match["list"]):
            if is_person(part) and _of_team(source, at):
                yield Named(Found(at, at + len(part), part), "member", match.span("role"), composed=True)
            at += len(part) + 1


def _of_team(source: Source, offset: int) -> bool:
    low = max(offset - _LONGEST, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t"))
    return not _OTHERS.search(source.text, low, offset) and not elsewhere(source, offset, "team")
