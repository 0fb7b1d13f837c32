"""Groups as bodies tell them that no template was made after: F1 over a bank of extracts.

`tests/extract/bank/<group>.yaml` has sections of extracts, each extract with all that it tells of the
fields of its section. Each stands in a report behind a head of two lines, or (`bare`) is the head; what is
read is compared as `hegui eval` compares it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from extract.report import extract_report
from hegui.evaluation.compare import Miss, Score
from hegui.render.json import plain
from ingest import read_bytes
from schemas.cache import yaml_file
from tests.extract.documents import document

BANK = Path(__file__).parent / "bank"
HEAD = "{title}\n受审核方：衡川阀门制造有限公司\n\n"


class Section(NamedTuple):
    """Extracts of one kind and the F1 that they reach, rounded down to hundredths."""

    name: str
    extracts: list[dict[str, Any]]
    f1: float
    fields: str = ""
    """The paths that are compared, parted by spaces; none: all that the extracts tell of."""
    as_text_file: bool = False
    """Read as a text file is: boxes of every shape, fields and records with codes."""


def sections() -> dict[str, Section]:
    """All sections of the bank, by name."""
    return {
        name: Section(name, **about)
        for path in sorted(BANK.glob("*.yaml"))
        for name, about in yaml_file.read(path).items()
    }


def measured(section: Section) -> tuple[float, list[tuple[str, list[Miss]]]]:
    """F1 of a section, and what was missed in each extract."""
    counts = {"tp": 0, "fp": 0, "fn": 0}
    missed: list[tuple[str, list[Miss]]] = []
    for case in section.extracts:
        score = _score(case, section)
        for (field, kind), number in score.fields.items():
            counts[kind] += number * _within(field, section.fields)
        if misses := [miss for miss in score.misses if _within(miss.path, section.fields)]:
            missed.append((case["text"], misses))
    return 2 * counts["tp"] / (2 * counts["tp"] + counts["fp"] + counts["fn"]), missed


def _score(case: dict[str, Any], section: Section) -> Score:
    group = section.fields.split(".")[0]
    title = "管理体系审核报告" if group != "stage1" else "管理体系第二阶段审核报告"
    text = ("" if case.get("bare") else HEAD.format(title=title)) + case["text"]
    made = read_bytes(text.encode(), "made.txt") if section.as_text_file else document(text)
    report = plain(extract_report(made)[0])
    score = Score(section.name, "text", "?")
    score.count(
        {"report": {group: case["find"]} if group else case["find"]}, {"report": report, "findings": []}
    )
    return score


def _within(name: str, where: str) -> bool:
    name = name.replace("[]", "")
    return not where or any(name == one or name.startswith(f"{one}.") for one in where.split())


SECTIONS = sections()


@pytest.mark.parametrize("name", SECTIONS)
def test_bank(name: str) -> None:
    assert measured(SECTIONS[name])[0] >= SECTIONS[name].f1


if __name__ == "__main__":
    names = [name for name in sys.argv[1:] if not name.startswith("-")]
    for one in SECTIONS.values():
        if not names or one.name in names:
            figure, told = measured(one)
            print(f"{one.name}: {figure:.3f}")
            for text, misses in told if "-v" in sys.argv else ():
                print("   ", text.replace("\n", "\n    "))
                for miss in misses:
                    print("      *", miss.path, "wanted", miss.expected, "found", miss.found)
