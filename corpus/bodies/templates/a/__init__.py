"""Half A: for development."""
