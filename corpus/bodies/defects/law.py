"""The lists of laws."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.defects.registry import Ground, Places, Slip, Wrong, in_audit, in_place
from corpus.bodies.tagged import Edit

REPEALED = {
    "工作场所职业卫生管理规定": "工作场所职业卫生监督管理规定",
    "中华人民共和国噪声污染防治法": "中华人民共和国环境噪声污染防治法",
    "中华人民共和国民法典": "中华人民共和国合同法",
    "国家危险废物名录（2025年版）": "国家危险废物名录（2021年版）",
    "危险废物转移管理办法": "危险废物转移联单管理办法",
    "医疗器械注册与备案管理办法": "医疗器械注册管理办法",
    "食品生产经营监督检查管理办法": "食品生产经营日常监督检查管理办法",
}
"""What is in force, and what it replaced."""

WRONG = {
    "中华人民共和国安全生产法": "中华人民共和国安全生产管理法",
    "中华人民共和国固体废物污染环境防治法": "中华人民共和国固体废物环境污染防治法",
    "生产安全事故应急预案管理办法": "生产安全事故应急救援预案管理办法",
    "中华人民共和国标准化法": "中华人民共和国标准法",
    "中华人民共和国突发事件应对法": "中华人民共和国突发事件应急法",
}
"""Titles, and such as do not exist."""

CORE = (
    "中华人民共和国环境影响评价法",
    "中华人民共和国大气污染防治法",
    "中华人民共和国职业病防治法",
    "中华人民共和国消防法",
    "中华人民共和国产品质量法",
    "中华人民共和国食品安全法",
    "中华人民共和国网络安全法",
    "中华人民共和国节约能源法",
)
ECHOES = ("LAW005", "LAW007")


def _replaced(audit: Audit, old: str, new: str) -> None:
    titles = audit.laws("compliance").titles
    titles[titles.index(old)] = new


def _exchange(ground: Ground, table: dict[str, str]) -> Wrong | None:
    known = [title for title in table if title in ground.audit.laws("compliance").titles]
    if not known:
        return None
    old = ground.random.choice(known)
    if not ground.take(old):
        return None
    _replaced(ground.audit, old, table[old])
    return Wrong((("law_lists.titles", table[old]),), allowed=ECHOES)


@in_audit("LAW001")
def repealed(ground: Ground) -> Wrong | None:
    """The company's list has what was replaced instead of what replaced it."""
    return _exchange(ground, REPEALED)


@in_audit("LAW006")
def no_such_title(ground: Ground) -> Wrong | None:
    """A title that does not exist, near one that does."""
    return _exchange(ground, WRONG)


@in_audit("LAW003")
def repeated(ground: Ground) -> Wrong | None:
    """One title stands twice in the company's list, in the place of the last."""
    titles = ground.audit.laws("compliance").titles
    if not ground.take(titles[-1]) or not ground.take(titles[0]):
        return None
    titles[-1] = titles[0]
    return Wrong((("law_lists.titles", titles[0]),), titles[0].removeprefix("中华人民共和国"), ECHOES)


@in_audit("LAW005")
def missing(ground: Ground) -> Wrong | None:
    """A law that every such system must list is in no list."""
    audit = ground.audit
    core = [title for title in CORE if title in audit.laws("compliance").titles]
    if not core:
        return None
    title = ground.random.choice(core)
    if not ground.take(title):
        return None
    for one in audit.law_lists:
        if title in one.titles:
            one.titles.remove(title)
            one.stated_count -= 1
    for evaluation in audit.compliance_evaluations:
        evaluation.stated_count -= 1
    kept = audit.laws("compliance").titles[0]
    return Wrong((("law_lists.titles", kept),), title.removeprefix("中华人民共和国"), ("LAW007",))


@in_place("LAW004")
def other_number(places: Places) -> Slip | None:
    """The stated number is less than the titles that are listed."""
    at = places.one([one for one in places.of("law_lists.stated_count") if places.tags[one].raw.isdigit()])
    if at is None:
        return None
    text = str(int(places.tags[at].raw) - 2)
    return Slip((Edit(at, text),), (text,), allowed=("SUM002",))
