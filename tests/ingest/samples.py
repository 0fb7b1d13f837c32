"""One invented report, written as text, Word and PDF, and what tests compare of a document."""

from __future__ import annotations

import io
from typing import Any

from schemas.document import Block, Document

Row = list[str]
Piece = str | list[Row]

LONG = (
    "受审核方按照标准的要求策划并实施了运行控制，对废水、废气、噪声和固体废物分别规定了责任部门、控制方法和监测频次，"
    "现场查看沉淀池、喷漆房和危险废物暂存间，标识清楚，记录完整，与程序文件的规定一致；抽查三月至五月的巡检记录共十二份，"
    "其中两份由代班人员填写，均有班长的确认签字，符合文件的规定。"
)
REPORT: list[Piece] = [
    "管理体系审核报告",
    "受审核方名称：云栖机电制造有限公司",
    "审核方式：■现场 □远程 □结合",
    "一、审核综述",
    "1.1 审核组成员",
    [
        ["序号", "姓名", "组内职务", "注册证书号"],
        ["1", "顾远舟", "组长", "2023-N1EMS-2046113"],
        ["2", "温若岚", "组员", "2024-N1EMS-2051870"],
    ],
    "1.2 审核目的",
    LONG,
    "1.2.1 审核时间：2025年6月11日至2025年6月12日。",
    "1.3 监视和测量设备",
    [
        ["器具名称", "编号", "有效期至", "结果"],
        *(
            [f"压力表{i}", f"YL-{4000 + i}", f"2026-03-{1 + i % 28:02}", "☑合格 □不合格"]
            for i in range(1, 46)
        ),
    ],
    "二、审核结论",
    "1) 不符合项情况：",
    LONG + LONG,
    "2) 推荐意见：",
    "■推荐认证注册 □不推荐认证注册",
]


def as_text(pieces: list[Piece]) -> bytes:
    """As a converter writes it: a line a paragraph, blank lines between, tables with tabs."""
    blocks = [
        piece if isinstance(piece, str) else "\n".join("\t".join(row) for row in piece) for piece in pieces
    ]
    return ("\n\n".join(blocks) + "\n").encode()


def as_docx(pieces: list[Piece]) -> bytes:
    """As a Word file with a running header."""
    import docx

    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "云栖报告 第4版"
    for piece in pieces:
        if isinstance(piece, str):
            document.add_paragraph(piece)
            continue
        table = document.add_table(len(piece), len(piece[0]))
        for row, texts in zip(table.rows, piece, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    return saved(document)


def saved(document: Any) -> bytes:
    """The bytes of a python-docx document."""
    data = io.BytesIO()
    document.save(data)
    return data.getvalue()


def as_pdf(pieces: list[Piece], *, header: str = "云栖报告 第4版", **options: Any) -> bytes:
    """As a PDF with ruled tables, a running header and page numbers."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle(
        "body", fontName="STSong-Light", fontSize=10.5, leading=16, wordWrap="CJK", spaceAfter=7
    )
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), "STSong-Light", 10)]
    story: list[Flowable] = []
    for piece in pieces:
        if isinstance(piece, str):
            story.append(Paragraph(piece, style))
        else:
            story += [Table(piece, style=grid, repeatRows=1), Spacer(1, 8)]

    def margins(canvas: Any, document: Any) -> None:
        canvas.setFont("STSong-Light", 9)
        if header:
            canvas.drawString(72, A4[1] - 40, header)
            canvas.drawCentredString(A4[0] / 2, 30, f"第 {document.page} 页")

    data = io.BytesIO()
    template = SimpleDocTemplate(data, pagesize=A4, invariant=1, **options)
    template.build(story, onFirstPage=margins, onLaterPages=margins)
    return data.getvalue()


def folded(document: Document, start: int, end: int) -> str:
    """The text of a range without white space."""
    return "".join(document.text[start:end].split())


def texts(document: Document) -> list[str]:
    """The texts of the body's blocks."""
    return [document.text[block.start : block.end] for block in document.body]


def kinds(document: Document) -> list[tuple[str, int | None, str]]:
    """Kind, level and folded text of the body's blocks."""
    return [(block.kind, block.level, folded(document, block.start, block.end)) for block in document.body]


def rows(document: Document, block: Block) -> list[list[str]]:
    """The texts of a table's cells, row by row."""
    made: list[list[str]] = [[] for _ in range(block.rows)]
    for cell in block.cells:
        made[cell.row].append(document.text[cell.start : cell.end])
    return made


def tables(document: Document) -> list[list[list[str]]]:
    """The body's tables."""
    return [rows(document, block) for block in document.body if block.kind == "table"]


def states(document: Document) -> list[str]:
    """The states of the marks in order."""
    return [mark.state for mark in document.marks]


def assert_sound(document: Document) -> None:
    """Every offset points into the text, at what it says; the lines cover all that is written."""
    text = document.text
    covered = bytearray(len(text))
    for line in document.lines:
        assert 0 <= line.start <= line.end <= len(text)
        assert line.number >= 1
        covered[line.start : line.end] = b"\x01" * (line.end - line.start)
    assert all(covered[at] for at, char in enumerate(text) if not char.isspace())
    assert [line.start for line in document.lines] == sorted(line.start for line in document.lines)
    end = -1
    for block in document.blocks:
        assert block.start == end + 1
        end = block.end
        _assert_cells(document, block)
    assert end == len(text)
    for mark in document.marks:
        assert text[mark.offset] == {"ticked": "☑", "empty": "□", "unknown": "▢"}[mark.state]
        assert mark.raw
    if document.boxes is not None:
        assert len(document.boxes.lefts) == len(document.boxes.rights) == len(text)


def _assert_cells(document: Document, block: Block) -> None:
    assert bool(block.cells) == (block.kind == "table")
    taken: set[tuple[int, int]] = set()
    at = block.start
    for cell in block.cells:
        assert at <= cell.start <= cell.end <= block.end
        at = cell.end
        assert cell.row + cell.row_span <= block.rows
        assert cell.column + cell.column_span <= block.columns
        places = {
            (cell.row + down, cell.column + across)
            for down in range(cell.row_span)
            for across in range(cell.column_span)
        }
        assert not places & taken
        taken |= places
    if block.kind != "table":
        assert "\n" not in document.text[block.start : block.end]
