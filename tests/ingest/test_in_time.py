"""Reading until a time: the pages that are not reached are there, and told as such."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import ingest
from ingest import progress
from ingest.in_time import in_time
from ingest.joined import read_joined
from ingest.layout.page import Page
from ingest.settings import Settings
from tests import made


def pages(seconds: float, count: int = 4) -> Iterator[Page]:
    for number in range(1, count + 1):
        progress.page(number, count)
        time.sleep(seconds)
        yield Page(number, 100.0, 100.0)


def states(found: Iterator[Page]) -> list[str]:
    return [page.state or "read" for page in found]


def test_without_a_time_all_are_read() -> None:
    assert states(in_time(pages(0), None)) == ["read"] * 4


def test_a_page_that_is_being_read_is_given_up() -> None:
    def slow() -> Iterator[Page]:
        progress.page(1, 3)
        yield Page(1, 100.0, 100.0)
        progress.page(2, 3)
        time.sleep(60)
        yield Page(2, 100.0, 100.0)

    began = time.monotonic()
    found = list(in_time(slow(), began + 0.3))
    assert time.monotonic() - began < 20
    assert [page.number for page in found] == [1, 2, 3]
    assert states(iter(found)) == ["read", "not_reached", "not_reached"]


def test_the_first_page_is_read_in_any_case() -> None:
    assert states(in_time(pages(0.05), time.monotonic() - 1)) == ["read", *["not_reached"] * 3]


def test_the_last_page_in_time_leaves_none() -> None:
    assert states(in_time(pages(0.3, 1), time.monotonic() + 0.1)) == ["read"]


def test_a_document_has_all_its_pages(tmp_path: Path) -> None:
    made.pdf(tmp_path / "r.pdf", 3)
    data = (tmp_path / "r.pdf").read_bytes()
    whole = ingest.read_bytes(data, "r.pdf")
    part = ingest.read_bytes(data, "r.pdf", Settings(until=time.monotonic()))
    assert (whole.not_reached, part.pages, part.not_reached) == (0, whole.pages, (whole.pages or 0) - 1)
    assert part.text
    assert part.text != whole.text


def test_files_that_are_joined_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made.pdf(tmp_path / "r.pdf", 3)
    data = (tmp_path / "r.pdf").read_bytes()
    count = ingest.read_bytes(data, "r.pdf").pages or 0
    told: list[tuple[int, int]] = []
    monkeypatch.setattr(progress, "tell", lambda page, of: told.append((page, of)))
    read_joined([("a.pdf", data), ("b.pdf", data)], "a.pdf")
    assert told == [(number, 2 * count) for number in range(1, 2 * count + 1)]
    part = read_joined([("a.pdf", data), ("b.pdf", data)], "a.pdf", Settings(until=time.monotonic()))
    assert (part.pages, part.not_reached) == (2 * count, 2 * count - 1)
