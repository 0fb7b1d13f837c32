"""A list of norms as rows of texts, whatever it comes as: a text, Word file, PDF, picture, csv or xlsx."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from typing import Any, Literal, NamedTuple

import ingest
from hegui.errors import RefusedError
from hegui.files.sheets import MOST_ROWS, UNUSABLE, cell_text, loaded
from ingest.plain.encodings import decode
from ingest.settings import Settings
from schemas.document import Block, Document
from schemas.other_kinds.norms import NormListInfo, NormPlace
from schemas.text import fold

Format = Literal["pdf", "docx", "text", "image", "csv", "xlsx"]

MOST_COLUMNS = 60
_APART = frozenset({"header", "footer", "page_number", "watermark", "comment", "hidden"})
_TABLES = (".csv", ".tsv")


class Row(NamedTuple):
    """The cells of a row (of a line: its parts between tabs), and where it stands. `of` tells the rows of one
    table apart from others'; of lines it is -1."""

    cells: tuple[str, ...]
    place: NormPlace
    of: int = -1


class Read(NamedTuple):
    """A list as it was read."""

    info: NormListInfo
    rows: list[Row]


def read(data: bytes, path: str, shown: str, settings: Settings) -> Read:
    """The rows of a list. Raises UnreadableError, and RefusedError for a workbook that cannot be read."""
    rows: Iterator[Row]
    form = _form(data, path)
    if form == "xlsx":
        rows = _of_workbook(data, path)
    elif form == "csv":
        rows = _of_csv(decode(data), path)
    elif form == "text":
        rows = _of_text(decode(data))
    else:
        document = ingest.read_bytes(data, path, settings)
        form, rows = document.format, _of_document(document)
    digest = settings.sha256 or sha256(data).hexdigest()
    return Read(NormListInfo(path=shown, sha256=digest, format=form), list(rows))


def _form(data: bytes, path: str) -> Format | None:
    """Of what is read here, its format."""
    try:
        kind = ingest.checked_kind(data)
    except ingest.UnreadableError as error:
        if error.kind == "unknown_format" and error.words.get("format") == "xlsx":
            return "xlsx"
        raise
    if kind != "text":
        return None
    return "csv" if path.lower().endswith(_TABLES) else "text"


def _of_workbook(data: bytes, path: str) -> Iterator[Row]:
    """The rows of all sheets that are shown."""
    try:
        book = loaded(data)
        for number, sheet in enumerate(book.worksheets):
            if sheet.sheet_state == "visible":
                yield from _of_sheet(sheet, number)
    except UNUSABLE as error:
        raise RefusedError("corrupt", path=path) from error


def _of_sheet(sheet: Any, number: int) -> Iterator[Row]:
    rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS, max_col=MOST_COLUMNS)
    for at, row in enumerate(rows, 1):
        if any(row):
            yield Row(tuple(map(cell_text, row)), NormPlace(sheet=sheet.title, row=at), number)


def _of_csv(text: str, path: str) -> Iterator[Row]:
    head = text.partition("\n")[0]
    between = max("\t,;", key=head.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=between)
        for at, row in enumerate(rows, 1):
            if any(row):
                yield Row(tuple(cell.strip() for cell in row[:MOST_COLUMNS]), NormPlace(row=at), 0)
    except csv.Error as error:
        raise RefusedError("corrupt", path=path) from error


def _of_text(text: str) -> Iterator[Row]:
    """The lines; those of a table of Markdown as its rows, a title broken over two in one."""
    held, first = "", 0
    for at, line in enumerate(text.split("\n"), 1):
        first, held = (at, line) if not held else (first, held.rstrip() + line.strip())
        if held.count("《") > held.count("》") and at == first:
            continue
        yield from _of_line(held, first)
        held = ""
    yield from _of_line(held, first)


def _of_line(line: str, at: int) -> Iterator[Row]:
    table = line.strip().startswith("|")
    cells = tuple(
        cell.strip() for cell in (line.strip().strip("|").split("|") if table else line.split("\t"))
    )
    if any(cell.strip("-: ") for cell in cells):
        yield Row(cells, NormPlace(line=at), 0 if table else -1)


def _of_document(document: Document) -> Iterator[Row]:
    for number, block in enumerate(document.blocks):
        if block.role in _APART:
            continue
        if block.kind == "table":
            yield from _of_table(document, block, number)
            continue
        start = block.start
        for line in document.text[block.start : block.end].split("\n"):
            if fold(line).strip():
                yield Row(tuple(line.split("\t")), _place(document, start, start + len(line)))
            start += len(line) + 1


def _of_table(document: Document, block: Block, number: int) -> Iterator[Row]:
    for _, cells in groupby(block.cells, key=lambda cell: cell.row):
        row = list(cells)
        by_column = {cell.column: document.text[cell.start : cell.end] for cell in row}
        texts = tuple(by_column.get(at, "") for at in range(max(by_column) + 1))
        filled = next((cell for cell in row if cell.end > cell.start), None)
        if filled is not None:
            yield Row(texts, _place(document, filled.start, filled.end), number)


def _place(document: Document, start: int, end: int) -> NormPlace:
    found = document.evidence(start, end)
    return NormPlace(page=found[0].page, line=found[0].line) if found else NormPlace()
