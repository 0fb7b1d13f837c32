"""Laws and technical standards that are listed before they are in force."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from checks.catalogue.law.lists import named
from checks.catalogue.law.titles import cited
from checks.context import Context
from checks.laws.editions import coming_editions
from checks.laws.later_editions import issued_on
from checks.registry import Outcome, check
from schemas.facts import Law, StandardEdition
from schemas.facts.titles import year_in
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.statements.laws import ListedTitle


@check("LAW002", "law-not-in-force", "warning", needs=("law_lists",))
def not_in_force(context: Context) -> Iterator[Outcome]:
    """查什么：清单中的法律法规在判定日是否尚未施行。先前有同名版本的（修订后重新公布），只在写明了尚未施行的版次
    （修订年份、施行日期）时报。引用的技术标准是否尚未实施（推荐性的、已发布的、新旧版并列的只作提示）。
    书名号旁写明的施行日期晚于报告的，提示。

    为什么：尚未施行的要求不能作为本次审核和合规性评价的依据。

    例：2024 年 6 月的报告列有《中华人民共和国能源法》（2025 年 1 月 1 日起施行）。

    应为：列判定日有效的法律法规；提前识别的，写明施行日期。

    依据：GB/T 27021.1-2017 9.2.1.2 b)；GB/T 24001-2016、GB/T 45001-2020 6.1.3。

    何时可忽略：清单写明是将要施行的要求。
    ---
    What it checks: whether a listed law had not come into force on the judged day. Where an earlier edition
    had the same title, only one that is listed with the year, or the first day, of the edition to come is
    told. Whether a technical standard that is cited was not yet in force (voluntary ones, such as are
    issued, and such as stand beside the edition in force are only worth knowing).
    A law for which the text itself gives a day of coming into force after the report is worth knowing.

    Why: a requirement not yet in force cannot be a criterion of this audit or of the evaluation.

    Example: a report of June 2024 lists the Energy Law, in force from 1 January 2025.

    Expected: laws in force on the judged day; one identified ahead with the day from which it holds.

    Basis: GB/T 27021.1-2017 9.2.1.2 b); 6.1.3 of GB/T 24001-2016 and GB/T 45001-2020.

    When to ignore: the list says that the requirement is to come.
    """
    if context.as_of is None:
        yield context.not_checked("absent", "report_date", "audit.end")
        return
    for law, places in named(context, partial(_is_too_early, context, context.as_of)):
        yield context.finding(
            *places,
            identity=law.title,
            values=[law.title],
            variant="law",
            rests_on=[law],
            expected=f"<= {context.as_of}",
            actual=law.effective_on,
            title=law.title,
            day=law.effective_on,
            as_of=context.as_of,
        )
    for one in coming_editions(context, context.as_of):
        yield context.finding(
            one.title,
            identity=one.law.title,
            values=[one.law.title, one.day],
            variant="edition",
            rests_on=[one.law],
            expected=f"<= {context.as_of}",
            actual=one.day,
            title=one.law.title,
            edition=context.words("edition_of", year=one.written) if one.written else "",
            day=one.day,
            as_of=context.as_of,
        )
    yield from _standards(context, context.as_of)


def _standards(context: Context, day: str) -> Iterator[Finding]:
    """The editions of technical standards that are cited as if they were in force, and are not yet. What is
    voluntary (GB/T), or issued, may be used before, so that it is only worth knowing."""
    found: dict[str, tuple[StandardEdition, list[Leaf[str]]]] = {}
    for number, leaf in cited(context.report):
        edition = context.facts.edition(number)
        if edition is None or edition.confidence == "low" or edition.system in context.facts.systems:
            continue
        if (edition.effective_on or "") <= day:
            continue
        if not _to_come(context, leaf) and not context.mentions.mark(leaf, "laws.ahead"):
            found.setdefault(edition.number, (edition, []))[1].append(leaf)
    for edition, places in found.values():
        issued = issued_on(context, edition.number)
        in_transition = (issued is not None and issued <= day) or _stands_beside(context, edition)
        yield context.finding(
            *places,
            identity=edition.number,
            values=[edition.number],
            variant="standard",
            severity="info" if "/T" in edition.number or in_transition else None,
            rests_on=[edition],
            expected=f"<= {day}",
            actual=edition.effective_on,
            number=edition.number,
            title=f"《{edition.title}》" if edition.title else "",
            day=edition.effective_on,
            as_of=day,
        )


def _stands_beside(context: Context, edition: StandardEdition) -> bool:
    """Whether the edition that is still in force is cited as well: between the issue of the next one and its
    first day either is right."""
    numbers = (context.facts.edition(number) for number, _ in cited(context.report))
    return any(one is not None and one.replaced_by == edition.number for one in numbers)


def _is_too_early(context: Context, day: str, law: Law, title: ListedTitle) -> bool:
    """Whether a law that had no other text before is listed before it is in force, as if it were."""
    if law.effective_on is None or law.effective_on <= day or not law.new_title:
        return False
    return _of_that_edition(title, law) and not _to_come(context, title.place)


def _of_that_edition(title: ListedTitle, law: Law) -> bool:
    """Whether a title tells the year that the law's has, in it or in brackets behind it, if there is one."""
    year = year_in(law.title)
    return not year or year in title.years


def _to_come(context: Context, title: Leaf[str]) -> bool:
    """Whether the words beside a title say that the law is to come."""
    before = context.mentions.mark(title, "laws.to_come_before")
    return bool(before or context.mentions.mark(title, "laws.to_come_after"))
