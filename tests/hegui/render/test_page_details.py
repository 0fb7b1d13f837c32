"""What the page and the other outputs show: a tick as a tick, the model that read along, levels."""

from __future__ import annotations

from typing import Any

import pytest

from hegui.pipeline import check_document
from hegui.render import Look, load, opinions
from ingest import read_bytes
from schemas.result import ModelUse
from tests.hegui.render.html.test_html import by_hand, page_of, source_of
from tests.hegui.results import at, finding, result

TICKED = """管理体系审核报告
受审核方名称：青峦环保设备有限公司
审核日期：2025年6月11日至2025年6月12日
审核准则：GB/T 19001-2016
审核组长：周明远
是否符合：<input type="checkbox" checked="">是 <input type="checkbox" checked/>否
"""


@pytest.mark.parametrize("name", ["text", "xlsx", "markdown", "junit", "sarif", "list"])
def test_a_tick_is_shown_as_a_tick(name: str) -> None:
    answer = check_document(read_bytes(TICKED.encode(), "a.txt"), codes=["CON001"])
    assert any("<input" in place.text for one in answer.findings for place in one.evidence)
    data = load("check", name).one(answer, Look(select=("CON001",)))
    assert b"<input" not in data
    assert b"&lt;input" not in data


def test_on_the_page_the_odd_words_are_marked_behind_a_tick() -> None:
    source = source_of("a.txt", TICKED.encode())
    made: Any = page_of(source)
    told = [one.text_content() for one in made.xpath("//article[@data-code='CON001']//q")]
    assert any("☑是 ☑否" in one for one in told)
    assert not any("<input" in one for one in told)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_model_that_read_along_is_named(lang: str) -> None:
    used = ModelUse(name="某模型-7B<b>", prompts="p", answers="a", asked=["dates"], refuted=2)
    answer = result(finding()).replaced(model=used)
    made = page_of(by_hand(answer), lang)
    chips = [one.text_content() for one in made.xpath("//p[@class='chips']/span")]
    assert any("某模型-7B<b>" in one for one in chips)
    assert any("某模型-7B<b>" in one.text_content() for one in made.xpath("//section[@id='decision']//li"))
    assert "某模型-7B" in opinions.one(answer, Look(lang)).decode()
    without = page_of(by_hand(result(finding())), lang)
    assert "模型" not in without.xpath("//header[@class='top']")[0].text_content()


def test_findings_that_are_not_shown_are_told_on_the_page() -> None:
    answer = result().replaced(not_shown=3)
    told = page_of(by_hand(answer)).xpath("//main")[0].text_content()
    assert "另有 3 条级别较低的没有列出" in told
    assert "此级别及以上没有发现问题" in told
    assert "没有发现问题" not in told.replace("此级别及以上没有发现问题", "")


def test_the_order_of_places_is_that_of_the_document() -> None:
    answer = result(
        finding("CON003", evidence=[at(9, "甲")], fingerprint="a"),
        finding("TXT001", evidence=[at(7, "乙"), at(2, "丙")], fingerprint="b"),
        finding("SUM001", evidence=[], fingerprint="c"),
    )
    cards = page_of(by_hand(answer)).xpath("//article")
    assert [(one.get("id"), one.get("data-at")) for one in cards] == [
        ("f-a", "2"),
        ("f-c", "0"),
        ("f-b", "1"),
    ]
