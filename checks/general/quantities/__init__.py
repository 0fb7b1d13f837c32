"""General questions on numbers and what they count."""
