"""What the organization ranks as significant: aspects and risks, wherever a sentence lists or counts them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.readers.leaves import body_end, clean, row_title
from extract.readers.text import lines, sections
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.mentions import Ranked
from schemas.report import Report

_KINDS = {
    "aspects": r"(?:重[要大]|显著|重点)的?环境因素",
    "risks": r"不可(?:接受|容许|承受)的?(?:职业健康安全)?(?:风险|危险源)|重[要大]的?危险源"
    r"|重大的?(?:职业健康安全)?风险(?!点)",
}
_WORDS = ("环境因素", "风险", "危险源")
_LIST = (
    r"(?P<list>[^\s、，,。；;：:（）()]{2,16}(?:[（(][^（()）、，。\n]{1,16}[）)])?"
    r"(?:\s?[、；;]\s?[^\s、，,。；;：:（）()]{2,16}(?:[（(][^（()）、，。\n]{1,16}[）)])?){1,11})"
)
_WHAT = "|".join(f"(?P<{kind}>{words})" for kind, words in _KINDS.items())
_KIND = patterns.compile(_WHAT)
_TOLD = patterns.compile(
    rf"(?P<what>{_WHAT})"
    r"(?:清单|一览表|汇总表|登记表|台账)?[》”\"]?(?P<gap>[^。；;\n\t、》《：:()（）]{0,20}?)"
    r"(?:包括了?|包含|分别[为是]|具体[为是]|确定为|评价为|[有为是即]|[：:])\s?[：:]?\s?"
    + _LIST
    + r"(?P<rest>\s?等)?"
    r"(?=\s?[。；;，,\n\t]|\s?等|$)"
)
_COUNTED = patterns.compile(
    rf"(?P<what>{_WHAT})"
    r"(?:清单|一览表|汇总表|登记表|台账)?[》”\"]?(?P<gap>[^。；;，,\n\t、》《：:()（）\d]{0,8}?)"
    r"[：:为有共计\t ]{0,3}(?P<number>\d{1,2})\s?[项个条种类](?!目|月|别|[工班]|(?:部门|车间|岗位|区域))"
    r"(?!\s?[（(]?(?:，|,)?(?:其中|含))"
)
_STATED = patterns.compile(r"(\d{1,3})\s?[项个条种类处]")
_NOT_ALL = patterns.compile(
    r"主要|部分|其中|涉及|相关|有关|抽|例如|比如|例|典型|如(?!下)|之一|新增|增加|变更|原|上年|上一|去年|往年|调整前"
    r"|部门|车间|岗位|区域|科室|班组|办公|食堂|仓库|现场|过程|本部|供方|承包|相关方|施工|项目|[^全各总内外干]部(?![分件位署])"
)
_WRONG_GAP = patterns.compile(
    r"编制|批准|审批|日期|内容|措施|目标|管理|方案|制定|影响|可能|导致|因素|责任|辨识|标准|依据|方法|更新|评审"
)
_OF_LAW = patterns.compile(r"危险化学品|18218|辨识标准|临界量|构成|未涉及|备案")
_DEPARTMENT = patterns.compile(
    r"(?:[^全各总内外干\W\d_]部(?![分件位署门])|部门|车间|科(?![学技普研目])|班组|办公室|仓库|食堂|工段|岗位)"
)
_LABELLED = patterns.compile(
    r"(?:受?审核?(?:的)?部门|部门名称|被审核?部门|区域)(?:/[^\W\d_]{2,6})?\s?[：:\t]"
)
_ITEM = patterns.compile(r"[^、；;]+")
_VERB = patterns.compile(r"进行|采取|予以|均|已|能够|并|应|可以|定期|及其|控制|管控|要求|识别|评价")
_WHOLE = patterns.compile(r"(?:公司|组织|企业|单位|受审核方|全厂|医院|学校)(?!办|总部|[^，,]{0,6}部)")
_BACK, _LINE, _SEEN = 80, 120, 3000


def read(source: Source, report: Report) -> list[Ranked]:
    """The lists and numbers in reading order; mere examples are left out."""
    text = narrow(source.text)
    found: dict[int, Ranked] = {}
    for one in [*_listed(source, text), *_enumerated(source, text, report), *_counted(source, text)]:
        found.setdefault(one.stated.start if one.stated else one.items[0].start, one)
    mention = [one for one in found.values() if one.items]
    known = {one.what.start for one in mention}
    return sorted(
        [*mention, *(one for one in found.values() if not one.items and one.what.start not in known)],
        key=lambda one: one.what.start,
    )


def _listed(source: Source, text: str) -> Iterator[Ranked]:
    """The lists behind what they are of."""
    end = body_end(source)
    for match in lines.finditer(_TOLD, _WORDS, text, end):
        items = [m.span() for m in _ITEM.finditer(text, *match.span("list")) if m[0].strip()]
        stated = _STATED.search(match["gap"])
        slip = stated is not None and int(stated[1]) != len(items)
        if match["rest"] or slip or any(_VERB.search(text, *item) for item in items):
            continue
        if _of_all(text, match):
            leaves = [source.leaf(clean(source.text[a:b]), a, b) for a, b in items]
            what = source.leaf(match["what"], *match.span("what"))
            yield Ranked(_kind(match), what, leaves, whole=_whole(source, text, match.start()))


def _enumerated(source: Source, text: str, report: Report) -> Iterator[Ranked]:
    """The enumerations of the report that are whole, in whatever layout."""
    for count in report.counts:
        what, stated = count.what, count.stated
        match = _KIND.search(text, *what.span) if what is not None else None
        if what is None or stated is None or match is None or count.open_ended or len(count.listed) < 2:
            continue
        if len(count.listed) == stated.value and _of_all(text, match, stated.start):
            whole = _whole(source, text, match.start())
            yield Ranked(_kind(match), what, list(count.listed), whole=whole)


def _counted(source: Source, text: str) -> Iterator[Ranked]:
    """Numbers of what is ranked, without a list."""
    for match in lines.finditer(_COUNTED, _WORDS, text, body_end(source)):
        if _of_all(text, match) and _whole(source, text, match.start()):
            number = source.leaf(int(match["number"]), *match.span("number"))
            yield Ranked(_kind(match), source.leaf(match["what"], *match.span("what")), stated=number)


def _kind(match: re.Match[str]) -> str:
    return next(name for name in _KINDS if match[name])


def _of_all(text: str, match: re.Match[str], end: int | None = None) -> bool:
    """Whether a sentence tells of all that is ranked, and not of examples."""
    start = match.start()
    low = _sentence(text, start)
    gap = match["gap"] if end is None else text[match.end() : max(end, match.end())]
    if _NOT_ALL.search(text, low, start) or _NOT_ALL.search(gap) or _WRONG_GAP.search(gap):
        return False
    return not _OF_LAW.search(text, low, match.end())


def _sentence(text: str, at: int) -> int:
    return max(text.rfind(mark, max(at - _BACK, 0), at) for mark in "。；;\n\t") + 1


def _whole(source: Source, text: str, at: int) -> bool:
    """Whether a place tells of the whole organization."""
    return _WHOLE.search(text, _sentence(text, at), at) is not None or not _departmental(source, text, at)


def _departmental(source: Source, text: str, at: int) -> bool:
    """Whether a heading above a place, or a label before it, says that one department is told of."""
    line = text.rfind("\n", max(at - _LINE, 0), at) + 1
    titles = (*sections.section_of(source, at)[-2:], row_title(source, at), text[max(line, at - _LINE) : at])
    if any(_DEPARTMENT.search(title) for title in titles):
        return True
    return _LABELLED.search(text, max(at - _SEEN, 0), at) is not None
