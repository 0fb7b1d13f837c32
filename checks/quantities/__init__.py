"""Amounts that must agree: totals and items, parts and wholes, rates and what they are worked out from."""
