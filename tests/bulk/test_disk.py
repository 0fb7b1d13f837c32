"""A full disk and a folder without rights are one clear line, whoever writes."""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

import pytest

from hegui import cli
from hegui.bulk import journal as journals
from hegui.bulk import tables
from hegui.errors import RefusedError
from hegui.files import disk
from hegui.optional_packages import module
from tests.bulk.light_run import made, report


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)), "disk_full"),
        (OSError(errno.EDQUOT, os.strerror(errno.EDQUOT)), "disk_full"),
        (OSError(errno.EROFS, os.strerror(errno.EROFS), "run/a.parquet"), "cannot_write"),
        (PermissionError(errno.EACCES, os.strerror(errno.EACCES)), "cannot_write"),
        (sqlite3.OperationalError("database or disk is full"), "disk_full"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "cannot_write"),
        (sqlite3.OperationalError("disk I/O error"), "cannot_write"),
        (module("duckdb").IOException('Could not write file "x": No space left on device'), "disk_full"),
        (module("duckdb").IOException('Cannot open file "x": Permission denied'), "cannot_write"),
    ],
)
def test_what_cannot_be_written_is_refused(tmp_path: Path, error: Exception, kind: str) -> None:
    with pytest.raises(RefusedError) as caught, disk.watched(tmp_path):
        raise error
    assert caught.value.kind == kind


def test_what_is_something_else_is_not_taken_for_it(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.OperationalError), disk.watched(tmp_path):
        raise sqlite3.OperationalError("no such table: documents")


def test_a_full_disk_is_one_line_of_batch(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    made(tmp_path / "run", {"a.txt": report()})
    (tmp_path / "run/reports.parquet").unlink()

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(tables, "write", full)
    assert cli.run(["batch", "--out", "run"]) == 2
    assert capsys.readouterr().err.splitlines() == ["hegui: run：磁盘已满；腾出空间后用同一命令接着做"]


def test_a_journal_that_cannot_be_written_is_told_as_that(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Base:
        def execute(self, _: str) -> None:
            raise sqlite3.OperationalError("attempt to write a readonly database")

    monkeypatch.setattr(sqlite3, "connect", lambda *_, **__: Base())
    with pytest.raises(RefusedError) as caught:
        journals.Journal(tmp_path / "run")
    assert caught.value.kind == "cannot_write"
