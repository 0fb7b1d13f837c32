"""Titles and numbers in the lists: such as do not exist, and technical standards out of force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import chain, pairwise

from checks.context import Context
from checks.laws.lists import titles
from checks.laws.system_editions import outdated
from checks.laws.unlisted import misnamed
from checks.registry import Outcome, check
from schemas.dates import first_day
from schemas.facts import Facts, Law, StandardEdition
from schemas.facts.misspelt_titles import near
from schemas.facts.titles import title_key
from schemas.leaf import Leaf
from schemas.report import Report
from schemas.standards import dated_numbers, edition_year, edition_year_or_short, normalize_number
from schemas.statements.laws import NearbyMonth

_TRANSITION = timedelta(days=183)
"""So long after its successor came into force an old edition may be in its transition."""

_OWN_KINDS = ("办法", "规定", "规则", "细则")
"""What an organization calls its own rules, too."""


@check("LAW006", "law-title-wrong", "warning")
def title_wrong(context: Context) -> Iterator[Outcome]:
    """查什么：清单和正文书名号中的法律法规名称是否写错：没有查到这个名称，而有只差一两个字或词序的名称。地方名称、年份、
    “试行”“实施细则”等不同的，以及未写国名的简称，视为另一部或简称，不报。
    查无此名，而有一部名称的大部分字依次相同的，提示。

    为什么：名称写错的法律无从查找和遵守，也说明清单不是从法规原文得来的。

    例：《中华人民共和国安全生产管理法》（应为《中华人民共和国安全生产法》）。

    应为：写公布的名称。

    依据：GB/T 27021.1-2017 9.4.8.2（报告应准确）；GB/T 24001-2016、GB/T 45001-2020 6.1.3。

    何时可忽略：确有这样一部新的或地方的规定。
    ---
    What it checks: whether a title in a list, or in title marks in a sentence, is written wrong: nothing is
    known under it, and one is that differs by a character or two, or by the order of its words. A title that
    differs by place, year or words like “trial” and “rules for implementation” is another one and not told.
    A title that is not known is worth knowing where one that is has most of its characters in their
    order.

    Why: a law under a wrong title can be neither found nor observed.

    Example: the “Work Safety Administration Law” (which is the Work Safety Law).

    Expected: the title as promulgated.

    Basis: GB/T 27021.1-2017 9.4.8.2 (an accurate report); 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: there is such a new or local regulation.
    """
    found: dict[tuple[str, str], tuple[Law, list[Leaf[str]]]] = {}
    sure = context.rules.parameter("ocr_line_confidence_min")
    listed = [*titles(context.report)]
    if not context.report.law_lists:
        yield context.absent("law_lists")
    for title in listed:
        law = near(context.facts, title.value or "")
        if (
            law is not None
            and (sure is None or title.confidence >= sure.value)
            and not _may_be_new(context, title.value or "", law)
            and not _is_own(context, title)
        ):
            written = (title.value or "").strip("《》")
            found.setdefault((written, law.title), (law, []))[1].append(title)
    for written, law, place in misnamed(context, {(title.value or "").strip("《》") for title in listed}):
        if not _may_be_new(context, written, law):
            found.setdefault((written, law.title), (law, []))[1].append(place)
    for (written, right), (law, places) in found.items():
        yield context.finding(
            *places,
            identity=right,
            values=[written],
            rests_on=[law],
            expected=right,
            actual=written,
            written=written,
            right=right,
            count=len(places),
        )


def _is_own(context: Context, title: Leaf[str]) -> bool:
    """Whether a title is said to be that of the organization's own rules."""
    named = (title.value or "").strip("《》").endswith(_OWN_KINDS)
    return named and bool(context.mentions.mark(title, "laws.own_rules"))


def _may_be_new(context: Context, written: str, law: Law) -> bool:
    """Whether a title may be that of a law since the state of the facts: it is on another subject."""
    if context.as_of is None or context.as_of[:7] <= context.facts.version:
        return False
    return title_key(written)[:2] != title_key(law.title)[:2]


@check("LAW008", "technical-standard-superseded", "warning")
def standard_superseded(context: Context) -> Iterator[Outcome]:
    """查什么：报告引用或清单所列的技术标准、产品标准、安全技术规范，其年号的版本在判定日是否已被代替或废止。
    不带年号的引用指现行版本，不报。
    句中、表中任何带年号的标准，也都看，作提示。法律法规、标准、外来文件清单中的管理体系标准（不是准则、别处也没有
    据以工作的，那些见 SCOPE003），过渡期已满的也报，每版一次。

    为什么：按旧版标准监测、检验、配备，结果可能不合现行要求。

    例：2024 年的报告按 GB 18597-2001 评价危险废物贮存（2023 年 7 月 1 日被 GB 18597-2023 代替）。

    应为：引用判定日有效的版本。

    依据：GB/T 27021.1-2017 9.4.8.2；GB/T 24001-2016、GB/T 45001-2020 6.1.3；GB/T 19001-2016 8.2.2。

    何时可忽略：所述事项发生在旧版有效期内，或合同、批复仍指定旧版；被当年发布的版本代替不满半年、不知有无过渡期的只作提示。
    ---
    What it checks: whether an edition of a technical or product standard, or of a safety code, that the
    report cites or lists was replaced or abolished on the judged day. A number without year
    means the edition in force and is not reported.
    A dated number anywhere in a sentence or cell is looked at too (worth knowing). So is an edition of a
    management-system standard in a list of laws, standards or external documents, its transition over, once
    each; what is a criterion, or is worked by elsewhere, is told by SCOPE003.

    Why: what is monitored or equipped by an old edition may not fulfil the requirement in force.

    Example: a report of 2024 judges the storage of hazardous waste by GB 18597-2001 (replaced in July 2023).

    Expected: the edition in force on the judged day.

    Basis: GB/T 27021.1-2017 9.4.8.2; 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020; 8.2.2 of GB/T 19001-2016.

    When to ignore: what is told happened while the old edition was in force, or a contract asks for it; one
    replaced less than half a year ago by one of the same year is only worth knowing: a transition may run.
    """
    if context.as_of is None:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    found: dict[str, tuple[StandardEdition, list[Leaf[str]]]] = {}
    for number, leaf in cited(context.report):
        edition = context.facts.edition(number) or older(context.facts, number)
        if (
            edition is None
            or edition.system in context.facts.systems
            or not edition.superseded(context.as_of)
        ):
            continue
        if not _is_past(context, leaf, edition):
            found.setdefault(edition.number, (edition, []))[1].append(leaf)
    for edition, places in chain(found.values(), outdated(context)):
        following = in_force(context.facts, edition, context.as_of)
        yield context.finding(
            *places,
            identity=edition.number,
            values=[edition.number],
            rests_on=[edition],
            severity="info" if _is_doubted(edition, context.as_of) else None,
            variant="replaced" if following else "abolished",
            expected=following,
            actual=edition.number,
            number=edition.number,
            title=f"《{edition.title}》" if edition.title else "",
            day=edition.withdrawn_on,
            successor=following,
            count=len(places),
        )


def _is_doubted(edition: StandardEdition, day: str) -> bool:
    """Whether an edition may still be used: what is known of it is little, or it was withdrawn lately by one
    issued in the same year, so that a transition of which nothing is known may run. Of one issued before, the
    time up to its first day was the transition."""
    gone = edition.withdrawn_on
    if edition.confidence == "low" or gone is None:
        return edition.confidence == "low"
    if edition.transition_to is not None or edition.system is not None:
        return False
    at_once = edition_year(edition.replaced_by or "") == gone[:4]
    return at_once and first_day(day) - first_day(gone) < _TRANSITION


def older(facts: Facts, number: str) -> StandardEdition | None:
    """An edition that is not known, of a standard of which later ones are: out when the first took effect."""
    year, editions = edition_year(number), facts.editions(number)
    following = min(editions, key=lambda one: edition_year(one.number) or "", default=None)
    if not year or following is None or not (following.effective_on or "")[:4] > year:
        return None
    if (edition_year(following.number) or "") <= year:
        return None
    return StandardEdition(
        source=following.source,
        confidence=following.confidence,
        number=normalize_number(number),
        system=following.system,
        replaced_by=following.number,
        withdrawn_on=following.effective_on,
    )


def _is_past(context: Context, leaf: Leaf[str], edition: StandardEdition) -> bool:
    """Whether the sentence says that an edition is gone, or tells of a day on which it was not yet."""
    if context.mentions.mark(leaf, "laws.edition_gone"):
        return True
    months = [one.month for one in context.mentions.statements(NearbyMonth, leaf)]
    return bool(months) and min(months) < (edition.withdrawn_on or "")


def cited(report: Report) -> Iterator[tuple[str, Leaf[str]]]:
    """The dated numbers of technical standards with the leaf that names them."""
    for cited in report.standards_cited:
        if cited.number is not None and cited.number.value and edition_year_or_short(cited.number.value):
            yield cited.number.value, cited.number
    for title in titles(report):
        for number in dated_numbers(title.value or ""):
            yield number, title


def in_force(facts: Facts, edition: StandardEdition, day: str) -> str | None:
    """The edition that stands in its place on the day; null where there is none."""
    line = [edition]
    while (number := line[-1].replaced_by) and (following := facts.edition(number)) and following not in line:
        line.append(following)
    for before, after in pairwise(line):
        if not after.superseded(day):
            return after.number
        assert before.replaced_by
    return line[-1].replaced_by or (line[-1].number if len(line) > 1 else None)
