"""What tells of a clause that somebody else cited wrongly."""

from __future__ import annotations

from schemas import patterns

AS_WRONG = patterns.compile(r"没有(?:该|此|这)|不存在|无此|误写|错写|写错|应为|引用")
