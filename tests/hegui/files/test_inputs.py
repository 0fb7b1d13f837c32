"""PATH arguments: files, folders, globs, their order."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hegui.errors import RefusedError
from hegui.files import inputs, outputs
from tests.conftest import Hegui


def filled(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def found(*paths: str | Path) -> list[str]:
    return [Path(item.path).name for item in inputs.gather([str(path) for path in paths]).files]


def test_a_folder_gives_its_documents_in_natural_order(tmp_path: Path) -> None:
    filled(
        tmp_path, "r10.txt", "r9.DOCX", "a.truth.json", ".hidden.txt", "~$r9.docx", "b/scan.jpg", ".git/x.txt"
    )
    assert found(tmp_path) == ["scan.jpg", "r9.DOCX", "r10.txt"]


def test_the_order_of_arguments_does_not_matter(tmp_path: Path) -> None:
    filled(tmp_path, "r1.txt", "r2.txt")
    one, two = tmp_path / "r1.txt", tmp_path / "r2.txt"
    assert found(two, one) == found(one, two) == ["r1.txt", "r2.txt"]


def test_a_file_named_twice_is_read_twice_and_one_of_a_folder_once(tmp_path: Path) -> None:
    filled(tmp_path, "r1.txt", "r2.txt")
    assert found(tmp_path / "r1.txt", tmp_path / "r2.txt", tmp_path / "r1.txt") == [
        "r1.txt",
        "r1.txt",
        "r2.txt",
    ]
    assert found(tmp_path, tmp_path / "r1.txt", tmp_path / "r*.txt") == ["r1.txt", "r2.txt"]


def test_an_output_that_cannot_be_written_leaves_no_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    (tmp_path / "old").mkdir()
    for target in ("new/deep/r.json", "old/r.json", "old/new/r.json"):
        with pytest.raises(RefusedError, match="cannot_write"):
            outputs.save(str(tmp_path / target), b"{}")
    assert [path.name for path in tmp_path.rglob("*")] == ["old"]


def test_a_glob_is_expanded_and_a_file_of_that_name_is_a_file(tmp_path: Path) -> None:
    filled(tmp_path, "r1.txt", "r2.txt", "报告[1].txt")
    assert found(tmp_path / "r?.txt") == ["r1.txt", "r2.txt"]
    assert not inputs.gather([str(tmp_path / "报告[1].txt")]).several
    assert inputs.gather([str(tmp_path / "r1*")]).several


@pytest.mark.parametrize(("name", "kind"), [("", "nothing_to_read"), ("*.docx", "no_match")])
def test_nothing_to_read(tmp_path: Path, name: str, kind: str) -> None:
    (item,) = inputs.gather([str(tmp_path / name) if name else str(tmp_path)]).files
    assert item.problem is not None
    assert item.problem.kind == kind


def test_a_folder_that_may_not_be_looked_into_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(tmp_path, "r1.txt", "closed/r2.txt")
    scan = os.scandir

    def refused(path: str) -> object:
        if Path(path).name == "closed":
            raise PermissionError(13, "no", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    closed, read = inputs.gather([str(tmp_path)]).files
    assert closed.problem is not None
    assert (closed.problem.kind, Path(closed.path).name) == ("permission", "closed")
    assert (read.problem, Path(read.path).name) == (None, "r1.txt")


def test_a_lock_file_of_word_is_no_match(tmp_path: Path) -> None:
    filled(tmp_path, "r1.docx", "~$r1.docx")
    assert found(tmp_path / "*.docx") == ["r1.docx"]
    (item,) = inputs.gather([str(tmp_path / "~*")]).files
    assert item.problem is not None


def test_names_of_several_outputs_never_collide() -> None:
    assert outputs.names(["a/r.txt", "b/R.txt", "r.txt-2"], "json") == [
        "r.txt.json",
        "R.txt-2.json",
        "r.txt-2-2.json",
    ]


def test_a_file_appears_whole_and_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "new" / "out.json"
    outputs.save(str(target), b"one")
    target.chmod(0o640)
    outputs.save(str(target), b"two")
    assert (target.read_bytes(), target.stat().st_mode & 0o777) == (b"two", 0o640)
    assert [path.name for path in target.parent.iterdir()] == ["out.json"]
    outputs.save("/dev/null", b"gone")
    assert not Path("/dev/null").is_file()


def test_an_output_that_cannot_be_is_refused(tmp_path: Path) -> None:
    filled(tmp_path, "r.txt")
    with pytest.raises(RefusedError) as refused:
        outputs.save(str(tmp_path / "r.txt" / "out.json"), b"")
    assert refused.value.kind == "cannot_write"
    with pytest.raises(RefusedError):
        outputs.guard(str(tmp_path / "r.txt"), [str(tmp_path / "r.txt")])
    with pytest.raises(RefusedError):
        outputs.is_folder(str(tmp_path / "r.txt"), several=True)


def test_what_the_program_wrote_into_a_folder_is_passed_over(hegui: Hegui, tmp_path: Path) -> None:
    report = tmp_path / "r1.txt"
    report.write_text("管理体系审核报告\n审核组长：甘启明\n审核日期：2025年6月11日\n", encoding="utf-8")
    hegui("check", str(report), "--format", "html", "--also", "xlsx=reports_out/r1.xlsx", cwd=tmp_path)
    hegui("show", str(report), "--html", "seen.html", cwd=tmp_path)
    wrote = sorted(path.name for path in tmp_path.rglob("*") if path.is_file())
    assert wrote == ["r1.txt", "r1.txt.html", "r1.xlsx", "seen.html"]
    (tmp_path / "own.html").write_text("<html>", encoding="utf-8")
    (tmp_path / "own.xlsx").write_bytes(b"PK no workbook")
    assert found(tmp_path) == ["own.html", "own.xlsx", "r1.txt"]
