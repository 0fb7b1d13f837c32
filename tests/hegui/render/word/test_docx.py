"""Comments in the author's Word file: at the very words, whatever the words stand in."""

from __future__ import annotations

import pytest

from tests.hegui.word_files import MAIN, about, bare, file, marked, packed, remarked, said, unpacked
from tests.ingest.word_xml import NAMES, field, p, r, sdt, span, table, tc, tr

STYLE = '<w:color w:val="FF0000"/>'
CHECKBOX = '<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>'
HEADER = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
BOX = (
    "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
CHOICE = (
    '<mc:AlternateContent><mc:Choice Requires="w14">{}</mc:Choice><mc:Fallback>{}</mc:Fallback>'
    "</mc:AlternateContent>"
)
TICKED = "<w:checkBox><w:checked/></w:checkBox>"
LIST = (
    '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
    '<w:lvlText w:val="%1）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
)
NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
FOOTNOTE = '<w:r><w:footnoteReference w:id="2"/></w:r>'
RUBY = (
    "<w:r><w:ruby><w:rt><w:r><w:t>gan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>甘</w:t></w:r></w:rubyBase>"
    "</w:ruby></w:r>"
)


def t(text: str) -> str:
    return f"<w:t>{text}</w:t>"


def run(*pieces: str) -> str:
    return f"<w:r>{''.join(pieces)}</w:r>"


CASES: dict[str, tuple[str, str, int, str]] = {
    "the middle of a run": (p(r("压力表有效期至五月", STYLE)), "有效期", 0, "有效期"),
    "the beginning of a run": (p(r("压力表有效期")), "压力表", 0, "压力表"),
    "the end of a run": (p(r("压力表有效期")), "有效期", 0, "有效期"),
    "a whole run": (p(r("甲"), r("压力表"), r("乙")), "压力表", 0, "压力表"),
    "over runs": (p(r("压力"), r("表有", STYLE), r("效期至")), "力表有效", 0, "力表有效"),
    "one character": (p(r("甲乙丙")), "乙", 0, "乙"),
    "the same words again in another paragraph": (p(r("审核员")) + p(r("见审核员甲")), "审核员", 1, "审核员"),
    "the same words again in one paragraph": (p(r("甲到，乙到，甲回")), "甲回", 0, "甲回"),
    "entities": (p(r("R&amp;D &lt;中心&gt; &#30002;方")), "中心> 甲", 0, "中心> 甲"),
    "CDATA": (p(run(t("<![CDATA[压力表<甲>]]>"))), "表<甲", 0, "压力表<甲>"),
    "a comment in the text": (p(run(t("压力<!-- x -->表"))), "力表", 0, "压力表"),
    "lines of the XML": (p(r("压力\r\n  表合格")), "表合", 0, "表合"),
    "white space at the edges": (p(run(t("  压力表合格 "))), "表合", 0, "表合"),
    "behind a blank": (p(run(t("YL 20881 压力表"))), "20881 压", 0, " 20881 压"),
    "before a blank": (p(run(t("YL 20881 压力表"))), "YL", 0, "YL"),
    "a blank that the file keeps": (p(r("YL 20881 压力表")), "20881 压", 0, "20881 压"),
    "characters that nobody sees": (p(r("压\u200b力\u200b表\u200b合格")), "力表", 0, "力\u200b表"),
    "a tab": (p(run(t("编号"), "<w:tab/>", t("YL-3"))), "号  YL", 0, "号\tYL"),
    "a tab alone between": (p(run(t("编号"), "<w:tab/>", t("YL-3"))), "YL", 0, "YL"),
    "a line break": (p(run(t("第一行"), "<w:br/>", t("第二行"))), "二行", 0, "二行"),
    "a page break before": (p(run('<w:br w:type="page"/>', t("压力表"))), "力表", 0, "力表"),
    "a cell": (table(tr(tc(p(r("甲"))), tc(p(r("乙方丙"))))), "方", 0, "方"),
    "a cell over columns": (
        table(tr(tc(p(r("甲")), properties=span(2))), tr(tc(p(r("乙"))), tc(p(r("丙"))))),
        "丙",
        0,
        "丙",
    ),
    "a cell that goes on below": (
        table(
            tr(tc(p(r("甲")), properties='<w:vMerge w:val="restart"/>'), tc(p(r("乙")))),
            tr(tc(p(r("续")), properties="<w:vMerge/>"), tc(p(r("丙")))),
        ),
        "续",
        0,
        "续",
    ),
    "a table in a cell": (
        table(tr(tc(p(r("甲")), table(tr(tc(p(r("内一"))), tc(p(r("内二"))))), p()), tc(p(r("乙"))))),
        "内二",
        0,
        "内二",
    ),
    "several cells": (table(tr(tc(p(r("甲"))), tc(p(r("乙"))))), "甲\t乙", 0, "甲"),
    "two paragraphs of a cell": (table(tr(tc(p(r("甲")), p(r("乙"))), tc(p(r("丙"))))), "甲\n乙", 0, "甲乙"),
    "a text box": (p(r("正文"), BOX.format(p(r("框内压力表")))), "压力表", 0, "框内压力表"),
    "a table in a text box": (
        p(r("正文"), BOX.format(table(tr(tc(p(r("甲"))), tc(p(r("乙"))))))),
        "乙",
        0,
        "甲乙",
    ),
    "an alternative within a run": (
        p(run(CHOICE.format(BOX.format(p(r("新框")))[5:-6], t("旧"))), r("后文")),
        "新框",
        0,
        "新框旧",
    ),
    "a generated number": (p(r("编制依据"), properties=NUMBERED), "1）", 0, "编制依据"),
    "words behind a generated number": (p(r("编制依据"), properties=NUMBERED), "依据", 0, "依据"),
    "a heading": (p(r("审核范围"), properties='<w:outlineLvl w:val="0"/>'), "范围", 0, "范围"),
    "a rich content control": (p(r("甲"), sdt(r("压力表合格")), r("乙")), "力表", 0, "力表"),
    "a locked content control": (
        p(sdt(r("压力表合格"), '<w:lock w:val="sdtContentLocked"/>')),
        "力表",
        0,
        "力表",
    ),
    "a plain content control": (
        p(r("甲"), sdt(r("压力表合格"), "<w:text/>"), r("乙")),
        "力表",
        0,
        "压力表合格",
    ),
    "a content control bound to data": (
        p(sdt(r("2025年5月"), '<w:dataBinding w:xpath="/a"/>'), r("止")),
        "2025",
        0,
        "2025年5月",
    ),
    "a content control around paragraphs": (sdt(p(r("压力表合格")), "<w:text/>"), "力表", 0, "力表"),
    "a check box": (p(sdt(r("☒"), CHECKBOX), r("合格")), "☑合", 0, "☒合"),
    "a mark of several characters": (p(r("结论：[√]推荐 [ ]不推荐")), "☑推荐", 0, "[√]推荐"),
    "words behind marks of several characters": (p(r("结论：[√]推荐 [ ]不推荐")), "不推荐", 0, "不推荐"),
    "a symbol": (p(run('<w:sym w:font="Wingdings 2" w:char="F052"/>', t("合格"))), "☑合", 0, "@合"),
    "a hyperlink": (p(r("见"), f'<w:hyperlink r:id="x">{r("附件三清单")}</w:hyperlink>'), "三清", 0, "三清"),
    "what was inserted": (
        p(r("原文"), f'<w:ins w:id="7" w:author="甲">{r("新增压力表")}</w:ins>'),
        "压力",
        0,
        "压力",
    ),
    "over what was deleted": (
        p(r("有效"), '<w:del w:id="8" w:author="甲"><w:r><w:delText>失</w:delText></w:r></w:del>', r("期")),
        "有效期",
        0,
        "有效期",
    ),
    "paragraphs with a deleted end": (
        p(r("压力"), properties='<w:rPr><w:del w:id="9" w:author="甲"/></w:rPr>') + p(r("表")),
        "力表",
        0,
        "力表",
    ),
    "a simple field": (p(f'<w:fldSimple w:instr="DATE">{r("2025年")}</w:fldSimple>'), "25", 0, "2025年"),
    "the result of a field": (p(r("至"), field("REF a", r("2025年")), r("止")), "25", 0, "25"),
    "a field drawn of its code": (
        p(r("甲"), field(r"EQ \o\ac(□,√)", "").replace("separate", "end", 1), r("是")),
        "☑",
        0,
        "",
    ),
    "a check box that is a field": (
        p(r("甲"), field("FORMCHECKBOX", "", data=TICKED), r("合格")),
        "☑合",
        0,
        "合",
    ),
    "a field within the code of a field": (
        p(field(f"{r('x')}{field('REF a', '')}", ""), field("FORMCHECKBOX", r("值"), data=TICKED)),
        "☑",
        0,
        "值",
    ),
    "a formula": (p(r("按"), "<m:oMath><m:r><m:t>x+y</m:t></m:r></m:oMath>", r("计")), "x+y", 0, ""),
    "ruby": (p(r("组长"), RUBY, r("启明")), "甘", 0, "gan甘"),
    "a smart tag": (p(f'<w:smartTag w:element="x">{r("青峦公司")}</w:smartTag>'), "峦公", 0, "峦公"),
    "the same words in capitals": (p(r("abc公司", "<w:caps/>")), "BC", 0, "bc"),
    "a hidden word": (p(r("正文"), r("藏", "<w:vanish/>")), "藏", 0, "正文藏"),
    "a footnote": (p(r("正文"), FOOTNOTE, r("后文")), "注内", 0, "¹"),
    "a header": (p(r("标题")) + p(r("正文")) + HEADER, "眉内", 0, ""),
    "a header of the second section": (
        p(r("第一节"), properties="<w:sectPr/>") + p(r("第二节")) + HEADER,
        "眉内",
        0,
        "",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_the_very_words_are_marked_and_nothing_else_is_changed(name: str) -> None:
    body, words, nth, wanted = CASES[name]
    data = file(
        body,
        numbering=LIST,
        header1=p(r("眉内")),
        footnotes=f'<w:footnote w:id="2">{p(r("注内"))}</w:footnote>',
    )
    made = remarked(data, about(data, words, nth))
    before, after = unpacked(data), unpacked(made)
    assert marked(made) == [wanted]
    assert bare(after[MAIN]) == bare(before[MAIN])
    listed = {"[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml", MAIN}
    assert {name for name in after if after[name] != before.get(name)} == listed
    assert before.keys() | {"word/comments.xml"} == after.keys()
    assert remarked(data, about(data, words, nth)) == made


def test_no_comment_stands_in_the_code_of_a_field() -> None:
    body, words, _, _ = CASES["a check box that is a field"]
    data = file(body)
    for told in (words, "☑"):
        made = unpacked(remarked(data, about(data, told)))[MAIN]
        before, _, code = made.partition(b"instrText")
        assert before.index(b"commentRangeStart") < before.index(b"fldChar ")
        assert code.index(b'"end"') < code.index(b"commentRangeEnd")


def paragraphs_before(data: bytes) -> int:
    """How many paragraphs begin before the first comment."""
    return unpacked(data)[MAIN].partition(b"<w:commentRangeStart")[0].count(b"<w:p>")


def test_a_header_is_remarked_where_its_section_begins() -> None:
    body, words, _, _ = CASES["a header of the second section"]
    data = file(body, header1=p(r("眉内")))
    assert paragraphs_before(remarked(data, about(data, words))) == 2


def test_the_part_is_the_same_byte_for_byte_but_for_what_is_put_in() -> None:
    data = file("<w:p w:rsidR='00A1'  ><!-- x --><w:pPr/><w:r ><w:t>压力表</w:t ></w:r></w:p>" + p(r("乙")))
    made = unpacked(remarked(data, about(data, "力")))[MAIN]
    put = b"</w:t></w:r>", b'<w:commentRangeStart w:id="0"/>', b"<w:r ><w:t>"
    reference = b'<w:commentRangeEnd w:id="0"/><w:r><w:rPr><w:sz w:val="16"/></w:rPr>'
    reference += b'<w:commentReference w:id="0"/></w:r>'
    left = made.replace(reference, b"").replace(b"".join(put), b"").replace(put[0] + put[2], b"")
    assert left == unpacked(data)[MAIN]


def test_the_comment_says_what_is_wrong_by_which_clause_and_where_else() -> None:
    data = file(
        p(r("审核范围"), properties='<w:outlineLvl w:val="0"/>') + p(r("压力表一")) + p(r("压力表二"))
    )
    first, second = about(data, "压力表一"), about(data, "压力表二")
    both = first.replaced(evidence=[*first.evidence, *second.evidence])
    made = remarked(data, both)
    told = said(made)
    assert marked(made) == ["压力表一", "压力表二"]
    assert told[0].splitlines() == [
        "第 1 条 · 错误 CAL001：压力表（20881）校准有效期至 2025-05-30，早于审核结束日 2025-06-12",
        "依据：GB/T 27021.1-2017 9.4.5 [general]",
        "应为：不早于 2025-06-12",
        "实为：2025-05-30",
        "另一处，审核范围，第 2 段（第3行）：“压力表二”",
    ]
    assert told[1] == "对照，见第 1 条"
    english = said(remarked(data, both, lang="en"))[0].splitlines()
    assert english[0].startswith("No. 1 · Error CAL001: ")
    assert english[-1] == "elsewhere, 审核范围, paragraph 2 (line 3): “压力表二”"


def test_places_near_one_another_in_a_sentence_are_one() -> None:
    data = file(p(r("合同期限两年，自2024年2月1日至2025年1月31日。" + "其他情况" * 20 + "两年后再议。")))
    places = [
        about(data, words, nth).evidence[0]
        for words, nth in (("两年", 0), ("2025年1月31日", 0), ("两年后", 0))
    ]
    made = remarked(data, about(data, "两年").replaced(evidence=places))
    assert marked(made) == ["两年，自2024年2月1日至2025年1月31日"]
    assert said(made)[0].splitlines()[-1] == "另一处，第 1 段（第1行）：“两年后”"


def test_of_many_places_some_are_told() -> None:
    data = file("".join(p(r(f"第{n}处压力表")) for n in range(12)))
    places = [about(data, f"第{n}处").evidence[0] for n in range(12)]
    told = said(remarked(data, about(data, "第0处").replaced(evidence=places)))
    assert (len(told), told[0].splitlines()[-1]) == (2, "另有 6 处")


def test_what_stands_nowhere_is_told_at_the_start_in_one_comment() -> None:
    data = file(p() + p(r("标题")) + p(r("压力表")))
    missing = [
        about(data, "标题", code=code, message=code).replaced(evidence=[]) for code in ("CMP001", "CMP003")
    ]
    made = remarked(data, *missing, about(data, "压力表"))
    told = said(made)
    assert [line for line in told[0].splitlines() if "CMP" in line] == [
        "第 1 条 · 错误 CMP001：CMP001",
        "第 2 条 · 错误 CMP003：CMP003",
    ]
    assert (marked(made), paragraphs_before(made)) == (["", "压力表"], 2)


def test_what_is_let_stand_is_not_remarked() -> None:
    data = file(p(r("压力表")))
    assert remarked(data, about(data, "压力表", suppressed=True)) == data
    assert remarked(data) == data


def test_findings_on_the_same_words_have_a_comment_each() -> None:
    data = file(p(r("压力表合格")))
    made = remarked(data, about(data, "压力表"), about(data, "力表合"), about(data, "压力表", code="CAL002"))
    assert sorted(marked(made)) == ["力表合", "压力表", "压力表"]
    assert bare(unpacked(made)[MAIN]) == bare(unpacked(data)[MAIN])


def test_what_comes_of_the_document_is_text_in_the_comment() -> None:
    data = file(p(r("压力表")))
    hostile = "<script>&lt;\x1b[31m]]>\ud800\u202e"
    told = said(remarked(data, about(data, "压力表", message=hostile)))[0]
    assert "<script>&lt;␛[31m]]>" in told
    assert "\u202e" not in told


def test_comments_of_the_author_stay() -> None:
    own = f'<w:comment w:id="4" w:author="甲"><!-- a -->{p(r("请改"))}</w:comment>'
    body = p('<w:commentRangeStart w:id="4"/>', r("压力"), '<w:commentRangeEnd w:id="4"/>', r("表"))
    body += p('<w:r><w:commentReference w:id="0"/></w:r>')
    data = file(body, comments=own)
    made = remarked(data, about(data, "力表"))
    before, after = unpacked(data), unpacked(made)
    assert said(made)[0] == "请改"
    assert len(said(made)) == 2
    assert b'<w:commentRangeStart w:id="1"/>' in after[MAIN]
    assert after["word/comments.xml"].startswith(before["word/comments.xml"].removesuffix(b"</w:comments>"))
    assert {name for name in after if after[name] != before[name]} == {MAIN, "word/comments.xml"}


def test_an_empty_part_of_comments_is_filled() -> None:
    data = file(p(r("压力表")), comments="")
    members = unpacked(data)
    members["word/comments.xml"] = f"<w:comments {NAMES}/>".encode()
    made = remarked(packed(members), about(data, "压力表"))
    assert len(said(made)) == 1
