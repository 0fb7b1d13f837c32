"""General questions on the organization's places and papers."""
