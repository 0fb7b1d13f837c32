"""Options of forms, however they are marked, in each use: the mode, ratings, a grade, the recommendation."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from hegui.pipeline import extract_document
from ingest import read_bytes
from schemas.leaf import Leaf
from tests.ingest import options

HEAD = "管理体系审核报告\n受审核方：宜宾市栖梧家具有限公司\n审核体系：质量管理体系\n"


def _value(leaf: Leaf[Any] | None) -> Any:
    return None if leaf is None else leaf.value


@pytest.mark.parametrize("way", options.WAYS)
@pytest.mark.parametrize("made", [options.as_text, options.as_word])
def test_marks_in_every_use(way: str, made: Callable[[str], bytes]) -> None:
    report = extract_document(read_bytes(made(way), "x")).report
    assert {
        "mode": _value(report.audit.mode),
        "ratings": [_value(one.value) for one in report.conclusion.ratings],
        "recommendation": _value(report.conclusion.recommendation),
        "grade": [_value(one.grade) for one in report.nonconformities.items],
    } == options.EXPECTED


@pytest.mark.parametrize(
    "told",
    [
        "审核方式：\n□现场审核\n☑远程审核\n□混合审核\n",
        "审核方式：□现场审核\n☑远程审核\n□混合审核\n",
        "审核方式：\n- [ ] 现场审核\n- [x] 远程审核\n- [ ] 混合审核\n审核日期：2025年6月10日\n",
        "审核方式\n（ ）现场审核\n（√）远程审核\n审核日期：2025年6月10日\n",
        "审核方式\t（ ）现场审核\t（√）远程审核\n审核日期\t2025年6月10日\t\n",
    ],
)
def test_options_in_lines_below_each_other(told: str) -> None:
    report = extract_document(read_bytes((HEAD + told).encode(), "x")).report
    assert _value(report.audit.mode) == "remote"


@pytest.mark.parametrize(
    "text",
    [
        "Q质量管理体系 □适用\nE环境管理体系 □适用",
        "S安全 ☑是 □否\nS运行 ☑是 □否",
        "R区 ☑合格 □不合格\nR线 ☑合格 □不合格",
        "产品型号：口型管",
    ],
)
def test_letters_that_are_no_marks(text: str) -> None:
    document = read_bytes(text.encode(), "x")
    assert [mark.raw for mark in document.marks if mark.raw.isalnum()] == []
