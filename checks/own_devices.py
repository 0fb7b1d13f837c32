"""The statements on calibrations that a check looks at."""

from __future__ import annotations

import re

from checks.context import Context
from checks.faulted import is_faulted
from schemas.report import Calibration

Statements = list[Calibration]

_OTHERS = re.compile(
    r"(?:供方|供应商|供货商|客户|顾客|分包|外协|业主|相关方|施工队|投诉|未贴|状态标识"
    r"|[无缺][^，,。；;]{0,4}(?:校准|检定)记录)"
)
"""Whose device it is, where it is not the organization's; or what was found wrong with it some time ago."""


def own(context: Context) -> Statements:
    """The statements on devices but those told of a supplier's or a customer's."""
    return [
        statement
        for statement in context.report.calibrations
        if statement.device is None or not _OTHERS.search(context.mentions.clause(statement.device).text)
    ]


def unjudged(context: Context) -> Statements:
    """Those of them that are not told by a nonconformity itself."""
    return [statement for statement in own(context) if not is_faulted(context, statement.device)]
