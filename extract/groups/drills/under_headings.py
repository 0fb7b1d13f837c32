"""Drills of lines that do not say that they are drills, under a heading or line that does.

2025-03-31  火灾（机房，24 人参加）; 火灾——2025年3月31日，地点：原料库."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.groups.activities.days import roles
from extract.groups.drills.prose import is_other
from extract.groups.drills.words import HAN, WORDS, plain, scenario
from extract.readers.text import sections
from extract.readers.text.units import Unit, numbering_end
from extract.reading.source import Source
from extract.values.found import Found, narrow
from schemas import patterns

_SENTENCE = patterns.compile(r"[。；;\n]|\.\s(?=[A-Z])")
_CUT = patterns.compile(
    r"[，,:（()）|·、/]|[-—–]+|\s{2,}|\s(?=[\u3400-\u9fff\d])|(?<=[\u3400-\u9fff\d])\s|\s(?:on|at|in)\s"
)
_BEFORE = patterns.compile(
    rf"(?:(?:公司|单位|组织|企业|{HAN}{{1,8}}[部室科])?(?:[于在]{HAN}{{1,10}}?)?"
    r"(?:组织|进行|开展|实施|举行|举办|完成|演示|[作做])?了?(?:一次|两次)?)?(?:模拟|假设|设定)?"
)
_BEHIND = patterns.compile(
    r"(?:事故|事件)?(?:的)?(?:应急|现场|专项|综合|联合|实战|人员){0,2}"
    r"(?:处置|处理|救援|救护|疏散|响应|逃生|抢险|抢修|情景|场景|科目|项目|预案|方案|一次)?"
)
_HAPPENED = patterns.compile(r"发生|出现|导致|造成|检查|巡查|误报|损失|happened|occurred|inspect")
_PEOPLE = patterns.compile(r"\d\s?(?:余|多)?[人名]|participants|persons|people|attend")
_NAME = patterns.compile(rf"{HAN}{{2,12}}")
_NO_NAME = patterns.compile(
    r".*(?:[室库房楼区部科组队厂场站院]|车间|现场|公司|参加|参与|到场|良好|有效|达到|符合|评价|总结|记录|组织|举行|开展|进行)$"
)
_CARD = patterns.compile(
    r"(?:[（(]?\d{1,2}[)）.、]\s?)?(?:项目|内容|名称|科目|主题|情景|课目|题目|类型|预案)\s?[:：]\s?"
    r"(?P<kind>[^，,。；;:：\s\d]{2,24})"
)
_CARD_DAY = patterns.compile(
    r"\s?(?:[（(]?\d{1,2}[)）.、]\s?)?(?:实施|举行|开展|组织)?(?:日期|时间)\s?[:：]\s?(?=20\d\d)"
)
"""Lines of a card: what was practised, and when."""

_LONGEST, _LONGEST_NAME = 45, 16


class Lists:
    """Which lines stand under a heading or line on drills."""

    def __init__(self) -> None:
        self._last = -9
        self._kind: Found | None = None

    def read(self, source: Source, unit: Unit) -> Sequence[tuple[Found | None, Found]]:
        """The drills of a line that has none of the words for one; null is never the kind."""
        raw = source.text[unit.start : unit.end]
        if unit.cell is not None:
            return []
        if any(word in raw for word in WORDS):
            if len(raw) <= _LONGEST and not any(roles.items(source, unit.start, unit.end)):
                self._last = unit.block
            return []
        title = sections.section_of(source, unit.start)[-1:]
        if unit.block != self._last + 1 and not any(word in line for word in WORDS for line in title):
            return []
        if card := _CARD.fullmatch(raw.strip()):
            self._kind = plain(card["kind"], unit.start + raw.index(card["kind"]))
            self._last = unit.block
            return []
        found: list[tuple[Found | None, Found]] = list(_drills(source, unit))
        if not found and self._kind and _CARD_DAY.match(raw):
            dates = [first for first, _ in roles.items(source, unit.start, unit.end)]
            found = [(self._kind, Found(one.start, one.end, one.value or "")) for one in dates[:1]]
        if found:
            self._last, self._kind = unit.block, None
        return found


def _drills(source: Source, unit: Unit) -> Iterator[tuple[Found, Found]]:
    """A drill for each sentence with one day and what was practised."""
    dates = [first for first, _ in roles.items(source, unit.start, unit.end)]
    at = unit.start + numbering_end(source.text[unit.start : unit.end])
    at = min([at, *(one.start for one in dates[:1])])  # 31 March begins as a number does
    stops = [m.end() for m in _SENTENCE.finditer(source.text, at, unit.end)]
    for low, high in zip([at, *stops], [*stops, unit.end], strict=True):
        here = [one for one in dates if low <= one.start < high]
        text = narrow(source.text[low:high])
        if len(here) != 1 or not here[0].value or _HAPPENED.search(text):
            continue
        start, end = here[0].start - low, here[0].end - low
        if not is_other(text, start, end) and (kind := _kind(text, start, end)):
            day = Found(here[0].start, here[0].end, here[0].value)
            yield Found(low + kind.start, low + kind.end, kind.value), day


def _kind(text: str, start: int, end: int) -> Found | None:
    """What a sentence says that was practised: its first part that is a word for an emergency; beside a
    number of people also another name right beside the day."""
    end += text[end : end + 1] == "日"
    behind, before = list(_parts(text, end, len(text))), list(_parts(text, 0, start))
    for low, high in (*behind, *before):
        if found := _emergency(text, low, high):
            return found
    if not _PEOPLE.search(text):
        return None
    for low, high in (*behind[:1], *before[-1:]):
        if _NAME.fullmatch(text, low, high) and not _NO_NAME.fullmatch(text, low, high):
            return plain(text[low:high], low)
    return None


def _emergency(text: str, low: int, high: int) -> Found | None:
    """The emergency that a part names, with nothing beside it but the words of carrying it out."""
    found = scenario().search(text.lower(), low, high)
    if found is None or found.end() - found.start() > _LONGEST_NAME:
        return None
    begin = found.start() + 2 * text.startswith("模拟", found.start())
    if not _BEFORE.fullmatch(text, low, begin) or not _BEHIND.fullmatch(text, found.end(), high):
        return None
    return plain(text[begin : found.end()], begin)


def _parts(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The parts of a stretch between marks, without white space."""
    cuts = [m.span() for m in _CUT.finditer(text, low, high)]
    for start, end in zip([low, *(cut[1] for cut in cuts)], [*(cut[0] for cut in cuts), high], strict=True):
        part = text[start:end]
        left, right = len(part) - len(part.lstrip()), len(part.rstrip(" 。；;.●•○"))
        if right > left:
            yield start + left, start + right
