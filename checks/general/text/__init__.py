"""General questions on what is written."""
