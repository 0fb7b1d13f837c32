"""Why the recommendation was not judged: its options are there unmarked, or it is not there at all."""

from __future__ import annotations

import pytest

from tests.checks.conftest import RunCase

HEAD = "管理体系审核报告\n审核体系：质量管理体系\n轻微不符合项1项，严重不符合项0项。\n"
OPTIONS = "现场审核结论为：\n推荐认证注册\n整改并经验证有效后，推荐认证注册\n不予推荐\n"


LOST = "审核方式：现场审核 远程审核 现场结合远程审核\n"
TICKED = "目标的适宜性\t☑ 符合\t□ 基本符合\t□ 不符合\n"


@pytest.mark.parametrize(
    "text", [LOST + OPTIONS, TICKED + LOST + OPTIONS, f"3.1 策划 符合 基本符合 不符合\n{OPTIONS}"]
)
def test_ticks_that_a_conversion_lost_are_told_once_and_of_what_lacks_them(
    run_case: RunCase, text: str
) -> None:
    _, unchecked = run_case({"name": "x", "text": HEAD + text})
    (one,) = [one for one in unchecked if one.code in ("CON001", "CON003")]
    assert one.code == "CON003"
    assert ("现场审核 远程审核 现场结合远程审核" if LOST in text else "符合 基本符合 不符合") in one.reason
    assert "其他选项也没有" not in one.reason


def test_options_that_have_boxes_were_not_lost(run_case: RunCase) -> None:
    text = f"{HEAD}{LOST}推荐意见：□推荐认证注册 □有条件推荐 □不予推荐\n"
    _, unchecked = run_case({"name": "x", "text": text})
    (reason,) = [one.reason for one in unchecked if one.code == "CON003"]
    assert "转换" not in reason


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (OPTIONS, "没有一项标明选中"),
        ("推荐意见：□推荐认证注册 □有条件推荐 □不予推荐\n", "没有一项标明选中"),
        ("推荐意见：☑推荐认证注册 □有条件推荐 ☑不予推荐\n", "选了几项"),
        ("审核结论：管理体系运行有效。\n", "报告中没有：推荐意见"),
    ],
)
def test_the_reason_says_what_stands_there(run_case: RunCase, text: str, said: str) -> None:
    _, unchecked = run_case({"name": "x", "text": HEAD + text})
    (reason,) = [one.reason for one in unchecked if one.code == "CON003"]
    assert said in reason
    assert ("推荐认证注册" in reason) == ("选项" in reason or "选了" in reason)


def test_a_marked_option_is_judged(run_case: RunCase) -> None:
    text = HEAD + "推荐意见：□推荐认证注册 ☑整改验证后推荐 □不予推荐\n"
    _, unchecked = run_case({"name": "x", "text": text})
    assert "CON003" not in {one.code for one in unchecked}
