"""The checks, one module a group of codes."""
