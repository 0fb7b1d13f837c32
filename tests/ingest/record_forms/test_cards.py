"""Exports of a platform: cards of keys and values are titles with forms of two columns under them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest import read_bytes
from schemas.document import Document
from tests.ingest import samples

ITEMS = (
    ("组织档案", {"名称": "衡川阀门制造有限公司", "注册地址": "衡川市沿江路8号", "员工总数": "86人"}),
    ("审核组", {"姓名": "蓝心怡", "角色": "组长", "注册": "2024-N1QMS-7000001 | 有效至 2027-01-15"}),
    ("审核组", {"姓名": "郁修平", "角色": "组员", "注册": "2024-N1QMS-7000002 | 有效至 2027-02-15"}),
    ("计量器具", {"器具": "压力表", "编号": "Y-01", "有效至": "2026-03-14", "备注": "08:30 现场核对"}),
    ("计量器具", {"器具": "卡尺", "编号": "K-02", "有效至": "2026-03-18"}),
    ("计量器具", {"器具": "电子秤", "编号": "D-03", "有效至": "2026-04-01"}),
    ("供方", {"供方": "湖川柏舟商贸有限公司", "供应": "透析纸"}),
    ("供方", {"供方": "湖川启明检测有限公司", "供应": "检测服务"}),
    ("应急演练", {"演练": "火灾", "日期": "2025-04-21"}),
    ("法规清单", {"收录": "2部", "01": "中华人民共和国安全生产法", "02": "中华人民共和国消防法"}),
)
HEADS = (
    "[REC-{at:04}] {title}",
    "【REC{at:03}】{title}",
    "【记录 {at}】{title}",
    "【{title} {at}】",
    "(NO.{at}) {title}",
    "REC-{at:04}  {title}",
    "REC-{at:04} | {title}",
    "REC-{at:04}：{title}",
    "#{at} {title}",
    "№{at} · {title}",
    "卡片 {at}：{title}",
    "--- {title} {at} ---",
    "=== {title} ===",
    "▍{title}",
    "■ {title} #{at}",
    "◆【{title}】",
    "{title}（{at}/10）",
    "{title} [REC-{at:04}]",
)
LINES = ("{key}: {value}", "{key}：{value}", "  · {key} : {value}", "{key}={value}", "{key} | {value}")


def _printed(head: str, line: str) -> list[str]:
    """The lines of an export."""
    told = ["管理体系审核报告", "平台导出件"]
    for at, (title, fields) in enumerate(ITEMS, 1):
        told += [head.format(at=at, title=title), *(line.format(key=k, value=v) for k, v in fields.items())]
    return told


def _read(lines: list[str]) -> Document:
    return read_bytes("\n".join(lines).encode(), "x")


def _forms(document: Document) -> list[tuple[str, dict[str, str]]]:
    """The forms of two columns, each under its title."""
    found, title = [], ""
    for block in document.blocks:
        text = document.text[block.start : block.end]
        if block.kind == "heading":
            title = text
        if block.kind == "table" and block.columns == 2:
            cells = [document.text[cell.start : cell.end] for cell in block.cells]
            found.append((title, dict(zip(cells[::2], cells[1::2], strict=True))))
    return found


@pytest.mark.parametrize("line", LINES)
@pytest.mark.parametrize("head", HEADS)
def test_cards_are_forms_under_their_titles(head: str, line: str) -> None:
    """Whatever a platform prints before and behind the title, and whatever parts keys from values."""
    forms = _forms(_read(_printed(head, line)))
    assert [fields for _, fields in forms] == [fields for _, fields in ITEMS]
    assert all(title in told for (told, _), (title, _) in zip(forms, ITEMS, strict=True))


@pytest.mark.parametrize("write", [samples.as_docx, samples.as_pdf])
def test_cards_of_other_formats(write: Callable[[list[samples.Piece]], bytes]) -> None:
    """A page break within a card, with what stands at the foot of the page, does not end it."""
    document = read_bytes(write([*_printed("[REC-{at:04}] {title}", "{key}: {value}")]), "x")
    samples.assert_sound(document)
    assert [fields for _, fields in _forms(document)] == [fields for _, fields in ITEMS]


def test_states_of_a_head_are_the_first_fields() -> None:
    """What is told of a card behind its title (状态=有效) is no part of the title."""
    forms = _forms(_read(_printed("[REC-{at:04}] {title}  状态=有效 | 来源：现场", "{key}: {value}")))
    assert forms[3][0] == "[REC-0004] 计量器具"
    assert list(forms[3][1].items())[:3] == [("状态", "有效"), ("来源", "现场"), ("器具", "压力表")]


def test_values_go_on_in_the_next_line() -> None:
    """A line between two keys is the rest of the value above it; a short one is a topic."""
    lines = _printed("#{at} {title}", "{key}: {value}")
    at = lines.index("器具: 卡尺")
    lines[at:at] = ["说明: 检定证书的原件由质量部保管，", "复印件在现场可以看到", "结果:", "合格"]
    told = dict(_forms(_read(lines)))
    assert told["#5 计量器具"]["说明"] == "检定证书的原件由质量部保管，\n复印件在现场可以看到"
    assert told["#5 计量器具"]["结果"] == "合格"


def test_fields_side_by_side() -> None:
    """Behind a gap in the line the next key may stand."""
    lines = _printed("#{at} {title}", "{key}: {value}")
    at = lines.index("器具: 卡尺")
    lines[at : at + 2] = ["器具: 卡尺    编号: K-02"]
    assert dict(_forms(_read(lines)))["#5 计量器具"] == ITEMS[4][1]


def test_lines_behind_a_card_stay_paragraphs() -> None:
    """A sentence or the title of a section before the next card is no part of a card."""
    lines = _printed("#{at} {title}", "{key}: {value}")
    at = lines.index("#4 计量器具")
    lines[at:at] = ["以上人员均已确认公正性。", "S6 / 抽样记录"]
    document = _read(lines)
    assert [fields for _, fields in _forms(document)] == [fields for _, fields in ITEMS]
    assert "以上人员均已确认公正性。" in [document.text[b.start : b.end] for b in document.blocks]


@pytest.mark.parametrize(
    "lines",
    [
        _printed("{title}", "{key}：{value}"),
        _printed("{at}. {title}", "{key}：{value}"),
        _printed("（{at}）{title}", "{key}：{value}")[:8],
        _printed("[REC-{at:04}] {title}", "{key}：{value}") + ["审核组在现场查看了运行情况，符合要求。"] * 60,
        [
            line
            for at in range(1, 13)
            for line in (f"[A-{at}] 第{at * 7}部分的情况", "名称：某某", "日期：2025-1-2")
        ],
    ],
    ids=["no marks", "headings", "few", "prose", "none of a kind"],
)
def test_other_documents_stay_as_they_are(lines: list[str]) -> None:
    """Headings with labels under them, few cards, or cards in a report of sentences are no export."""
    assert not [block for block in _read(lines).blocks if block.kind == "table"]
