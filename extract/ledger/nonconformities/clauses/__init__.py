"""The clauses that are cited, and what is cited wrongly."""
