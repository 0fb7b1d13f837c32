"""The stored part of the generated reports is what the generator writes today."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.bodies.stored import FOLDER, TEMPLATES, write


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("generated")
    write(made)
    return made


def test_nothing_is_missing_and_nothing_too_many(folder: Path) -> None:
    names = sorted(path.name for path in folder.iterdir())
    assert names == sorted(path.name for path in FOLDER.iterdir())
    assert len(names) == 2 * 3 * len(TEMPLATES)


def test_texts_and_truths_are_as_stored(folder: Path) -> None:
    for path in sorted(folder.iterdir()):
        if path.suffix != ".docx":
            assert (FOLDER / path.name).read_bytes() == path.read_bytes(), path.name
