"""Check marks in every way they are written, and what only looks like one."""

from __future__ import annotations

import pytest

from ingest import read_bytes
from tests.ingest import samples

T, E = "ticked", "empty"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("■符合 □基本符合 □不符合", [T, E, E]),
        ("☑是 ☐否", [T, E]),
        ("☒是 ☐否", [T, E]),
        ("√符合 基本符合", [T]),
        ("符合√ 不符合", [T]),
        ("√QMS √EMS □OHSMS", [T, T, E]),
        ("QMS√ EMS□", [T, E]),
        ("√GB/T 19001-2016", [T]),
        ("（√）推荐 （ ）不推荐", [T, E]),
        ("[x] 推荐 [ ] 不推荐", [T, E]),
        ("【√】是　【　】否", [T, E]),
        ("[ √ ] 是 [   ] 否", [T, E]),
        ("●现场 ○远程", [T, E]),
        ("□√符合 □不符合", [T, E]),
        ('<input type="checkbox"> 符合 <input type="checkbox" checked> 不符合', [E, T]),
        ("<input type='checkbox' checked='checked'/>符合 <INPUT TYPE=RADIO>不符合", [T, E]),
        ("\uf0fe现场 \uf0a8远程", [T, E]),
        ("\uf052现场 \uf0a3远程", [T, E]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    document = read_bytes(text.encode(), "x")
    assert samples.states(document) == expected
    samples.assert_sound(document)


@pytest.mark.parametrize(
    "text",
    [
        "面积为√2平方米",
        "√以外的情况见下表",
        "抽样数为√n，取整",
        "边长 a=√AB",
        "经计算 x=√(a+b) 得出",
        "用“√”表示符合，用“×”表示不符合",
        "请在相应的方框内打√",
        "请在□内打勾",
        "二○二五年六月",
        "○○机电有限公司",
        "● 公司建立了制度",
        "姓名：顾□□",
        "规格：R £ 型",
        "第[1]次，见附件[X1]",
        "审核（ ）次",
        "<p>无标记</p>",
        '<input type="text"> 名称',
    ],
)
def test_no_marks(text: str) -> None:
    assert read_bytes(text.encode(), "x").marks == ()


def test_a_tick_alone_in_a_cell() -> None:
    document = read_bytes("项目\t是\t否\n方针\t√\t\n目标\t\t√\n".encode(), "x")
    assert samples.tables(document) == [[["项目", "是", "否"], ["方针", "☑", ""], ["目标", "", "☑"]]]


def test_the_raw_text_is_kept() -> None:
    document = read_bytes('<input type="checkbox" checked> 符合 ■ 满足'.encode(), "x")
    assert document.text == "☑ 符合 ☑ 满足"
    assert [mark.raw for mark in document.marks] == ['<input type="checkbox" checked>', "■"]
    assert document.evidence(0, 4)[0].text == '<input type="checkbox" checked> 符合'
