"""The leader's label, and whose leader is none of the audit team."""

from __future__ import annotations

from schemas import patterns

LABEL = patterns.compile(r"(?:审核)?组?(?:审核)?组长(?:姓名|签[名字])?\s?[:：]?")
OF_OTHERS = patterns.compile(r"内审|内部审核|评审|应急|检查|演练|评价|领导|班组|小组")
