"""Rules without slips have no findings, in any format and way of numbering."""

from __future__ import annotations

import pytest

import ingest
from corpus.layouts.tree import Paragraph, line_of
from hegui.other_kinds.rulebook import read_document
from tests.extract.rulebook import invented
from tests.extract.rulebook.formats import FORMATS, KINDS


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("style", ["decimal", "article", "chinese"])
def test_rules_without_slips_have_no_findings(style: str, kind: str) -> None:
    made = invented.rules(style, halves=style == "decimal")
    answer = read_document(ingest.read_bytes(FORMATS[kind](made.report), f"rules.{kind}"))
    assert [finding.message for finding in answer.findings] == []
    assert [one.code for one in answer.not_checked] == ["RUL005"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_slip_is_found_in_every_format(kind: str) -> None:
    report = invented.rules("decimal").report
    at = next(
        i for i, block in enumerate(report.blocks) if isinstance(block, Paragraph) and block.style == "body"
    )
    assert at > 0
    report.blocks.insert(at + 1, Paragraph(line_of("本规则第 9.7 条和附录 C 另有规定的，从其规定。"), "body"))
    answer = read_document(ingest.read_bytes(FORMATS[kind](report), f"rules.{kind}"))
    assert sorted(finding.actual or "" for finding in answer.findings) == ["9.7", "附录C"]
