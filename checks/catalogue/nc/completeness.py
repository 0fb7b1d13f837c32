"""Whether each nonconformity is recorded with all that it needs."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from checks.compare import Place
from checks.context import Context
from checks.messages import field_names
from checks.registry import Outcome, check
from schemas import patterns
from schemas.dates import last_day
from schemas.leaf import Leaf
from schemas.mentions import Blank
from schemas.report import Nonconformity
from schemas.result import Finding, NotChecked
from schemas.statements.nonconformities import DueLine, UnmetStandard, UnnumberedClause
from schemas.wholes.surroundings import Passage

PARTS = ("department", "standard", "clause", "grade", "description")
"""What the record of a nonconformity tells."""

LABELS = {
    "department": ("^责任部门", "^受审核部门", "^不符合部门", "^部门"),
    "grade": ("^不符合性质", "^不符合项性质", "^不符合程度", "^严重程度", "^性质"),
    "description": ("^不符合事实", "^不符合事实描述", "^不符合描述", "^事实描述", "^事实"),
}
"""What stands before the parts of a nonconformity, or at the head of their columns."""

MANY = 3
"""Of so many nonconformities, and more than half of all, parts are rather not read than left out."""

DUE = patterns.compile(r"(?:整改|纠正|关闭|完成)[^，。；]{0,6}(?:期限|日期|时间)|限期|due", re.IGNORECASE)
UNREAD = {
    "department": patterns.compile(
        r"^[^\W\d_]{1,8}(?:部|科|室|车间|班组|中心|处|分厂|仓库|管理层|最高管理者)$"
    ),
    "standard": patterns.compile(
        r"GB/?T?\s?\d{4,5}|ISO(?:/IEC)?\s?\d{4,5}|SY/T\s?\d{4}|YY/T\s?\d{4}|RB/T\s?\d{3}"
    ),
    "clause": patterns.compile(r"(?<![\d.-])(?:[4-9]|10)\.\d{1,2}(?![\d%])"),
    "grade": patterns.compile(r"严重|轻微|一般|major|minor", re.IGNORECASE),
    "description": patterns.compile(r"[^\W\d_][^。\n]{18}"),
}
"""What a part looks like, where it stands unread beside the others."""

SOON = tuple(
    soon + verb
    for soon in ("尽快", "尽早", "早日", "抓紧", "近期")
    for verb in ("完成", "整改", "纠正", "提交", "关闭", "落实", "予以整改", "进行整改", "实施")
)
CORRECTS = patterns.compile(r"不符合|不合格|纠正措施|整改")
"""Words of a promise without a day, and of what it has to be about."""

OTHERS = patterns.compile(
    r"上次|上年|以往|前次|内审|内部审核|管理评审|评审(?:输出|决议|提出)|建议|观察项|供方|供应商|演练|隐患"
)
TERM = patterns.compile(
    r"(?:\d|[一二两三四五六七八九十])\s?个?(?:工作日|自然日|日|天|月|周)(?:之?内|以内)"
    r"[^。；]{0,16}(?:完成|提交|关闭|整改|纠正|验证|寄|报送|反馈|回复)|期限|限期|days|weeks|months"
)
MAJOR = patterns.compile(r"严重(?:不符合|不合格)")
TERMED = ("整改", "纠正", "不符合", "不合格", "原因分析", "证据", "correct", "nonconformit")
"""Words of sentences that may tell a term for the corrections (30日内)."""

ASKED = patterns.compile(
    r"(?:整改|纠正|不符合|不合格)[^，,。；;]{0,16}(?:应|须|需|请|要求)[^，,。；;]{0,12}"
    r"(?:报|提交|寄|送|交|反馈|回复|关闭|完成)"
    r"|(?:请|要求|应|须)[^，,。；;]{0,16}(?:提交|报送|寄送|反馈|完成|采取)"
    r"[^，,。；;]{0,12}(?:整改|纠正|原因分析)"
    r"|correct[^,.;]{0,40}\b(?:shall|must|to) be (?:sent|submitted|provided|completed|carried out)",
    re.I,
)
"""The client is asked for its corrections."""

TIMED = patterns.compile(
    r"\d{4}|\d\s?[月日]|前|内|时限|时间|按期|如期|及时|规定|约定|之后|获证|下次|下一次"
    r"|before|by the|after|next",
    re.I,
)
"""In a sentence that may tell until when."""

DAY = patterns.compile(
    r"(?P<year>20\d\d)\s?[-./年]\s?(?P<month>\d{1,2})\s?[-./月]\s?(?P<day>\d{1,2})\s?日?(?:之?前)?"
)

CITED = patterns.compile(r"\d{1,2}\.\d{1,2}|条款|第\s?[一二三四五六七八九十]{1,3}章")


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
    absent = {
        number: [part for part in PARTS if not _has(items, part) and _is_due(part, stated, items)]
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
        for place in _without_clause(context):
            said = "".join(context.mentions.around(place)).strip()
            yield context.finding(place, identity="clause", values=[said], variant="clause")
    yield from _undated(context, entries)
    if context.report.nonconformities.due_date is None:
        for blank in context.mentions.blanks:
            if blank.kind == "empty" and DUE.search(blank.label):
                yield _no_due_date(context, blank)
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
    absent = [part for part in absent if _is_blank(context, items, part)]
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


def _is_blank(context: Context, items: list[Nonconformity], part: str) -> bool:
    """Whether nothing stands behind the label of a part, or each row of a table with such a column has an
    empty cell."""
    label = context.mentions.find(LABELS[part])
    if label is None:
        return False
    rows = [context.mentions.beside(one.clause) for one in items if one.clause is not None]
    if context.mentions.table(label) < 0:
        return not context.mentions.around(label)[1].strip(" :：_")
    return bool(rows) and all(any(not cell.strip() for cell in row) for row in rows)


def _is_line(one: Leaf[str], other: Leaf[str]) -> bool:
    return (one.evidence.page, one.evidence.line) == (other.evidence.page, other.evidence.line)


def _undated(context: Context, entries: dict[str, list[Nonconformity]]) -> Iterator[Finding]:
    """The rows whose cell for the due date is blank, where those of all others have a day after the audit."""
    end = context.report.audit.end
    rows = {
        number: context.mentions.beside(first.description)
        for number, (first, *_) in entries.items()
        if first.description is not None
    }
    if end is None or not end.value or len(rows) < 2 or len({len(row) for row in rows.values()}) > 1:
        return
    for at in range(len(next(iter(rows.values())))):
        blank = [number for number, row in rows.items() if not row[at].strip()]
        days = [DAY.fullmatch(row[at].strip()) for number, row in rows.items() if number not in blank]
        if len(blank) != 1 or not all(day and _iso(day) > last_day(end.value).isoformat() for day in days):
            continue
        stated = [leaf for leaf in (entries[blank[0]][0].description,) if leaf is not None]
        shown = field_names(["nonconformities.due_date"], context.lang)
        named = _named(blank[0])
        variant = "parts" if named else "unnumbered"
        yield context.finding(
            *stated, identity=named, values=["due_date"], variant=variant, number=named, absent=shown
        )


def _iso(day: re.Match[str]) -> str:
    return f"{day['year']}-{int(day['month']):02}-{int(day['day']):02}"


def _promised(context: Context) -> Iterator[Finding]:
    """The corrections of this audit's nonconformities promised soon, or asked for, in a report that sets no
    day or term for them."""
    found = context.report.nonconformities
    if not found.items and not any(leaf and leaf.value for leaf in (found.major, found.minor)):
        return
    said = next(_said(context, SOON, CORRECTS), None)
    if said is not None and not _is_termed(context):
        place = context.mentions.find(said.words[:1]) or said.leaf
        yield context.finding(
            place, identity="due_date", values=[], variant="vague", severity="warning", said=said.words[0]
        )
        return
    asked = [one for one in _said(context, TERMED, ASKED) if not TIMED.search(one.leaf.raw)]
    if asked and found.items and not context.mentions.closed and not _is_termed(context):
        yield context.finding(
            asked[0].leaf, identity="due_date", values=[], variant="unset", severity="warning"
        )
    elif _is_without_term(context):
        stated = [one.clause for one in found.items if one.clause is not None]
        yield context.finding(stated[0], identity="due_date", values=[], variant="unset", severity="info")


def _said(context: Context, words: tuple[str, ...], tells: re.Pattern[str]) -> Iterator[Passage]:
    """The sentences with some words that tell of this audit's nonconformities."""
    for passage in context.mentions.passages(words):
        if tells.search(passage.leaf.raw) and not OTHERS.search(passage.leaf.raw):
            yield passage


def _is_termed(context: Context) -> bool:
    """Whether a term for the corrections is told: that of a major nonconformity where there may be one."""
    major = context.report.nonconformities.major
    majors = major is None or major.value != 0
    stated = [one.leaf.raw for one in context.mentions.passages(TERMED) if not OTHERS.search(one.leaf.raw)]
    return any(TERM.search(text) and (majors or not MAJOR.search(text)) for text in stated)


def _is_without_term(context: Context) -> bool:
    """Whether no line tells by when nonconformities are to be corrected, or that they were."""
    found, mentions = context.report.nonconformities, context.mentions
    least = context.rules.parameter("report_characters_min")
    whole = least is not None and mentions.length >= least.value
    raised = whole and any(one.clause is not None for one in found.items)
    if not raised or found.due_date is not None or mentions.row_deadlines:
        return False
    return not (mentions.closed or mentions.verified or mentions.statements(DueLine))


def _without_clause(context: Context) -> Iterator[Leaf[str]]:
    """The blank places for a clause, but those in rows of a table that nobody filled in; those of a sheet
    that have the standard alone."""
    yield from (one.place for one in context.mentions.statements(UnnumberedClause))
    for place in context.mentions.unwritten_clauses:
        row = context.mentions.beside(place)
        if not row or any(cell.strip("/／—–- ") for cell in row):
            yield place


def _has(items: list[Nonconformity], part: str) -> bool:
    return any(getattr(item, part) is not None for item in items)


def _is_due(part: str, stated: set[str], items: list[Nonconformity]) -> bool:
    """Whether the report should tell a part of this nonconformity."""
    if part != "clause":
        return part in stated
    texts = (
        leaf.value or "" for item in items for leaf in (item.description, item.standard) if leaf is not None
    )
    return not any(CITED.search(text.partition("-")[0] if "GB" in text else text) for text in texts)


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
    for leaf in known:
        texts = (*context.mentions.beside(leaf), *context.mentions.around(leaf))
        for text in texts:
            for other in known:
                text = text.replace(other.raw, " ")
            if UNREAD[part].search(text):
                return True
    return False


def _told_in_fact(context: Context, items: list[Nonconformity]) -> bool:
    """Whether a fact begins with the department of another nonconformity, and no field or cell is blank."""
    others = context.report.nonconformities.items
    offices = tuple(str(one.department.value) for one in others if one.department is not None)
    blank = any(blank.kind == "empty" and "部门" in blank.label for blank in context.mentions.blanks)
    facts = [item.description for item in items if item.description is not None]
    blank = blank or any(_lacks_office(context, fact) for fact in facts)
    return not blank and any(str(fact.value).startswith(offices) for fact in facts)


def _lacks_office(context: Context, fact: Leaf[str]) -> bool:
    """Whether the row of a fact has nothing in the column of departments."""
    for table in context.mentions.tables():
        offices = [cell.column for cell in table.begun(0) if "部门" in cell.text] if table.rows else []
        for number in range(1, len(table.rows)):
            cells = {cell.column: cell for cell in table.begun(number)}
            if any(cell.start <= fact.start < cell.end for cell in cells.values()):
                return any(at not in cells or not cells[at].text.strip() for at in offices)
    return False


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


def _no_due_date(context: Context, blank: Blank) -> Finding:
    return context.finding(blank.leaf, identity="due_date", values=[], variant="due", label=blank.label)
