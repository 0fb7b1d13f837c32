"""Gaps of a form: what fills them in reads as if it stood alone, and those that are empty stay."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest

from hegui.model.numbered import numbered
from hegui.render import document_view
from ingest import read_bytes
from ingest.drafts import Segment
from ingest.wording.gaps import close
from schemas.document import EMPTY, TICKED
from tests.ingest import samples
from tests.timing import cpu_seconds


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("审核于_2025_年_3_月_5_日进行", "审核于2025年3月5日进行"),
        ("审核于＿2025＿年＿3＿月＿5＿日进行", "审核于2025年3月5日进行"),
        ("报告日期：____2025年3月5日____", "报告日期：2025年3月5日"),
        ("第一阶段共用____2____人日", "第一阶段共用2人日"),
        ("本次审核共____12.5___人日，其中现场__ 10 __人日", "本次审核共12.5人日，其中现场 10 人日"),
        ("不符合____3项", "不符合3项"),
        ("参加演练20____人", "参加演练20人"),
        ("由__张守义__主持", "由张守义主持"),
        ("主持人__张守义__。", "主持人张守义。"),
        ("主持人：____张守义____", "主持人：张守义"),
        ("____张守义____", "张守义"),
        ("由____综合部____归口管理", "由综合部归口管理"),
        ("理由：__体系成熟度较高，多体系结合审核__。", "理由：体系成熟度较高，多体系结合审核。"),
        ("报告编号__QH2572505__。", "报告编号QH2572505。"),
        ("本次审核共   12   人日", "本次审核共12人日"),
        ("审核于　2025　　年　3　　月　5　　日进行", "审核于2025年3月5日进行"),
        ("公司成立于  2019 年  6 月", "公司成立于2019年6月"),
        ("本次审核发现  3  项不符合", "本次审核发现3项不符合"),
        ("报告日期  2025  年  10  月", "报告日期  2025年10月"),
    ],
)
def test_filled(written: str, read: str) -> None:
    document = read_bytes(f"管理体系审核报告\n{written}\n".encode(), "x")
    samples.assert_sound(document)
    assert document.text == f"管理体系审核报告\n{read}"
    found = document.evidence(9, len(document.text))
    assert "".join(found[0].text.split()) == "".join(written.split()).strip("_")


@pytest.mark.parametrize(
    "written",
    [
        "审核组长（签字）：________　日期：____年__月__日",
        "日期：____年__月__日",
        "共____项，其中严重____项，一般____项",
        "共__项，其中严重__项",
        "客房化学品共____种，均有说明书",
        "组长____日期____",
        "联系人__电话__传真__",
        "审核组签字：组长________ 组员________、________",
        "甲方____与乙方____签订",
        "甲方为____法定代表人为____",
        "由____负责____的归口",
        "审核组长____2025年3月5日",
        "第__页共__页",
        "文件 HY_QR_01_2025_终稿.docx",
        "邮箱 zhang_12_a@hy.example",
        "表 A__2__B",
        "温度__℃，湿度__%",
        "一、　12　项目",
        "共 12 人日",
        "报告日期  2025 年 10 月 24 日",
        "报告日期　　2025 年 10 月 24 日",
        "报告日期      2025 年 10 月 24 日",
        "编制人：甘启明 日期  2025 年 10 月 24 日",
        "1.2 审核日期  2025 年 10 月 20 日至 2025 年 10 月 22 日",
        "初审  2025 年 3 月，监督  2026 年 3 月",
        "出席人数  23 人，缺席人数  2 人",
        "不符合  3 项",
    ],
)
def test_empty_ones_and_other_lines_stay(written: str) -> None:
    document = read_bytes(f"管理体系审核报告\n{written}\n".encode(), "x")
    assert document.text == f"管理体系审核报告\n{written}"
    assert not document.gaps


def test_marks_and_places_go_along() -> None:
    """A mark behind a gap stays where it is, and so does each character of a Word file."""
    document = read_bytes("于_2025_年_3_月_5_日召开，☑充分 □不充分，共__3__项 □有\n".encode(), "x")
    assert document.text == "于2025年3月5日召开，☑充分 □不充分，共3项 □有"
    assert [document.text[mark.offset] for mark in document.marks] == [TICKED, EMPTY, EMPTY]
    (day,) = document.evidence(1, 10)
    assert day.text == "2025_年_3_月_5_日"
    (number,) = document.evidence(23, 26)
    assert number.text == "3__项"


def test_a_value_broken_over_two_lines() -> None:
    """The lines of a paragraph are looked at together; each keeps what was drawn in it."""
    lines = [Segment("管理评审由__邓方", 1), Segment("舒__主持，共____", 2), Segment("3____项改进。", 3)]
    drawn = close(lines)
    assert [line.text for line in lines] == ["管理评审由邓方", "舒主持，共", "3项改进。"]
    assert drawn == [[(5, "__")], [(1, "__"), (5, "____")], [(1, "____")]]


def test_work_grows_with_the_number_of_gaps() -> None:
    def seconds(count: int) -> float:
        written = ("管理体系审核报告\n" + "共__3__项，" * count).encode()
        assert "_" not in read_bytes(written, "a.txt").text
        return cpu_seconds(lambda: read_bytes(written, "a.txt"))

    assert seconds(16000) < 8 * max(seconds(4000), 0.02)


@pytest.mark.parametrize("parted", ["\t", "\t\t", "  ", "        ", "　", "　　"])
def test_a_label_is_no_part_of_its_day(parted: str) -> None:
    """In a paragraph of Word a tab is a separator, as blanks are: the report's day is read and quoted."""
    written = f"报告日期{parted}2025 年 10 月 24 日"
    word = docx.Document()
    for paragraph in ("质量管理体系审核报告", written):
        word.add_paragraph(paragraph)
    word.save(file := BytesIO())
    document = read_bytes(file.getvalue(), "a.docx")
    (line,) = document.evidence(document.text.index("报告日期"), len(document.text))
    assert line.text == "报告日期 2025 年 10 月 24 日"
    assert not document.gaps


def test_what_is_shown_has_the_blanks() -> None:
    """A model and `show` get the words as they stand on the page, whatever is read of them."""
    document = read_bytes("管理体系审核报告\n本次审核共   12   人日，其中现场____10____人日\n".encode(), "x")
    assert document.text.endswith("本次审核共12人日，其中现场10人日")
    assert numbered(document)[-1].text == "本次审核共   12   人日，其中现场10人日"
    assert document_view.text_of(document, document.blocks[-1]) == "本次审核共   12   人日，其中现场10人日"
