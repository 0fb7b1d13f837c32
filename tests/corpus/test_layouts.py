"""The layout templates: same seed same bytes, the constructs of each, a truth that fits the text."""

from __future__ import annotations

import io
import json
import re
import zipfile
from typing import Any

import pytest
from lxml import etree
from stdnum.cn import uscc

from corpus.layouts.fixtures import PAGES, PICTURES, SEED
from corpus.layouts.plain import text_of
from corpus.layouts.templates import TEMPLATES, made
from corpus.layouts.truth import truth_of
from corpus.layouts.word import docx_of
from corpus.layouts.world import World
from schemas.text import fold

CONSTRUCTS = {
    "covered": ["<w:titlePg/>", '<w:br w:type="page"/>', "NUMPAGES"],
    "form": ["w:gridSpan", "<w:vMerge/>"],
    "keyed": ["w:gridSpan", "<w:vMerge/>"],
    "numbered": ["w:numPr", "chineseCountingThousand", "decimalEnclosedCircle", "\uf0d8", 'w:leader="dot"'],
    "bilingual": ["Unified social credit code"],
    "checked": ["w14:checkbox", "[√]", "☑"],
    "symbols": ["FORMCHECKBOX", 'w:font="Wingdings"', 'w:font="Wingdings 2"'],
    "ledger": ["w:tblHeader"],
    "boxed": ["wps:txbx", "mc:Fallback", "v:textbox"],
    "running": ["v:textpath", "<w:hdr", "<w:ftr"],
    "columned": ['w:cols w:num="2"', 'w:val="continuous"'],
    "nested": ["</w:tbl><w:p/></w:tc>"],
    "opened": ["w:tblBorders></w:tblBorders>"],
    "footnoted": ["w:footnoteReference", "w:continuationSeparator"],
    "turned": ['w:orient="landscape"'],
    "revised": ["<w:ins ", "<w:del ", "w:commentReference", "<w:vanish/>", "<w:text/>"],
}
FULL, SMALL = 6000, 1000
"""Characters, at least, of a whole report and of a small one."""


def xml_of(data: bytes) -> str:
    """All parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return "".join(package.read(name).decode() for name in package.namelist())


def body_of(truth: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for block in truth["blocks"] if block["role"] == "body"]


def test_there_are_twelve_templates_and_more() -> None:
    assert len(TEMPLATES) == len(set(TEMPLATES)) >= 12
    assert sorted(CONSTRUCTS) == sorted(TEMPLATES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_same_seed_gives_the_same_bytes(template: str) -> None:
    first, second, other = (made(template, seed) for seed in (3, 3, 4))
    assert docx_of(first) == docx_of(second) != docx_of(other)
    assert text_of(first) == text_of(second) != text_of(other)
    assert truth_of(first, 3) == truth_of(second, 3)


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_word_file_has_the_template_s_constructs(template: str) -> None:
    xml = xml_of(docx_of(made(template, 1)))
    assert [construct for construct in CONSTRUCTS[template] if construct not in xml] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_word_file_s_parts_are_sound_xml(template: str) -> None:
    with zipfile.ZipFile(io.BytesIO(docx_of(made(template, 2)))) as package:
        roots = {name: etree.fromstring(package.read(name)).tag for name in package.namelist()}
    assert roots["word/document.xml"].endswith("document")
    assert len(roots) >= 5


@pytest.mark.parametrize("template", TEMPLATES)
def test_reports_are_long_and_small_ones_short(template: str) -> None:
    long, small = (len(text_of(made(template, 5, small=small))) for small in (False, True))
    assert long > FULL
    assert SMALL < small < long / 1.5


@pytest.mark.parametrize("template", TEMPLATES)
def test_each_place_of_a_grid_is_covered_once(template: str) -> None:
    tables = [block for block in body_of(truth_of(made(template, 6), 6)) if block["kind"] == "table"]
    assert tables
    for table in tables:
        places = [
            (row, column)
            for cell in table["cells"]
            for row in range(cell["row"], cell["row"] + cell["row_span"])
            for column in range(cell["column"], cell["column"] + cell["column_span"])
        ]
        assert sorted(places) == [(r, c) for r in range(table["rows"]) for c in range(table["columns"])]


@pytest.mark.parametrize("template", TEMPLATES)
def test_the_text_has_what_the_truth_says(template: str) -> None:
    report = made(template, 8)
    written = fold(re.sub(r"\[√\]|\[ \]|[☑☒■√□☐\uf0fe\uf0a8\uf052\uf0a3]", "", text_of(report)))
    texts = []
    for block in body_of(truth_of(report, 8)):
        texts += [cell["text"] for cell in block["cells"]] if block["kind"] == "table" else [block["text"]]
    assert len(texts) > 20
    assert [text for text in texts if fold(re.sub("[☑□]", "", text)) not in written] == []


@pytest.mark.parametrize("template", TEMPLATES)
def test_marks_are_as_many_as_the_boxes_in_the_text(template: str) -> None:
    for block in body_of(truth_of(made(template, 9), 9)):
        for part in [block, *block.get("cells", [])]:
            boxes = ["ticked" if sign == "☑" else "empty" for sign in part.get("text", "") if sign in "☑□"]
            assert boxes == part.get("marks", [])


@pytest.mark.parametrize("seed", range(20))
def test_invented_codes_are_valid(seed: int) -> None:
    assert uscc.is_valid(World("covered", seed).uscc)


def test_tracked_changes_are_in_the_truth_as_if_accepted() -> None:
    report = made("revised", 1)
    whole = json.dumps(truth_of(report, 1), ensure_ascii=False)
    xml = xml_of(docx_of(report))
    gone = re.findall(r'<w:delText xml:space="preserve">([^<]{12,})</w:delText>', xml)
    assert gone
    assert not [text for text in gone if text in whole]
    assert "<w:ins " not in xml_of(docx_of(report, accepted=True))


def test_the_flattened_text_has_a_cell_a_line() -> None:
    text = text_of(made("keyed", 1), flat=True)
    assert "\t" not in text
    assert "统一社会信用代码\n91" in text


def test_what_is_stored_is_there_with_its_truth() -> None:
    names = sorted(path.name for path in PAGES.glob("*.layout.json"))
    whole = [f"{template}-{SEED}.layout.json" for template in TEMPLATES]
    parts = [f"{template}-{SEED}-page.layout.json" for template, *_ in PICTURES]
    assert names == sorted([*whole, *parts])
    for template in TEMPLATES:
        assert (PAGES / f"{template}-{SEED}.docx").is_file()
        assert (PAGES / f"{template}-{SEED}.libreoffice.pdf").read_bytes().startswith(b"%PDF")
