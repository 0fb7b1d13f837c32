"""How the page lies on screens and on paper: what is aligned, cut, counted and led along."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page

from hegui.render import Source
from hegui.render.html import index
from hegui.render.html.crops import Crops
from hegui.render.html.index import Entry
from hegui.render.html.places import shots
from schemas.result import Requirement
from tests.hegui.render.html.test_html import PDF, by_hand, source_of
from tests.hegui.render.html.test_html_desktop import Open, browser, opened, pdf
from tests.hegui.results import at, finding, result

__all__ = ["browser", "opened", "pdf"]
pytestmark = pytest.mark.desktop


def left(page: Page, what: str) -> float:
    box = page.locator(what).first.bounding_box()
    assert box
    return box["x"]


@pytest.mark.parametrize("wide", [400, 1000, 1280, 1920, 2560])
def test_the_head_begins_where_the_findings_do(opened: Open, pdf: Source, wide: int) -> None:
    page = opened(pdf, wide=wide)
    assert {round(left(page, what)) for what in ("h1", ".controls fieldset")} == {
        round(left(page, "#decision"))
    }


@pytest.mark.parametrize("wide", [400, 1280, 1920])
def test_the_index_is_whole_on_every_screen(browser: Browser, tmp_path: Path, wide: int) -> None:
    many = [finding(fingerprint=f"{number:016x}") for number in range(12)]
    entries = [Entry(result(*many, path="一份/很长的/文件夹/报告.pdf"), "a.html"), Entry(result(), "b.html")]
    (tmp_path / "index.html").write_bytes(index.index(entries, "zh"))
    page = browser.new_page(viewport={"width": wide, "height": 800})
    page.goto((tmp_path / "index.html").as_uri())
    assert round(left(page, "h1")) == round(left(page, ".wide"))
    boxes = [one.bounding_box() for one in page.locator("td.number").all()]
    assert all(box and box["x"] + box["width"] <= wide for box in boxes)
    frame = page.locator(".wide")
    assert frame.evaluate("(one) => one.scrollWidth <= one.clientWidth")
    page.close()


def test_pictures_are_of_one_scale_and_cut_no_line(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    wide = {
        tuple(crop.split()[::2])
        for crop in page.eval_on_selector_all(".crop", "all => all.map((one) => one.getAttribute('viewBox'))")
    }
    assert len(wide) == 1
    crops = Crops(pdf.document)
    lines = [(line.page, line.bbox) for line in pdf.document.lines if line.bbox]
    shown = [
        crop for one in pdf.judgement.findings for shot in shots(one, pdf.document) for crop in crops.of(shot)
    ]
    assert len(shown) > 20
    for number, (left_, top, right, bottom) in shown:
        for place, box in lines:
            if place == number and box[1] < bottom - 1.6 and box[3] > top + 1.6:
                assert left_ <= box[0]
                assert box[2] <= right
                assert box[1] >= top - 1.6, (number, box, top)
                assert box[3] <= bottom + 1.6, (number, box, bottom)


def test_a_row_of_a_table_stands_under_the_titles_of_its_columns(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    assert page.locator(".crop.titles").count() > 0
    assert page.locator(".crop.titles rect").count() == 0


def test_the_page_beside_follows_who_scrolls(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    cards = page.locator(".finding")
    before, told = page.text_content("#which"), set()
    for at_ in range(2, 8):
        cards.nth(at_).evaluate(
            "(one) => window.scrollTo(0, one.getBoundingClientRect().top + scrollY - 120)"
        )
        page.wait_for_timeout(60)
        pages = cards.nth(at_).evaluate(
            "one => [...one.querySelectorAll('.shot')].map((shot) => shot.dataset.page)"
        )
        shown = (page.text_content("#which") or "").split()[1]
        assert shown in pages
        told.add(shown)
    assert len(told) > 1, before
    page.keyboard.press("j")
    assert page.locator(".finding.on").get_attribute("data-n") == cards.nth(8).get_attribute("data-n")


def test_what_one_chose_is_not_led_away_from(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    last = page.locator(".finding").last
    for _ in range(40):
        page.keyboard.press("j")
    page.wait_for_timeout(60)
    assert page.locator(".finding.on").get_attribute("id") == last.get_attribute("id")


def test_a_group_counts_what_is_shown(opened: Open, pdf: Source) -> None:
    page = opened(pdf)
    head = page.locator(".level.warning > h3 small")
    every = head.text_content()
    code = page.locator(".level.warning .finding").first.get_attribute("data-code")
    page.fill("#find", code or "")
    assert head.text_content() == f"{page.locator('.level.warning .finding:visible').count()} / {every}"
    page.fill("#find", "")
    assert head.text_content() == every


def test_what_is_fulfilled_in_part_is_no_louder_than_the_rest(opened: Open) -> None:
    asked = [
        Requirement(pack="general", document="D", clause="9.4.8.2 a)", title="陈述", status="partly"),
        Requirement(
            pack="general", document="D", clause="认证程序（条文未编号）", title="陈述", status="unknown"
        ),
    ]
    page = opened(by_hand(result().replaced(requirements=asked)))
    rows = page.locator(".matrix tbody tr")
    assert rows.evaluate_all("all => all.map((one) => getComputedStyle(one).borderTopWidth)") == ["0px"] * 2
    weights = ".matrix .status"
    assert (
        len(
            set(
                page.eval_on_selector_all(
                    weights, "all => all.map((one) => getComputedStyle(one).fontWeight)"
                )
            )
        )
        == 1
    )
    assert len(set(page.eval_on_selector_all(weights, "all => all.map((one) => one.offsetHeight)"))) == 1


def test_tables_of_requirements_have_the_same_columns(opened: Open, pdf: Source) -> None:
    page = opened(pdf, wide=1920)
    tables = page.eval_on_selector_all(
        ".matrix",
        "all => all.map((one) => [...one.querySelectorAll('th')].map((cell) => cell.offsetWidth).join())",
    )
    assert len(tables) > 1
    assert len(set(tables)) == 1


def test_on_a_small_screen_a_search_shows_what_it_found(opened: Open, pdf: Source) -> None:
    page = opened(pdf, wide=400)
    assert page.locator(".crop:visible").count() == 0
    page.fill("#find", pdf.judgement.findings[-1].code)
    assert page.locator("#decision:visible").count() == 0
    first = page.locator(".finding:visible").first.bounding_box()
    assert first
    assert first["y"] < 700
    page.fill("#find", "")
    assert page.locator("#decision").is_visible()


def test_on_a_small_screen_the_page_is_large_enough_to_be_read(opened: Open, pdf: Source) -> None:
    page = opened(pdf, wide=400)
    page.locator(".shot").first.click()
    sheet = page.locator("#sheet").bounding_box()
    assert sheet
    assert sheet["width"] > 600


def paper_of(page: Page) -> list[str]:
    made = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    return ["".join(sheet.get_textpage().get_text_range().split()) for sheet in made]


@pytest.mark.parametrize("name", ["报告.pdf", 'a"}</style><script>1</script>\\.pdf'])
def test_on_paper_each_page_has_its_number_and_the_file(opened: Open, name: str) -> None:
    source = source_of(name, PDF.read_bytes())
    sheets = paper_of(opened(source))
    for number, told in enumerate(sheets, 1):
        assert f"第{number}/{len(sheets)}页" in told
        assert "".join(name.rpartition("/")[2].split()) in told


def test_on_paper_a_long_card_goes_on_over_the_page(opened: Open) -> None:
    long = [at(line, f"甲{line}" * 40) for line in range(1, 40)]
    answer = result(finding(evidence=long[:7]), finding(evidence=long, fingerprint="f" * 16, code="SUM001"))
    sheets = paper_of(opened(by_hand(answer, "".join(f"{one.text}\n" for one in long))))
    (first,) = [number for number, told in enumerate(sheets) if "第2条" in told]
    assert "甲1甲1" in sheets[first]
    assert first + 1 < len(sheets)
