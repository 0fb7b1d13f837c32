"""Special equipment: inspections that had run out, come too seldom, or are not told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from checks.calibrations.terms import months_told
from checks.comparisons.valid_on import uncovered
from checks.context import Context
from checks.equipment.compressors import compressors
from checks.equipment.late_inspections import MONTH, later, left_open
from checks.equipment.out_of_use import out_of_use
from checks.equipment.pieces import (
    Piece,
    by_kind,
    dated,
    distinct,
    has_inspection,
    has_registration,
    identified,
    is_inspected_below,
    is_like,
    is_of_kind,
    is_one_of,
    joined,
    named_elsewhere,
)
from checks.equipment.unregistered import lacking
from checks.nonconformities.already_reported import is_faulted
from checks.registry import Outcome, check
from schemas.dates import add_months, first_day, last_day
from schemas.facts import EquipmentRule
from schemas.leaf import Leaf, text_of
from schemas.report import SpecialEquipment
from schemas.result import Finding
from schemas.statements.equipment import PassingName, SharedStatement

ENOUGH = 2
"""So many pieces with a registration make a report that tells it of each."""


@check("EQP001", "inspection-expired", "error", needs=("special_equipment", "audit.end"))
def inspection_expired(context: Context) -> Iterator[Outcome]:
    """查什么：特种设备的下次检验日期是否早于审核日；没有写下次检验日期的，按检验日期和安全技术规范的最长周期推算。
    同一设备有多次检验的，看最近的一次。
    正文别处写作检验已到期而没有写重新检验的，提示。

    为什么：未经定期检验或检验不合格的特种设备不得继续使用（特种设备安全法第四十条）。

    例：叉车下次检验日期 2025 年 9 月，审核日期 2025 年 11 月 7 日至 10 日。

    应为：审核期间检验有效。

    依据：GB/T 27021.1-2017 9.4.5；GB/T 45001-2020 8.1.2、9.1.2。

    何时可忽略：设备已停用而报告没有写明（写明的不报），或已检验而报告抄了旧日期（那也要改）。
    ---
    What it checks: whether special equipment was due for its next inspection before the audit; where no date
    is stated, by the day of the inspection and the longest interval of the safety technical code. Of several
    inspections of one piece the last one counts.
    Any other day of the text on which an inspection ended, with no word of a new one, is worth knowing.

    Why: special equipment whose inspection ran out must not be used (special equipment law, article 40).

    Example: a forklift due in September 2025, an audit from 7 to 10 November 2025.

    Expected: an inspection that holds during the audit.

    Basis: GB/T 27021.1-2017 9.4.5; GB/T 45001-2020 8.1.2, 9.1.2.

    When to ignore: the piece was put out of use and the report does not say so (else nothing is told), or was
    inspected and the report copied the old date.
    """
    start, end = context.report.audit.start, context.report.audit.end
    assert end is not None
    for statement in (_last(part) for piece in _pieces(context) for part in by_kind(context, piece)):
        due, rule = _due(context, statement)
        if due is None or not uncovered((start or end).value, end.value, None, due):
            continue
        if _is_over(context, statement):
            continue
        rests = [] if statement.next_inspection_on is not None or rule is None else [rule]
        open_ = [
            left_open(context, statement, one, text_of(statement.inspected_on), text_of(end)) for one in rests
        ]
        days = [day for day in (statement.next_inspection_on, statement.inspected_on) if day is not None]
        yield _finding(
            context,
            statement,
            *days,
            end,
            values=[due],
            variant=f"worked_out_{open_[0]}" if any(open_) else "worked_out" if rests else "stated",
            severity="info" if any(open_) else None,
            rests_on=rests,
            expected=f">= {end.value}",
            actual=due,
            due=due,
            end=end.value,
            months=rule.months if rule is not None else "",
            basis=rule.basis if rule is not None else "",
            inspected=statement.inspected_on.value if statement.inspected_on is not None else "",
        )


@check("EQP002", "inspection-interval", "warning", needs=("special_equipment",))
def inspection_interval(context: Context) -> Iterator[Outcome]:
    """查什么：特种设备的检验日期到下次检验日期（或所写的有效期长度），是否长于检验当日安全技术规范规定的最长周期。
    都写到日的，首次检验之后长几天而且已到下一个月的，提示（检验标志写到月）。基于风险的检验可到九年的压力容器、
    现行规程周期没有查到的管道，作提示。

    为什么：周期写长了，设备会在检验过期后继续使用。

    例：桥式起重机 2024 年 5 月检验，下次检验写 2028 年 5 月（最长 24 个月）。

    应为：不长于规定的周期；叉车自 2022 年 12 月 1 日起为 24 个月，此前为 12 个月。

    依据：GB/T 27021.1-2017 9.4.5；GB/T 45001-2020 8.1.2。

    何时可忽略：检验报告本身确定了这一日期。
    ---
    What it checks: whether the next inspection is longer after the last one, or the term that is told for it,
    than the safety technical code of that day allows; by some days that end in another month (the mark tells
    the month), with days told in full, only after the first one, and as worth knowing. Within the nine years
    of an inspection based on risk, and where the interval of the code in force was not found, it asks.

    Why: with too long an interval the piece goes on running after its inspection ran out.

    Example: an overhead crane inspected in May 2024, the next inspection in May 2028 (24 months at most).

    Expected: the interval of the code; for forklifts 24 months since 1 December 2022, 12 before.

    Basis: GB/T 27021.1-2017 9.4.5; GB/T 45001-2020 8.1.2.

    When to ignore: the inspection report itself states that date.
    """
    for piece in _pieces(context):
        for statement in distinct(joined(piece)):
            done, due = statement.inspected_on or statement.first_inspected_on, statement.next_inspection_on
            if done is None or not dated(done):
                continue
            if due is None:
                yield from _by_term(context, statement, done)
            if due is None or not dated(due):
                continue
            rule = _rule(context, statement, done, _which(context, due))
            if rule is None or rule.months is None or not (variant := later(statement, rule.months)):
                continue
            open_ = left_open(context, statement, rule, text_of(done), text_of(due))
            yield _finding(
                context,
                statement,
                done,
                due,
                values=[done.value, due.value],
                variant=variant if (variant == "days" or not open_) else f"interval_{open_}",
                severity="info" if variant == "days" or open_ else None,
                rests_on=[rule],
                expected=f"<= {add_months(last_day(done.value or ''), rule.months).isoformat()}",
                actual=due.value,
                inspected=done.value,
                due=due.value,
                months=rule.months,
                basis=rule.basis,
            )


def _by_term(context: Context, statement: SpecialEquipment, done: Leaf[str]) -> Iterator[Finding]:
    """A piece whose inspection is told to hold for longer than the code allows (…检验合格，有效期三年)."""
    rule, mention = _rule(context, statement, done), months_told(context, done)
    if rule is None or rule.months is None or mention is None or mention <= rule.months:
        return
    told_to = add_months(last_day(text_of(done)), mention).isoformat()
    open_ = left_open(context, statement, rule, text_of(done), told_to)
    yield _finding(
        context,
        statement,
        done,
        values=[done.value, mention],
        variant="term",
        severity="info" if open_ else None,
        rests_on=[rule],
        inspected=done.value,
        told=mention,
        months=rule.months,
        basis=rule.basis,
    )


@check("EQP003", "inspection-missing", "warning")
def inspection_missing(context: Context) -> Iterator[Outcome]:
    """查什么：报告对其他特种设备写明检验、使用登记，而某一台没有；写明某台没有办理使用登记、没有检验；空压机写
    作特种设备，而没有写到其储气罐（提示）。正文写某设备没有检验、登记而没有作为不符合的，提示。并排写的几台
    中一台没有写的，提示。

    为什么：没有检验和使用登记的特种设备不得使用，报告应说明每一台的情况。

    例：三台设备两台写了检验日期和使用登记证号，起重机只写设备代码。

    应为：写明每台设备的检验日期、下次检验日期和使用登记。

    依据：GB/T 27021.1-2017 9.4.5；GB/T 45001-2020 8.1.2。

    何时可忽略：设备不属于特种设备，或已停用。
    ---
    What it checks: whether a piece has no inspection or registration in a report that tells those of others,
    or is told to have none; whether an air compressor is told as special equipment, and its tank is not
    (worth knowing). Equipment of which the text says that it has none, and no nonconformity tells of it, is
    worth knowing. One of several told side by side that lacks it is worth knowing.

    Why: special equipment must not be used without them, and the report should say how it is with each.

    Example: two of three pieces have inspection days and registration numbers, the crane just its code.

    Expected: inspection, next inspection and registration of each piece.

    Basis: GB/T 27021.1-2017 9.4.5; GB/T 45001-2020 8.1.2.

    When to ignore: the piece is no special equipment, or out of use.
    """
    if context.report.special_equipment:
        yield from compressors(context)
    else:
        yield context.absent("special_equipment")
    found = list(_told_of_pieces(context))
    yield from found
    yield from lacking(context, [place for one in found for place in one.places])


def _told_of_pieces(context: Context) -> Iterator[Finding]:
    """One finding on each piece of which something is not told that is told of others, or told to lack."""
    pieces = _pieces(context)
    inspected = [p for p in pieces if any(has_inspection(one) or _is_new(context, one) for one in p)]
    registered = [p for p in pieces if any(_is_registered(context, one) for one in p)]
    for piece in pieces:
        if _exempt(context, first := piece[0]) or (first.name and out_of_use(context, [first.name])):
            continue
        if first.name is not None and context.mentions.statements(SharedStatement, first.name):
            continue
        uninspected = bool(inspected) and piece not in inspected and not is_inspected_below(context, piece)
        not_shown = uninspected and _is_without_report(context, first)
        if uninspected and (
            not_shown or (any(map(identified, piece)) and not named_elsewhere(first, inspected))
        ):
            asks = not not_shown and is_of_kind(context, first, inspected)
            yield _finding(
                context,
                first,
                values=["inspection"],
                variant="inspection",
                severity="info" if asks else None,
            )
        elif lacking := _unregistered(context, piece):
            yield _finding(context, lacking, values=["registration"], variant="registration")
        elif piece not in registered and not (
            uninspected
            or len(registered) < ENOUGH
            or any(map(identified, piece))
            or is_one_of(piece, registered)
            or _is_cylinder(context, first)
        ):
            yield _finding(
                context,
                first,
                values=["registration"],
                variant="registration",
                severity="info" if is_like(context, piece, registered) else None,
            )


def _unregistered(context: Context, piece: Piece) -> SpecialEquipment | None:
    """The statement of a piece that says that its registration is still to come, without a number."""
    for one in piece:
        number = one.registration_no
        if number is not None and context.mentions.mark(number, "equipment.number_to_come"):
            return one
        if number is None and one.name and context.mentions.mark(one.name, "equipment.registration_to_come"):
            return one
    return None


def _is_registered(context: Context, statement: SpecialEquipment) -> bool:
    """Whether the number of its registration is told, or that it has one."""
    if has_registration(statement):
        return True
    name = statement.name
    return name is not None and bool(context.mentions.mark(name, "equipment.registered"))


def _is_cylinder(context: Context, statement: SpecialEquipment) -> bool:
    """Whether a piece is a cylinder: who fills it registers it, not who uses it."""
    return statement.name is not None and bool(context.mentions.mark(statement.name, "equipment.cylinder"))


def _is_without_report(context: Context, statement: SpecialEquipment) -> bool:
    """Whether a report on the inspection of a piece was not there."""
    name = statement.name
    return name is not None and bool(context.mentions.mark(name, "equipment.report_not_shown"))


# ---------------------------------------------------------------- pieces


def _pieces(context: Context) -> list[Piece]:
    """The statements by the piece that they are on, but for those that a nonconformity tells itself, and
    those that name it in passing."""
    found: dict[str, Piece] = {}
    for number, statement in enumerate(context.report.special_equipment):
        if is_faulted(context, statement.name) or context.mentions.statements(PassingName, statement):
            continue
        found.setdefault(statement.thing or f"#{number}", []).append(statement)
    return list(found.values())


def _last(piece: Piece) -> SpecialEquipment:
    """The statement whose inspection holds the longest."""
    ahead = [one for one in piece if one.next_inspection_on is not None and dated(one.next_inspection_on)]
    if ahead:
        return max(ahead, key=lambda one: last_day(text_of(one.next_inspection_on)))
    done = [one for one in piece if one.inspected_on is not None and dated(one.inspected_on)]
    return max(done, key=lambda one: last_day(text_of(one.inspected_on)), default=piece[0])


def _is_over(context: Context, statement: SpecialEquipment) -> bool:
    """Whether the piece is out of use, or the inspection that was due has been made."""
    places = [leaf for leaf in (statement.name, statement.next_inspection_on) if leaf is not None]
    if out_of_use(context, places):
        return True
    due, done = statement.next_inspection_on, statement.inspected_on
    if due is None:
        return False
    if done is not None and dated(done) and dated(due):
        between = last_day(text_of(due)) - first_day(text_of(done))
        if timedelta(0) <= between <= 2 * MONTH:
            return True  # it was made when it was due
    last_time = context.mentions.mark(due, "equipment.end_of_last_time")
    return bool(last_time and context.mentions.mark(due, "equipment.another_day_behind"))


def _due(context: Context, statement: SpecialEquipment) -> tuple[str | None, EquipmentRule | None]:
    """The day of the next inspection as stated, else as the code has it, and that rule."""
    stated, done = statement.next_inspection_on, statement.inspected_on
    if stated is not None:
        return (stated.value, None) if dated(stated) else (None, None)
    rule = _rule(context, statement, done) if done is not None and dated(done) else None
    if done is None or rule is None or rule.months is None or rule.exempt:
        return None, None
    return (add_months(last_day(done.value or ""), rule.months) + MONTH).isoformat(), rule


def _which(context: Context, due: Leaf[str]) -> str:
    """The kind of inspection that is due next, where the words before the day tell one with its own rule."""
    external = context.mentions.mark(due, "equipment.external_inspection") or context.mentions.mark(
        due, "equipment.external_inspection_next"
    )
    return "外部检验" if external else ""


def _rule(
    context: Context, statement: SpecialEquipment, done: Leaf[str], which: str = ""
) -> EquipmentRule | None:
    """The rule for a piece, or for one kind of its inspections."""
    if statement.name is None or not statement.name.value:
        return None
    name, day = statement.name.value, first_day(done.value or "").isoformat()
    if "起重机" in name and context.mentions.mark(statement.name, "equipment.molten_metal"):
        name = "冶金起重机"
    return context.facts.equipment(name + which, day)


def _exempt(context: Context, statement: SpecialEquipment) -> bool:
    rule = context.facts.equipment(text_of(statement.name), context.as_of or "2020-01-01")
    return rule is None or rule.exempt


def _is_new(context: Context, statement: SpecialEquipment) -> bool:
    """Whether the first inspection, told alone, still holds at the audit."""
    first, end = statement.first_inspected_on, context.report.audit.end
    if first is None or not dated(first):
        return False
    rule = _rule(context, statement, first)
    if rule is None or rule.months is None or end is None or not dated(end):
        return True
    return add_months(last_day(text_of(first)), rule.months) + MONTH >= first_day(text_of(end))


def _finding(context: Context, statement: SpecialEquipment, *places: Leaf[str], **mention: object) -> Finding:
    """A finding on a piece: its name and what identifies it, then the places."""
    mark = next(
        (leaf for leaf in (statement.device_code, statement.registration_no, statement.model) if leaf), None
    )
    name = text_of(statement.name) or text_of(mark)
    shown = [leaf for leaf in (statement.name, mark) if leaf is not None]
    given: dict[str, object] = {
        "name": f"{name}（{text_of(mark)}）" if mark is not None and statement.name else name
    }
    return context.finding(*shown, *places, identity=f"{name} {text_of(mark)}", **given, **mention)  # type: ignore[arg-type]
