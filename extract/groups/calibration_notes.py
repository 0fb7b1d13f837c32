"""What the notes of a table of calibrations tell for all its rows: who issued the certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.special_equipment import names as special_names
from extract.readers import notes
from extract.readers.grid import Grid, grids
from extract.readers.units import Piece
from extract.source import Source
from extract.statements import Fact, Place, Statement
from extract.things import place
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import rx

_SENTENCE = rx.compile(r"[^。；;\n]+")
_ISSUED = rx.compile(
    r"(?:(?:均|都|全部|一律|统一|皆)[^，,。；;]{0,4}(?:由|经|委托|送|为)|由|委托|送)[^，,。；;]{3,60}?"
    r"(?:出具|签发|颁发|发放|检定|校准|校验|检校|检测|标定)|(?:检定|校准|校验|检校|检测|出具|发证)[^，,。；;\n]{0,8}"
    r"(?:单位|机构|实验室)[^，,。；;\n]{0,6}?(?:[:：]|均?为|是)|(?:calibrated|verified|issued) by",
    re.I,
)
_SENT = rx.compile(r"(?:器具|仪器|设备|量具|仪表|附件|装置|均|都|统一)送[至到往]?(?=[^\W\x00-\x7f])")
"""Where the name begins of whom something is sent to."""

_SOME = rx.compile(
    r"其余|其他|(?<!检定)(?<!校准)(?<!校验)或|除[^，,]{1,20}外|其中|部分|第\s?\d|序号?\s?\d|except"
    r"|(?<!CNAS)(?<!认可)(?<!资质)(?<!证书)(?:编号|器号|机号|序列号)\s?[:：]?\s?[A-Za-z\d]",
    re.I,
)
_ABOVE = rx.compile("以上|上述|上列|上表|above", re.I)
_BELOW = rx.compile("以下|下述|下列|下表|如下|following|below", re.I)


_LACKING = rx.compile(
    r"未(?:按|能|见|贴|张贴|粘贴|加贴|进行|实施|提供|出示|送检|检定|校准|校验)|没有(?:贴|检定|校准|校验|提供|送检|校准状态)|无(?:校准|检定|校验)"
    r"|不能(?:提供|说明)|超(?:过|出)?(?:有效|检定|校准)?期"
)


_ENDS = tuple("；;。\n:：")
_REACH = 400


def without_lacks(source: Source, told: list[Statement]) -> list[Statement]:
    """The statements but those on a device of which a cell tells what it lacks, dated in another cell: that
    is a finding and the day on which it was closed."""
    return [statement for statement in told if not _is_lack(source.text, statement)]


def _is_lack(text: str, statement: Statement) -> bool:
    days = [f.start for name, f in statement.items() if name in ("calibrated_on", "valid_until")]
    cell = text.find("\t", statement["device"].end, min(days)) if days else -1
    return cell >= 0 and _LACKING.search(text, statement["device"].end, cell) is not None


def without_equipment(source: Source, told: list[Statement]) -> list[Statement]:
    """The statements but the further ones of a device before whose facts special equipment begins a clause
    (…，合格； 特种设备： 叉车 CPD20：登记证…，本次2025-03-02由某院检验): they are that equipment's."""
    known: set[int] = set()
    kept: list[Statement] = []
    for statement in told:
        device = statement["device"]
        facts = [fact.start for name, fact in statement.items() if name != "device"]
        if device.start in known and facts and _has_equipment(source.text, device.end, min(facts)):
            continue
        known.add(device.start)
        kept.append(statement)
    return kept


def _has_equipment(text: str, low: int, high: int) -> bool:
    """Whether a clause of a range begins with special equipment."""
    low = max(low, high - _REACH)
    between = text[low:high]
    return any(between[: name.start].rstrip(" \u3000")[-1:] in _ENDS for name in special_names(between))


def with_agency(source: Source, rows: list[tuple[Statement, Place]]) -> list[tuple[Statement, Place]]:
    """The rows, each that names no agency with the one that its table's notes name for all of them."""
    told: dict[int, Found | None] = {}
    found: list[tuple[Statement, Place]] = []
    for row, where in rows:
        if "agency" not in row:
            if where[0] not in told:
                told[where[0]] = _agency(grids(source)[where[0]])
            if agency := told[where[0]]:
                row = {**row, "agency": Fact("agency", agency.start, agency.end, agency.value, place(row))}
        found.append((row, where))
    return found


def _agency(grid: Grid) -> Found | None:
    """The one agency that the notes name as that of all rows."""
    named = [org for note in _notes(grid) for org in _named(note)]
    return named[0] if len({org.value for org in named}) == 1 else None


def _notes(grid: Grid) -> Iterator[Piece]:
    """The sentences of the notes that are on this table, not on one before or after it."""
    lead = notes.before(grid)
    for piece, other in (
        *(((lead, _ABOVE),) if lead else ()),
        *((note, None) for note in notes.inside(grid)),
        *((note, _BELOW) for note in notes.behind(grid)),
    ):
        for part in _SENTENCE.finditer(piece.text):
            if other is None or not other.search(part[0]):
                yield Piece(piece.start + part.start(), piece.start + part.end(), part[0])


def _named(note: Piece) -> list[Found]:
    if not _ISSUED.search(note.text) or _SOME.search(note.text):
        return []
    begin = sent.end() if (sent := _SENT.search(note.text)) else 0
    return find_organizations(note.text[begin:], note.start + begin)
