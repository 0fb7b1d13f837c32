"""What the tests of archives share: a small archive, and a run over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.archive import make
from tests.conftest import Hegui

NUMBER, SEED = 60, 3


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `reports/`, `truth.json` and `register.csv`."""
    folder = tmp_path_factory.mktemp("archive")
    make(folder, NUMBER, SEED)
    return folder


@pytest.fixture(scope="session")
def run(archive: Path, hegui: Hegui) -> Path:
    """The folder of a run over it that nothing interrupted."""
    ran = hegui("batch", "reports", "--out", "run", "--meta", "register.csv", cwd=archive)
    assert ran.status == 2
    return archive / "run"
