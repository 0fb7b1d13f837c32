"""Whether each nonconformity is recorded with all that it needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from checks.comparisons.equal import Place
from checks.context import Context
from checks.messages import field_names
from checks.registry import Outcome, check
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.report import Nonconformity
from schemas.result import Finding, NotChecked
from schemas.statements.nonconformities import (
    AskedCorrection,
    BlankClause,
    BlankDueDate,
    BlankPart,
    CorrectionTerm,
    DueColumn,
    DueLine,
    ListedNonconformity,
    OfficelessRow,
    UnmetStandard,
    UnnumberedClause,
    UnreadPart,
    VaguePromise,
)

PARTS = ("department", "standard", "clause", "grade", "description")
"""What the record of a nonconformity tells."""

MANY = 3
"""Of so many nonconformities, and more than half of all, parts are rather not read than left out."""


@check("NC003", "nc-incomplete", "error")
def incomplete(context: Context) -> Iterator[Outcome]:
    """查什么：每项不符合是否写明责任部门、标准、条款、性质、事实，以及整改期限。没有写条款的都提出；其他内容，
    只在别的不符合项写了而这一项没有写，或该栏目空着时提出；整改只写“尽快完成”，或要求提交整改材料，而全文没
    有期限的，作警告。不符合的表格没有等级、条款或期限的，提示。

    为什么：不符合要对应到要求、有客观证据，受审核方才能分析原因和纠正；缺一项就不能验证和关闭。

    例：第二项不符合的“不符合条款”一栏为“/”。

    应为：补写所缺内容。

    依据：GB/T 27021.1-2017 9.4.5.3。

    何时可忽略：内容写在所附的不符合报告中。
    ---
    What it checks: whether each nonconformity has its department, standard, clause, grade, statement, and a
    due date. A missing clause is always told; anything else where other nonconformities have it, or its
    field is blank. Corrections promised “as soon as possible”, or asked for, without a due date are a
    warning. Forms of nonconformities without grade, clause or term are worth knowing.

    Why: a nonconformity is raised against a requirement and backed by evidence; without that nobody can find
    the cause, correct it or verify the correction.

    Example: the second nonconformity has “/” for its clause.

    Expected: what is missing is added.

    Basis: GB/T 27021.1-2017 9.4.5.3.

    When to ignore: it stands in the nonconformity report that is attached.
    """
    yield from _untold(context)
    if not context.report.nonconformities.items and not context.mentions.unwritten_clauses:
        yield context.absent("nonconformities.items")
        return
    entries: dict[str, list[Nonconformity]] = defaultdict(list)
    for at, item in enumerate(context.report.nonconformities.items):
        entries[item.number or f"#{at}"].append(item)
    stated = {part for items in entries.values() for part in PARTS if _has(items, part)}
    listed = context.mentions.statements(ListedNonconformity)
    citing = {one.words or f"#{at}" for at, one in enumerate(listed) if one.cites}
    due = {number: stated - {"clause"} if number in citing else stated | {"clause"} for number in entries}
    absent = {
        number: [part for part in PARTS if not _has(items, part) and part in due[number]]
        for number, items in entries.items()
    }
    lacking = {number: parts for number, parts in absent.items() if parts}
    many = len(lacking) >= MANY and 2 * len(lacking) > len(entries)
    for number, parts in lacking.items():
        yield from (
            [_open(context, number, parts)] if many else _lacking(context, number, entries[number], parts)
        )
    if not lacking:
        yield from _none_has(context, entries)
    if all(_has(items, "clause") for items in entries.values()):
        for blank in context.mentions.statements(BlankClause):
            yield context.finding(blank.place, identity="clause", values=[blank.words], variant="clause")
    yield from _undated(context, entries)
    if context.report.nonconformities.due_date is None:
        for place in context.mentions.statements(BlankDueDate):
            yield _no_due_date(context, place)
        yield from _promised(context)


def _untold(context: Context) -> Iterator[Finding]:
    """Standards that are not met, told without a clause: worth knowing."""
    sheets = [one.place for one in context.mentions.statements(UnnumberedClause)]
    known = {place.evidence.line for place in (*context.mentions.unwritten_clauses, *sheets)}
    known |= {
        one.description.evidence.line for one in context.report.nonconformities.items if one.description
    }
    for unmet in context.mentions.statements(UnmetStandard):
        place = unmet.place
        if place.evidence.line not in known:
            yield context.finding(
                place, identity="clause", values=[place.value], variant="clause", severity="info"
            )


def _none_has(context: Context, entries: dict[str, list[Nonconformity]]) -> Iterator[Finding]:
    """The parts whose place is blank for all nonconformities, though the grade may be told by their numbers:
    worth knowing, for they may stand in the report of each; told once."""
    found = context.report.nonconformities
    counts = {leaf.span for leaf in (found.major, found.minor) if leaf is not None}
    items = [item for entry in entries.values() for item in entry]
    graded = [one.grade for one in items if one.grade is not None and one.grade.span not in counts]
    near = [one for one in items if one.grade and one.clause and _is_line(one.grade, one.clause)]
    absent = [part for part in ("department", "description") if not _has(items, part)]
    absent += ["grade"] if not graded and not near else []
    absent = [part for part in absent if context.mentions.statements(BlankPart, items, part)]
    shown = [leaf for item in items for part in PARTS if (leaf := getattr(item, part)) is not None]
    if absent and shown:
        yield context.finding(
            *shown[:3],
            identity="all",
            values=absent,
            variant="none",
            severity="info",
            absent=field_names([f"nonconformities.items.{part}" for part in absent], context.lang),
        )


def _is_line(leaf: Leaf[str], other: Leaf[str]) -> bool:
    return (leaf.evidence.page, leaf.evidence.line) == (other.evidence.page, other.evidence.line)


def _undated(context: Context, entries: dict[str, list[Nonconformity]]) -> Iterator[Finding]:
    """The rows whose cell for the due date is blank, where those of all others have a day after the audit."""
    end = context.report.audit.end
    if end is None or not end.value:
        return
    facts = {
        number: first.description for number, (first, *_) in entries.items() if first.description is not None
    }
    for column in context.mentions.statements(DueColumn, facts):
        if not all(day > last_day(end.value).isoformat() for day in column.days):
            continue
        shown = field_names(["nonconformities.due_date"], context.lang)
        named = _named(column.words)
        variant = "parts" if named else "unnumbered"
        yield context.finding(
            column.place, identity=named, values=["due_date"], variant=variant, number=named, absent=shown
        )


def _promised(context: Context) -> Iterator[Finding]:
    """The corrections of this audit's nonconformities promised soon, or asked for, in a report that sets no
    day or term for them."""
    found = context.report.nonconformities
    if not found.items and not any(leaf and leaf.value for leaf in (found.major, found.minor)):
        return
    promise = next(iter(context.mentions.statements(VaguePromise)), None)
    if promise is not None and not _is_termed(context):
        place, words = context.mentions.find([promise.words]) or promise.place, promise.words
        yield context.finding(
            place, identity="due_date", values=[], variant="vague", severity="warning", said=words
        )
        return
    asked = context.mentions.statements(AskedCorrection)
    if asked and found.items and not context.mentions.closed and not _is_termed(context):
        yield context.finding(
            asked[0].place, identity="due_date", values=[], variant="unset", severity="warning"
        )
    elif _is_without_term(context):
        stated = [one.clause for one in found.items if one.clause is not None]
        yield context.finding(stated[0], identity="due_date", values=[], variant="unset", severity="info")


def _is_termed(context: Context) -> bool:
    """Whether a term for the corrections is told: that of a major nonconformity where there may be one."""
    major = context.report.nonconformities.major
    majors = major is None or major.value != 0
    return any(majors or not term.major for term in context.mentions.statements(CorrectionTerm))


def _is_without_term(context: Context) -> bool:
    """Whether no line tells by when nonconformities are to be corrected, or that they were."""
    found, mentions = context.report.nonconformities, context.mentions
    least = context.rules.parameter("report_characters_min")
    whole = least is not None and mentions.length >= least.value
    raised = whole and any(one.clause is not None for one in found.items)
    if not raised or found.due_date is not None or mentions.row_deadlines:
        return False
    return not (mentions.closed or mentions.verified or mentions.statements(DueLine))


def _has(items: list[Nonconformity], part: str) -> bool:
    return any(getattr(item, part) is not None for item in items)


def _lacking(
    context: Context, number: str, items: list[Nonconformity], absent: list[str]
) -> Iterator[Outcome]:
    sure = [part for part in absent if not _may_be_unread(context, items, part)]
    if sure:
        yield _incomplete(context, number, items, sure)
    elif absent:
        yield _open(context, number, absent)


def _may_be_unread(context: Context, items: list[Nonconformity], part: str) -> bool:
    """Whether a row or sentence of what was read has words of the kind that are in no field."""
    known = [leaf for item in items for name in PARTS if (leaf := getattr(item, name)) is not None]
    if part == "clause" and any(
        _within(leaf, blank) for leaf in known for blank in context.mentions.unwritten_clauses
    ):
        return False
    if part == "department" and _told_in_fact(context, items):
        return True
    return bool(context.mentions.statements(UnreadPart, known, part))


def _told_in_fact(context: Context, items: list[Nonconformity]) -> bool:
    """Whether a fact begins with the department of another nonconformity, and no field or cell is blank."""
    others = context.report.nonconformities.items
    offices = tuple(str(one.department.value) for one in others if one.department is not None)
    blank = any(blank.kind == "empty" and "部门" in blank.label for blank in context.mentions.blanks)
    facts = [item.description for item in items if item.description is not None]
    blank = blank or any(context.mentions.statements(OfficelessRow, fact) for fact in facts)
    return not blank and any(str(fact.value).startswith(offices) for fact in facts)


def _within(leaf: Leaf[str], blank: Leaf[str]) -> bool:
    """Whether what is known of a nonconformity stands in the very words that leave its clause blank."""
    return blank.span[0] <= leaf.span[0] and leaf.span[1] <= blank.span[1]


def _named(number: str) -> str:
    return number if not number.startswith("#") else str(int(number[1:]) + 1)


def _open(context: Context, number: str, absent: list[str]) -> NotChecked:
    fields = [f"nonconformities.items.{part}" for part in absent]
    words = {"number": _named(number), "absent": field_names(fields, context.lang)}
    return context.not_checked("parts_open", *fields, **words)


def _incomplete(context: Context, number: str, items: list[Nonconformity], absent: list[str]) -> Finding:
    leaves: list[Leaf[str]] = [
        leaf for item in items for part in PARTS if (leaf := getattr(item, part)) is not None
    ]
    known: list[Place] = list(leaves[:3])
    named = _named(number)
    return context.finding(
        *known,
        identity=named,
        values=absent,
        variant="parts" if named else "unnumbered",
        number=named,
        absent=field_names([f"nonconformities.items.{part}" for part in absent], context.lang),
    )


def _no_due_date(context: Context, due: BlankDueDate) -> Finding:
    return context.finding(due.place, identity="due_date", values=[], variant="due", label=due.words)
