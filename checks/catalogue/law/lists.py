"""Lists of laws: repealed, repeated, missing ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from checks.context import Context
from checks.laws.editions import old_editions
from checks.laws.lists import (
    by_law,
    count_told,
    head,
    in_its_place,
    is_excerpt,
    known_law,
    line_of,
    meant,
    mistaken,
    of_other_systems,
    successor,
    titles,
)
from checks.laws.unlisted import gone_by
from checks.registry import Outcome, check
from checks.scope.systems import names
from schemas.facts import CoreLaw, Law
from schemas.facts.titles import title_key
from schemas.leaf import Leaf
from schemas.report import LawList, Report
from schemas.result import Severity
from schemas.statements.laws import InForceClaim, ListedTitle, UnreadTitle

FEW = 5
"""Fewer titles than this are examples, not a list from which anything could be missing."""
WHOLE, HALF = 8, 2
"""A list of fewer titles is never taken for a whole one."""
_EQUIPMENT = "特种设备"
_UNREAD = 2
"""So many titles of a recognised list may not have been read."""

_NEAR = 24
LONG = 15
"""In a list as long as this the only basic law that it does not name is asked for, though it ends in 等."""

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


@check("LAW005", "law-missing", "warning", needs=("law_lists", "systems"))
def law_missing(context: Context) -> Iterator[Outcome]:
    """查什么：所审核体系离不开的主要法律是否在任何一份清单中；清单完整（不以“等”结尾，且已有该体系多数
    基本法律）时，还看其他基本法律；以“等”结尾但很长、只缺一部基本法律的，写到特种设备而很长的
    清单没有一部与其有关的，提请核实。旧名称、被取代的法律、名称写错的
    算作已列（由 LAW001、LAW006 指出）。

    为什么：连主要法律都没有识别，合规义务的识别和合规性评价就不完整。

    例：职业健康安全管理体系的清单有四十多部法律法规，没有《中华人民共和国安全生产法》。

    应为：清单包括主要法律。

    依据：GB/T 27021.1-2017 9.2.1.2 b)；GB/T 24001-2016、GB/T 45001-2020 6.1.3。

    何时可忽略：报告只摘录了清单的一部分，完整清单中有该法律。
    ---
    What it checks: whether the principal laws of the audited systems stand in any of the lists; where a list
    is complete (not ending in “and so on”, and with most of the system's basic laws), the other basic laws
    too; the only one that a long list ending in “and so on” lacks is asked for, and so is the law on special
    equipment, where some is told and a long list has nothing on it. An old or wrong title
    and a replaced law count as listed (LAW001 and LAW006 tell).

    Why: where not even the principal law is identified, the duties are not.

    Example: an occupational health and safety list of forty laws without the Work Safety Law.

    Expected: the principal laws in the list.

    Basis: GB/T 27021.1-2017 9.2.1.2 b); 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the report quotes a part of the list, and the law stands in the whole one.
    """
    if context.as_of is None:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    count = len({title_key(title.value or "") for title in titles(context.report)})
    if count < FEW:
        yield context.not_checked("few_laws", "law_lists.titles", count=count)
        return
    sampled = all(one.sampled for one in context.report.law_lists)
    found = [] if sampled else list(_gaps(context))
    yield from found
    if not found and all(is_excerpt(law_list) for law_list in context.report.law_lists):
        yield context.not_checked("open_list", "law_lists.titles")


def _gaps(context: Context) -> Iterator[Outcome]:
    """A finding for each principal law that no list has, and for the other basic laws of a whole list."""
    assert context.as_of is not None
    gaps: dict[str, list[str]] = {}
    for system in _values(context.report.systems):
        if system == "QMS" and _lists_of_others(context):
            continue
        entries = context.facts.core_entries(system, context.as_of)
        yield from _of_equipment(context, system, [core for core in entries if core.equipment])
        entries = [core for core in entries if not core.equipment]
        missing = [
            core for core in entries if _applies(core, context.report) and not _listed(context, core.law)
        ]
        for core in missing:
            if core.principal:
                gaps.setdefault(core.law, []).append(system)
        others = [core.law for core in missing if not core.principal]
        if others and _complete(context, entries, joined=len(others) == 1 and system != "QMS"):
            yield _gap(context, [system], others, "others", "info")
            continue
        always = [core for core in missing if not core.activities]
        if len(always) == 1 < len(entries) and not always[0].principal and _longest(context) >= LONG:
            yield _gap(context, [system], [always[0].law], "others", severity="info")
    if gaps and any(_is_unread(context, one) for one in context.report.law_lists):
        yield context.not_checked("list_unread", "law_lists.titles")
        return
    quoted = all(_is_of_some(context, one) for one in context.report.law_lists if one.titles)
    for law, systems in gaps.items():
        yield _gap(context, systems, [law], "principal", "info" if quoted else None)


def _lists_of_others(context: Context) -> bool:
    """Whether the lists are those of the other systems audited, which ask for them as 9001 does not: told
    so, or without any law that is on quality alone."""
    lists = context.report.law_lists
    if all(of_other_systems(context, one) for one in lists):
        return True
    laws = [context.facts.law(title) for one in lists for title in by_law(context.facts, one)]
    others = {*_values(context.report.systems)} - {"QMS"}
    return bool(others) and not any(
        law and "QMS" in law.systems and others.isdisjoint(law.systems) for law in laws
    )


def _is_unread(context: Context, law_list: LawList) -> bool:
    """Whether a list on recognised pages lacks one title or two of the number stated: they may not have been
    read."""
    stated = law_list.stated_count
    if stated is None or stated.value is None or not law_list.titles:
        return False
    lacking = stated.value - len(law_list.titles)
    return 0 < lacking <= _UNREAD and context.is_recognised(*law_list.titles)


def _of_equipment(context: Context, system: str, entries: list[CoreLaw]) -> Iterator[Outcome]:
    """A finding where the report tells of special equipment, and a long list has nothing on it."""
    pieces = context.report.special_equipment
    known = (one.name for one in pieces if one.device_code or one.registration_no or one.next_inspection_on)
    used = next((name for name in known if name is not None), None)
    on_it = any(_EQUIPMENT in (title.value or "") for title in titles(context.report))
    missing = [core.law for core in entries if not on_it and not _listed(context, core.law)]
    if used is not None and missing and _longest(context) >= LONG:
        yield _gap(context, [system], missing, "equipment", "info", used)


def _longest(context: Context) -> int:
    """How many laws the longest list has, but for those that say that they are of some alone."""
    lists = [one for one in context.report.law_lists if one.titles and not _is_of_some(context, one)]
    return max((len(by_law(context.facts, one)) for one in lists), default=0)


def _gap(
    context: Context,
    systems: list[str],
    laws: list[str],
    variant: str,
    severity: Severity | None = None,
    used: Leaf[str] | None = None,
) -> Outcome:
    lists = [law_list for law_list in context.report.law_lists if law_list.titles]
    heads = [*map(head, lists), *(one.titles[0] for one in lists if one.stated_count is not None)]
    variant_of, listed = count_told(context.report)
    stated = [one.stated_count.value or 0 for one in context.report.law_lists if one.stated_count is not None]
    whole = count_told(context.report, standards=True)[1]
    excerpt = max(stated, default=0) > whole
    if excerpt and whole * HALF <= max(stated):
        severity = "info"  # by far the most of the list is not quoted
    count = context.words(variant_of, count=listed)
    return context.finding(
        *heads,
        *([used] if used is not None else []),
        identity="、".join(laws),
        values=laws,
        variant=variant,
        severity=severity,
        expected=context.listed(laws),
        concerning=systems,
        systems=names(context.facts, systems, context.lang),
        count=count + (context.words("excerpt", stated=max(stated)) if excerpt else ""),
        title=laws[0],
        titles=context.listed(f"《{law}》" for law in laws),
        used=used.value if used is not None else "",
    )


def _values(leaves: list[Leaf[str]]) -> list[str]:
    return list(dict.fromkeys(leaf.value for leaf in leaves if leaf.value))


def _listed(context: Context, law_title: str) -> bool:
    """Whether a law, or one before or after it, stands in a list, if only within other words.

    One after it that is not in force yet is none of it."""
    key = title_key(law_title)
    wanted = {law_title, *line_of(context.facts, law_title)}
    for title in titles(context.report):
        law = known_law(context.facts, title.value or "")
        if law is not None and law.title != law_title and law.title in wanted:
            if context.as_of is None or law.in_force(context.as_of):
                return True
            continue
        if law is not None and (law.title in wanted or law_title in line_of(context.facts, law.title)):
            return True
        written = title_key(title.value or "")
        if law is None and key in written and "实施" not in written:
            return True
    return bool(context.mentions.statements(UnreadTitle, law_title, key))


def _applies(core: CoreLaw, report: Report) -> bool:
    texts = [scope.text.value or "" for scope in report.scopes if scope.text is not None]
    return not core.activities or any(word in text.lower() for text in texts for word in core.activities)


def _is_of_some(context: Context, law_list: LawList) -> bool:
    """Whether the words that lead to a list say that it has some of the laws alone (主要法律法规（部分）)."""
    if not law_list.titles:
        return False
    return bool(context.mentions.mark(law_list.titles[0], "laws.of_some"))


def _complete(context: Context, entries: list[CoreLaw], *, joined: bool) -> bool:
    """Whether a whole list (not ending in 等), or with `joined` those of one line together, holds at least
    half of the system's basic laws."""
    known: dict[int, set[str]] = {}
    for at, law_list in enumerate(context.report.law_lists):
        if not is_excerpt(law_list) and law_list.titles and not _is_of_some(context, law_list):
            key = law_list.titles[0].evidence.line if joined else -at
            known.setdefault(key, set()).update(by_law(context.facts, law_list))
    return any(
        len(laws) >= WHOLE and 2 * sum(core.law in laws for core in entries) >= len(entries)
        for laws in known.values()
    )
