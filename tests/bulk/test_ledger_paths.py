"""The paths of an office's own table, as other machines write them."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from hegui.bulk import meta


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("归档/2025/甲.txt", "归档/2026/甲.txt", "归档/2025/café.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    return tmp_path


def table(folder: Path, *rows: tuple[str, str], key: str = "path") -> meta.Meta:
    (folder / "t.csv").write_text("\n".join([f"{key},office", *map(",".join, rows)]), "utf-8")
    return meta.read("t.csv")


def office(read: meta.Meta, path: str) -> str | None:
    return read.of("0" * 64, [path])["meta_office"]


@pytest.mark.parametrize(
    "written",
    [
        "归档\\2025\\甲.txt",
        ".\\归档\\2025\\甲.txt",
        "D:\\审核\\归档\\2025\\甲.txt",
        "d:/审核/归档/2025/甲.TXT",
        "\\\\server\\share\\归档\\2025\\甲.txt",
        "归档/2025/甲.txt",
    ],
)
def test_a_path_of_another_machine_is_that_of_the_file(folder: Path, written: str) -> None:
    read = table(folder, (written, "杭州"))
    assert office(read, "归档/2025/甲.txt") == "杭州"
    assert office(read, "归档/2026/甲.txt") is None
    assert read.unmatched([("归档/2025/甲.txt", "0")]) == ([], [])


def test_the_name_alone_is_not_enough_and_the_longest_fit_counts(folder: Path) -> None:
    read = table(folder, ("D:\\别处\\甲.txt", "杭州"))
    assert office(read, "归档/2025/甲.txt") is None
    read = table(folder, ("D:\\归档\\2025\\甲.txt", "杭州"), ("D:\\旧\\2025\\甲.txt", "上海"))
    assert office(read, "归档/2025/甲.txt") == "杭州"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("key", ["path", "file"])
def test_signs_may_be_composed_otherwise(folder: Path, form: str, key: str) -> None:
    name = "归档/2025/café.txt" if key == "path" else "café.txt"
    read = table(folder, (unicodedata.normalize("NFC" if form == "NFD" else "NFD", name), "杭州"), key=key)
    assert office(read, unicodedata.normalize(form, "归档/2025/café.txt")) == "杭州"


def test_a_file_column_may_have_paths_of_windows(folder: Path) -> None:
    assert office(table(folder, ("D:\\2025\\甲.txt", "杭州"), key="file"), "归档/2026/甲.txt") == "杭州"
