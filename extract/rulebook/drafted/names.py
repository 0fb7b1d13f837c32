"""Whose rules they are: the names of the body, and what may name a pack drafted from them."""

from __future__ import annotations

from pathlib import PurePath

from schemas import patterns
from schemas.other_kinds.rule_words import BodyNames
from schemas.other_kinds.rulebook import RuleBook

_LEGAL = patterns.compile(r"(?:股份)?(?:有限(?:责任)?公司|有限公司)$")
_PLACE = patterns.compile(r"[（(][^（()）]{1,12}[)）]")
_SHORT = patterns.compile(
    r"(?:以下|下文|下称)[^）)，。]{0,4}?(?:简称|称)(?:为|作)?[\s:：“”\"'‘’「」]{0,3}(?P<name>[A-Z][A-Za-z]{1,11}|[\u4e00-\u9fff]{2,8}?)(?=[”\"'’」)），。])"
)
_LETTERS = patterns.compile(r"[A-Z]{2,12}")
_GENERAL = frozenset(
    {"申请组织", "获证组织", "组织", "客户", "受审核方", "本规则", "机构", "认证机构", "本机构", "规则"}
)
_OFTEN = 5
_STATE = patterns.compile(r"认监委|认可监督管理委员会|市场监督管理总局")
_PART = patterns.compile(r"[a-z0-9._]{1,40}")


def body_names(book: RuleBook) -> BodyNames:
    """The names of the body that issued a document."""
    body, short = book.document.body, abbreviation(book)
    return BodyNames(names(body, short), short, _STATE.search(body or "") is not None)


def ids(number: str | None, name: str) -> list[str]:
    """What may name a pack: of the document's number, and of its file, in small letters.

    >>> ids("BCXC-RZ-07/B", "a.docx"), ids(None, "认证规则.docx"), ids(None, "HSE rules.pdf")
    (['bcxc-rz-07-b', 'a'], [], ['hse-rules'])
    """
    made = ("-".join(_PART.findall(one.lower())).strip("-._") for one in (number or "", PurePath(name).stem))
    return [one for one in made if one]


def abbreviation(book: RuleBook) -> str | None:
    """How the rules call the body: as they say, else the letters of its number that they use again."""
    text = "\n".join(clause.text for clause in book.clauses)
    for match in _SHORT.finditer(text):
        if match["name"] not in _GENERAL:
            return match["name"]
    letters = _LETTERS.match(book.document.number or "")
    return letters[0] if letters and text.count(letters[0]) >= _OFTEN else None


def names(body: str | None, short: str | None) -> list[str]:
    """The names under which reports may have the body.

    >>> names("北辰信诚认证有限公司", "BCXC"), names("明川国际认证（成都）有限公司", None)[1:]
    (['北辰信诚认证有限公司', '北辰信诚认证', 'BCXC'], ['明川国际认证（成都）', '明川国际认证'])
    """
    found = [body] if body else []
    bare = _LEGAL.sub("", body or "")
    found += [bare, _PLACE.sub("", bare), short or ""]
    return list(dict.fromkeys(one for one in found if one))
