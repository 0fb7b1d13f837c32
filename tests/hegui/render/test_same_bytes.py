"""Documents give the same bytes in every format, whatever the hashes, and however many at a time."""

from __future__ import annotations

from pathlib import Path

import pytest

from hegui.render import BESIDE, FORMATS, Look, load, make
from tests.conftest import ROOT, Hegui
from tests.hegui import breakout

NAME = "longyuan-s-defects"
ALSO = ("text", "json", "sarif", "junit", "markdown", "rdjsonl")
RUNS = (("0", "1"), ("1", "3"))
"""Seeds of the hashes of strings, and documents at a time."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Reports as each kind of file, and one that cannot be read."""
    made = tmp_path_factory.mktemp("bytes")
    for kind in ("txt", "docx", "pdf"):
        (made / f"a.{kind}").write_bytes((ROOT / "corpus" / "reports" / f"{NAME}.{kind}").read_bytes())
        (made / f"b.{kind}").write_bytes(breakout.FILES[kind]())
        (made / f"c.{kind}").write_bytes(b"%PDF-1.4 PK")
    return made


def written(hegui: Hegui, folder: Path, name: str, seed: str, jobs: str) -> dict[str, bytes]:
    """The files of a run by their names: those of a format, and of the others beside it."""
    kinds = {"docx": ["docx"], "pdf": ["pdf"]}.get(name, ["txt", "docx", "pdf"])
    paths = [f"{letter}.{kind}" for kind in kinds for letter in "abc"]
    out = folder / f"{name}-{seed}"
    out.mkdir()
    also = [each for one in ALSO for each in ("--also", f"{one}={out / one}")] if name == "html" else []
    shape = ("--format", name, "--output", f"{out}/", *also)
    ran = hegui("check", *paths, *shape, "--jobs", jobs, cwd=folder, env={"PYTHONHASHSEED": seed})
    assert ran.status in {1, 2}, ran.err
    return {path.name: path.read_bytes() for path in out.iterdir()}


@pytest.mark.parametrize("name", ["html", "xlsx", "docx", "pdf"])
def test_every_run_gives_the_same_bytes(hegui: Hegui, folder: Path, name: str) -> None:
    one, other = (written(hegui, folder, name, seed, jobs) for seed, jobs in RUNS)
    assert len(one) >= 2
    assert set(ALSO) <= set(one) or name != "html"
    assert sorted(one) == sorted(other)
    assert [path for path in one if one[path] != other[path]] == []


@pytest.mark.parametrize("name", FORMATS["check"])
def test_what_is_made_twice_is_the_same(name: str) -> None:
    source = breakout.source("pdf" if name == "pdf" else "docx")
    if name in BESIDE:
        assert make("check", name, source, Look()) == make("check", name, source, Look())
        return
    renderer = load("check", name)
    one, other = (renderer.several([source.judgement] * 2, Look("en")) for _ in range(2))
    assert one == other
