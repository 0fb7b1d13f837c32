"""What a finding shows of a short value in running text: the clause that tells it."""

from __future__ import annotations

import pytest

from extract.reading.source import Source
from tests.extract.documents import source


def shown(made: Source, value: str) -> str:
    at = made.text.index(value)
    return made.clause(made.leaf(value, at, at + len(value))).text


@pytest.mark.parametrize(
    ("text", "value", "clause"),
    [
        ("出租方为甲公司，租赁期限五年，自2025年3月1日起。", "五年", "租赁期限五年"),
        ("租期三年；押金另计。", "三年", "租期三年"),
        ("成立日期：2012年3月16日", "2012年3月16日", "成立日期：2012年3月16日"),
        ("姓名\t组内职务\n方一鸣\t组长", "方一鸣", "方一鸣"),
        ("清单有《合同法》、《招标投标法》。", "合同法", "合同法"),
        ("甲" * 40 + "三年" + "乙" * 40, "三年", "三年"),
        (
            "受审核方：河西明达精密机械制造有限公司，在册",
            "河西明达精密机械制造有限公司",
            "受审核方：河西明达精密机械制造有限公司",
        ),
        (
            "受审核方：河西明达精密机械设备制造安装有限公司，在册",
            "河西明达精密机械设备制造安装有限公司",
            "河西明达精密机械设备制造安装有限公司",
        ),
    ],
)
def test_clause(text: str, value: str, clause: str) -> None:
    assert shown(source(text), value) == clause


def test_the_leaf_keeps_its_own_place() -> None:
    made = source("租赁期限五年，自2025年3月1日起。")
    leaf = made.leaf("五年", 4, 6)
    assert (leaf.evidence.text, leaf.span) == ("五年", (4, 6))
    assert made.clause(made.mention("五年", 4, 6)).text == "租赁期限五年"
