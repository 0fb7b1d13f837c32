"""Patterns of the program: the library's own, made when a document first needs them."""

from __future__ import annotations

import math
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from unittest.mock import Mock

import pytest

from hegui.worker.cache_misses import learn
from schemas import patterns
from schemas.cache import compile_cache, compiled_patterns
from tests.bench import SAMPLE
from tests.conftest import ROOT
from tests.schemas.cache.test_compile_cache import file, restart

__all__ = ["file"]

PATTERNS = [
    (r"(?P<year>\d{4})年(?:(?P<month>\d\d)月)?", 0),
    ("[一二三]+|abc", re.IGNORECASE),
    (r"(?m)^a$|(?<!b)c", 0),
    *compiled_patterns.PROBES,
]


@pytest.mark.parametrize(("pattern", "flags"), PATTERNS)
def test_a_kept_pattern_is_the_one_that_the_library_makes(file: Path, pattern: str, flags: int) -> None:
    text, made = "2025年03月 ABC 一二\na", re.compile(pattern, flags)
    assert patterns.compile(pattern, flags).findall(text) == made.findall(text)
    assert compile_cache.missed() == [("pattern", pattern, int(flags))]
    learn(compile_cache.missed(), math.inf)
    compile_cache.save()
    restart()
    assert file.exists()
    again = patterns.compile(pattern, flags)
    assert compiled_patterns.earlier(pattern, int(flags)) == made
    assert (again.pattern, again.flags, again.groupindex) == (pattern, made.flags, made.groupindex)
    assert again.findall(text) == made.findall(text)
    assert compile_cache.missed() == []


def test_a_pattern_is_made_when_it_is_used(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = Mock(return_value=None)
    monkeypatch.setattr(compiled_patterns, "earlier", made)
    found = patterns.compile("[ab]+")
    assert (found.pattern, made.call_count) == ("[ab]+", 0)
    assert found.search("cab")
    assert patterns.search("[ab]+", "b")
    assert found.match("a")
    assert made.call_count == 1


def test_what_is_no_pattern_is_refused_when_it_is_used(file: Path) -> None:
    with pytest.raises(re.error):
        patterns.search("(", "")
    learn(compile_cache.missed(), math.inf)
    assert not compile_cache._fresh()


@pytest.fixture
def other_library(
    file: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> Iterator[None]:
    """A compiler that is built in another way."""
    import importlib

    changed: dict[str, ModuleType] = request.param

    def imported(name: str) -> ModuleType:
        if name in changed:
            return changed[name]
        if changed:
            return importlib.import_module(name)
        raise ImportError(name)

    monkeypatch.setattr(compiled_patterns, "import_module", imported)
    for one in (compiled_patterns._is_as_known, compiled_patterns._engine):
        one.cache_clear()
    yield
    for one in (compiled_patterns._is_as_known, compiled_patterns._engine):
        one.cache_clear()


@pytest.mark.parametrize(
    "other_library",
    [
        {},
        {"re._compiler": Mock(spec=[])},
        {"re._compiler": Mock(_code=lambda parsed, flags: [1, 2, 3])},
        {"re._parser": Mock(parse=lambda pattern, flags: None)},
        {"_sre": Mock(compile=lambda pattern, flags, *more: re.compile("other"))},
    ],
    indirect=True,
)
@pytest.mark.usefixtures("other_library")
def test_the_program_does_not_depend_on_how_the_library_is_built(file: Path) -> None:
    for _ in range(2):
        assert patterns.compile("(?P<a>[一二三])b").findall("一b") == ["一"]
        learn(compile_cache.missed(), math.inf)
        compile_cache.save()
        restart()
    assert compiled_patterns.earlier("(?P<a>[一二三])b", 0) is None
    assert compile_cache.missed() == []


COUNTED = """
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from schemas import patterns
from schemas.cache import compile_cache
compile_cache._path, compile_cache._beside = lambda: None, lambda: Path("none")
made, seen = [], []
class Counted(patterns.Later):
    def __init__(self, pattern, flags):
        super().__init__(pattern, flags)
        made.append(self)
patterns._later = cache(Counted)
from hegui import pipeline
from hegui.worker import jobs
jobs.prepare("check", ["ingest.word"])
before = sum(one._made is not None for one in made)
pipeline.check_path(sys.argv[1])
used = sum(one._made is not None for one in made)
print(before, used, len(made), max(Counter((one.pattern, one.flags_given) for one in made).values()))
"""


def test_a_first_check_compiles_no_more_than_its_document_needs() -> None:
    """Compiling is what takes time without a cache: hardly any before the document, then a part, once."""
    done = subprocess.run(
        [sys.executable, "-c", COUNTED, str(SAMPLE)], cwd=ROOT, capture_output=True, check=True, timeout=120
    )
    before, used, all_of_them, most_often = map(int, done.stdout.split())
    assert before < 20
    assert 1000 < used < 0.65 * all_of_them
    assert most_often == 1
