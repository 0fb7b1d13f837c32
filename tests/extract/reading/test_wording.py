"""Words anywhere in the text: blanks, width and case do not count; headings and labels; phrases left out."""

from __future__ import annotations

import pytest

from extract.reading.source import Source
from extract.reading.wording import Wording
from ingest import read_bytes


def wording(text: str) -> Wording:
    return Wording(Source(read_bytes(text.encode(), "r.txt")))


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("本次审核以抽样方式进行", "以抽样"),
        ("推 荐 意 见：同意", "推荐意见"),
        ("Recommendation: maintain", "recommend"),
        ("ＡＵＤＩＴ　ｃｒｉｔｅｒｉａ", "audit criteria"),
        ("审核目的：评价符合性", "^审核目的"),
        ("1.2 审核目的", "^审核目的"),
        ("（三）审核目的和准则", "^审核目的"),
        ("B.2 审核目的和抽样说明", "^审核目的"),
        ("c）审核目的", "^审核目的"),
        ("丙、审核目的", "^审核目的"),
        ("类型\t监督\t审核目的\t评价", "^审核目的"),
        ("审核目的 Audit objectives", "^审核目的"),
    ],
)
def test_found(text: str, word: str) -> None:
    found = wording(f"审核报告\n{text}\n结束").find([word])
    assert found is not None
    assert found.evidence.line == 2


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("首次会议说明了审核目的、方法", "^审核目的"),
        ("审核目的已经达到", "^审核目的"),
        ("达到了审核目的。", "^审核目的"),
        ("抽查三份合同", "抽样"),
    ],
)
def test_not_found(text: str, word: str) -> None:
    assert wording(f"审核报告\n{text}\n结束").find([word]) is None


def test_the_words_come_in_their_order() -> None:
    found = wording("审核报告\n甲乙\n丙丁").find(["丙", "甲"])
    assert found is not None
    assert found.raw == "丙"


def test_a_word_within_a_phrase_does_not_count() -> None:
    made = wording("审核报告\n机构地址：示例路1号\n地址：示例路2号")
    assert made.find(["地址"], ["机构地址"]).evidence.line == 3  # type: ignore[union-attr]
    assert wording("审核报告\n机 构 地址：示例路1号").find(["地址"], ["机构地址"]) is None


def test_length_counts_no_blanks() -> None:
    assert wording("审 核\u3000报 告").length == 4
