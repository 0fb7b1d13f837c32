"""`hegui show`: what was read, as text, as JSON and as one HTML file."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from hegui.render import Look, web
from hegui.render.document_view import Shown, place, show
from hegui.render.show import html
from hegui.render.show import json as show_json
from hegui.render.show import text as show_text
from hegui.terminal.width import width
from ingest import read_bytes
from schemas.document import Document, Line, Page
from tests.conftest import ROOT, Hegui
from tests.ingest import samples

EVIL = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;</style>"
FORM = (
    "<table><tr><td rowspan=2>体系</td>"
    "<td colspan=2>人日（按有效人数和风险等级确定，含结合审核的减少）</td></tr>"
    "<tr><td>现场</td><td>其他</td></tr><tr><td>E</td><td>3</td><td>0.5</td></tr></table>"
)


@pytest.fixture(scope="module")
def pdf() -> Shown:
    data = samples.as_pdf(samples.REPORT)
    return show(read_bytes(data, "报告.pdf"), [data])


def of_text(text: str, path: str = "x.txt") -> Shown:
    return show(read_bytes(text.encode(), path))


def as_text(read: Shown, lang: str = "zh", columns: int = 80) -> str:
    return show_text.one(read, Look(lang, columns)).decode()


def as_json(read: Shown) -> dict[str, Any]:
    made: dict[str, Any] = json.loads(show_json.one(read, Look()))
    return made


def as_html(read: Shown, lang: str = "zh") -> str:
    return html.page(read, lang).decode()


def test_no_line_is_wider_than_the_terminal(pdf: Shown) -> None:
    for read in (pdf, of_text(FORM), of_text("\n".join(["\t".join("甲乙丙丁" * 9)] * 3))):
        told = as_text(read)
        assert max(map(width, told.splitlines())) <= 80


def test_blocks_with_their_lines_kinds_and_pages(pdf: Shown) -> None:
    told = as_text(pdf)
    lines = told.splitlines()
    assert lines[0] == "报告.pdf"
    assert "pdf · 3 页" in lines[1]
    assert "第 1 页" in lines
    assert any(re.fullmatch(r" +1  段落 +管理体系审核报告", line) for line in lines)
    assert any(re.fullmatch(r" +4  标题1 +一、审核综述", line) for line in lines)
    assert any("46 行 × 4 列" in line for line in lines)
    assert "| 1    | 顾远舟 | 组长     | 2023-N1EMS-2046113 |" in told
    assert "☑ 已勾选" in told
    assert "另列：页眉" in lines
    assert "云栖报告 第4版  [第 1" in told


def test_a_grid_with_merged_cells() -> None:
    assert as_text(of_text(FORM)).splitlines()[-7:] == [
        "    +------+-----------------------------------------------------+",
        "    | 体系 | 人日（按有效人数和风险等级确定，含结合审核的减少）  |",
        "    |      +--------------------------+--------------------------+",
        "    |      | 现场                     | 其他                     |",
        "    +------+--------------------------+--------------------------+",
        "    | E    | 3                        | 0.5                      |",
        "    +------+--------------------------+--------------------------+",
    ]


def test_a_table_too_wide_to_draw_is_listed() -> None:
    told = as_text(of_text("\n".join("\t".join(f"格{i}" for i in range(40)) for _ in range(2))))
    assert "    2.40    格39" in told.splitlines()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_how_pages_were_read(lang: str) -> None:
    sheets = (
        *tuple(Page(n, 595, 842, "ocr", "read", 0.91) for n in (1, 2)),
        Page(3, 595, 842, "none", "unread"),
    )
    document = Document(
        "a.pdf",
        "0",
        "pdf",
        "审核",
        (Line(0, 2, 1, 1, (72, 72, 96, 84), 0.873),),
        (),
        (),
        3,
        2,
        None,
        sheets,
        ("comments:2",),
    )
    told = as_text(Shown(document, "unknown"), lang)
    rows = {
        "zh": ("第 1–2 页", "置信 0.91", "没有读出文字", "批注 2"),
        "en": ("page 1–2", "confidence 0.91", "gave no text", "comments 2"),
    }[lang]
    assert all(row in told for row in rows)


def test_json_has_all_that_was_read(pdf: Shown) -> None:
    made, document = as_json(pdf), pdf.document
    assert (made["schema_version"], made["document"]["pages"], made["document"]["kind"]) == ("1", 3, pdf.kind)
    assert made["text"] == document.text
    assert [block["kind"] for block in made["blocks"]] == [block.kind for block in document.blocks]
    assert [(mark["state"], mark["raw"]) for mark in made["marks"]] == [
        (m.state, m.raw) for m in document.marks
    ]
    assert len(made["lines"]) == len(document.lines)
    assert [page["number"] for page in made["pages"]] == [1, 2, 3]
    table = next(block for block in made["blocks"] if block["rows"] == 46)
    cell = next(cell for cell in table["cells"] if cell["text"] == "YL-4040")
    assert made["text"][cell["start"] : cell["end"]] == "YL-4040"
    (box,) = cell["boxes"]
    where = place(document, cell["start"], cell["end"])
    assert (box["page"], cell["lines"]) == (where.boxes[0][0], list(where.lines or ()))
    assert all(round(edge, 1) == edge for edge in box["bbox"])
    assert made["blocks"][made["marks"][0]["block"]]["text"].startswith("审核方式")


def test_json_without_pages() -> None:
    made = as_json(of_text("一、综述\n\n■是 □否"))
    assert (made["document"]["pages"], made["pages"]) == (None, [])
    assert made["blocks"][0]["pages"] is None
    assert made["marks"][0] == {
        "offset": 5,
        "state": "ticked",
        "raw": "■",
        "block": 1,
        "page": None,
        "line": 3,
        "bbox": None,
    }


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def tags(page: str) -> list[tuple[str, dict[str, str | None]]]:
    parser = _Tags()
    parser.feed(page)
    return parser.tags


@pytest.mark.parametrize("path", ["x.txt", f"{EVIL}.txt"])
def test_nothing_of_the_document_runs_in_the_page(path: str) -> None:
    table = "\n".join(["\t".join([EVIL, "甲", "■是"])] * 2)
    page = as_html(of_text(f"{EVIL}\n\n{table}\n\n- {EVIL}", path))
    found = tags(page)
    assert [tag for tag, _ in found].count("script") == 1
    assert not [tag for tag, attributes in found if any(name.startswith("on") for name in attributes)]
    assert not [tag for tag, _ in found if tag in {"img", "iframe", "object", "link", "base", "form"}]
    assert EVIL not in page


def test_the_policy_lets_only_the_page_s_own_script_run(pdf: Shown) -> None:
    page = as_html(pdf)
    (policy,) = (a["content"] for tag, a in tags(page) if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "unsafe" not in policy
    script = page.partition("<script>")[2].partition("</script>")[0]
    assert web.hash_of(script) in policy
    assert not [a for _, a in tags(page) if "style" in a]
    sources = {value for _, a in tags(page) for name, value in a.items() if name in {"src", "href"} and value}
    assert sources
    assert all(value.startswith("data:image/") for value in sources)


def test_the_layers_of_a_page(pdf: Shown) -> None:
    page = as_html(pdf)
    assert [a["id"] for tag, a in tags(page) if tag == "section"] == ["page1", "page2", "page3"]
    rects = [a for tag, a in tags(page) if tag == "rect"]
    classes = [(a["class"] or "").split()[0] for a in rects]
    assert {"block", "cell", "line", "mark"} <= set(classes)
    document = pdf.document
    cells = sum(cell.end > cell.start for block in document.blocks for cell in block.cells)
    assert classes.count("cell") >= cells
    assert classes.count("mark") == len(document.marks)
    header = next(a for a in rects if "r-header" in (a["class"] or ""))
    assert "云栖报告" in (header["data-t"] or "")
    assert page.count('<polyline class="way"') >= 2
    assert page.count('<svg viewBox="0 0 595.3 841.9"') == 3


def test_a_box_in_the_picture_is_where_the_block_stands(pdf: Shown) -> None:
    block = pdf.document.blocks[0]
    ((_, (left, top, right, bottom)),) = place(pdf.document, block.start, block.end).boxes
    rect = next(
        a for tag, a in tags(as_html(pdf)) if tag == "rect" and a.get("class") == "block k-paragraph b0"
    )
    assert float(rect["x"] or 0) == pytest.approx(left - 1.5, abs=0.1)
    assert float(rect["width"] or 0) == pytest.approx(right - left + 3, abs=0.1)
    assert float(rect["height"] or 0) == pytest.approx(bottom - top + 3, abs=0.1)
    assert float(rect["y"] or 0) == pytest.approx(top - 1.5, abs=0.1)


@pytest.mark.parametrize(
    ("confidence", "seen"), [(1.0, "sure"), (0.95, "fairly"), (0.85, "doubtful"), (0.5, "bad")]
)
def test_confidence_is_shown_by_colour(confidence: float, seen: str) -> None:
    line = Line(0, 4, 1, 1, (72.0, 72.0, 120.0, 84.0), confidence)
    read = Shown(read_bytes("审核报告".encode(), "x"), "unknown")
    read.document.lines = (line,)
    read.document.sheets = (Page(1, 595, 842, "ocr", "read", confidence),)
    page = as_html(read)
    assert f'class="line {seen}"' in page
    assert (f'<span class="{seen}">审核报告</span>' in page) == (seen != "sure")
    assert ('id="t-lines" checked' in page) == (confidence < 1)


def test_a_document_without_pages_is_its_blocks() -> None:
    page = as_html(of_text(f"一、综述\n\n{FORM}\n\n■是 □否"), "en")
    assert '<main class="alone">' in page
    assert '<td rowspan="2">体系</td>' in page
    assert 'class="mark ticked" data-t="ticked · ■"' in page
    assert "<svg" not in page
    assert '<html lang="en">' in page


def test_the_same_bytes_every_time(pdf: Shown) -> None:
    assert as_html(pdf) == as_html(pdf)


def test_from_the_shell(hegui: Hegui, tmp_path: Path) -> None:
    source = tmp_path / "规则.txt"
    source.write_text("认证规则\n\n4.1 认证机构应当建立制度。\n", "utf-8")
    ran = hegui("show", source)
    assert (ran.status, "4.1 认证机构应当建立制度。" in ran.out) == (0, True)
    ran = hegui("show", source, "--html", tmp_path / "规则.html", "--lang", "en")
    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / "规则.html").read_text("utf-8").startswith("<!doctype html>")
    ran = hegui("show", source, "--format", "json", "--output", tmp_path / "a.json")
    assert ran.status == 0
    assert json.loads((tmp_path / "a.json").read_text("utf-8"))["document"]["format"] == "text"


def test_several_from_the_shell(hegui: Hegui, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    for name in ("甲.txt", "乙.txt"):
        (tmp_path / "in" / name).write_text(f"{name}的正文", "utf-8")
    (tmp_path / "in" / "坏.docx").write_bytes(b"PK\x03\x04nothing")
    ran = hegui("show", tmp_path / "in", "--html", tmp_path / "out", "--format", "json")
    assert ran.status == 2
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["乙.txt.html", "甲.txt.html"]
    results = json.loads(ran.out)["results"]
    assert sorted("error" in result for result in results) == [False, False, True]


def test_the_html_file_never_replaces_a_document(hegui: Hegui, tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_text("正文", "utf-8")
    ran = hegui("show", source, "--html", source)
    assert (ran.status, source.read_text("utf-8")) == (2, "正文")


def test_the_page_s_files_are_installed() -> None:
    assert {path.name for path in (ROOT / "hegui/render/show").glob("page.*")} == {
        "page.css",
        "page.js",
    }
