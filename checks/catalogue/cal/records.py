"""Records of calibration: about to run out, or told in part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from checks.calibrations.own_devices import Statements, in_nonconformity, unjudged
from checks.calibrations.terms import held, term_of
from checks.catalogue.cal.validity import described, things
from checks.comparisons.equal import Place, differing, every_place
from checks.comparisons.order import days_agree, out_of_order
from checks.context import Context
from checks.equipment.out_of_use import is_over
from checks.messages import field_names
from checks.registry import Outcome, check
from schemas.dates import last_day
from schemas.leaf import value_of
from schemas.statements.calibrations import DeviceRecord

ASPECTS = ("certificate_no", "calibrated_on", "valid_until", "agency")
"""What the record of a calibration tells."""

_HEADED = ("certificate_no", "agency")
"""What is asked for by the head of its column alone."""

ENOUGH = 2
"""So many devices with something, and so many times those without, make a report that tells it."""


@check("CAL002", "calibration-expiring", "info", needs=("calibrations", "audit.end"))
def calibration_expiring(context: Context) -> Iterator[Outcome]:
    """查什么：检定、校准、校验的有效期（没有写的，按所写的周期推算）在审核结束日还有效，但在其后一段时间
    （缺省 30 日）内就到期。

    为什么：认证决定、发证时可能已经过期，提醒受审核方按时送检，下次审核关注。

    例：审核到 2025 年 6 月 12 日，安全阀有效期至 2025 年 6 月 30 日。

    应为：安排送检；报告可写入下次审核关注的内容。

    依据：GB/T 27021.1-2017 9.4.5；JJG、TSG 等对该类器具的周期规定。

    何时可忽略：已安排送检。
    ---
    What it checks: whether a verification or calibration that holds at the end of the audit runs out soon
    after it (within 30 days, if the rules say nothing else), as stated or by the interval that is told.

    Why: it may have run out when the certificate is granted; the client should send the device in.

    Example: an audit until 12 June 2025, a safety valve valid until 30 June 2025.

    Expected: the device is sent in, or the next audit looks at it.

    Basis: GB/T 27021.1-2017 9.4.5; the regulations on the interval of that kind of device.

    When to ignore: it is already arranged.
    """
    end, rule = context.report.audit.end, context.rules.parameter("calibration_expiring_days")
    if rule is None:
        yield context.not_checked("pack_silent")
        return
    assert end is not None
    last = last_day(end.value or "")
    for statements in things(unjudged(context)):
        until, ends, variant = _until(context, statements)
        if not until:
            continue
        arranged = any(context.mentions.mark(place, "calibrations.arranged") for place in ends)
        again = any(out_of_order(value_of(s.calibrated_on), end.value) for s in statements)
        arranged = arranged or is_over(context, ends)
        if arranged or again or not last <= last_day(until) <= last + timedelta(days=rule.value):
            continue
        device, label = described(context, statements)
        yield context.finding(
            *_named(statements),
            *ends,
            end,
            identity=label,
            variant=variant,
            values=[until, end.value],
            rests_on=[rule],
            expected=f"> {(last + timedelta(days=rule.value)).isoformat()}",
            actual=until,
            device=device,
            until=until,
            days=round(rule.value),
        )


def _until(context: Context, statements: Statements) -> tuple[str, list[Place], str]:
    """Until when a device's calibration holds as stated, else by its term, where that is told and whether it
    is stated; empty where it is not told, or differently."""
    ends = [place for place in every_place(s.valid_until for s in statements) if place.value]
    if differing(ends, key=str, same=days_agree):
        return "", [], ""
    if ends:
        return max(str(place.value) for place in ends), ends, "stated"
    one = held(context, statements)
    return (one.until, [one.day], "term") if one else ("", [], "")


@check("CAL004", "calibration-incomplete", "warning", needs=("calibrations",))
def calibration_incomplete(context: Context) -> Iterator[Outcome]:
    """查什么：报告对其他器具写明证书编号、检定（校准）日期、有效期、机构，而某一件没有；或者写明没有（“证书编
    号：/”）。同一器具在几处写到的，合在一起看；报告对多数器具都不写的项目不判断。器具表中各行都写的一栏，有
    一行记作“/”的，提示。并排写的几件中一件没有写的，提示。

    为什么：缺了编号、日期或机构，就不能核对证书，也不知道是否在有效期内。

    例：五件器具四件有证书编号，压力表的证书编号写“/”。

    应为：按证书补写。

    依据：GB/T 27021.1-2017 9.4.5（审核证据可验证）。

    何时可忽略：自校、停用的器具，或新购器具以出厂合格证为准。
    ---
    What it checks: whether a device has no certificate number, date, validity or agency in a report that
    tells them of the others, or is written to have none. What several places tell of one device counts
    together; what is not told of most devices is not asked. A mark for nothing in a column that the other
    rows of a table of devices fill is worth knowing. One of several told side by side that lacks it is worth
    knowing.

    Why: without number, date or agency a certificate cannot be looked up, nor its validity be known.

    Example: four of five devices have a certificate number, that of the pressure gauge is “/”.

    Expected: what the certificate says.

    Basis: GB/T 27021.1-2017 9.4.5 (verifiable evidence).

    When to ignore: devices that are calibrated in house or out of use, or new with the maker's certificate.
    """
    devices = [
        s for s in things(unjudged(context)) if any(_has(s, a) for a in ASPECTS) and not _is_paper(context, s)
    ]
    records = _Records(context, devices)
    for statements in devices:
        rows = records.of(statements)
        if (
            _is_heading(context, statements)
            or any(one.is_label or one.by_itself for one in rows)
            or _is_of_another(statements, devices, records)
            or all(map(partial(in_nonconformity, context), statements))
        ):
            continue
        lacking = [a for a in ASPECTS if not _has(statements, a) and records.asks(statements, a)]
        if "valid_until" in lacking and any(term_of(context, s) for s in statements):
            lacking.remove("valid_until")
        if lacking:
            device, label = described(context, statements)
            yield context.finding(
                *_named(statements),
                *[leaf for s in statements for leaf in (s.serial, s.model) if leaf is not None][:1],
                *[leaf for s in statements for a in ASPECTS if (leaf := getattr(s, a)) is not None],
                identity=label,
                severity="info" if lacking == ["certificate_no"] and _is_silent(rows) else None,
                values=lacking,
                expected=_words(context, lacking),
                device=device,
                lacking=_words(context, lacking),
            )


_LED_NUMBER = " （(编号:：No.#"
"""What may stand between a device and its number."""

NUMBER = 2
"""So few characters are no number of one device alone."""


def _is_of_another(statements: Statements, devices: list[Statements], records: _Records) -> bool:
    """Whether a sentence calls a device by the number of one that is told elsewhere (所用检重秤DC-07)."""
    numbers = {value_of(s.serial) or "" for other in devices if other is not statements for s in other}
    rows = records.of([s for s in statements if s.serial is None])
    for behind in (one.words.lstrip(_LED_NUMBER) for one in rows):
        number = next((n for n in numbers if len(n) > NUMBER and behind.startswith(n)), "")
        if number and not behind[len(number) :][:1].isdigit():
            return True
    return False


def _is_heading(context: Context, statements: Statements) -> bool:
    """Whether what was read as a device is what a list of devices is called, or a label on one."""
    names = [one.device for one in statements if one.device is not None]
    return bool(names) and all(context.mentions.mark(name, "calibrations.name_of_list") for name in names)


def _is_silent(rows: list[DeviceRecord]) -> bool:
    """Whether sentences alone tell of a device, and none says that it has no certificate number: of gauges
    told by the way (安全阀于…校验) it is often left out."""
    return not any("certificate_no" in one.unwritten or one.cells for one in rows)


class _Records:
    """What a report tells of its devices, in rows of tables and in running text."""

    def __init__(self, context: Context, devices: list[Statements]) -> None:
        every = context.report.calibrations
        records = context.mentions.statements(DeviceRecord)
        self._of = {id(every[one.number]): one for one in records}
        self._columns = {
            (one.table, aspect) for one in records for aspect in ASPECTS if _has([every[one.number]], aspect)
        }
        rows = [one for one in devices if self._is_row(one)]
        text = [[s for s in one if not self._is_row([s])] for one in devices]
        self._devices = {True: rows, False: [of_text for of_text in text if of_text]}
        self._having = {
            (form, aspect): sum(_has(one, aspect) for one in among)
            for form, among in self._devices.items()
            for aspect in ASPECTS
        }

    def of(self, statements: Statements) -> list[DeviceRecord]:
        """The rows or sentences of some statements."""
        return [self._of[id(one)] for one in statements if id(one) in self._of]

    def asks(self, statements: Statements, aspect: str) -> bool:
        """Whether it tells something of the other devices, or says that this one has none of it."""
        rows = self.of(statements)
        if any(aspect in one.unwritten for one in rows):
            return True
        gap = any(aspect in one.gaps for one in rows)
        if aspect == "calibrated_on" and gap:
            return any(_has([s], "agency") for s in statements)
        if aspect == "agency" and any(one.words for one in rows) and not gap:
            return False  # it may be told of several devices together
        if any(aspect in one.may_tell for one in rows):
            return False
        form = self._is_row(statements)
        having, among = self._having[form, aspect], len(self._devices[form])
        crossed = self._is_blank(rows, aspect)
        if form and not crossed and not self._has_column(rows, aspect):
            return False
        if having >= ENOUGH and having >= ENOUGH * (among - having):
            return True
        return bool(having) and (gap or crossed)

    def _is_row(self, statements: Statements) -> bool:
        return any(one.cells for one in self.of(statements))

    def _is_blank(self, rows: list[DeviceRecord], aspect: str) -> bool:
        """Whether a cell of a row has a mark for nothing; for number and agency where a head asks for it."""
        if not any(one.has_blank_cell for one in rows):
            return False
        if aspect not in _HEADED or self._has_column(rows, aspect):
            return True
        return not any(one.has_heads for one in rows) or any(aspect in one.headed_for for one in rows)

    def _has_column(self, rows: list[DeviceRecord], aspect: str) -> bool:
        """Whether a table that a device has a row in tells it of any: a form that has no column for it does
        not ask for it."""
        return any((one.table, aspect) in self._columns for one in rows if one.cells)


def _is_paper(context: Context, statements: Statements) -> bool:
    """Whether what was read as a device is a contract with a laboratory."""
    devices = [one.device for one in statements if one.device is not None]
    return any(context.mentions.mark(device, "calibrations.contract") for device in devices)


def _has(statements: Statements, aspect: str) -> bool:
    return any(getattr(s, aspect) is not None for s in statements)


def _words(context: Context, aspects: list[str]) -> str:
    return field_names([f"calibrations.{aspect}" for aspect in aspects], context.lang)


def _named(statements: Statements) -> list[Place]:
    devices = [s.device for s in statements if s.device is not None]
    return [*devices[:1]]
