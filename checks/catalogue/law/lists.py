"""Lists of laws: repealed and repeated ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from checks.context import Context
from checks.laws.editions import old_editions
from checks.laws.lists import (
    by_law,
    in_its_place,
    meant,
    mistaken,
    successor,
)
from checks.laws.unlisted import gone_by
from checks.registry import Outcome, check
from schemas.facts import Law
from schemas.leaf import Leaf
from schemas.statements.laws import InForceClaim, ListedTitle

Named = tuple[Law, list[Leaf[str]]]
"""A law, and the titles of the lists that mean it."""


@check("LAW001", "law-repealed", "error", needs=("law_lists",))
def law_repealed(context: Context) -> Iterator[Outcome]:
    """查什么：清单中的法律法规在判定日是否已经废止或被取代；正文的句子按已废止的法律行事的，作警告。只修正、修订而名称不变的不算废止；疑为另一部现行法律漏字的
    （合同法、劳动合同法），请核实所指。写明的修订年份、日期是已被再次修改的版本的，作警告。

    为什么：按已废止的法律识别和评价合规义务，说明清单没有更新，合规性评价不能成立。

    例：2025 年的报告仍列《中华人民共和国合同法》（2021 年 1 月 1 日废止，由《民法典》取代）。

    应为：列现行有效的法律法规。

    依据：GB/T 27021.1-2017 9.2.1.2 b)；GB/T 24001-2016、GB/T 45001-2020 6.1.3。

    何时可忽略：清单本身写明该项已废止，或所述事项发生在废止之前。
    ---
    What it checks: whether a listed law was repealed or replaced on the judged day; one in no list that a
    sentence goes by is a warning. A law that was only amended under the same title is not repealed; where
    another law in force may be meant (the Labour Contract Law by the Contract Law), it is asked which. One
    told by an edition (its year or day) that was amended since is a warning.

    Why: to identify and evaluate duties by a repealed law shows that the list was not kept up to date.

    Example: a report of 2025 still lists the Contract Law, replaced by the Civil Code on 1 January 2021.

    Expected: laws in force.

    Basis: GB/T 27021.1-2017 9.2.1.2 b); 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the list says that the law is repealed, or what is told happened before.
    """
    if context.as_of is None:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    day = context.as_of
    repealed = list(named(context, lambda law, _: law.repealed(day)))
    yield from gone_by(context, day, {law.title for law, _ in repealed})
    yield from _listed_though_gone(context, day, repealed)
    for old in old_editions(context, day):
        yield context.finding(
            old.title,
            identity=f"edition {old.law.title}",
            values=[old.law.title, old.written],
            rests_on=[old.law],
            severity="info" if old.law.confidence == "low" else "warning",
            variant="edition",
            actual=old.written,
            title=old.law.title,
            written=old.written,
            latest=old.latest,
        )


def _listed_though_gone(context: Context, day: str, repealed: Iterable[Named]) -> Iterator[Outcome]:
    """One finding a listed law that was gone on a day."""
    for law, places in repealed:
        claims = context.mentions.statements(InForceClaim, law)
        following = successor(context.facts, law, day)
        beside = following is not None and _beside(context, places, following)
        other = mistaken(context, law, places)
        named = _in_other_lists(context, other) if other else []
        variant = "mistaken" if other else "beside" if beside else "replaced" if following else "repealed"
        yield context.finding(
            *places,
            *named,
            *(claim.place for claim in claims),
            identity=law.title,
            values=[law.title],
            variant="named" if named else variant,
            rests_on=[law],
            wrong=places,
            expected=None if beside or other else following,
            actual=law.title,
            title=law.title,
            day=law.repealed_on,
            successor=in_its_place(context, law, following or ""),
            other=other,
            count=len(places),
            claimed=context.words("claimed", said=claims[0].words) if claims else "",
        )


def _in_other_lists(context: Context, title: str) -> list[Leaf[str]]:
    """Where lists have the law that is meant."""
    found = ((meant(context, one), one.place) for one in context.mentions.statements(ListedTitle))
    return [place for law, place in found if law is not None and law.title == title]


def named(context: Context, wanted: Callable[[Law, ListedTitle], bool]) -> Iterable[Named]:
    """The laws that wanted titles of the lists mean, each with these titles, in reading order."""
    found: dict[str, tuple[Law, list[Leaf[str]]]] = {}
    for title in context.mentions.statements(ListedTitle):
        law = meant(context, title)
        if law is not None and wanted(law, title):
            found.setdefault(law.title, (law, []))[1].append(title.place)
    return found.values()


def _beside(context: Context, places: list[Leaf[str]], following: str) -> bool:
    """Whether each list that has one of the titles has the law in its place as well."""
    starts = {place.start for place in places}
    listed = context.mentions.statements(ListedTitle)
    for number, one in enumerate(context.report.law_lists):
        own = (title for title in listed if title.list_number == number)
        others = [title for title in own if title.place.start not in starts]
        laws = (meant(context, title) for title in others)
        if len(others) < len(one.titles) and not any(law and law.title == following for law in laws):
            return False
    return True


@check("LAW003", "law-repeated", "warning", needs=("law_lists",))
def law_repeated(context: Context) -> Iterator[Outcome]:
    """查什么：同一份清单中同一部法律法规是否列了两次（简称与全称、不同版次也算同一部）；一份清单提一次，重复相同的
    几份清单合在一起。
    一行中同一名称列了两次的，提示。

    为什么：重复说明清单是拼凑或复制的，没有人通读过；所称的数量也随之不实。

    例：一份清单中《某市安全生产条例》出现两次。

    应为：每部法律法规在一份清单中列一次。

    依据：GB/T 27021.1-2017 9.4.8.2（准确、简明、清晰的记录）。

    何时可忽略：清单按体系或部门分组，同一部法律分属两组。
    ---
    What it checks: whether one law stands twice in one list (its short title, or another edition, is the same
    law): one finding a list, lists with the same repetitions together.
    A title that stands twice in one line is worth knowing.

    Why: a repetition shows that the list was patched together and not read; its stated number is wrong too.

    Example: a city's work-safety regulations stand twice in one list.

    Expected: each law once in a list.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate, concise and clear record).

    When to ignore: the list is grouped by system or department, and the law belongs to two groups.
    """
    found: dict[tuple[str, ...], list[dict[str, list[Leaf[str]]]]] = {}
    group_of = {title.place.span: title.group for title in context.mentions.statements(ListedTitle)}
    for law_list in context.report.law_lists:
        laws = by_law(context.facts, law_list)
        again = {key: of for key, of in laws.items() if len(of) > 1 and not _in_groups(group_of, of)}
        if again:
            found.setdefault(tuple(sorted(again)), []).append(again)
    for keys, lists in found.items():
        times = {key: max(len(again[key]) for again in lists) for key in lists[0]}
        shown = {key: (lists[0][key][0].value or "").strip("《》") for key in times}
        mention = [context.words("title", title=shown[key], times=number) for key, number in times.items()]
        yield context.finding(
            *(place for again in lists for places in again.values() for place in places),
            identity="、".join(keys),
            values=keys,
            variant="several" if len(lists) > 1 else "one",
            expected=context.words("once"),
            actual=context.listed(f"《{shown[key]}》×{number}" for key, number in times.items()),
            titles=context.listed(mention),
            lists=len(lists),
        )


def _in_groups(group_of: dict[tuple[int, int], str], places: list[Leaf[str]]) -> bool:
    """Whether each place stands in a row of another group of laws (环境, 安全)."""
    groups = [group_of[place.span] for place in places]
    return all(groups) and len(set(groups)) == len(groups)
