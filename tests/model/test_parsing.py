"""What a model wrote is read whatever is around it, and what has not the form says why."""

from __future__ import annotations

import pytest

from hegui.model.parsing import MOST_CLAIMS, MOST_TEXT, UnusableError, parse
from tests.model.server import EMPTY, finding, findings

ONE = findings(finding("DATE001", (3, "报告日期"), expected="晚于审核"))


@pytest.mark.parametrize(
    "text",
    [
        ONE,
        f"```json\n{ONE}\n```",
        f"```\n{ONE}```",
        f"好的，结果如下：\n```json\n{ONE}\n```\n以上。",
        f'<think>先看日期……{{"findings": []}}</think>\n\n{ONE}',
        f"没有开头的思考</think>{ONE}",
        f"<THINKING>甲</THINKING><think>乙</think>```json\n{ONE}```",
        f"结果：{ONE} 以上。",
        ONE.replace("两处不符", "两处\n不符\t"),
    ],
)
def test_what_stands_around_an_answer_is_left_out(text: str) -> None:
    (claim,) = parse(text, {"DATE001"})
    assert (claim.code, claim.rule, claim.kind, claim.expected) == (
        "DATE001",
        "DATE001",
        "finding",
        "晚于审核",
    )
    assert [(one.line, one.text) for one in claim.quotes] == [(3, "报告日期")]


def test_words_of_the_report_that_look_like_markup_are_no_markup() -> None:
    (claim,) = parse(findings(finding("TXT001", (1, "</think>```{"))), {"TXT001"})
    assert claim.quotes[0].text == "</think>```{"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "不是完整的 JSON"),
        ("我没有发现问题。", "不是完整的 JSON"),
        (ONE[:-9], "不是完整的 JSON"),
        ("<think>想了又想", "不是完整的 JSON"),
        ("[" * 100_000, "不是完整的 JSON"),
        ("甲" * (MOST_TEXT + 1), "太长"),
        ("[]", "不是含 findings 数组的 JSON 对象"),
        ('{"findings": "无"}', "不是含 findings 数组的 JSON 对象"),
        ('{"findings": ["日期错"]}', "findings 的每一项应为对象"),
        ('{"findings": [{"quotes": [{"line": 1, "text": "甲"}]}]}', "findings 中有一项没有 code"),
        ('{"findings": [{"code": "DATE001"}]}', "findings 中有一项没有 quotes"),
        ('{"findings": [{"code": "DATE001", "quotes": ["甲"]}]}', "quotes 的每一项应为对象"),
        (
            '{"findings": [{"code": "DATE001", "quotes": [{"line": "三", "text": "甲"}]}]}',
            "quotes 中的 line 应为行号（整数）",
        ),
        (
            '{"findings": [{"code": "DATE001", "quotes": [{"line": 3, "text": ""}]}]}',
            "quotes 中有一项没有 text",
        ),
        (findings(finding("DATE001", (1, "甲"), kind="run")), "kind 只能是 finding 或 explained"),
        ('{"findings": [{"code": {"a": 1}, "quotes": []}]}', "code 应为文字"),
    ],
)
def test_what_has_not_the_form_says_why(text: str, reason: str) -> None:
    with pytest.raises(UnusableError) as caught:
        parse(text, {"DATE001"})
    assert caught.value.reason == reason


def test_codes_that_were_not_asked_are_left_out_and_much_is_cut_off() -> None:
    many = findings(finding("LAW001", (1, "甲")), *[finding("DATE001", *[(1, "甲")] * 20)] * 250)
    claims = parse(many, {"DATE001"})
    assert 0 < len(claims) <= MOST_CLAIMS
    assert {one.code for one in claims} == {"DATE001"}
    assert len(claims[0].quotes) < 20
    assert parse(EMPTY, {"DATE001"}) == []


def test_a_line_number_may_be_written_as_text() -> None:
    (claim,) = parse(
        '{"findings": [{"code": "A", "quotes": [{"line": "12", "text": "甲"}], "expected": null}]}', "A"
    )
    assert (claim.quotes[0].line, claim.expected) == (12, "")
