"""Whom else the report calls leader of the audit team: beside a label, at a signature; perhaps nobody of
the team that was read."""

from __future__ import annotations

from collections.abc import Iterator

from checks.audit_team.registrations import name_of, together
from checks.compare import Place, name_key
from checks.context import Context
from schemas import patterns
from schemas.leaf import Leaf
from schemas.wholes.surroundings import Passage

_LABEL = patterns.compile(r"(?:审核)?组?(?:审核)?组长(?:姓名|签[名字])?\s?[:：]?")
_SAID = patterns.compile(
    r"组长(?:姓名|[（(][^（()）]{0,8}[)）])?\s?[:：]\s?(?P<name>[\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])"
)
_OF_OTHERS = patterns.compile(r"内审|内部审核|评审|应急|检查|演练|评价|领导|班组|小组")
_NAME = patterns.compile(
    r"(?!组[员长]|审核|技术|日期|签[名字]|姓名|职[务责位]|级别|性别|专业|电话|单位|部门|备注|角色|资格|身份|代[号码]|编号|注册|实习"
    r"|分组|本人|现场)"
    r"[\u4e00-\u9fff]{2,3}"
)
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
_PARTS = ("角色", "身份", "职务", "职责", "分工", "岗位", "Role", "Position")
_NEAR, _FEW = 12, 4
"""So many characters before a label tell whose leader it means."""


def called(context: Context) -> Iterator[tuple[str, Leaf[str]]]:
    """Those of the team that a label or a signature calls its leader, by name, each with the place."""
    members = together(context.report.team)
    team = {name_key(name_of(member)) for member in members}
    names = [member.name for member in members if member.name is not None]
    for leaf in [*names, *context.report.conclusion.signatories]:
        if not leaf.value or name_key(str(leaf.value)) not in team:
            continue
        others = team - {name_key(str(leaf.value))}
        if any(_calls_leader(context, place) or _in_row(context, place, others) for place in leaf.places):
            yield name_key(str(leaf.value)), leaf
    for leaf in context.mentions.said_leaders:
        if name_key(str(leaf.value)) in team:
            yield name_key(str(leaf.value)), leaf


def _calls_leader(context: Context, place: Place) -> bool:
    """Whether the words right before or behind a name call it the leader, and not somebody it signs for."""
    before, after = context.mentions.around(place)
    if _FOR_ANOTHER.match(after):
        return False
    label = _BEFORE_NAME.search(before)
    if label is None:
        return _BEHIND_NAME.match(after) is not None
    lead = before[max(label.start() + 1 - _NEAR, 0) : label.start() + 1]
    return not (_JOINED.search(lead) or _OF_OTHERS.search(lead))


def _in_row(context: Context, place: Place, others: set[str]) -> bool:
    """Whether the row of a name has the leader's label, and no other role and nobody else of the team; a row
    with a registration is that of the list."""
    cells = [cell.strip() for cell in context.mentions.beside(place)]
    if not any(map(_LABEL.fullmatch, cells)) or len(cells) > _FEW:
        return False
    if any(number in cell for cell in cells for number in _numbers(context)):
        return False
    return not any(_ROLE.fullmatch(cell) or name_key(cell) in others for cell in cells)


def is_elsewhere(context: Context) -> bool:
    """Whether a label or row names a leader who is nobody of the team; or a registration is nobody's: a row
    was not read."""
    if _is_unowned(context):
        return True
    team = {name_of(member) for member in context.report.team}
    return any(_another(context, passage, team) for passage in context.mentions.passages(["组长"]))


def has_part(context: Context, role: Leaf[str] | None) -> bool:
    """Whether a column that tells the part of each in the team has the part of a member."""
    heads = context.mentions.leads(role) if role is not None and role.value == "member" else ()
    return any(word in head for head in heads for word in _PARTS)


def is_told(context: Context) -> bool:
    """Whether any place names a leader, the client's own apart, or the team has no numbers."""
    texts = (passage.leaf.raw for passage in context.mentions.passages(["组长", "领队", "leader", "Leader"]))
    return not _numbers(context) or any(not _OF_OTHERS.search(text) for text in texts)


def _is_unowned(context: Context) -> bool:
    """Whether a registration that stands in the report is nobody's."""
    known = _numbers(context)
    return any(not any(number in leaf.raw for number in known) for leaf in context.mentions.registrations)


def _numbers(context: Context) -> list[str]:
    """The registration numbers of the team."""
    return [
        str(one.number.value)
        for member in context.report.team
        for one in member.registrations
        if one.number is not None and one.number.value
    ]


def _another(context: Context, passage: Passage, team: set[str]) -> bool:
    text = passage.leaf.raw.strip()
    if _LABEL.fullmatch(text):
        cells = [cell.strip() for cell in context.mentions.beside(passage.leaf)]
        named = [cell for cell in cells if _NAME.fullmatch(cell)]
        return bool(named) and not any(name in cell for cell in cells for name in team)
    said = _SAID.search(text)
    return said is not None and not _OF_OTHERS.search(text[: said.start()]) and said["name"] not in team
