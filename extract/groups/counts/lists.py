"""The items of an enumeration in a sentence: what is listed, by which marks, and whether the list is open.

Marks within brackets, quotation marks and titles part nothing. Where several ways to part a list are
possible (机械伤害、火灾和触电), the one counts that comes nearest to the stated number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from extract.reading.stops import COMMA
from extract.values.found import narrow
from extract.values.numbers import chinese_number
from schemas import patterns
from schemas.document import EMPTY, TICKED

_INSIDE = patterns.compile(
    r"[（(](?!(?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）])[^（()）\n]{0,120}[)）]|《[^《》\n]{0,60}》|“[^“”\n]{0,60}”|【[^【】\n]{0,60}】|\"[^\"\n]{0,60}\""
)
_END = patterns.compile(
    r"[。\n\t！!]|(?<![:：；;、，,\s])[ \u3000](?=[^\W\d_]{2,8}[:：])"
    r"|\.(?=\s+[A-Z])|(?<=[A-Za-z)\u3400-\u9fff])\.\s*$"
)
_SEMICOLON = patterns.compile(r"[；;]")
_STROKE = patterns.compile(r"\s?(?:[／/|→›»▸➔⇒＞]|[-—–=]{0,2}>|—{1,2}|–)\s?")
ARROW = patterns.compile(r"\s?(?:[→›»▸➔⇒＞]|[-—–=]{1,2}>)\s?")
_PLAIN = patterns.compile(r"[^\W\d_a-zA-Z]{2,14}")
_ENUMERATED = patterns.compile(r"、")
_ITEMS = patterns.compile(r"[、；;]")
_ALL = patterns.compile(r"[、，,]")
_COMMAS = patterns.compile(r"[，,]")
_AND = patterns.compile(
    r"、|(?<=[^\W\d_])(?:以及|和|及|与)(?=[^\W\d_]{2})"
    r"|(?<=[^\W\d_])[和及](?=\d{1,6}(?:\.\d{1,4})?\s?[^\W\d_])|\s(?:and|or)\s|[,，]"
)
_OPEN = patterns.compile(r"\s?(?:等(?:等)?(?:[^\W\d_]{0,5})?|……|\.{3,6}|etc\.?)\s?$")
_INNER = patterns.compile(r"等[^等]{0,12}的")
_MARK = patterns.compile(
    r"(?:^|(?<=[；;。，,、\s）)]))\s?(?:[（(](?P<a>\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|(?P<b>\d{1,2})\s?(?:[)）、]|[.．](?!\d))|(?P<c>[①-⑳])|(?P<d>[一二三四五六七八九十])(?:是|为|、)"
    r"|其(?P<h>[一二三四五六七八九十])(?:是|为|、)"
    r"|第(?P<e>[一二三四五六七八九十])[，,、])\s?|(?P<f>[①-⑳])|[（(](?P<g>\d{1,2})[)）](?=[^\W\d_])"
)
_BOX = patterns.compile(f"[{TICKED}{EMPTY}]")
_TOPIC = patterns.compile(r"质量|环境|环保|能源|职业健康|健康|安全")
_OWN = patterns.compile(
    r"(?:(?P<lead>\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?P<unit>[^\W\d_])[^\d]{2,30}"
    r"|(?:[^\d]{1,40}?|[^\n]{2,40}?(?:(?![第前号])[^\x00-\x7f]|(?<=[A-Za-z\d型])\s?[×xX*]\s?))(?P<n>\d{1,4}|[一二两三四五六七八九十]{1,3})\s?(?P<unit2>[^\W\d_]))(?:[（(][^（()）]{0,40}[)）])?"
    r"(?:[，,]\s?(?:详?见|参见|如)[^，,。；;]{1,10})?"
)
"""An item with its own number, whose name may have one too (叉车2台, JH21-160型3台, 10t桥式起重机2台)."""

_NUMBERED = patterns.compile(r"\d\s?[^\W\d_]{0,2}(?:[（(][^（()）]{0,40}[)）])?$")
_BARE = patterns.compile(r"[^\d]{2,30}?\s?[×xX*]?\s?(?P<n>\d{1,3})")
_PARTIAL = patterns.compile(
    r"(?:已|未|其中|严重|轻微|一般|完成|关闭|剩余|合格|达标|实施)[^，。；]{0,8}?\d{1,4}\s?[项个条台份件]"
)
_WORD = patterns.compile(
    r"[^\W\d_]{2}|^\s?[电水煤油气汽热氮氧氢氟氯溴碘碳硫磷硅砷硒硼铅汞镉铬铜锌镍锡银金铂铝铁锰钴锑铍钡钒钛钼钨铟铋钠钾钙镁锂铊]\s?$"
)
_LETTER = patterns.compile(r"[\u3400-\u9fff]")
_TRAILING = " \t\n\u3000；;，,、。：:"
_LEAST, _MOST = 0.8, 1.2
"""So near to the stated number, the numbers that all items have without a unit are their own."""

_LONGEST_ITEM, _LONGEST_SENTENCE, _FEWEST_STEPS, _MACHINES = 40, 120, 3, frozenset("台辆部座艘架")

Span = tuple[int, int]
"""Where an item stands."""


class Listed(NamedTuple):
    """The items of a list by their ranges; whether it is open (等), `sure`: can be parted in one way alone,
    and `whole`: reaches the end of its sentence."""

    items: list[Span]
    open_ended: bool
    sure: bool
    whole: bool


def listed(text: str, start: int, high: int, stated: int, bracket: bool) -> Listed | None:
    """The list that begins at an offset; null where no list is to be told from the words."""
    end = _closing(text, start, high) if bracket else _sentence_end(text, start, high)
    if end is None or end <= start:
        return None
    shown = _shut(text[start:end]).rstrip()
    spans, rest, sure = _marked(shown) or _boxed(shown) or _parted(shown, stated)
    if bracket and rest < len(shown):
        return None
    found, is_open = _without_open(text, [(start + low, start + top) for low, top in spans])
    exact = len(found) == stated
    if not found or not all(_is_item(text[low:top], len(found), exact=exact) for low, top in found):
        return None
    return Listed(found, is_open, sure, rest >= len(shown))


def counted(text: str, items: list[Span], unit: str, stated: int) -> int:
    """How many the items are: the sum of their own numbers in the unit (叉车2台、电梯1台), else one each.

    What has none beside those that add up is no item (材料、设备租赁68家、分包29家: 97), nor is what stands
    behind a semicolon when those before it do (冲床14台：甲型6台、乙型8台；焊接设备含焊机5台).

    Numbers without a unit (动火1、登高2) may be part of names (车间1、车间2): they are the items' own where
    their sum is what is stated."""
    bare = [_BARE.fullmatch(narrow(text[low:top]).strip()) for low, top in items]
    added = sum(int(one["n"]) if one else 0 for one in bare)
    near = 2 < len(items) != stated and _LEAST * stated <= added <= _MOST * stated
    if all(bare) and (added == stated or near):
        return added
    total = numbers = mention = 0
    for at, (low, top) in enumerate(items):
        if (
            mention > 1
            and mention == at
            and numbers == stated
            and _SEMICOLON.search(text, items[at - 1][1], low)
        ):
            return stated
        own = _OWN.fullmatch(narrow(text[low:top]).strip())
        same = own and any(one == unit or {one, unit} <= _MACHINES for one in (own["unit"], own["unit2"]))
        value = number(own["lead"] or own["n"]) if own and same else None
        total += value if value is not None else 1
        numbers, mention = numbers + (value or 0), mention + (value is not None)
    return stated if numbers == stated and mention > 1 else total


def number(written: str) -> int | None:
    """A number in figures or Chinese numerals."""
    return int(written) if written.isascii() else chinese_number(written)


def parts_before(text: str, low: int, end: int) -> list[Span]:
    """The parts of a list that ends at an offset, by the marks 、 alone."""
    return _split(_shut(text[low:end]), _ENUMERATED, 0, end - low, low)


def joined(text: str, low: int, high: int) -> list[Span]:
    """The last part of a list with 和 or the like parting it further (丙和丁)."""
    return _split(_shut(text[low:high]), _AND, 0, high - low, low)


def _shut(text: str) -> str:
    """The text with what stands in brackets, quotation marks and titles without marks."""
    return _INSIDE.sub(lambda m: m[0][0] + "\u200b" * (len(m[0]) - 2) + m[0][-1], text)


def _closing(text: str, start: int, high: int) -> int | None:
    """Where a bracket closes that was opened before an offset."""
    depth = 1
    for at in range(start, high):
        if text[at] in "（(":
            depth += 1
        elif text[at] in "）)":
            depth -= 1
            if not depth:
                return at
        elif text[at] == "\n":
            return None
    return None


def _sentence_end(text: str, start: int, high: int) -> int:
    shown = _shut(text[start:high])
    at = len(shown) - len(shown.lstrip())
    end = _END.search(shown, at)
    if _MARK.match(shown, at):
        lines = [m.start() for m in patterns.compile(r"\n").finditer(shown)]
        return start + (lines[0] if lines else len(shown))
    return start + (end.start() if end else len(shown))


# ---------------------------------------------------------------- ways to part a list


_Way = tuple[list[Span], int, bool]
"""Items, where the list ends, and whether there is no other way to part it."""


def _marked(shown: str) -> _Way | None:
    """The items of a list with numbers of its own (1）…；2）…, 一是…；二是…)."""
    first = _MARK.match(shown)
    if first is None:
        return None
    marks = [first]
    for mark in _MARK.finditer(shown, first.end()):
        alike = mark.lastgroup in (first.lastgroup, "f") or (first.lastgroup, mark.lastgroup) == ("a", "g")
        if alike and _ordinal(mark) == len(marks) + 1:
            marks.append(mark)
    if _ordinal(first) != 1 or len(marks) < 2:
        return None
    ends = [*(m.start() for m in marks[1:]), len(shown)]
    spans = [_item(shown, mark.end(), end) for mark, end in zip(marks, ends, strict=True)]
    return spans, len(shown), True


def _boxed(shown: str) -> _Way | None:
    """The ticked items of a list of check boxes (☑甲  ☑乙  □丙)."""
    boxes = [m.start() for m in _BOX.finditer(shown)]
    if len(boxes) < 2 or shown[: boxes[0]].strip():
        return None
    ends = [*boxes[1:], len(shown)]
    ticked = [(at + 1, end) for at, end in zip(boxes, ends, strict=True) if shown[at] == TICKED]
    return [_item(shown, low, end) for low, end in ticked], len(shown), True


def _ordinal(mark: re.Match[str]) -> int | None:
    written = mark[mark.lastgroup or 0]
    return ord(written) - ord("①") + 1 if "①" <= written <= "⑳" else number(written)


def _item(shown: str, low: int, end: int) -> Span:
    """An item up to the end of its sentence, without marks at its ends."""
    stop = patterns.compile(r"[。；;\n]").search(shown, low, end)
    return _trim(shown, low, stop.start() if stop else end)


def _parted(shown: str, stated: int) -> _Way:
    """The items by the way of parting that comes nearest to the stated number; sure where that does not lie
    between ways that make half as many at least."""
    options = [(spans, end) for spans, end in _ways(shown, stated) if len(spans) > 1 or stated == 1]
    if not options:
        return [], 0, True
    if _OPEN.search(shown, max(options[0][1] - 10, 0), options[0][1]):
        return *options[0], True
    spans, end = min(options, key=lambda option: abs(len(option[0]) - stated))
    sizes = [size for option in options if 2 * (size := len(option[0])) >= stated] or [len(spans)]
    return spans, end, len(spans) == stated or not min(sizes) < stated < max(sizes)


def _ways(shown: str, stated: int) -> Iterator[tuple[list[Span], int]]:
    """The ways to part a list, the likeliest first."""
    strokes = [span for span in _split(shown, _STROKE, 0, _sentence(shown)) if span[1] > span[0]]
    if stated > 1 and len(strokes) == stated:
        yield strokes, _sentence(shown)
    steps = _split(shown, ARROW, 0, _sentence(shown))
    if len(steps) < _FEWEST_STEPS and all(_PLAIN.fullmatch(shown, *span) for span in strokes):
        steps = strokes
    if stated > 1 and len(steps) >= _FEWEST_STEPS:
        yield steps, _sentence(shown)
        return
    comma, semicolon = COMMA.search(shown), _SEMICOLON.search(shown)
    first = comma.start() if comma else len(shown)
    whole = semicolon.start() if semicolon else len(shown)
    if "、" in shown[:first] or stated == 1:
        parts = _split(shown, _ENUMERATED, 0, first)
        plain = _merged(shown, parts)
        yield plain, first
        yield _and_parted(shown, parts), first
        yield _topics(shown, plain), first
    else:
        yield _split(shown, _AND, 0, first), first
    if semicolon and not _COUNTED_AGAIN.search(shown):
        yield _without_verdict(shown, _split(shown, _SEMICOLON, 0, len(shown))), len(shown)
        if "、" in shown[:whole] and "、" in shown[whole:]:
            yield _split(shown, _ITEMS, 0, len(shown)), len(shown)
    aims = _split(shown, COMMA, 0, _sentence_of(shown))
    if len(aims) == stated > 2 and all(_AIM.search(shown, *span) for span in aims):
        yield aims, _sentence_of(shown)
    for mark in (_ALL, _COMMAS):
        if comma and _are_short(shown, everything := _split(shown, mark, 0, whole)):
            yield everything, whole


def _and_parted(shown: str, parts: list[Span]) -> list[Span]:
    """The parts with 和 dividing them further; not before the 的 that the words about it share, where most
    of the parts have one of their own (粉尘的排放、油泥和废液的产生), nor where each part has its number
    (租赁68家、专业及劳务分包29家)."""
    numbered = len(parts) > 1 and all(_NUMBERED.search(shown, *span) for span in parts)
    formal = 2 * sum("的" in shown[low:top] for low, top in parts) > len(parts)
    found: list[Span] = []
    for low, top in parts:
        divided = _split(shown, _AND, low, top)
        shared = formal and "的" in shown[low:top] and "的" not in shown[slice(*divided[0])]
        bare = numbered and not all(_NUMBERED.search(shown, *span) for span in divided)
        found += [(low, top)] if shared or bare else divided
    return found


def _sentence_of(shown: str) -> int:
    """Where the last part of a list ends that commas or semicolons part."""
    return len(shown.rstrip(_TRAILING))


def _sentence(shown: str) -> int:
    stop = _SEMICOLON.search(shown)
    return stop.start() if stop else len(shown)


_AIM = patterns.compile(r"[\d零]")
"""What each of several objectives has: its value."""

_COUNTED_AGAIN = patterns.compile(
    r"[；;](?:[^；;]{0,24}\d{1,3}\s?[^\W\d_]{1,2}\s?[:：（(]|[^；;]{2,80}?(?:等|共|共计|合计)\s?\d{1,3}\s?[^\W\d_])"
)
"""Another enumeration behind a semicolon (…；操作性前提方案3个：…；业主、员工等9类)."""


_GOES_ON = patterns.compile(
    r"并|均|且|已|[详参]?见(?:附|表|下|后|第|《)|据此|由此|同时|各自|分别[制建进]|制定[了有]|建立[了有]"
    r"|[^、，,；;]{0,6}(?:写入|列入|纳入|编入|载入|写进|编进)|(?:管控|控制|应对|管理|相应)(?:措施|责任)[^、，,；;]{2}"
)
"""How the sentence goes on behind a list (…，并据此制定了措施)."""


def _without_verdict(shown: str, spans: list[Span]) -> list[Span]:
    """The parts between semicolons, the last without how the sentence goes on (…；火灾，均有控制措施), where
    no other has a comma."""
    if len(spans) < 2 or any(COMMA.search(shown, *span) for span in spans[:-1]):
        return spans
    low, top = spans[-1]
    comma = COMMA.search(shown, low, top)
    if comma is None or not _GOES_ON.match(shown, comma.end()):
        return spans
    return [*spans[:-1], (low, comma.start())]


def _are_short(shown: str, spans: list[Span]) -> bool:
    return all(top - low <= 14 and not _GOES_ON.match(shown, low) for low, top in spans)


def _split(shown: str, mark: re.Pattern[str], low: int, end: int, base: int = 0) -> list[Span]:
    spans: list[Span] = []
    at = low
    for cut in [*mark.finditer(shown, low, end), None]:
        start, stop = _trim(shown, at, cut.start() if cut else end)
        if stop > start:
            spans.append((base + start, base + stop))
        at = cut.end() if cut else end
    return spans


def _trim(shown: str, low: int, end: int) -> Span:
    text = shown[low:end]
    left = len(text) - len(text.lstrip(_TRAILING))
    right = len(text.rstrip(_TRAILING))
    return (low + left, low + right) if right > left else (low, low)


def _merged(shown: str, spans: list[Span]) -> list[Span]:
    """Parts of one item that is a list itself (墨粉、色带、电池等办公用品的废弃 beside 电的消耗)."""
    named = [i for i, (low, top) in enumerate(spans) if _INNER.search(shown, low, top)]
    found = list(spans)
    for i in reversed(named):
        first = i
        while first > 0 and "的" not in shown[spans[first - 1][0] : spans[first - 1][1]]:
            first -= 1
        if 0 < first < i:
            found[first : i + 1] = [(spans[first][0], spans[i][1])]
    return found


def _topics(shown: str, spans: list[Span]) -> list[Span]:
    """Parts joined where a topic is parted from the next (关于环境、安全的意见)."""
    found: list[Span] = []
    for low, top in spans:
        before = shown[slice(*found[-1])] if found else ""
        if (
            found
            and _TOPIC.match(shown, low, top)
            and any(before.endswith(m[0]) for m in _TOPIC.finditer(before))
        ):
            found[-1] = (found[-1][0], top)
        else:
            found.append((low, top))
    return found


def _without_open(text: str, spans: list[Span]) -> tuple[list[Span], bool]:
    """The items without the 等 behind the last one, and whether there was one."""
    if not spans:
        return spans, False
    low, top = spans[-1]
    match = _OPEN.search(text, max(low, top - 10), top)
    behind = text[top : top + 2].strip().startswith(("等", "…"))
    if match is None:
        return spans, behind
    kept = [(low, match.start())] if match.start() > low else []
    return [*spans[:-1], *kept], True


_DETAIL = patterns.compile(
    r"^(?:型号|规格|编号|证书|出厂|检定|校准|有效期?)[^\W\d]{0,2}\s?[:：]?\s?[A-Z\d]|[^\W\d](?:一致|相符|齐全|完整)$"
)
"""What a thing has or how it was found (编号 TH-20, 与现场一致), and no item of a list."""


def _is_item(item: str, count: int, *, exact: bool) -> bool:
    """Whether a part is an item; of a list with as many as stated also a single character (铅、汞)."""
    if _DETAIL.search(item):
        return False
    longest = _LONGEST_SENTENCE if count > 1 else _LONGEST_ITEM // 2
    named = _WORD.search(item) is not None or item[:1] == "《" or (exact and _LETTER.fullmatch(item.strip()))
    return bool(named) and len(item) <= longest and _PARTIAL.search(item) is None
