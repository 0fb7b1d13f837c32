"""General questions on the forms of nonconformities."""
