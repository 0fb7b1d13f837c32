"""Where sentences, clauses and lines end: the marks that readers stop at, and what stands between them."""

from __future__ import annotations

from schemas import patterns

FULL_STOP = patterns.compile(r"[。\n]")
PERIOD = patterns.compile(r"[。\n\t]")
STOP = patterns.compile(r"[。；;\n]")
BREAK = patterns.compile(r"[。；;\n\t]")
ANY_STOP = patterns.compile(r"[。；;\n\t]|\.\s")
"""Where a sentence ends, or a part of it behind a semicolon; in a table also where the cell ends."""

CLAUSE_END = patterns.compile(r"[，,。；;\n\t]")
CLAUSE_STOP = patterns.compile(r"[，,。；;\n\t]|\.\s")
COMMA = patterns.compile(r"[，,；;]")
JOINT = patterns.compile(r"[、和及]")
LIST_MARK = patterns.compile(r"[、，,；;/／\n]")
"""What parts the clauses of a sentence and the items of a list."""

STATEMENT = patterns.compile(r"[^。；;\n]+")
PART = patterns.compile(r"[^；;\n]+")
LINE = patterns.compile(r"[^\n]+")
LONG_LINE = patterns.compile(r"[^\n\t]{12,600}")
SENTENCE = patterns.compile(r"[^。\n\t]{10,300}")
"""What stands between them."""

DAY_HINT = patterns.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d")
"""How a day begins."""
