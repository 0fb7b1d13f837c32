"""How drills look in inline records and in cells that hold several facts."""

from __future__ import annotations

from functools import cache

from extract.groups.drills.words import NAMED, plain, scenario
from extract.statements.inline_records import Spec
from extract.statements.multi_field_cells import Kind
from extract.values.found import Found
from schemas import patterns

_AROUND = patterns.compile(
    r"(?:参加|参演|共)?(?:人[数员])?\s?:?\d{1,4}\s?余?[人名](?:次)?(?:参加|参演)?"
    r"|[^\W\d_]{0,16}(?:组织|牵头|参加|指挥|主持|总结|评[价估]|有效|充分|照片|签到表?|记录|[部科室场库区楼站房]|车间|广场|门口|岗位?|现场)"
)
"""What stands beside a drill: where it was held, by whom and how many, what was kept of it."""


@cache
def record_spec() -> Spec:
    """What was practised, on which day."""
    return Spec(
        group="drills",
        subject="kind",
        about=patterns.compile(r"演练|演习|应急准备|应急预案|[Dd]rill"),
        other=patterns.compile(r"计划表|演练计划|检定|校准|体检|评审"),
        named=_practised,
        days=(
            (
                "held_on",
                patterns.compile(r"(?:演练|演习|举行|实施|组织|开展|举办)(?:日期|时间|于|日)?\s?:?$"),
                patterns.compile(r"\s?(?:日)?(?:演练|演习|举行|实施|组织|开展|举办)"),
            ),
        ),
        bare_days=("held_on",),
        texts=(("", _AROUND),),
        least=1,
    )


def _practised(text: str) -> Found | None:
    """What a part says that was practised, with a word for a drill or an emergency in it."""
    found = plain(text, 0)
    if found is None or found.start or not (scenario().search(text) or NAMED.search(text)):
        return None
    return found if found.end == len(text) else None


@cache
def row_kind() -> Kind:
    """What was practised and when."""
    return Kind(record_spec(), "drills")
