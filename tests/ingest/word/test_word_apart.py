"""Word files: what is set apart from the text that is read (hidden, comments, notes, margins) and told of."""

from __future__ import annotations

from typing import Any

import pytest

from tests.ingest import samples
from tests.ingest.word_xml import apart, field, p, r, read, tc, tr

STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="character" w:styleId="c1"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="c2"><w:basedOn w:val="c1"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="p1"><w:rPr><w:vanish/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="p2"><w:rPr><w:rFonts w:ascii="Wingdings 2"/></w:rPr></w:style>'
    '<w:style w:type="table" w:styleId="t1"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="1F3864"/>'
    "</w:tcPr></w:tblStylePr></w:style>"
    '<w:style w:type="table" w:styleId="t2"><w:tblPr><w:tblBorders>'
    '<w:top w:val="single"/></w:tblBorders></w:tblPr></w:style>'
)
WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.mark.parametrize(
    "properties",
    [
        "<w:vanish/>",
        '<w:rStyle w:val="c1"/>',
        '<w:rStyle w:val="c2"/>',
        WHITE,
        WHITE + '<w:shd w:val="clear" w:fill="FFFFFF"/>',
        '<w:sz w:val="2"/>',
    ],
)
def test_text_that_nobody_sees_is_hidden(properties: str) -> None:
    document = read(p(r("显"), r("隐", properties), r("然")), styles=STYLES)
    assert apart(document) == [("body", "显然"), ("hidden", "隐")]
    assert document.notes == ("hidden_text:1",)


@pytest.mark.parametrize(
    "properties",
    [
        '<w:vanish w:val="0"/>',
        "<w:webHidden/>",
        WHITE + '<w:shd w:val="clear" w:fill="C00000"/>',
        WHITE + '<w:highlight w:val="black"/>',
        '<w:color w:val="F2F2F2"/>',
        '<w:sz w:val="8"/>',
        '<w:rStyle w:val="c1"/><w:vanish w:val="false"/>',
    ],
)
def test_text_that_can_be_seen_is_not(properties: str) -> None:
    document = read(p(r("显"), r("见", properties)), styles=STYLES)
    assert apart(document) == [("body", "显见")]
    assert document.notes == ()


def test_hidden_by_the_style_of_the_paragraph() -> None:
    body = p(r("隐"), r("显", '<w:vanish w:val="0"/>'), properties='<w:pStyle w:val="p1"/>') + p(r("文"))
    assert apart(read(body, styles=STYLES)) == [("body", "显"), ("body", "文"), ("hidden", "隐")]


def test_a_symbol_font_by_the_style_of_the_paragraph() -> None:
    document = read(p(r("R"), properties='<w:pStyle w:val="p2"/>'), styles=STYLES)
    assert samples.states(document) == ["ticked"]


def test_white_text_on_a_coloured_cell_or_table_or_box_is_seen() -> None:
    shaded = '<w:shd w:val="clear" w:fill="1F3864"/>'
    box = f"<w:txbxContent>{p(r('戊', WHITE))}</w:txbxContent>"
    cells = tr(tc(p(r("甲", WHITE)), properties=shaded), tc(p(r("乙", WHITE))))
    body = (
        f"<w:tbl>{cells}</w:tbl>"
        f'<w:tbl><w:tblPr><w:tblStyle w:val="t1"/></w:tblPr>{cells}</w:tbl>'
        + p(r("丙", WHITE), properties=shaded)
        + p(r("丁"), f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>")
    )
    assert apart(read(body, styles=STYLES)) == [
        ("body", "甲\t"),
        ("body", "甲\t乙"),
        ("body", "丙"),
        ("body", "丁"),
        ("body", "戊"),
        ("hidden", "乙"),
    ]


def test_a_hidden_item_is_not_counted() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
        '<w:lvlText w:val="%1)"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    item = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    hidden = p(r("隐", "<w:vanish/>"), properties=item + "<w:rPr><w:vanish/></w:rPr>")
    body = p(r("甲"), properties=item) + hidden + p(r("乙"), properties=item)
    assert apart(read(body, numbering=numbering)) == [("body", "1) 甲"), ("body", "2) 乙"), ("hidden", "隐")]


def test_comments_are_one_block_each() -> None:
    first = f'<w:comment w:id="1">{p(r("请核对"))}{p(r("日期"))}</w:comment>'
    comments = first + f'<w:comment w:id="2">{p(r("好"))}</w:comment>'
    body = p('<w:commentRangeStart w:id="1"/>', r("正文"), '<w:r><w:commentReference w:id="1"/></w:r>')
    document = read(body, comments=comments)
    assert apart(document) == [("body", "正文"), ("comment", "请核对 日期"), ("comment", "好")]
    assert document.notes == ("comments:2",)


def test_notes_are_those_referred_to_in_their_order() -> None:
    body = p(
        r("正文"),
        '<w:r><w:endnoteReference w:id="7"/></w:r>',
        '<w:r><w:footnoteReference w:id="3"/></w:r>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        '<w:del><w:r><w:footnoteReference w:id="4"/></w:r></w:del>',
    )
    notes = "".join(
        f'<w:footnote w:id="{number}">{p("<w:r><w:footnoteRef/></w:r>", r(f" 注{number}"))}</w:footnote>'
        for number in (-1, 2, 3, 4)
    )
    document = read(body, footnotes=notes, endnotes=f'<w:endnote w:id="7">{p(r("尾注"))}</w:endnote>')
    assert apart(document) == [
        ("body", "正文"),
        ("footnote", "注3"),
        ("footnote", "注2"),
        ("footnote", "尾注"),
    ]


def section(properties: str = "", **references: str) -> str:
    told = "".join(f'<w:headerReference w:type="{kind}" r:id="{name}"/>' for kind, name in references.items())
    return f"<w:sectPr>{told}{properties}</w:sectPr>"


HEADERS: dict[str, Any] = {"header1": p(r("每页")), "header2": p(r("首页")), "header3": p(r("偶数页"))}


@pytest.mark.parametrize(
    ("properties", "settings", "shown"),
    [
        ("", "", ["每页"]),
        ("<w:titlePg/>", "", ["每页", "首页"]),
        ('<w:titlePg w:val="0"/>', "<w:evenAndOddHeaders/>", ["每页", "偶数页"]),
    ],
)
def test_only_headers_that_a_page_shows(properties: str, settings: str, shown: list[str]) -> None:
    references = section(properties, default="header1", first="header2", even="header3")
    document = read(p(r("正文")) + references, settings=settings, **HEADERS)
    assert [text for role, text in apart(document) if role == "header"] == shown


@pytest.mark.parametrize(
    ("paragraph", "text"),
    [
        (p(r("- "), field("PAGE", r("3")), r(" -")), "- 3 -"),
        (p(r("第 "), field("PAGE \\* MERGEFORMAT", ""), r(" 页")), "第  页"),
        (p(r("Seite "), '<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>'), "Seite 1"),
    ],
)
def test_page_numbers_in_any_wording(paragraph: str, text: str) -> None:
    footer = '<w:sectPr><w:footerReference r:id="footer1"/></w:sectPr>'
    assert apart(read(p(r("正文")) + footer, footer1=paragraph)) == [("body", "正文"), ("page_number", text)]


@pytest.mark.parametrize(("style", "blocks"), [("", ["甲认证", "第4版"]), ("t2", ["甲认证\t第4版"])])
def test_a_table_without_lines_only_places_the_parts_of_a_header(style: str, blocks: list[str]) -> None:
    cells = tr(tc(p(r("甲认证"))), tc(p(r("第4版"))))
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/></w:tblPr>{cells}</w:tbl>'
    document = read(p(r("正文")) + section(default="header1"), styles=STYLES, header1=table)
    assert [text for role, text in apart(document) if role == "header"] == blocks


def test_drawn_text_is_a_watermark_in_a_header_and_text_in_the_body() -> None:
    drawn = p('<w:r><w:pict><v:shape><v:textpath string="受控文件"/></v:shape></w:pict></w:r>')
    document = read(drawn + section(default="header1"), header1=drawn)
    assert apart(document) == [("body", "受控文件"), ("watermark", "受控文件")]
