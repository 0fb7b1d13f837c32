"""Lists of laws as the checks look at them."""

from __future__ import annotations

from collections.abc import Iterator

from schemas import rx
from schemas.facts import Facts, Law
from schemas.facts.titles import split_edition
from schemas.leaf import Leaf
from schemas.report import LawList, Report

SLIP = 2
"""So many characters are a word left out or put in."""
MIN_TITLE, EXCHANGED, REORDERED = 4, 6, 6
"""A shorter title may by chance be near to another: where a word, a character, the order differs."""
RULES_LONGER = 5
"""By so much titles of regulations and rules must be longer: there are too many of them to know all."""

_NAMED = rx.compile(r"(?:法|条例|办法|规定|细则|规则|决定|通则|名录|目录)$")
_NUMBERED = rx.compile(r"[A-Z]{2,}\s?/?[A-Z]?\s?\d")
_OTHER = rx.compile(r"[省市县区州\d一二三四五六七八九十(]")
"""What differs in these is another place, number or edition."""
_MANNERS = frozenset(
    {"暂行", "试行", "实施", "监督", "管理", "国家", "全国", "企业", "若干", "城市", "城镇", "农村"}
    | {"生态", "职业", "安全", "环境", "新"}
)
"""Words that make another title of a regulation or rule."""
_PLACE = rx.compile(r"[^省市县区州]{2,6}?(?:省|自治区|市|县|区|州)")


def titles(report: Report) -> Iterator[Leaf[str]]:
    """The titles of all lists, in order."""
    for law_list in report.law_lists:
        yield from (title for title in law_list.titles if title.value)


def head(law_list: LawList) -> Leaf[str] | Leaf[int]:
    """What stands for a list: its stated number, else its first title."""
    return law_list.stated_count or law_list.titles[0]


def by_law(facts: Facts, law_list: LawList) -> dict[str, list[Leaf[str]]]:
    """The titles of a list by the law that they name; an unknown one by its folded title."""
    found: dict[str, list[Leaf[str]]] = {}
    for title in law_list.titles:
        if title.value:
            law = facts.law(title.value)
            key = law.title if law else split_edition(title.value)[0]
            found.setdefault(key, []).append(title)
    return found


def successor(facts: Facts, law: Law, day: str) -> str | None:
    """The title of what stands in its place on the day: successors may have been replaced in turn."""
    seen = {law.title}
    following = facts.successor(law)
    while following and following.repealed(day) and following.replaced_by and following.title not in seen:
        seen.add(following.title)
        following = facts.successor(following)
    return following.title if following else law.replaced_by


def known_law(facts: Facts, written: str) -> Law | None:
    """The law of a title, if it is a slip of the pen."""
    law = facts.law(written)
    right = near_title(facts, written) if law is None else None
    return facts.law(right) if right else law


def near_title(facts: Facts, written: str) -> str | None:
    """The title that an unknown one is a slip of, or null: it differs by what a pen slips over.

    >>> from schemas.facts import load
    >>> near_title(load(), "安全生产管理法"), near_title(load(), "固体废物环境污染防治法")
    ('中华人民共和国安全生产法', '中华人民共和国固体废物污染环境防治法')
    >>> near_title(load(), "安全生产法"), near_title(load(), "海南省消防条例"), near_title(load(), "安全生产")
    (None, None, None)
    """
    if facts.law(written) is not None or _NUMBERED.search(written):
        return None
    key, _ = split_edition(written)
    if len(key) < MIN_TITLE or not _NAMED.search(key):
        return None
    near: set[str] = set()
    for known in facts.titles_about(len(key), SLIP):
        if key[-1] == known[-1] and not known.startswith(key) and _is_slip(key, known):
            law = facts.law(known)
            if law is not None and _may_be_a_slip(key, known, law):
                near.add(law.title)
    return near.pop() if len(near) == 1 else None


def _is_slip(key: str, known: str) -> bool:
    """Whether two titles differ by the order of words, a character, or a word left out or put in."""
    if sorted(key) == sorted(known):
        return len(key) >= REORDERED
    one, other = _middle(key, known)
    return len(one) == len(other) == 1 or (not (one and other) and len(one or other) <= SLIP)


def _may_be_a_slip(key: str, known: str, law: Law) -> bool:
    """Whether no other title is told by what differs: no place, number, or word that makes another title."""
    one, other = _middle(key, known)
    exchanged = len(one) == len(other) == 1
    if sorted(key) != sorted(known):
        if len(known) < (EXCHANGED if exchanged else MIN_TITLE) + (0 if law.kind == "law" else RULES_LONGER):
            return False
        if _OTHER.search(one + other) or (law.kind != "law" and (one + other) in _MANNERS):
            return False
    place = _PLACE.match(known)
    return place is None or key.startswith(place[0])


def _middle(one: str, other: str) -> tuple[str, str]:
    """What is left of two texts without their common beginning and end.

    >>> _middle("安全生产管理法", "安全生产法")
    ('管理', '')
    """
    least = min(len(one), len(other))
    start = next((at for at in range(least) if one[at] != other[at]), least)
    end = next((at for at in range(least - start) if one[-1 - at] != other[-1 - at]), least - start)
    return one[start : len(one) - end], other[start : len(other) - end]
