"""Those who sign the report: in its conclusion, beside 签字 after the cover, in its last lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from extract import labels
from extract.groups.conclusion.signatories import cards, columns, platform_log
from extract.groups.conclusion.signatories.places import in_dated, last_lines, of_others
from extract.groups.conclusion.signatories.roles import is_blank_mark, people_by_role
from extract.groups.shared.bound_volumes import in_first_report
from extract.groups.shared.people import SIGNATURE, is_name, names_in
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, cover_end, elsewhere
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines, sections
from extract.readers.text.sections import Section
from extract.readers.text.units import Piece, Unit, holding, piece, units
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.slotted import slotted

_LONGEST_LINE = 120
_NEAR = 60  # so far behind the recommendation its signature may stand
_SIGNED = patterns.compile("签字|签名|签署|sign", re.I)
_SIGNS = patterns.compile(
    r"(?:(?:^|(?<=[\s；;，,：:]))(?:(?:Team )?(?:Lead(?:er)?|Members?) )?"
    r"(?:审核|技术)?(?:组长|组员|成员|专家)"
    r"(?:(?:\s?[（(]?\s?签[字名]\s?[)）]?)?[ \u3000]{1,4}|\s?[（(]\s?签[字名]\s?[)）]\s?[:：]?\s?)"
    r"|(?<![^\n])\s?签[字名署][ \u3000]{1,4})"
    r"(?=[^\W\x00-\x7f]{2,4}(?:[\s、，,；;（(]|$))"
)
_BODY_SIGNS = patterns.compile(
    r"(?:公司|中心|研究院)\s?审核组(?:组?长|组?员|全体成员|成员)?\s?(?:[（(]?签[字名][)）]?)?\s?[:：]"
)
_SIGNED_BY = patterns.compile(
    r"(?:报告|结论|意见|以上)[^。；\n]{0,12}?由(?:审核组)?(?:组?[长员]|成员)?\s?(?P<who>[^。；\n]{2,60}?)"
    r"(?:代表(?:审核组|本组))?(?:共同|分别)?(?:签[署字名发])"
)
_BARE_SIGNED = frozenset({"签字", "签名", "signature", "signatures", "signed", "signedby", "签署", "签章"})
_TOLD_OF = patterns.compile(r"内审|评审|计划|方案|实施|演练|[12]\d{3}\s?[年./-]")
"""What a line tells that is of something else than of who signs."""

_OTHERS_SIGN = patterns.compile(
    r"受审|客户|组织|代表|向导|陪同|批准|审批|复核|评定|认证决定|client|auditee", re.I
)
_NAME_HEAD = patterns.compile(r"^(?:签[字名署](?:人员?)?|姓名|人员|Signed by|Signature|Name)", re.I)
_DAY_HEAD = patterns.compile(r"(?:签[字名署])?(?:日期|时间)|(?:Signed |Signature )?(?:on|date)\b", re.I)
_ROLE = patterns.compile(
    r"\s?(?:(?:审核)?(?:组长|组员|成员)|(?:实习|见习)?审核员|技术专家"
    r"|(?:Lead |Team )?(?:Auditor|Leader|Member)s?)"
    r"(?:\s?[（(]?签[字名][)）]?)?\s?[:：]?\s?",
    re.I,
)
_ROLE_BEHIND = patterns.compile(
    r"\s?[（(]\s?(?:(?:审核)?(?:组长|组员|成员)|审核员|技术专家|(?:Lead )?Auditor|Team Leader"
    r"|Technical Expert|(?:Team )?Member)\s?[)）]",
    re.I,
)
_SIGN_LINE = patterns.compile(
    r"(?:审核组(?:全体)?(?:成员|人员)?|signatures? of the (?:audit )?team|audit team)"
    r"\s?(?:[（(]?(?:签[字名署]|签章|signatures?)[)）]?)?(?:\s[A-Z][A-Za-z ]{2,24})?\s?[:：]?",
    re.I,
)
_NO_PERSON = frozenset({"见习", "实习", "签字", "签名", "日期", "以下空白", "盖章", "手签", "略", "本人"})
_SIGNED_NAME = patterns.compile(
    r"\s*(?P<name>[^\W\x00-\x7f]{2,4})\s*[（(]\s?(?:审核)?(?:组长|组员|成员|审核员|(?:技术)?专家)\s?签[字名]\s?[)）]"
    r"\s*(?:[12]\d{3}[-./年\d月日\s]{4,12})?"
)
"""A cell of a name, the role that signs in brackets, and the day."""

_SIGNED_BEHIND = patterns.compile(r"\s?[^\W\d\x00-\x7f]{2,4}\s?[（(][^（()）\n]{0,8}签[字名署章]")
"""A name that is told to be signed, in brackets behind it (甲（签字）、乙（签字，盖章）)."""

_MOST_LINES, _ROLE_AND_NAMES, _FEWEST, _LONGEST_HEAD = 10, 2, 2, 20
_SENTENCE = patterns.compile(r"[^。\n]+")
_OTHERS = patterns.compile(r"内审|受审核方代表签|承诺书|声明|合同|培训|签到|计划")
"""What a sentence on signatures tells that is not of this report."""


@slotted
class Conclusion:
    """Where the conclusion stands: its sections, and the ends of the fields of the recommendation."""

    own: list[Section]
    ends: list[int]

    def has(self, offset: int) -> bool:
        """Whether a place is in the conclusion."""
        return sections.covers(self.own, offset)

    def near(self, offset: int) -> bool:
        """Whether a place is in the conclusion or right behind a field of the recommendation."""
        return self.has(offset) or any(0 <= offset - end <= _NEAR for end in self.ends)


def read(source: Source, conclusion: Conclusion) -> list[Found]:
    """Those who sign, each once, in reading order."""
    found = [one for one in _all(source, conclusion) if one.value not in _NO_PERSON]
    found = [one for one in found if not in_first_report(source, one.start)]
    return list({one.value: one for one in reversed(found)}.values())[::-1]


def _all(source: Source, conclusion: Conclusion) -> list[Found]:
    if (apart := columns.read(source, partial(_signs, source, conclusion))) is not None:
        return apart
    if (carded := cards.read(source, conclusion.near)) is not None:
        return carded
    if drawn := columns.drawn_up(source, partial(_signs, source, conclusion)):
        return drawn
    if logged := platform_log.read(source):
        return logged
    places = _places(source)
    ending = [p for p in places if conclusion.has(p.start) or _behind(source, conclusion, p)]
    signed = [p for p in places if _SIGNED.search(p.label.text) or _signed_row(source, p)]
    after = [p for p in signed if p.start >= cover_end(source)]
    last = [p for p in places if last_lines(source) <= p.start < body_end(source)]
    last = last or [p for p in places if in_dated(source, p.start)]
    found = _whole(source, _distinct(source, ending or after or last), after)
    found = found or _behind_body(source, conclusion)
    found = found or _in_fields(source)
    found = found or _tabled(source, conclusion) or _under_heading(source, conclusion)
    found = found or _distinct(source, signed) or _signed_line(source, conclusion)
    bare = [] if found else [p for p in _signed_fields(source) if conclusion.near(p.label.start)]
    found = found or _distinct(source, bare) or _signed_sentence(source, conclusion)
    return found or columns.by_role(source)


def _places(source: Source) -> list[Labelled]:
    """The places of labels of the team's roles and of its signatures that have names after them."""
    places = [
        place
        for name in ("leader", "members", "experts", "trainees", "team")
        for place in labelled.find(source, "team", name)
        if not of_others(source, place.label.start, place.label.text) and place.how not in ("next", "below")
    ]
    named = [p for p in _signed_fields(source) if labels.key(p.label.text) not in _BARE_SIGNED]
    places += [p for p in named if all(p.start != q.start for q in places)]
    places = [place for place in places if not in_first_report(source, place.start)]
    return [place for place in places if names_in(source, place)]


def _signed_row(source: Source, place: Labelled) -> bool:
    """Whether a name's row has a cell for the signature or its day, or its own cell is labelled so."""
    if SIGNATURE.match(source.text, place.start, place.end) or _SIGNED_BEHIND.match(place.text):
        return True
    grid = grids(source).get(place.block) if place.how == "right" else None
    cell = next((c for c in grid.block.cells if c.start <= place.start < c.end), None) if grid else None
    if grid is None or cell is None or place.start < cover_end(source):
        return False
    beside = [c for c in grid.anchors.get(cell.row, ()) if not c.start <= place.label.start < c.end]
    return any(_SIGNED.match(grid.text(c)) for c in beside) or columns.is_headed(grid, cell)


def _behind(source: Source, conclusion: Conclusion, place: Labelled) -> bool:
    """Whether a name stands in a table behind its recommendation."""
    block = source.document.blocks[place.block]
    return block.kind == "table" and any(block.start <= end <= place.label.start for end in conclusion.ends)


def _signed_fields(source: Source) -> list[Labelled]:
    """The places of labels of signatures, but for those of the client and of who approves."""
    return [
        place
        for place in labelled.find(source, "conclusion", "signatories")
        if place.how not in ("next", "below")
        and not of_others(source, place.label.start, place.label.text)
        and not _OTHERS_SIGN.search(_before(source, place.label.start))
    ]


def _whole(source: Source, found: list[Found], signed: list[Labelled]) -> list[Found]:
    """The signatures further down where the one found before is also among them: what one alone signs is a
    part of the report, as a form on a nonconformity."""
    if len(found) != 1:
        return found
    later = _distinct(source, [place for place in signed if place.start > found[0].end])
    return later if found[0].value in {name.value for name in later[:1]} and len(later) > 1 else found


def _in_fields(source: Source) -> list[Found]:
    """The people of fields of signatures that tell each with the part (组长：甲 ⏎ 组员：乙、丙)."""
    fields = [place for place in _signed_fields(source) if place.start >= cover_end(source)]
    named = [name for place in fields for name in people_by_role(source, place.start, place.end)]
    return list({name.value: name for name in reversed(named)}.values())[::-1]


def _before(source: Source, offset: int) -> str:
    """What is written right before a place, without the sentences that end there."""
    return source.text[max(offset - 30, 0) : offset].rpartition("。")[2]


def _behind_body(source: Source, conclusion: Conclusion) -> list[Found]:
    """Those who sign behind the body's name, as lines run on in a PDF (某认证有限公司审核组：甲、乙)."""
    found: dict[str, Found] = {}
    for unit in units(source):
        if not cover_end(source) <= unit.start < body_end(source) or unit.cell is not None:
            continue
        if not (conclusion.has(unit.start) or unit.start >= last_lines(source)):
            continue
        for sign in _BODY_SIGNS.finditer(source.text, unit.start, min(unit.end, unit.start + _LONGEST_LINE)):
            for name in names_in(source, piece(source, sign.end(), unit.end)):
                found.setdefault(name.value, name)
    return list(found.values())


# ---------------------------------------------------------------- tables of signatures, lines under a heading


def _signs(source: Source, conclusion: Conclusion, grid: Grid, row: int) -> bool:
    """Whether a row of a table may head the signatures of the report: by where it stands, or its title."""
    low, high = _least(conclusion), body_end(source)
    if grid.block.end <= low or grid.block.start >= high:
        return False
    first = grid.anchors[row][0].start if grid.anchors.get(row) else grid.block.start
    return conclusion.near(first) or _titled(source, grid) or _ends_with(source, grid, row)


def _ends_with(source: Source, grid: Grid, row: int) -> bool:
    """Whether the last table begins with a header that says who signs (审核组签名 | 日期)."""
    first = grid.anchors[row][0] if not row and grid.anchors.get(row) else None
    stated = grid.text(first) if first else ""
    return bool(_SIGN_LINE.fullmatch(stated) and _SIGNED.search(stated)) and (
        grid.block.end >= last_lines(source) or grid.block.end >= body_end(source)
    )


def _titled(source: Source, grid: Grid) -> bool:
    """Whether a table stands under a heading of signatures that are not another's."""
    title = "".join(sections.section_of(source, grid.block.start)[-1:])
    ending = grid.block.end >= last_lines(source)
    return bool(_SIGNED.search(title) and (ending or not _OTHERS_SIGN.search(title)))


def _tabled(source: Source, conclusion: Conclusion) -> list[Found]:
    """The names under a header of signatures, or in the cell under 审核组签字, in the conclusion."""
    found: list[Found] = []
    named: list[Found] = []
    low, high = _least(conclusion), body_end(source)
    for grid in grids(source).values():
        if grid.block.end <= low or grid.block.start >= high:
            continue
        ending = grid.block.end >= last_lines(source)
        for row in range(grid.rows - 1):
            if _signs(source, conclusion, grid, row):
                found = found or _under_header(source, grid, row)
        for row in range(grid.rows) if not found else ():
            first = grid.anchors[row][0].start if grid.anchors.get(row) else grid.block.start
            if ending or conclusion.near(first):
                named += _with_roles(source, grid, row)
    return found or named


def _with_roles(source: Source, grid: Grid, row: int) -> list[Found]:
    """The names of a row whose cells have each a role and the names over or under it, line by line."""
    found: list[Found] = []
    cells = grid.anchors.get(row, [])
    signs = bool(cells) and _NAME_HEAD.match(grid.text(cells[0])) is not None
    for cell in cells:
        if signs and cell is not cells[0] and "\n" not in grid.text(cell):
            found += people_by_role(source, cell.start, cell.end)
            continue
        if signed := _SIGNED_NAME.fullmatch(source.text, cell.start, cell.end):
            found += _named(source, *signed.span("name"))
            continue
        lines_of, at = grid.source.text[cell.start : cell.end].split("\n"), cell.start
        if len(lines_of) != _ROLE_AND_NAMES:
            continue
        stated = [(at, lines_of[0]), (at + len(lines_of[0]) + 1, lines_of[1])]
        named = [one for one in stated if not _ROLE.fullmatch(one[1].strip())]
        if len(named) == 1:
            found += names_in(source, piece(source, named[0][0], named[0][0] + len(named[0][1])))
    return found


def _least(conclusion: Conclusion) -> int:
    return min([*(s.start for s in conclusion.own), *conclusion.ends], default=0)


def _under_header(source: Source, grid: Grid, row: int) -> list[Found]:
    """The names in the column under a cell that heads signatures, up to the first that is none."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    dated = _titled(source, grid) and any(_DAY_HEAD.match(grid.text(cell)) for cell in cells)
    signs = dated or any(_SIGNED.search(grid.text(cell)) for cell in cells)
    signs = signs and len(grid.text(cells[0])) <= _LONGEST_HEAD
    heads = [c for c in cells if _NAME_HEAD.match(grid.text(c)) or _SIGN_LINE.fullmatch(grid.text(c))]
    heads = heads or [c for c in cells if _ROLE.fullmatch(grid.text(c))]
    if not signs or not heads or any(_OTHERS_SIGN.search(grid.text(cell)) for cell in cells):
        return []
    found: list[Found] = []
    if len(heads) == len(cells) > 1 and all(map(_ROLE.fullmatch, map(grid.text, cells))):
        under = [grid.at.get((row + 1, head.column)) for head in heads]
        return [name for cell in under if cell for name in names_in(source, grid.piece(cell))]
    for below in range(row + 1, grid.rows):
        cell = grid.at.get((below, heads[0].column))
        names = names_in(source, grid.piece(cell)) if cell is not None else []
        if not names:
            break
        found += names
    return found


def _under_heading(source: Source, conclusion: Conclusion) -> list[Found]:
    """The names in the lines right under 审核组（签字）, each beside or under its role."""
    every = [unit for unit in units(source) if unit.start < body_end(source)]
    for i, unit in enumerate(every) if holding(source, _SIGNED) else ():
        text = source.text[unit.start : unit.end]
        if len(text) > _LONGEST_LINE or not _SIGNED.search(text) or not _SIGN_LINE.fullmatch(text.strip()):
            continue
        if not (conclusion.near(unit.start) or unit.start >= last_lines(source)):
            continue
        if found := [*_listed(source, every[i + 1 : i + 1 + _MOST_LINES])]:
            return found
    return []


def _listed(source: Source, following: list[Unit]) -> Iterator[Found]:
    """The names of lines that have a role, a name, or both, and nothing more but a day."""
    headings = {section.start for section in sections.all_sections(source)}
    for unit in following:
        if unit.cell is None and unit.start in headings:
            return
        text = source.text[unit.start : unit.end]
        role = _ROLE.match(text)
        if role and role.end() == len(text):
            continue
        at = unit.start + (role.end() if role else 0)
        names = names_in(source, piece(source, at, unit.end))
        if not names and (behind := _ROLE_BEHIND.search(text)):
            names = _named(source, unit.start, unit.start + behind.start())
        if not names and is_blank_mark(text):
            continue
        dated = role or _ROLE_BEHIND.search(text) or any(char.isdigit() for char in text)
        if not names or len(text) > _LONGEST_LINE or (names[0].value.isascii() and not dated):
            return
        yield from names


def _named(source: Source, start: int, end: int) -> list[Found]:
    name: Piece = piece(source, start, end)
    return [Found(name.start, name.end, name.text)] if is_name(name.text) else []


# ---------------------------------------------------------------- lines and sentences


def _signed_line(source: Source, conclusion: Conclusion) -> list[Found]:
    """Those who sign in lines that tell nothing but roles and names (组长　甲　　组员　乙、丙).

    Several such lines, one under the other, are of one signature."""
    found: list[Found] = []
    low = min([cover_end(source), *(section.start for section in conclusion.own)])
    for unit in reversed(units(source)):
        if unit.cell is not None or not low <= unit.start < body_end(source):
            continue
        names = _of_line(source, unit)
        if found and not names:
            break
        found = names + found
    return sorted({n.value: n for n in reversed(found)}.values(), key=lambda n: n.start)


def _of_line(source: Source, unit: Unit) -> list[Found]:
    text = source.text[unit.start : unit.end]
    if len(text) > _LONGEST_LINE or not _SIGNS.search(text) or elsewhere(source, unit.start, "team"):
        return []
    signs = list(_SIGNS.finditer(source.text, unit.start, unit.end))
    if not signs or _TOLD_OF.search(source.text, unit.start, signs[0].start()):
        return []
    each = [names_in(source, piece(source, sign.end(), unit.end)) for sign in signs]
    return [name for names in each for name in names] if all(each) else []


def _signed_sentence(source: Source, conclusion: Conclusion) -> list[Found]:
    """Those by whom a sentence of the conclusion or of the last lines says that the report is signed."""
    for match in lines.finditer(_SIGNED_BY, ("签署", "签字", "签名", "签发"), source.text, body_end(source)):
        ends = conclusion.has(match.start()) or match.start() >= last_lines(source)
        if ends and (found := names_in(source, piece(source, *match.span("who")))):
            return found
    return _signs_in_units(source, conclusion)


def _signs_in_units(source: Source, conclusion: Conclusion) -> list[Found]:
    for unit in holding(source, _SIGNED) if conclusion.own or conclusion.ends else ():
        concludes = any(unit.start <= end <= unit.end for end in conclusion.ends)
        near = concludes or conclusion.has(unit.start) or unit.start >= last_lines(source)
        stated = near and unit.cell is None
        if stated and (found := _who_signs(source, unit)):
            return found
    return []


def _who_signs(source: Source, unit: Unit) -> list[Found]:
    """The people of the team of whom a sentence says that they sign (组长甲、组员乙于…签字)."""
    found: list[Found] = []
    for sentence in _SENTENCE.finditer(source.text, unit.start, unit.end):
        if not _SIGNED.search(sentence[0]) or _OTHERS.search(sentence[0]):
            continue
        found += people_by_role(source, *sentence.span())
    return found


def _distinct(source: Source, places: list[Labelled]) -> list[Found]:
    found: dict[str, Found] = {}
    for place in sorted(places, key=lambda p: p.start):
        for name in (*names_in(source, place), *_in_row(source, place)):
            found.setdefault(name.value, name)
    return list(found.values())


def _in_row(source: Source, place: Labelled) -> Iterator[Found]:
    """The names in the further cells of a row of signatures, where all of it are names (签名 | 甲 | 乙)."""
    grid = grids(source).get(place.block)
    row = next((c.row for c in grid.block.cells if c.start <= place.start < c.end), 0) if grid else 0
    cells = [c for c in grid.anchors.get(row, ()) if not grid.is_blank(c)] if grid else []
    if grid is None or len(cells) <= _FEWEST or not _NAME_HEAD.match(grid.text(cells[0])):
        return
    if _SIGNED.search(grid.text(cells[0])) and all(is_name(grid.text(cell)) for cell in cells[1:]):
        for cell in cells[1:]:
            yield from names_in(source, grid.piece(cell))
