"""A number of people in a sentence."""

from __future__ import annotations

from schemas import patterns

COUNTED = patterns.compile(r"(?<![\d.])(?P<n>\d{1,6})\s?[人名](?!日|天|次)")
