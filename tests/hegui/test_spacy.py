"""Reports as Docs of spaCy: spans where values stand, a corpus parted by bodies, pages that are escaped."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from spacy.tokens import Doc, DocBin, Span

import ingest
from extract.report import extract_report
from hegui import optional_packages, spacy
from hegui.errors import RefusedError
from schemas.leaf import leaves
from schemas.paths import is_known
from tests import pages
from tests.conftest import ROOT

REPORTS = ROOT / "corpus" / "reports"
SAMPLE = REPORTS / "guandong-fh.docx"

SMALL = """管理体系审核报告

受审核方名称：青峦环保设备有限公司
审核日期：2025年6月11日至2025年6月12日
审核准则：GB/T 24001-2016
审核组长：周明远
企业现有员工 25 人，自2019年起运行。
"""


@pytest.fixture(scope="module")
def sample() -> Doc:
    return spacy.doc(SAMPLE)


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Doc:
    path = tmp_path_factory.mktemp("small") / "r.txt"
    path.write_text(SMALL, encoding="utf-8")
    return spacy.doc(path)


def test_every_place_of_every_value_has_its_span(sample: Doc) -> None:
    document = ingest.read(str(SAMPLE))
    report, _ = extract_report(document)
    wanted = {
        (path, "".join(document.text[slice(*one.span)].split()))
        for path, leaf in leaves(report)
        for one in leaf.places
    }
    assert sample.text == document.text
    assert {(one.id_, "".join(one.text.split())) for one in sample.spans["fields"]} == wanted
    assert len(wanted) > 100
    assert all(is_known(one.label_) for one in sample.spans["fields"])


def test_mentions_are_labelled_by_their_kind(small: Doc) -> None:
    found = {(one.label_, one.text, one.id_) for one in small.spans["mentions"]}
    assert ("date", "2025年6月11日", "2025-06-11") in found
    assert ("person", "周明远", "周明远") in found
    assert ("organization", "青峦环保设备有限公司", "青峦环保设备有限公司") in found
    assert [one for one in found if one[0] == "quantity"] == [("quantity", "25 人", "25 人")]
    assert {one[0] for one in found} == {"date", "organization", "person", "quantity"}


def test_entities_do_not_overlap(sample: Doc) -> None:
    assert len(sample.ents) > 50
    assert {one.label_ for one in sample.ents} <= {one.label_ for one in sample.spans["mentions"]}


def test_words_are_tokens_at_their_own_place(sample: Doc) -> None:
    assert all(sample.text[one.idx : one.idx + len(one)] == one.text for one in sample)
    assert {"审核组长", "有效期"} <= {one.text for one in sample}


def test_characters_are_tokens_where_they_are_asked_for() -> None:
    made = spacy.doc(SAMPLE, spacy.language("char"))
    assert max(len(one) for one in made if not one.is_space) == 1


@pytest.mark.parametrize("spans", ["fields", "ents"])
def test_pages_are_escaped(spans: str) -> None:
    made = spacy.language().make_doc("<script>甲</script>\n乙<img src=x>\n")
    made.spans["fields"] = [Span(made, 3, 12, label="title")]
    made.ents = [Span(made, 3, 12, label="title")]
    page = spacy.html(made, spans)
    assert "<script" not in page
    assert "<img" not in page
    assert "&lt;" in page


def test_a_page_shows_lines_with_their_labels(small: Doc) -> None:
    page = spacy.html(small)
    assert page.count("<figure") == SMALL.strip().count("\n")
    assert "审核准则：" in page
    assert "audit.start" in page
    assert "审核日期" in spacy.html(small, "ents")
    assert "quantity" in spacy.html(small, "mentions")


def test_a_corpus_is_parted_by_bodies(tmp_path: Path) -> None:
    for name in ("guandong-fh", "guandong-fh-defects", "huanan-eo"):
        shutil.copy(REPORTS / f"{name}.txt", tmp_path)
        shutil.copy(REPORTS / f"{name}.truth.json", tmp_path)
    shutil.copy(REPORTS / "huanan-eo.txt", tmp_path / "written-1.txt")
    (tmp_path / "written-1.truth.json").write_text(
        '{"kind": "audit_report", "findings": []}', encoding="utf-8"
    )
    train, dev = tmp_path / "train.spacy", tmp_path / "dev.spacy"
    assert spacy.main([str(tmp_path), str(train), "--dev", str(dev), "--share", "0.3"]) == 0
    nlp = spacy.language()
    parts = [[*DocBin().from_disk(path).get_docs(nlp.vocab)] for path in (train, dev)]
    bodies = [{one.user_data["body"] for one in part} for part in parts]
    assert bodies[0] | bodies[1] == {"guandong", "huanan", "written"}
    assert len(bodies[1]) == 1
    assert not bodies[0] & bodies[1]
    docs = {one.user_data["path"]: one for part in parts for one in part}
    assert len(docs) == 4
    held, read = docs["huanan-eo.txt"].spans["fields"], docs["written-1.txt"].spans["fields"]
    assert 0.9 * len(read) < len(held) <= len(read)
    assert [one.user_data["confirmed"] for one in docs.values()].count(False) == 1


def test_a_value_that_the_truth_has_not_is_no_span(tmp_path: Path) -> None:
    (tmp_path / "a-1.txt").write_text(SMALL, encoding="utf-8")
    truth = (
        '{"kind": "audit_report", "findings": [], "report": {"team": [{"name": "周明远", "role": "member"}]}}'
    )
    (tmp_path / "a-1.truth.json").write_text(truth, encoding="utf-8")
    parts = spacy.corpus(tmp_path)
    (made,) = parts.train.get_docs(spacy.language().vocab)
    found = {(one.text, one.id_) for one in made.spans["fields"]}
    assert {one for one in found if one[1].startswith("team")} == {("周明远", "team[0].name")}
    assert ("2025年6月11日", "audit.start") in found
    assert len(parts.dev) == 0


def test_a_folder_without_a_corpus_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert spacy.main([str(tmp_path), str(tmp_path / "out.spacy")]) == 2
    assert "no document with a .truth.json" in capsys.readouterr().err


def test_without_spacy_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(optional_packages.EXTRAS, "spacy", ("none_such",))
    with pytest.raises(RefusedError) as refused:
        spacy.language()
    assert refused.value.__notes__ == [f"none_such missing; install: {optional_packages.command('spacy')}"]


@pytest.mark.parametrize("page", ["spacy.md", "spacy.en.md"])
def test_the_examples_of_the_page(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus" / "reports").mkdir(parents=True)
    for name in (
        "huanan-eo-defects.docx",
        "huanan-eo-defects.truth.json",
        "guandong-fh.docx",
        "guandong-fh.truth.json",
    ):
        shutil.copy(REPORTS / name, tmp_path / "corpus" / "reports")
    monkeypatch.chdir(tmp_path)
    given = [one for one in pages.run(page, tmp_path) if one is not None]
    assert len(given) == 10
    assert len(given[0]) == 5
    assert all(given[1:])
    assert given[-1] == (1, 1)


def test_the_pages_have_the_same_examples() -> None:
    assert pages.blocks("spacy.md") == pages.blocks("spacy.en.md")
