"""Scopes that a sentence tells once more, beside the places where a report has them; their codes."""

from __future__ import annotations

from extract.groups.scopes.texts import first_sentence, reads_as_scope
from extract.readers import value_roles
from extract.readers.leaves import body_end, clean, elsewhere
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Report

_SAID = patterns.compile(
    r"(?:(?:本次|申报|拟|推荐|确认|核准)的?)?(?P<label>(?:认证|审核|证书|注册|体系(?:的)?(?:覆盖)?|覆盖|认证注册)(?:的)?范围)"
    r"(?:的?表述|描述|界定|确定)?(?:仍|依然|均|都|拟|建议)?(?:定)?(?:[为是]|\s?[:：])\s?[:：]?\s?[“\"「]?"
    r"(?P<text>[^。；;\n\t”\"」]{6,200})"
)
_OTHERS = patterns.compile(
    r"分公司|子公司|厂区|车间|场所|基地|分部|供方|供应商|外包|分包|承包|客户|顾客|上次|上一|原[来有]?的?|以前|变更|扩大|扩项|缩小|缩项|调整|申请"
    r"|许可|资质|经营|检测|检验|实验室|机构|持有|取得"
)
_BEFORE = 24
_MOST = 20


def read(source: Source, report: Report) -> list[Leaf[str]]:
    """The wordings in reading order, but for those that the fields have."""
    known = [place.span for scope in report.scopes if scope.text is not None for place in scope.text.places]
    found: list[Leaf[str]] = []
    for match in lines.finditer(_SAID, ("范围",), source.text, body_end(source)):
        low, high = first_sentence(source, *match.span("text"))
        start = max(
            match.start() - _BEFORE, *(source.text.rfind(mark, 0, match.start()) + 1 for mark in "。；;\n\t")
        )
        if _OTHERS.search(source.text, start, match.start()) or elsewhere(source, low, "scopes"):
            continue
        if value_roles.role(source, low, high, value_roles.TIME) in (value_roles.FORMER, value_roles.HELD):
            continue
        if any(a < high and low < b for a, b in known) or not reads_as_scope(source.text[low:high]):
            continue
        found.append(source.leaf(clean(source.text[low:high]), low, high))
    return found[:_MOST]


_CODE = r"\d{2}\.\d{2}(?:\.\d{2})?"
_STATED = patterns.compile(
    r"(?:(?:认证|审核|业务|注册|申请)(?:的|业务)?范围|(?:受审核方|受审核组织|组织|企业|本?项目|产品|活动)(?=的|所属|对应|涉及)|本次审核)"
    r"(?:的|所属的?|对应的?|涉及的?|所需的?){0,2}\s?(?:专业|行业|业务)?(?:小类|类别|领域|范围)?(?:代码|小类|类别|编码)"
    rf"\s?(?:[（(][^（()）]{{0,10}}[)）])?\s?(?:为|是|属于?|[:：\t])?\s?(?={_CODE})"
    rf"|(?:scope|business) codes?(?: is| are)?\s?[:：]?\s?(?={_CODE})"
)
_CODES = patterns.compile(rf"{_CODE}(?![\d.])")
_ALL = patterns.compile(rf"{_CODE}(?![\d.])(?:\s?[、,，;；/和及]\s?{_CODE}(?![\d.])){{0,9}}")


def codes(source: Source) -> list[Leaf[str]]:
    """The codes in reading order."""
    text = narrow(source.text)
    found = []
    for stated in _STATED.finditer(text, 0, body_end(source)):
        if run := _ALL.match(text, stated.end()):
            for code in _CODES.finditer(text, run.start(), run.end()):
                found.append(source.leaf(code[0], code.start(), code.end()))
    return found
