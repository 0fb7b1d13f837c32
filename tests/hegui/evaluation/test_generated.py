"""Reports of invented bodies: fields and findings are read at least as well as they were."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from corpus.bodies.__main__ import main as write
from corpus.bodies.stored import FOLDER
from corpus.bodies.templates import names
from hegui.evaluation.documents import Pair, pairs, score
from hegui.evaluation.summary import summary
from hegui.pipeline import check_path
from hegui.render.json import plain

FIELDS = 0.95
PRECISION = 0.97
HELD_BACK = 0.85


def measured(found: list[Pair]) -> Any:
    return summary([score(pair, lambda path: plain(check_path(path))) for pair in found])


@pytest.fixture(scope="module")
def stored() -> Any:
    return measured(pairs(FOLDER))


def test_the_fields_of_the_stored_reports(stored: Any) -> None:
    assert stored["total"]["fields"]["f1"] >= FIELDS
    assert stored["total"]["fields"]["precision"] >= PRECISION


def test_a_clean_report_is_clean(stored: Any) -> None:
    assert (stored["clean"]["errors"], stored["clean"]["warnings"]) == (0, 0)


def test_text_and_word_are_read_alike(stored: Any) -> None:
    formats = stored["formats"]
    assert abs(formats["docx"]["fields"]["f1"] - formats["txt"]["fields"]["f1"]) < 0.01


def test_reports_of_bodies_that_the_program_was_not_made_with(tmp_path: Path) -> None:
    some = ",".join(names("b")[::3])
    write([str(tmp_path), "--half", "b", "--seed", "1", "--formats", "docx", "--templates", some])
    assert measured(pairs(tmp_path))["total"]["fields"]["f1"] >= HELD_BACK
