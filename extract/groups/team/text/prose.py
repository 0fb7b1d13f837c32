"""The audit team in sentences: members named behind their roles, what trainees are said to have done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from extract import labels
from extract.groups.team import audit_plans
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.readers.text.units import once
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import is_person
from schemas import patterns
from schemas.mentions import TraineeAct
from schemas.report import Report, TeamMember

_ROLE = patterns.compile(
    r"(?P<role>(?:审核组|评审组)?(?:审核)?(?:副?组长|组员)|(?:主任|高级|实习|见习|注册|专业)?审核员|(?:技术|行业)?专家)"
    r"[ \u3000]?(?:[A-Z][a-z]{2,10}(?: [a-z]{2,10}){0,2}\s?(?=[:：]))?"
    r"(?:分别为|分别是|有|为|是|由|[:：])?[ \u3000\n]?(?=[^\W\x00-\x7f])"
)
_CALLED = patterns.compile(
    r"(?:^|(?<=[。；;，,、：:\n\s由）)】]))(?P<name>(?!由)[^\W\d\x00-\x7f]{2,4}?)(?:\s?[，,]\s?(?=[任担出]))?"
    r"\s?(?:担任|出任|任|为|系|是)\s?(?:本次)?"
    r"(?P<role>(?:审核组?)?的?(?:组长|组员|成员)|(?:技术|行业|专业)专家)(?=组成|[，,。；;（(\s、]|$)"
)
"""A name before its role (甲某任组长; 甲某，任技术专家)."""

_NOTED = patterns.compile(
    r"(?:^|(?<=[。；;，,、：:\n\s由和及与为是])|(?<=包括|委派|派出|指派|安排|成员|专家)|(?<=审核员))"
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})\s?[（(](?:代号\s?[A-Z]\s?[，,、；;]\s?)?"
    r"(?P<role>(?:审核组|审核)?(?:组长|组员|成员)|(?:主任|高级|实习|见习|注册)?审核员|(?:技术|行业)?专家)(?=\s?[，,、；;)）])"
)
"""A name before its role in brackets (甲某（组长，代号A）)."""

_ENGLISH = patterns.compile(
    r"\b(?P<role>(?:[Aa]udit )?[Tt]eam [Ll]eader|[Ll]ead [Aa]uditor|(?:[Tt]rainee )?[Aa]uditor"
    r"|[Tt]eam [Mm]ember|[Tt]echnical [Ee]xpert)(?: was| is|:)? (?:(?:Mr|Ms|Mrs|Dr)\.? )?"
    r"(?P<name>[A-Z][a-z]{1,14}(?: [A-Z][a-z'-]{1,14}){1,2})(?=\s?[(,;.]|\s(?:and|of|with|registered)\b|$)"
)
"""An English role before a name in Latin letters (team leader Li Ming)."""

_ENGLISH_ROLES = ("eader", "uditor", "ember", "xpert")
_NOT_THIS_TEAM = patterns.compile(r"\b(?:internal|former|previous|last|supplier|second-party)\s$", re.I)
_INTERNAL = patterns.compile(r"内审(?:小?组|员)|内部审核(?:小?组|员)")
_THEIRS = patterns.compile(r"小组|班组|应急|内部?审|二方|抢险|救援")
_NOTE = patterns.compile(r"[^（()）\n]{0,80}[)）]")
_REGISTERED = patterns.compile(r"\s?[（(][^（()）\n]{8,80}[)）]")
_ROLES = ("组长", "组员", "审核员", "专家")
_NOT_TEAM = patterns.compile(
    r"上一?次|上年|前次|往次|内部?审|内审|安全|评审会|应急|小组|班组|质检|课题|项目|专家组"
)
_HAN = patterns.compile(r"[^\W\x00-\x7f]{2,4}")
_JOINT = patterns.compile(r"\s?(?:[、,，]|和|及|与|以及)\s?")
_AFTER = patterns.compile(
    r"\s?(?:[、，,。；;（(）)\n\t]|和|及|与|以及|等|共|组成|担任|带领|参加|参与|提供|负责|承担|协助|支持|随组|实施|同时|具备|具有|仅具|$|\s)"
)
_COMPOSED = patterns.compile(r"组成|委派|派出|指派|审核组(?:成员)?(?:包括|由|为|共)|审核组成员")
_LETTERED = patterns.compile(r"(?:^|[。；;，,、\s])[（(]?[A-H][)）]?\s?(?:为|是|系|[:：])\s?$")
"""The letter that stands for a person, before the role (E为技术专家甲某)."""

_ALONE = patterns.compile(
    r"(?:独立|单独|独自|自行|单人|一人)(?:地)?(?:进行|实施|承担|完成|负责|开展|从事)?[^，。；;\n]{0,30}?(?:审核|评审|工作|实施|完成)(?![员组])"
)
_COUNTED = patterns.compile(
    r"(?:计入|纳入|计算在|折算为|算作)[^，。；;\n]{0,10}?(?:人日|人天|审核时间)"
    r"|(?:审核)?(?:时间|用时|工作量)[^，。；;\n\d]{0,6}?\d{1,2}(?:\.\d{1,2})?\s?个?(?:人日|人天)"
)
_ALONE_WORDS = ("独立", "单独", "独自", "自行", "单人", "一人")
_COUNTED_WORDS = ("计入", "纳入", "计算在", "折算为", "算作", "人日", "人天")
_COUNTED_ENGLISH = patterns.compile(
    r"[Tt]rainees?\b(?:(?!\bnot\b)[^.\n\t]){0,120}?\b(?P<told>(?:time|days) (?:is|are|was|were) (?:also )?"
    r"(?:counted|included)(?: (?:as|in)[^.;\n\t]{0,40})?)"
)
_NOT = patterns.compile(r"(?:不|未|非|没有|无权|禁止|避免)[^，。；;\n]{0,4}$")
_ANY_TRAINEE = patterns.compile(
    r"(?:^|[，,：:\s])(?:本次|组内的?|该|其中的?|审核组的?)?(?:实习|见习)审核员(?:[（(][^（()）]{0,20}[)）])?"
    r"(?P<rest>(?:(?!审核员(?!的?[指带监见])|组长(?!的?[指带监见])|组员|成员|专家|其他|其余|是否|如|若)[^。；;\n\t]){0,50})$"
)
"""Trainees of whom a sentence tells without a name, up to what it says of them."""

_AMONG = patterns.compile(
    r"\d{1,3}(?:\.\d{1,2})? ?个?(?:人日|人天)[^。；;\n]{0,40}?(?<![不未])(?:含|包括|包含|算上)"
    r"(?:了|有)?(?:(?:实习|见习)审核员)?\s?(?P<name>[^\W\x00-\x7f]{2,4})"
)
_AMONG_BEFORE = patterns.compile(
    r"人[日天]数?\s?[:：为]?\s?\d{1,3}(?:\.\d{1,2})?\s?[（(，,][^。；;\n]{0,20}?(?<![不未])(?:含|包括|包含|算上)"
    r"(?:了|有)?(?:(?:实习|见习)审核员)?\s?(?P<name>[^\W\x00-\x7f]{2,4})"
)
_SHARED = patterns.compile(
    r"(?<![\d.])(?P<whole>\d{1,3}(?:\.\d{1,2})?) ?个?(?:人日|人天)[^。；;\n\d]{0,12}[（(:：，,]"
    r"(?P<shares>[^（()）。；;\n]{6,120})"
)
_SHARE = patterns.compile(
    r"(?P<name>[^\W\d\x00-\x7f]{2,4})\s?[:：为]?\s?(?P<n>\d{1,2}(?:\.\d{1,2})?)\s?个?(?:人日|人天|天|日)"
)
_CELL = patterns.compile(r"\t(?P<cell>计?入?\s?\d{1,2}(?:\.\d{1,2})?\s?个?(?:人日|人天))(?=[\t\n]|$)")
_PROVISIONAL = patterns.compile(r"(?:19|20)\d\d-?N?0[A-Z]{1,6}-?\d{3,9}")
"""The number of a trainee's registration: its first digit is the grade."""

_SENTENCE, _NEAR = 120, 60


class Named(NamedTuple):
    """A name behind its role in a sentence; `told` is the role's range, `composed`: it tells the team."""

    name: Found
    role: str
    stated: tuple[int, int]
    composed: bool


@once
def named(source: Source) -> list[Named]:
    """The names behind roles of the audit team in sentences, in reading order."""
    found: list[Named] = []
    for match in lines.finditer(_ROLE, _ROLES, source.text, body_end(source)):
        before = source.text[max(match.start() - 6, 0) : match.start()]
        role = labels.value_of("team", "role", match["role"])
        if role is None or _NOT_TEAM.search(before) or elsewhere(source, match.start(), "team"):
            continue
        if _THEIRS.search(_clauses(source, match.start())):
            continue
        composed = _COMPOSED.search(_sentence(source, match.start())) is not None
        composed = composed or _LETTERED.search(before) is not None
        stated = (match.start("role"), match.end("role"))
        for name in _names(source.text, match.end()):
            registered = _is_registered(source.text, name.end)
            found.append(Named(name, role, stated, composed or registered))
    return sorted(
        [*found, *_called(source), *_noted(source), *_english(source)], key=lambda one: one.name.start
    )


def _is_registered(text: str, at: int) -> bool:
    """Whether a registration stands in the brackets right behind a name."""
    note = _REGISTERED.match(text, at)
    return note is not None and bool(find_registrations(note[0]))


def _noted(source: Source) -> Iterator[Named]:
    """The names before roles in brackets, in sentences that tell whom the team is composed of."""
    for match in lines.finditer(_NOTED, _ROLES, source.text, body_end(source)):
        role = labels.value_of("team", "role", match["role"])
        if role is None or not is_person(match["name"]) or elsewhere(source, match.start(), "team"):
            continue
        stop = source.text.find("\n", match.end())
        note = _NOTE.match(source.text, match.end(), stop if stop >= 0 else len(source.text))
        registered = note is not None and bool(find_registrations(note[0]))
        sentence = _sentence(source, match.start())
        if registered or (_COMPOSED.search(sentence) and not _NOT_TEAM.search(sentence)):
            name = Found(match.start("name"), match.end("name"), match["name"])
            yield Named(name, role, match.span("role"), composed=True)


def _english(source: Source) -> Iterator[Named]:
    """The names behind English roles; those of a sentence on the audit team tell its composition."""
    for match in lines.finditer(_ENGLISH, _ENGLISH_ROLES, source.text, body_end(source)):
        role = labels.value_of("team", "role", match["role"])
        before = source.text[max(match.start() - _NEAR, 0) : match.start()]
        if role is None or _NOT_THIS_TEAM.search(before) or elsewhere(source, match.start(), "team"):
            continue
        composed = "audit team" in _sentence(source, match.start()).lower()
        composed = composed or _is_registered(source.text, match.end())
        yield Named(Found(*match.span("name"), match["name"]), role, match.span("role"), composed)


def _called(source: Source) -> Iterator[Named]:
    """The names before roles; those with a registration beside them tell the team's composition."""
    for match in lines.finditer(_CALLED, _ROLES, source.text, body_end(source)):
        role = labels.value_of("team", "role", match["role"])
        before = source.text[max(match.start() - 6, 0) : match.start()]
        if role is None or not is_person(match["name"]) or elsewhere(source, match.start(), "team"):
            continue
        if _NOT_TEAM.search(before) or _INTERNAL.search(_sentence(source, match.start())):
            continue
        after = source.text[match.end() : match.end() + _SENTENCE].split("\n")[0]
        composed = bool(find_registrations(after)) or _COMPOSED.search(_sentence(source, match.start()))
        name = Found(match.start("name"), match.end("name"), match["name"])
        yield Named(name, role, match.span("role"), bool(composed))


def _names(text: str, at: int) -> Iterator[Found]:
    """The names of a list that begins at a place (何清秋、苗小雨和…)."""
    while name := _name(text, at):
        yield name
        joint = _JOINT.match(text, name.end)
        if joint is None or _ROLE.match(text, joint.end()):
            return
        at = joint.end()


def _name(text: str, at: int) -> Found | None:
    run = _HAN.match(text, at)
    for length in range(len(run[0]), 1, -1) if run else ():
        name = text[at : at + length]
        if is_person(name) and _AFTER.match(text, at + length):
            return Found(at, at + length, name)
    return None


def _sentence(source: Source, offset: int) -> str:
    """The sentence around a place, at most some words of it."""
    low, high = max(offset - _SENTENCE, 0), offset + _SENTENCE
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。\n"))
    ends = [at for mark in "。\n" if (at := source.text.find(mark, offset, high)) >= 0]
    return source.text[low : min(ends, default=high)]


def _clauses(source: Source, offset: int) -> str:
    """The words of a sentence before a place."""
    low = max(offset - _NEAR, 0)
    return source.text[max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t")) : offset]


def trainee_acts(source: Source, report: Report) -> list[TraineeAct]:
    """What sentences say that a trainee of the team did alone, or that counts as audit time."""
    found: list[TraineeAct] = []
    trainees = [member for member in report.team if _is_trainee(member)]
    kinds: tuple[tuple[re.Pattern[str], tuple[str, ...], Literal["alone", "counted"]], ...]
    kinds = ((_ALONE, _ALONE_WORDS, "alone"), (_COUNTED, _COUNTED_WORDS, "counted"))
    for pattern, words, kind in kinds if trainees else ():
        for match in lines.finditer(pattern, words, source.text, body_end(source)):
            low = max(match.start() - _NEAR, 0)
            low = max(low, *(source.text.rfind(mark, low, match.start()) + 1 for mark in "。；;\n\t"))
            before = source.text[low : match.start()]
            if _NOT.search(before):
                continue
            if kind == "counted" and _ANY_TRAINEE.search(before) and "外" not in before:
                leaf = source.leaf(match[0], match.start(), match.end())
                found.append(TraineeAct(member=trainees[0], leaf=leaf, kind=kind))
                continue
            for member in trainees:
                at = before.rfind(str(member.name.value)) if member.name else -1
                others = [m.name.value for m in report.team if m.name and m is not member]
                since = 0 if any(map(str.isdecimal, match[0])) else at
                if at >= 0 and not any(str(name) in before[since:] for name in others):
                    leaf = source.leaf(match[0], match.start(), match.end())
                    found.append(TraineeAct(member=member, leaf=leaf, kind=kind))
    for match in (
        lines.finditer(_COUNTED_ENGLISH, ("rainee",), source.text, body_end(source)) if trainees else ()
    ):
        leaf = source.leaf(match["told"], *match.span("told"))
        found.append(TraineeAct(member=trainees[0], leaf=leaf, kind="counted"))
    acts = [*_among_all(source, trainees), *_shares(source, trainees), *_in_rows(source, trainees)]
    experts = [m for m in report.team if m.role is not None and m.role.value == "technical_expert"]
    plans = (
        *audit_plans.alone(source, report.team, trainees),
        *audit_plans.alone(source, report.team, experts),
    )
    return [*found, *acts, *plans]


def _among_all(source: Source, trainees: list[TeamMember]) -> Iterator[TraineeAct]:
    return (act for member in trainees for act in _among(source, member))


def _in_rows(source: Source, trainees: list[TeamMember]) -> Iterator[TraineeAct]:
    """The audit time in the cell of a trainee's row that begins with the name."""
    for member in trainees:
        name = member.name.span[1] if member.name else -1
        end = source.text.find("\n", name) if name >= 0 else -1
        row = source.text[name : end if end > 0 else None] if name >= 0 else ""
        cell = _CELL.search(source.text, name, name + len(row)) if row.startswith("\t") else None
        if cell:
            leaf = source.leaf(cell["cell"], *cell.span("cell"))
            yield TraineeAct(member=member, leaf=leaf, kind="counted")


def _shares(source: Source, trainees: list[TeamMember]) -> Iterator[TraineeAct]:
    """A trainee's share in the audit time, where the shares are the whole (9人日（甲6天、实习丙3天）)."""
    names = {str(member.name.value): member for member in trainees if member.name}
    for match in lines.finditer(_SHARED, ("人日", "人天"), source.text, body_end(source)) if names else ():
        shares = list(_SHARE.finditer(source.text, *match.span("shares")))
        total = sum(float(share["n"]) for share in shares)
        if len(shares) > 1 and abs(total - float(match["whole"])) < 0.01:
            for share in shares:
                if member := names.get(share["name"]):
                    leaf = source.leaf(share[0], *share.span())
                    yield TraineeAct(member=member, leaf=leaf, kind="counted")


def _among(source: Source, member: TeamMember) -> Iterator[TraineeAct]:
    """The audit time that is said to be with a trainee's (9人日（3人×3天，含…）)."""
    name = str(member.name.value) if member.name else ""
    for pattern in (_AMONG, _AMONG_BEFORE) if name else ():
        for match in lines.finditer(pattern, ("人日", "人天"), source.text, body_end(source)):
            if match["name"].startswith(name):
                low = max(match.start() - 12, 0)
                low = max(
                    low, *(source.text.rfind(mark, low, match.start()) + 1 for mark in "，,。；;：:\n\t")
                )
                end = match.start("name") + len(name)
                stated = source.text[low:end].strip()
                yield TraineeAct(member=member, leaf=source.leaf(stated, low, end), kind="counted")


def _is_trainee(member: TeamMember) -> bool:
    """Whether somebody is a trainee by the grade, or without one by the digit of every registration."""
    grade = str(member.grade.value) if member.grade else ""
    if not grade and member.registrations:
        numbers = [str(one.number.value) if one.number else "" for one in member.registrations]
        return all(map(_PROVISIONAL.fullmatch, numbers))
    return labels.value_of("team", "grade", grade) == "1"
