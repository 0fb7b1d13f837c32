"""Where sentences, clauses and lines end: the marks that readers stop at, and what stands between them."""

from __future__ import annotations

from schemas import rx

FULL_STOP = rx.compile(r"[。\n]")
PERIOD = rx.compile(r"[。\n\t]")
STOP = rx.compile(r"[。；;\n]")
BREAK = rx.compile(r"[。；;\n\t]")
ANY_STOP = rx.compile(r"[。；;\n\t]|\.\s")
"""Where a sentence ends, or a part of it behind a semicolon; in a table also where the cell ends."""

CLAUSE_END = rx.compile(r"[，,。；;\n\t]")
CLAUSE_STOP = rx.compile(r"[，,。；;\n\t]|\.\s")
COMMA = rx.compile(r"[，,；;]")
JOINT = rx.compile(r"[、和及]")
LIST_MARK = rx.compile(r"[、，,；;/／\n]")
"""What parts the clauses of a sentence and the items of a list."""

STATEMENT = rx.compile(r"[^。；;\n]+")
PART = rx.compile(r"[^；;\n]+")
LINE = rx.compile(r"[^\n]+")
LONG_LINE = rx.compile(r"[^\n\t]{12,600}")
SENTENCE = rx.compile(r"[^。\n\t]{10,300}")
"""What stands between them."""

DAY_HINT = rx.compile(r"(?:19|20)\d\d\s?[-./年]\s?\d")
"""How a day begins."""
