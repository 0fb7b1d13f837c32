"""A large model and the rules, alone and together, on reports that neither had seen: the whole way with
answers that were recorded (`tests.model.recorded`)."""

from __future__ import annotations

import shutil
from typing import Any

import pytest

from hegui.model.judged import unusable
from hegui.settings.model_choice import Choice
from hegui.trial import cases
from tests.model import recorded
from tests.model.server import Server
from tests.model.test_trial import tried

MOST_CLEAN = 0.5
"""Things that the model raised a clean report, when its answers were recorded: .33."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the trial came to."""
    place = tmp_path_factory.mktemp("recorded")
    for name in recorded.reports():
        for suffix in ("docx", "truth.json"):
            shutil.copy(recorded.WRITTEN / f"{name}.{suffix}", place)
    with Server(recorded.says) as server:
        return tried(Choice(server.url), cases.given([str(place)])).summary()


def test_together_they_find_more_than_each_alone(whole: dict[str, Any]) -> None:
    total, clean = whole["total"], whole["clean"]
    assert (whole["documents"]["with_slips"], whole["documents"]["clean"]) == (6, 6)
    assert (whole["failed"], whole["not_asked"], total["slips"]) == ([], [], 108)
    assert total["model"]["recall"] >= 0.9
    assert total["both"]["recall"] >= max(total["model"]["recall"], total["rules"]["recall"])
    assert total["both"]["recall"] >= 0.95
    assert total["both"]["touched_share"] >= 0.99
    assert total["model"]["precision"] >= 0.85
    assert (clean["model"]["error"], clean["model"]["warning"]) == (0, 0)
    assert clean["model"]["info"] <= MOST_CLEAN


def test_every_answer_has_the_form() -> None:
    assert len(recorded.reports()) == 12
    assert {unusable(text) for text in recorded.answers().values()} == {""}
