"""A workbook (xlsx) of plain sheets: values in rows, the first row as a heading that stays in view."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from hegui.render.width import width
from schemas import rx

Value = str | int | float | None
Sheet = tuple[str, Sequence[Sequence[Value]]]
"""A name and rows of values."""

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_CONTROLS = rx.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_WIDEST, _LONGEST = 60, 32_767
_DAY = (1980, 1, 1, 0, 0, 0)
"""The day of all files, so that the same sheets give the same bytes."""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """The workbook's bytes; texts are texts, whatever they begin with."""
    files = {
        "[Content_Types].xml": _types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book([name for name, _ in sheets]),
        "xl/_rels/workbook.xml.rels": _relations(
            [
                *(("worksheet", f"worksheets/sheet{at}.xml") for at in range(1, len(sheets) + 1)),
                ("styles", "styles.xml"),
            ]
        ),
        "xl/styles.xml": _STYLES,
        **{f"xl/worksheets/sheet{at}.xml": _sheet(rows) for at, (_, rows) in enumerate(sheets, 1)},
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _DAY), (_HEAD + content).encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def _types(count: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    parts += [(f"/xl/worksheets/sheet{at}.xml", "worksheet") for at in range(1, count + 1)]
    named = "".join(f'<Override PartName="{path}" ContentType="{kind}.{name}+xml"/>' for path, name in parts)
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>'
    )


def _relations(those: Sequence[tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(those, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{made}</Relationships>'


def _book(names: Sequence[str]) -> str:
    sheets = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{at}" r:id="rId{at}"/>' for at, name in enumerate(names, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{sheets}</sheets></workbook>'


_STYLES = (
    f'<styleSheet xmlns="{_MAIN}"><fonts count="2"><font/><font><b/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf/><xf fontId="1" applyFont="1"/>'
    '<xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>'
)
_PLAIN, _BOLD = 2, 1


def _sheet(rows: Sequence[Sequence[Value]]) -> str:
    body = "".join(
        f'<row r="{at}">{"".join(_cell(at, column, value) for column, value in enumerate(row))}</row>'
        for at, row in enumerate(rows, 1)
    )
    view = (
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        'state="frozen"/></sheetView></sheetViews>'
    )
    return f'<worksheet xmlns="{_MAIN}">{view}{_columns(rows)}<sheetData>{body}</sheetData></worksheet>'


def _columns(rows: Sequence[Sequence[Value]]) -> str:
    count = max(map(len, rows), default=0)
    if not count:
        return ""
    widths = [
        min(max(width(str(row[at])) for row in rows if at < len(row) and row[at] is not None) + 2, _WIDEST)
        if any(at < len(row) and row[at] is not None for row in rows)
        else 8
        for at in range(count)
    ]
    made = (
        f'<col min="{at}" max="{at}" width="{wide}" customWidth="1"/>' for at, wide in enumerate(widths, 1)
    )
    return f"<cols>{''.join(made)}</cols>"


def _cell(row: int, column: int, value: Value) -> str:
    if value is None:
        return ""
    style = _BOLD if row == 1 else _PLAIN
    place = f'r="{_letters(column)}{row}" s="{style}"'
    if isinstance(value, int | float):
        return f"<c {place}><v>{value:g}</v></c>"
    text = escape(_CONTROLS.sub("", value)[:_LONGEST])
    return f'<c {place} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _letters(column: int) -> str:
    """The name of a column, counted from 0.

    >>> _letters(0), _letters(25), _letters(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
