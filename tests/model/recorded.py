"""Recorded answers: what a large language model answered to the eight questions (prompts `PROMPTS`) about six
reports and their versions with slips, which neither it nor the rules had seen before. It read each once and
answered the questions one after another; nothing of it was mended (`data/recorded.jsonl`)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from hegui.model import prompts
from hegui.model.numbered import numbered
from hegui.model.parts import parts
from ingest import read_bytes
from tests.conftest import ROOT

PROMPTS = "0d27ef9853f1"
"""The version of the prompts that were answered."""

WRITTEN = ROOT / "corpus/written"
_DATA = Path(__file__).parent / "data/recorded.jsonl"
_ROOM = 10**9


@cache
def answers() -> Mapping[tuple[str, str], str]:
    """The answers by report and family."""
    rows = map(json.loads, _DATA.read_text(encoding="utf-8").splitlines())
    return {(row["report"], row["family"]): row["text"] for row in rows}


def reports() -> list[str]:
    """The names of the reports, those with slips among them."""
    return sorted({report for report, _ in answers()})


def says(request: dict[str, Any]) -> str:
    """What was answered to a question."""
    report, _, question = request["messages"][1]["content"].rpartition("\n问题：")
    family = next(one for one in prompts.families() if question.startswith(f"只查“{one.zh}”"))
    return answers()[_named(report), family.id]


def _named(asked: str) -> str:
    return next(name for name, text in _texts().items() if text in asked)


@cache
def _texts() -> Mapping[str, str]:
    """The reports as they are sent."""
    return {name: _text(WRITTEN / f"{name}.docx") for name in reports()}


def _text(path: Path) -> str:
    (whole,) = parts(numbered(read_bytes(path.read_bytes(), path.name)), _ROOM)
    return whole.text
