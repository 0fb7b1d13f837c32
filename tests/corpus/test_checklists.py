"""The filled checklists of the corpus: made alike from a seed, read right in every format."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from corpus.checklists.__main__ import write
from corpus.checklists.filled import DEFECTS, filled
from corpus.checklists.sheet import HOUSES, house_of
from corpus.checklists.stored import PAGES, SCANNED, STORED
from extract.checklist import extract_checklist
from hegui.evaluation.compare import Score
from hegui.evaluation.documents import pairs
from hegui.other_kinds import monitoring
from hegui.render.json import plain
from ingest import read_bytes
from schemas.checklists import all_checklists
from schemas.document import Document

COUNT = 20
MADE = ["docx", "txt", "flat.txt"]
COMPARED = ("number", "row", "kind", "value", "deducted", "mark")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Checklists of all defects in the formats that are quickly made."""
    made = tmp_path_factory.mktemp("checklists")
    write([filled(seed) for seed in range(1, COUNT + 1)], made, MADE)
    return made


def read(path: Path) -> Document:
    return read_bytes(path.read_bytes(), path.name)


def differences(folder: Path, form: str) -> list[tuple[str, str, object]]:
    """What the program says otherwise than the truth, of all checklists in a format."""
    found: list[tuple[str, str, object]] = []
    those = [pair for pair in pairs(folder) if pair.format == form]
    assert those
    for pair in those:
        truth = json.loads(pair.truth.read_text(encoding="utf-8"))
        score = Score(pair.path.name, pair.format, "")
        result = plain(monitoring.read_document(read(pair.path)))
        score.count(truth, result)
        found += [(pair.path.name, miss.path, (miss.expected, miss.found)) for miss in score.misses]
        found += [(pair.path.name, "missed", one) for one in score.missed]
        found += [(pair.path.name, "alarm", one["message"]) for one in score.alarms]
        order = [
            [(item["number"], item["row"]) for item in one["items"]]
            for one in (truth["monitoring"], result["monitoring"])
        ]
        found += [(pair.path.name, "order", order)] if order[0] != order[1] else []
    return found


@pytest.mark.parametrize("form", MADE)
def test_items_points_grades_and_findings_are_right(folder: Path, form: str) -> None:
    assert differences(folder, form) == []


def test_so_are_those_printed_as_pdf() -> None:
    assert differences(STORED, "libreoffice.pdf") == []


@pytest.mark.parametrize("page", PAGES)
def test_a_scanned_page_is_read(page: int) -> None:
    truth = {(item.row.number, item.row.row): item for item in filled(SCANNED).items}
    document = read(STORED / f"page-{page}-of-{filled(SCANNED).name}.png")
    found = extract_checklist(document, all_checklists())
    assert found is not None
    items = found.monitoring.items
    right = [item for item in items if _same(item, truth[item.number, item.row])]
    assert len(items) >= 5
    assert len(right) == len(items)


def test_a_part_of_a_form_is_told_once() -> None:
    file = STORED / f"page-{PAGES[0]}-of-{filled(SCANNED).name}.png"
    findings = monitoring.read_document(read(file)).findings
    assert [(one.code, "缺 " in one.message) for one in findings] == [("MON004", True)]


def _same(item: Any, made: Any) -> bool:
    return (item.deducted, item.mark, item.problem) == (made.deducted, made.mark, made.problem or None)


def test_the_same_seed_gives_the_same_form(folder: Path, tmp_path: Path) -> None:
    write([filled(seed) for seed in (2, 9)], tmp_path, MADE)
    for file in tmp_path.iterdir():
        assert file.read_bytes() == (folder / file.name).read_bytes(), file.name


def test_every_defect_and_every_house_is_there() -> None:
    made = [filled(seed).name.split("-", 2)[2] for seed in range(1, COUNT + 1)]
    assert set(made) == set(DEFECTS)
    houses = Counter(HOUSES.index(house_of(seed)) for seed in range(1, COUNT + 1))
    assert min(houses.values()) >= 2
    assert len(houses) == len(HOUSES)
