"""Word files: fields give their results, never their codes; form fields their values."""

from __future__ import annotations

import pytest

from tests.ingest import samples
from tests.ingest.word_xml import field, p, r, read

CODE = "<w:r><w:instrText>{}</w:instrText></w:r>"


@pytest.mark.parametrize(
    ("run", "text"),
    [
        (field(" REF _Ref1 \\h ", r("3.2")), "3.2"),
        (field(" MERGEFIELD 客户名称 ", r("«客户名称»")), "«客户名称»"),
        (field(" FORMTEXT ", r("云栖"), data="<w:textInput/>"), "云栖"),
        (
            field(CODE.format(" IF ") + field(" MERGEFIELD a ", r("旧")) + CODE.format(' = "旧" '), r("新")),
            "新",
        ),
        (field(" HYPERLINK \\l a ", r("见 ") + field(" PAGEREF a ", r("7"))), "见 7"),
        (
            field(" FORMDROPDOWN ", r("不符合"), data='<w:ddList><w:listEntry w:val="不符合"/></w:ddList>'),
            "不符合",
        ),
        (field(" FORMCHECKBOX ", r("☒"), data="<w:checkBox><w:checked/></w:checkBox>"), "☑"),
        (r("甲") + '<w:fldSimple w:instr=" AUTHOR "/>' + r("乙"), "甲乙"),
        ('<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r("甲"), "甲"),
        ('<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("甲"), "甲"),
    ],
)
def test_the_result_of_a_field(run: str, text: str) -> None:
    assert read(p(run)).text == text


def test_a_drop_down_without_its_entry_shows_what_stands_there() -> None:
    data = '<w:ddList><w:result w:val="9"/><w:listEntry w:val="甲"/></w:ddList>'
    assert read(p(field(" FORMDROPDOWN ", r("乙"), data=data))).text == "乙"


def test_a_field_that_never_ends_swallows_nothing() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + CODE.format(" REF x ")
    assert samples.texts(read(p(r("甲"), broken) + p(r("乙")))) == ["甲", "乙"]


def test_entries_of_a_table_of_contents_are_no_headings() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + CODE.format(' TOC \\o "1-3" ')
    separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("separate", "end"))
    entry = field(" HYPERLINK \\l b ", r("二、审核结论"))
    body = (
        p(begin, separate, r("一、审核综述"), "<w:r><w:tab/></w:r>", r("1"))
        + p(entry)
        + p(end)
        + p(r("一、审核综述"))
    )
    assert samples.kinds(read(body)) == [
        ("paragraph", None, "一、审核综述1"),
        ("paragraph", None, "二、审核结论"),
        ("heading", 1, "一、审核综述"),
    ]


@pytest.mark.parametrize(
    ("formula", "text"),
    [
        ("<m:f><m:num>{1}</m:num><m:den>{2}</m:den></m:f>", "1/2"),
        ("<m:f><m:num>{1+a}</m:num><m:den>{2}</m:den></m:f>", "(1+a)/2"),
        ("<m:rad><m:deg/><m:e>{2}</m:e></m:rad>", "√(2)"),
        ("<m:d><m:e>{x}</m:e><m:e>{y}</m:e></m:d>", "(x|y)"),
        ('<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>{y}</m:e></m:d>', "[y]"),
        ("<m:nary><m:sub>{i}</m:sub><m:sup>{n}</m:sup><m:e>{x}</m:e></m:nary>", "∑inx"),
        ("<m:sSup><m:e>{m}</m:e><m:sup>{2}</m:sup></m:sSup>", "m2"),
        ("{a}<w:del>{b}</w:del>", "a"),
    ],
)
def test_formulas_in_one_line(formula: str, text: str) -> None:
    written = formula.replace("{", "<m:r><m:t>").replace("}", "</m:t></m:r>")
    assert read(p(r("："), f"<m:oMathPara><m:oMath>{written}</m:oMath></m:oMathPara>")).text == "：" + text
