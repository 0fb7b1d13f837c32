"""What a sentence tells of several members together: their grade and system (三人均为能源管理体系审核员)."""

from __future__ import annotations

from extract.groups.team.tables.registrations import GRADE
from extract.readers.leaves import body_end, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from schemas import patterns
from schemas.report import Registration, TeamMember

_SHARED = patterns.compile(
    r"(?:[二两三四五六七八\d]\s?[人位名]|他们|以上人员|成员)(?:审核员)?(?:均|都)(?:为|是|系|具备|具有|持有)"
    r"(?P<what>[^。；;，,\n]{0,24}?审核员)(?:资格|证书|注册资格)?(?=[。；;，,、（(]|$)"
)
_TOGETHER = tuple(f"{both}{verb}" for both in "均都" for verb in ("为", "是", "系", "具", "持"))
_RESPECTIVE = patterns.compile(
    r"(?:注册(?:证书)?号|注册证书编号|证书编号|注册编号)码?(?:依次|分别)(?:为|是)\s?"
    r"(?P<list>[\dA-Za-z-]{8,30}(?:\s?[、，,和及与]\s?[\dA-Za-z-]{8,30}){1,7})"
)
_REACH = 240


def add(source: Source, team: list[TeamMember]) -> None:
    """Complete the members who are named before such a sentence, in its paragraph."""
    for match in lines.finditer(_SHARED, _TOGETHER, source.text, body_end(source)):
        grade = GRADE.search(source.text, *match.span("what"))
        if grade is None or elsewhere(source, match.start(), "team"):
            continue
        low = max(source.text.rfind("\n", 0, match.start()) + 1, match.start() - _REACH)
        named = source.text[low : match.start()]
        systems = find_systems(match["what"], match.start("what"), short=True)
        for member in team:
            expert = member.role is not None and member.role.value == "technical_expert"
            if member.name is not None and not expert and str(member.name.value) in named:
                _complete(source, member, grade.span(), systems[0] if len(systems) == 1 else None)


def respective(source: Source, team: list[TeamMember]) -> None:
    """Give the members named before a list of numbers each their own (注册号分别为 … 和 …)."""
    for match in lines.finditer(_RESPECTIVE, ("分别", "依次"), source.text, body_end(source)):
        low = max(source.text.rfind("\n", 0, match.start()) + 1, match.start() - _REACH)
        named = source.text[low : match.start()]
        numbers = find_registrations(match["list"], match.start("list"))
        stated = [one for one in team if one.name is not None and str(one.name.value) in named]
        stated.sort(key=lambda one: named.find(str(one.name.value)) if one.name else 0)
        if len(stated) != len(numbers) or elsewhere(source, match.start(), "team"):
            continue
        for member, number in zip(stated, numbers, strict=True):
            leaf = source.leaf(number.value, number.start, number.end)
            known = find_systems(number.system or "", number.start, short=True)
            system = source.leaf(known[0].value, number.start, number.end) if known else None
            member.registrations = [Registration(system=system, number=leaf)]


def _complete(source: Source, member: TeamMember, grade: tuple[int, int], system: Found | None) -> None:
    shown = source.leaf(source.text[slice(*grade)], *grade)
    member.grade = member.grade or shown
    for one in member.registrations:
        if one.grade is None and (system is None or one.system is None or one.system.value == system.value):
            one.grade = shown
