"""Recognisers of single values in a string: dates, organisations, titles, standards, clauses, numbers, codes.

Each takes `(text, base=0)` and returns frozen records with `start` and `end` (half open, moved by `base`) and
`value`, in reading order. They know nothing of labels, tables or reports.
"""
