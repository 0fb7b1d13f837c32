"""Word files with tracked changes read as if all of them were accepted."""

from __future__ import annotations

import pytest

from tests.ingest import samples
from tests.ingest.word_xml import p, r, read, table, tc, tr

GONE = "<w:rPr><w:del/></w:rPr>"
AWAY = "<w:rPr><w:moveFrom/></w:rPr>"


def deleted(text: str) -> str:
    return f"<w:del><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_insertions_stay_and_deletions_go() -> None:
    document = read(p(r("有效期至"), deleted("2025年"), f"<w:ins>{r('2026年')}</w:ins>", r("3月")))
    assert document.text == "有效期至2026年3月"
    assert document.notes == ("tracked_changes:2",)


def test_a_move_counts_once() -> None:
    body = p(r("甲"), f"<w:moveFrom>{r('乙')}</w:moveFrom>") + p(f"<w:moveTo>{r('乙')}</w:moveTo>", r("丙"))
    document = read(body)
    assert samples.texts(document) == ["甲", "乙丙"]
    assert document.notes == ("tracked_changes:1",)


@pytest.mark.parametrize("mark", [GONE, AWAY])
def test_a_deleted_end_joins_paragraphs(mark: str) -> None:
    body = p(r("甲"), properties=mark) + p(r("乙"), properties=mark) + p(r("丙")) + p(r("丁"))
    assert samples.texts(read(body)) == ["甲乙丙", "丁"]


def test_a_paragraph_deleted_as_a_whole_leaves_the_next_as_it_is() -> None:
    style = '<w:style w:styleId="h"><w:name w:val="heading 2"/></w:style>'
    body = p(deleted("旧标题"), properties=f'<w:pStyle w:val="h"/>{GONE}') + p(r("正文内容"))
    assert samples.kinds(read(body, styles=style)) == [("paragraph", None, "正文内容")]


def test_a_deleted_end_before_a_table_or_at_the_end() -> None:
    cells = table(tr(tc(p(r("甲"), properties=GONE)), tc(p(r("乙")))))
    assert samples.texts(read(p(r("前"), properties=GONE) + cells + p(r("后"), properties=GONE))) == [
        "前",
        "甲\t乙",
        "后",
    ]


def test_rows_and_cells() -> None:
    body = table(
        tr(
            tc(p(r("甲"))),
            tc(p(r("旧")), properties="<w:cellDel/>"),
            tc(p(r("新")), properties="<w:cellIns/>"),
        ),
        tr(tc(p(r("删"))), tc(p(r("去"))), properties="<w:del/>"),
        tr(tc(p(r("乙"))), tc(p(r("加"))), properties="<w:ins/>"),
    )
    document = read(body)
    assert samples.tables(document) == [[["甲", "新"], ["乙", "加"]]]
    assert document.notes == ("tracked_changes:4",)


def test_cells_merged_by_a_change() -> None:
    top, under = '<w:cellMerge w:vMerge="rest"/>', '<w:cellMerge w:vMerge="cont"/>'
    body = table(
        tr(tc(p(r("甲")), properties=top), tc(p(r("乙")))),
        tr(tc(p(r("丙")), properties=under), tc(p(r("丁")))),
    )
    document = read(body)
    assert samples.tables(document) == [[["甲\n丙", "乙"], ["丁"]]]
    assert document.body[0].cells[0].row_span == 2


def test_changed_properties_are_those_of_now() -> None:
    old = "<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>"
    assert read(p(r("甲", old))).text == "甲"
