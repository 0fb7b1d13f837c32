"""The professional codes that a report states for the scope of the audit."""

from __future__ import annotations

from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import rx
from schemas.leaf import Leaf

_CODE = r"\d{2}\.\d{2}(?:\.\d{2})?"
_STATED = rx.compile(
    r"(?:(?:认证|审核|业务|注册|申请)(?:的|业务)?范围|(?:受审核方|受审核组织|组织|企业|本?项目|产品|活动)(?=的|所属|对应|涉及)|本次审核)"
    r"(?:的|所属的?|对应的?|涉及的?|所需的?){0,2}\s?(?:专业|行业|业务)?(?:小类|类别|领域|范围)?(?:代码|小类|类别|编码)"
    rf"\s?(?:[（(][^（()）]{{0,10}}[)）])?\s?(?:为|是|属于?|[:：\t])?\s?(?={_CODE})"
    rf"|(?:scope|business) codes?(?: is| are)?\s?[:：]?\s?(?={_CODE})"
)
_CODES = rx.compile(rf"{_CODE}(?![\d.])")
_ALL = rx.compile(rf"{_CODE}(?![\d.])(?:\s?[、,，;；/和及]\s?{_CODE}(?![\d.])){{0,9}}")


def read(source: Source) -> list[Leaf[str]]:
    """The codes in reading order."""
    text = narrow(source.text)
    found = []
    for stated in _STATED.finditer(text, 0, body_end(source)):
        if run := _ALL.match(text, stated.end()):
            for code in _CODES.finditer(text, run.start(), run.end()):
                found.append(source.leaf(code[0], code.start(), code.end()))
    return found
