"""Nonconformities: how many there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from checks.comparisons.equal import Place, differing, every_place
from checks.context import Context
from checks.messages import message
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding
from schemas.standards import number_key
from schemas.statements.nonconformities import EarlierCount, ListedNonconformity, NumberedLine, OthersCount

GRADES = ("major", "minor")

_MOST = 50
"""Of so many at most it is looked for whether two lists tell them."""

Span = tuple[int, int]
"""The least and the most that a number of nonconformities can be."""


@check("NC001", "nc-count-differs", "error")
def count_differs(context: Context) -> Iterator[Outcome]:
    """查什么：严重、轻微不符合项数在各处是否一致，与列出的不符合项（按编号，一项涉及两个标准算一项）是否相符；
    说本次审核有几项不符合而不分严重、轻微的，是否多于二者之和（或所列）；结论写没有不符合，而提出的有几项；写作上次审核开具的项数，是否与所列的以往不符合项相符。

    为什么：项数决定整改、验证和推荐意见，对不上就不知道是否有漏项。

    例：前文写“轻微不符合项 2 项”，结论写“1 项”；或写 1 项而列出两项。

    应为：各处一致，与列出的相符。

    依据：GB/T 27021.1-2017 9.4.5.1、9.4.8.2 k)。

    何时可忽略：列出的是以往审核的不符合项。
    ---
    What it checks: whether the numbers of major and minor nonconformities agree between places, and with
    those listed (by number: one that concerns two standards counts once); and whether the text tells of more
    in all, without their grade, than both together (or than are listed), or the conclusion of none; whether
    as many of an earlier audit are told as are listed.

    Why: corrections, verification and recommendation hang on them; if they differ, one may be missing.

    Example: “2 minor nonconformities” here, “1” in the conclusion; or 1 stated and two listed.

    Expected: one number everywhere, that of those listed.

    Basis: GB/T 27021.1-2017 9.4.5.1, 9.4.8.2 k).

    When to ignore: those listed are of an earlier audit.
    """
    yield from _of_earlier_audits(context)
    group = context.report.nonconformities
    stated = {grade: _own(context, leaf) for grade, leaf in (("major", group.major), ("minor", group.minor))}
    if all(leaf is None or leaf.value is None for leaf in stated.values()):
        yield from _more_than_listed(context, group.items)
        yield context.not_checked("absent", "nonconformities.major", "nonconformities.minor")
        return
    mention = list(_between_places(context, stated)) or list(_more_in_all(context, stated, group.items))
    yield from mention
    if mention or not group.items:
        return
    entries = context.mentions.statements(ListedNonconformity)
    last, count = _last_number(entries), len({item.number for item in group.items})
    total = sum(int(leaf.value or 0) for leaf in stated.values() if leaf is not None)
    if total > count and (last == total or context.mentions.statements(NumberedLine, total)):
        yield context.not_checked("items_open", "nonconformities.items", last=total, count=count)
        return
    twice = _may_be_told_twice(entries, total) or _are_numbered(entries, total)
    if twice or _are_of_two_lists(group.items, total):
        yield context.not_checked("items_twice", "nonconformities.items", count=count, stated=total)
        return
    yield from _against_items(context, stated, group.items)


def _of_earlier_audits(context: Context) -> Iterator[Finding]:
    """The sentences on an earlier audit that tell another number than the one table of them has."""
    for earlier in context.mentions.statements(EarlierCount):
        count, listed = earlier.count, earlier.listed
        if count != len(listed):
            yield context.finding(
                earlier.place,
                *listed,
                identity="earlier",
                variant="earlier",
                severity="warning",
                values=[count, len(listed)],
                actual=str(count),
                told=count,
                listed=len(listed),
            )


def _are_of_two_lists(items: list[Nonconformity], total: int) -> bool:
    """Whether as many as stated have a department and a grade, and the others none: those may be rows of
    another table than the nonconformities'."""
    of_form = [item for item in items if item.department is not None and item.grade is not None]
    return len(of_form) == total < len(items)


def _are_numbered(entries: list[ListedNonconformity], total: int) -> bool:
    """Whether as many as stated have numbers of one kind (NC-01), and the others were only counted: those may
    be facts of the same, told where they were found."""
    numbers = {one.words for one in entries}
    written = {one.words: one.form for one in entries if one.words and not one.counted}
    kinds = set(written.values())
    return len(written) == total < len(numbers) and len(kinds) == 1


def _between_places(context: Context, of_grades: dict[str, Leaf[int] | None]) -> Iterator[Finding]:
    """The numbers of a grade that differ from place to place."""
    for grade, leaf in of_grades.items():
        found = differing(place for place in every_place([leaf]) if not _is_of_others(context, place))
        if found is not None:
            shown = [str(variant.value) for variant in found.variants]
            yield context.finding(
                *found.places,
                identity=grade,
                variant="places",
                values=shown,
                expected=shown[0] if found.decided else None,
                actual=context.listed(shown[1:]) if found.decided else None,
                grade=_word(context, grade),
                values_shown=context.listed(shown),
            )


def _against_items(
    context: Context, stated: dict[str, Leaf[int] | None], items: list[Nonconformity]
) -> Iterator[Finding]:
    """At most one finding: the stated numbers against those listed, by grade where all grades are known.

    One whose clause is not written (NC003) may be none of the entries and still be there, or have been taken
    for another."""
    mention = {grade: leaf for grade, leaf in stated.items() if leaf is not None and leaf.value is not None}
    if all(item.grade is not None and item.grade.value in GRADES for item in items):
        pairs = {
            g: (int(leaf.value or 0), _span(i for i in items if _grade(i) == g))
            for g, leaf in mention.items()
        }
    elif len(mention) == len(GRADES):
        pairs = {"total": (sum(int(leaf.value or 0) for leaf in mention.values()), _span(items))}
    else:
        return
    unread = max(len(context.mentions.unwritten_clauses) - sum(item.clause is None for item in items), 0)
    wrong = {
        g: (count, span)
        for g, (count, span) in pairs.items()
        if count > span[1] + unread or (count < span[0] and not unread)
    }
    if not wrong:
        return
    places: list[Place] = [leaf for grade, leaf in mention.items() if grade in wrong or "total" in wrong]
    numbers = [(grade, count, span[0]) for grade, (count, span) in wrong.items()]
    yield context.finding(
        *places,
        *(leaf for item in items if (leaf := _first_leaf(item)) is not None),
        identity="items",
        variant="items",
        values=[f"{grade} {count} {listed}" for grade, count, listed in numbers],
        actual=context.listed(str(count) for _, count, _ in numbers),
        stated_shown=_counts(context, [(grade, count) for grade, count, _ in numbers]),
        listed_shown=_counts(context, [(grade, listed) for grade, _, listed in numbers]),
    )


def _more_in_all(
    context: Context, stated: dict[str, Leaf[int] | None], items: list[Nonconformity]
) -> Iterator[Finding]:
    """At most one finding: the text tells of more nonconformities, whatever their grade, than there are.

    Of fewer it may tell where it speaks of some of them."""
    mention = [leaf for leaf in stated.values() if leaf is not None and leaf.value is not None]
    count = sum(int(leaf.value or 0) for leaf in mention)
    if len(mention) < len(GRADES) and not (items and _span(items) == (count, count)):
        return
    most = max(count, _span(items)[1])
    wrong = [leaf for leaf in context.mentions.found_in_all if int(leaf.value or 0) > most]
    wrong = wrong or [leaf for leaf in context.mentions.found_in_all if count and leaf.value == 0]
    wrong = [leaf for leaf in wrong if not _is_of_others(context, leaf)]
    if wrong and not context.mentions.unwritten_clauses:
        yield context.finding(
            *wrong,
            *mention,
            identity="in_all",
            variant="in_all",
            values=[str(leaf.value) for leaf in wrong],
            expected=str(count),
            actual=context.listed(dict.fromkeys(str(leaf.value) for leaf in wrong)),
            stated_shown=_counts(
                context, [(g, int(s.value or 0)) for g, s in stated.items() if s is not None]
            ),
            told_shown=context.listed(dict.fromkeys(str(leaf.value) for leaf in wrong)),
        )


def _more_than_listed(context: Context, items: list[Nonconformity]) -> Iterator[Finding]:
    """At most one finding: without numbers by grade, the text tells of more nonconformities than the entries,
    which count from one on, and always of as many."""
    mention = [
        leaf for leaf in context.mentions.found_in_all if leaf.value and not _is_of_others(context, leaf)
    ]
    least, most = _span(items)
    numbers = {leaf.value for leaf in mention}
    if len(numbers) != 1 or not 0 < least == most < (count := int(mention[0].value or 0)):
        return
    last = _last_number(context.mentions.statements(ListedNonconformity))
    if last != most or context.mentions.unwritten_clauses:
        return
    yield context.finding(
        *mention,
        *(leaf for item in items if (leaf := _first_leaf(item)) is not None),
        identity="items",
        variant="items",
        values=[f"total {count} {most}"],
        actual=str(count),
        stated_shown=_counts(context, [("total", count)]),
        listed_shown=_counts(context, [("total", most)]),
    )


def _last_number(entries: list[ListedNonconformity]) -> int | None:
    """What the numbers of the entries count up to; null where they do not count."""
    return max((one.count for one in entries if one.count is not None), default=None)


def _may_be_told_twice(entries: list[ListedNonconformity], total: int) -> bool:
    """Whether several tables have as many entries as stated each, and each of a table may be one of the next:
    numbered in another way, or told more shortly."""
    of = {entry.words: entry for entry in entries}
    if not 0 < total <= _MOST or len(of) == total or len(of) % total:
        return False
    lists: dict[int, list[Nonconformity]] = {}
    for entry in of.values():
        lists.setdefault(entry.table, []).append(entry.item)
    mention = [*lists.values()]
    known = -1 not in lists and len(mention) > 1 and {len(one) for one in mention} == {total}
    return known and all(_are_one_list(one, other) for one, other in pairwise(mention))


def _are_one_list(items: list[Nonconformity], other: list[Nonconformity]) -> bool:
    """Whether each entry of a list may be another one of the other list."""
    left = [*other]
    for item in items:
        at = next((i for i, again in enumerate(left) if _may_be_one(item, again)), None)
        if at is None:
            return False
        del left[at]
    return not left


def _may_be_one(one: Nonconformity, other: Nonconformity) -> bool:
    """Whether two entries are of one clause, or of one and a part of it, and of no two standards, departments
    or grades; nor numbered by two counts (Q-01, E-01) or by one that goes on (01, 03)."""
    plain = [number for number in (one.number or "", other.number or "") if number.isdigit()]
    counts = not plain or (len(plain) > 1 and any(number.startswith("0") for number in plain))
    if one.clause is None or other.clause is None or counts:
        return False
    short, long = sorted((str(one.clause.value), str(other.clause.value)), key=len)
    standards = {_standard_key(item) for item in (one, other) if item.standard is not None}
    offices = [str(item.department.value) for item in (one, other) if item.department is not None]
    grades = {_grade(item) for item in (one, other) if item.grade is not None}
    if len(standards) > 1 or len(grades) > 1 or (len(offices) > 1 and not _within(*offices)):
        return False
    return long.startswith(short) and not long[len(short) : len(short) + 1].isdigit()


def _within(name: str, other: str) -> bool:
    return name in other or other in name


def _span(items: Iterable[Nonconformity]) -> Span:
    """How many nonconformities the entries can be: without a number, several standards may share one."""
    entries = list(items)
    numbered = {item.number for item in entries if item.number}
    loose = Counter(_standard_key(item) for item in entries if not item.number)
    return len(numbered) + max(loose.values(), default=0), len(numbered) + loose.total()


def _standard_key(item: Nonconformity) -> str:
    return number_key(item.standard.value or "") if item.standard is not None else ""


def _own(context: Context, leaf: Leaf[int] | None) -> Leaf[int] | None:
    """A number at the first of its places that is of this audit, with the others."""
    places = [place for place in every_place([leaf]) if not _is_of_others(context, place)]
    if leaf is None or not places or leaf in places:
        return leaf if places else None
    first, *others = places
    own: Leaf[int] = context.mentions.leaf(first.value, *first.span)
    return own.replaced(mentions=others)


def _is_of_others(context: Context, place: Place) -> bool:
    """Whether a number is no count of this audit's: a deadline's, or of an earlier or another audit."""
    return bool(context.mentions.statements(OthersCount, place))


def _grade(item: Nonconformity) -> str | None:
    return item.grade.value if item.grade is not None else None


def _first_leaf(item: Nonconformity) -> Leaf[str] | None:
    parts = (item.description, item.clause, item.department, item.standard, item.grade)
    return next((leaf for leaf in parts if leaf is not None), None)


def _word(context: Context, grade: str) -> str:
    return message("NC001", grade, context.lang, {})


def _counts(context: Context, numbers: list[tuple[str, int]]) -> str:
    shown = [
        message("NC001", "count", context.lang, {"grade": _word(context, grade), "number": number})
        for grade, number in numbers
    ]
    return context.listed(shown)
