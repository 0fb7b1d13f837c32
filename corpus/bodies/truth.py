"""The truth of a report: its values from the tags, its findings from the defects put in."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from corpus.bodies.tagged import ASIDE, tags_of
from corpus.layouts.tree import Report
from corpus.truth import report_values

KEY = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class Known:
    """A finding that the report must give: its code, the texts that it shows, the tags (by number) whose
    values are wrong; `allowed` are codes that may be found with it. Not `named`: the finding may name another
    field than the wrong one (a name that stands at many places)."""

    code: str
    texts: tuple[str, ...] = ()
    tags: tuple[int, ...] = ()
    allowed: tuple[str, ...] = ()
    named: bool = True


@cache
def bare(path: str) -> str:
    """A path without the keys of lists and the sign of a list's element.

    >>> bare("calibrations[3].valid_until"), bare("law_lists[compliance].titles+")
    ('calibrations.valid_until', 'law_lists.titles')
    """
    return KEY.sub("", path).rstrip("*+")


def truth_of(report: Report, known: list[Known]) -> dict[str, Any]:
    """What the report says and what is wrong with it. Raises ValueError for a value told in two ways."""
    tags = tags_of(report)
    wrong = frozenset(tags[number].path.rstrip("*+") for one in known for number in one.tags)
    values, paths = report_values([tag for tag in tags if not tag.path.startswith(ASIDE)], wrong)
    findings = []
    for one in known:
        items = [tags[number].path.rstrip("*+") for number in one.tags if one.named]
        fields = list(dict.fromkeys(paths[path] for path in items if path in paths))
        found: dict[str, Any] = {"code": one.code}
        if fields:
            found["fields"] = fields
        findings.append({**found, "texts": list(one.texts)})
    truth: dict[str, Any] = {"kind": "audit_report", "report": values, "findings": findings}
    if allowed := sorted({code for one in known for code in one.allowed}):
        truth["allowed"] = [{"code": code} for code in allowed]
    return truth


def write_truth(truth: dict[str, Any], base: Path) -> None:
    """Stores the truth beside the report's files."""
    text = json.dumps(truth, ensure_ascii=False, indent=1) + "\n"
    Path(f"{base}.truth.json").write_text(text, encoding="utf-8", newline="\n")
