"""Sentences of the evidence that tell of something required that was lacking or not done.

So do cells with nothing but a negation where other rows have a number or a day (未办理, 未取证), and what is
kept ready for an emergency and had run out when the audit ended.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from extract import labels
from extract.groups.nonconformities import other_audits
from extract.mentions.shortcomings import out_of_limits, words
from extract.mentions.shortcomings.words import Wording, word
from extract.mentions.surroundings.rows import titles_above
from extract.readers.dates.body_dates import dates_and_spans
from extract.readers.fields import check_marks
from extract.readers.leaves import beside_elsewhere, body_end, row_title
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.readers.text.units import block_at, unit_at, units
from extract.reading.source import Source
from extract.values.dates import FoundDate
from extract.values.found import narrow
from schemas import patterns
from schemas.dates import last_day
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import Lack
from schemas.report import Report, leaves

_STOP = patterns.compile(r"[。；;！!？?\n\t①-⑳]|(?<=[a-z)])\.(?=\s|$)")
_PART = patterns.compile(r"[，,：:]")
_TITLE = patterns.compile(r"《[^《》\n]{1,60}》")
_ASKED = patterns.compile(r"能不能|会不会|有没有|是不是|可不可以|该不该|对不对|行不行")
"""A question that tells neither the one nor the other (问题能不能找到原因)."""

_TELLS_OF_IT = patterns.compile(
    r"\s{0,3}(?:[，,（(]\s?)?(?:以上|上述|该|此|这|属|故|因此|已|现场|当场|当日|均|对此|针对|详?见|审核组|审核员|不符合|不满足|违反|构成|——|—)"
)
"""Begins a sentence that goes on with what the one before told."""

_WHOSE = patterns.compile(
    r"^者|的\s?(?=人员?(?![数力])|者|员工|工人|产品|物料|材料|原料|供方|供应商|部门|单位|设备|器具|仪器|量具|岗位|项目|事项|车辆|工序|操作|作业|行为|货物|样品|合同|顾客"
    r"|风险|隐患|问题|措施|部分|部位|区域|月份|指标|目标|内容|条目|[，,。；;]|$|由|应|须|予|给|将|已|不|可|立|及时|进行|写|说明|注明|有|均|都|要|需|按|一律|则|视|重新|限|[一二两三四五六七八九十\d]{1,3}\s?[项条个处])"
)
"""Behind the words: they are an attribute of something, or stand for it (逾期未完成的由系统提示)."""

_COUNTED = patterns.compile(
    r"[\d一二两三四五六七八九十]\s?[份个台名人项次批处件张只块家套条瓶支辆号把根具栏页]|发现|看到|[查可]见|存有"
)
_LABELLED = patterns.compile(
    r"(?P<label>[^\s，,。；;：:]{0,6}?(?:不符合(?:事实|描述|情况)|事实)(?:描述|陈述|内容|如下|与证据|和证据)?)\s?[:：]\s?(?P<fact>[^\n\t]{8,300})"
)
_SAID_BEFORE = patterns.compile(
    r"(?:^|[\n\t])(?P<label>)[ ]{0,4}(?P<fact>[^\n\t]{8,300})\n"
    r"[ ]{0,4}(?:上述|以上)(?:事实|情况|问题)[^\n]{0,6}(?:不符|不满足|违反|不合)"
)
_GOES_ON = patterns.compile(r"\s?[a-z]{2}")
_PAST = patterns.compile(r"[当原]时|上次|前次|以往|上年")
_SHORTEST, _LONGEST, _BEHIND = 8, 220, 60
_WORDINGS = 8
"""So many wordings of a sentence are looked at."""


class _Sentence(NamedTuple):
    """A sentence with titles blotted out, what follows it in its unit, and whether it is a whole one."""

    start: int
    end: int
    text: str
    behind: str
    whole: bool


def read(source: Source, report: Report) -> tuple[list[Lack], list[Leaf[str]]]:
    """The sentences in reading order; and those on which a nonconformity was raised."""
    stated = _told(report)
    lacks: list[Lack] = []
    raised = list(_facts(source))
    for sentence in _sentences(source):
        follows = _follows(sentence)
        lack = _lack(source, sentence, stated, follows)
        if lack is not None and word("raised").search(sentence.text + follows):
            raised.append(lack.leaf)
        elif lack is not None and not word("talk").search(sentence.text):
            lacks.append(lack)
    return [*lacks, *_run_out(source, report), *_negated_cells(source, report)], raised


def _facts(source: Source) -> Iterator[Leaf[str]]:
    """What stands behind a label for the fact of a nonconformity, or before what it is said to be against."""
    text, end = narrow(source.text), body_end(source)
    for match in (*_LABELLED.finditer(text, 0, end), *_SAID_BEFORE.finditer(text, 0, end)):
        start, stop = match.span("fact")
        if not other_audits.elsewhere(source, start) and not _PAST.search(match["label"]):
            yield source.leaf(_folded(text[start:stop]), start, stop)


def _told(report: Report) -> list[tuple[int, int]]:
    """Where nonconformities of this and earlier audits are described, in order."""
    leaves = [item.description for item in report.nonconformities.items]
    leaves += [item.description for item in report.previous_nonconformities]
    places = [place for leaf in leaves if leaf is not None for place in leaf.places]
    return sorted({place.span for place in places if place.span[0] >= 0})


def _sentences(source: Source) -> Iterator[_Sentence]:
    """The sentences of the body that have a cue in them."""
    text, end, last = narrow(source.text), body_end(source), 0
    for cue in words.CUES.finditer(text, 0, end):
        if cue.start() < last:
            continue
        low = max(last, cue.start() - _LONGEST)
        start = max((stop.end() for stop in _STOP.finditer(text, low, cue.start())), default=low)
        stop = _STOP.search(text, cue.end(), min(end, cue.end() + _LONGEST))
        last = stop.start() if stop else min(end, cue.end() + _LONGEST)
        shown = text[start:last]
        if len(shown.strip()) < _SHORTEST or check_marks.MARK.search(shown):
            continue
        shown = _TITLE.sub(lambda m: "《" + "*" * (len(m[0]) - 2) + "》", shown)
        unit = unit_at(source, start)
        high = units(source)[unit].end if unit is not None else last
        behind = text[last + 1 : min(high, last + 1 + _BEHIND)]
        yield _Sentence(start, last, shown, behind, stop is not None and stop[0] in "。；;.")


def _lack(source: Source, sentence: _Sentence, stated: list[tuple[int, int]], follows: str) -> Lack | None:
    """What a sentence tells, null for one that tells of no lack, or not as evidence of this audit."""
    wordings = islice(words.wordings(sentence.text), _WORDINGS)
    found = next((one for one in wordings if _is_told(sentence, one, follows)), None) or _outside(sentence)
    if found is None or _is_within(stated, sentence) or _is_elsewhere(source, sentence, found):
        return None
    start = _whole_start(source.text, sentence)
    return Lack(
        leaf=source.leaf(_folded(source.text[start : sentence.end]), start, sentence.end),
        kind=found.kind,
        words=_folded(sentence.text[found.start : found.end]),
        mended=word("mended").search(sentence.text[found.end :] + follows) is not None,
        under=_under(source, sentence.start),
    )


def _outside(sentence: _Sentence) -> Wording | None:
    """The value of a sentence that lies outside its bounds, as what is contrary to the rule."""
    if any(word(name).search(sentence.text) for name in ("others", "advice")):
        return None
    span = out_of_limits.find(sentence.text)
    return Wording("contrary", *span, sure=False, plain=True) if span else None


def _whole_start(text: str, sentence: _Sentence) -> int:
    """Where a sentence begins; an English one that goes on behind a semicolon, before that."""
    start = sentence.start
    if text[start - 1 : start] != ";" or not _GOES_ON.match(text, start):
        return start
    low = max(0, start - 1 - _LONGEST)
    return max((stop.end() for stop in _STOP.finditer(text, low, start - 1)), default=start)


def _folded(text: str) -> str:
    return " ".join(text.split())


def _follows(sentence: _Sentence) -> str:
    """The next sentence, where it goes on with this one."""
    if not _TELLS_OF_IT.match(sentence.behind):
        return ""
    stop = _STOP.search(sentence.behind)
    return sentence.behind[: stop.start()] if stop else sentence.behind


def _is_told(sentence: _Sentence, found: Wording, follows: str) -> bool:
    """Whether the sentence tells a lack as a fact of this audit's."""
    text = sentence.text
    before, behind = text[: found.start], text[found.end :]
    part = before[max((m.end() for m in _PART.finditer(before)), default=0) :]
    if word("supposed").search(before) or word("ought").search(part) or word("fine").search(part):
        return False
    if any(word(name).search(text) for name in ("others", "advice")) or _is_no_fact(part, behind, text):
        return False
    if "是否" in behind[: _next(behind)] or _ASKED.search(text, max(found.start - 2, 0), found.end + 2):
        return False
    seen = word("seen").search(text) is not None
    if found.sure and found.kind == "absent":
        return True
    if found.kind == "expired" and word("outdated").search(before):
        return False
    if any(word(name).search(text) for name in ("outside", "listed", "excused", "none_such")):
        return False
    if word("own_look").search(before) and word("mended").search(behind + follows):
        return False
    if (not seen and word("rule").search(behind)) or (
        _is_attribute(part, behind) and not _COUNTED.search(part)
    ):
        return False
    if found.state and not seen and word("mended").search(behind + follows):
        return False
    return seen or word("which").search(text) is not None or (found.plain and sentence.whole)


def _is_no_fact(part: str, behind: str, text: str) -> bool:
    """Whether a clause says when something holds, or what the organization does not do."""
    return _is_condition(part, behind) or _is_of_what_there_is(part, text)


def _is_condition(part: str, behind: str) -> bool:
    """Whether a clause, in which nobody looked, says what follows where something is lacking: in itself
    (未取得上岗证不得操作), or in the next one (未提交证据的，不予签发)."""
    end = _next(behind)
    clause, rest = behind[:end], behind[end:]
    if word("seen").search(part + clause):
        return False
    ends = clause.rstrip().endswith(tuple(labels.values("lacks", "word")["condition_ends"]))
    return word("rule").search(clause) is not None or (ends and word("rule").search(rest) is not None)


def _is_of_what_there_is(part: str, text: str) -> bool:
    """Whether a clause without evidence in it goes on with what the organization does not do or have
    (未设外协工序，没有现场安装)."""
    named = labels.values("lacks", "word")
    if not part.lstrip().startswith(tuple(named["without"])) and part.strip():
        return False
    clauses = [one.strip() for one in _PART.split(text)]
    begins = any(one.startswith(tuple(named["not_set_up"])) for one in clauses)
    return begins and not any(one in text for one in named["record"])


def _next(behind: str) -> int:
    """Where the next part of a sentence begins."""
    mark = _PART.search(behind)
    return mark.start() if mark else len(behind)


def _is_attribute(before: str, behind: str) -> bool:
    """Whether the words are an attribute of what follows (未经检验的产品), not of a record."""
    part = behind[: _next(behind) + 1]
    return _WHOSE.search(part) is not None or (before.rstrip().endswith("对") and "的" in part)


def _is_within(stated: list[tuple[int, int]], sentence: _Sentence) -> bool:
    """Whether a sentence overlaps the description of a nonconformity."""
    at = bisect_right(stated, (sentence.end, 0)) - 1
    return at >= 0 and sentence.start < stated[at][1]


def _is_elsewhere(source: Source, sentence: _Sentence, found: Wording) -> bool:
    """Whether the place is one where no evidence of this audit stands."""
    names, at = labels.values("lacks", "place"), sentence.start
    others = names["elsewhere"] + labels.sections("previous_nonconformities")["previous"]
    if sections.within(source, at, others) or beside_elsewhere(source, at, others):
        return True
    own = "\n".join((*sections.section_of(source, at)[-1:], row_title(source, at)))
    if labels.has_name(own, names["formal"]):
        return True
    if labels.has_name(_column_head(source, at), others + names["column"]):
        return True
    if found.sure and found.kind == "absent":
        return False
    return sections.within(source, at, names["partly"]) or beside_elsewhere(source, at, names["partly"])


def _column_head(source: Source, at: int) -> str:
    """The short text at the head of the column of a place in a table; empty where there is none, as over
    sentences that fill the whole width: what stands on top of them is their title."""
    grid = grids(source).get(block_at(source, at))
    cell = grid.cell_at(at) if grid is not None else None
    if grid is None or cell is None or not cell.row:
        return ""
    if cell.column_span == grid.block.columns and "。" in grid.text(cell):
        return ""
    head = grid.text(grid.at.get((0, cell.column)))
    return head if len(head) <= _BEHIND else ""


def _under(source: Source, at: int) -> tuple[str, ...]:
    """The titles above a place, and the text of its paragraph before it."""
    unit = unit_at(source, at)
    low = units(source)[unit].start if unit is not None else at
    lead = source.text[max(low, at - _LONGEST) : at]
    return (*titles_above(source, at), *([lead] if lead.strip() else []))


_LISTS = ("special_equipment[", "calibrations[", "personnel_certificates[", "permits[", "medical_exams[")
_NAMES = ("name", "device", "kind")
"""Fields that say what a row is of."""


def _negated_cells(source: Source, report: Report) -> Iterator[Lack]:
    """One lack a cell, in a column in which a record of another row has a value."""
    columns: dict[int, set[int]] = defaultdict(set)
    for path, leaf in leaves(report):
        block = block_at(source, leaf.start) if path.startswith(_LISTS) and leaf.start >= 0 else -1
        grid = grids(source).get(block)
        cell = grid.cell_at(leaf.start) if grid else None
        if cell is not None and cell.row and not path.endswith(_NAMES):
            columns[block].add(cell.column)
    for block, stated in sorted(columns.items()):
        grid = grids(source)[block]
        yield from (_lack_of_cell(source, grid, one) for one in _negative(grid) if one.column in stated)


def _negative(grid: Grid) -> Iterator[Cell]:
    """The first cell of each row that is a negation alone."""
    words = frozenset(labels.values("lacks", "cells")["negative"])
    for row in grid.anchors.values():
        found = (
            cell
            for cell in row
            if cell.row and grid.text(cell).strip(" 。（）()").lstrip("尚暂还均仍") in words
        )
        yield from list(found)[:1]


def _lack_of_cell(source: Source, grid: Grid, cell: Cell) -> Lack:
    row = grid.anchors[cell.row]
    before = " ".join(grid.text(one) for one in row if one.column < cell.column and not grid.is_blank(one))
    head, stated = grid.text(grid.at.get((0, cell.column))), grid.text(cell)
    leaf = source.leaf(f"{before}：{head}{stated}", row[0].start, row[-1].end)
    return Lack(leaf, "absent", f"{head} {stated}")


_RUNS_OUT = ("到期", "过期", "失效", "届满", "报废", "止")
_BETWEEN_DAY = " 为是：:到至于在"
_NEAR = 16


def _run_out(source: Source, report: Report) -> Iterator[Lack]:
    """One lack a day that says of such a thing until when it could be used, and lay before the audit."""
    begun = report.audit.start or report.audit.end
    if begun is None or not begun.value:
        return
    stated = {leaf.start for _, leaf in leaves(report)}
    for day in dates_and_spans(source)[0]:
        if day.value and day.value[0].isdigit() and day.start not in stated:
            start, end, name = _thing(source, day)
            over = bool(name) and last_day(day.value) < last_day(begun.value)
            if over and not word("mended").search(source.text[start:end]):
                text = " ".join(source.text[start:end].split())
                yield Lack(source.leaf(text, start, end), "expired", f"过期 {day.value}")


def _thing(source: Source, day: FoundDate) -> tuple[int, int, str]:
    """The sentence or row of a day, and the thing of which it tells the end; empty where it tells none."""
    kept, grid = labels.values("lacks", "kept"), grids(source).get(block_at(source, day.start))
    cell = grid.cell_at(day.start) if grid else None
    if grid is not None and cell is not None and cell.row:
        heads = labels.short_keys(grid.text(grid.at.get((0, cell.column))))
        row = grid.anchors.get(cell.row, [cell])
        names = [grid.text(one) for one in row if grid.text(one).endswith(tuple(kept["things"]))]
        ends = not set(map(labels.key, kept["until"])).isdisjoint(heads)
        return row[0].start, row[-1].end, names[0] if names and ends else ""
    text = source.text
    start = max(text.rfind(mark, 0, day.start) for mark in "。；;\n\t") + 1
    end = min((at for mark in "。；;\n\t" if (at := text.find(mark, day.end)) >= 0), default=len(text))
    before = text[start : day.start].rstrip(_BETWEEN_DAY)
    ends = before.endswith(tuple(kept["until"])) or text[day.end : day.end + _NEAR].lstrip(
        "日 已"
    ).startswith(_RUNS_OUT)
    at, name = max((before.rfind(one), one) for one in kept["things"])
    return start, end, name if ends and at >= 0 else ""
