"""Documents of certification rules: their clauses, their tables, how two of them differ."""
