# ruff: noqa: E501 - the text of documents
"""Papers about audits and other evaluations are refused by the name of what they are; forms that are not filled in too."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from extract.kind import recognise
from tests.extract.documents import document

PAPERS = yaml.safe_load(Path(__file__).with_name("papers.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("paper", PAPERS, ids=[paper["name"] for paper in PAPERS])
def test_papers(paper: dict[str, str]) -> None:
    assert recognise(document(paper["text"]))[0] == paper["kind"]
