"""The statements on calibrations that a check looks at."""

from __future__ import annotations

import re

from checks.context import Context
from checks.nonconformities.already_reported import is_faulted
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


def whose(context: Context, statement: Calibration) -> str:
    """The words by which a device is not the organization's, or was found wrong before; none: its own."""
    found = statement.device and _OTHERS.search(context.mentions.clause(statement.device).text)
    return found.group() if found else ""


def own(context: Context) -> Statements:
    """The statements on devices but those told of a supplier's or a customer's."""
    return [statement for statement in context.report.calibrations if not whose(context, statement)]


def unfaulted(context: Context) -> Statements:
    """The statements that are not told by a nonconformity itself."""
    return [one for one in context.report.calibrations if not is_faulted(context, one.device)]


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
