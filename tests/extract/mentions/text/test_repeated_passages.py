"""Passages that stand twice, in running text and within a cell."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from tests.extract.documents import document

PASSAGE = (
    "查2025年3月4日的巡检记录，泵房两处渗漏已由维修班换了垫片，复查正常。",
    "随后一个月的记录每日都有，签名齐全，没有再写到渗漏。",
    "备件台账写有垫片的领用，数量与维修单相符，库存够用。",
)


def repeated(text: str) -> list[tuple[int | None, int | None]]:
    found = extract_report(document(f"管理体系审核报告\n受审核方名称：江州宁川精工机械有限公司\n{text}\n"))[
        1
    ].repeated
    return [(passage.value, copy.value) for passage, copy in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("\n".join((*PASSAGE, "二、投诉", *PASSAGE)), 1),
        ("\n".join((*PASSAGE, "供方的情况另见附件。" * 200, *PASSAGE)), 0),
        ("\n".join((*PASSAGE[:2], "二、投诉", *PASSAGE[:2])), 0),
        ("\n".join((*PASSAGE, *PASSAGE, *PASSAGE)), 2),
        ("\n".join(f"{one}\t{one}" for one in PASSAGE), 0),
        ("\n".join(f"{n}\t{one}" for n in (1, 2) for one in PASSAGE), 0),
        ("8.2\t" + "¶".join((*PASSAGE, "投诉没有收到。", *PASSAGE)), 1),
    ],
    ids=["nearby", "far off", "two paragraphs", "three times", "columns", "rows", "cell"],
)
def test_passages_told_twice(text: str, count: int) -> None:
    """Several paragraphs nearby are told, no rows of a table, and none far off."""
    assert len(repeated(text)) == count
    assert set(repeated(text)) <= {(3, 3)}
