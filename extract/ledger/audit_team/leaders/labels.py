"""Whether a label, the words beside it or its row call a name the leader's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from extract.ledger.audit_team.leaders.leader_words import LABEL, OF_OTHERS
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.audit_team import LeaderLabel
from schemas.text import name_key

_BEFORE_NAME = patterns.compile(
    r"(?:^|[，,；;。：:\s])(?:审核|评审|评价|检查|评鉴)?(?:小?组)?的?组长(?:姓名|\s?[（(]\s?签[名字章]?\s?[)）]|签[名字])?\s?[:：]?\s?$"
    r"|\b(?:[Tt]eam [Ll]eader|[Ll]ead [Aa]uditor)(?: \(?signature\)?)?\s?[:：]\s?$"
)
_BEHIND_NAME = patterns.compile(r"\s{0,2}[（(]\s?(?:审核|评审|检查)?组?组长\s?(?:签[名字])?\s?[)）]")
_FOR_ANOTHER = patterns.compile(r"\s{0,2}[（(]\s?代|代签|\s?代[组审]")
_JOINED = patterns.compile(r"[、和与及/／]\s?$|前任|上[次一]|原|[内副]|阶段|变更|更换|接替|分组|小组|分管")
_ROLE = patterns.compile(
    r"(?:审核组?|评审组?|检查组?)?(?:组员|成员|审核员|技术专家|专家)(?:签[名字])?\s?[:：]?"
)
_NEAR, _FEW = 12, 4
"""So many characters before a label tell whose leader it means."""


def read(reading: Reading, place: Any, others: Collection[str]) -> Iterator[LeaderLabel]:
    """The place, where it is so; `others` are the keys of the other members."""
    if _calls_leader(reading, place) or _in_row(reading, place, others):
        yield LeaderLabel(place, place.raw)


def _calls_leader(reading: Reading, place: Any) -> bool:
    """Whether the words right before or behind a name call it the leader, and not somebody it signs for."""
    before, after = reading.around(place)
    if _FOR_ANOTHER.match(after):
        return False
    label = _BEFORE_NAME.search(before)
    if label is None:
        return _BEHIND_NAME.match(after) is not None
    lead = before[max(label.start() + 1 - _NEAR, 0) : label.start() + 1]
    return not (_JOINED.search(lead) or OF_OTHERS.search(lead))


def _in_row(reading: Reading, place: Any, others: Collection[str]) -> bool:
    """Whether the row of a name has the leader's label, and no other role and nobody else of the team; a row
    with a registration is that of the list."""
    cells = [cell.strip() for cell in reading.beside(place)]
    if not any(map(LABEL.fullmatch, cells)) or len(cells) > _FEW:
        return False
    if any(number in cell for cell in cells for number in _numbers(reading)):
        return False
    return not any(_ROLE.fullmatch(cell) or name_key(cell) in others for cell in cells)


def _numbers(reading: Reading) -> list[str]:
    """The registration numbers of the team."""
    return [
        str(one.number.value)
        for member in reading.report.team
        for one in member.registrations
        if one.number is not None and one.number.value
    ]
