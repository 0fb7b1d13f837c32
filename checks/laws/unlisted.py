"""Laws that no list has and that a sentence of the report goes by: out of force, or by a title that is
wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator

from checks.context import Context
from checks.laws.lists import in_its_place, successor
from checks.laws.titles import near
from schemas import patterns
from schemas.facts import Facts, Law
from schemas.facts.titles import title_key
from schemas.leaf import Leaf
from schemas.result import Finding

_SAID_GONE = patterns.compile(
    r"废止|作废|删除|删去|移除|剔除|代之以|替换|代替|替代|取代|失效|停用|旧版|原《|原(?:来|有)?的?《?|曾|仍|未(?:及时|更新|识别|删)|过期|(?<!未见)(?<!发现)(?<!无)不符合|不合格|修订|历史"
    r"|repeal|replac|supersed|former|outdated|still",
    re.I,
)
"""Words of a sentence that says that a law is gone, or that finds fault with its use."""

_YEARS = patterns.compile(r"(?<!\d)(?:19|20)\d\d(?=\s?(?:年|[-./]\d))")
_GOES_ON = ("律", "规", "务", "制", "院", "庭", "学", "人", "典", "实施", "释", "理")
"""What goes on behind the name of a law and makes another word of it."""


def gone_by(context: Context, day: str, stated: set[str]) -> Iterator[Finding]:
    """The laws, but those `told`, that were repealed on a day and that a sentence goes by."""
    for law, place in _said(context, day, stated):
        following = successor(context.facts, law, day)
        yield context.finding(
            place,
            identity=law.title,
            values=[law.title],
            rests_on=[law],
            variant="said" if following else "said_repealed",
            severity="warning",
            actual=law.title,
            title=law.title,
            day=law.repealed_on,
            successor=in_its_place(context, law, following or ""),
        )


def _said(context: Context, day: str, stated: set[str]) -> Iterator[tuple[Law, Leaf[str]]]:
    """The laws but those `told` that were repealed on a day and that a sentence goes by, each with its first
    place: in title marks, and what is a law of the state's also by its plain name."""
    for law in context.facts.repealed(day):
        names = [one for one in (law.title, *law.aliases) if context.facts.law(one) == law]
        marked = [one for name in names for one in _marked(name)]
        if law.title in stated or context.mentions.find([*names, *marked]) is None:
            continue
        place = context.mentions.find(marked)
        if place is None and law.kind == "law":
            place = context.mentions.find(names, _not_meant(context.facts, names))
        if place is not None and not _is_past(context, place, law):
            yield law, place


def _marked(name: str) -> tuple[str, ...]:
    """A title in title marks, an edition in brackets at its end within them or behind.

    >>> _marked("国家危险废物名录（2021年版）")
    ('《国家危险废物名录（2021年版）》', '《国家危险废物名录》（2021年版）')
    """
    title, bracket, edition = name.partition("（")
    return (f"《{name}》", f"《{title}》{bracket}{edition}") if name.endswith("）") else (f"《{name}》",)


def _not_meant(facts: Facts, names: list[str]) -> list[str]:
    """What has the name of a law within it: other titles, and words that go on (合同法律关系)."""
    longer = [title for name in names for title in facts.titles_with(title_key(name))]
    return [one for one in longer if one not in names] + [name + end for name in names for end in _GOES_ON]


def _is_past(context: Context, place: Leaf[str], law: Law) -> bool:
    """Whether the sentence says that a law is gone, faults that it is used, or tells of a time before."""
    before, after = context.mentions.around(place)
    own = _YEARS.findall(law.title)
    years = [int(year) for year in _YEARS.findall(before + after) if year not in own]
    return bool(_SAID_GONE.search(before + after)) or any(
        year < int((law.repealed_on or "9")[:4]) for year in years
    )


_AS_WRONG = patterns.compile(r"误写|错写|写错|写成|应为|更正|名称(?:有误|错误|不准确)")
"""What finds fault with the title."""


def misnamed(context: Context, stated: set[str]) -> Iterator[tuple[str, Law, Leaf[str]]]:
    """The titles but those `told` that no act has, each with the one meant and its first place."""
    seen = {*stated}
    for leaf in context.mentions.statutes:
        title = str(leaf.value)
        law = near(context.facts, title) if title not in seen else None
        seen.add(title)
        if law is not None and not any(map(_AS_WRONG.search, context.mentions.around(leaf))):
            yield title, law, leaf
