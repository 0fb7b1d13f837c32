"""Results as DataFrames: every kind of input, fixed columns and types, and the examples of the page."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from hegui import frames, optional_packages
from hegui.errors import RefusedError
from hegui.pipeline import check_path
from tests import pages
from tests.conftest import ROOT, Hegui

SAMPLE = ROOT / "corpus" / "reports" / "huanan-eo-defects.docx"
CLEAN = ROOT / "corpus" / "reports" / "guandong-fh.txt"

TABLES: dict[str, Callable[[frames.Results], pd.DataFrame]] = {
    "documents": frames.documents,
    "findings": frames.findings,
    "places": frames.places,
    "fields": frames.fields,
    "requirements": frames.requirements,
    "not_checked": frames.not_checked,
}
DATED = "2025-06-01"


@pytest.fixture(scope="module")
def several(hegui: Hegui) -> dict[str, Any]:
    """What is printed for two reports and a file that is none."""
    given = hegui("check", SAMPLE, CLEAN, ROOT / "README.md", "--format", "json", "--fail-on", "never").out
    printed: dict[str, Any] = json.loads(given)
    return printed


def leaf(value: object, raw: str, **more: object) -> dict[str, object]:
    evidence = {"page": 1, "line": 3, "text": raw, "bbox": None}
    return {"value": value, "raw": raw, "evidence": evidence, "confidence": 0.9, **more}


def result(**parts: object) -> dict[str, object]:
    about = {
        "path": "r.pdf",
        "sha256": "ab",
        "format": "pdf",
        "pages": 2,
        "ocr_pages": 0,
        "kind": "audit_report",
    }
    return {"document": about, "versions": {"hegui": "1"}, **parts}


def test_a_document_that_could_not_be_read_stays_a_row(several: dict[str, Any]) -> None:
    documents = frames.documents(several)
    assert len(documents) == 3
    failed = documents[documents.failure.notna()]
    assert [Path(name).name for name in failed.document] == ["README.md"]
    assert failed.failure.tolist() == ["not_an_audit_report"]
    assert failed.error.isna().all()
    assert documents.error.dropna().tolist() == [0, 10]


def test_findings_are_those_of_the_result(several: dict[str, Any]) -> None:
    findings = frames.findings(several)
    ordered = (sorted(one.get("findings", []), key=lambda one: one["number"]) for one in several["results"])
    printed = [one for entry in ordered for one in entry]
    assert findings.fingerprint.tolist() == [one["fingerprint"] for one in printed]
    assert findings["places"].tolist() == [len(one["evidence"]) for one in printed]
    assert (findings.severity >= "warning").sum() == sum(one["severity"] != "info" for one in printed)
    assert len(frames.places(several)) == findings["places"].sum()


def test_each_leaf_is_a_row_and_each_mention_another() -> None:
    told = leaf(3, "三", mentions=[leaf(4, "四")])
    report = {"headcount": told, "team": [{"name": leaf("周明", "周明")}, {"name": None}], "number": None}
    rows = frames.fields(result(report=report))
    assert rows.path.tolist() == ["headcount", "headcount", "team[0].name"]
    assert rows.field.tolist() == ["headcount", "headcount", "team.name"]
    assert rows.mention.tolist() == [False, True, False]
    assert rows.value.tolist() == ["3", "4", "周明"]
    assert rows.number.tolist()[:2] == [3.0, 4.0]
    assert rows.number.isna().tolist() == [False, False, True]


@pytest.mark.parametrize(
    ("value", "day"),
    [
        (DATED, DATED),
        ("2025-06", None),
        ("长期", None),
        ("2025-02-30", None),
        ("9999-12-31", "9999-12-31"),
        (None, None),
    ],
)
def test_a_day_written_in_full_can_be_calculated_with(value: str | None, day: str | None) -> None:
    (found,) = frames.fields(result(report={"report_date": leaf(value, "…")})).day
    assert (None if pd.isna(found) else found.date().isoformat()) == day


@pytest.mark.parametrize("table", TABLES)
def test_columns_and_types_are_fixed(table: str, several: dict[str, Any]) -> None:
    full, empty = TABLES[table](several), TABLES[table]([])
    assert len(full) > 0
    assert [*full.columns] == [*frames.COLUMNS[table]]
    assert full.dtypes.equals(empty.dtypes)
    told = {"string[python]": "string", "str": "string"}
    kinds = [told.get(str(one), str(one)) for one in full.dtypes]
    assert kinds == [frames.DTYPES[kind] for kind in frames.COLUMNS[table].values()]


def test_the_same_rows_from_wherever_the_results_are(several: dict[str, Any], tmp_path: Path) -> None:
    wanted = frames.findings(several)
    results = [one for one in several["results"] if "error" not in one]
    (tmp_path / "deep").mkdir()
    for number, one in enumerate(results, 9):
        (tmp_path / "deep" / f"r{number}.json").write_text(json.dumps(one), encoding="utf-8")
    (tmp_path / "deep" / "r9.truth.json").write_text('{"findings": []}', encoding="utf-8")
    (tmp_path / "other.json").write_text("[1]", encoding="utf-8")
    (tmp_path / "all").mkdir()
    (tmp_path / "all" / "all.json").write_text(json.dumps(several), encoding="utf-8")
    for given in (
        results,
        tmp_path / "all" / "all.json",
        str(tmp_path / "deep"),
        tmp_path,
        [tmp_path / "deep"],
    ):
        found = frames.findings(given)
        assert found.iloc[: len(wanted)].equals(wanted)


def test_what_python_was_given_will_do() -> None:
    wanted = check_path(str(CLEAN))
    assert frames.findings(wanted).fingerprint.tolist() == [one.fingerprint for one in wanted.findings]


def test_a_run_of_batch_gives_its_results_and_failures(hegui: Hegui, tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    shutil.copy(CLEAN, archive)
    (archive / "note.txt").write_text("便条", encoding="utf-8")
    assert hegui("batch", archive, "--out", tmp_path / "run", "--jobs", "1").status in (0, 1, 2)
    documents = frames.documents(tmp_path / "run")
    assert documents.failure.isna().tolist() == [True, False]
    assert len(frames.fields(tmp_path / "run")) > 100


@pytest.mark.parametrize(
    "content", ["{}", "[]", '{"document": {}}', "not json", '{"results": [1]}', "[" * 100_000]
)
def test_what_is_no_result_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ValueError, match=r"x\.json: no "):
        frames.findings(path)
    with pytest.raises(FileNotFoundError):
        frames.findings(tmp_path / "none.json")


def test_without_pandas_it_is_told_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(optional_packages.EXTRAS, "pandas", ("none_such",))
    with pytest.raises(RefusedError) as refused:
        frames.findings([])
    assert refused.value.__notes__ == [f"none_such missing; install: {optional_packages.command('pandas')}"]


@pytest.mark.parametrize("page", ["frames.md", "frames.en.md"])
def test_the_examples_of_the_page(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "corpus" / "reports").mkdir(parents=True)
    for name in ("huanan-eo-defects.docx", "guandong-fh.docx"):
        shutil.copy(ROOT / "corpus" / "reports" / name, tmp_path / "corpus" / "reports")
    shutil.copy(ROOT / "corpus" / "SAMPLE", tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    given = pages.run(page, tmp_path)
    assert len(given) == 13
    assert all(len(one) for one in given)


def test_the_pages_have_the_same_examples_and_every_column() -> None:
    told = [
        [pages.without_words(block) for _, block in pages.blocks(page)]
        for page in ("frames.md", "frames.en.md")
    ]
    assert told[0] == told[1]
    for page in ("frames.md", "frames.en.md"):
        text = (pages.DOCS / page).read_text(encoding="utf-8")
        for table, columns in frames.COLUMNS.items():
            (row,) = re.findall(rf"(?m)^\| `{table}` \| (.*) \|$", text)
            named = dict(re.findall(r"`(\w+)`(?: (\w+))?", row))
            assert {name: kind or "text" for name, kind in named.items()} == columns
