"""General questions on ratings and ticks."""
