"""Certification rules: a `Document` to its clauses, tables and what heads it."""
