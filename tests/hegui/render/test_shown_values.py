"""What people read has no codes: values of fields, bounds, the ends of a page's lines."""

from __future__ import annotations

import pytest

from hegui.render import finding_text
from hegui.render.field_values import field_value
from hegui.render.finding_text import evidence_words, over_lines, within
from hegui.wording import LANGUAGES, words
from schemas.leaf import Evidence
from tests.hegui.results import finding


@pytest.mark.parametrize(
    ("expected", "zh", "en"),
    [
        ("<= 2025-06-23", "不晚于 2025-06-23", "not after 2025-06-23"),
        ("> 2025-06", "晚于 2025-06", "after 2025-06"),
        (">= 6", "不少于 6", "at least 6"),
        ("< 0.5", "小于 0.5", "less than 0.5"),
        ("97930", "97930", "97930"),
        ("≥99.95%", "≥99.95%", "≥99.95%"),
    ],
)
def test_a_bound_is_told_in_words(expected: str, zh: str, en: str) -> None:
    assert (within(expected, "zh"), within(expected, "en")) == (zh, en)
    assert within(None, "zh") is None
    assert zh in finding_text.sentence(finding(expected=expected), "zh")


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("team[1].role", "technical_expert", "技术专家"),
        ("attendants[0].role", "guide", "向导"),
        ("audit.start_half", "pm", "下午"),
        ("nonconformities.items[0].grade", "minor", "轻微"),
        ("conclusion.recommendation", "recommend_after_correction", "整改后推荐"),
        ("audit_type", "stage2", "第二阶段审核"),
        ("organization.name", "minor", "minor"),
        ("team[0].grade", "高级审核员", "高级审核员"),
    ],
)
def test_a_code_has_its_word(path: str, value: str, told: str) -> None:
    assert field_value(path, value, "zh") == told


def test_both_languages_know_the_same_kinds_of_audit() -> None:
    for kind, entry in words()["audit_types"].items():
        assert {lang: field_value("audit_type", kind, lang) for lang in LANGUAGES} == entry


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("中华人民共和国合 同法", "中华人民共和国合同法"),
        ("现场查看了仓库的消防器 材，编号 A 12 有效", "现场查看了仓库的消防器材，编号 A 12 有效"),
        ("质检部 郑闻笛 组长 合格", "质检部 郑闻笛 组长 合格"),
        ("GB/T 19001 标准", "GB/T 19001 标准"),
        ("", ""),
    ],
)
def test_the_ends_of_lines_leave_no_blank_in_a_quote(written: str, shown: str) -> None:
    assert over_lines(written) == shown
    assert evidence_words(finding(), Evidence(page=2, line=5, text=written)) == shown
    assert evidence_words(finding(), Evidence(line=5, text=written)) == written
