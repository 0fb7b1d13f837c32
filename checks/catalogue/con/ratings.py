"""The conclusion: its boxes, its ratings, its recommendation."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any, Literal

from checks.conclusions import ignored_nonconformities, nothing_found, rated_departments
from checks.conclusions.unreserved_conclusion import better_concluded
from checks.conclusions.unticked_judgements import (
    answers,
    asks_more,
    condition_left,
    is_answered,
    is_left_out,
    is_open,
    variant,
)
from checks.context import Context
from checks.registry import Outcome, check
from schemas.leaf import Leaf
from schemas.result import Finding, NotChecked, Severity
from schemas.statements.conclusions import BestVerdict, RatedCriterion, TickQuestion
from schemas.statements.nonconformities import Closure, NoneRaised

POSITIVE = ("recommend", "maintain", "recommend_after_correction")

UNMARKED = ("符合 基本符合 不符合", "有效 基本有效 无效", "满足 基本满足 不满足")
"""Options in a row that have lost their boxes."""


@check("CON001", "choice-unclear", "error")
def choice_unclear(context: Context) -> Iterator[Outcome]:
    """查什么：只能选一项的选择框（是／否、符合／不符合、审核类型、审核方式、推荐意见等）是否选了多项，或一项也没有选。
    可选几项，先看选项旁的说明（单选、可多选、至少一项），再看所列选项和上下各行。没有选的：同样的问题别处有勾选，
    或该项在报告中只问一次的，为错误；也许不适用的，作提示；未审核的体系的栏目、丢失了勾选的转换文件，不判断。上下各行只选一项而一行选了几项的，提示。

    为什么：选择不明，读者无从知道审核组的判断；推荐意见不明就不能作认证决定。

    例：“☑推荐 □有条件推荐 ☑不推荐”；“审核方式：□现场 □远程”。

    应为：恰选一项；不适用的写明。

    依据：GB/T 27021.1-2017 9.4.8.2。

    何时可忽略：该栏目在本次审核中不适用；由图像识别的页可能漏认勾选，请对照原页。
    ---
    What it checks: whether of options that exclude one another (yes/no, conforms or not, type, mode,
    recommendation) several are ticked, or none. How many may be ticked is told by the words beside the
    options (tick one, all that apply), by the options, and by the rows beside. None is an error where the
    same options are ticked elsewhere, or the question is asked once; worth knowing where it may not apply;
    nothing in the columns of a system that is not audited, or where a conversion lost the ticks.
    Several ticks in a row whose neighbours have one each are worth knowing.

    Why: what the team judged cannot be told; without a clear recommendation nothing can be decided.

    Example: both “recommended” and “not recommended” are ticked; “mode: □ on site □ remote”.

    Expected: one box; what does not apply says so.

    Basis: GB/T 27021.1-2017 9.4.8.2.

    When to ignore: the field does not apply to this audit; on a recognised page a
    tick may not have been seen.
    """
    known = context.report.conclusion.recommendation
    groups: dict[tuple[Any, ...], list[TickQuestion]] = defaultdict(list)
    questions = context.mentions.statements(TickQuestion)
    answered = Counter(one.key for one in questions if one.ticked)
    kinds = {one.kind for one in questions if one.ticked and not one.stage1}
    rows = answers(questions)
    for one in () if context.mentions.unfilled else questions:  # CMP002
        if not one.boxed and known is not None and known.value is not None:
            continue
        if not one.boxed and _others_unmarked(context):
            continue  # told by CON003: nothing is known of the recommendation
        if len(one.ticked) > 1 and one.rule != "least" and not asks_more(one):
            groups[one.label, one.kind, True].append(one)
        elif not one.ticked and one.rule != "most":
            if is_open(one, answered, kinds) or is_left_out(one, rows):
                groups[one.label, one.kind, False].append(one)
            elif kinds and not one.hangs and not is_answered(one, kinds, questions):
                groups[one.key].append(one)
    for key, choices in groups.items():
        first = choices[0]
        doubted = not first.ticked and not isinstance(key[-1], bool)
        label = context.listed(dict.fromkeys(one.label for one in choices if one.label))
        yield context.finding(
            *(one.place for one in choices),
            identity=label or "/".join(first.options),
            values=sorted(first.ticked),
            variant=variant(first, doubted=doubted),
            severity="info" if doubted else _severity(context, choices),
            expected=context.words("at_least" if first.rule == "least" else "one"),
            actual=context.listed(first.ticked) or context.words("unticked"),
            label=label,
            options=_quoted(context, first.options),
            count=len(first.options),
            ticked=context.listed(first.ticked),
        )


def _others_unmarked(context: Context) -> str | None:
    """Other options that stand without boxes too, as written: a conversion of the file may have lost them."""
    mode = context.report.audit.mode
    if mode is not None and mode.value is None and len(mode.raw.split()) > 1:
        return mode.raw.strip()
    others = context.mentions.find(UNMARKED)
    return others.raw.strip() if others is not None else None


def _severity(context: Context, choices: list[TickQuestion]) -> Severity | None:
    """Of a page that was recognised a tick may be lost, and a box taken for ticked."""
    recognised = context.is_recognised(*(one.place for one in choices))
    if recognised and not choices[0].ticked:
        return "info"
    return None if choices[0].boxed and not recognised else "warning"


def _quoted(context: Context, options: list[str]) -> str:
    """Options in a row, each in quotation marks: some are sentences."""
    return context.listed(f"“{option.strip(' 。.;；')}”" for option in options)


def _graded_best(context: Context) -> Iterator[Finding]:
    """The findings on such verdicts, the first for each nonconformity."""
    seen: set[str] = set()
    for one in context.mentions.statements(BestVerdict):
        name = one.item.number or str(one.item.clause.value if one.item.clause else "")
        if name not in seen:
            seen.add(name)
            yield _graded(context, one)


def _graded(context: Context, verdict: BestVerdict) -> Finding:
    """A finding on a verdict beside a nonconformity that may be against it: worth knowing."""
    return context.finding(
        verdict.place,
        *(leaf for leaf in (verdict.item.clause, verdict.item.description) if leaf is not None),
        identity=f"graded/{verdict.words}",
        values=[verdict.verdict],
        variant="graded",
        severity="info",
        wrong=[verdict.place],
        what=verdict.words,
        value=verdict.verdict,
        number=verdict.item.number or "",
        clause=verdict.item.clause.value if verdict.item.clause is not None else "",
    )


@check("CON002", "rating-conflict", "warning")
def rating_conflict(context: Context) -> Iterator[Outcome]:
    """查什么：结论中的评价与审核发现是否矛盾：开出严重不符合，各项评价却全部为最好一级；评价为“不符合”“无效”，
    却没有不符合项（或开出的都与它无关，或所评为整个体系而没有严重不符合）而且推荐；所评条款开出了严重不符合，评价却为
    符合；评价注明因哪项不符合而降级，另一项不符合却没有一项评价提到，而其所在过程为最好一级；结果汇总表把某部门、某条款
    记为符合，却对其开具了不符合；开出不符合的部门、过程评为符合（没有写明无不符合的，提示）；审核记录写某事、某部门未发现不符合，却就其开具了不符合；整个体系评为“基本符合”，结论的文字却写“符合”“有效”（提示）。写有不符合编号的一行评为符合的，提示。

    为什么：评价是结论的依据；与发现相反的评价说明没有按证据填写，或套用了模板。

    例：严重不符合 1 项，“体系运行的有效性”仍评为“有效”，其余各项也都是最好一级。

    应为：评价与不符合项的数量、性质和所在过程一致。

    依据：GB/T 27021.1-2017 9.4.8.3 a)。

    何时可忽略：评价针对的是整改之后的情况，且报告写明。
    ---
    What it checks: whether the ratings of the conclusion contradict the findings: a major nonconformity, and
    every rating the best; a rating “not effective”, but no nonconformity (or none on its subject, or for the
    whole system no major one), and recommended; the best rating for a clause against which a major
    nonconformity was raised; the best rating for what a nonconformity is on that no rating names, where
    others name theirs; a department and clause that a table of results has as conforming, with a
    nonconformity raised against them; a department or process rated good in which one was raised (worth
    knowing only where its row does not say that there is none); a matter or department said to be without
    nonconformity, with one raised on it; the whole system rated “basically conforms”, while a sentence of the
    conclusion has no such reserve (worth knowing), as is a row that names one and conforms.

    Why: the conclusion rests on the ratings; one against the findings was not drawn from the evidence.

    Example: one major nonconformity, and “effectiveness of the system” rated “effective” with all the others.

    Expected: ratings that fit the number, grade and process of the nonconformities.

    Basis: GB/T 27021.1-2017 9.4.8.3 a).

    When to ignore: the ratings tell of the state after the corrections, and the report says so.
    """
    mention = [
        *ignored_nonconformities.results(context),
        *nothing_found.denied(context),
        *nothing_found.of_department(context),
        *rated_departments.rated_good(context),
    ]
    yield from mention
    yield from () if mention else _graded_best(context)
    rated = context.mentions.statements(RatedCriterion)
    if not rated:
        yield context.absent("conclusion.ratings")
        return
    partial = [one for one in rated if one.level == "partial"]
    full = [one for one in rated if one.level == "full"]
    yield from _against_rating(context, [one for one in rated if one.level == "none"])
    yield from better_concluded(context, partial, full)
    yield from ignored_nonconformities.left_out(context, partial, full)
    items = context.report.nonconformities
    if not _count(items.major) or context.mentions.closed:
        return
    if len(full) < len(rated):
        yield from _against_major(context, full)
    else:
        yield context.finding(
            *_places(items.major),
            *(one.place for one in rated),
            identity="major",
            variant="major",
            values=[_count(items.major)],
            major=_count(items.major),
        )


def _against_rating(context: Context, negative: list[RatedCriterion]) -> Iterator[Finding]:
    """A negative rating, and the organization recommended as if there were nothing."""
    conclusion, found = context.report.conclusion, context.report.nonconformities
    recommendation = conclusion.recommendation
    known = found.major is not None or found.minor is not None
    if recommendation is None or recommendation.value not in POSITIVE or not known or _count(found.major):
        return
    raised = bool(found.items or _count(found.minor))
    if not raised and recommendation.value == "recommend_after_correction":
        return
    clauses = list(dict.fromkeys(str(one.clause.value) for one in found.items if one.clause is not None))
    for one in negative:
        criterion, whole = one.criterion, one.whole
        if raised and not whole and not one.of_others:
            continue
        yield context.finding(
            *_places(one.rating.criterion),
            one.place,
            *_places(recommendation),
            identity=criterion or "rating",
            variant=("whole" if whole else "others") if raised else "negative",
            criterion=criterion,
            value=one.words,
            clauses_shown=context.listed(clauses),
        )


def _against_major(context: Context, best: list[RatedCriterion]) -> Iterator[Finding]:
    """The best rating for the subject of a clause against which a major nonconformity was raised."""
    majors = [
        item
        for item in context.report.nonconformities.items
        if item.grade is not None and item.grade.value == "major" and item.clause is not None
    ]
    for one in best:
        name = one.criterion
        against = [item for item in majors if item in one.against]
        if not against:
            continue
        clauses = list(dict.fromkeys(str(item.clause.value) for item in against if item.clause is not None))
        yield context.finding(
            *_places(one.rating.criterion),
            one.place,
            *(leaf for item in against for leaf in (item.clause, item.grade) if leaf is not None),
            identity=name,
            variant="clause",
            values=clauses,
            criterion=name,
            value=one.words,
            clauses_shown=context.listed(clauses),
        )


@check("CON003", "recommendation-conflict", "error")
def recommendation_conflict(context: Context) -> Iterator[Outcome]:
    """查什么：有未关闭的严重不符合是否仍直接推荐（保持）；有未关闭的不符合时，是否没有以整改、验证为条件就推荐认证。

    为什么：严重不符合的纠正措施应经验证有效，轻微不符合的应经评审接受，才能作出授予认证的决定。

    例：轻微不符合 2 项，整改期限在报告日之后，推荐意见勾选“推荐认证”而不是“整改验证后推荐”。

    应为：推荐意见写明条件，或写明不符合已经关闭（每项的验证栏写明有效、关闭的，也算写明）。

    依据：GB/T 27021.1-2017 9.4.8.2 p)、9.5.3.2。

    何时可忽略：不符合在报告之前已经关闭，报告写在别处。
    ---
    What it checks: whether the team recommends (keeps) the certification in spite of an open major
    nonconformity, or recommends it without the condition though nonconformities are open.

    Why: corrective actions of major nonconformities are verified, those of minor ones reviewed and accepted,
    before certification is granted.

    Example: two minor nonconformities due after the report, “recommended” ticked instead of “recommended
    after correction”.

    Expected: the condition in the recommendation, or that the nonconformities are closed (also told by
    the record of verification of each).

    Basis: GB/T 27021.1-2017 9.4.8.2 p), 9.5.3.2.

    When to ignore: they were closed before the report, which says so elsewhere.
    """
    recommendation = context.report.conclusion.recommendation
    if recommendation is None or recommendation.value is None:
        yield _untold(context)
    elif not (context.mentions.closed or _each_verified(context) or context.mentions.statements(Closure)):
        yield from _in_spite_of_open_ones(context, recommendation)


def _each_verified(context: Context) -> bool:
    """Whether as many records of verification as nonconformities tell of closing; not at the last meeting."""
    questions = context.mentions.statements(TickQuestion)
    if any(one.kind == "recommendation" and one.at_meeting for one in questions):
        return False
    listed = {item.number or str(at) for at, item in enumerate(context.report.nonconformities.items)}
    number = _number_of(context, "major") + _number_of(context, "minor")
    number = min(number, len(listed)) if listed else number  # NC001 tells of more than are listed
    return 0 < number <= len(context.mentions.verified)


def _in_spite_of_open_ones(context: Context, recommendation: Leaf[str]) -> Iterator[Finding]:
    """A finding where the recommendation has no regard to nonconformities that are open."""
    found = context.report.nonconformities
    major, minor = _number_of(context, "major"), _number_of(context, "minor")
    places = [
        *_places(recommendation),
        *_places(found.major if major else None),
        *_places(found.minor if minor else None),
        *(leaf for item in found.items for leaf in _places(item.grade or item.description)),
    ]
    if major and recommendation.value in ("recommend", "maintain"):
        yield context.finding(
            *places,
            identity="recommendation",
            variant="major",
            values=[recommendation.value, major],
            major=major,
        )
    elif minor and (
        recommendation.value == "recommend"
        or (recommendation.value == "maintain" and condition_left(context.mentions.statements(TickQuestion)))
    ):
        yield context.finding(
            *places,
            *_places(found.due_date),
            identity="recommendation",
            variant="minor",
            values=[recommendation.value, minor],
            expected="recommend_after_correction",
            actual=recommendation.value,
            minor=minor,
        )


def _number_of(context: Context, grade: Literal["major", "minor"]) -> int:
    """How many nonconformities have a grade: as stated, else none where the report says that there are none
    (those listed are then another audit's), else as listed."""
    found = context.report.nonconformities
    stated = found.major if grade == "major" else found.minor
    if stated is not None:
        return _count(stated)
    if context.mentions.statements(NoneRaised):
        return 0
    return sum(item.grade is not None and item.grade.value == grade for item in found.items)


def _untold(context: Context) -> NotChecked:
    """Why the recommendation is not known: no option is marked, several are, or nothing is there."""
    field = "conclusion.recommendation"
    for one in context.mentions.statements(TickQuestion):
        if one.kind == "recommendation" and not one.stage1:
            others = None if one.boxed else _others_unmarked(context)
            reason = "marked_twice" if one.ticked else "ticks_lost" if others else "unmarked"
            options = _quoted(context, one.ticked or one.options)
            return context.not_checked(reason, field, options=options, others=others)
    return context.absent(field)


def _count(leaf: Leaf[int] | None) -> int:
    return int(leaf.value or 0) if leaf is not None else 0


def _places(leaf: Leaf[Any] | None) -> list[Leaf[Any]]:
    return [leaf] if leaf is not None else []
