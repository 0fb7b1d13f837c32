"""CMP: whether the report is complete."""
