"""SUM: totals, counts, parts and wholes."""
