"""Numbers of laws, and what they are of."""
