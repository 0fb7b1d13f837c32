"""Certificates of the organization's management systems that are in force: numbers with their dates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from extract import labels
from extract.groups.permits import words
from extract.readers.dates import short_years
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.reading.system_names import find_systems, of_bare
from extract.statements import record_linking, records
from extract.statements.running_text import Fact, Kind, Phrase, Place, Shape, Statement, cards_of, within
from extract.statements.running_text import read as read_statements
from extract.values.dates import read_dates
from extract.values.found import Found, narrow
from extract.values.identifiers import find_registrations
from extract.values.organizations import find_organizations, trade_name
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import Certificate, Report

_SHAPED = (
    r"(?<![A-Za-z0-9-])[A-Z]{0,8}[-/]?\d{2,5}(?:[-/]\d{2,4})?[-/]?\n?(?P<letters>[A-Za-z]{1,6})[-/]?\n?\d{3,7}[-/]?"
    r"\n?R\d{1,2}(?:[A-Z]{1,2}|\s[A-Z](?=[、，,；;。）)]|$))?(?:[-/]\d{1,3})?(?![A-Za-z0-9])"
)
"""A number as most bodies give it; in a narrow cell it may go on in the next line."""

_LONG_SHAPED = (
    r"(?<![A-Za-z0-9-])\d{2,5}(?:QMS|EMS|OHSMS|ENMS|EnMS|FSMS|HACCP|ISMS|ITSMS|IPMS)\d{5,10}(?![A-Za-z0-9])"
)
_CODE = r"(?=[A-Za-z0-9/-]{0,24}\d{3})[A-Z0-9][A-Za-z0-9]{1,}(?:[/-][A-Za-z0-9]{1,12}){0,4}"
_NUMBER = patterns.compile(
    rf"(?P<shaped>{_SHAPED}|{_LONG_SHAPED})"
    r"|(?:(?:管理)?体系|认证|原|现行|现有|获证|周期)[^，,。；;\n\t]{0,10}证书[^，,。；;\n\t:：]{0,4}?(?:编号|号码|号|No\.?)?"
    rf"\s?[:：为是（(]?\s?(?P<told>{_SHAPED.replace('?P<letters>', '?:')}|{_CODE})(?![A-Za-z0-9])",
    re.A,
)
_LETTERS = patterns.compile(_SHAPED)
_LONG = patterns.compile(rf"{_LONG_SHAPED}")
_LONG_LETTERS = patterns.compile(r"^\d{2,5}(?P<letters>[A-Za-z]{3,6})\d{5}")
_ISSUED = patterns.compile(r"\s?[颁换]?发|\s?颁证|\s?签发")
_UNTIL = patterns.compile(r"(?:至|到|届满|止)\s?$")
_CLAUSE = patterns.compile(r"[；;。\n\t）)]|[，,](?=[^，,]{0,12}[:：])")
_NEXT = patterns.compile(rf"[。\t]|{_SHAPED}")
_OF_PRODUCT = patterns.compile(
    r"(?:产品|服务(?!管理)|有机|绿色食品|节能|3C|CCC|强制性)[^，,。；;]{0,6}认证[^，,。；;]{0,12}$"
)
_GONE = patterns.compile(r"注销|撤销|作废|失效|已过期|停用|withdrawn|cancelled", re.I)
_NONE = patterns.compile(r"^(?:CNCA|CNAS|GB|ISO|IEC|20\d\d-?N)|^\d{4}-\d{1,2}-\d{1,2}$")
_TERM = patterns.compile(
    r"(?:认证|体系|原|现行|现|新)证书的?(?:有效期限?|到期日期?)|certificate (?:is )?valid(?:ity)?",
    re.I,
)
_OF_EMISSIONS = patterns.compile(r"9[1-3]\d{6}[0-9A-Z]{10}\d{3}[A-Z]")
"""The number of a permit to discharge: the organization's code with a serial."""

_OF_PERMIT = patterns.compile(
    r"(?:许可证|执照|登记证|备案证|排污登记(?:回执|表)?|资质证书?|核准证|批准书)(?=[\s，,、|（(:：]|编号|证号|号)"
)
_OF_SYSTEM = patterns.compile(r"体系|认证|[A-Z]{1,6}MS\b|HACCP|\b[Ss]ystem")
"""What a number is of, in the line before it: a permit, a system's certificate."""

_SAID = patterns.compile(
    r"(?:截至[^，,。；;\n]{2,16}[，,])?该(?:公司|企业|厂|院|司)(?:现|目前|已|所)?(?:持|取得|获得|拥有|的)"
)
"""The audited organization at the beginning of a paragraph."""

_FILLER = patterns.compile(r"[\s:：至到为是自从]{0,6}|[\s:]{0,3}(?:until|to|from)\s", re.I)
_SHORTEST, _REACH, _MOST_ROWS, _FEW = 8, 80, 3, 2


def read(source: Source, report: Report) -> list[Certificate]:
    """One entry a statement, in reading order; the system is told beside the number or by its letters."""
    rows = records.from_rows(source, "certificates", _kinds(), wanted=_may_be_of_system)
    rows = [(row, place) for row, place in rows if (place[1] >= 0 or "system" in row) and _is_of_system(row)]
    forms = list(_forms(source, {place for _, place in rows}))
    taken = records.places(source, rows, forms)
    stated = _of_numbers(
        source, [s for s in read_statements(source, _shape(), taken) if _is_number(s["number"])]
    )
    statements = sorted([*(s for s, _ in [*rows, *forms]), *stated], key=record_linking.place)
    for statement in statements:
        _add_short_years(source, statement)
    _share_dates(source, statements)
    kept = [s for s in statements if _is_own(source, s, report)]
    entries = [_entry(source, statement, report) for statement in kept]
    return [entry for entry in entries if _in_force(entry, report)] or _without_number(source, report, kept)


def _of_numbers(source: Source, stated: list[Statement]) -> list[Statement]:
    """The statements without what is told of a permit before the words for the certificate, one a number."""
    found: dict[int, Statement] = {}
    for statement in stated:
        number = statement["number"]
        permit = _OF_PERMIT.search(source.text, max(number.start - 3 * _REACH, 0), number.start)
        after = _OF_SYSTEM.search(source.text, permit.end(), number.start) if permit else None
        low = after.start() if after else 0
        kept = {name: fact for name, fact in statement.items() if fact.start >= low}
        found[number.start] = kept | found.get(number.start, {})
    return list(found.values())


def _is_number(fact: Fact | None) -> bool:
    """Whether a code may be the number of a system's certificate; an auditor's registration is none."""
    shown = narrow(fact.value or "") if fact else ""
    if len(shown) < _SHORTEST or sum(char.isdigit() for char in shown) < _SHORTEST // 2:
        return False
    if _OF_EMISSIONS.fullmatch(shown):
        return False
    return not _NONE.search(shown) and not find_registrations(shown)


def _may_be_of_system(row: tables.Row) -> bool:
    """Whether a row may be on a system's certificate, by the text of its cells."""
    number = narrow("\t".join(piece.text for column, piece in row.cells.items() if "number" in column))
    return any("system" in column and piece.text for column, piece in row.cells.items()) or bool(
        _LETTERS.search(number) or _LONG.search(number)
    )


def _is_of_system(row: Statement) -> bool:
    """Whether a row of a table is on a system's certificate: by its number's shape or the system named."""
    number = row.get("number")
    if number is None or not _is_number(number):
        return False
    shown = narrow(number.value or "")
    return bool(_LETTERS.fullmatch(shown) or _LONG.fullmatch(shown)) or _names_system(row.get("system"))


def _names_system(fact: Fact | None) -> bool:
    text = (fact.value or "") if fact else ""
    return bool(find_systems(text) or find_standards(text) or of_bare(text))


def _forms(source: Source, taken: set[Place]) -> Iterator[tuple[Statement, Place]]:
    """The statements of rows of forms with a number, its dates in their other cells or in the rows below."""
    for grid in grids(source).values():
        if (grid.index, -1) in taken or not _NUMBER.search(source.text, grid.block.start, grid.block.end):
            continue
        for row, cells in grid.anchors.items():
            if (grid.index, row) in taken or not any(_has_number(grid, cell) for cell in cells):
                continue
            cards = cards_of(source, cells)
            ends = [card[-1].end for card in cards[:-1]] + [_form_end(grid, row)]
            for card, end in zip(cards, ends, strict=True):
                for statement in _of_numbers(source, within(source, _shape(), card[0].start, end)):
                    yield statement, (grid.index, row)


def _has_number(grid: Grid, cell: Cell) -> bool:
    text = narrow(grid.text(cell))
    shaped = _LETTERS.search(text) or _LONG.search(text)
    return shaped is not None and not find_registrations(text)


def _form_end(grid: Grid, row: int) -> int:
    """The end of a row and of those below that begin with another label of the group."""
    end = grid.anchors[row][-1].end
    for below in range(row + 1, min(row + _MOST_ROWS, grid.rows)):
        cells = grid.anchors.get(below, [])
        if not cells or labels.key(grid.text(cells[0])) not in _date_labels():
            break
        end = cells[-1].end
    return end


@cache
def _date_labels() -> frozenset[str]:
    stated = labels.fields("certificates")
    return frozenset(labels.key(word) for name in ("issued_on", "first", "validity") for word in stated[name])


def _add_short_years(source: Source, statement: Statement) -> None:
    """Add days with years of two digits (24/11/18发，有效至27/11/17) that are not known yet."""
    if "number" not in statement or {"issued_on", "valid_to"} <= statement.keys():
        return
    start = statement["number"].end
    stop = _NEXT.search(source.text, start, start + _REACH)
    end = stop.start() if stop else min(start + _REACH, len(source.text))
    for date in short_years.read(source, source.text[start:end], start)[0]:
        if _ISSUED.match(source.text, date.end):
            statement.setdefault("issued_on", Fact("issued_on", date.start, date.end, date.value))
        elif _UNTIL.search(source.text, start, date.start):
            statement.setdefault("valid_to", Fact("valid_to", date.start, date.end, date.value))


def _share_dates(source: Source, statements: list[Statement]) -> None:
    """Give the dates behind several numbers, one right after the other, to each of them."""
    for before, after in reversed(list(pairwise(statements))):
        if len(before) > 1 or "number" not in before or "number" not in after:
            continue
        between = source.text[before["number"].end : after["number"].start]
        if len(between) <= _REACH // 2 and not patterns.search(r"[。]", between):
            before.update({name: fact for name, fact in after.items() if name != "number"})


def _is_own(source: Source, statement: Statement, report: Report) -> bool:
    """Whether the certificate is the organization's: no supplier is spoken of, no other holder named."""
    number, text = statement["number"], source.text
    if elsewhere(source, number.start, "certificates"):
        return False
    low = max(text.rfind(mark, 0, number.start) for mark in "。；;\n") + 1
    stop = STOP.search(text, number.end, number.end + _REACH)
    before = text[max(low, number.start - 2 * _REACH) : number.start]
    behind = text[number.end : stop.start() if stop else number.end + _REACH]
    begins = text[low - 1 : low] in ("", "\n") and _SAID.match(before) is not None
    if (words.of_others(before) and not begins) or _OF_PRODUCT.search(before) or _GONE.search(behind):
        return False
    if (permit := _OF_PERMIT.search(before)) and not _OF_SYSTEM.search(before, permit.end()):
        return False
    own = trade_name(str(report.organization.name.value))[1] if report.organization.name else ""
    named = [o.value for o in find_organizations(before)] + [o.value for o in find_organizations(behind)]
    named = [one for one in named if not one.endswith(("局", "厅", "委员会", "平台"))]
    return all("认证" in one or (own and own in one) for one in named)


def _entry(source: Source, statement: Statement, report: Report) -> Certificate:
    entry = records.build(Certificate, source, statement, ("number", "issued_on", "valid_to"))
    if entry.issued_on is None:
        entry.issued_on = records.leaf(source, statement, "valid_from")
    entry.system = _system(source, statement, report)
    return entry


def _system(source: Source, statement: Statement, report: Report) -> Leaf[str] | None:
    """The system: named beside the number, told by its letters, or the only one of the report."""
    audited = [str(leaf.value) for leaf in report.systems]
    number = statement["number"]
    named = statement.get("system")
    low = max(number.start - _REACH, 0)
    low = max(
        [
            m.end()
            for m in (
                *_CLAUSE.finditer(source.text, low, number.start),
                *_LETTERS.finditer(source.text, low, number.start),
            )
        ],
        default=low,
    )
    start, end = (named.start, named.end) if named else (low, number.start)
    stated = find_systems(source.text[start:end], start, short=True)
    if len({system.value for system in stated}) == 1:
        return source.leaf(stated[-1].value, stated[-1].start, stated[-1].end)
    if named and (bare := of_bare(source.text[start:end])):
        return source.leaf(bare, start, end)
    shown = narrow(number.value or "")
    match = _LETTERS.search(shown) or _LONG_LETTERS.search(shown)
    system = _by_letters().get(match["letters"].upper()) if match else None
    if system and (system in audited or not audited):
        return source.leaf(system, number.start, number.end)
    only = report.systems[0] if len(report.systems) == 1 else None
    return source.leaf(only.value, *only.span, confidence=0.8) if only and only.start >= 0 else None


@cache
def _by_letters() -> dict[str, str]:
    stated = labels.values("certificates", "letter")
    return {letters.upper(): system for system, written in stated.items() for letters in written}


def _in_force(entry: Certificate, report: Report) -> bool:
    """Whether a certificate had not run out before the audit."""
    end, start = entry.valid_to, report.audit.start
    return (
        not (end and end.value and start and start.value) or end.value[:10] >= start.value[: len(end.value)]
    )


def _without_number(source: Source, report: Report, stated: list[Statement]) -> list[Certificate]:
    """The terms of the certificates where the report tells no number, each once."""
    found: list[Certificate] = []
    end = body_end(source)
    for match in () if stated else lines.finditer(_TERM, ("证书", "ertificate"), source.text, end):
        dates, spans = read_dates(source.text[match.end() : match.end() + _REACH], match.end(), labelled=True)
        if not dates or _FILLER.fullmatch(source.text, match.end(), dates[0].start) is None:
            continue
        first, last = (
            (spans[0].first, spans[0].last)
            if spans and spans[0].start == dates[0].start
            else (None, dates[0])
        )
        made = {
            "number": Fact("number", last.start, last.end, ""),
            "valid_to": Fact("valid_to", last.start, last.end, last.value),
        }
        if first:
            made["issued_on"] = Fact("issued_on", first.start, first.end, first.value)
        if _is_own(source, made, report):
            entry = _entry(source, made, report)
            entry.number = None
            found.append(entry)
    return [entry for entry in found if _in_force(entry, report)]


def _kinds() -> dict[str, Kind]:
    return {**_shape().kinds, "system": "text"}


@cache
def _shape() -> Shape:
    return Shape(
        group="certificates",
        subject="number",
        kinds={"number": "code", "issued_on": "date", "first": "skip", "validity": "validity"},
        gate=patterns.compile(r"证书|[Cc]ertificate|\dR\d"),
        substance=frozenset({"number"}),
        subjects=_numbers,
        dates=(
            Phrase(
                "issued_on",
                "after",
                patterns.compile(
                    r"\s?(?:颁发|发证|颁证|签发|换发|获证|取得|核发|[发颁](?=\s?[→~～—-]|[，,。；;）)]|$))"
                ),
            ),
            Phrase(
                "valid_to", "after", patterns.compile(r"\s?(?:到期|届满|期满|失效|止(?=[，,。；;）)\s]|$))")
            ),
            Phrase(
                "issued_on", "before", patterns.compile(r"\b(?:issued|granted)(?: on)?:?\s$|发\s?:\s?$", re.I)
            ),
            Phrase(
                "valid_to",
                "before",
                patterns.compile(
                    r"\bexpir(?:ing|es|y)(?: on| date)?:?\s$|止\s?:\s?$|[颁发证]\s?(?:→|-{1,2}>|[~—-])\s?$",
                    re.I,
                ),
            ),
        ),
        spans=patterns.compile(r"(?:期|限|自|从|有效|[:（(，,|\s])[^，。；;\n]{0,4}$"),
    )


def _numbers(text: str) -> Iterator[Found]:
    """The numbers of a text that have the shape of a certificate's, or stand behind the words for one."""
    for match in _NUMBER.finditer(text):
        group = "shaped" if match["shaped"] else "told"
        number = Found(match.start(group), match.end(group), "".join(match[group].split()))
        if _is_number(Fact("number", *number)):
            yield number
