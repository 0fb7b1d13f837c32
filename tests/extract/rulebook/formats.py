"""The formats that invented rules are written in."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from corpus.layouts.paper import pdf_of
from corpus.layouts.plain import text_of
from corpus.layouts.tree import Report
from corpus.layouts.word import docx_of

FORMATS: dict[str, Callable[[Report], bytes]] = {
    "docx": docx_of,
    "pdf": pdf_of,
    "txt": lambda report: text_of(report).encode(),
}
KINDS = ["docx", pytest.param("pdf", marks=pytest.mark.desktop), "txt"]
"""As parameters of a test: a PDF embeds fonts of the system."""
