"""General questions on the scope and the audited systems."""
