"""General questions on laws, standards and their clauses."""
