"""Why less audit time was spent than the tables give: fields of reasons, and sentences on the reduction."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.audit.mode_and_risk import own
from extract.readers.fields import check_marks, labelled
from extract.readers.leaves import body_end, clean, elsewhere, is_blank, trimmed
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import numbering_end
from extract.reading.source import Source
from schemas import patterns
from schemas.leaf import Leaf

_PART = patterns.compile(r"[^；;\n①-⑨]+")
_NO_REASON = patterns.compile(
    r"(?:未|无|没有|不)(?:需|作|做|予|进行|涉及|存在|适用)?(?:任何)?(?:时间|人日|人天)?的?(?:减少|删减|缩减|调整|减免|核减|扣减|调减|压缩|缩短|下调|增减)"
    r"|见|详见|参见|no(?:ne\b|t\b|\s(?:reduc|adjust|deduc))",
    re.I,
)
_TOLD = patterns.compile(
    r"(?:^|(?<=[。；;\n\t]))[^。；;\n\t]{0,60}?(?:审核(?:总|现场)?(?:人日|人天|时间|时长)|人日|人天)[^。；;\n\t]{0,30}?"
    r"(?:减少|缩减|删减|核减|减免|扣减|压缩|调减|缩短|下调)[^。；;\n\t]{0,80}"
)
_WORDS = ("减少", "缩减", "删减", "核减", "减免", "扣减", "压缩", "调减", "缩短", "下调")
_REASON = patterns.compile(
    r"(?:理由|原因|依据|考虑|因素)(?:为|是)?\s?(?:如下)?[:：]\s?|(?:理由|原因|依据)(?:为|是)\s?"
)
_WHETHER = patterns.compile(r"(?:有|是|已?减少|适用|yes)[，,。；;\s]*", re.I)
"""A ticked option that says that time was reduced: the reason stands behind the options."""

_BY = patterns.compile(r"(?:因|由于|鉴于|考虑到|基于|\d\s?[%％]|\d\s?(?:人日|人天))")
_REDUCED = (
    r"(?:减少|缩减|删减|核减|减免|扣减|调减|压缩)(?:了|审核时间|人日|人天)?\s?\d{1,3}(?:\.\d{1,2})?\s?"
    r"(?:[%％]|个?人日|个?人天)(?:的?审核(?:时间|人日))?"
)
_BECAUSE = patterns.compile(
    r"(?:由于|因为?|鉴于|考虑到)(?:受审核方|该组织|企业|公司)?的?"
    rf"(?P<why>(?:(?!增加|[，,]\s?因|由于)[^。；;\n\t]){{3,60}}?{_REDUCED})"
)
_BY_PARTS = patterns.compile(
    rf"(?:^|(?<=[。；;\n\t]))(?:另外|此外|同时)?[，,]?\s?(?P<why>[^。；;，,：:\n\t]{{3,40}}[，,]\s?(?:据此|因此|故|可|再|又|也|按规定){{0,2}}{_REDUCED})"
)
_LESS = r"(?:减少|缩减|删减|核减|减免|扣减|压缩|调减)"
_DUE_TO = patterns.compile(
    r"(?:(?<![原诱成])因为?|由于|鉴于|考虑到|基于)[“\"「]?(?P<why>[^。；;“”\"\n\d]{4,60}?)[”\"」]?"
    r"(?:等?的?(?:原因|因素|情况|理由))?等?[，,]?\s?(?:审核组|本次)?(?:对|将|把)?(?:其)?(?:审核(?:总)?(?:时间|人日|人天)数?|(?:总|现场)?(?:人日|人天)数?)?"
    r"(?:作了?|有了?|做了?|进行了?|予以|给予|已|而|有所|作出|相应|适当){1,3}"
    rf"(?:相应|适当|必要)?的?{_LESS}(?:审核(?:时间|人日|人天))?(?=[，,。；;）)\n]|$)"
)
"""Why the time was reduced, without by how much (因“…”作了减少)."""

_QUOTED = patterns.compile(
    r"(?:按|依|以|因|据)照?[“\"「](?P<why>[^“”\"「」。；;\n]{4,80})[”\"」](?:等|的|之|情形|因素|理由|原因|规定|情况|一?[项条款]){0,3}"
    rf"(?:予以|给予|作了?|做了?|进行了?|适当|相应)?{_LESS}"
)
"""Why the time was reduced, in quotation marks before it (已按“…”核减)."""

_WEIGHED = patterns.compile(
    r"(?:审核时间|审核人日|人日数?|人天数?)[^。；;\n]{0,24}?考虑(?:了|到|的)?(?:下列|以下|如下|主要|减少|调整|增减|有关|的){0,3}"
    r"(?:因素|情况|情形)(?:有|是|为|如下|包括)?\s?[:：]?\s?(?P<why>[^。；;\n\d]{4,80})"
)
_LESSENING = patterns.compile(
    r"成熟|结合审核|一体化|自动化|(?:过程|活动|工艺|业务)[^，,。；;]{0,6}(?:简单|重复|单一|相同|类似)|风险(?:较|等级)?低|熟悉|已(?:获|取得)[^，,。；;]{0,8}认证|无设计"
)
"""What lessens the time that an audit needs: other factors that are weighed are no reductions."""

_SENTENCE_END = patterns.compile(r"。(?!\s{0,3}(?:[（(]?\d{1,2}[)）.、]|[①-⑨]|[（(]?[一二三四五][)）、]|$))")
"""Where a field in a line ends, but for further numbered reasons."""

_OTHER = patterns.compile(r"内部?审|管理评审|培训|演练")
_OF_AUDIT = patterns.compile(r"审核|人日|人天")
_RULE = patterns.compile(
    r"不得|不应|不能|不超过|不大于|不允许|如果|如需|若|可以|最多|上限|未(?:减少|缩减|删减)|无(?:减少|缩减|删减)|没有"
)
_SHARE = patterns.compile(r"\d\s?[%％]|\d\s?个?(?:人日|人天)")
_LEAD = patterns.compile(r"\s?(?:减少|核减|缩减|理由|原因|依据)\s?[:：]\s?")
_OPTION_LINE = patterns.compile(r"\n[ \u3000]{0,4}[☑☐□■][^\n]{1,80}")
_BACKED = patterns.compile(
    r"(?<!不得)(?<!未作)(?:减少|核减|缩减|删减|调减|缩短|下调|压缩)(?:"
    r"了?[，,]\s?(?:其)?(?:依据|理由|原因)(?:是|为|[:：]){1,2}|(?P<soon>了?[，,]\s?(?:系?因为?|由于)(?!此)"
    r"|(?:审核|现场)?(?:时间|人日|人天)的?(?:依据|理由|原因|因素)(?:是|为|包括)[:：]?))"
    r"\s?(?P<why>[^。；;\n\t☑□]{3,80})"
)
_AUDIT_TIME = patterns.compile(r"审核(?:总)?时间|人日|人天|man-days")
_NUMBER = patterns.compile(r"[（(]?(?:\d{1,2}|[一二三四五六七八九十]|[①-⑨])[)）.、]?")
_NEXT_LABEL = patterns.compile(r"[ \u3000][^\W\d]{2,8}[:：]")
"""Where another field of the same cell begins."""

_TIME_ALONE = patterns.compile(r"[^，,\d]{0,12}\d{1,3}(?:\.\d{1,2})?\s?个?人[日天]")
"""A part that tells the audit time or what of it is on site, and no reason."""

_LONGEST = 200


def read(source: Source) -> list[Leaf[str]]:
    """The reasons as written, one leaf each where a field lists several; none without a reduction."""
    found = (
        list(_fields(source))
        or list(_rows_under(source))
        or list(_due_to(source))
        or list(_backed(source))
        or list(_sentences(source))
        or list(_by_parts(source))
        or list(_weighed(source))
    )
    return [source.leaf(clean(source.text[low:top]), low, top) for low, top in found]


def _fields(source: Source) -> Iterator[tuple[int, int]]:
    loose = own(source, "reductions_loose")
    loose = [one for one in loose if _SHARE.search(one.text) or _LESSENING.search(one.text)]
    for place in own(source, "reductions") or loose:
        if is_blank(place.text):
            continue
        if check_marks.has_marks(source, place.start, place.end):
            yield from _ticked(source, place.start, place.end)
            continue
        stop = _SENTENCE_END.search(source.text, place.start, place.end) if place.how == "colon" else None
        for part in _PART.finditer(source.text, place.start, stop.start() if stop else place.end):
            low = part.start() + numbering_end(part[0])
            low = lead.end() if (lead := _LEAD.match(source.text, low, part.end())) else low
            stated = _NEXT_LABEL.split(source.text[low : part.end()])[0]
            top = low + len(stated.rstrip(" 。.，、\t\u3000"))
            if top > low and _is_reason(source.text[low:top]):
                yield low, top


def _is_reason(text: str) -> bool:
    """Whether a part of a field gives a reason: no blank, no audit time, not that nothing was reduced."""
    return not (is_blank(text) or _NO_REASON.match(text) or _TIME_ALONE.fullmatch(text))


def _rows_under(source: Source) -> Iterator[tuple[int, int]]:
    """The reasons in numbered rows under a label that is a row of its own (1 | 体系成熟)."""
    for place in labelled.find_all(source, "audit", "reductions"):
        grid = grids(source).get(place.block)
        head = (
            next((c for c in grid.block.cells if c.start <= place.label.start < c.end), None)
            if grid
            else None
        )
        if grid is None or head is None or place.text or elsewhere(source, place.label.start, "audit"):
            continue
        for row in range(head.row + head.row_span, grid.rows):
            cells = grid.anchors.get(row, [])
            if len(cells) != len(("number", "reason")) or not _NUMBER.fullmatch(grid.text(cells[0])):
                break
            low, top = trimmed(source, cells[1].start, cells[1].end)
            if not is_blank(source.text[low:top]) and not _NO_REASON.match(source.text, low):
                yield low, top


def _backed(source: Source) -> Iterator[tuple[int, int]]:
    """The reason of a reduction told soon behind the audit time (核定时已作减少，依据是：…)."""
    words = ("依据", "理由", "原因", "因素", "因", "由于")
    for match in lines.finditer(_BACKED, words, source.text, body_end(source)):
        low = max(match.start() - _LONGEST, 0)
        if match["soon"]:
            low = max(source.text.rfind(mark, low, match.start()) + 1 for mark in "。；;\n\t")
        before = source.text[low : match.start("why")]
        if _AUDIT_TIME.search(before) and not _OTHER.search(before) and not _NO_REASON.match(match["why"]):
            yield match.span("why")


def _due_to(source: Source) -> Iterator[tuple[int, int]]:
    """The reason alone, in a sentence on the audit time that tells it before the reduction."""
    quoted = lines.finditer(_QUOTED, _WORDS, source.text, body_end(source))
    due = lines.finditer(_DUE_TO, _WORDS, source.text, body_end(source))
    for match in {match.start("why"): match for match in (*quoted, *due)}.values():
        low = max(source.text.rfind(mark, 0, match.start()) for mark in "。\n\t") + 1
        stated = source.text[max(low, match.start() - _LONGEST) : match.end()]
        other = _OTHER.search(stated) or _RULE.search(stated) or elsewhere(source, match.start(), "audit")
        if not other and _AUDIT_TIME.search(stated):
            yield match.span("why")


def _weighed(source: Source) -> Iterator[tuple[int, int]]:
    """The factors that lessened the audit time, where the sentence on it lists what was considered."""
    for match in lines.finditer(_WEIGHED, ("因素", "情况", "情形"), source.text, body_end(source)):
        if _LESSENING.search(match["why"]) and not elsewhere(source, match.start(), "audit"):
            yield match.span("why")


def _ticked(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The reasons whose boxes are ticked, in a field or in the lines of options under its label."""
    while (line := _OPTION_LINE.match(source.text, end)) is not None:
        end = line.end()
    for one in check_marks.ticked(check_marks.choices(source, start, end)):
        if _WHETHER.fullmatch(one.text):
            yield from _behind(source, one.end, end)
            continue
        low = one.end - len(one.text) if source.text[one.start] in "☑" else one.start
        if one.text and not is_blank(one.text) and not _NO_REASON.match(one.text):
            yield low, low + len(one.text)


def _behind(source: Source, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The reasons behind their label in a range (☑有 □无，理由：…)."""
    if (label := _REASON.search(source.text, start, end)) is None:
        return
    stop = _SENTENCE_END.search(source.text, label.end(), end)
    for part in _PART.finditer(source.text, label.end(), stop.start() if stop else end):
        low, top = trimmed(source, part.start() + numbering_end(part[0]), part.end())
        if top > low and _is_reason(source.text[low:top]):
            yield low, top


def _by_parts(source: Source) -> Iterator[tuple[int, int]]:
    """Reasons with what each of them takes off (因…，核减5%；…，再核减10%), without what follows."""
    found: list[tuple[int, int]] = []
    for pattern in (_BECAUSE, _BY_PARTS):
        for match in lines.finditer(pattern, _WORDS, source.text, body_end(source)):
            low, high = match.span("why")
            begin = max(source.text.rfind(mark, max(low - _LONGEST, 0), low) for mark in "\n\t") + 1
            stated = source.text[max(begin, low - _LONGEST) : high]
            if any(low < top and start < high for start, top in found) or elsewhere(source, low, "audit"):
                continue
            ruled = _RULE.search(source.text, low, high) or _OTHER.search(stated)
            if _OF_AUDIT.search(stated) and not ruled:
                found.append((low, high))
    yield from sorted(found)


def _sentences(source: Source) -> Iterator[tuple[int, int]]:
    """Sentences that tell the reduction: what they give as its reason, else the whole sentence."""
    for match in lines.finditer(_TOLD, _WORDS, source.text, body_end(source)):
        if (
            len(match[0]) > _LONGEST
            or _RULE.search(match[0])
            or _OTHER.search(match[0])
            or elsewhere(source, match.start(), "audit")
        ):
            continue
        reason = _REASON.search(match[0])
        if not reason and (not _BY.search(match[0]) or "增加" in match[0]):
            continue  # what also tells an addition gives its reasons part by part
        low = match.start() + (reason.end() if reason else numbering_end(match[0]))
        top = match.start() + len(match[0].rstrip(" 。.，、\t\u3000"))
        if top > low and not is_blank(source.text[low:top]) and not _NO_REASON.match(source.text, low):
            yield low + len(source.text[low:top]) - len(source.text[low:top].lstrip()), top
