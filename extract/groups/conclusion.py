"""The audit conclusion: recommendation, ratings, those who sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract import labels
from extract.groups import ratings
from extract.groups.leaves import body_end, cover_end, elsewhere
from extract.groups.people import names_in
from extract.readers import labelled, lines, sections, ticks
from extract.readers.grid import Grid, grids
from extract.readers.labelled import Labelled
from extract.readers.sections import Section
from extract.readers.ticks import Choice
from extract.readers.units import numbering_end, once, piece, units
from extract.source import Source
from extract.values.found import Found
from schemas import rx
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell
from schemas.leaf import Leaf
from schemas.report import Conclusion, Report

_ORDER = ("not_recommend", "withdraw", "suspend", "maintain", "recommend_after_correction", "recommend")
_LONGEST_OPTION = 120
_LAST_LINES = 6
_NEAR = 60
"""How far behind the recommendation its signature may stand."""

_ONLY_BOX = rx.compile(rf"\s*[{TICKED}{EMPTY}{UNKNOWN}]\s*")
_SIGNED = rx.compile(r"签[字名]|sign", re.I)
_SIGNS = rx.compile(
    r"(?:^|(?<=[\s；;，,：:]))(?:(?:Team )?(?:Lead(?:er)?|Members?) )?"
    r"(?:审核)?(?:组长|组员|成员|专家)(?:签[字名])?[ \u3000]{1,4}"
    r"(?=[^\W\x00-\x7f]{2,4}(?:[\s、，,；;]|$))"
)
_NO_OPTION = rx.compile(
    r"审核目的|确定能否|将根据|之后(?![，,]?\s?(?:可以?|予以|同意|建议|方可)?推荐)|如(?:果|有)|拒绝|(?:推荐|建议|拟)[^，。；]{0,10}范围"
    r"|贵单位|贵公司|可能|委员会|是否|以便|whether",
    re.I,
)


_BODY_SIGNS = rx.compile(
    r"(?:公司|中心|研究院)\s?审核组(?:组?长|组?员|全体成员|成员)?\s?(?:[（(]?签[字名][)）]?)?\s?[:：]"
)
_SIGNED_BY = rx.compile(
    r"(?:报告|结论|意见)[^。；\n]{0,12}?由(?:审核组)?(?P<who>[^。；\n]{2,60}?)(?:共同|分别)?(?:签署|签字|签名)"
)
_SAID = rx.compile(
    r"(?:^|(?<=[\n。；;，,]))(?:综上(?:所述)?|鉴于|因此|为此|据此|因|审核组)[^。；;\n]{0,120}?"
    r"(?P<told>(?:不予?推荐|不建议|不同意|建议|推荐|同意)[^。；;\n]{0,30}?(?:认证|证书|注册)[^。；;\n]{0,12})"
)
"""A sentence that draws the conclusion (综上，建议保持证书)."""

_OF_OTHERS = rx.compile(r"内部?审(?!核组)|管理评审|上次|前次|初审|一阶段|第一阶段|范围|供方|顾客")
_BARE_SIGNED = frozenset({"签字", "签名", "signature", "signatures", "signed", "signedby", "签署", "签章"})
_TOLD_OF = rx.compile(r"内审|评审|计划|方案|实施|演练|[12]\d{3}\s?[年./-]")
"""What a line tells that is of something else than of who signs."""

_OTHERS_SIGN = rx.compile(r"受审|客户|组织|代表|向导|陪同|批准|审批|复核|评定|认证决定|client|auditee", re.I)
_HEADING = rx.compile(r"(?:意见|结论|建议|recommendations?|conclusions?)[为是]?$", re.I)


def read(source: Source, report: Report) -> None:
    """Fill `conclusion`."""
    report.conclusion = Conclusion(
        recommendation=_recommendation(source),
        ratings=ratings.read(source, _sections(source)),
        signatories=[source.leaf(n.value, n.start, n.end) for n in _signatories(source)],
    )


@once
def _sections(source: Source) -> list[Section]:
    """The sections of the conclusion."""
    found = sections.find(source, labels.sections("conclusion")["conclusion"])
    return [section for section in found if not elsewhere(source, section.start, "audit")]


def concludes(source: Source, offset: int) -> bool:
    """Whether a place is in the conclusion."""
    return sections.covers(_sections(source), offset)


def meaning(text: str) -> str | None:
    """The recommendation that a sentence words; what limits it counts before the bare word.

    >>> [meaning(t) for t in ("不予推荐", "整改并验证有效后，推荐注册", "同意推荐", "保持认证注册", "结论")]
    ['not_recommend', 'recommend_after_correction', 'recommend', 'maintain', None]
    """
    folded = labels.key(text)
    found = [value for value, words in _words() if any(word in folded for word in words)]
    if not found or (
        found[0] == "recommend_after_correction" and len(found) == 1 and not _GRANTS.search(text)
    ):
        return found[0] if found and not _CHINESE.search(text) else None
    return found[0]


@cache
def _words() -> list[tuple[str, list[str]]]:
    """The wordings of each recommendation by `labels.key`, what limits it first."""
    values = labels.values("conclusion", "recommendation")
    return [(value, [labels.key(word) for word in values[value]]) for value in _ORDER]


_CHINESE = rx.compile(r"[^\W\x00-\x7f]")
_GRANTS = rx.compile(r"推荐|(?:授予|颁发|换发|发放)[^，。；]{0,4}证书?|认证注册|发证|换证")


def _recommendation(source: Source) -> Leaf[str] | None:
    """The ticked option, else the only wording; null where several stand and no box tells which."""
    options = _options(source)
    marked = [
        (value, choice) for value, choice in options if choice.state != "unknown" or _has_box(source, choice)
    ]
    if marked:
        return _ticked(source, marked)
    told: dict[str, Choice] = {}
    for value, choice in options:
        told.setdefault(value, choice)
    if not told:
        return None
    first, last = options[0][1], options[-1][1]
    if len(told) > 1:
        return source.leaf(None, first.start, last.end)
    value, choice = next(iter(told.items()))
    return source.leaf(value, choice.start, choice.end)


def _ticked(source: Source, marked: list[tuple[str, Choice]]) -> Leaf[str] | None:
    chosen = [(value, choice) for value, choice in marked if choice.state == "ticked"]
    if len({value for value, _ in chosen}) == 1:
        value, choice = chosen[0]
        return source.leaf(value, choice.start, choice.end)
    return source.leaf(None, marked[0][1].start, marked[-1][1].end)


def _has_box(source: Source, choice: Choice) -> bool:
    return ticks.has_marks(source, choice.start, choice.end)


def _options(source: Source) -> list[tuple[str, Choice]]:
    """The options or sentences that word a recommendation: after its labels, else in the conclusion."""
    return _worded(source, _fields(source)) or _worded(source, _concluding(source)) or _said(source)


def _said(source: Source) -> list[tuple[str, Choice]]:
    """The recommendation that sentences outside a conclusion draw, where all of them draw the same."""
    found: list[tuple[str, Choice]] = []
    for match in lines.finditer(_SAID, ("推荐", "建议", "同意"), source.text, body_end(source)):
        value = meaning(match["told"])
        if value is None or not _is_option(match[0]) or _OF_OTHERS.search(match[0]):
            continue
        if not elsewhere(source, match.start(), "audit"):
            found.append((value, Choice(*match.span("told"), match["told"], "unknown")))
    return found[:1] if len({value for value, _ in found}) == 1 else []


def _worded(source: Source, places: Iterable[tuple[int, int]]) -> list[tuple[str, Choice]]:
    found: dict[int, tuple[str, Choice]] = {}
    for start, end in places:
        for choice in _choices(source, start, end):
            value = meaning(choice.text)
            if value and len(choice.text) <= _LONGEST_OPTION and _is_option(choice.text):
                found[choice.start] = (value, choice)
    return [found[at] for at in sorted(found)]


def _is_option(text: str) -> bool:
    """Whether a text recommends, and is no heading or condition."""
    return not _NO_OPTION.search(text) and not _HEADING.search(text.strip("*：: "))


def _fields(source: Source) -> Iterator[tuple[int, int]]:
    for place in labelled.find(source, "conclusion", "recommendation"):
        if place.how not in ("next", "below") and not elsewhere(source, place.label.start, "audit"):
            yield place.start, place.end
            yield from _beside(source, place)


def _beside(source: Source, place: Labelled) -> Iterator[tuple[int, int]]:
    """The further cells beside a label in all rows that it spans, up to another label."""
    grid = grids(source).get(place.block) if place.how == "right" else None
    label = (
        next((c for c in grid.block.cells if c.start <= place.label.start < c.end), None) if grid else None
    )
    if grid is None or label is None:
        return
    for row in range(label.row, label.row + label.row_span):
        for cell in grid.anchors.get(row, ()):
            if cell.column <= label.column or cell.start == place.start:
                continue
            if grid.is_label(cell):
                break
            yield _with_box(source, grid, cell)


def _with_box(source: Source, grid: Grid, cell: Cell) -> tuple[int, int]:
    """The range of a cell; of a cell that is a box alone together with the option's beside it."""
    if not _ONLY_BOX.fullmatch(source.text, cell.start, cell.end):
        return cell.start, cell.end
    row = [c for c in grid.anchors.get(cell.row, ()) if not grid.is_blank(c)]
    at, step = row.index(cell), -1 if _ONLY_BOX.fullmatch(grid.text(row[-1])) else 1
    if not 0 <= at + step < len(row):
        return cell.start, cell.end
    return min(cell.start, row[at + step].start), max(cell.end, row[at + step].end)


def _concluding(source: Source) -> Iterator[tuple[int, int]]:
    for place in labelled.find(source, "conclusion", "recommendation"):
        if place.how in ("next", "below") and not elsewhere(source, place.label.start, "audit"):
            yield place.start, place.end
    own, last = _sections(source), body_end(source)
    for unit in units(source):
        if unit.start < last and sections.covers(own, unit.start):
            grid = grids(source).get(unit.block) if unit.cell else None
            yield _with_box(source, grid, unit.cell) if grid and unit.cell else (unit.start, unit.end)


def _choices(source: Source, start: int, end: int) -> Iterator[Choice]:
    """The options of a unit: by its boxes, else its sentences."""
    if ticks.has_marks(source, start, end):
        yield from ticks.choices(source, start, end)
        return
    for part in rx.compile(r"[^。\n]+").finditer(source.text, start, end):
        at = numbering_end(part[0])
        if len(part[0]) <= 2 * _LONGEST_OPTION:
            yield Choice(part.start() + at, part.end(), part[0][at:].strip(), "unknown")


def _signatories(source: Source) -> list[Found]:
    """Those who sign: in the conclusion, beside 签字 after the cover, in the last lines, or on the cover."""
    places = [
        place
        for name in ("leader", "members", "experts", "trainees", "team")
        for place in labelled.find(source, "team", name)
        if not elsewhere(source, place.label.start, "team") and place.how not in ("next", "below")
    ]
    named = [p for p in _signed_fields(source) if labels.key(p.label.text) not in _BARE_SIGNED]
    places += [p for p in named if all(p.start != q.start for q in places)]
    ending = [p for p in places if concludes(source, p.start) and names_in(source, p)]
    signed = [p for p in places if _SIGNED.search(p.label.text) and names_in(source, p)]
    after = [p for p in signed if p.start >= cover_end(source)]
    last = [p for p in places if _last_lines(source) <= p.start < body_end(source) and names_in(source, p)]
    found = _distinct(source, ending or after or last) or _behind_body(source)
    found = found or _distinct(source, signed) or _signed_line(source)
    bare = [] if found else [p for p in _signed_fields(source) if _concludes_or_follows(source, p)]
    return found or _distinct(source, bare) or _signed_sentence(source)


def _concludes_or_follows(source: Source, place: Labelled) -> bool:
    """Whether a signature stands in the conclusion, or right behind the field of the recommendation."""
    ends = (end for _, end in _fields(source))
    return concludes(source, place.start) or any(0 <= place.label.start - end <= _NEAR for end in ends)


def _signed_fields(source: Source) -> list[Labelled]:
    """The places of labels of signatures, but for those of the client and of who approves."""
    return [
        place
        for place in labelled.find(source, "conclusion", "signatories")
        if place.how not in ("next", "below")
        and not elsewhere(source, place.label.start, "team")
        and not _OTHERS_SIGN.search(_before(source, place.label.start))
    ]


def _before(source: Source, offset: int) -> str:
    """What is written right before a place, without the sentences that end there."""
    return source.text[max(offset - 30, 0) : offset].rpartition("。")[2]


def _behind_body(source: Source) -> list[Found]:
    """Those who sign behind the body's name, as lines run on in a PDF (某认证有限公司审核组：甲、乙)."""
    found: dict[str, Found] = {}
    for unit in units(source):
        if not cover_end(source) <= unit.start < body_end(source) or unit.cell is not None:
            continue
        if not (concludes(source, unit.start) or unit.start >= _last_lines(source)):
            continue
        for sign in _BODY_SIGNS.finditer(
            source.text, unit.start, min(unit.end, unit.start + _LONGEST_OPTION)
        ):
            for name in names_in(source, piece(source, sign.end(), unit.end)):
                found.setdefault(name.value, name)
    return list(found.values())


def _signed_line(source: Source) -> list[Found]:
    """Those who sign in a line that tells nothing but roles and names (组长　甲　　组员　乙、丙)."""
    for unit in reversed(units(source)):
        text = source.text[unit.start : unit.end]
        if unit.cell is not None or len(text) > _LONGEST_OPTION or not _SIGNS.search(text):
            continue
        if elsewhere(source, unit.start, "team") or not cover_end(source) <= unit.start < body_end(source):
            continue
        signs = list(_SIGNS.finditer(source.text, unit.start, unit.end))
        if _TOLD_OF.search(source.text, unit.start, signs[0].start()):
            continue
        parts = [m.end() for m in signs]
        found = [name for at in parts for name in names_in(source, piece(source, at, unit.end))]
        if found and all(names_in(source, piece(source, at, unit.end)) for at in parts):
            return sorted({n.value: n for n in reversed(found)}.values(), key=lambda n: n.start)
    return []


def _signed_sentence(source: Source) -> list[Found]:
    """Those by whom a sentence of the conclusion or of the last lines says that the report is signed."""
    for match in lines.finditer(_SIGNED_BY, ("签署", "签字", "签名"), source.text, body_end(source)):
        ends = concludes(source, match.start()) or match.start() >= _last_lines(source)
        if ends and (found := names_in(source, piece(source, *match.span("who")))):
            return found
    return []


@once
def _last_lines(source: Source) -> int:
    """Where the last lines of the body begin, after the cover."""
    first, last = cover_end(source), body_end(source)
    written = [
        u.start for u in units(source) if first <= u.start < last and source.text[u.start : u.end].strip()
    ]
    return written[-_LAST_LINES:][0] if written else len(source.text)


def _distinct(source: Source, places: list[Labelled]) -> list[Found]:
    found: dict[str, Found] = {}
    for place in sorted(places, key=lambda p: p.start):
        for name in names_in(source, place):
            found.setdefault(name.value, name)
    return list(found.values())
