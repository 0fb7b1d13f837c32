"""The page of a folder of pages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hegui.render.html import index
from hegui.render.html.index import Entry
from schemas.result import FailedDocument, Failure, PagesRead
from tests import made
from tests.conftest import Hegui
from tests.hegui.results import finding, result

REPORT = made.COVER + made.CLOSING


def test_those_with_most_to_look_at_come_first() -> None:
    clean = result(path="a.txt")
    wrong = result(finding(), path="b#1.txt")
    entries = [Entry(clean, "a.txt.html"), Entry(wrong, "b#1.txt.html")]
    page = index.index(entries, "zh").decode()
    assert page.index("b#1.txt") < page.index("a.txt.html")
    assert 'href="b%231.txt.html"' in page


def test_what_comes_from_a_document_is_text() -> None:
    failed = FailedDocument(document={"path": "x"}, error=Failure(kind="corrupt", message="<b>坏\x1b[31m"))
    evil = result(path='"><script>alert(1)</script>.txt')
    page = index.index([Entry(failed), Entry(evil, '"><i>.html')], "zh").decode()
    assert "<b>坏" not in page
    assert "<script>alert" not in page
    assert '"><i>' not in page
    assert "\x1b" not in page
    assert not re.search(r"https?://", page)


def test_what_was_not_read_or_not_to_the_end_is_told() -> None:
    part = result(path="p.pdf")
    part = part.replaced(document=part.document.replaced(read=PagesRead(pages=3, of=11)))
    failed = FailedDocument(document={"path": "x.pdf"}, error=Failure(kind="corrupt", message="x.pdf：坏了"))
    page = index.index([Entry(part, "p.pdf.html"), Entry(failed)], "zh").decode()
    assert "前 3 页，共 11 页" in page
    assert "x.pdf：坏了" in page
    assert "could not be read" in index.index([Entry(failed)], "en").decode()


@pytest.mark.parametrize(("content", "ours"), [(None, True), (b"<html>mine</html>", False)])
def test_a_file_of_somebody_else_is_none_of_ours(tmp_path: Path, content: bytes | None, ours: bool) -> None:
    file = tmp_path / "index.html"
    if content is not None:
        file.write_bytes(content)
    assert index.is_ours(file) is ours
    file.write_bytes(index.index([], "zh"))
    assert index.is_ours(file)


def test_a_folder_of_pages_has_one(hegui: Hegui, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.4 broken")
    command = ("check", "a.txt", "b.txt", "c.pdf", "--format", "html", "--output", "out/")
    ran = hegui(*command, cwd=tmp_path)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert ran.status == 2
    assert "已写入 out/index.html" in ran.err
    assert 'href="a.txt.html"' in page
    assert "c.pdf：文件已损坏" in page
    assert made.ORGANIZATION in page
    first = (tmp_path / "out" / "index.html").read_bytes()
    hegui(*command, cwd=tmp_path)
    assert (tmp_path / "out" / "index.html").read_bytes() == first
    (tmp_path / "out" / "index.html").write_text("mine")
    ran = hegui(*command, cwd=tmp_path)
    assert "out/index.html：不是 hegui 写的" in ran.err
    assert (tmp_path / "out" / "index.html").read_text() == "mine"
