"""Labels and rows that name a leader who is nobody of the team."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from extract.ledger.audit_team.leaders.leader_words import LABEL, OF_OTHERS
from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.people.audit_team import OtherLeader
from schemas.wholes.surroundings import Passage

_SAID = patterns.compile(
    r"组长(?:姓名|[（(][^（()）]{0,8}[)）])?\s?[:：]\s?(?P<name>[\u4e00-\u9fff·]{2,4})(?![\u4e00-\u9fff])"
)
_NAME = patterns.compile(
    r"(?!组[员长]|审核|技术|日期|签[名字]|姓名|职[务责位]|级别|性别|专业|电话|单位|部门|备注|角色|资格|身份|代[号码]|编号|注册|实习"
    r"|分组|本人|现场)"
    r"[\u4e00-\u9fff]{2,3}"
)


def read(reading: Reading, team: Collection[str]) -> Iterator[OtherLeader]:
    """The places with such a name."""
    for passage in reading.passages(["组长"]):
        if _another(reading, passage, team):
            yield OtherLeader(passage.leaf, passage.leaf.raw)


def _another(reading: Reading, passage: Passage, team: Collection[str]) -> bool:
    text = passage.leaf.raw.strip()
    if LABEL.fullmatch(text):
        cells = [cell.strip() for cell in reading.beside(passage.leaf)]
        named = [cell for cell in cells if _NAME.fullmatch(cell)]
        return bool(named) and not any(name in cell for cell in cells for name in team)
    said = _SAID.search(text)
    return said is not None and not OF_OTHERS.search(text[: said.start()]) and said["name"] not in team
