"""Whatever a report has over and over again, the work on it grows with its length and no faster."""

from __future__ import annotations

import pytest

from hegui import pipeline
from ingest import limits, read_bytes
from ingest.errors import UnreadableError
from tests import attack
from tests.hegui.test_attacks import HEAD
from tests.timing import cpu_seconds

LENGTH, GROWTH = 10_000, 2.5
MANY, MOST_SECONDS = 30_000, 3.0


def seconds(shape: str, length: int, rounds: int = 1) -> float:
    """CPU seconds that a report with a shape repeated up to a length takes, from bytes to findings."""
    data = f"{HEAD}{shape * (length // len(shape))}\n".encode()

    def work() -> None:
        pipeline.check_document(read_bytes(data, "r.txt"), kind="audit_report", stage="draft")

    return cpu_seconds(work, rounds)


@pytest.mark.parametrize("shape", attack.SHAPES.values(), ids=attack.SHAPES)
def test_twice_as_much_takes_twice_as_long(shape: str) -> None:
    seconds(shape, 100)
    for rounds in (1, 3):  # once more where something else had the machine
        once, twice = seconds(shape, LENGTH, rounds), seconds(shape, 2 * LENGTH, rounds)
        if twice <= GROWTH * once + 0.05:
            return
    assert twice <= GROWTH * once + 0.05, f"{once:.2f} s, twice as much {twice:.2f} s"


@pytest.mark.parametrize("shape", ["□", "、", "（"])
def test_a_paragraph_of_one_sign_is_soon_read(shape: str) -> None:
    seconds(shape, 100)
    assert seconds(shape, MANY) < MOST_SECONDS


def test_a_document_of_too_many_lines_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "LINES", 10)
    assert read_bytes("一\n二\n".encode(), "r.txt").lines
    with pytest.raises(UnreadableError) as refused:
        read_bytes("一\n".encode() * 11, "r.txt")
    assert (refused.value.kind, refused.value.words) == ("too_large", {"limit": 10, "unit": "lines"})
