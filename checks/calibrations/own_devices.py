"""The statements on calibrations that a check looks at."""

from __future__ import annotations

import re

from checks.compare import out_of_order
from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
from checks.text.excusing_words import headed
from schemas.leaf import value_of
from schemas.report import Calibration

Statements = list[Calibration]

NAMED = 4
"""So many characters behind the end of a sentence may name a device."""

_OTHERS = re.compile(
    r"(?:供方|供应商|供货商|客户|顾客|分包|外协|业主|相关方|施工队|投诉|未贴|状态标识"
    r"|[无缺][^，,。；;]{0,4}(?:校准|检定)记录)"
)
"""Whose device it is, where it is not the organization's; or what was found wrong with it some time ago."""

_CORRECTED = re.compile(r"不符合|不合格项|整改|纠正措施")


def whose(context: Context, statement: Calibration) -> str:
    """The words by which a device is not the organization's, or was found wrong before; none: its own."""
    found = statement.device and _OTHERS.search(context.mentions.clause(statement.device).text)
    return found.group() if found else ""


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
    return device is not None and bool(headed(_CORRECTED, context.mentions.under(device)))


def is_correction(context: Context, stated: Calibration) -> bool:
    """Whether a calibration, no later than the report, is told as the correction of a nonconformity: under
    its heading, in a sentence or row on corrections, or in one that names its number."""
    day, written = stated.calibrated_on, context.report.report_date
    if day is None or written is None or out_of_order(day.value, written.value):
        return False
    near = "\t".join((*context.mentions.around(day), *context.mentions.beside(day)))
    return (
        in_nonconformity(context, stated)
        or _CORRECTED.search(near) is not None
        or any(number in near for number in _numbers(context))
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
    device, day, number = statement.device, statement.calibrated_on, statement.certificate_no
    if device is None or day is None or number is None or day.span[0] < device.span[1]:
        return False
    between = context.mentions.text[device.span[1] : day.span[0]]
    shared = [one for one in context.report.calibrations if one.device and one.device.span == device.span]
    named = between.rpartition("；")[2].rpartition("。")[2]
    apart = named != between and sum(char > "\u4e00" for char in named) >= NAMED
    return apart and any(value_of(one.certificate_no) not in (None, number.value) for one in shared)
