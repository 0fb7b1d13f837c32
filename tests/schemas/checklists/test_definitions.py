"""The definitions of checklists: whole, valid, and linted."""

from __future__ import annotations

from pathlib import Path

import pytest

from schemas import checklists
from schemas.checklists import Checklist, all_checklists, file_content, made
from schemas.checklists.lint import lint

FOLDER = Path(checklists.__file__).parent
SMALL = Path(__file__).parents[2] / "checks" / "data" / "checklist.yaml"
HEALTH = next(one for one in all_checklists() if one.id == "occupational-health-2024")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_definition_of_the_program_is_one_that_a_user_could_give(path: Path) -> None:
    assert made(file_content(str(path))).id == path.stem


def test_the_indicators_are_counted_and_rows_are_not() -> None:
    assert [one.number for one in HEALTH.indicators] == list(range(1, 36))
    assert len(HEALTH.places) == 37
    assert [one.number for one in HEALTH.indicators if len(one.rows) > 1] == [3, 11]


def test_the_points_are_those_of_the_parts() -> None:
    values = {
        part.part: sum(row.value or 0 for one in HEALTH.of_part(part.part) for row in one.rows)
        for part in HEALTH.parts
    }
    assert values == {"qualification": 22, "conduct": 78, "authenticity": 0, "comparison": 0}


def test_kinds_of_indicators() -> None:
    numbers = {
        kind: [one.number for one in HEALTH.indicators if one.kind == kind]
        for kind in ("veto", "key", "comparison")
    }
    assert numbers == {"veto": list(range(1, 10)), "key": [16, 31, 32, 33, 34], "comparison": [35]}


def test_what_the_form_contradicts_itself_in() -> None:
    found = {(slip.kind, tuple(slip.indicators)[:2]) for slip in lint(HEALTH)}
    assert found == {
        ("step_above_value", (17,)),
        ("reference_missing", (26,)),
        ("numbers", (3, 4)),
        ("number_twice", (33, 35)),
        ("grade_unknown", (1, 2)),
    }


def small() -> Checklist:
    return made(file_content(str(SMALL)))


def test_a_sound_checklist_has_no_slips() -> None:
    assert lint(small()) == []


def test_slips_of_sums_and_counts() -> None:
    wrong = small()
    wrong.points, wrong.general_stated, wrong.indicators_stated = 21, 4, 6
    wrong.parts[0].points = 5
    wrong.parts[1].stated.key = 2
    wrong.grades[-1].lower = 12
    kinds = [slip.kind for slip in lint(wrong)]
    assert kinds == [
        "points_of_part",
        "count_key_of_part",
        "points_in_all",
        "count_indicators",
        "count_general",
        "grade_limits",
    ]


def test_slips_of_steps() -> None:
    wrong = small()
    wrong.indicators[1].rows[0].steps[0].points = 2
    assert [(slip.kind, slip.words) for slip in lint(wrong)] == [("steps_differ", {"told": "1"})]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("id: x", "title: Field required"),
        ("[", "while parsing"),
        ("id: x\nnonsense: 1", "title"),
        ("- 1", "Input"),
    ],
)
def test_a_file_that_is_no_definition_says_what_is_wrong(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=told):
        file_content(str(file))
