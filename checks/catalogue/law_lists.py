"""Lists of laws against one another and against the numbers that are stated of them."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from checks.compare import Place, every_place, in_order
from checks.context import Context
from checks.laws import by_law, head
from checks.registry import Outcome, check
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import LawList, Report

ALIKE = 0.6
"""So much of the longer list stands in the other one where both are meant to be the same."""
SHORT = 5
"""Fewer laws than this are examples."""

_PART = rx.compile(
    r"抽|其中|新增|增加|更新|修订|变更|换版|废止|作废|部分|主要|重点|至少|近|上年|上次|去年|删"
)
"""Words of a number that does not count the whole list."""
_FIELD = rx.compile(r"环境|环保|职业健康|安全|能源|节能|食品|质量|信息|服务|国家|行业|地方|其他要求|标准")
"""Words that say of which laws a number is."""


@check("LAW004", "law-count", "warning")
def law_count(context: Context) -> Iterator[Outcome]:
    """查什么：报告所称的法律法规数量在各处（清单、合规性评价等）是否一致，是否少于所列出的。写明是抽查、新增或
    某一领域的数量，不与总数比较。

    为什么：数量不符，说明清单改动后报告没有跟着改，或评价没有覆盖清单的全部内容。

    例：“识别适用法律法规 46 部”，合规性评价写“对 43 部法律法规进行了评价”。

    应为：各处数量一致，不少于所列出的。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 24001-2016、GB/T 45001-2020 6.1.3、9.1.2。

    何时可忽略：两个数量统计的不是同一份清单。
    ---
    What it checks: whether the number of laws is the same wherever it is stated (list, evaluation of
    compliance), and not less than those listed. A number of samples, additions or one field is not compared.

    Why: where they differ, the report did not follow a change of the list, or not all of it was evaluated.

    Example: “46 applicable laws identified”, and “43 laws were evaluated”.

    Expected: one number, not less than those listed.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.1.3 and 9.1.2 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the two numbers count different lists.
    """
    stated = list(_stated(context.report))
    if not stated:
        if context.report.law_lists:
            yield context.not_checked("absent", "law_lists.stated_count")
        return
    short = [one for one in context.report.law_lists if _is_short(context, one)]
    for one in short:
        assert one.stated_count is not None
        listed = len(by_law(context.facts, one))
        yield context.finding(
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
        )
    told = {id(one.stated_count) for one in short}
    groups: dict[Hashable, dict[int, list[Place]]] = {}
    for leaf in stated:
        if id(leaf) not in told:
            for place in every_place([leaf]):
                about = _about(context, place)
                if about is not None and place.value is not None:
                    groups.setdefault(about, {}).setdefault(place.value, []).append(place)
    for about, numbers in groups.items():
        if len(numbers) == 2:
            shown = [str(number) for number in numbers]
            yield context.finding(
                *in_order(place for places in numbers.values() for place in places),
                identity=f"places {about}",
                values=shown,
                variant="places",
                numbers=context.listed(shown),
            )


@check("LAW007", "law-lists-differ", "info", needs=("law_lists",))
def lists_differ(context: Context) -> Iterator[Outcome]:
    """查什么：报告中两处应当相同的法律法规清单（大部分内容一样）所列是否一致。

    为什么：同一组织的清单只有一份，两处不同，说明其中一处没有更新。

    例：6.1.3 处列有《突发环境事件应急管理办法》，9.1.2 合规性评价处没有。

    应为：两处一致，或说明为何不同。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 24001-2016、GB/T 45001-2020 6.1.3、9.1.2。

    何时可忽略：一处只是摘录。
    ---
    What it checks: whether two lists of the report that are meant to be one (most of their laws are the same)
    have the same laws.

    Why: an organization has one list; where two differ, one of them was not updated.

    Example: 6.1.3 lists a measure on environmental emergencies that the list at 9.1.2 lacks.

    Expected: the same laws at both places, or the reason why not.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.1.3 and 9.1.2 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: one of them is an extract.
    """
    lists = [(one, by_law(context.facts, one)) for one in context.report.law_lists]
    lists = [(one, laws) for one, laws in lists if len(laws) >= SHORT]
    if len(lists) < 2:
        yield context.not_checked("one_list", "law_lists.titles")
        return
    for number, (later, laws) in enumerate(lists):
        for earlier, others in lists[:number]:
            only, missing = _apart(later, laws, earlier, others)
            if not only and not missing:
                continue
            yield context.finding(
                head(earlier),
                head(later),
                *(laws[key][0] for key in only),
                *(others[key][0] for key in missing),
                identity="lists",
                values=[*only, *missing],
                variant="both" if only and missing else "more" if only else "less",
                more=context.listed(f"《{_title(laws[key])}》" for key in only),
                less=context.listed(f"《{_title(others[key])}》" for key in missing),
            )
            return


def _stated(report: Report) -> Iterator[Leaf[int]]:
    """The stated numbers of the organization's laws: of its lists and evaluations."""
    for one in report.law_lists:
        if one.place != "criteria" and one.stated_count is not None:
            yield one.stated_count
    for evaluation in report.compliance_evaluations:
        if evaluation.stated_count is not None:
            yield evaluation.stated_count


def _is_short(context: Context, one: LawList) -> bool:
    """Whether a list has more laws than are stated of it."""
    stated = one.stated_count
    if stated is None or stated.value is None or _PART.search(context.mentions.clause(stated).text[:60]):
        return False
    return stated.value < len(by_law(context.facts, one))


def _about(context: Context, place: Place) -> Hashable | None:
    """Of which laws a number is: the words about it; null for a part of them."""
    told = context.mentions.clause(place).text
    at = max(told.find(place.raw), 0)
    near = told[max(at - 24, 0) : at + 24]
    if _PART.search(near):
        return None
    return " ".join(sorted(set(_FIELD.findall(near))))


def _apart(
    one: LawList, laws: dict[str, list[Leaf[str]]], other: LawList, others: dict[str, list[Leaf[str]]]
) -> tuple[list[str], list[str]]:
    """The laws that only the one and only the other of two like lists have; none where they are not alike.

    What an excerpt (it ends in 等) lacks is no difference."""
    common = len(laws.keys() & others.keys())
    if common < ALIKE * max(len(laws), len(others)):
        return [], []
    only = [] if other.open_ended else [key for key in laws if key not in others]
    missing = [] if one.open_ended else [key for key in others if key not in laws]
    return only, missing


def _title(places: list[Leaf[str]]) -> str:
    return (places[0].value or "").strip("《》")
