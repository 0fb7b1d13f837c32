"""What is kept from run to run: the same as worked out anew, and nothing of a document."""

from __future__ import annotations

import math
import os
import re
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from hegui import pipeline
from hegui.worker.cache_misses import learn
from schemas import patterns
from schemas.cache import compile_cache, yaml_file
from tests import made


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    path = tmp_path / "__pycache__" / "kept.bin"
    monkeypatch.setattr(compile_cache, "_beside", lambda: path)
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    restart()
    yield path
    restart()


def restart() -> None:
    """As a new process begins."""
    for one in (compile_cache._known, compile_cache._fresh, compile_cache._missed, patterns._later):
        one.cache_clear()


def test_keys_of_one_checksum_are_told_apart(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compile_cache, "crc32", lambda name: 7)
    values = {("a", 1): "x", ("b", 1): "y"}
    for key, value in values.items():
        compile_cache.kept(key, partial(str, value))
    compile_cache.save()
    restart()
    assert [compile_cache.kept(key, lambda: "fresh") for key in (*values, ("c", 1))] == ["x", "y", "fresh"]


def test_no_part_asks_which_object_a_match_is_of() -> None:
    """A pattern made later is another object than the one that a match knows."""
    parts = [Path(path).parent for path in (compile_cache.__file__, pipeline.__file__)]
    modules = [
        path
        for part in (*parts, *(parts[0].parent / n for n in ("extract", "ingest", "checks")))
        for path in part.rglob("*.py")
    ]
    assert len(modules) > 100
    assert [m.name for m in modules if re.search(r"\.re is ", m.read_text(encoding="utf-8"))] == []


def keep() -> None:
    assert compile_cache.kept(("a",), partial(str, 1)) == "1"


@pytest.mark.parametrize("content", [b"", b"nonsense", b"\xff" * 64])
def test_a_spoilt_file_is_worked_out_again(file: Path, content: bytes) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    keep()
    compile_cache.save()
    assert file.read_bytes() != content


def test_a_file_that_was_cut_is_worked_out_again(file: Path) -> None:
    keep()
    compile_cache.save()
    file.write_bytes(file.read_bytes()[:-1])
    restart()
    assert not compile_cache._known().places
    keep()


def test_another_interpreter_keeps_its_own(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep()
    compile_cache.save()
    restart()
    monkeypatch.setattr(compile_cache, "_stamp", lambda: b"another")
    assert not compile_cache._known().places


def test_a_changed_file_is_read_anew(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    assert yaml_file.read(path) == {"a": 1}
    assert yaml_file.texts(path) == {"a": "1"}
    path.write_text("a: 22\n", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert yaml_file.read(path) == {"a": 22}


def test_nobody_can_change_what_is_kept(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a: [1]\n", encoding="utf-8")
    yaml_file.read(path)["a"].append(2)
    assert yaml_file.read(path) == {"a": [1]}


def test_nothing_is_written_where_bytecode_is_not(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    keep()
    compile_cache.save()
    assert not file.parent.exists()


def test_nothing_is_to_be_learnt_where_it_cannot_be_kept(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_cache.told([["facts"]])
    assert compile_cache.missed() == [["facts"]]
    monkeypatch.setattr(compile_cache, "_path", lambda: None)
    assert compile_cache.missed() == []
    compile_cache.kept(("a",), str)
    compile_cache.save()
    assert not file.exists()


def test_nothing_of_a_document_is_kept(file: Path, tmp_path: Path) -> None:
    path = tmp_path / "r.txt"
    path.write_text(made.report(2), encoding="utf-8")
    report = pipeline.check_path(str(path)).report
    learn(compile_cache.missed(), math.inf)
    told = [leaf.value for person in report.team if (leaf := person.name)]
    told += [leaf.value for entry in report.calibrations if (leaf := entry.serial)]
    told.append(made.ORGANIZATION)
    entries = compile_cache._entries()
    everything = repr([*entries]).encode() + b"".join(value for _, value in entries.values())
    assert len(told) > 4
    assert [one for one in told if str(one).encode() in everything] == []
