"""General questions on days."""
