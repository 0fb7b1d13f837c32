"""Whole pages recognised: text, cells, marks and places of stored page pictures, however the page lies."""

from __future__ import annotations

import json
import subprocess
import sys
import unicodedata
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
import pytest
from PIL import Image
from rapidfuzz.distance import Levenshtein

from ingest.drafts import Segment
from ingest.layout import lay_out
from ingest.layout.grid import find_grids
from ingest.ocr import Recognised, recognise
from ingest.ocr.picture.pixels import Picture
from tests.conftest import ROOT

PAGES = ROOT / "tests" / "ingest" / "pages"
UNIFIED = str.maketrans("“”‘’—–－〜∼▢", "\"\"''---~~□")


def picture(name: str) -> Picture:
    with Image.open(PAGES / name) as image:
        return np.asarray(image.convert("RGB"))


@lru_cache(maxsize=4)
def read(name: str) -> Recognised:
    return recognise(picture(name), 1, 200)


def folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).translate(UNIFIED).split())


class Laid:
    """A page laid out: its text as the truth has it, its tables' cells, the states of its marks."""

    def __init__(self, found: Recognised) -> None:
        page = found.page
        sheet = lay_out(page, find_grids(page.horizontal, page.vertical))
        self.rows: list[str] = []
        self.tables: list[list[list[Any]]] = []
        self.marks: list[str] = []
        for item in sheet.items:
            if item.line is not None:
                self.rows.append(folded(item.line.text))
                self._mark(item.line.segment)
            elif item.table is not None:
                cells = item.table.cells
                self.rows.append("|".join(folded(cell.text) for cell in cells))
                self.tables.append(
                    [[c.row, c.column, c.row_span, c.column_span, folded(c.text)] for c in cells]
                )
                for cell in cells:
                    for segment in cell.segments:
                        self._mark(segment)

    def _mark(self, segment: Segment) -> None:
        self.marks += [state for _, state, _ in segment.marks]

    @property
    def text(self) -> str:
        return "".join(self.rows).replace("|", "")


def truth(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((PAGES / name).read_text(encoding="utf-8"))
    found["text"] = found["text"].translate(UNIFIED).replace("\n", "").replace("|", "")
    return found


def in_place(got: list[list[list[Any]]], wanted: list[list[list[Any]]]) -> float:
    """The share of wanted cells that are there: same place, same spans, text alike."""
    cells = [(at, cell) for at, table in enumerate(wanted) for cell in table]
    found = {(at, *cell[:4]): cell[4] for at, table in enumerate(got) for cell in table}
    same = [
        Levenshtein.normalized_similarity(found.get((at, *cell[:4]), "?"), cell[4].translate(UNIFIED)) >= 0.8
        for at, cell in cells
    ]
    return sum(same) / len(same)


def _is_part(found: list[str], wanted: list[str]) -> bool:
    """Whether the states found stand among those wanted in their order: none is wrong, none too much."""
    left = iter(wanted)
    return all(state in left for state in found)


@pytest.mark.parametrize(("name", "most", "missed"), [("form.png", 0.003, 0), ("stamped.jpg", 0.008, 1)])
def test_a_page_gives_its_text_cells_and_marks(name: str, most: float, missed: int) -> None:
    laid, wanted = Laid(read(name)), truth(name.partition(".")[0] + ".json")
    assert Levenshtein.distance(laid.text, wanted["text"]) <= most * len(wanted["text"])
    assert in_place(laid.tables, wanted["tables"]) >= 0.97
    assert _is_part(laid.marks, wanted["marks"])
    assert len(wanted["marks"]) - len(laid.marks) <= missed
    assert read(name).confidence > 0.97


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_is_read_upright_and_knows_its_places(quarters: int) -> None:
    part = np.ascontiguousarray(picture("form.png")[380:1180])
    upright = recognise(part, 1, 200)
    turned = recognise(np.ascontiguousarray(np.rot90(part, quarters)), 1, 200)
    assert (upright.turned, turned.turned) == (0, quarters)
    assert Laid(turned).text == Laid(upright).text
    height, width = part.shape[0] * 72 / 200, part.shape[1] * 72 / 200
    for before, after in zip(_places(upright), _places(turned), strict=True):
        x, y = before
        for step in range(quarters):
            x, y = y, (height if step % 2 else width) - x
        assert after == pytest.approx((x, y), abs=2.5)


def _places(found: Recognised) -> list[tuple[float, float]]:
    """The middles of the first characters of a page as shown."""
    back = found.page.back
    assert back is not None
    glyphs = [glyph for glyph in found.page.glyphs if glyph.text in "审核"]
    boxes = [
        back.box((g.left, g.top, g.right, g.bottom))
        for g in sorted(glyphs, key=lambda g: (g.base // 5, g.left))
    ]
    return [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in boxes]


@pytest.mark.parametrize("degrees", [-2.5, 0.7])
def test_a_skewed_page_is_levelled(degrees: float) -> None:
    part = np.pad(picture("form.png")[380:1180], ((60, 60), (0, 0), (0, 0)), constant_values=255)
    turn = cv2.getRotationMatrix2D((part.shape[1] / 2, part.shape[0] / 2), degrees, 1.0)
    white = (255.0, 255.0, 255.0)
    skewed = cv2.warpAffine(part, turn, (part.shape[1], part.shape[0]), borderValue=white).astype(np.uint8)
    level, found = Laid(recognise(part, 1, 200)), Laid(recognise(skewed, 1, 200))
    assert in_place(found.tables, level.tables) >= 0.97
    assert Levenshtein.distance(found.text, level.text) <= 0.005 * len(level.text)


def test_a_page_within_one_frame_is_not_empty() -> None:
    page = np.full((1650, 1200, 3), 255, dtype=np.uint8)
    cv2.rectangle(page, (100, 100), (1100, 1550), (0, 0, 0), 3)
    for at in range(200, 1500, 100):
        cv2.putText(page, f"B{3400 + at}", (300, at), cv2.FONT_HERSHEY_SIMPLEX, 1.2, (0, 0, 0), 2)
    found = recognise(page, 1, 200)
    assert (found.blank, found.page.state) == (False, None)
    assert found.page.glyphs


def test_an_empty_page_is_told() -> None:
    noise = np.random.default_rng(1).normal(248, 4, (1200, 900, 3))
    found = recognise(np.clip(noise, 0, 255).astype(np.uint8), 3, 200)
    assert (found.blank, found.page.state, found.page.number, found.page.glyphs) == (True, "empty", 3, [])


ALONE = """
import sys, socket
def refuse(*_, **__):
    raise AssertionError("no network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
import numpy as np
from PIL import Image
from ingest.ocr import recognise
picture = np.asarray(Image.open(sys.argv[1]).convert("RGB"))[100:400]
print(len(recognise(np.ascontiguousarray(picture), 1, 200).page.glyphs) > 10)
print(sorted({"requests", "rapidocr", "urllib3", "omegaconf", "shapely"} & set(sys.modules)))
"""


def test_recognition_needs_neither_network_nor_its_models_package() -> None:
    run = subprocess.run(
        [sys.executable, "-c", ALONE, str(PAGES / "form.png")], capture_output=True, text=True, check=True
    )
    assert run.stdout.split("\n")[:2] == ["True", "[]"]
