"""`hegui batch`: an archive is judged once, goes on where it was, gives the same bytes whatever happens."""

from __future__ import annotations

import csv
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from checks.packs import first_sight
from hegui import bulk
from hegui.archive_entry.packets import unpacked
from hegui.bulk.journal import Journal
from hegui.errors import RefusedError
from hegui.optional_packages import module
from tests.bulk import light_run
from tests.bulk.conftest import NUMBER
from tests.conftest import ROOT, Hegui

KILLS = 4
MADE = (
    *(f"{name}.parquet" for name in ("reports", "findings", "not_checked", "people", "days", "passages")),
    *("archive.duckdb", "failures.csv", "run.sqlite", "summary.html", "summary.xlsx"),
)


def bytes_of(run: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in run.iterdir()}


def test_a_run_has_its_files_and_nothing_else(run: Path) -> None:
    assert {path.name for path in run.iterdir()} == set(MADE)


def test_the_same_bytes_with_any_number_of_jobs_and_order_of_paths(
    archive: Path, run: Path, hegui: Hegui
) -> None:
    months = sorted(str(path.relative_to(archive)) for path in (archive / "reports").iterdir())
    random.Random(5).shuffle(months)
    ran = hegui("batch", *months, "--out", "other", "--jobs", "1", "--meta", "register.csv", cwd=archive)
    assert ran.status == 2
    assert bytes_of(archive / "other") == bytes_of(run)


def test_a_run_that_is_killed_goes_on_where_it_was(archive: Path, run: Path, hegui: Hegui) -> None:
    chance, folder = random.Random(7), archive / "killed"
    command = [sys.executable, "-m", "hegui", "batch", "reports", "--out", "killed", "--meta", "register.csv"]
    known, seconds = [0], 2.0
    while len(known) < KILLS:
        started = subprocess.Popen(
            command, cwd=archive, env={**os.environ, "PYTHONPATH": str(ROOT)}, stderr=subprocess.DEVNULL
        )
        time.sleep(seconds + chance.random())
        started.send_signal(signal.SIGKILL)
        started.wait()
        with closing(sqlite3.connect(folder / "run.sqlite")) as base:
            (count,) = base.execute("SELECT COUNT(*) FROM documents").fetchone()
        assert count >= known[-1]
        if count > known[-1]:
            known.append(count)
        else:  # a slow machine: it was not under way yet
            seconds *= 1.5
    ran = hegui("batch", "reports", "--out", "killed", "--meta", "register.csv", cwd=archive)
    assert ran.status == 2
    assert bytes_of(folder) == bytes_of(run)


def test_an_interrupt_says_how_to_go_on(archive: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "hegui", "batch", "reports", "--out", "interrupted"],
        cwd=archive,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
        text=True,
    )
    journal = archive / "interrupted/run.sqlite-wal"
    while started.poll() is None and not (journal.exists() and journal.stat().st_size > 100_000):
        time.sleep(0.05)
    started.send_signal(signal.SIGINT)
    _, err = started.communicate(timeout=60)
    assert started.returncode == 130
    assert "同一命令接着做" in err.splitlines()[-1]


def test_a_rerun_with_nothing_to_do_changes_nothing(archive: Path, run: Path, hegui: Hegui) -> None:
    before = {path: path.stat().st_mtime_ns for path in run.iterdir()}
    assert hegui("batch", "reports", "--out", "run", "--meta", "register.csv", cwd=archive).status == 2
    assert {path: path.stat().st_mtime_ns for path in run.iterdir()} == before


def test_a_content_is_judged_once_and_listed_under_all_paths(archive: Path, run: Path) -> None:
    truth = json.loads((archive / "truth.json").read_text("utf-8"))
    reports = bulk.load(run).reports
    assert len(reports) == NUMBER
    assert list(reports.sha256) == sorted(reports.sha256)
    assert (reports.paths == 2).sum() == len(truth["copies"]) > 0


def test_what_cannot_be_read_is_a_row(archive: Path, run: Path) -> None:
    truth = json.loads((archive / "truth.json").read_text("utf-8"))
    rows = list(csv.DictReader((run / "failures.csv").read_text("utf-8-sig").splitlines()))
    assert [row["path"] for row in rows] == sorted(f"reports/{name}" for name in truth["broken"])
    assert all(row["kind"] and row["message"] for row in rows)


def test_views_of_the_database_are_the_tables(run: Path) -> None:
    with module("duckdb").connect() as base:
        base.execute(f"SET file_search_path = '{run}'")
        base.execute(f"ATTACH '{run / 'archive.duckdb'}' AS archive (READ_ONLY)")
        assert base.execute("SELECT COUNT(*) FROM archive.reports").fetchall() == [(NUMBER,)]


def test_the_journal_has_each_result_as_check_prints_it(archive: Path, run: Path, hegui: Hegui) -> None:
    first = bulk.load(run).reports.iloc[0]
    copy = archive / "copied"
    shutil.copytree(run, copy)
    with Journal(copy) as journal:
        packet = journal.result(first.sha256)
    assert packet is not None
    assert unpacked(packet) == json.loads(hegui("check", first.path, "--format", "json", cwd=archive).out)


def test_the_table_that_limits_severities_is_kept_with_the_settings(run: Path) -> None:
    version = first_sight.stated()["version"]
    with Journal(run) as journal:
        assert json.loads(journal.about()[first_sight.ID]) == version
    assert f"级别上限表 {version}" in (run / "summary.html").read_text("utf-8")


def test_other_settings_are_refused_until_forced(archive: Path, run: Path, hegui: Hegui) -> None:
    folder = archive / "settings"
    shutil.copytree(run, folder)
    again = ("batch", "reports", "--out", "settings", "--meta", "register.csv", "--ignore", "CMP")
    ran = hegui(*again, cwd=archive)
    assert ran.status == 2
    assert "codes" in ran.err
    assert "--force" in ran.err
    assert hegui(*again, "--force", cwd=archive).status == 2


def test_failures_are_tried_again_when_asked_for(archive: Path, hegui: Hegui, tmp_path: Path) -> None:
    report = next((archive / "reports/broken").iterdir())
    (tmp_path / "in").mkdir()
    shutil.copy(report, tmp_path / "in")
    assert hegui("batch", "in", "--out", "run", cwd=tmp_path).status == 2
    with closing(sqlite3.connect(tmp_path / "run/run.sqlite")) as base, base:
        base.execute("UPDATE documents SET message = 'before'")
    assert "before" not in hegui("batch", "in", "--out", "run", "--retry", cwd=tmp_path).err
    assert "before" not in (tmp_path / "run/failures.csv").read_text("utf-8-sig")


def test_what_is_not_read_is_told_and_zip_files_are_read_where_asked_for(
    tmp_path: Path, hegui: Hegui
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(light_run.report(until="2026年4月1日"), "utf-8")
    (folder / "lost.docx").symlink_to(folder / "gone.docx")
    with zipfile.ZipFile(folder / "b.zip", "w") as packed:
        packed.writestr("六月/c.txt", light_run.report("0148", "栖山泵业有限公司"))
    ran = hegui("batch", "in", "--out", "run", cwd=tmp_path)
    assert ran.status == 2
    assert "in/lost.docx：链接" in ran.err
    assert "--archives" in ran.err
    (folder / "lost.docx").unlink()
    (folder / "lost.docx").write_text(light_run.report("0149", until="2026年4月1日"), "utf-8")
    ran = hegui("batch", "in", "--out", "run", "--archives", cwd=tmp_path)
    assert ran.status == 1, ran.err
    assert set(bulk.load(tmp_path / "run").reports.path) == {
        "in/a.txt",
        "in/b.zip!/六月/c.txt",
        "in/lost.docx",
    }
    assert hegui("batch", "--page", "run", "c.txt", cwd=tmp_path).status == 0
    ((page,),) = [list((tmp_path / "run/pages").iterdir())]
    assert "原文件已不在" not in page.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("batch", "reports"), "--out"),
        (("batch", "reports", "--out", "reports"), "reports"),
        (("batch", "reports", "--out", "new", "--meta", "missing.csv"), "missing.csv"),
        (("batch", "reports", "--out", "new", "--meta", "truth.json"), "sha256"),
    ],
)
def test_what_cannot_be_run_is_one_line(
    archive: Path, hegui: Hegui, arguments: tuple[str, ...], told: str
) -> None:
    ran = hegui(*arguments, cwd=archive)
    assert ran.status == 2
    assert told in ran.err
    assert len(ran.err.splitlines()) == 1
    assert not (archive / "new").exists()


def test_a_run_that_another_has_open_is_refused(archive: Path, run: Path, hegui: Hegui) -> None:
    folder = archive / "open"
    shutil.copytree(run, folder)
    with Journal(folder):
        ran = hegui("batch", "reports", "--out", "open", cwd=archive)
    assert ran.status == 2
    assert "open" in ran.err


def test_no_tables_are_told(tmp_path: Path) -> None:
    with pytest.raises(RefusedError, match="no_tables"):
        bulk.load(tmp_path)
