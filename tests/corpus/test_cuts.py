"""Contents taken out of a report: what tells them goes, what stands beside other things stays."""

from __future__ import annotations

import pytest

from corpus.bodies.cuts import cut, tagged, written
from corpus.layouts.plain import text_of
from corpus.layouts.tree import Line, Report
from corpus.layouts.writer import BlockWriter


def report() -> Report:
    """Two headings, a form and prose; the advice stands in a row and in a sentence."""
    w = BlockWriter(Report("t", "t-1", "示例认证", "示例认证"))
    w.heading(1, "一、概况")
    w.table([["项目", "内容"], ["企业", "{=organization.name|甲公司}"], ["意见", "{=advice|推荐}"]], (2, 5))
    w.heading(1, "二、推荐意见")
    w.text("审核组{=advice|推荐}注册。")
    w.heading(1, "三、其他")
    w.text("{=organization.name|甲公司}应持续改进。")
    return w.report


def advises(line: Line) -> bool:
    return tagged(line, ("advice",)) or "推荐" in written(line)


def names(line: Line) -> bool:
    return tagged(line, ("organization",))


def test_rows_sentences_and_empty_headings_go() -> None:
    made = report()
    assert cut(made, advises, names)
    text = text_of(made)
    assert "推荐" not in text
    assert "意见" not in text
    assert text.count("甲公司") == 2
    assert "三、其他" in text


@pytest.mark.parametrize("told", ["没有", "甲公司"])
def test_what_is_not_there_or_stands_with_other_things_stays(told: str) -> None:
    made = report()
    before = text_of(made)
    assert not cut(made, lambda line: told in written(line), names)
    assert text_of(made) == before
