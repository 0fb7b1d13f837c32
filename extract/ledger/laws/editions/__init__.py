"""Editions, articles and clauses that are cited."""
