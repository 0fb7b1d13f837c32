"""Papers of the system's planning, with the days on which they were drawn up or approved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.leaf import Leaf
from schemas.statements.times.dates import PlanningPaper

_PAPER = patterns.compile(
    r"《(?P<title>[^《》\n]{0,20}(?:环境因素|危险源|危害因素|风险|机遇|相关方|合规义务|法律法规|目标|指标)[^《》\n]{0,16}"
    r"(?:识别|辨识|评价|评估|清单|一览|登记|方案|台账|表)[^《》\n]{0,8})》"
    r"(?:[^《》。；;\n\d]{0,40}(?:编制|审核|批准|日期|时间|更新)[^《》。；;\n\d]{0,16}[:：于在]?|\s?[（(])\s?$"
)
"""A paper of the system's planning right before the day on which it was drawn up or approved."""

_BARE_PAPER = patterns.compile(
    r"(?P<title>(?:环境因素|危险源|危害因素|合规义务|目标|指标)[^《》，,。；;、\n\d]{0,16}(?:清单|一览表|登记表|评价表|评估表|台账|方案))"
    r"(?P<made>[，,（(]?\s?(?:编制|审核|批准|审批|发布)(?:日期|时间)?\s?[:：为是于]?)?\s?[:：于（(]?\s?$"
)
_MADE = patterns.compile(r"\s?日?\s?(?:由[^，,。；;\n]{1,12}?)?(?:编制|批准|审批|发布|制定|签发)(?!的?计划)")
_ANEW = patterns.compile(r"更新|修订|换版|改版|重新|旧版|原版|沿用|修改")
"""The same without a mark for its title; whether it was drawn up then, and whether it was put right since."""


def read(reading: Reading, days: Iterable[Leaf[str]]) -> Iterator[PlanningPaper]:
    """Those of some days on which such a paper was drawn up."""
    for day in days:
        before, behind = reading.around(day)
        title = _paper(before, behind)
        if title is not None:
            yield PlanningPaper(day, before + day.raw + behind, title)


def _paper(before: str, behind: str) -> str | None:
    """The title of the paper that was drawn up on a day, by the words before the day and behind it."""
    if titled := _PAPER.search(before):
        return titled["title"]
    bare = _BARE_PAPER.search(before)
    if bare is None or _ANEW.search(behind) or not (bare["made"] or _MADE.match(behind)):
        return None
    return bare["title"]
