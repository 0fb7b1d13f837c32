"""What is not so, or was not so of late, by the words of its clause."""

from __future__ import annotations

from schemas import patterns

SUPPOSED = patterns.compile(r"是否|如果|若|避免|防止|上次|上一?年|一阶段|计划|以往|曾")
