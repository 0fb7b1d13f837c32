"""The numbers of clauses of chapters 4 to 10."""

from __future__ import annotations

from schemas import patterns

CLAUSE = patterns.compile(r"(?<![\d.])(?:[4-9]|10)\.\d{1,2}(?:\.\d{1,2})?(?![\d.])")
