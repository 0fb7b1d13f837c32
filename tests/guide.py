"""The guides of docs/: what stands in them, and a reviewer's verdicts as they ask for them."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

import openpyxl

from hegui.wording import text
from tests.conftest import ROOT

GUIDES = {"zh": ROOT / "docs" / "guide.md", "en": ROOT / "docs" / "guide.en.md"}
MADE = {"zh": "得到 ", "en": "This gives "}
"""How a line begins that names the files that were made."""

REVIEW = (
    ("confirmed", {"zh": "", "en": ""}),
    ("false_alarm", {"zh": "那是计划的日期", "en": "that is a planned day"}),
    ("accepted", {"zh": "受审核方已更正", "en": "the client has corrected it"}),
)
"""The verdicts on the first findings, with their reasons."""


class Part(NamedTuple):
    """A block of a guide (`kind`: sh, text …) or the names of the files made so far (`made`)."""

    kind: str
    told: str


def parts(lang: str) -> list[Part]:
    """What of a guide is tried, in its order."""
    guide = GUIDES[lang].read_text(encoding="utf-8")
    found = re.finditer(rf"(?ms)^```(\w+)\n(.*?)^```$|^({re.escape(MADE[lang])}.*?)$", guide)
    return [Part(one[1], one[2]) if one[1] else Part("made", one[3]) for one in found]


def files(made: str) -> list[str]:
    """The files that a line names."""
    return re.findall(r"`([^`-][^`]*)`", made)


def fill_in(path: Path, lang: str) -> None:
    """Put verdicts on the first findings of a workbook, as a reviewer would."""
    book = openpyxl.load_workbook(path)
    sheet = book[text("workbook", "findings_sheet", lang)]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, (verdict, reason) in enumerate(REVIEW, 2):
        given = {
            "verdict": text("workbook", verdict, lang),
            "reason": reason[lang],
            "by": {"zh": "评审员", "en": "Reviewer"}[lang],
            "on": date(2025, 7, 1),
        }
        for key, value in given.items():
            sheet.cell(row, columns[text("workbook", key, lang)]).value = value
    book.active = book.sheetnames.index(sheet.title)
    book.save(path)
