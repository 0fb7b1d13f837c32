"""The organization's own documents, wherever a title in 《》 names them: procedures, rules, registers …"""

from __future__ import annotations

from extract.groups.leaves import body_end
from extract.source import Source
from extract.values.found import narrow
from schemas import rx
from schemas.leaf import Leaf
from schemas.mentions import Paper
from schemas.text import fold

_OWN = rx.compile(
    r"《(?P<title>[^《》\n\t]{2,30}?(?:程序|程序文件|制度|规定|规程|办法|指导书|守则|清单|一览表|台账|名录))》"
    r"(?:\s?[（(]?\s?(?:文件)?(?:编号|文号)?\s?[:：]?\s?(?P<number>[A-Z][A-Z0-9]{0,9}(?:[-/.][A-Z0-9]{1,8}){1,5}))?"
)
_STATUTE = rx.compile(r"《(?P<title>[^《》\n\t]{3,40}(?:(?<!办)(?<!方)法|条例))》")
"""What only acts of the state are called: an organization has its own 办法 and 规定 too."""

_BEFORE = rx.compile(r"(?P<number>[A-Z][A-Z0-9]{0,9}(?:[-/.][A-Z0-9]{1,8}){1,5})\s?$")
_OF_STATE = rx.compile(r"中华人民|国家|[省市区县]|条例|监督管理|暂行|实施(?:细则|办法)")
_NUMBER = 40


def read(source: Source) -> list[Paper]:
    """The titles in reading order, each with the number told beside it; no rules of the state."""
    text = narrow(source.text)
    found = []
    for match in _OWN.finditer(text, 0, body_end(source)):
        title = fold(match["title"])
        if _OF_STATE.search(title):
            continue
        before = _BEFORE.search(text, max(match.start() - _NUMBER, 0), match.start())
        number = match["number"] or (before["number"] if before else "")
        found.append(Paper(source.leaf(title, *match.span("title")), number))
    return found


def statutes(source: Source) -> list[Leaf[str]]:
    """The titles of laws and regulations in 《》, right or wrong, in reading order."""
    text = narrow(source.text)
    return [
        source.leaf(fold(match["title"]), *match.span("title"))
        for match in _STATUTE.finditer(text, 0, body_end(source))
    ]
