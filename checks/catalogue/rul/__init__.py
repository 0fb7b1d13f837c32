"""RUL: documents of certification rules."""
