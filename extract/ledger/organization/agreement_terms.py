"""The terms of agreements on services, as sentences tell them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.organization import AgreementTerm
from schemas.text import fold

_SERVICES = (
    *("清运", "处置", "转运", "虫害", "消杀", "有害生物", "灭鼠", "保洁", "保安", "安保"),
    *("维保", "维护保养", "租赁", "承租", "劳务派遣", "外包"),
)
_DAY = r"(20\d\d)(?:年|[-./])(\d{1,2})(?:月|[-./])(\d{1,2})日?"
_TERM = patterns.compile(
    rf"(?P<what>(?:合同|协议|服务|委托|租赁|承包)(?:的?有效)?(?:期限|期)|租期|有效期)(?:为|自|从|[:：])*{_DAY}(?:起)?(?:至|到|[-—~～–])+{_DAY}"
)
_SETTLED = patterns.compile(
    r"续|到期|终止|解除|[期届]满|结束|完成|完工|履行|历史|上[一次年期个]|以前|原|去年|前期|曾|新[签合协]|抽样|抽查合同|许可证|资质|证书"
)


def read(reading: Reading) -> Iterator[AgreementTerm]:
    """The terms told in the sentences on services."""
    for passage in reading.passages(_SERVICES):
        text = fold(str(passage.leaf.value))
        for match in _TERM.finditer(text):
            days = _days(match)
            if days is not None:
                settled = _SETTLED.search(text) is not None
                yield AgreementTerm(passage.leaf, text, passage.words[0], *days, settled)


def _days(match: re.Match[str]) -> tuple[date, date] | None:
    year, month, day, *until = (int(one) for one in match.groups()[1:])
    try:
        return date(year, month, day), date(*until)
    except ValueError:
        return None
