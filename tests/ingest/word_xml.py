"""Word files written by hand, construct by construct."""

from __future__ import annotations

import io
import zipfile
from typing import Literal

from ingest import Settings, read_bytes
from schemas.document import Document
from tests.ingest import samples

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"'
)
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def packed(
    body: str, name: str = "word/document.xml", *, pictures: dict[str, bytes] | None = None, **parts: str
) -> bytes:
    """A Word file with this body, these other parts (`styles`, `header1` …) and these pictures."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            name,
            f"<w:document {NAMES}>{body if '<w:body>' in body else f'<w:body>{body}</w:body>'}</w:document>",
        )
        relations = "".join(
            f'<Relationship Id="{part}" Type="{RELATION}{part.rstrip("0123456789")}" Target="{part}.xml"/>'
            for part in parts
        )
        for picture, content in (pictures or {}).items():
            relations += f'<Relationship Id="{picture}" Type="{RELATION}image" Target="media/{picture}"/>'
            archive.writestr(f"word/media/{picture}", content)
        archive.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        for part, inner in parts.items():
            archive.writestr(f"word/{part}.xml", f"<w:{part} {NAMES}>{inner}</w:{part}>")
    return data.getvalue()


def read(
    body: str,
    name: str = "word/document.xml",
    *,
    ocr: Literal["never", "auto", "always"] = "never",
    pictures: dict[str, bytes] | None = None,
    **parts: str,
) -> Document:
    """The document that such a file gives."""
    document = read_bytes(packed(body, name, pictures=pictures, **parts), "x", Settings(ocr))
    samples.assert_sound(document)
    return document


def apart(document: Document) -> list[tuple[str, str]]:
    """Role and text of each block."""
    return [(block.role, document.text[block.start : block.end]) for block in document.blocks]


def p(*runs: str, properties: str = "") -> str:
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{''.join(runs)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def tc(*paragraphs: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(paragraphs)}</w:tc>"


def tr(*cells: str, properties: str = "") -> str:
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


def sdt(content: str, properties: str = "") -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def field(code: str, result: str, *, data: str = "") -> str:
    """A field of runs; `data` is that of a form field."""

    def mark(kind: str, inner: str = "") -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}">{inner}</w:fldChar></w:r>'

    told = f"<w:ffData>{data}</w:ffData>" if data else ""
    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>" if not code.startswith("<") else code
    return mark("begin", told) + instruction + mark("separate") + result + mark("end")


def table(*rows: str, grid: str = "") -> str:
    """A table; `grid` has the widths of its columns."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid.split())
    return f"<w:tbl><w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def span(count: int) -> str:
    """The property of a cell over several columns."""
    return f'<w:gridSpan w:val="{count}"/>'
