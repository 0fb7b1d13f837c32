"""The departments that another department's people call their own in the course of a drill."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import OwnDepartment
from schemas.text import fold

_OWN = patterns.compile(
    r"(?<![基样文成日版资根原副范])本(?P<own>(?!公司|单位|企业|组织|机构|集团|地|次|市|区|县|厂|院|部|年|期)[^\W\d_]{1,5}?[部科室])"
    r"(?![门分件位署])"
)
_ACTOR = patterns.compile(
    r"(?:^|[,;:、由]|命令|通知|报告)(?P<actor>(?!各)[^\W\d_]{2,6}?[部科室])(?=经理|主管|部长|科长|主任|负责人|人员|员工|接到)"
)


def read(reading: Reading) -> Iterator[OwnDepartment]:
    """The first of a sentence that is told of elsewhere, and not in the heading or before in the sentence."""
    for passage in reading.passages(("演练", "演习", "应急", "救援", "灭火")):
        text = fold(str(passage.leaf.value))
        for match in _OWN.finditer(text):
            own, before = match["own"], text[: match.start()]
            actors = [one["actor"] for one in _ACTOR.finditer(before)]
            above = fold(" ".join(reading.under(passage.leaf)))
            if not actors or own in before or own in above:
                continue
            elsewhere = (one.leaf.span for one in reading.passages((own,)))
            if any(span != passage.leaf.span for span in elsewhere):
                yield OwnDepartment(passage.leaf, text, own, actors[-1])
                break
