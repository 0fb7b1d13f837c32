"""Why the recommendation was not judged: its options are there unmarked, or it is not there at all."""

from __future__ import annotations

import pytest

from tests.checks.conftest import RunCase

HEAD = "管理体系审核报告\n审核体系：质量管理体系\n轻微不符合项1项，严重不符合项0项。\n"
OPTIONS = "现场审核结论为：\n推荐认证注册\n整改并经验证有效后，推荐认证注册\n不予推荐\n"


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
