"""General questions on devices and special equipment."""
