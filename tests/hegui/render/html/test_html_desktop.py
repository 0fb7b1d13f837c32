"""The page of findings in a browser: clicks, keys, filters, paper; nothing of a document runs."""

from __future__ import annotations

import io
import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy
import pypdfium2
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from hegui.render import Look, Source, make
from hegui.review.numbers import in_order
from ingest import read_bytes
from ingest.containers.pictures import ROOM
from ingest.settings import Settings
from schemas.document import Document, Line
from schemas.document import Page as Sheet
from tests.hegui.render.html.test_html import PDF, REPORTS, by_hand, hostile, source_of
from tests.hegui.results import at, finding, result

pytestmark = pytest.mark.desktop
MOST_BYTES = 15_000_000


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield opened
        opened.close()


Open = Callable[..., Page]


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens the page of a source; nothing may be loaded, and no error may be told by the browser."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    told: list[str] = []
    asked: list[str] = []

    def open_(source: Source, fragment: str = "", wide: int = 1280) -> Page:
        target = tmp_path / "page.html"
        target.write_bytes(make("check", "html", source, Look("zh")))
        page = context.new_page()
        page.set_viewport_size({"width": wide, "height": 800})
        page.on("console", lambda message: told.append(message.text))
        page.on("pageerror", lambda error: told.append(str(error)))
        page.on("dialog", lambda dialog: told.append(dialog.message))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(f"{target.as_uri()}{fragment}")
        return page

    yield open_
    context.close()
    assert told == []
    assert [url for url in asked if not url.startswith(("file:", "data:image/"))] == []


@pytest.fixture(scope="module")
def pdf() -> Source:
    return source_of(PDF.name, PDF.read_bytes())


def test_a_document_in_part_opens_at_a_page_that_was_read(opened: Open) -> None:
    """The finding that pages were not reached stands on one of these: there is nothing to see."""
    data = PDF.read_bytes()
    part = read_bytes(data, PDF.name, Settings(until=time.monotonic()))
    lost = finding("ING002", evidence=[at(1, "", 7)], actual=None, severity="info")
    for answer in (result(lost), result(), result(lost, finding(evidence=[at(1, "甲", 1)], fingerprint="b"))):
        page = opened(Source(answer, part, [data]))
        assert re.findall(r"\d+", page.locator("#which").inner_text())[0] == "1"
        assert page.locator("#bare").is_hidden()
        page.close()


def current(page: Page) -> str | None:
    found: str | None = page.evaluate("(document.querySelector('.finding.on') || {}).id || null")
    return found


def shown(page: Page) -> list[str]:
    found: list[str] = page.eval_on_selector_all(
        ".finding", "all => all.filter((one) => one.checkVisibility()).map((one) => one.id)"
    )
    return found


def with_severity(source: Source, *severities: str) -> list[str]:
    return [
        f"f-{one.fingerprint}" for one in in_order(source.judgement.findings) if one.severity in severities
    ]


def test_keys_lead_through_the_findings_and_their_pages(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    ids = [f"f-{one.fingerprint}" for one in in_order(pdf.judgement.findings)]
    page.keyboard.press("j")
    assert current(page) == ids[0]
    for _ in range(3):
        page.keyboard.press("j")
    assert current(page) == ids[3]
    assert page.evaluate(f"location.hash.includes('f={ids[3][2:]}')")
    assert page.text_content("#which") == "第 8 / 12 页"
    assert page.get_attribute("#picture", "href") == "#p8"
    assert page.locator("#marks rect.current.odd").count() == 1
    assert page.locator("#marks rect.current.odd").is_visible()
    page.keyboard.press("n")
    assert page.text_content("#which") == "第 1 / 12 页"
    page.keyboard.press("p")
    assert page.text_content("#which") == "第 8 / 12 页"
    page.keyboard.press("]")
    assert page.text_content("#which") == "第 9 / 12 页"
    page.keyboard.press("k")
    assert current(page) == ids[2]
    for _ in range(40):
        page.keyboard.press("j")
    assert current(page) == ids[-1]


def test_a_mark_lies_over_its_words_in_the_picture(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    one = next(found for found in in_order(pdf.judgement.findings) if found.code == "DATE007")
    page.click(f"#f-{one.fingerprint} .shot")
    sheet = page.locator("#sheet").bounding_box()
    rect = page.locator("#marks rect.current").bounding_box()
    box = one.places[0].evidence.bbox
    assert sheet and rect and box
    scale = sheet["width"] / pdf.document.sheets[0].width
    assert rect["x"] - sheet["x"] == pytest.approx(box[0] * scale, abs=4)
    assert rect["y"] - sheet["y"] == pytest.approx(box[1] * scale, abs=4)
    view = page.locator("#view").bounding_box()
    assert view
    assert view["y"] < rect["y"] < view["y"] + view["height"]


def test_filters_and_the_address_agree(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    page.keyboard.press("2")
    assert shown(page) == with_severity(pdf, "warning")
    page.keyboard.press("1")
    assert shown(page) == with_severity(pdf, "error", "warning")
    page.keyboard.press("0")
    page.select_option("#group", "LAW")
    laws = [f"f-{one.fingerprint}" for one in in_order(pdf.judgement.findings) if one.code.startswith("LAW")]
    assert shown(page) == laws
    assert page.text_content("#filtered") == f"筛选后显示 {len(laws)} / {len(pdf.judgement.findings)} 项"
    page.select_option("#clause", "GB/T 24001-2016 6.1.3")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 1
    address = page.evaluate("location.hash")
    again = opened(pdf, address)
    assert shown(again) == shown(page)
    again.click("#reset")
    assert len(shown(again)) == len(pdf.judgement.findings)


def test_search(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    page.keyboard.press("/")
    page.keyboard.type("合 同法")
    assert [page.text_content(f"#{one} code") for one in shown(page)] == ["LAW001"]
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    assert current(page) == shown(page)[0]
    page.keyboard.press("/")
    page.keyboard.type("没有这样的词")
    assert shown(page) == []
    assert page.is_visible("#none")


def top(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box
    return box["y"]


def test_escape_in_the_search_clears_the_list_too(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    everything = shown(page)
    page.keyboard.press("/")
    page.keyboard.type("合同法")
    assert len(shown(page)) == 1
    page.keyboard.press("Escape")
    assert page.input_value("#find") == ""
    assert shown(page) == everything
    assert not page.is_visible("#active")
    assert "q=" not in page.evaluate("location.hash")


@pytest.mark.parametrize("event", ["search", "change"])
def test_what_empties_the_search_otherwise_clears_the_list(opened: Open, pdf: Source, event: str) -> None:
    page = opened(pdf)
    page.fill("#find", "合同法")
    page.locator("#find").evaluate(
        "(one, kind) => { one.value = ''; one.dispatchEvent(new Event(kind)); }", event
    )
    assert len(shown(page)) == len(pdf.judgement.findings)


@pytest.mark.parametrize("wide", [390, 1280, 1920])
def test_a_filter_scrolls_to_its_first_card_and_its_counter_stays(
    opened: Open, pdf: Source, wide: int
) -> None:
    page = opened(pdf, wide=wide)
    page.select_option("#group", "LAW")
    first, *_ = shown(page)
    stays = page.locator("#active").bounding_box()
    assert stays
    assert 0 <= stays["y"] < 120
    assert stays["y"] + stays["height"] <= top(page, f"#{first}") < 300
    page.mouse.move(wide / 4, 500)
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(200)
    assert page.is_visible("#filtered")
    assert 0 <= top(page, "#filtered") < 120
    page.click("#reset")
    assert not page.is_visible("#active")


def test_cards_are_ordered_by_weight_place_or_code_and_keep_their_numbers(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    by_weight = shown(page)
    numbers = {one: page.text_content(f"#{one} .number") for one in by_weight}
    assert list(numbers.values()) == [f"第 {at} 条" for at in range(1, len(by_weight) + 1)]
    page.select_option("#order", "code")
    codes = [page.text_content(f"#{one} header code") or "" for one in shown(page)]
    assert codes == sorted(codes)
    page.select_option("#order", "place")
    first = {
        f"f-{one.fingerprint}": min((e.page or 0, e.line) for e in one.evidence)
        for one in pdf.judgement.findings
    }
    assert [first[one] for one in shown(page)] == sorted(first.values())
    assert {one: page.text_content(f"#{one} .number") for one in shown(page)} == numbers
    page.keyboard.press("j")
    assert current(page) == shown(page)[0]
    again = opened(pdf, page.evaluate("location.hash"))
    assert shown(again) == shown(page)
    again.select_option("#order", "")
    assert shown(again) == by_weight


def test_clicks_lead_from_the_summary_to_findings_and_from_fields_to_pages(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    page.click(".tiles .warning a")
    assert shown(page) == with_severity(pdf, "warning")
    page.click("#reset")
    page.click("#decision ol a >> nth=4")
    assert current(page) == with_severity(pdf, "error")[4]
    page.click("#fields > summary")
    page.click("#fields .group >> nth=-1")
    page.click("#fields .group[open] a.at >> nth=0")
    assert page.locator("#marks rect.field").is_visible()
    page.click("#marks rect[data-card] >> nth=0", force=True)
    assert current(page) is not None


def test_help(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    page.keyboard.press("?")
    assert page.is_visible("#help")
    page.keyboard.press("Escape")
    assert not page.is_visible("#help")


@pytest.mark.parametrize("name", ["huanan-eo-defects.docx", "jingwei-isms-defects.txt"])
def test_without_pages_the_text_follows(opened: Open, name: str) -> None:
    source = source_of(name, (REPORTS / name).read_bytes())
    page = opened(source)
    for one in in_order(source.judgement.findings):
        page.keyboard.press("j")
        assert current(page) == f"f-{one.fingerprint}"
        mark = page.locator("#view mark.current").first.bounding_box()
        view = page.locator("#view").bounding_box()
        assert mark and view
        assert page.locator("#view mark.current").count() >= 1
    page.click("#view mark.odd >> nth=0")
    assert current(page) is not None


@pytest.mark.parametrize("wide", [390, 1280])
@pytest.mark.parametrize("name", [PDF.name, "huanan-eo-defects.docx"])
def test_nothing_is_wider_than_the_screen(opened: Open, name: str, wide: int) -> None:
    page = opened(source_of(name, (REPORTS / name).read_bytes()), wide=wide)
    page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    if wide == 390:
        assert not page.is_visible("#pane")
        page.click(".finding >> nth=3 >> .shot.odd >> nth=0")
        assert page.is_visible("#pane")
        seen = page.locator("#marks rect.current.odd, #view mark.current.odd").first.bounding_box()
        assert seen
        assert 0 < seen["y"] < 800
        page.click("#close")
        assert not page.is_visible("#pane")


def test_on_paper_every_finding_is_whole(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    made = page.pdf(prefer_css_page_size=True)
    paper = pypdfium2.PdfDocument(made)
    assert {(round(sheet.get_width()), round(sheet.get_height())) for sheet in paper} == {(595, 842)}
    sheets = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
    for one in in_order(pdf.judgement.findings):
        message = "".join(one.message.split())
        (clause, *_) = [clause.clause for clause in one.clauses]
        assert any(message in told and "".join(clause.split()) in told for told in sheets), one.code
    assert any("未能检查" in told for told in sheets)
    assert not any("此处不同" in told and "快捷键" in told for told in sheets)


def test_on_paper_the_title_does_not_stand_alone(opened: Open) -> None:
    many = [finding("CON003", fingerprint=f"{number:016x}", message="问题" * 40) for number in range(60)]
    page = opened(by_hand(result(*many)))
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    first = "".join(paper[0].get_textpage().get_text_range().split())
    assert "认证决定前须解决60项" in first
    assert "问题" * 40 in first


def test_nothing_of_a_hostile_document_runs(opened: Open) -> None:
    for source in (
        hostile(),
        source_of("r.txt", f"管理体系审核报告\n{'<img src=x onerror=alert(1)>' * 3}".encode()),
    ):
        page = opened(source)
        page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
        for link in page.locator("main a").all()[:20]:
            link.click(force=True)
        assert page.locator("img, iframe, form").count() == 0
        assert page.url.startswith("file:")


def scan(pages: int) -> bytes:
    """A PDF of pictures of a printed page with noise, as a scanner gives them."""
    first = pypdfium2.PdfDocument(PDF)[3].render(scale=2.08).to_numpy().astype(numpy.int16)[..., 0]
    random = numpy.random.default_rng(1)
    made = []
    for _ in range(pages):
        noise = random.normal(-12, 9, first.shape)
        made.append(Image.fromarray(numpy.clip(first + noise, 0, 255).astype(numpy.uint8)))
    buffer = io.BytesIO()
    made[0].save(buffer, "PDF", save_all=True, append_images=made[1:], resolution=150)
    return buffer.getvalue()


def test_a_scan_of_sixty_pages_stays_small_and_quick(opened: Open) -> None:
    lines = [Line(3 * i, 3 * i + 2, i + 1, i + 1, (72.0, 90.0, 220.0, 104.0), 0.95) for i in range(60)]
    sheets = tuple(Sheet(i + 1, 595.0, 842.0, "ocr", "read", 0.95) for i in range(60))
    document = Document("扫描.pdf", "0", "pdf", "正文\n" * 60, lines, (), (), 60, 60, None, sheets)
    found = [
        finding(fingerprint=f"{i}", evidence=[at(i, "正文", i), at(61 - i, "正文", 61 - i)])
        for i in range(1, 60)
    ]
    source = Source(result(*found), document, [scan(60)])
    page = opened(source)
    size = len(page.content().encode())
    assert ROOM / 2 < size < MOST_BYTES
    page.keyboard.press("j")
    assert page.get_attribute("#picture", "href") == "#p1"
    assert len(re.findall("<image ", page.content())) == 60
