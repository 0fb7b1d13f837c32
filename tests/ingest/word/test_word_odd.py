"""Word files as other programs make them: drawn fields, boxes, alternatives, odd characters."""

from __future__ import annotations

import pytest

from ingest import UnreadableError, read_bytes
from tests.ingest import samples
from tests.ingest.word_xml import apart, field, p, r, read, sdt, table, tc, tr

BOX = '<w14:checkbox><w14:checked w14:val="{}"/></w14:checkbox>'
SHAPE = (
    '<w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>{}</w:txbxContent>'
    "</v:textbox></w:pict>"
)
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
LEVEL = (
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="9"/>{}</w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
)


def states(text: str) -> list[str]:
    """The states of the marks of a paragraph."""
    return [mark.state for mark in read(text).marks]


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (" eq \\o\\ac(□,√)", "☑"),
        ("EQ \\o\\ac( □ ,×)", "☑"),
        ("EQ \\o\\ac(□,)", "□"),
        ("EQ \\o\\ac(○,3)", "③"),
        ("EQ \\o(审,―)", "审―"),
        ("EQ \\f(1,n+1)", "1/(n+1)"),
        ("EQ \\r(3,x)", "3√(x)"),
        ("EQ 10\\s\\up5(6)", "106"),
        ('SYMBOL 254 \\f "Wingdings" \\s 12', "☑"),
        ("SYMBOL 0xA8 \\f Wingdings", "□"),
        ("SYMBOL 9745 \\u", "☑"),
        ("MACROBUTTON CheckIt □", "□"),
        ("TC 审核", ""),
    ],
)
def test_fields_drawn_from_their_code(code: str, text: str) -> None:
    assert read(p(field(code, ""), r("符合"))).text == text + "符合"
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    bare = begin + f"<w:r><w:instrText>{code}</w:instrText></w:r>" + end
    assert read(p(bare, r("符合"))).text == text + "符合"


def test_a_drawn_field_with_a_result_is_read_once() -> None:
    assert read(p(field("EQ \\o\\ac(□,√)", r("☑")), r("符合"))).text == "☑符合"
    nested = "<w:r><w:instrText>MACROBUTTON a </w:instrText></w:r>" + field("SYMBOL 9744 \\u", "")
    assert read(p(field(nested, ""), r("符合"))).text == "□符合"


@pytest.mark.parametrize(
    ("content", "state"),
    [
        (r("☒"), "ticked"),
        (r("√"), "ticked"),
        ('<w:r><w:sym w:font="Wingdings 2" w:char="F052"/></w:r>', "ticked"),
        ("<w:del><w:r><w:delText>☐</w:delText></w:r></w:del><w:ins>" + r("☒") + "</w:ins>", "ticked"),
        (r("☐"), "empty"),
        (r("口"), "empty"),
        ("", "empty"),
    ],
)
def test_a_check_box_is_what_is_seen_in_it(content: str, state: str) -> None:
    assert states(p(sdt(content, BOX.format("off")), r("2项"))) == [state]


def test_words_within_a_check_box_are_read() -> None:
    document = read(p(sdt(r("☒符合"), BOX.format(1)), sdt(r("不符合"), BOX.format(0))))
    assert samples.states(document) == ["ticked", "empty"]
    assert document.text == "☑符合□不符合"


def test_a_check_box_that_is_hidden_is_no_mark() -> None:
    assert states(p(sdt(r("☒", "<w:vanish/>"), BOX.format(1)), r("符合"))) == []


def test_the_alternative_that_is_understood() -> None:
    space = "http://schemas.microsoft.com/office/word/2015/wordml/symex"
    symbol = (
        f'<mc:AlternateContent xmlns:w16se="{space}"><mc:Choice Requires="w16se">'
        '<w16se:symEx w16se:font="Segoe UI Symbol" w16se:char="2611"/></mc:Choice>{}</mc:AlternateContent>'
    )
    assert states(p(f"<w:r>{symbol.format('<mc:Fallback><w:t>☑</w:t></mc:Fallback>')}</w:r>")) == ["ticked"]
    assert states(p(f"<w:r>{symbol.format('')}</w:r>")) == ["ticked"]
    chart = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="cx1"><w:drawing/></mc:Choice>'
        f"<mc:Fallback>{SHAPE.format(p(r('后备')))}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert samples.texts(read(p(chart, r("正文")))) == ["正文", "后备"]


def test_a_table_in_a_text_box_in_two_ways_stands_once() -> None:
    inner = table(tr(tc(p(r("甲"))), tc(p(r("乙"))))) + p(r("后"))
    both = (
        '<w:r><mc:AlternateContent xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>{inner}</w:txbxContent></wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback>{SHAPE.format(inner)}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert samples.texts(read(p(both, r("正文")))) == ["正文", "甲\t乙", "后"]


def test_rows_that_are_hidden_or_have_no_cells() -> None:
    rows = (tr(tc(p(r("甲"))), tc(p(r("乙")))), "<w:tr/>", tr(tc(p(r("丙"))), tc(p(r("丁")))))
    hidden = tr(tc(p(r("密"))), tc(p()), properties="<w:hidden/>")
    document = read(table(*rows, hidden))
    assert apart(document) == [("body", "甲\t乙\n丙\t丁"), ("hidden", "密")]
    assert document.notes == ("hidden_text:1",)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("合格\n   是", "合格 是"),
        ("合\t格", "合 格"),
        ("⼈员⻛险", "人员风险"),
        ("甲\u200e乙\u200c丙\u202a丁\u202c", "甲乙丙丁"),
        ("5\ufe0f", "5"),
    ],
)
def test_characters_as_they_are_seen(written: str, text: str) -> None:
    assert read(p(r(written))).text == text
    assert read(p(r("前", "<w:caps/>"), r(written))).text == "前" + text


@pytest.mark.parametrize(
    ("level", "texts"),
    [
        ('<w:lvlText w:val="%1."/>', ["9. 甲", "10. 乙"]),
        ('<w:lvlText w:val="%1."/><w:rPr><w:vanish/></w:rPr>', ["甲", "乙"]),
        (
            '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002"/>'
            '</mc:Choice></mc:AlternateContent><w:lvlText w:val="%1."/>',
            ["009. 甲", "010. 乙"],
        ),
        ('<w:numFmt w:val="ideographEnclosedCircle"/><w:lvlText w:val="%1"/>', ["㊈ 甲", "㊉ 乙"]),
    ],
)
def test_numbers_of_other_kinds(level: str, texts: list[str]) -> None:
    body = p(r("甲"), properties=LISTED) + p(r("乙"), properties=LISTED)
    assert samples.texts(read(body, numbering=LEVEL.format(level))) == texts


def test_documents_within_the_document_are_told() -> None:
    document = read('<w:subDoc r:id="a"/>' + p(r("正文"), '<w:subDoc r:id="b"/>'))
    assert (document.text, document.notes) == ("正文", ("alt_chunks:2",))


def test_a_web_page_in_one_file_is_named() -> None:
    with pytest.raises(UnreadableError) as raised:
        read_bytes(b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html/>", "r.doc")
    assert (raised.value.kind, raised.value.words["format"]) == ("unknown_format", "mht")


def test_characters_of_symbol_fonts() -> None:
    symbols = {"Wingdings": ("F081", "F08C", "F09F"), "Symbol": ("F0B9", "F066", "F0AE")}
    runs = [
        f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' for font in symbols for code in symbols[font]
    ]
    assert read(p(r("甲"), *runs)).text == "甲①❶•≠φ→"
