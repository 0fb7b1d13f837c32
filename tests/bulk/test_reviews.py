"""Verdicts and a baseline reach a run, also when it is finished: nothing is judged again."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hegui import bulk
from hegui.bulk.journal import Journal
from tests.bulk.light_run import made, report
from tests.conftest import Hegui

TEXTS = {
    "甲/a.txt": report(),
    "甲/b.txt": report("0148", "栖山泵业有限公司"),
    "乙/a.txt": report("0150", "望川阀门有限公司"),
}


@pytest.fixture
def office(tmp_path: Path) -> Path:
    """A folder with a run `run` and the files that it is of."""
    made(tmp_path / "run", TEXTS)
    for path, words in TEXTS.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(words, "utf-8")
    return tmp_path


def column(run: Path, name: str) -> dict[str, Any]:
    """A column of the reports, by their paths."""
    reports = bulk.load(run).reports
    return dict(zip(reports["path"], reports[name].tolist(), strict=True))


def fill_in(book: Path, verdicts: dict[tuple[str, str], str]) -> None:
    """Put verdicts into the sheet of findings, by file and code."""
    loaded = openpyxl.load_workbook(book)
    sheet = loaded["问题"]
    heads = [cell.value for cell in sheet[1]]
    file, code, verdict, reason = (heads.index(one) for one in ("文件", "检查", "结论", "理由"))
    for row in sheet.iter_rows(min_row=2):
        given = verdicts.get((str(row[file].value), str(row[code].value).partition(" ")[0]))
        if given is not None:
            row[verdict].value, row[reason].value = given, "另见记录"
    loaded.save(book)


def test_verdicts_filled_in_in_the_summary_count(office: Path, hegui: Hegui) -> None:
    before, counted = bulk.load(office / "run"), column(office / "run", "error")
    fill_in(office / "run/summary.xlsx", {("甲/a.txt", "CAL001"): "成立", ("乙/a.txt", "CAL001"): "误报"})
    with Journal(office / "run") as journal:
        results = [journal.result(sha256) for sha256, _, _ in journal.judged()]
    ran = hegui("batch", "--out", "run", "--verdicts", "run/summary.xlsx", cwd=office)
    assert ran.status in (0, 1), ran.err
    after = bulk.load(office / "run")
    assert column(office / "run", "confirmed") == {"甲/a.txt": 1, "甲/b.txt": 0, "乙/a.txt": 0}
    assert sum(column(office / "run", "confirmed_error").values()) == 1
    assert column(office / "run", "suppressed") == {"甲/a.txt": 0, "甲/b.txt": 0, "乙/a.txt": 1}
    errors = column(office / "run", "error")
    assert {path: counted[path] - errors[path] for path in errors} == {
        "甲/a.txt": 0,
        "甲/b.txt": 0,
        "乙/a.txt": 1,
    }
    assert len(after.findings) == len(before.findings)
    false = after.findings[after.findings.review == "false_alarm"]
    assert list(false.suppressed) == [True]
    assert list(false.review_reason) == ["另见记录"]
    with Journal(office / "run") as journal:
        assert [journal.result(sha256) for sha256, _, _ in journal.judged()] == results


def test_verdicts_hold_on_until_others_are_given(office: Path, hegui: Hegui) -> None:
    fill_in(office / "run/summary.xlsx", {("甲/a.txt", "CAL001"): "误报"})
    (office / "run/summary.xlsx").rename(office / "v.xlsx")
    run = ("batch", "--out", "run")
    hegui(*run, "--verdicts", "v.xlsx", cwd=office)
    reviewed = (office / "run/findings.parquet").read_bytes()
    hegui(*run, cwd=office)
    assert (office / "run/findings.parquet").read_bytes() == reviewed
    hegui(*run, "--verdicts", "none", cwd=office)
    assert bulk.load(office / "run").findings.review.isna().all()


def test_filled_in_verdicts_are_not_written_over(office: Path, hegui: Hegui) -> None:
    fill_in(office / "run/summary.xlsx", {("甲/a.txt", "CAL001"): "误报"})
    ran = hegui("batch", "--out", "run", "--verdicts", "none", cwd=office)
    assert (ran.status, len(ran.err.splitlines())) == (2, 1)
    assert "--verdicts" in ran.err


def test_a_verdict_is_on_the_page_of_its_report(office: Path, hegui: Hegui) -> None:
    fill_in(office / "run/summary.xlsx", {("甲/b.txt", "CAL001"): "误报"})
    hegui("batch", "--pages", "run", cwd=office)
    hegui("batch", "--out", "run", "--verdicts", "run/summary.xlsx", cwd=office)
    ran = hegui("batch", "--pages", "run", cwd=office)
    assert "做好 1 份网页" in ran.err
    (page,) = (office / "run/pages").glob("b.txt-*.html")
    assert "误报：另见记录" in page.read_text("utf-8")


def test_a_baseline_lets_known_findings_stand(office: Path, hegui: Hegui) -> None:
    assert hegui("baseline", "甲/a.txt", "--output", "known.json", cwd=office).status == 0
    ran = hegui("batch", "--out", "run", "--baseline", "known.json", cwd=office)
    assert ran.status in (0, 1), ran.err
    suppressed = column(office / "run", "suppressed")
    assert [suppressed[path] > 0 for path in TEXTS] == [True, False, False]
    assert not any(column(office / "run", severity)["甲/a.txt"] for severity in ("error", "warning", "info"))
    hegui("batch", "--out", "run", "--baseline", "none", cwd=office)
    assert not any(column(office / "run", "suppressed").values())


def test_what_does_not_count_is_in_no_statistics(office: Path, hegui: Hegui) -> None:
    before = hegui("stats", "run", "--by", "code", cwd=office).out
    fill_in(
        office / "run/summary.xlsx",
        {(path, "CAL001"): "误报" for path in TEXTS},
    )
    hegui("batch", "--out", "run", "--verdicts", "run/summary.xlsx", cwd=office)
    after = hegui("stats", "run", "--by", "code", cwd=office).out
    assert "CAL001" in before
    assert "CAL001" not in after


def test_statistics_can_count_what_people_confirmed_alone(office: Path, hegui: Hegui) -> None:
    fill_in(office / "run/summary.xlsx", {("甲/a.txt", "CAL001"): "成立"})
    hegui("batch", "--out", "run", "--verdicts", "run/summary.xlsx", cwd=office)
    for by, key in (("code", "CAL001"), ("month", "2025-06")):
        ran = hegui("stats", "run", "--by", by, "--confirmed", "--format", "json", cwd=office)
        (row,) = json.loads(ran.out)["rows"]
        assert (row["key"], row["with_error"], row["findings"]) == (key, 1, 1)
