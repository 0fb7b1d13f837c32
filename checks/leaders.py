"""Whether the report calls somebody leader of the audit team whom the team that was read does not have."""

from __future__ import annotations

from checks.context import Context
from checks.registrations import name_of
from schemas import rx
from schemas.mentions import Passage

_LABEL = rx.compile(r"(?:审核)?组?(?:审核)?组长(?:姓名|签[名字])?\s?[:：]?")
_SAID = rx.compile(
    r"组长(?:姓名|[（(][^（()）]{0,8}[)）])?\s?[:：]\s?(?P<name>[\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])"
)
_OF_OTHERS = rx.compile(r"内审|内部审核|评审|应急|检查|演练|评价|领导|班组|小组")
_NAME = rx.compile(
    r"(?!组[员长]|审核|技术|日期|签[名字]|姓名|职[务责位]|级别|性别|专业|电话|单位|部门|备注|角色|资格|身份|代[号码]|编号|注册|实习"
    r"|分组|本人|现场)"
    r"[\u4e00-\u9fff]{2,3}"
)


def is_elsewhere(context: Context) -> bool:
    """Whether a label or row names a leader who is nobody of the team; or a registration is nobody's, where
    those of others are known: a row was not read."""
    if _is_unowned(context):
        return True
    team = {name_of(member) for member in context.report.team}
    return any(_another(context, passage, team) for passage in context.mentions.passages(["组长"]))


def _is_unowned(context: Context) -> bool:
    """Whether some of the team have their numbers, and one that stands in the report is nobody's."""
    known = [
        str(one.number.value)
        for member in context.report.team
        for one in member.registrations
        if one.number is not None and one.number.value
    ]
    return bool(known) and any(
        not any(number in leaf.raw for number in known) for leaf in context.mentions.registrations
    )


def _another(context: Context, passage: Passage, team: set[str]) -> bool:
    text = passage.leaf.raw.strip()
    if _LABEL.fullmatch(text):
        cells = [cell.strip() for cell in context.mentions.beside(passage.leaf)]
        named = [cell for cell in cells if _NAME.fullmatch(cell)]
        return bool(named) and not any(name in cell for cell in cells for name in team)
    said = _SAID.search(text)
    return said is not None and not _OF_OTHERS.search(text[: said.start()]) and said["name"] not in team
