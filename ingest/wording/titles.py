"""Headings by their look: lines larger, bolder or of another colour than the text, as a style makes them.

With care: a bold sentence, a label with its value and the lines of a cover are none. A look is one of
headings when nearly all that has it, and stands at one margin, reads like a title, and when numbers or
letters before the words (`A.`, `C6`, `壹、`, `附录B`) tell it, or larger letters in several places.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from ingest.drafts import Draft, Look
from ingest.wording.headings import is_numbered_title
from schemas import patterns
from schemas.document import Box

_LARGER, _AS_LARGE = 1.07, 0.97
_SURELY_LARGER = 1.12
_SHARE = 0.85
_LEAST_MARKED, _LEAST_PLACES = 2, 3
_WIDEST = 60.0
_NARROW = 0.5
_SAME_PLACE = 4.0
_GREY = 24
_CHINESE = "一二三四五六七八九十"
_MARKED = patterns.compile(
    rf"[(（]?(?:[壹贰叁肆伍陆柒捌玖拾]{{1,3}}|[A-Z]{{1,3}}(?:[-.]?\d{{1,2}}){{0,3}}|[{_CHINESE}]{{1,3}}之[{_CHINESE}]"
    rf"|\d{{1,2}}(?:[-.]\d{{1,2}}){{0,4}}|附[录件表页图注]?[A-Z\d{_CHINESE}]?)[)）]?\s?(?:[.．、:：\s\u3000]|(?<=[)）\d]))"
)
_VALUE = patterns.compile(r"[:：]\s{0,9}[^\s:：（(]|[。；;！？]|[，、,]\s{0,3}\Z")
_BRACKETS = patterns.compile(r"[(（【\[《][^()（）【】\[\]《》]{0,80}[)）】\]》]")


def find_titles(drafts: Sequence[Draft]) -> None:
    """Makes paragraphs that look like headings headings (in place); their level is told later."""
    body = [draft for draft in drafts if draft.role == "body"]
    usual = _usual(body)
    if usual is None:
        return
    by_look: dict[Look, list[int]] = {}
    for at, draft in enumerate(body):
        if draft.look and _stands_out(draft.look, usual):
            by_look.setdefault(draft.look, []).append(at)
    found = {look: _headings(places, body, usual) for look, places in by_look.items()}
    coloured = any(_is_coloured(look) for look, places in found.items() if places)
    for look, places in by_look.items():
        if coloured and not found[look] and _is_coloured(look):
            found[look] = _like_others(places, body, [at for each in found.values() for at in each])
    _make_headings(found.values(), body)
    others = (places for look, places in by_look.items() if not found[look])
    _make_headings([places for places in others if _are_below(places, body, usual)], body)
    for draft in body:
        if draft.kind != "heading":
            draft.look = None


def _make_headings(found: Iterable[list[int]], body: Sequence[Draft]) -> None:
    for at in (at for places in found for at in places):
        body[at].kind = "heading"


def _are_below(places: list[int], body: Sequence[Draft], usual: Look) -> bool:
    """Whether titles of one look, larger than the text, stand among larger headings: one level below."""
    others = [
        (at, draft.look.size) for at, draft in enumerate(body) if draft.kind == "heading" and draft.look
    ]
    look = body[places[0]].look or usual
    if len(others) < _LEAST_PLACES or places[0] < others[0][0] or look.size < _LARGER * usual.size:
        return False
    apart = all(b - a > 1 for a, b in pairwise(places))
    smaller = look.size < max(size for _, size in others)
    return apart and smaller and all(_may_be(body[at]) and _leads(at, body, look) for at in places)


def _usual(body: Sequence[Draft]) -> Look | None:
    """The look of most characters outside of tables."""
    counts: Counter[Look] = Counter()
    for draft in body:
        if draft.look:
            counts[draft.look] += sum(len(segment.text) for segment in draft.segments)
    return max(counts, key=counts.__getitem__) if counts else None


def _stands_out(look: Look, usual: Look) -> bool:
    if look.size >= _LARGER * usual.size:
        return True
    return look.size >= _AS_LARGE * usual.size and look.ink != usual.ink and look.ink > 0


def _is_coloured(look: Look) -> bool:
    """Whether the letters have a colour, neither black nor grey."""
    channels = [look.ink >> shift & 0xFF for shift in (17, 9, 1)]
    return max(channels) - min(channels) > _GREY


def _headings(places: list[int], body: Sequence[Draft], usual: Look) -> list[int]:
    """The places of those with one look that are headings."""
    marked = [at for at in places if _may_be(body[at]) and _is_marked(body[at])]
    mine = _in_line(places, marked or places, body)
    titles = [at for at in mine if _may_be(body[at])]
    if len(titles) < _SHARE * len(mine):
        return []
    look = body[places[0]].look or usual
    larger = look.size >= _LARGER * usual.size
    numbered = sum(is_numbered_title(body[at].text) for at in titles)
    if numbered >= max(1, 0.5 * len(titles)) or _are_marked(marked, titles, body, look):
        return titles if larger or _is_coloured(look) else marked
    apart = all(b - a > 1 for a, b in pairwise(titles))
    leading = sum(_leads(at, body, look) for at in titles)
    surely = look.size >= _SURELY_LARGER * usual.size
    return titles if surely and apart and leading == len(titles) >= _LEAST_PLACES else []


def _are_marked(marked: list[int], titles: list[int], body: Sequence[Draft], look: Look) -> bool:
    """Whether most titles have a letter or number, and other text follows."""
    enough = len(marked) >= max(_LEAST_MARKED, 0.5 * len(titles))
    return enough and sum(_leads(at, body, look) for at in titles) >= 0.5 * len(titles)


def _leads(at: int, body: Sequence[Draft], look: Look) -> bool:
    """Whether something less striking follows."""
    following = body[at + 1].look if at + 1 < len(body) else None
    return at + 1 < len(body) and (following is None or following.size < look.size or following == look)


def _in_line(places: list[int], leaders: list[int], body: Sequence[Draft]) -> list[int]:
    """Those that begin where most of the leaders begin, or have one middle with them."""
    boxes = {at: box for at in {*places, *leaders} if (box := _hull(body[at])) is not None}
    for place in (_left, _middle):
        usual = _median([place(boxes[at]) for at in leaders if at in boxes])
        level = {at for at in boxes if abs(place(boxes[at]) - usual) <= _SAME_PLACE}
        if sum(at in level for at in leaders) >= 0.5 * len(leaders):
            return [at for at in places if at in level]
    return leaders


def _median(values: list[float]) -> float:
    """The middle one of values, the upper of two."""
    return sorted(values)[len(values) // 2] if values else 0.0


def _hull(draft: Draft) -> Box | None:
    return draft.segments[0].hull() if draft.segments else None


def _left(box: Box) -> float:
    return box[0]


def _middle(box: Box) -> float:
    return (box[0] + box[2]) / 2


def _like_others(places: list[int], body: Sequence[Draft], headings: list[int]) -> list[int]:
    """Coloured titles without a number, in line with the coloured headings."""
    mine = _in_line(places, places, body)
    lefts = [box[0] for at in headings if (box := _hull(body[at])) is not None]
    usual = _median(lefts)
    level = [at for at in mine if (box := _hull(body[at])) and abs(box[0] - usual) <= _SAME_PLACE]
    whole = level if all(_may_be(body[at]) for at in places) else []
    return [at for at in whole if at + 1 < len(body) and body[at + 1].look != body[at].look]


def _is_marked(draft: Draft) -> bool:
    text = draft.text
    return _MARKED.match(text) is not None or is_numbered_title(text)


def _may_be(draft: Draft) -> bool:
    """Whether a paragraph is as short as a title and says no sentence, no value, no choice."""
    if draft.contents or len(draft.segments) > 2 or any(segment.marks for segment in draft.segments):
        return False
    text = draft.text
    bare = _BRACKETS.sub("", text).strip()
    wide = sum(1.0 if character > "\u2e80" else _NARROW for character in text)
    return any(map(str.isalpha, bare)) and wide <= _WIDEST and _VALUE.search(bare) is None
