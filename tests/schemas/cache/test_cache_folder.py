"""Where is kept what was worked out, when the program's own folder cannot be written; who may write it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from schemas.cache import cache_folder, compile_cache
from tests.schemas.cache.test_compile_cache import restart


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A user's cache folder, and a program in a folder that cannot be written."""
    program = tmp_path / "program" / "__pycache__" / "kept.bin"
    program.parent.mkdir(parents=True)
    may = cache_folder.can_write
    monkeypatch.setattr(compile_cache, "_beside", lambda: program)
    monkeypatch.setattr(cache_folder, "can_write", lambda folder: folder != program.parent and may(folder))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setenv(
        "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME", str(tmp_path / "cache")
    )
    restart()
    yield tmp_path / "cache" / "hegui"
    restart()


def keep(value: int = 1) -> Path:
    """Keeps a value as one run does; where it does."""
    compile_cache.kept(("a",), partial(int, value))
    compile_cache.save()
    restart()
    path = compile_cache._path()
    assert path is not None
    return path


def known() -> int | None:
    """What the next run knows."""
    restart()
    found: int | None = compile_cache.earlier(("a",))
    restart()
    return found


def test_it_is_kept_in_the_user_s_folder_where_the_program_s_cannot_be_written(cache: Path) -> None:
    path = keep()
    assert path.parent == cache
    assert [*cache.iterdir()] == [path]
    assert known() == 1


def test_only_the_user_may_read_and_write_it(cache: Path) -> None:
    before = os.umask(0)
    try:
        path = keep()
    finally:
        os.umask(before)
    assert [one.stat().st_mode & 0o777 for one in (cache, path)] == [0o700, 0o600]


def test_what_lies_beside_the_program_is_known_as_well(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as writable:
        writable.setattr(compile_cache, "_path", compile_cache._beside)
        keep()
    assert not cache.exists()
    assert known() == 1
    compile_cache.kept(("b",), partial(int, 2))
    compile_cache.save()
    restart()
    assert [compile_cache.earlier((name,)) for name in "ab"] == [1, 2]
    assert cache.exists()


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_not_read(cache: Path, mode: int) -> None:
    path = keep()
    path.chmod(mode)
    assert known() is None
    assert keep(2).stat().st_mode & 0o777 == 0o600
    assert known() == 2


def test_another_user_s_file_is_not_read(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = keep()
    stranger = os.geteuid() + 1
    monkeypatch.setattr(os, "geteuid", lambda: stranger)
    assert cache_folder.own() is None
    monkeypatch.setattr(cache_folder, "own", lambda: cache)
    monkeypatch.setattr(compile_cache, "_path", lambda: path)
    assert known() is None


@pytest.mark.parametrize("mode", [0o770, 0o707])
def test_a_folder_that_others_may_write_is_none(cache: Path, mode: int) -> None:
    keep()
    cache.chmod(mode)
    assert compile_cache._path() is None
    assert known() is None


def test_a_folder_elsewhere_or_a_file_is_no_folder(cache: Path, tmp_path: Path) -> None:
    cache.parent.mkdir()
    cache.symlink_to(tmp_path / "program", target_is_directory=True)
    assert cache_folder.own() is None
    cache.unlink()
    cache.write_bytes(b"")
    assert cache_folder.own() is None


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xff" * 64])
def test_a_broken_file_is_written_anew(cache: Path, content: bytes) -> None:
    keep().write_bytes(content)
    assert known() is None
    keep()
    assert known() == 1


def test_a_user_without_a_home_has_none(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache_folder.own() == tmp_path / ".cache" / "hegui"
    monkeypatch.setenv("HOME", str(tmp_path / "none"))
    assert cache_folder.own() is None


def test_what_cannot_be_written_is_left(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep()

    def full(path: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    compile_cache.kept(("b",), str)
    compile_cache.save()
    assert len([*cache.iterdir()]) == 1
    assert known() == 1
