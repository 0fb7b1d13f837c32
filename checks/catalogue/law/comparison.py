"""Lists of laws against one another and against the numbers that are stated of them."""

from __future__ import annotations

from collections.abc import Iterator

from checks.comparisons.equal import Place, every_place, in_order
from checks.context import Context
from checks.laws.compliance_evaluation import counted_early
from checks.laws.lists import by_law, head, is_excerpt, known_law, mistaken, successor
from checks.quantities.counts.repeated_counts import twice_told
from checks.registry import Outcome, check
from checks.scope.systems import systems_of
from schemas.facts.titles import is_law
from schemas.leaf import Leaf
from schemas.report import LawList
from schemas.result import Finding
from schemas.statements.amounts.counts import ThingCount
from schemas.statements.laws import CountSubject, LawCount

Laws = dict[str, list[Leaf[str]]]

ALIKE, CLOSE, SAME = 0.6, 0.8, 0.9
"""So much of the longer list stands in the other where both may be, must be, surely are meant to be one."""
_LIKE = 0.7
"""A number of laws that is less of the other than this is one of something else."""
SHORT, WHOLE = 5, 8
"""Fewer laws than this are examples, or are not taken for a whole list."""


@check("LAW004", "law-count", "warning")
def law_count(context: Context) -> Iterator[Outcome]:
    """查什么：报告所称的法律法规数量在各处（清单、合规性评价等）是否一致，是否少于所列出的。写明是抽查、新增或
    某一领域的数量，不与总数比较。
    法律法规的两个数目，或数目与其旁所列的不符的，提示。

    为什么：数量不符，说明清单改动后报告没有跟着改，或评价没有覆盖清单的全部内容。

    例：“识别适用法律法规 46 部”，合规性评价写“对 43 部法律法规进行了评价”。

    应为：各处数量一致，不少于所列出的。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 24001-2016、GB/T 45001-2020 6.1.3、9.1.2。

    何时可忽略：两个数量统计的不是同一份清单。
    ---
    What it checks: whether the number of laws is the same wherever it is stated (list, evaluation of
    compliance), and not less than those listed. A number of samples, additions or one field is not compared.
    Two numbers of laws, or a number beside a list with more, are worth knowing.

    Why: where they differ, the report did not follow a change of the list, or not all of it was evaluated.

    Example: “46 applicable laws identified”, and “43 laws were evaluated”.

    Expected: one number, not less than those listed.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.1.3 and 9.1.2 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the two numbers count different lists.
    """
    stated = [leaf for leaf in _stated(context) if leaf.value is not None]
    short = [one for one in context.report.law_lists if _is_short(context, one)]
    if not stated and not short and context.report.law_lists:
        yield context.not_checked("absent", "law_lists.stated_count")
    for one in short:
        yield _too_few(context, one)
    mention = {id(one.stated_count) for one in short}
    groups = _by_what(context, [leaf for leaf in stated if id(leaf) not in mention])
    if len(groups.get("", {})) == 1:
        groups[""] = _with_said(context, groups[""])
    for about, numbers in groups.items():
        if len(numbers) > 1:
            shown = [str(number) for number in numbers]
            where = [context.words("at", number=n, where=_where(context, of)) for n, of in numbers.items()]
            early = counted_early(context, numbers[min(numbers)])
            why = context.words("early", day=early[0].value, stage1=early[1].value) if early else ""
            yield context.finding(
                *in_order(place for places in numbers.values() for place in places),
                *early[:1],
                identity=f"places {about}",
                values=shown,
                variant="places",
                numbers=("；" if context.lang == "zh" else "; ").join(where),
                early=why,
            )
    if all(len(numbers) < 2 for numbers in groups.values()):
        yield from _told_again(context)


def _told_again(context: Context) -> Iterator[Finding]:
    """A list of laws whose number two sentences tell differently."""
    for counts in twice_told(context, ThingCount):
        if counts[0].what.startswith("《") and any(word in counts[0].what for word in _OF_LAWS):
            shown = [str(one.number) for one in counts]
            numbers = context.listed(f"{one.what} {one.number}" for one in counts)
            leaves = [one.place for one in counts]
            yield context.finding(
                *leaves, identity=counts[0].what, values=shown, variant="places", numbers=numbers, early=""
            )


_OF_LAWS = ("法律", "法规", "合规")


@check("LAW007", "law-lists-differ", "info", needs=("law_lists",))
def lists_differ(context: Context) -> Iterator[Outcome]:
    """查什么：报告中两处应当相同的法律法规清单（大部分内容一样）所列是否一致；审核准则所列的，是否都在组织完整的清单
    中。写法不同、写错一两个字的同一部法律，不算不同。

    为什么：同一组织的清单只有一份，两处不同，说明其中一处没有更新。

    例：6.1.3 处列有《突发环境事件应急管理办法》，9.1.2 合规性评价处没有。

    应为：两处一致，或说明为何不同。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 24001-2016、GB/T 45001-2020 6.1.3、9.1.2。

    何时可忽略：一处只是摘录。
    ---
    What it checks: whether two lists of the report that are meant to be one (most of their laws are the same)
    have the same laws; whether what the audit's criteria list is in the organization's whole list. One law
    written in two ways, or misspelt, is no difference.

    Why: an organization has one list; where two differ, one of them was not updated.

    Example: 6.1.3 lists a measure on environmental emergencies that the list at 9.1.2 lacks.

    Expected: the same laws at both places, or the reason why not.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.1.3 and 9.1.2 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: one of them is an extract.
    """
    lists = [(one, _laws(context, one)) for one in context.report.law_lists]
    lists = [(one, laws) for one, laws in lists if len(laws) >= SHORT]
    if len(lists) < 2:
        yield context.not_checked("one_list", "law_lists.titles")
        return
    for number, (later, laws) in enumerate(lists):
        for earlier, others in lists[:number]:
            more, less = _apart(later, laws, earlier, others)
            if more or less:
                yield from _differing(context, (earlier, others), (later, laws), more, less)


# ---------------------------------------------------------------- numbers


def _too_few(context: Context, one: LawList) -> Finding:
    assert one.stated_count is not None
    titles = _counted(context, one)
    listed = len(titles)
    return context.finding(
        one.stated_count,
        one.titles[0],
        one.titles[-1],
        identity="listed",
        values=[one.stated_count.value, listed],
        variant="listed",
        expected=f">= {listed}",
        actual=str(one.stated_count.value),
        stated=one.stated_count.value,
        listed=listed,
        where=context.words(one.place),
        first=_title(titles[:1]),
        last=_title(titles[-1:]),
    )


def _where(context: Context, places: list[Place]) -> str:
    """Which lists or evaluations state a number, and how many places there are."""
    report = context.report
    of: dict[tuple[int, int], str] = {}
    for one in report.law_lists:
        of |= {place.span: one.place for place in every_place([one.stated_count])}
    for each in report.compliance_evaluations:
        of |= {place.span: "evaluation" for place in every_place([each.stated_count])}
    names = dict.fromkeys(context.words(of.get(place.span, "operation")) for place in in_order(places))
    return context.listed(names)


def _stated(context: Context) -> Iterator[Leaf[int]]:
    """The stated numbers of the organization's laws: of its lists and its latest evaluation.

    Those of the audit's criteria are of less laws, unless they list the same ones and not as many as told."""
    lists = context.report.law_lists
    register = [_laws(context, one) for one in lists if one.place != "criteria"]
    for one in lists:
        own, mention = _laws(context, one), one.stated_count
        apart = one.place == "criteria" and mention is not None and mention.value == len(one.titles)
        same = one.place != "criteria" or any(_alike(own, laws) for laws in register)
        if same and mention is not None and not apart:
            yield mention
    evaluations = context.report.compliance_evaluations
    days = [one.done_on.value for one in evaluations if one.done_on is not None and one.done_on.value]
    for each in evaluations:
        day = each.done_on.value if each.done_on is not None else None
        if each.stated_count is not None and (day is None or day == max(days)):
            yield each.stated_count


def _by_what(context: Context, stated: list[Leaf[int]]) -> dict[str, dict[int, list[Place]]]:
    """The places of the numbers by what they are of; one of a part only where it is above the whole."""
    groups: dict[str, dict[int, list[Place]]] = {}
    parts: list[Place] = []
    for place in every_place(stated):
        about = _about(context, _subject(context, place))
        if about is None:
            parts.append(place)
        elif place.value is not None:
            groups.setdefault(about, {}).setdefault(place.value, []).append(place)
    whole = groups.get("", {})
    for place in parts:
        above = place.value if whole and place.value is not None and place.value > max(whole) else None
        if above is not None and _subject(context, place).of_those_before:
            groups[""] = {**whole, above: [place]}
    of_list = all(_subject(context, place).of_list for places in whole.values() for place in places)
    for number, places in groups.get("standards", {}).items() if whole else ():
        comparable = number < min(whole) or (of_list and number not in whole)
        if comparable and all(_subject(context, place).with_others for place in places):
            groups[""] = {**groups[""], number: places}
    return groups


def _with_said(context: Context, numbers: dict[int, list[Place]]) -> dict[int, list[Place]]:
    """The one number of all laws, with those that sentences elsewhere tell instead."""
    (stated, places), *_ = numbers.items()
    known = [place.span for place in places]
    with_said = {**numbers}
    for one in context.mentions.statements(LawCount):
        low, high = one.place.span
        near = one.number != stated and min(one.number, stated) >= _LIKE * max(one.number, stated)
        if near and not any(low <= start < high for start, _ in known):
            with_said.setdefault(one.number, []).append(one.place)
    return with_said


def _counted(context: Context, one: LawList) -> list[Leaf[str]]:
    """The titles that a number of laws counts at least, repeats too: no standards, plans and the like."""
    titles = [title for title in one.titles if title.value and is_law(title.value)]
    return [title for title in titles if not context.mentions.mark(title, "laws.numbered")]


def _is_short(context: Context, one: LawList) -> bool:
    """Whether a list has more laws than are stated of it."""
    stated = one.stated_count
    if stated is None or stated.value is None:
        return False
    subject = _subject(context, stated)
    return not (subject.of_fewer or subject.of_others) and stated.value < len(_counted(context, one))


def _subject(context: Context, place: Place) -> CountSubject:
    """Of which laws a number is, by the words about it."""
    return context.mentions.statements(CountSubject, place)[0]


def _about(context: Context, subject: CountSubject) -> str | None:
    """The fields that a number is of, none for all that are audited; null for a part of the laws, or for
    their clauses."""
    if subject.of_part or subject.of_others:
        return None
    audited = set(systems_of(context.report))
    return "" if subject.fields >= audited else " ".join(sorted(subject.fields))


# ---------------------------------------------------------------- lists


def _laws(context: Context, one: LawList) -> Laws:
    """The laws of a list: a misspelt one as the one that is meant (LAW006), a replaced one as that in its
    place (LAW001); no standards, plans and the like."""
    laws: Laws = {}
    for key, places in by_law(context.facts, one, slips=True).items():
        if is_law(key):
            laws.setdefault(_in_force(context, key), []).extend(places)
    return laws


def _in_force(context: Context, title: str) -> str:
    """The title of what is in force in the place of a law on the judged day."""
    law = context.facts.law(title) if context.as_of is not None else None
    if law is None or context.as_of is None or not law.repealed(context.as_of):
        return title
    return successor(context.facts, law, context.as_of) or title


def _alike(laws: Laws, others: Laws) -> bool:
    """Whether two lists are meant to be the same: they share most of the longer one."""
    return len(laws.keys() & others.keys()) >= SAME * max(len(laws), len(others))


def _apart(one: LawList, laws: Laws, other: LawList, others: Laws) -> tuple[list[str], list[str]]:
    """The laws that only the one and only the other of two like lists have; none where they are not alike.

    What an excerpt (it ends in 等) lacks is no difference, unless both break off after as many titles. What
    the criteria have and the organization's whole list has not is one, however short they are."""
    more = [key for key in laws if key not in others]
    less = [key for key in others if key not in laws]
    common = len(laws) - len(more)
    if is_excerpt(one) and is_excerpt(other):
        same = abs(len(more) - len(less)) <= 1 and common >= CLOSE * max(len(laws), len(others))
        return (more, less) if same else ([], [])
    audit = "criteria" in (one.place, other.place) and one.place != other.place
    if common >= ALIKE * max(len(laws), len(others)) and not audit:
        return ([] if is_excerpt(other) else more), ([] if is_excerpt(one) else less)
    if {one.place, other.place} == {"criteria", "compliance"} and 2 * common > min(len(laws), len(others)):
        whole, its = (other, others) if other.place == "compliance" else (one, laws)
        if is_excerpt(whole) or len(its) < (WHOLE if whole.stated_count is None else SHORT):
            return [], []
        return ([], less) if whole is one else (more, [])
    return [], []


def _differing(
    context: Context,
    earlier: tuple[LawList, Laws],
    later: tuple[LawList, Laws],
    more: list[str],
    less: list[str],
) -> Iterator[Finding]:
    """What each of the two has and the other has not, and of a law that both have the title that only the
    one has it by (合同法 beside 民法典); nothing where the one has but a
    law written for what the other has (合同法 for 劳动合同法: LAW001)."""
    here = [later[1][key][0] for key in more]
    there = [earlier[1][key][0] for key in less]
    for key in later[1].keys() & earlier[1].keys():
        ours, theirs = (_named(context, of[1][key]) for of in (later, earlier))
        here += [place for law, place in ours.items() if law not in theirs]
        there += [place for law, place in theirs.items() if law not in ours]
    here.sort(key=lambda place: place.start)
    there.sort(key=lambda place: place.start)
    if len(here) == len(there) == 1 and (_meant(context, here, there) or _meant(context, there, here)):
        return
    yield context.finding(
        head(earlier[0]),
        head(later[0]),
        *here,
        *there,
        identity="lists",
        values=[*more, *less],
        variant="both" if here and there else "more" if here else "less",
        earlier=context.words(earlier[0].place),
        later=context.words(later[0].place),
        more=context.listed(f"《{_title([place])}》" for place in here),
        less=context.listed(f"《{_title([place])}》" for place in there),
    )


def _meant(context: Context, written: list[Leaf[str]], meant: list[Leaf[str]]) -> bool:
    """Whether the one title is that of a repealed law which was written for the other."""
    law, other = (known_law(context.facts, str(of[0].value)) for of in (written, meant))
    if law is None or other is None or context.as_of is None or not law.repealed(context.as_of):
        return False
    return mistaken(context, law, written) == other.title


def _named(context: Context, places: list[Leaf[str]]) -> dict[str, Leaf[str]]:
    """The first place of each law that is written for one, its own title or that of one it replaced."""
    found: dict[str, Leaf[str]] = {}
    for place in places:
        law = known_law(context.facts, place.value or "")
        found.setdefault(law.title if law is not None else "", place)
    return found


def _title(places: list[Leaf[str]]) -> str:
    return (places[0].value or "").strip("《》") if places else ""
