"""Requirements that a form has printed as labels of its rows (下次审核应在12个月之内进行，应填写日期。)."""

from __future__ import annotations

from extract.readers.text.units import numbering_end
from extract.reading.stops import STOP
from schemas import patterns

_OUGHT = patterns.compile(r"应当?(?![急力用对收付聘])|须(?!知)|不得|填写|写明|注明")
_CLAUSE = patterns.compile(r"[，,。；;：:（(\n]")
_SHORTEST, LONGEST = 12, 240


def lead(text: str) -> str:
    """The first sentence of a printed requirement, without its number; empty for what is none.

    >>> lead("9.5 下次审核应在12个月之内进行，应填写日期。逾期的应说明理由。"), lead("下次审核日期")
    ('下次审核应在12个月之内进行，应填写日期', '')
    """
    if not _SHORTEST <= len(text) <= LONGEST or not _OUGHT.search(text):
        return ""
    begin = numbering_end(text)
    end = STOP.search(text, begin)
    return text[begin : end.start() if end else len(text)].strip()


def subject(title: str) -> str:
    """The first clause of a title that is a printed requirement: what it goes on with are conditions.

    >>> subject("1.9 体系应连续运行3个月以上，并完成内部审核和管理评审。"), subject("内部审核，管理评审")
    ('1.9 体系应连续运行3个月以上', '内部审核，管理评审')
    """
    end = _CLAUSE.search(title) if lead(title) else None
    return title[: end.start()] if end else title
