"""What the notes of a table of calibrations tell for all its rows, and rows of one cell for those under them:
who issued the certificates, whose the instruments are."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from extract.groups.calibrations.words import ACT
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.stops import STATEMENT
from extract.statements.record_linking import place
from extract.statements.running_text import Fact, Place, Statement
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns

_ISSUED = patterns.compile(
    r"(?:(?:均|都|全部|一律|统一|皆)[^，,。；;]{0,4}(?:由|经|委托|送|为)|由|委托(?!单位|方|人)|送(?![检校](?:单位|方|企业|公司)))"
    r"[^，,。；;]{3,60}?"
    r"(?:出具|签发|颁发|发放|检定|校准|校验|检校|检测|标定)|(?:检定|校准|校验|检校|检测|出具|发证)[^，,。；;\n]{0,8}"
    r"(?:单位|机构|实验室)[^，,。；;\n]{0,6}?(?:[:：]|均?为|是)|(?:calibrated|verified|issued) by",
    re.I,
)
_USED = patterns.compile(
    r"(?:使用|送检|送校|委托|所属|产权)(?:单位|企业|公司|方)[^，,。；;\n]{0,4}?(?:[:：]|均?为|是)"
    r"|(?:均|都|全部|皆)(?:为|由|属|属于|系|归)[^，,。；;\n]{3,40}?(?:使用|所有|在用|自有)|(?:used|owned) by",
    re.I,
)
_NOTED = {"agency": _ISSUED, "user_unit": _USED}
_SENT = patterns.compile(r"(?:器具|仪器|设备|量具|仪表|附件|装置|均|都|统一)送[至到往]?(?=[^\W\x00-\x7f])")
"""Where the name begins of whom something is sent to."""

_ALL_OF = patterns.compile(r"(?:均|都|全部|皆)(?:归|为|由|属于?|系|是|经)(?=[^\W\x00-\x7f]{4})")
"""The same of whom all things are said to be (以上均归某公司使用)."""

_ALONE = patterns.compile(r"[:：]\s?(?P<org>[^\s，,。；;:：（()）]{3,30}(?:公司|院|所|中心|站|室))\s?$")
"""A name that is all that stands behind a colon, told by its ending (检校机构：某市计量所)."""

_SOME = patterns.compile(
    r"其余|其他|(?<!检定)(?<!校准)(?<!校验)或|除[^，,]{1,20}外|其中|部分|第\s?\d|序号?\s?\d|except"
    r"|(?<!CNAS)(?<!认可)(?<!资质)(?<!证书)(?:编号|器号|机号|序列号)\s?[:：]?\s?[A-Za-z\d]",
    re.I,
)
_OF_ALL = patterns.compile(rf"送[检校]|{ACT}")
"""In a line that leads to a table within a cell: it is on calibrations."""

_ABOVE = patterns.compile("以上|上述|上列|上表|above", re.I)
_BELOW = patterns.compile("以下|下述|下列|下表|如下|following|below", re.I)


_LACKING = patterns.compile(
    r"未(?:按|能|见|贴|张贴|粘贴|加贴|进行|实施|提供|出示|送检|检定|校准|校验)|没有(?:贴|检定|校准|校验|提供|送检|校准状态)|无[^，,。；;\n]{0,4}(?:校准|检定|校验)"
    r"|不能(?:提供|说明)|超(?:过|出)?(?:有效|检定|校准)?期"
)


def without_lacks(source: Source, stated: list[Statement]) -> list[Statement]:
    """The statements but those on a device of which a cell tells what it lacks, dated in another cell: that
    is a finding and the day on which it was closed."""
    return [statement for statement in stated if not _is_lack(source.text, statement)]


def _is_lack(text: str, statement: Statement) -> bool:
    days = [f.start for name, f in statement.items() if name in ("calibrated_on", "valid_until")]
    cell = text.find("\t", statement["device"].end, min(days)) if days else -1
    return cell >= 0 and _LACKING.search(text, statement["device"].end, cell) is not None


def with_noted(source: Source, rows: list[tuple[Statement, Place]]) -> list[tuple[Statement, Place]]:
    """The rows, each that names no agency or user with the one that its table's notes name for all of them,
    or the last row of one cell over it for those under it; a note with the number of a row is of that one."""
    stated: dict[tuple[int, str], _NotedOrganizations] = {}
    serials = {str(row["serial"].value) for row, _ in rows if "serial" in row}
    found: list[tuple[Statement, Place]] = []
    for row, where in rows:
        for name, pattern in _NOTED.items():
            if (where[0], name) not in stated:
                stated[where[0], name] = _told(grids(source)[where[0]], pattern, serials)
            if name not in row and (org := stated[where[0], name].of(place(row))):
                row = {**row, name: Fact(name, org.start, org.end, org.value, place(row))}
        found.append((row, where))
    return found


class _NotedOrganizations(NamedTuple):
    """The one organisation that notes name for all rows, or those that rows of one cell name by turns."""

    shared: Found | None
    bands: list[Found]

    def of(self, at: int) -> Found | None:
        """That of the row at an offset."""
        above = bisect_right(self.bands, at, key=lambda org: org.start)
        return self.bands[above - 1] if above else self.shared


def _told(grid: Grid, pattern: re.Pattern[str], serials: set[str]) -> _NotedOrganizations:
    notes_of_all = (note for note in _notes(grid) if not any(one in note.text for one in serials))
    named = [org for note in notes_of_all for org in _named(note, pattern)]
    if len({org.value for org in named}) == 1:
        return _NotedOrganizations(named[0], [])
    inside = [_named(note, pattern) for note in notes.inside(grid)]
    return _NotedOrganizations(None, [orgs[0] for orgs in inside if len(orgs) == 1])


def _notes(grid: Grid) -> Iterator[Piece]:
    """The sentences of the notes that are on this table, not on one before or after it."""
    lead = notes.before(grid)
    within = () if lead else (note for note in notes.leading(grid) if _OF_ALL.search(note.text))
    for piece, other in (
        *(((lead, _ABOVE),) if lead else ()),
        *((note, _ABOVE) for note in within),
        *((note, None) for note in notes.inside(grid)),
        *((note, _BELOW) for note in notes.behind(grid)),
    ):
        for part in STATEMENT.finditer(piece.text):
            if other is None or not other.search(part[0]):
                yield Piece(piece.start + part.start(), piece.start + part.end(), part[0])


def _named(note: Piece, pattern: re.Pattern[str]) -> list[Found]:
    """The organisations of a note that tells who did or has what a pattern tells."""
    if not pattern.search(note.text) or _SOME.search(note.text):
        return []
    led = _SENT.search(note.text) or _ALL_OF.search(note.text)
    begin = led.end() if led else 0
    found = find_organizations(note.text[begin:], note.start + begin)
    alone = None if found else _ALONE.search(note.text)
    return [Found(*_at(note, alone), alone["org"])] if alone else found


def _at(note: Piece, alone: re.Match[str]) -> tuple[int, int]:
    return note.start + alone.start("org"), note.start + alone.end("org")
