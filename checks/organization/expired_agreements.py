"""Agreements on services that are still used, as a report tells them, and had run out before the audit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from checks.context import Context
from schemas import patterns
from schemas.dates import first_day
from schemas.leaf import Leaf
from schemas.result import Finding
from schemas.text import fold

_SERVICES = (
    *("清运", "处置", "转运", "虫害", "消杀", "有害生物", "灭鼠", "保洁", "保安", "安保"),
    *("维保", "维护保养", "租赁", "承租", "劳务派遣", "外包"),
)
_DAY = r"(20\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?"
_TERM = patterns.compile(
    rf"(?P<what>(?:合同|协议|服务|委托|租赁|承包)(?:的?有效)?(?:期限|期)|租期|有效期)(?:为|自|从|[:：])*{_DAY}(?:起)?(?:至|到|[-—~～–])+{_DAY}"
)
_OVER = patterns.compile(
    r"续|到期|终止|解除|[期届]满|结束|完成|完工|履行|历史|上[一次年期个]|以前|原|去年|前期|曾|新[签合协]|抽样|抽查合同|许可证|资质|证书"
)
"""Words of an agreement that has been gone on with or that is over, and of other papers."""


class _Term(NamedTuple):
    service: str
    start: date
    end: date
    leaf: Leaf[str]
    words: str


def run_out(context: Context) -> Iterator[Finding]:
    """The agreements that end before the audit, where none of the service goes on into it."""
    begin = context.report.audit.start
    if begin is None or not begin.value:
        return
    day = first_day(begin.value)
    terms = [*_terms(context)]
    for term in terms:
        others = [one for one in terms if one.service == term.service and one.end >= day]
        if term.end >= day or others or _OVER.search(term.words):
            continue
        yield context.finding(
            term.leaf,
            begin,
            identity=f"agreement/{term.service}/{term.end.isoformat()}",
            variant="agreement",
            severity="warning",
            expected=f">= {begin.value}",
            actual=term.end.isoformat(),
            what=term.service,
            until=term.end.isoformat(),
            begin=begin.value,
        )


def _terms(context: Context) -> Iterator[_Term]:
    """The terms told in the sentences on services."""
    for passage in context.mentions.passages(_SERVICES):
        text = fold(str(passage.leaf.value))
        for match in _TERM.finditer(text):
            days = _days(match)
            if days is not None:
                yield _Term(passage.words[0], *days, passage.leaf, text)


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    year, month, day, *until = (int(one) for one in match.groups()[1:])
    try:
        return date(year, month, day), date(*until)
    except ValueError:
        return None
