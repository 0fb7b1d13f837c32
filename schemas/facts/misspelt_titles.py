"""Titles of laws that do not exist, and the known title that is meant."""

from __future__ import annotations

from functools import lru_cache
from operator import ne

from schemas import patterns
from schemas.facts import Facts, Law
from schemas.facts.titles import PREFIX, split_edition
from schemas.text import fold

KINDS = ("条例", "办法", "规定", "规则", "细则", "法典", "名录", "目录", "法")
"""What the title of a law ends in: another end is another law."""

_LOWER = ("办法", "规定", "规则")
"""Kinds that a regulation may be called by a slip."""

_UNSURE = patterns.compile(r"[\dA-Za-z《》〈〉/]|(?:标准|预案|通知|意见|决定|公告|批复|解释|修正案)$")
"""What is no plain title of a law: a number, a title within it, a paper of another kind."""

_PLACE = patterns.compile(r"^(?:[^\W\d]{2,7}?(?:省|自治区|自治州|市|州|盟|县|区)|[^\W\d]{2}经济特区)")
_ORDINAL = frozenset("一二三四五六七八九十第批次分上下前后内外不非无未")
"""Characters that tell one law of a series from another."""

_ADDED = ("管理", "监督", "救援", "处理", "监察", "工作")
"""Words that slip into a title without making another one of it."""

_ADDED_TO_LAWS = (*_ADDED, "安全", "保护", "卫生", "信息", "防治", "保障", "促进", "法律", "法规")

_LEFT_OUT = ("管理", "监督管理")
"""Words that are left out of the title of an act below a law."""

_ALIKE = {"单位", "企业", "公司", "机构"}
"""Words for whom an act is about, one for another."""

_SHORTEST, _SWAPPED, _LONG = 3, 6, 8
"""The fewest characters of a title, of one with parts swapped, of one of an act below a law."""

_WORD, _WORDY = 2, 15
"""A word of so many characters within a title of so many can only be left out by a slip."""

_MOST, _SHARE = 2, 3
"""So many characters of the title of a law may differ, and at most one of three."""

_SUBJECT, _LOCAL_SUBJECT = 1, 2
"""The first characters of a title say what it is about: with others it is another act. Of local ones not all
are known."""


@lru_cache(maxsize=1024)
def near(facts: Facts, title: str) -> Law | None:
    """The law of which a title is a misspelling; null for a known title, and where that is not sure.

    Not sure is whatever may be an act that is not known: of another place, kind or number in a series, or
    short for one.

    >>> from schemas.facts import load
    >>> near(load(), "《中华人民共和国安全生产管理法》").title
    '中华人民共和国安全生产法'
    >>> [near(load(), title) for title in ("某省安全生产条例", "环保法", "安全生产法", "排污许可管理规定")]
    [None, None, None, None]
    """
    key, _ = split_edition(title)
    if len(key) < _SHORTEST or facts.law(title) is not None or _UNSURE.search(key) or facts.is_title(key):
        return None
    if PREFIX not in fold(title) and sum(map(ne, key, PREFIX)) == 1 < len(key) - len(PREFIX):
        return facts.law(key[len(PREFIX) :])
    if facts.law(key.partition("的")[2]) is not None:
        return None  # words before the title of a known one
    whole = PREFIX in fold(title)
    meant: dict[str, tuple[int, bool]] = {}
    for other in facts.titles_near(key):
        law = facts.law(other)
        if law is not None and _same_kind(key, other) and (cost := _slip(key, other, law, whole=whole)):
            meant[law.title] = cost, law.repealed_on is not None
    best = min(meant.values(), default=None)
    found = [known for known, rank in meant.items() if rank == best]
    if not found:
        return _of_other_kind(facts, key)
    return facts.law(found[0]) if len(found) == 1 else None


def _of_other_kind(facts: Facts, key: str) -> Law | None:
    """The regulation of the State Council whose long name an act of another kind has (管理办法 for 管理条例):
    that of a place or a ministry would say more of what it is about."""
    written = next((end for end in KINDS if key.endswith(end)), "")
    stem = key.removesuffix(written)
    law = facts.law(f"{stem}条例") if written in _LOWER and len(stem) >= _LONG and not place(key) else None
    return law if law is not None and law.kind == "regulation" and law.repealed_on is None else None


def _same_kind(key: str, other: str) -> bool:
    """Whether both end as the known title does, or the other in a slip for it (条列, 方法)."""
    kind, written = (next((end for end in KINDS if one.endswith(end)), "") for one in (other, key))
    slip = sum(map(ne, key, other)) == 1 or sorted(key) == sorted(other)
    return bool(kind) and (written == kind or (len(written) < len(kind) == 2 and slip))


def _slip(key: str, other: str, law: Law, *, whole: bool) -> int:
    """How many characters differ where a title can be a slip in a known one, else 0."""
    if len(other) < _SHORTEST or place(key) != place(other):
        return 0
    head, tail = _common(key, other)
    old, new = other[head : len(other) - tail], key[head : len(key) - tail]
    if len(old) == len(new) and any(c in _ORDINAL for c in old + new):
        return 0
    if sorted(old) == sorted(new):
        possible = len(other) >= _SWAPPED or (law.kind == "law" and whole)
    elif law.kind == "law":
        possible = _in_law(old, new, other, whole=whole)
    else:
        subject = head - len(place(key)) - (_LOCAL_SUBJECT if law.kind == "local" else _SUBJECT)
        least = _SWAPPED if law.kind == "regulation" else _LONG
        possible = len(old) <= 1 and len(new) <= 1 and subject >= 0 and len(other) >= least
        possible = possible or (len(old) == len(new) == 1 and tail == 0 and len(other) >= _SWAPPED)
        possible = possible or (not old and new in _ADDED and len(other) >= _LONG and law.kind != "local")
        possible = possible or (not old and len(new) == 1 and new == key[head - 1 : head])
        long = len(other) >= _LONG and law.kind != "local"
        wordy = len(other) >= _WORDY and len(old) == _WORD and min(head, tail) >= _WORD
        possible = possible or (long and ((not new and old in _LEFT_OUT) or {old, new} <= _ALIKE))
        possible = possible or (long and wordy and not new)
    return len(old) + len(new) if possible else 0


def _in_law(old: str, new: str, other: str, *, whole: bool) -> bool:
    """Whether a title with `new` for `old` can stand for that of a law: all laws are known by name.

    A title without a part of it may be short for it, but not behind the state's name."""
    size = max(len(old), len(new))
    if size > _MOST or (not new and not whole and size > 1):
        return False
    if not old and whole and new in _ADDED_TO_LAWS:
        return True
    return size * _SHARE <= len(other) + (not old or not new)


def place(key: str) -> str:
    """The province, city or district that a key begins with."""
    return found[0] if (found := _PLACE.match(key)) else ""


def _common(one: str, other: str) -> tuple[int, int]:
    """How many characters two texts share at their beginnings, and then at their ends."""
    most = min(len(one), len(other))
    head = next((i for i in range(most) if one[i] != other[i]), most)
    tail = next((i for i in range(most - head) if one[-1 - i] != other[-1 - i]), most - head)
    return head, tail
