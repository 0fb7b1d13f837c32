"""Word files: every construct that carries text, marks or numbers."""

from __future__ import annotations

import io
import zipfile

import pytest

from ingest import read_bytes
from ingest.word.numbering import written
from tests.ingest import samples
from tests.ingest.word_xml import NAMES, RELATION, p, r, read, sdt, tc, tr


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (f"<w:ins>{r('增加')}</w:ins>", "增加"),
        (f"<w:del><w:r><w:delText>删除</w:delText></w:r></w:del>{r('留')}", "留"),
        (f"<w:moveTo>{r('移来')}</w:moveTo><w:moveFrom>{r('移走')}</w:moveFrom>", "移来"),
        (f"<w:hyperlink>{r('链接')}</w:hyperlink>", "链接"),
        (f"<w:smartTag><w:smartTagPr/>{r('地名')}</w:smartTag>", "地名"),
        (sdt(r("控件")), "控件"),
        (f"<w:fldSimple>{r('域')}</w:fldSimple>", "域"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r>" + r("3"), "3"),
        ("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r>", "甲  乙"),
        ("<w:r><w:t>2024</w:t><w:noBreakHyphen/><w:t>01</w:t></w:r>", "2024-01"),
        (r("显", '<w:vanish w:val="0"/>'), "显"),
        ("<m:oMath><m:r><m:t>Σ</m:t></m:r></m:oMath>" + r("和"), "Σ和"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t>5</w:t></w:r>', "≥5"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>yin</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>音</w:t></w:r></w:rubyBase></w:ruby></w:r>",
            "音",
        ),
        (r("甲") + "<w:commentRangeStart/>" + r("乙"), "甲乙"),
    ],
)
def test_text_in_runs(run: str, text: str) -> None:
    assert read(p(run)).text == text


@pytest.mark.parametrize(
    ("run", "state", "raw"),
    [
        (sdt(r("☒"), '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'), "ticked", "☒"),
        (sdt(r("☐"), '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'), "empty", "☐"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "ticked", "\uf052"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "empty", "\uf0a8"),
        (r("R", '<w:rFonts w:ascii="Wingdings 2"/>'), "ticked", "R"),
        (r("£", '<w:rFonts w:ascii="Wingdings 2"/>'), "empty", "£"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>', "ticked", "✓"),
        (r("■"), "ticked", "■"),
        (r("x", '<w:rFonts w:hAnsi="Wingdings"/>'), "ticked", "x"),
        (r("c", '<w:rFonts w:ascii="Webdings"/>'), "empty", "c"),
        (
            r("\uf0a3", '<w:rFonts w:ascii="宋体" w:eastAsia="Wingdings 2" w:hint="eastAsia"/>'),
            "empty",
            "\uf0a3",
        ),
        (r("☑", '<w:rFonts w:ascii="Segoe UI Symbol"/>'), "ticked", "☑"),
        ('<w:r><w:sym w:font="Segoe UI Symbol" w:char="2610"/></w:r>', "empty", "☐"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/>'
            "</w:checkBox></w:ffData></w:fldChar></w:r>",
            "ticked",
            "☒",
        ),
        (
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/></w:checkBox>'
            "</w:ffData></w:fldChar></w:r>",
            "empty",
            "☐",
        ),
    ],
)
def test_marks(run: str, state: str, raw: str) -> None:
    document = read(p(r("结果："), run, r("符合")))
    assert [(mark.offset, mark.state, mark.raw) for mark in document.marks] == [(3, state, raw)]


def test_a_mark_of_a_control_beside_a_written_one() -> None:
    document = read(p(r("□甲 "), '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', r("乙 [x]丙")))
    assert document.text == "□甲 ☑乙 ☑丙"
    assert samples.states(document) == ["empty", "ticked", "ticked"]


def test_a_chosen_entry_of_a_list() -> None:
    entries = (
        '<w:ddList><w:result w:val="1"/><w:listEntry w:val="符合"/><w:listEntry w:val="不符合"/></w:ddList>'
    )
    field = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{entries}</w:ffData></w:fldChar></w:r>'
    assert read(p(field)).text == "不符合"


def test_line_breaks_part_paragraphs() -> None:
    document = read(p("<w:r><w:t>甲方：云栖</w:t><w:br/><w:t>乙方：青峦</w:t></w:r>"))
    assert samples.texts(document) == ["甲方：云栖", "乙方：青峦"]


def test_block_controls_and_insertions() -> None:
    body = (
        sdt(p(r("甲")))
        + f"<w:ins>{p(r('乙'))}</w:ins><w:del>{p(r('丙'))}</w:del>"
        + sdt(f"<w:tbl>{tr(tc(p(r('丁'))), tc(p(r('戊'))))}</w:tbl>")
    )
    assert samples.texts(read(body)) == ["甲", "乙", "丁\t戊"]


def test_a_text_box_stands_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p(r('框内'))}</w:txbxContent>"
    run = (
        f"<w:r><mc:AlternateContent><mc:Choice><w:drawing>{box}</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert samples.texts(read(p(r("正文"), run))) == ["正文", "框内"]
    assert samples.texts(read(p(r("正文"), f"<w:r><w:pict><v:textbox>{box}</v:textbox></w:pict></w:r>"))) == [
        "正文",
        "框内",
    ]


def test_merged_cells_are_one_cell() -> None:
    body = (
        "<w:tbl>"
        + tr(
            tc(p(r("姓名")), properties='<w:vMerge w:val="restart"/>'),
            tc(p(r("注册")), properties='<w:gridSpan w:val="2"/>'),
        )
        + tr(tc(p(), properties="<w:vMerge/>"), tc(p(r("级别"))), tc(p(r("编号"))))
        + tr(tc(p(r("顾远舟"))), tc(p(r("审核员"))), tc(p()))
        + "</w:tbl>"
    )
    document = read(body)
    table = document.body[0]
    spans = [(cell.row, cell.column, cell.row_span, cell.column_span) for cell in table.cells]
    assert spans == [
        (0, 0, 2, 1),
        (0, 1, 1, 2),
        (1, 1, 1, 1),
        (1, 2, 1, 1),
        (2, 0, 1, 1),
        (2, 1, 1, 1),
        (2, 2, 1, 1),
    ]
    assert document.text == "姓名\t注册\n级别\t编号\n顾远舟\t审核员\t"
    assert [line.number for line in document.lines] == [1, 2, 3]


def test_rows_that_begin_further_right_and_deleted_rows() -> None:
    body = (
        "<w:tbl>"
        + tr(tc(p(r("甲"))), tc(p(r("乙"))))
        + tr(tc(p(r("丙"))), properties='<w:gridBefore w:val="1"/>')
        + tr(tc(p(r("丁"))), properties="<w:del/>")
        + "</w:tbl>"
    )
    table = read(body).body[0]
    assert [(cell.row, cell.column) for cell in table.cells] == [(0, 0), (0, 1), (1, 1)]


def test_paragraphs_and_tables_within_a_cell() -> None:
    inner = f"<w:tbl>{tr(tc(p(r('内一'))), tc(p(r('内二 □'))))}</w:tbl>"
    document = read(f"<w:tbl>{tr(tc(p(r('外一')), inner, p(r('外二'))), tc(p(r('右'))))}</w:tbl>{p(r('后'))}")
    assert samples.tables(document) == [[["外一\n外二", "右"]], [["内一", "内二 □"]]]
    assert [line.number for line in document.lines] == [1, 2, 3]
    assert samples.states(document) == ["empty"]
    assert [block.within for block in document.body] == [None, (0, 0), None]


def test_tables_within_tables_within_cells() -> None:
    third = f"<w:tbl>{tr(tc(p(r('三一'))), tc(p(r('三二'))))}</w:tbl>"
    second = f"<w:tbl>{tr(tc(p(r('二一'))), tc(p(r('卡')), third))}</w:tbl>"
    document = read(f"<w:tbl>{tr(tc(p(r('一一')))) + tr(tc(second), tc(p(r('一四'))))}</w:tbl>")
    assert [block.within for block in document.body] == [None, (0, 1), (1, 1)]


def level(depth: int, kind: str, text: str, more: str = "") -> str:
    start = f'<w:start w:val="1"/><w:numFmt w:val="{kind}"/>{more}'
    return f'<w:lvl w:ilvl="{depth}">{start}<w:lvlText w:val="{text}"/></w:lvl>'


LEVELS = (
    '<w:abstractNum w:abstractNumId="1">'
    + level(0, "chineseCounting", "%1、", '<w:suff w:val="nothing"/>')
    + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    + level(2, "decimal", "（%3）")
    + level(3, "bullet", "\uf0b7", '<w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr>')
    + '</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    + '<w:num w:numId="6"><w:abstractNumId w:val="1"/>'
    + '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="7"/></w:lvlOverride></w:num>'
)


def numbered(text: str, depth: int, number: int = 5) -> str:
    return p(r(text), properties=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


def test_automatic_numbers_are_text() -> None:
    body = (
        numbered("综述", 0)
        + numbered("目的", 1)
        + numbered("范围", 1)
        + numbered("记录", 2)
        + numbered("点", 3)
        + p(r("无"), properties='<w:numPr><w:numId w:val="0"/></w:numPr>')
        + numbered("结论", 0)
        + numbered("意见", 1)
        + numbered("另起", 2, 6)
        + numbered("接着", 2, 6)
        + numbered("未知", 0, 99)
    )
    document = read(body, numbering=LEVELS)
    assert samples.texts(document) == [
        "一、综述",
        "1.1 目的",
        "1.2 范围",
        "（1） 记录",
        "• 点",
        "无",
        "二、结论",
        "2.1 意见",
        "（7） 另起",
        "（8） 接着",
        "未知",
    ]


def test_numbers_in_cells() -> None:
    rows = "".join(tr(tc(numbered("", 2)), tc(p(r(text)))) for text in "甲乙")
    assert samples.tables(read(f"<w:tbl>{rows}</w:tbl>", numbering=LEVELS)) == [
        [["（1）", "甲"], ["（2）", "乙"]]
    ]


STYLES = (
    '<w:style w:styleId="a1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    '<w:style w:styleId="a2"><w:name w:val="我的标题"/><w:basedOn w:val="a1"/>'
    '<w:pPr><w:outlineLvl w:val="1"/>'
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="5"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="a3"><w:name w:val="toc 1"/></w:style>'
)


def styled(text: str, style: str) -> str:
    return p(r(text), properties=f'<w:pStyle w:val="{style}"/>')


def test_headings_by_style_and_outline() -> None:
    body = (
        styled("一、审核综述 1", "a3")
        + styled("报告说明", "a1")
        + styled("人员", "a2")
        + p(r("无样式"), properties='<w:outlineLvl w:val="2"/>')
        + styled("审核日期：2025年6月11日", "a1")
        + styled("1.1 范围", "a1")
    )
    document = read(body, styles=STYLES, numbering=LEVELS)
    assert samples.kinds(document) == [
        ("paragraph", None, "一、审核综述1"),
        ("heading", 1, "报告说明"),
        ("heading", 2, "1.1人员"),
        ("heading", 3, "无样式"),
        ("paragraph", None, "审核日期：2025年6月11日"),
        ("heading", 2, "1.1范围"),
    ]


def test_headers_footers_and_notes_are_apart() -> None:
    names = ("header1", "footer1", "header2")
    references = "".join(f'<w:{name[:-1]}Reference r:id="{name}"/>' for name in names)
    section = f"<w:sectPr>{references}</w:sectPr>"
    document = read(
        p(r("正文"), '<w:r><w:footnoteReference w:id="1"/></w:r>') + section,
        header1=p(r("云栖报告")),
        header2=p(r("云栖报告")),
        footer1=p(r("受控文件")) + p(r("第 1 页 共 9 页")),
        footnotes=f'<w:footnote w:type="separator" w:id="0">{p(r("x"))}</w:footnote>'
        f'<w:footnote w:id="1">{p(r("注一"))}</w:footnote>',
    )
    assert [(block.role, document.text[block.start : block.end]) for block in document.blocks] == [
        ("body", "正文"),
        ("footnote", "注一"),
        ("header", "云栖报告"),
        ("footer", "受控文件"),
        ("page_number", "第 1 页 共 9 页"),
    ]


def test_the_strict_variant() -> None:
    data = samples.as_docx(["一、审核综述"])
    strict = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(strict, "w") as new:
        for name in old.namelist():
            content = old.read(name).replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            )
            new.writestr(name, content)
    assert read_bytes(strict.getvalue(), "x").text.startswith("一、审核综述")


def test_another_name_of_the_main_part() -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(
            "word/document2.xml", f"<w:document {NAMES}><w:body>{p(r('正文'))}</w:body></w:document>"
        )
        archive.writestr(
            "_rels/.rels",
            f'<Relationships><Relationship Id="a" Type="{RELATION}officeDocument" '
            'Target="/word/document2.xml"/></Relationships>',
        )
    assert read_bytes(data.getvalue(), "x").text == "正文"


@pytest.mark.parametrize(
    ("number", "kind", "text"),
    [
        (1, "chineseCounting", "一"),
        (10, "chineseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "japaneseCounting", "二十"),
        (101, "chineseCounting", "一百零一"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (4, "upperRoman", "IV"),
        (9, "lowerRoman", "ix"),
        (3, "upperLetter", "C"),
        (27, "lowerLetter", "aa"),
        (7, "decimalZero", "07"),
        (3, "decimalEnclosedCircle", "③"),
        (21, "decimalEnclosedCircle", "21"),
        (2, "ideographTraditional", "乙"),
        (1, "ideographZodiac", "子"),
        (12, "decimalFullWidth", "１２"),
        (10, "ideographDigital", "一〇"),
        (0, "upperRoman", "0"),
        (5, "somethingElse", "5"),
    ],
)
def test_number_formats(number: int, kind: str, text: str) -> None:
    assert written(number, kind) == text
