"""The statements on calibrations that a check looks at."""

from __future__ import annotations

from checks.comparisons.order import out_of_order
from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from schemas.leaf import value_of
from schemas.report import Calibration
from schemas.statements.calibrations import Correction, LaterDevice

Statements = list[Calibration]


def whose(context: Context, statement: Calibration) -> str:
    """The words by which a device is not the organization's, or was found wrong before; none: its own."""
    device = statement.device
    return context.mentions.mark(device, "calibrations.of_others") if device is not None else ""


def own(context: Context) -> Statements:
    """The statements on devices but those told of a supplier's or a customer's."""
    return [statement for statement in context.report.calibrations if not whose(context, statement)]


def unfaulted(context: Context) -> Statements:
    """The statements that are not told by a nonconformity itself, in its fact or behind its number."""
    numbers = _numbers(context)
    return [
        one
        for one in context.report.calibrations
        if not is_faulted(context, one.device) and not _is_numbered(one, numbers)
    ]


def in_nonconformity(context: Context, stated: Calibration) -> bool:
    """Whether a device stands under a heading on nonconformities and what was done about them."""
    device = stated.device
    return device is not None and bool(context.mentions.mark(device, "calibrations.in_nonconformity"))


def is_correction(context: Context, stated: Calibration) -> bool:
    """Whether a calibration, no later than the report, is told as the correction of a nonconformity: under
    its heading, in a sentence or row on corrections, or in one that names its number."""
    day, written = stated.calibrated_on, context.report.report_date
    if day is None or written is None or out_of_order(day.value, written.value):
        return False
    return in_nonconformity(context, stated) or bool(
        context.mentions.statements(Correction, day, _numbers(context))
    )


def _numbers(context: Context) -> set[str]:
    """The numbers of the audit's nonconformities that no other number looks like."""
    items = context.report.nonconformities.items
    return {one.number for one in items if one.number and not one.number.isdecimal()}


def _is_numbered(stated: Calibration, numbers: set[str]) -> bool:
    """Whether what was read as a device, or its number, is the number of a nonconformity."""
    return any(value_of(leaf) in numbers for leaf in (stated.device, stated.serial) if leaf is not None)


def unjudged(context: Context) -> Statements:
    """Those of them that are of the organization's devices."""
    return [statement for statement in unfaulted(context) if not whose(context, statement)]


def may_be_another(context: Context, statement: Calibration) -> bool:
    """Whether another sentence than that of the device, which has a certificate of its own, tells the days,
    behind words that may name another device (压力表…，证书A；某某探头于…校准，证书B)."""
    device, number = statement.device, statement.certificate_no
    if device is None or number is None or not context.mentions.statements(LaterDevice, statement):
        return False
    shared = [one for one in context.report.calibrations if one.device and one.device.span == device.span]
    return any(value_of(one.certificate_no) not in (None, number.value) for one in shared)
