"""An invented report whose names, titles and cells try to break out of what shows them: text, Word, PDF."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from html import escape

from hegui import pipeline
from hegui.render import Source
from ingest import read_bytes
from ingest.settings import Settings
from tests.ingest import samples

EVIL = "evil.example"
PRINTABLE = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(2)>\"'><svg/onload=alert(3)>",
    "scheme": "javascript:alert(4)",
    "formula": f'=HYPERLINK("http://{EVIL}","甲")',
    "command": "+cmd|'/c calc'!A1",
    "sum": "@SUM(A1:A9)",
    "minus": "-2+3",
    "escape_of_sheets": "_x003D_1+1",
    "links": f"[甲](http://{EVIL}) ![乙](http://{EVIL}/x.png) <http://{EVIL}>",
    "rich": f"`乙` **丙** ~~丁~~ @someone #12 GH-7 http://{EVIL} www.{EVIL} a@{EVIL}",
    "xml": "]]>&xxe;<!ENTITY xxe SYSTEM 'file:///etc/passwd'><?x?>",
    "uri": "file:///etc/passwd%00/../..",
    "workflow": "::error file=a::乙##[error]丙##vso[task.x]丁",
    "brackets": ")>> endobj (\\",
    "long": "長" * 200 + "a" * 900,
}
"""What any file can have."""

CODES = {
    "colours": f"\x1b[31m\x1b]8;;http://{EVIL}\x1b\\甲\x1b]8;;\x1b\\\x1b]0;乙\x07",
    "eight_bits": "甲\x9b2J\x9d0;乙\x9c\x7f",
    "directions": "甲\u202e乙\u2066丙\u200f",
    "nothing": "甲\x01\x08\x0b\x1f\ufffe\uffff乙",
}
"""What a text file can have beside that."""

NAME = f"</title>{PRINTABLE['script']}=1+1;\x1b[2J\u202e&xxe;]]>[甲](javascript:x)\n::error::.txt".replace(
    "/", "∕"
)
"""The name of a file."""

_HEAD = "管理体系审核报告"
_COVER = (
    "项目编号：HY-2025-0417-E",
    f"受审核方名称：青峦{PRINTABLE['script']}有限公司",
    "审核类型：第二阶段审核",
    "审核准则：GB/T 24001-2016/ISO 14001:2015",
    "审核日期：2025年6月11日至2025年6月12日",
    f"审核组长：{PRINTABLE['handler']}",
    "报告日期：2025年6月13日",
)
_TEAM = ["序号", "姓名", "组内职务", "注册级别", "注册证书号", "专业代码"]
_DEVICES = ["序号", "器具名称", "型号", "编号", "检定日期", "有效期至", "结果"]


def pieces(hostile: dict[str, str]) -> list[samples.Piece]:
    """The report: paragraphs and tables."""
    texts = list(hostile.values())
    team = [
        [f"{i}", text, "组员", "审核员", f"2023-N1EMS-20461{i:02}", "18.02.06"]
        for i, text in enumerate(texts, 10)
    ]
    devices = [
        [f"{i}", text, f"M-{i}", f"{41800 + i}", "2024-03-04", "2025-03-03", "合格"]
        for i, text in enumerate(texts, 1)
    ]
    laws = "、".join(f"《{text.replace('《', '')}法》" for text in texts)
    return [
        _HEAD,
        *_COVER,
        "1 审核组",
        [_TEAM, *team],
        "2 审核范围",
        "污水处理设备的设计、制造及相关管理活动",
        *texts,
        "3 运行",
        f"公司识别并收集了 {laws} 共 6 项法律法规。",
        [_DEVICES, *devices],
        "9 审核结论",
        "■推荐认证注册 □不推荐认证注册",
    ]


def as_text() -> bytes:
    """The report as text, with what no other kind of file can have."""
    return samples.as_text(pieces({**PRINTABLE, **CODES}))


def as_word() -> bytes:
    """The report as a Word file."""
    directions = {"directions": CODES["directions"]}
    return samples.as_docx(pieces({**PRINTABLE, **directions}))


def as_pdf() -> bytes:
    """The report as a PDF of wide pages."""
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=9, leading=14, wordWrap="CJK")
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), "STSong-Light", 8)]
    hostile = {key: text for key, text in PRINTABLE.items() if key != "long"}
    story: list[Flowable] = [
        Paragraph(escape(piece), style) if isinstance(piece, str) else Table(piece, style=grid)
        for piece in pieces(hostile)
    ]
    data = io.BytesIO()
    SimpleDocTemplate(data, pagesize=(1100, 842), invariant=1).build(story)
    return data.getvalue()


FILES: dict[str, Callable[[], bytes]] = {"txt": as_text, "docx": as_word, "pdf": as_pdf}


@cache
def source(kind: str, lang: str = "zh") -> Source:
    """The answer on the report, which has the hostile name, as one kind of file."""
    data = FILES[kind]()
    document = read_bytes(data, f"{NAME}.{kind}", Settings("never", sources=True))
    return Source(pipeline.check_document(document, lang=lang), document, [data])
