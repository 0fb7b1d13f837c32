"""How many nonconformities of this audit the text tells of, whatever their grade (共开具不符合 3 项)."""

from __future__ import annotations

from extract import labels
from extract.groups.leaves import body_end, row_title
from extract.groups.nonconformities import is_other
from extract.readers import lines, sections
from extract.source import Source
from schemas import rx
from schemas.leaf import Leaf
from schemas.report import Report

_WORDS = ("不符合", "不合格")
_TOTAL = rx.compile(
    r"(?:(?<![轻一严次主微般重要性])(?:不符合|不合格)(?:项|报告)?\s?(?:数量?|总数)?\s?(?:共计|合计|总计|共|计|为|有|是)?\s?[:：]?"
    r"\s?(?P<n>\d{1,2})\s?[项个](?![目月])"
    r"|(?<![\d.第])(?P<m>\d{1,2})\s?[项个]的?(?:不符合|不合格)(?!品|产品|批|[的性]?质|[^，,。；;]{0,3}(?:轻微|一般|严重)))"
)
"""A number of nonconformities without their grade."""

_OWN = rx.compile(
    r"(?:本|此|这|该)[次轮](?!内)[^。；;\n]{0,24}$|审核组[^。；;\n]{0,24}$|现场审核(?!计划)[^。；;\n]{0,24}$"
)
_OF_PART = rx.compile(
    r"其中|分别|另有|[另还]|第|前|[部科室厂处组]\s?[:：]?$|车间|体系[^，,。；;]{0,6}$|QMS|EMS|OHSMS|(?<![A-Za-z])[QES](?![A-Za-z])"
    r"|检查|巡检|抽检|检验|复查|关闭|整改|上述|产品|批"
)
"""Before a number: it is that of a part of the audit or of other things."""


def read(source: Source, report: Report) -> list[Leaf[int]]:
    """The places, in reading order; those that tell of a part, of an internal audit or an earlier one not."""
    first = report.audit_type is not None and report.audit_type.value == "stage1"
    found: list[Leaf[int]] = []
    for match in lines.finditer(_TOTAL, _WORDS, source.text, body_end(source)):
        at = match.start()
        low = max(source.text.rfind(mark, 0, at) for mark in "。；;\n\t") + 1
        before = source.text[low:at]
        if _OF_PART.search(before) or not (_OWN.search(before) or _concludes(source, at)):
            continue
        if not is_other(source, at, of_first=first):
            value = int(match["n"] or match["m"])
            found.append(source.leaf(value, at, match.end()))
    return found


def _concludes(source: Source, offset: int) -> bool:
    """Whether a place is in the conclusion: by its heading, or by the title of its row."""
    names, own = labels.sections("conclusion")["conclusion"], labels.sections("nonconformities")["judged"]
    return sections.within(source, offset, names) or labels.has_name(row_title(source, offset), own)
