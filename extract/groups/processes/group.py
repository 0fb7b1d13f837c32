"""Key, special and outsourced processes, and the requirements that do not apply: as written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from extract import labels
from extract.readers.fields import check_marks, labelled, prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import FORM, PROSE, Candidate, body_end, clean, elsewhere, gather, rank
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.readers.text.units import Piece, block_at, once
from extract.reading.source import Source
from extract.reading.stops import COMMA
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.report import Report

_FIELDS = ("key_processes", "special_processes", "outsourced_processes", "exclusions")
_NONE = patterns.compile(
    r"(?:(?<!有)无|(?<!有)没有|不存在|不涉及|未有|未识别出?|\bno)(?:任何|其他|标准|相关)?\s?$", re.I
)
_TOLD = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{1,16}[)）])?\s?(?:主要|均|分别|全部)?"
    r"(?:仅?限于?|只有|仅有|包括|包含|有(?![效关明相没无])|为(?!了)|是(?![否指])|系(?!统)|即|:|：|\bare\b|\bis\b|\binclude)"
    r"(?:有|了)?\s?[:：]?\s?"
)
_END = patterns.compile(
    r"[。\n\t]|\.\s(?=[A-Z])|\.$|[!?！？]|[ \u3000]{1,8}(?=[^\W\d\x00-\x7f]{2,10}\s?[:：])"
)
_CELL_END = patterns.compile(r"。|\.\s(?=[A-Z])|\.$|[ \u3000\n]{1,8}(?=[^\W\d\x00-\x7f]{2,10}\s?[:：])")
"""The same in a cell, whose lines may be one value."""

_ASIDE = patterns.compile(
    r"[；;](?=\s?(?:(?:(?:公司|组织|企业)?仅|只)[^；;。\d]{2,40}$|(?:理由|原因|说明)?[已在见]?(?:手册|体系文件|文件)[^；;。\d]{0,6}(?:说明|述明|写明|规定|阐述)"
    r"|(?:不适用的?|删减的?)?(?:理由|原因)\s?[:：为是]))"
)
"""What is done instead of what does not apply (8.3 设计；仅负责工艺文件), or why it does not (；理由：…)."""


_BRACKET = patterns.compile(r"[（(【\[][^（()）【】\[\]\n]{0,120}[)）】\]]")
_CLOSED = patterns.compile(r"[^（(【\[)）】\]]*(?=[)）】\]])")
"""What stands up to the end of a bracket that was opened before the value."""

_CLAUSE = patterns.compile(
    r"不适用|标准|条款|公司|组织|企业|均|已|由|并|经|按|对|其中|控制|通过|审核|现场|查|符合|未|签|采用|采取|执行|进行|实施|完成|制定|编制|建立|规定"
    r"|[:：]|提供|确保|识别|理由|原因|因为?|应|可|能|故|仍|无(?!损|菌|尘|机|铅|氰)|过程识别|情况|(?:关键|特殊|确认的?|(?:外包|委外|外协)的?)(?:过程|工序)|^\s?(?:外包|外协|委外)(?!装)|^\s?(?:包给|包出去|(?:[交请找]给?|[送拿]到)(?:外面|别人)|[送发]出去|外面|自己不)|[12]\d{3}\s?[-./年]|工艺流程|一致|相同|相符|没有变|\bare\b|\bis\b|\bwas\b|^\s?no\b"
)
"""What a part has in it that tells something more, and is no further process."""

_NO_PROCESS = patterns.compile(
    r"(?:本?公司|本?组织|企业|受审核方|审核组|抽?查[看阅见]?|已|按|见|详见|参见|策划|制定|建立|编制|提供|应|是否|及|和|的|等|与|控制"
    r"|确认(?!过程|的)|识别|管理|规定|执行|重点|主要(?:是|由)|上述|下列|如下|以下|此|该|其)|[^，。；]{0,40}(?:程序》|控制程序|管理制度|进行了?(?:控制|确认|识别))"
)
_VERDICT = patterns.compile(
    r"(?:哪|什么|多少|如何|怎|谁|几).{0,8}|已?(?:确认|受控|识别|验证|符合|合格|有效|实施|完成|通过)|[是否有√×○]|不适用人员"
)
"""Words beside 特殊过程 in a table of processes, where it is the value of a column."""

_BARE = {
    "outsourced_processes": patterns.compile(
        r"(?:^|(?<=[。；;，,、\s）)a-z]))(?P<word>外包|外协)\s?[:：]\s?", re.M
    ),
    "exclusions": patterns.compile(r"(?:^|(?<=[。；;，,、\s）)]))(?P<word>不适用|删减)\s?[:：]\s?", re.M),
}
"""Short words that are labels with a colon alone; in a cell they are values."""

_IN_RUN = patterns.compile(
    r"(?:^|(?<=[。；;，,、\s）):：a-z]))(?P<word>关键|特殊|外包|委外|外协)(?:点|的)?\s?[:：]\s?", re.M
)
_RUN_WORDS = {"key_processes": "关键", "special_processes": "特殊"}
"""Words that are labels of processes where several stand beside one another, with a colon."""

_IN_FORM = {
    "key_processes": ("关键", "关键点"),
    "special_processes": ("特殊", "特殊点"),
    "outsourced_processes": ("外包", "外协", "委外", "外包外协", "outsourced", "subcontracted"),
    "exclusions": ("不适用", "删减", "剪裁", "裁剪", "notapplicable"),
}
"""Keys of cells that are labels in a form where the next labels are of processes too."""

_BOXES = f"{TICKED}{EMPTY}{UNKNOWN}"
_NOTHING_LEFT_OUT = patterns.compile(r"无|没有|不存在|无(?:删减|不适用)(?:条款|情况)?")
_ASKED = patterns.compile(
    rf"(?P<value>[^。；;\n{_BOXES}]{{2,80}})[。；;]\s?[^。；;\n{_BOXES}]{{2,24}}[:：?？]?\s?[{_BOXES}]"
)
"""A value before a question with boxes (无损检测；外包是否受控：☑是 □否)."""

_CROSSED = patterns.compile(r"[\s/\\／\-—–_＿*.…]*|未填|略")
_BARE_NONE = patterns.compile(
    r"(?:(?<=[，,；;。\s公司织])|^)(?P<all>(?:无|没有|未作?|未进行|不存在)(?:任何|条款|标准)?的?(?:删减|不适用)(?:的?(?:标准)?(?:条款|要求))?"
    r"(?:情况|内容)?)(?=[，,；;。）)\s]|$)"
)
_STANDARD = (
    r"(?:(?:GB/T|GB|ISO)[ /A-Z\d.:：-]{4,30}(?:标准)?的?(?:中的?)?\s?)?"
    r"(?:标准)?(?:的|中)?(?:第)?\s?(?:[EQOS]\s?[:：]?\s?)?"
)
_NUMBER = r"(?:A\.)?(?:[4-9]|10)(?:\.[1-9]\d?){1,3}(?![\d.])"
_EXCLUDED = patterns.compile(
    rf"(?P<before>(?<![\d.]){_STANDARD}(?<![\d.]){_NUMBER}(?:[^，,。；;\n\t《》]{{0,24}}?(?:条款|要求|开发|过程))?)"
    r"\s?[”\"]?\s?(?:均|都|全部|对[^，。；\n]{2,12})?不适用(?!的|于|性)"
    rf"|(?:删减了?|不适用)(?:的)?(?:条款|要求)?(?:为|是|有|[:：])?[ \u3000]?"
    rf"(?P<after>{_STANDARD}(?<![\d.]){_NUMBER}[^，,。；;\n\t]{{0,30}})"
)
_EXCLUDING_WORDS = ("不适用", "删减")
_NAMED_SO = patterns.compile(
    r"(?:^|[，,。；;：:\n\t])\s?(?:其中|公司|组织)?(?:已?[将把])?"
    r"(?P<what>(?!以上|上述|该|其|这|此|并|未|经)[^\W\d_\x00-\x7f]{2,12}?(?:(?:、|和|及|与)[^\W\d_\x00-\x7f]{2,12}?){0,5}?)"
    r"(?:过程|工序)?(?:均|都|已)?(?:被|作)?(?:确定|识别|界定|认定|定义|判定|列|定)为(?P<which>关键|特殊)(?:的)?(?:过程|工序)(?=[，,。；;]|$)",
    re.M,
)
"""Processes that are said to be made key or special ones (研磨、调色被确定为关键过程)."""

_GIVEN_OUT = patterns.compile(
    r"(?:^|[，,；;。\n\t：:将把])\s?(?P<what>[^\W\d_\x00-\x7f]{2,16}(?:(?:、|和|及)[^\W\d_\x00-\x7f]{2,10}){0,3}?)(?:均|全部|已|等)?(?:过程|工序)?外包给(?!的)"
)
_WORK = (
    r"(?:(?!其中|外包|委外|外协|公司|没有|过程[、为]|[将把由经均已不未无或])[^\W\d_\x00-\x7f]){2,12}?"
    r"(?:(?:、|和|及)(?!外包)[^\W\d_\x00-\x7f]{2,10}?){0,3}?"
)
_OUTSIDE = r"(?:外包|委外|外协|外发)"
_LEFT_TO_OTHERS = patterns.compile(
    rf"[将把]\s?(?P<gone>{_WORK})(?:工序|过程|加工)?(?:予以|进行|对外)?{_OUTSIDE}(?:完成|加工|处理)?(?=[，,。；;]|$)"
    rf"|(?:^|[，,；;。\n\t：:]|其中)\s?(?P<done>{_WORK})(?:等)?(?:[一二两三四]?[道个项种])?(?:工序|过程)?(?:均|全部|已)?"
    rf"(?:(?:委托|交由|由|交给?)(?:外部|外单位|外协|供方|他方)(?:单位|厂家|供方|机构|企业)?(?:完成|进行|实施|加工)"
    rf"|(?:为|属于?){_OUTSIDE}(?:过程|工序|加工)?(?=[，,。；;]|$)|(?<=工序|过程){_OUTSIDE}(?=[，,。；;]|$))"
    rf"|(?<![^\W\d_]){_OUTSIDE}(?:仅?限于?|只有|仅有)\s?(?P<only>{_WORK})(?=[，,。；;]|$)",
    re.M,
)
"""Processes that are said to be left to others (电镀委托外部完成, 将电镀外包)."""

_NOTHING_OUT = patterns.compile(
    r"(?:(?<=[，,；;。\s公司织位])|^)(?P<all>(?:无|没有|不存在|不涉及|未有)(?:任何)?(?:外包|委外|外协)(?:的?(?:过程|工序|活动|业务))?)(?=[，,；;。）)\s]|$)",
    re.M,
)
_RUN = patterns.compile(r"(?:关键|特殊|外包|委外|需确认的?)(?:过程|工序)[^。；;\n]{2,40}[；;]\s?$")
_RUN_ON = patterns.compile(r"[^。；;\n]{2,40}[；;]\s?(?:关键|特殊|外包|委外|需确认的?)(?:过程|工序)")
_CLAUSE_START = patterns.compile(r"[。；;，,\n\t]\s?$")
_NO_GAP = patterns.compile(r"(?=[^\W\d\x00-\x7f]{2})")
_LONGEST = 240
_NEAR = 80
_SEVERAL, _SHORT = 3, 6
"""So many short words are labels of one another (关键, 特殊, 外包)."""


def read(source: Source, report: Report) -> None:
    """Fill `key_processes`, `special_processes`, `outsourced_processes`, `exclusions`."""
    for name in _FIELDS:
        found = [*_labelled(source, name), *_spoken(source, name)]
        found = found or [*_named_so(source, name)]
        found += [c for c in _in_form(source, name) if not _overlaps(c, found)]
        found += [c for c in (*_bare(source, name), *_in_run(source, name)) if not _overlaps(c, found)]
        found += [c for c in _nothing(source, name) if not _overlaps(c, found)]
        if name == "exclusions":
            found += [c for c in _excluded(source) if not _overlaps(c, found)]
        if name == "outsourced_processes" and not found:
            found += [*_given_out(source)] or [*_left_to_others(source)][:1]
        named = [c for c in found if not set(_BOXES) & {*(c.value or "")}]
        setattr(report, name, gather(source, named or found))  # ☑有 says no more than the processes behind it


def _labelled(source: Source, name: str) -> Iterator[Candidate[str]]:
    """The values after their labels."""
    for place in labelled.find(source, "processes", name):
        if place.start >= body_end(source) or elsewhere(source, place.label.start, "audit"):
            continue
        limit = place.end
        if check_marks.has_marks(source, place.start, place.end):
            asked = _ASKED.match(source.text, place.start, place.end)
            if asked is None:
                yield from _ticked(source, place)
                continue
            limit = asked.end("value")
        inline = place.how in ("colon", "space")
        start, end = _value(source.text, place.start, min(limit, place.start + _LONGEST), name, inline)
        text = source.text[start:end]
        if not _is_value(text) or (not inline and len(text) >= _LONGEST):
            continue
        yield Candidate(clean(text), start, end, rank(source, place))


def _ticked(source: Source, place: Labelled) -> Iterator[Candidate[str]]:
    """The one ticked option of a field with boxes (□有 ☑无)."""
    chosen = check_marks.chosen(source, place)
    if chosen is not None and chosen.text:
        yield Candidate(clean(chosen.text), chosen.start, chosen.end, rank(source, place))
    elif chosen is None:
        yield Candidate(None, place.start, place.end, rank(source, place))


def _is_value(text: str) -> bool:
    """Whether a text names processes or clauses, or that there are none."""
    return not (_CROSSED.fullmatch(text) or _VERDICT.fullmatch(text) or _NO_PROCESS.match(text))


def _value(text: str, start: int, end: int, name: str, inline: bool) -> tuple[int, int]:
    """Where a value ends: with its sentence, in a line before what tells something more of it."""
    shown = _BRACKET.sub(lambda m: "\u200b" * len(m[0]), text[start:end])
    stop = (_END if inline else _CELL_END).search(shown)
    last = stop.start() if stop else len(shown)
    if closed := _CLOSED.match(shown, 0, last):
        last = closed.end()
    if name != "exclusions":
        for part in COMMA.finditer(shown, 0, last):
            following = COMMA.split(shown[part.end() : last], maxsplit=1)[0]
            if _CLAUSE.search(following) or (inline and len(following) > 16):
                last = part.start()
                break
    if name == "exclusions" and (aside := _ASIDE.search(shown, 0, last)):
        last = aside.start()
    if name == "outsourced_processes" and (given := shown.find("外包给", 2, last)) >= 0:
        last = given
    tail = len(shown[:last].rstrip(" \t\n\u3000；;，,、："))
    return start, start + tail


def _in_form(source: Source, name: str) -> Iterator[Candidate[str]]:
    """The values beside bare words in a form, in the row of another label of processes or in the next one."""
    if name not in _IN_FORM:
        return
    known = [
        p for other in _FIELDS for p in labelled.find_all(source, "processes", other) if p.how == "right"
    ]
    short = _short_labels(source)
    runs = {match.start(): block_at(source, match.start()) for match in _runs(source)}
    for block in {place.block for place in known} | short.keys() | {*runs.values()}:
        grid = grids(source)[block]
        starts = {place.label.start for place in known if place.block == block}
        starts |= {cell.start for at, own in runs.items() if own == block and (cell := grid.cell_at(at))}
        rows = {cell.row for cell in grid.block.cells if cell.start in starts} or short.get(block, set())
        rows = _with_bare(grid, rows)
        for cell in grid.block.cells:
            named = any(key in _IN_FORM[name] for key in (labels.key(grid.text(cell)), *grid.keys(cell)))
            value = grid.right_of(cell) if named else None
            near = rows & {cell.row - 1, cell.row, cell.row + 1}
            if value is None or not near or grid.is_label(value) or not _is_value(grid.text(value)):
                continue
            start, end = _value(source.text, value.start, value.end, name, False)
            yield Candidate(clean(source.text[start:end]), start, end, FORM)


def _nothing(source: Source, name: str) -> Iterator[Candidate[str]]:
    """无 beside a bare word for what does not apply that begins a row of a form of labels."""
    if name != "exclusions":
        return
    for grid in grids(source).values():
        for cell in grid.block.cells:
            if cell.column or grid.text(cell) not in _IN_FORM[name]:
                continue
            value = grid.right_of(cell)
            further = [one for one in grid.anchors.get(cell.row, ()) if value and one.column > value.column]
            formal = not further or grid.is_label(further[0])
            if value and formal and _NOTHING_LEFT_OUT.fullmatch(grid.text(value)):
                yield Candidate(clean(grid.text(value)), value.start, value.end, FORM)


def _with_bare(grid: Grid, rows: set[int]) -> set[int]:
    """Rows of labels of processes with those next to them that begin with a bare word for such."""
    words = frozenset(key for keys in _IN_FORM.values() for key in keys)
    bare = {cell.row for cell in grid.block.cells if not cell.column and words & {*grid.keys(cell)}}
    found = set(rows)
    while more := {row for row in bare - found if found & {row - 1, row + 1}}:
        found |= more
    return found


@once
def _short_labels(source: Source) -> dict[int, set[int]]:
    """Tables where several short words for processes stand beside one another, with their rows."""
    words = frozenset(key for keys in _IN_FORM.values() for key in keys)
    if sum(f"{word}\t" in source.text for word in words) < _SEVERAL:
        return {}
    found = {}
    for block, grid in grids(source).items():
        cells = [cell for cell in grid.block.cells if cell.end - cell.start <= _SHORT]
        rows = [cell.row for cell in cells if labels.key(grid.text(cell)) in words]
        if len(rows) >= _SEVERAL:
            found[block] = set(rows)
    return found


def _bare(source: Source, name: str) -> Iterator[Candidate[str]]:
    """The values after short words with a colon."""
    if name not in _BARE:
        return
    words = ("外包", "外协") if name == "outsourced_processes" else ("不适用", "删减")
    for match in lines.finditer(_BARE[name], words, source.text, body_end(source)):
        last = min(match.end() + _LONGEST, len(source.text))
        start, end = _value(source.text, match.end(), last, name, True)
        stated = _is_value(source.text[start:end]) and not check_marks.has_marks(source, start, end)
        if stated and not elsewhere(source, match.start(), "audit"):
            yield Candidate(clean(source.text[start:end]), start, end, PROSE)


@once
def _runs(source: Source) -> list[re.Match[str]]:
    """Short words for processes with others beside them (关键：下料；特殊：焊接；委外：电镀)."""
    found = [
        *lines.finditer(_IN_RUN, ("关键", "特殊", "外包", "委外", "外协"), source.text, body_end(source))
    ]
    beside = {
        i
        for i, (one, other) in enumerate(pairwise(found))
        if one["word"] != other["word"] and other.start() - one.start() <= _NEAR
    }
    return [match for i, match in enumerate(found) if i in beside or i - 1 in beside]


def _in_run(source: Source, name: str) -> Iterator[Candidate[str]]:
    """The values after the words of such a run."""
    for match in _runs(source):
        if match["word"] != _RUN_WORDS.get(name) or elsewhere(source, match.start(), "audit"):
            continue
        last = min(match.end() + _LONGEST, len(source.text))
        start, end = _value(source.text, match.end(), last, name, True)
        if _is_value(source.text[start:end]) and not check_marks.has_marks(source, start, end):
            yield Candidate(clean(source.text[start:end]), start, end, PROSE)


def _spoken(source: Source, name: str) -> Iterator[Candidate[str]]:
    """What sentences tell: 关键过程为…, 外包过程包括…, 无不适用条款."""
    stated = {place.label.start for place in labelled.find_all(source, "processes", name)}
    for word in prose.find(source, "processes", name):
        if word.start in stated or word.start >= body_end(source) or elsewhere(source, word.start, "audit"):
            continue
        if none := _NONE.search(source.text, max(word.start - 8, 0), word.start):
            yield Candidate("无", none.start(), word.end, PROSE)
            continue
        verb = _TOLD.match(source.text, word.end, word.end + 30) or _bare_value(source.text, word)
        if verb is None or labelled.begins_at(source, word.start):
            continue
        start, end = _value(source.text, verb.end(), min(verb.end() + _NEAR, len(source.text)), name, True)
        text = source.text[start:end]
        if end < verb.end() + _NEAR and _is_value(text):
            yield Candidate(clean(text), start, end, PROSE)


def _bare_value(text: str, word: Piece) -> re.Match[str] | None:
    """The place right behind a word of a run of them, each a clause with its processes and no verb
    (关键过程注塑；特殊过程焊接；)."""
    beside = _RUN.search(text, max(word.start - _NEAR, 0), word.start) or _RUN_ON.match(text, word.end)
    return _NO_GAP.match(text, word.end) if beside and _CLAUSE_START.search(text, 0, word.start) else None


def _excluded(source: Source) -> Iterator[Candidate[str]]:
    """Clauses that are said not to apply (8.3 条款不适用), or that there is none (无删减)."""
    for match in lines.finditer(_EXCLUDED, _EXCLUDING_WORDS, source.text, body_end(source)):
        which = "before" if match["before"] else "after"
        start, end = match.span(which)
        yield Candidate(clean(source.text[start:end]), start, end, PROSE)
    for match in lines.finditer(_BARE_NONE, _EXCLUDING_WORDS, source.text, body_end(source)):
        yield Candidate("无", *match.span("all"), PROSE)


def _named_so(source: Source, name: str) -> Iterator[Candidate[str]]:
    """The processes before the words that make them key or special ones."""
    kinds = {"key_processes": "关键", "special_processes": "特殊"}
    for match in lines.finditer(_NAMED_SO, ("为关键", "为特殊"), source.text, body_end(source)):
        start, end = match.span("what")
        if match["which"] == kinds.get(name) and not elsewhere(source, start, "audit"):
            yield Candidate(clean(source.text[start:end]), start, end, PROSE)


def _given_out(source: Source) -> Iterator[Candidate[str]]:
    """A process that is said to be given to another company (冷藏运输外包给某公司)."""
    for match in lines.finditer(_GIVEN_OUT, ("外包给",), source.text, body_end(source)):
        what = match["what"].removeprefix("公司").removeprefix("将").removeprefix("把")
        start = match.end("what") - len(what)
        if what and not elsewhere(source, start, "audit"):
            yield Candidate(clean(what), start, match.end("what"), PROSE)


def _left_to_others(source: Source) -> Iterator[Candidate[str]]:
    """Processes that others carry out, in words without a label; or that there are none."""
    end, words = body_end(source), ("外包", "委外", "外协", "外发", "外部", "外单位", "供方", "他方")
    for match in lines.finditer(_NOTHING_OUT, words[:3], source.text, end):
        yield Candidate("无", *match.span("all"), PROSE)
    for match in lines.finditer(_LEFT_TO_OTHERS, words, source.text, end):
        name = next(name for name in ("gone", "done", "only") if match[name])
        start, stop = match.span(name)
        if not elsewhere(source, start, "audit"):
            yield Candidate(clean(source.text[start:stop]), start, stop, PROSE)


def _overlaps(one: Candidate[str], others: list[Candidate[str]]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)
