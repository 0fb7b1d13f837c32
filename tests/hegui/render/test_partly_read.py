"""A document that the time limit stops: what was read is given, and every output says that it is not all."""

from __future__ import annotations

import io
import json
import time
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document

import ingest
import ingest.pdf
from hegui.__main__ import main
from hegui.errors import RefusedError, WrongKindError
from hegui.render import Look, document_view, opinions
from hegui.worker import jobs, reading
from ingest.settings import Settings
from schemas.result import Finding, PagesRead, Result
from tests.conftest import ROOT
from tests.hegui.render.html.test_html import by_hand, page_of
from tests.hegui.results import finding, result

SCAN = ROOT / "corpus" / "reports" / "huanan-eo.pdf"
FORMATS = ("json", "html", "xlsx", "sarif", "junit", "markdown", "rdjsonl", "pdf", "list")


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A report of twelve pages that are read slowly, in little time; judging it has plenty."""
    page = ingest.pdf._page

    def slowly(*given: Any) -> Any:
        time.sleep(0.6)
        return page(*given)

    monkeypatch.setattr(ingest.pdf, "_page", slowly)
    monkeypatch.setattr(reading, "_reserve", lambda seconds: seconds - 3)
    monkeypatch.chdir(tmp_path)
    Path("r.pdf").write_bytes(SCAN.read_bytes())
    return tmp_path


def test_every_output_says_so(slow: Path, capfd: pytest.CaptureFixture[str]) -> None:
    also = [part for name in FORMATS for part in ("--also", f"{name}=o/r.{name}")]
    status = main(["check", "r.pdf", "--timeout", "240", "--config", "none", "--fail-on", "never", *also])
    out, err = capfd.readouterr()
    assert status == 2
    data = json.loads((slow / "o" / "r.json").read_bytes())
    read = data["document"]["read"]
    assert (read["of"], read["reason"], data["document"]["pages"]) == (12, "timeout", 12)
    assert 0 < read["pages"] < 12
    line = f"前 {read['pages']} 页，共 12 页"
    assert "--timeout" in err.splitlines()[0]
    assert line in err.splitlines()[0]
    assert line in out.splitlines()[1]
    assert data["summary"]["error"] == 0  # what stands on the other pages is not missing
    assert "page_reached" in {one["rule"].partition(".")[2] for one in data["findings"]}
    assert any("没有读出" in one["reason"] for one in data["not_checked"])
    made = {name: (slow / "o" / f"r.{name}").read_bytes() for name in FORMATS}
    for name in ("html", "sarif", "junit", "markdown", "rdjsonl", "list"):
        assert line in made[name].decode()
    assert made["html"].decode().index(line) < made["html"].decode().index("<main")
    assert json.loads(made["rdjsonl"].decode().splitlines()[0])["severity"] == "ERROR"
    assert json.loads(made["sarif"])["runs"][0]["invocations"][0]["executionSuccessful"] is False
    with zipfile.ZipFile(io.BytesIO(made["xlsx"])) as book:
        words = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert line in words
    assert line.encode("utf-16-be").hex().upper().encode() in made["pdf"]


def partly(*findings: Finding) -> Result:
    answer = result(*findings)
    return answer.replaced(document=answer.document.replaced(read=PagesRead(pages=3, of=11)))


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("severity", [None, "info", "warning"])
def test_the_verdict_is_of_the_pages_that_were_read(severity: str | None, lang: str) -> None:
    """No heading says that there is nothing to resolve, of pages that nobody read."""
    found = [finding(severity=severity)] if severity else []
    made = page_of(by_hand(partly(*found)), lang)
    places = "//section[@id='decision']/h2 | //p[@class='clean'][not(@id)]"
    heads = [one.text_content() for one in made.xpath(places)]
    assert heads
    assert all("3/11" in one or "3 of 11" in one for one in heads)


def test_an_opinion_list_is_headed_by_it() -> None:
    line = "前 3 页，共 11 页"
    told = opinions.one(partly(), Look()).decode()
    assert told.index(line) < told.index("没有发现问题")
    word = Document(io.BytesIO(opinions.one(partly(), Look(target="a.docx"))))
    assert any(line in one.text for one in word.paragraphs[:3])


def test_what_takes_part_of_a_document_for_all_of_it_refuses(
    slow: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["extract", "r.pdf", "--timeout", "2"]) == 2
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "超时" in err


def test_a_kind_is_not_told_by_the_first_pages() -> None:
    part = ingest.read_bytes(SCAN.read_bytes(), "r.pdf", Settings(until=time.monotonic()))

    def other() -> None:
        raise WrongKindError("r.pdf", "unknown", "其他")

    with pytest.raises(RefusedError) as caught:
        jobs._in_part(part, other)
    assert caught.value.kind == "timeout"
    whole = ingest.read_bytes(SCAN.read_bytes(), "r.pdf")
    with pytest.raises(WrongKindError):
        jobs._in_part(whole, other)


def test_pages_that_were_not_read_are_not_shown() -> None:
    """Nobody looked for names on them."""
    data = SCAN.read_bytes()
    part = ingest.read_bytes(data, "r.pdf", Settings(until=time.monotonic()))
    assert [one.number for one in document_view.pictures(part, [data])] == [1]
