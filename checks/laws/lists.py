"""Lists of laws as the checks look at them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from checks.laws.titles import near
from checks.scope.systems import systems_of
from schemas import patterns
from schemas.facts import Facts, Law
from schemas.facts.titles import in_brackets, split_edition, title_key
from schemas.leaf import Leaf
from schemas.report import LawList, Report
from schemas.text import fold
from schemas.wholes.surroundings import Passage

if TYPE_CHECKING:
    from checks.context import Context


_EDITION = patterns.compile(
    r"》?\s?[（(]\s?(?P<year>(?:19|20)\d\d)\s?年?\s?(?:版本?|本|修订版|修订本?)?\s?[)）]"
)
_SPOKEN = {"劳动": ("用工", "员工", "职工", "工资")}
"""Other words of the subject that one law has before another's title."""

_BESIDE = 24
"""So many characters before and behind a title say what it is listed for."""

IN_FORCE = (
    *(
        "均现行有效",
        "均为现行有效",
        "均是现行有效",
        "都现行有效",
        "全部现行有效",
        "均为有效版本",
        "均为最新版本",
    ),
    "are all in force",
)
"""What is said of laws of which one is repealed."""

_OF_OTHERS = patterns.compile(r"(?<![A-Za-z])(?:EMS|OHSMS|EnMS)(?![A-Za-z])|环境|职业健康|安全生产|能源")
_OF_QUALITY = patterns.compile(r"(?<![A-Za-z])QMS(?![A-Za-z])|质量|产品|19001")
"""Words before a list of laws that say of which systems it is."""

_SAMPLED = patterns.compile("抽[查取样看]|随机|sampl")
_SOME = patterns.compile(r"抽[查取样看][^，,。；;]{0,8}?[\d一二两三四五六七八九十]\s?[部个项]")
_OF_ALL = patterns.compile(r"等\s?\d+\s?[部个项]|(?:上述|以上|所列|全部|所有|清单)[^《》，,。]{0,8}?法")
"""Of a sentence with titles: it is about all laws of a list nevertheless."""

_STANDARD = patterns.compile(r"(?<![A-Za-z])[A-Z]{2,5}(?:/[A-Z]{1,2})?\s?\d")
"""The number of a standard, in a title."""

COPIES = 0.6
"""Lists are copies of one where the longest has so much of all that they list together."""

_FORMS = ("{}（{}年版）", "{}（{}年本）", "{}（{}年）", "{}（{}版）")


def titles(report: Report) -> Iterator[Leaf[str]]:
    """The titles of all lists, in order."""
    for law_list in report.law_lists:
        yield from (title for title in law_list.titles if title.value)


def meant(context: Context, title: Leaf[str]) -> Law | None:
    """The law of a title, of the edition that stands in brackets behind it where there are several."""
    written = title.value or ""
    found = _EDITION.match(context.mentions.around(title)[1])
    if found:
        for form in _FORMS:
            law = context.facts.law(form.format(written.strip("《》"), found["year"]))
            if law is not None and found["year"] in law.title:
                return law
    return context.facts.law(written)


def head(law_list: LawList) -> Leaf[str] | Leaf[int]:
    """What stands for a list: its stated number, else its first title."""
    return law_list.stated_count or law_list.titles[0]


def lead(context: Context, law_list: LawList) -> str:
    """The words of the sentence before what stands for a list."""
    place = head(law_list)
    return context.mentions.around(place)[0] + place.evidence.text.partition(place.raw)[0]


def of_other_systems(context: Context, law_list: LawList) -> bool:
    """Whether the words before a list tell it as one of systems other than quality, which asks for none."""
    said = lead(context, law_list)
    return _OF_OTHERS.search(said) is not None and _OF_QUALITY.search(said) is None


_NO_SAMPLE = 15
"""So many titles, as many as are stated, are the list itself, whatever was sampled beside it."""


def is_excerpt(law_list: LawList) -> bool:
    """Whether a list is a sample, or breaks off (…等): not where as many are stated as it has (…等 16 部)."""
    stated = law_list.stated_count
    whole = stated is not None and stated.value is not None and stated.value <= len(law_list.titles)
    if law_list.sampled:
        return not (whole and len(law_list.titles) >= _NO_SAMPLE)
    return law_list.open_ended and not whole


def by_law(facts: Facts, law_list: LawList, *, slips: bool = False) -> dict[str, list[Leaf[str]]]:
    """The titles of a list by the law that they name, or with `slips` are a misspelling of.

    An unknown one stands under its folded title."""
    named = known_law if slips else Facts.law
    found: dict[str, list[Leaf[str]]] = {}
    for title in law_list.titles:
        if title.value:
            law = named(facts, title.value)
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


def mistaken(context: Context, law: Law, places: list[Leaf[str]]) -> str | None:
    """The basic law that a repealed one was written for (合同法 for 劳动合同法): its title ends in the
    other's, the lists with the one lack it, and another list, words beside it or the systems speak for it."""
    key = title_key(law.title)
    starts = {place.start for place in places}
    audited = systems_of(context.report)
    with_it, without = list[LawList](), list[LawList]()
    for one in context.report.law_lists:
        (with_it if any(title.start in starts for title in one.titles) else without).append(one)
    for system, core in _basic(context):
        other = title_key(core)
        if (
            other == key
            or not other.endswith(key)
            or any(core in by_law(context.facts, of) for of in with_it)
        ):
            continue
        subject = other.removesuffix(key)
        near = [text for place in places for text in _near(context, place)]
        mention = any(word in text for word in (subject, *_SPOKEN.get(subject, ())) for text in near)
        own = system in audited and all(law.title != title for of, title in _basic(context) if of in audited)
        if mention or own or any(core in by_law(context.facts, of) for of in without):
            return core
    return None


def _basic(context: Context) -> list[tuple[str, str]]:
    """The basic laws of every system."""
    day = context.as_of or ""
    return [(one, core.law) for one in context.facts.systems for core in context.facts.core_entries(one, day)]


def _near(context: Context, place: Leaf[str]) -> tuple[str, str]:
    before, after = context.mentions.around(place)
    return before[-_BESIDE:], after[:_BESIDE]


def known_law(facts: Facts, written: str) -> Law | None:
    """The law of a title, if it is a slip of the pen."""
    return facts.law(written) or near(facts, written)


def count_told(report: Report, *, standards: bool = False) -> tuple[str, int]:
    """How many laws are listed (with `standards`, these too), and how that is said: by each list, by the
    longest, or by all together."""
    written = [[fold(title.value) for title in one.titles if title.value] for one in report.law_lists]
    lists = [{title_key(one) for one in of if standards or not _STANDARD.search(one)} for of in written]
    every, longest = set[str]().union(*lists), max(map(len, lists))
    if len(every) == longest:
        return "listed", longest
    if longest < COPIES * len(every):
        return "together", len(every)
    return ("each" if all(len(one) == longest for one in lists) else "longest"), longest


def said_in_force(context: Context, law: Law) -> list[Passage]:
    """Where the report says of laws that they are all in force, this one among them: not of a sample, or of
    other laws by their titles."""
    mention = context.mentions.passages(IN_FORCE)
    return [passage for passage in mention if "法" in passage.leaf.raw and _is_of(passage.leaf.raw, law)]


def _is_of(text: str, law: Law) -> bool:
    if any(name in text for name in (law.title, *law.aliases)):
        return True
    if "《" in text:
        return _SAMPLED.search(text) is None and _OF_ALL.search(text) is not None
    return _SOME.search(text) is None


def in_its_place(context: Context, law: Law, following: str) -> str:
    """How a message tells of the law that stands in the place of one that was repealed: where it came later
    than that, another stood there before it."""
    now = context.facts.law(following)
    since = now.effective_on if now is not None else None
    later = since is not None and law.repealed_on is not None and since > law.repealed_on
    title = in_brackets(following)
    return (
        context.words("now", successor=title, since=since) if later else context.words("by", successor=title)
    )


def line_of(facts: Facts, title: str) -> set[str]:
    """The titles of the laws that came after a law, one after the other."""
    found: set[str] = set()
    law = facts.law(title)
    while law is not None and law.replaced_by and law.replaced_by not in found:
        found.add(law.replaced_by)
        law = facts.law(law.replaced_by)
    return found
