"""Emergency drills: of what, held when."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from extract import labels, things
from extract.activities import days
from extract.groups.leaves import clean
from extract.readers import short_years, tables
from extract.readers.grid import grids
from extract.readers.units import Piece, Unit, numbering_end, units
from extract.source import Source
from extract.values.found import Found, narrow
from schemas import rx
from schemas.report import Drill, Report

_FUNCTION = (
    "的了在于对就以为和与及是年月日由将把被其该各组织进行开实施举办演练查见做作过次份参应急预案"
    "均曾已先后又还两三"
)
"""Characters that a name of what a drill is of has not in it."""

_HAN = r"[\u3400-\u9fff]"
_WORDS = ("演练", "演习", "推演", "drill", "Drill", "exercise")
_ABOUT = rx.compile(r"演练|演习|预案|应急(?:情况|事件|响应)|drill|exercise", re.I)
_THEME = rx.compile(
    rf"(?<!可)(?:以|针对|围绕|模拟)(?P<kind>{_HAN}{{2,16}}?)(?:为(?:内容|主题|科目|背景|情景|题|对象)|[，,]|的?(?:情景|情况|场景)|进行|开展|组织)"
    rf"|(?:演练|演习)了(?P<done>{_HAN}{{2,16}}?)(?:处置|处理|流程|程序|预案|方案)?(?=[，,。；;（(、]|$)"
    rf"|(?:演练|演习)的?(?:科目|内容|主题|项目|名称|情景|事件)[为是](?P<told>{_HAN}{{2,16}})(?=[，,。；;（(]|$)"
)
_LEAD_LINE = rx.compile(r"(?:演练|演习|drills?)[^。；;\n]{0,20}[:：]\s*$", re.I)
_LISTED_KIND = rx.compile(r"(?P<kind>[^，,。；;（()）:：\d]{2,24}?)\s{0,2}[，,（(:：]")
_SENTENCE = rx.compile(r"[。；;\n\t]|\.\s")
_CLAUSE = rx.compile(r"[，,。；;\n\t]|\.\s")
_DRILL = rx.compile(
    rf"(?P<before>(?:{_HAN}|[A-Z]{{2,5}}|[、和与及]){{0,24}}?)(?:演练|演习)"
    r"(?!计划|方案|了|评价|评估|总结|结果|报告|后|中(?!毒)|点击率|服务|费|器材|制度|程序|要求|脚本|目的|地点"
    r"|所|过程|日期|时间|人员"
    r"|项目|科目|名称|内容|类型|频次)"
)
_ENGLISH = rx.compile(
    r"\b(?:[Ee]mergency )?[Dd]rill:? (?P<told>[\u3400-\u9fff]{2,16})"
    r"|\bdrill (?:on|for|of) (?P<of>[a-z]+(?: [a-z]+){0,3}?)"
    r"(?=\s(?:was|is|took|on|in|at|held|carried)\b|[,.;(]|$)"
    r"|(?:\b(?:[Aa]n?|[Tt]he)\s)?\b(?!(?:and|or|an?|the|that|which|one)\s)"
    r"(?P<kind>[\u3400-\u9fff]{2,16}|[A-Za-z][a-z]+(?: [a-z]+){0,3}?) drill\b"
    r"(?! (?:on|for|of)\s[a-z])"
    r"|\b[Dd]rill\s?[（(](?P<noted>[\u3400-\u9fff]{2,16}|[A-Za-z][a-z]+(?: [a-z]+){0,3})[)）]"
)
_LABELLED = rx.compile(
    r"(?:演练|演习)(?:的)?(?:内容|项目|科目|名称|类型|种类)\s?[:：\t]\s?(?P<kind>[^，,。；;\n\t]{2,30})"
)
_OF_PLAN = rx.compile(
    rf"[对就](?P<kind>{_HAN}{{2,16}}?)(?:专项)?(?:应急)?(?:预案|处置方案|情[形景况]|场景)?"
    r"(?:进行|开展|实施|[作做])了?(?:一次)?$"
)
_LEAD = rx.compile(
    r".*(?:组织|进行|开展|实施|举行|举办|完成|参加|参与|了|一次|[两二三]次|年度|季度|员工|人员|公司|本年"
    r"|推演[和与及、]|制定|提供|查见?"
    r"|按照?|定期|包括|全员|应急[:：])(?=.{2})"
)
_TAIL = rx.compile(r"(?:应急|现场|专项|综合|联合|实战|模拟|处置|预案|响应|的|方案|桌面)+$")
_BEFORE_NAME = rx.compile(
    r"[\s、和与及的☑√■]*(?:(?:[上下]半年|第?[一二三四]季度|本年度?|当年|今年|去年|年度|本次|\d{1,2}月份?)的?)?\s*"
)
_NAMED = rx.compile(
    r"(?:应急|现场|专项|综合|联合|实战|模拟|处置|预案|响应|的|方案|桌面|事故|救援|疏散){0,6}(?:演练|演习)"
)
_ACCIDENT = rx.compile(r"(?<!安全)(?<!环境)(?<!质量)(?<!交通)(?<!生产)事故$")
_GENERAL = rx.compile(
    r"(?:应急|现场|专项|联合|实战|模拟|处置|预案|响应|的|方案|桌面|年度|事故|本次|该|此次|各项|相关|每次|定期|各"
    r"|[作做]|了|过|[一两二三四]次|[为以]|主题|内容|背景|科目|记录)*"
)
_COMING = rx.compile(
    r"下一?[次年步]|(?<!模)拟|将|预计|安排|列入|应[于当在每]|(?<![按照据依])(?<!演练)计划|(?<![按照据依])演练计划|届时|每年|目标"
)
_OTHER = rx.compile(
    r"备案|评审|修订|编制|批准|发布|签订|培训|完成安装|更新|有效期|采购|供方|供应商|未按|充装|检验(?![室科部])|(?<!受)审核|缺少"
)
_BEFORE = rx.compile(r"\s?(?:日)?[末底]?(?:之前|以前|前)")
_LISTED = rx.compile(r"(?:演练|演习)(?:情况|项目|记录|[1-9①-⑨一二三四五])?\s?[:：]")
_ITEM = rx.compile(r"(?P<kind>[^，,。；;、（()）:：\d\s]{2,20})\s?[（(]\s?$")
_AFTER_WORD = rx.compile(
    r"(?:演练|演习)[1-9①-⑨一二三四五]?\s?[:：]\s?(?P<kind>[^，,。；;、\d\s（(:：]{2,20})[\s，,；;：:（(]{1,4}$"
)
_ROW_LABEL = rx.compile(
    r"(?:应急|消防|年度|预案)*(?:演练|演习)(?:情况|记录|实施|开展)*|(?:emergency)?drills?(?:records?)?", re.I
)
_STOP = rx.compile(r"[。\n\t]|\.\s(?=[A-Z])")
_AND_DAYS = rx.compile(r"日?\s?(?:[、，,和与及]|and|以及)\s?")
_APART = rx.compile(r"[；;。\n]")
_PART = rx.compile(r"[^，,。；;（()）:：\s]{2,20}")
_ITEM_BEHIND = rx.compile(r"\s?[，,]?\s?(?P<kind>[^，,。；;、（()）:：\d\s]{2,16})(?=[；;。，,、]|$)")
_AND = rx.compile(r"\s?(?:以及|[、和与及])\s?")
_BESIDE = rx.compile(r"\s{0,3}[:：,，(（]?\s{0,3}")
_ON = rx.compile(
    r"[》”]?\s?(?:已|曾|均|都|同|一并|先后)?(?:于|在)\s?"
    r"|\s(?:(?:was|were) )?(?:(?:held|carried out|conducted|performed|organi[sz]ed) )?(?:on|in)\s"
)
_PERIOD = rx.compile(r"[上下]半年|第?[一二三四1-4]季度|第[一二三四1-4]次|20\d\d\s?年度?")
_WORD, _SHORTEST = 2, 2
"""Characters of a word for a drill; the fewest that say what one is of."""

_NEAR = 2
_FAR = 60
_FARTHEST = 200
_LIST = 400
_LONGEST_CELL = 40


_Day = tuple[int, int, str]
"""Where a day begins and ends in a text, and its value."""


class _Kind(NamedTuple):
    """What a drill was of, null where the text does not say it, and where the word stands."""

    found: Found | None
    at: int
    end: int


def read(source: Source, report: Report) -> list[Drill]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a drill that was held, in reading order; `thing` joins a kind and day."""
    if not any(word in source.text for word in _WORDS):
        return []
    rows = list(_rows(source))
    taken = {(row.block, row.row if row.form == "columns" else -1) for row, _, _ in rows}
    found = [(kind, day) for _, kind, day in rows]
    found += _beside(source, taken)
    found += _governed(source)
    told = _Told()
    listed = -9
    for unit in units(source):
        row = unit.cell.row if unit.cell else 0
        if {(unit.block, row), (unit.block, -1)} & taken:
            continue
        found += _statements(source, unit.start, unit.end, unit.block, told)
        raw = source.text[unit.start : unit.end]
        if _LEAD_LINE.search(raw[-60:]):
            listed = unit.block
        elif unit.block == listed + 1 and unit.cell is None and (one := _listed(source, unit)):
            found.append(one)
            listed = unit.block
    found.sort(key=lambda one: min(one[0].start if one[0] else one[1].start, one[1].start))
    made = [_entry(source, kind, day) for kind, day in found]
    numbers: dict[tuple[str, str], int] = {}
    for entry in made:
        key = _bare(things.value(entry, "kind")), things.value(entry, "held_on")
        entry.thing = f"drill-{numbers.setdefault(key, len(numbers) + 1)}"
    return made


def _listed(source: Source, unit: Unit) -> tuple[Found | None, Found] | None:
    """The drill of an item of a numbered list under a line on drills that does not say that it is one."""
    raw = source.text[unit.start : unit.end]
    at = numbering_end(raw)
    match = _LISTED_KIND.match(narrow(raw), at) if at else None
    dates = list(days.items(source, unit.start, unit.end))
    if match is None or not dates or any(word in raw for word in _WORDS):
        return None
    first = dates[0][0]
    kind = _plain(match["kind"], unit.start + match.start("kind"))
    return (kind, Found(first.start, first.end, first.value or "")) if kind else None


def _entry(source: Source, kind: Found | None, day: Found) -> Drill:
    entry = Drill(held_on=source.leaf(day.value or None, day.start, day.end))
    if kind:
        entry.kind = source.leaf(kind.value, kind.start, kind.end)
    return entry


def _rows(source: Source) -> Iterator[tuple[tables.Row, Found | None, Found]]:
    for row in tables.rows(source, "drills"):
        kind, day = row.get("kind"), row.get("held_on")
        if not kind or not day or not _ABOUT.search(tables.title(source, row)):
            continue
        dates = short_years.read(source, day.text, day.start)[0]
        if dates:
            yield (
                row,
                None if _PERIOD.fullmatch(kind.text) else _plain(kind.text, kind.start),
                Found(dates[0].start, dates[0].end, dates[0].value or ""),
            )


def _governed(source: Source) -> Iterator[tuple[Found | None, Found]]:
    """The drills in the cells of a row labelled 应急演练, where they do not say that they are drills."""
    for grid in grids(source).values():
        for cells in grid.anchors.values():
            if len(cells) < 2 or not _ROW_LABEL.fullmatch(labels.key(grid.text(cells[0])[:_LONGEST_CELL])):
                continue
            for cell in cells[1:]:
                piece = grid.piece(cell)
                if not any(word in piece.text for word in _WORDS):
                    yield from _told_in(source, piece)


def _told_in(source: Source, piece: Piece) -> Iterator[tuple[Found | None, Found]]:
    """The drills of a cell on drills: a part for each, with one day and what was practised."""
    dates = [first for first, _ in days.items(source, piece.start, piece.end)]
    parts = _parts(source.text, piece.start, piece.end) if len(dates) > 1 else [(piece.start, piece.end)]
    for low, high in parts:
        here = [one for one in dates if low <= one.start < high]
        if len(here) != 1 or _is_other(source.text[low:high], here[0].start - low, here[0].end - low):
            continue
        day = Found(here[0].start, here[0].end, here[0].value or "")
        texts = ((low, day.start), (day.end, high))
        yield _first_name(source.text, texts), day


def _parts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    stops = [m.start() for m in _APART.finditer(text, start, end)]
    return list(zip([start, *(stop + 1 for stop in stops)], [*stops, end], strict=True))


def _first_name(text: str, stretches: tuple[tuple[int, int], ...]) -> Found | None:
    for low, high in stretches:
        for match in _PART.finditer(text, low, high):
            if not any(char.isdigit() for char in match[0]) and (found := _plain(match[0], match.start())):
                return found
    return None


def _beside(source: Source, taken: set[tuple[int, int]]) -> Iterator[tuple[Found | None, Found]]:
    """Drills named in a cell of a row that has the day alone in another."""
    for grid in grids(source).values():
        text = source.text[grid.block.start : grid.block.end]
        if not any(word in text for word in _WORDS):
            continue
        for row, cells in grid.anchors.items():
            if {(grid.index, row), (grid.index, -1)} & taken:
                continue
            pieces = [grid.piece(cell) for cell in cells]
            day = next((d for p in pieces if (d := _alone(source, p))), None)
            kinds = [
                (p, k) for p in pieces if len(p.text) <= _LONGEST_CELL for k in _kinds(narrow(p.text), [])
            ]
            if day and len(kinds) == 1:
                yield _moved(kinds[0][1].found, kinds[0][0].start), day


def _alone(source: Source, piece: Piece) -> Found | None:
    """The date that is all of a cell."""
    dates = list(days.items(source, piece.start, piece.end))
    if len(dates) != 1 or dates[0][1].end - dates[0][0].start < len(piece.text) - 1:
        return None
    return Found(dates[0][0].start, dates[0][0].end, dates[0][0].value or "")


class _Told:
    """The kind that a label told last, and its block."""

    kind: Found | None = None
    block: int = -9


def _statements(
    source: Source, start: int, end: int, block: int, told: _Told
) -> Iterator[tuple[Found | None, Found]]:
    raw = source.text[start:end]
    if not any(word in raw for word in _WORDS):
        return
    text = narrow(raw)
    label = _LABELLED.search(text)
    if label:
        told.kind, told.block = _plain(label["kind"], start + label.start("kind")), block
    known = told.kind if block - told.block <= _NEAR else None
    items = [
        (first.start - start, first.end - start, first.value or "")
        for first, _ in days.items(source, start, end)
    ]
    held = [item for item in items if not _is_other(text, item[0], item[1])]
    kinds = sorted(_kinds(text, [high for _, high, _ in items]), key=_place)
    paired = {} if known else _paired(text, held, kinds)
    used: set[int] = set()
    for i, (low, high, value) in enumerate(items):
        if (low, high, value) not in held:
            continue
        day = Found(start + low, start + high, value)
        if low in paired:
            yield _moved(paired[low], start), day
            continue
        before = items[i - 1][1] if i else 0
        after = items[i + 1][0] if i + 1 < len(items) else len(text)
        kind = _of(text, kinds, used, (before, low, high, after))
        told_here = _theme(text, low, high) or (kind.found if kind else None) or _item(text, low, high)
        if kind or told_here:
            yield _moved(told_here, start) or known, day
            for other in _together(text, kinds, kind) if kind else ():
                used.add(other.at)
                yield _moved(other.found, start), day
        elif known and (label is None or label.end() <= low) and _near_label(text, low):
            yield known, day


def _paired(text: str, held: list[_Day], kinds: list[_Kind]) -> dict[int, Found]:
    """What the drills of a sentence were of, by the place of their day, where it names as many as days."""
    found: dict[int, Found] = {}
    for low, high in _sentences(text):
        days_here = [day for day in held if low <= day[0] < high]
        if not days_here or not rx.search("演|drill|exercise", text[low:high].lower()):
            continue
        named = [kind.found for kind in kinds if kind.found and low <= kind.at < high]
        names = _scenarios(text, low, high, named)
        if len(names) == 1 < len(days_here):
            names = _apart(names[0]) or names
        if len(names) == len(days_here):
            found |= {day[0]: name for day, name in zip(days_here, names, strict=True)}
        elif len(names) == 1 and _are_listed(text, days_here):
            found |= dict.fromkeys((day[0] for day in days_here), names[0])
    return found


def _scenarios(text: str, low: int, high: int, named: list[Found]) -> list[Found]:
    """What a sentence says that drills are of: the names of drills, and words for an emergency elsewhere."""
    found = list(named)
    for match in scenario().finditer(text, low, high):
        if any(one.start < match.end() and match.start() < one.end for one in named):
            continue
        behind = _NAMED.match(text, match.end(), high)
        end = behind.end() if behind else match.end()
        found.append(Found(match.start(), end, clean(text[match.start() : end])))
    return sorted(found)


def _apart(name: Found) -> list[Found]:
    """The drills of a name that joins several (火灾和触电应急演练)."""
    found, at = [], name.start
    for part in rx.split(r"以及|[、和与及]", name.value):
        found.append(Found(at, at + len(part), part))
        at += len(part) + 1
    return found if name.end - name.start == len(name.value) and len(found) > 1 else []


def _are_listed(text: str, days_here: list[_Day]) -> bool:
    return all(_AND_DAYS.fullmatch(text, one[1], two[0]) for one, two in pairwise(days_here))


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    stops = [m.end() for m in _STOP.finditer(text)]
    return pairwise([0, *stops, *([len(text)] if not stops or stops[-1] < len(text) else [])])


def _near_label(text: str, at: int) -> bool:
    """Whether a label of the drill's day stands right before an offset."""
    return bool(
        rx.search(r"(?:演练|演习|实施)?(?:日期|时间)\s?(?:[:：\t]|为)?\s?$", text[max(0, at - 12) : at])
    )


def _is_other(text: str, low: int, high: int) -> bool:
    """Whether a date is one of something still to come, or of another thing than a drill."""
    near = max((m.end() for m in _CLAUSE.finditer(text, max(0, low - 40), low)), default=max(0, low - 40))
    stop = _CLAUSE.search(text, high, high + 40)
    after = text[high : stop.start() if stop else high + 40]
    before = text[near:low]
    if _BEFORE.match(after) or (before.endswith("以") and "批" in after):
        return True
    return bool(
        _COMING.search(before) or _COMING.search(after) or _OTHER.search(before) or _OTHER.search(after)
    )


def _of(text: str, kinds: list[_Kind], used: set[int], places: tuple[int, int, int, int]) -> _Kind | None:
    """The drill that a date is of: the first behind it up to the next date, else the last one before it."""
    before, low, high, after = places
    stop = _SENTENCE.search(text, high, high + _FAR)
    limit = min(after, stop.start() if stop else len(text))
    before = max(before, low - _FARTHEST)
    begin = max((m.end() for m in _SENTENCE.finditer(text, before, low)), default=before)
    if beside := [k for k in _within(kinds, before, low) if k.at not in used and _is_beside(text, k, low)]:
        used.add(beside[-1].at)
        return beside[-1]
    behind = [k for k in _within(kinds, high, min(limit, high + _FAR)) if k.at not in used]
    ahead = [k for k in _within(kinds, begin, low) if k.at not in used]
    chosen = behind[0] if behind else ahead[-1] if ahead else None
    if chosen:
        used.add(chosen.at)
    return chosen


def _is_beside(text: str, kind: _Kind, low: int) -> bool:
    return bool(_ON.fullmatch(text, kind.end, low) or (kind.found and _BESIDE.fullmatch(text, kind.end, low)))


def _together(text: str, kinds: list[_Kind], chosen: _Kind) -> Iterator[_Kind]:
    """The drills that are named together with one and share its day: 灭火演练和逃生演练同在…."""
    at = kinds.index(chosen)
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(kinds) and _are_joined(
            text, *sorted((kinds[near], kinds[near - step]), key=_place)
        ):
            yield kinds[near]
            near += step


def _are_joined(text: str, first: _Kind, second: _Kind) -> bool:
    return bool(second.found and _AND.fullmatch(text, first.end, second.found.start))


def _within(kinds: list[_Kind], low: int, high: int) -> list[_Kind]:
    return kinds[bisect_left(kinds, low, key=_place) : bisect_left(kinds, high, key=_place)]


def _place(kind: _Kind) -> int:
    return kind.at


def _kinds(text: str, ends: list[int]) -> Iterator[_Kind]:
    """The drills that a text names; a kind begins behind the dates that end there."""
    for match in _DRILL.finditer(text):
        at = bisect_right(ends, match.end("before")) - 1
        low = max(ends[at] if at >= 0 else 0, match.start())
        yield _Kind(
            _kind(text, low + (text[low : low + 1] in ("日", "月")), match.end("before")),
            match.end() - 2,
            match.end(),
        )
    for match in _ENGLISH.finditer(text) if "rill" in text else ():
        group = next(name for name in ("kind", "of", "noted", "told") if match[name])
        end = match.end() if match["kind"] else match.end(group)
        found = Found(match.start(group), end, clean(text[match.start(group) : end]))
        yield _Kind(found, match.end(group), match.end())


def _kind(text: str, start: int, end: int) -> Found | None:
    if planned := _OF_PLAN.search(text, max(0, start - 20), end):
        return _plain(planned["kind"], planned.start("kind"))
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    return _plain(text[start : end + _WORD], start)


@cache
def scenario() -> re.Pattern[str]:
    """Words for what drills are of, with up to six characters before them that say more."""
    words = labels.values("drills", "scenario")
    chinese, english = (
        "|".join(sorted(words[name], key=lambda one: (-len(one), one))) for name in ("zh", "en")
    )
    return rx.compile(
        rf"(?:(?![{_FUNCTION}]){_HAN}){{0,6}}?(?:{chinese})(?:(?:{chinese})|[和与、](?:{chinese}))?(?:事故|事件)?"
        rf"|\b(?:{english})\b"
    )


def _plain(text: str, at: int) -> Found | None:
    """What a drill is of, with the word for a drill where it stands behind; null for the words of any drill.

    >>> [k and k.value for k in (_plain("火灾专项预案", 0), _plain("火灾应急演练记录", 0), _plain("应急", 0))]
    ['火灾', '火灾应急演练', None]
    """
    lead = _BEFORE_NAME.match(text)
    cut = lead.end() if lead else 0
    bare = _bare(text[cut:])
    if len(clean(bare)) < _SHORTEST:
        return None
    named = _NAMED.match(text, cut + len(bare))
    end = named.end() if named else cut + len(bare)
    return Found(at + cut, at + end, clean(text[cut:end]))


def _bare(text: str) -> str:
    """The beginning of a text that says what a drill is of; empty for the words of any drill."""
    bare = (rx.split(r"(?:应急)?(?:演练|演习)", text)[0] if "演" in text else text).rstrip()
    if _GENERAL.fullmatch(bare):
        return ""
    for pattern in (_TAIL, _ACCIDENT, _TAIL):
        shorter = pattern.sub("", bare)
        bare = shorter if len(shorter) >= _SHORTEST else bare[:2] if bare.startswith("综合") else bare
    return bare


def _theme(text: str, low: int, high: int) -> Found | None:
    """What the sentence around a date says that a drill was about: 以停电为内容, 演练科目为停电."""
    begin = max((m.end() for m in _SENTENCE.finditer(text, max(0, low - _FARTHEST), low)), default=0)
    stop = _SENTENCE.search(text, high, high + _FAR)
    end = stop.start() if stop else min(len(text), high + _FAR)
    for match in _THEME.finditer(text, begin, end):
        group = match.lastgroup or "kind"
        if match[group].endswith(_WORDS):
            continue
        if found := _plain(match[group], match.start(group)):
            return found
    return None


def _item(text: str, low: int, high: int) -> Found | None:
    """What a list of drills says beside a date: 火灾（2025年3月18日）, 2025.3.18 火灾."""
    if not _LISTED.search(text, max(0, low - _LIST), low):
        return None
    if told := _AFTER_WORD.search(text, max(0, low - 40), low):
        return _plain(told["kind"], told.start("kind"))
    if before := _ITEM.search(text, max(0, low - 30), low):
        return _plain(before["kind"], before.start("kind"))
    behind = _ITEM_BEHIND.match(text, high)
    return _plain(behind["kind"], behind.start("kind")) if behind else None


def _moved(found: Found | None, by: int) -> Found | None:
    return Found(found.start + by, found.end + by, found.value) if found else None
