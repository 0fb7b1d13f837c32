"""Drills told in sentences: the day that each was held on, and of what it was."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from extract.groups.activities.days import roles
from extract.groups.drills.words import HAN, NAMED, WORDS, Kind, kinds_in, place, plain, scenario
from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.reading.stops import ANY_STOP, CLAUSE_STOP
from extract.values.found import Found, narrow
from schemas import patterns

_THEME = patterns.compile(
    rf"(?<!可)(?:以|针对|围绕|模拟(?!召回|追溯))(?![^，,。；;]{{2,16}}为对象)(?P<kind>{HAN}{{2,16}}?)"
    r"(?:为(?:内容|主题|科目|背景|情景|题)|[，,]|的?(?:情景|情况|场景)|进行|开展|组织)"
    rf"|(?:演练|演习)了(?P<done>{HAN}{{2,16}}?)(?:处置|处理|流程|程序|预案|方案)?(?=[，,。；;（(、]|$)"
    rf"|在{HAN}{{2,10}}?(?:演练|演习)(?!了)(?P<there>{HAN}{{2,8}}?)(?:处置|处理)?(?=[，,。；;（(、]|$)"
    rf"|(?:(?:演练|演习)的?|[，,]其?)(?:科目|内容|主题|项目|名称|情景|事件)[为是](?P<told>{HAN}{{2,16}})(?=[，,。；;（(]|$)"
)
_GENERAL_OF = patterns.compile(
    r"(?:综合|应急|桌面|现场|专项|实战|联合|模拟){1,3}(?:演练|推演|演习)[（(][^（()）]{2,16}[)）]"
)
_LABELLED = patterns.compile(
    r"(?:演练|演习)(?:的)?(?:内容|项目|科目|名称|类型|种类)\s?[:：\t]\s?(?P<kind>[^，,。；;\n\t]{2,30})"
)
_CARD = patterns.compile(
    r"(?:演练(?:的)?(?:内容|项目|科目|名称|主题|类型)|(?:应急)?预案(?:名称)?|科目|主题|情景)\s?[:：\t]\s?(?P<kind>[^，,。；;:：\s]{2,30})"
)
_DAY_LABEL = patterns.compile(r"(?:日期|时间)\s?[:：\t]\s?\Z")
_BARE_DAY = patterns.compile(r"(?<=[，,；;、和及与又])\s?(?P<day>\d{1,2})\s?日(?=[在又再由进开组做演])")
_FULL = patterns.compile(r"\d{4}-\d\d-\d\d")
_MONTH = len("2025-01")
_LAST_DAY = 28
"""The last day that every month has."""

_COMING = patterns.compile(
    r"下一?[次年步]|打算|准备(?=再|[搞做办开])|要再|(?<![固确])定[于在]|(?<!模)拟|将|预计|安排|列入|应[于当在每]|(?<![按照据依])(?<!演练)计划|(?<![按照据依])演练计划|届时|每年|目标"
)
_OTHER = patterns.compile(
    r"备案|评审|修订|编制|批准|发布|签订|培训|完成安装|更新|有效期|采购|供方|供应商|未按|(?:验证|已|予以)关闭|\d日?关闭|^\s?日?关闭(?=[，,。；;）)、]|$)|充装|检验(?![室科部])|(?<!受)审核(?![组员])|缺少"
    r"|(?:演练|演习)(?:效果)?(?:评价|评估|总结)(?=[^，,。；;]{0,6}[（(]\s?$)"
)
_OTHER_PAPER = patterns.compile("合同|协议|培训|会议|contract|agreement|training")
"""In a sentence that does not speak of drills: what its theme is of instead."""

_OF_RECORD = patterns.compile(
    r"\s?的?(?:演练)?(?:效果)?(?:评估|评价|评审|总结|整改|改进)(?:表|记录|报告|单)?"
)
"""Behind a day: of what came after the drill."""
_BEFORE = patterns.compile(r"\s?(?:日)?[末底]?(?:之前|以前|前)")
_LISTED = patterns.compile(r"(?:演练|演习)(?:情况|项目|记录|[1-9①-⑨一二三四五])?\s?[:：]")
_STOP = patterns.compile(r"[。\n\t]|\.\s(?=[A-Z])")
_ITEM_BEHIND = patterns.compile(r"\s?[，,]?\s?(?P<kind>[^，,。；;、（()）:：\d\s]{2,16})(?=[；;。，,、]|$)")
_AND = patterns.compile(r"\s?(?:以及|[、和与及])\s?")
_BESIDE = patterns.compile(r"\s{0,3}[:：,，(（]?\s{0,3}")
_ON = patterns.compile(
    r"[》”]?\s?(?:已|曾|均|都|同|一并|先后)?(?:于|在)\s?"
    r"|\s(?:(?:was|were) )?(?:(?:held|carried out|conducted|performed|organi[sz]ed) )?(?:on|in)\s"
)
_NEAR, _NEAR_DAY, _LONGEST_CARD = 2, 8, 40
_FAR = 60
_FARTHEST = 200
_LIST = 400
_Day = tuple[int, int, str]
"""Where a day begins and ends in a text, and its value."""


class LabelledKind:
    """The kind that a label told last, and its block."""

    kind: Found | None = None
    block: int = -9


def statements(
    source: Source, start: int, end: int, block: int, stated: LabelledKind
) -> Iterator[tuple[Found | None, Found]]:
    """The drills of a stretch of the text: of what, where it says so, and the day."""
    raw = source.text[start:end]
    if not any(word in raw for word in WORDS):
        if (
            len(raw) <= _LONGEST_CARD
            and ("：" in raw or ":" in raw)
            and (card := _CARD.fullmatch(raw.strip()))
        ):
            stated.kind, stated.block = plain(card["kind"], start + raw.index(card["kind"])), block
        return
    text = narrow(raw)
    label = _LABELLED.search(text)
    if label:
        stated.kind, stated.block = _called(label, start), block
    known = stated.kind if block - stated.block <= _NEAR else None
    items = [
        (first.start - start, first.end - start, first.value or "")
        for first, _ in roles.items(source, start, end)
    ]
    items = _told_closer(text, sorted([*items, *_bare_days(text, items)]))
    held = [item for item in items if not is_other(text, item[0], item[1])]
    kinds = sorted(kinds_in(text, [high for _, high, _ in items]), key=place)
    paired = {} if known else _paired(text, held, kinds)
    paired = _carded(text, held) or paired
    used: set[int] = set()
    for i, (low, high, value) in enumerate(items):
        if (low, high, value) not in held:
            continue
        day = Found(start + low, start + high, value)
        if low in paired:
            yield moved(paired[low], start), day
            continue
        before = items[i - 1][1] if i else 0
        after = items[i + 1][0] if i + 1 < len(items) else len(text)
        kind = _of(text, kinds, used, (before, low, high, after))
        told_here = _theme(text, low, high) or (kind.found if kind else None) or _item(text, low, high)
        if kind or told_here:
            yield moved(told_here, start) or known, day
            for other in _together(text, kinds, kind) if kind else ():
                used.add(other.at)
                yield moved(other.found, start), day
        elif known and (label is None or label.end() <= low) and _near_label(text, low):
            yield known, day


def _told_closer(text: str, items: list[_Day]) -> list[_Day]:
    """The days without the months that a day behind them in their sentence is in (2025年4月…，4月22日)."""
    return [
        (low, high, value)
        for low, high, value in items
        if len(value) != _MONTH
        or not any(
            high < other[0] < low + _FAR
            and other[2].startswith(f"{value}-")
            and not ANY_STOP.search(text, high, other[0])
            for other in items
        )
    ]


def _bare_days(text: str, items: list[_Day]) -> Iterator[_Day]:
    """The days without a month (…2月7日…；10日…) behind a date of the same text."""
    for match in _BARE_DAY.finditer(text) if items and "日" in text else ():
        before = [value for _, high, value in items if high <= match.start()]
        day = int(match["day"])
        inside = any(low <= match.start("day") < high for low, high, _ in items)
        if before and _FULL.fullmatch(before[-1]) and int(before[-1][-2:]) < day <= _LAST_DAY and not inside:
            yield match.start("day"), match.end(), f"{before[-1][:8]}{day:02}"


def _carded(text: str, held: list[_Day]) -> dict[int, Found]:
    """What drills were of by the place of their day, where labels tell both as often, by turns."""
    names = list(_CARD.finditer(text)) if held else []
    days_here = [day for day in held if _DAY_LABEL.search(text[max(0, day[0] - _NEAR_DAY) : day[0]])]
    if len(names) < _NEAR or len(names) != len(days_here):
        return {}
    first = min(names[0].start(), days_here[0][0])
    places = [(name.start(), day[0]) for name, day in zip(names, days_here, strict=True)]
    ahead = first == names[0].start()
    turns = [at for pair in places for at in (pair if ahead else pair[::-1])]
    kinds = [plain(name["kind"], name.start("kind")) for name in names]
    if turns != sorted(turns) or not all(kinds):
        return {}
    return {day[0]: kind for day, kind in zip(days_here, kinds, strict=True) if kind}


def _called(label: re.Match[str], base: int) -> Found | None:
    """What a label says that a drill was of; words for any drill as a whole with what is behind them."""
    text, at = label["kind"], base + label.start("kind")
    if _GENERAL_OF.fullmatch(text) and scenario().search(text):
        return Found(at, at + len(text), clean(text))
    return plain(text, at)


def _paired(text: str, held: list[_Day], kinds: list[Kind]) -> dict[int, Found]:
    """What the drills of a sentence were of, by the place of their day, where it names as many as days."""
    found: dict[int, Found] = {}
    for low, high in _sentences(text):
        days_here = [day for day in held if low <= day[0] < high]
        if not days_here or not patterns.search("演|drill|exercise", text[low:high].lower()):
            continue
        named = [kind.found for kind in kinds if kind.found and low <= kind.at < high]
        names = _scenarios(text, low, high, named)
        if len(names) == 1 < len(days_here):
            names = _apart(names[0]) or names
        if len(names) == len(days_here):
            found |= {day[0]: name for day, name in zip(days_here, names, strict=True)}
    return found


def _scenarios(text: str, low: int, high: int, named: list[Found]) -> list[Found]:
    """What a sentence says that drills are of: the names of drills, and words for an emergency elsewhere."""
    found = list(named)
    for match in scenario().finditer(text, low, high):
        if any(one.start < match.end() and match.start() < one.end for one in named):
            continue
        behind = NAMED.match(text, match.end(), high)
        end = behind.end() if behind else match.end()
        begin = match.start() + 2 * text.startswith("模拟", match.start())
        found.append(Found(begin, end, clean(text[begin:end])))
    return sorted(found)


def _apart(name: Found) -> list[Found]:
    """The drills of a name that joins several (火灾和触电应急演练)."""
    found, at = [], name.start
    for part in patterns.split(r"以及|[、和与及]", name.value):
        found.append(Found(at, at + len(part), part))
        at += len(part) + 1
    return found if name.end - name.start == len(name.value) and len(found) > 1 else []


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    stops = [m.end() for m in _STOP.finditer(text)]
    return pairwise([0, *stops, *([len(text)] if not stops or stops[-1] < len(text) else [])])


def _near_label(text: str, at: int) -> bool:
    """Whether a label of the drill's day stands right before an offset."""
    return bool(
        patterns.search(r"(?:演练|演习|实施)?(?:日期|时间)\s?(?:[:：\t]|为)?\s?$", text[max(0, at - 12) : at])
    )


def is_other(text: str, low: int, high: int) -> bool:
    """Whether a date is one of something still to come, or of another thing than a drill."""
    near = max((m.end() for m in CLAUSE_STOP.finditer(text, max(0, low - 40), low)), default=max(0, low - 40))
    stop = CLAUSE_STOP.search(text, high, high + 40)
    after = text[high : stop.start() if stop else high + 40]
    before = text[near:low]
    if _BEFORE.match(after) or _OF_RECORD.match(after) or (before.endswith("以") and "批" in after):
        return True
    return bool(
        _COMING.search(before) or _COMING.search(after) or _OTHER.search(before) or _OTHER.search(after)
    )


def _of(text: str, kinds: list[Kind], used: set[int], places: tuple[int, int, int, int]) -> Kind | None:
    """The drill that a date is of: the first behind it up to the next date, else the last one before it."""
    before, low, high, after = places
    stop = ANY_STOP.search(text, high, high + _FAR)
    limit = min(after, stop.start() if stop else len(text))
    before = max(before, low - _FARTHEST)
    begin = max((m.end() for m in ANY_STOP.finditer(text, before, low)), default=before)
    if beside := [k for k in _within(kinds, before, low) if k.at not in used and _is_beside(text, k, low)]:
        used.add(beside[-1].at)
        return beside[-1]
    behind = [k for k in _within(kinds, high, min(limit, high + _FAR)) if k.at not in used]
    ahead = [k for k in _within(kinds, begin, low) if k.at not in used]
    chosen = behind[0] if behind else ahead[-1] if ahead else None
    if chosen:
        used.add(chosen.at)
    return chosen


def _is_beside(text: str, kind: Kind, low: int) -> bool:
    return bool(_ON.fullmatch(text, kind.end, low) or (kind.found and _BESIDE.fullmatch(text, kind.end, low)))


def _together(text: str, kinds: list[Kind], chosen: Kind) -> Iterator[Kind]:
    """The drills that are named together with one and share its day: 灭火演练和逃生演练同在…."""
    at = kinds.index(chosen)
    for step in (-1, 1):
        near = at + step
        while 0 <= near < len(kinds) and _are_joined(
            text, *sorted((kinds[near], kinds[near - step]), key=place)
        ):
            yield kinds[near]
            near += step


def _are_joined(text: str, first: Kind, second: Kind) -> bool:
    return bool(second.found and _AND.fullmatch(text, first.end, second.found.start))


def _within(kinds: list[Kind], low: int, high: int) -> list[Kind]:
    return kinds[bisect_left(kinds, low, key=place) : bisect_left(kinds, high, key=place)]


def _theme(text: str, low: int, high: int) -> Found | None:
    """What the sentence around a date says that a drill was about: 以停电为内容, 演练科目为停电."""
    begin = max((m.end() for m in ANY_STOP.finditer(text, max(0, low - _FARTHEST), low)), default=0)
    stop = ANY_STOP.search(text, high, high + _FAR)
    end = stop.start() if stop else min(len(text), high + _FAR)
    if _OTHER_PAPER.search(text, begin, end) and not any(word in text[begin:end] for word in WORDS):
        return None
    for match in _THEME.finditer(text, begin, end):
        group = match.lastgroup or "kind"
        if match[group].endswith(WORDS):
            continue
        if found := plain(match[group], match.start(group)):
            return found
    return None


def _item(text: str, low: int, high: int) -> Found | None:
    """What a list of drills says beside a date: 火灾（2025年3月18日）, 2025.3.18 火灾."""
    if not _LISTED.search(text, max(0, low - _LIST), low):
        return None
    behind = _ITEM_BEHIND.match(text, high)
    return plain(behind["kind"], behind.start("kind")) if behind else None


def moved(found: Found | None, by: int) -> Found | None:
    """What was found, moved by an offset."""
    return Found(found.start + by, found.end + by, found.value) if found else None
