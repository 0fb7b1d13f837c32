"""What is read of the stored reports is no worse than what was, and the comparison sees what differs."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from corpus.layouts.fixtures import PAGES
from tests.reading import (
    FIGURES,
    Content,
    Piece,
    Place,
    agreement,
    compare,
    figures,
    measured,
    of_truth,
    recognised,
)

KEPT: dict[str, dict[str, float]] = json.loads((PAGES / FIGURES).read_text(encoding="utf-8"))
TABLE = Piece("table", "甲乙", None, (1, 2), ((Place(0, 0), "甲"), (Place(0, 1), "乙")))
WHOLE = Content(
    (Piece("heading", "一、概况", 1), Piece("paragraph", "审核时间☑上午□下午"), TABLE),
    ("ticked", "empty"),
    {"header": ("某公司",)},
)


@pytest.fixture(scope="module")
def now() -> dict[str, dict[str, float]]:
    found = [*measured(PAGES, [], ["docx", "libreoffice.pdf"]), *agreement(PAGES, [])]
    return {f"{scores.name} {scores.format}": figures(scores) for scores in found}


@pytest.mark.parametrize("name", KEPT)
def test_a_stored_report_is_read_no_worse_than_before(name: str, now: dict[str, dict[str, float]]) -> None:
    assert now[name]["errors"] <= KEPT[name]["errors"]
    worse = {
        measure: (value, now[name].get(measure))
        for measure, value in KEPT[name].items()
        if measure != "errors" and now[name].get(measure, 0.0) < value
    }
    assert worse == {}


def test_every_stored_report_has_figures(now: dict[str, dict[str, float]]) -> None:
    assert sorted(now) == sorted(name for name in KEPT if not recognised(name))


def test_what_is_the_same_is_all_right() -> None:
    scores = compare(WHOLE, WHOLE, "a", "docx")
    assert figures(scores) == {
        "errors": 0.0,
        "blocks": 100.0,
        "levels": 100.0,
        "cells": 100.0,
        "marks": 100.0,
        "roles": 100.0,
    }


@pytest.mark.parametrize(
    ("found", "measure"),
    [
        (replace(WHOLE, body=(Piece("heading", "一、概况", 2), *WHOLE.body[1:])), "levels"),
        (replace(WHOLE, body=WHOLE.body[:2]), "cells"),
        (replace(WHOLE, body=(*WHOLE.body[:2], replace(TABLE, cells=TABLE.cells[:1]))), "cells"),
        (replace(WHOLE, body=(WHOLE.body[1], WHOLE.body[0], TABLE)), "blocks"),
        (replace(WHOLE, marks=("empty", "empty")), "marks"),
        (replace(WHOLE, apart={"footer": ("某公司",)}), "roles"),
    ],
)
def test_what_differs_is_seen(found: Content, measure: str) -> None:
    shares = figures(compare(WHOLE, found, "a", "docx"))
    assert shares[measure] < 100


def test_a_recognised_text_may_differ_a_little() -> None:
    body = (WHOLE.body[0], Piece("paragraph", "审核时闻☑上午□下午"), TABLE)
    strict = compare(WHOLE, replace(WHOLE, body=body), "a", "docx")
    lenient = compare(WHOLE, replace(WHOLE, body=body), "a", "clean.scan.pdf", lenient=True)
    assert figures(strict)["blocks"] < figures(lenient)["blocks"] == 100
    assert strict.edits == lenient.edits == 1


def test_what_a_format_does_not_have_is_not_asked_of_it() -> None:
    truth = {"blocks": [{"kind": "paragraph", "role": "comment", "text": "核实", "formats": ["docx"]}]}
    assert of_truth(truth, "docx").apart == {"comment": ("核实",)}
    assert of_truth(truth, "libreoffice.pdf").apart == {}
