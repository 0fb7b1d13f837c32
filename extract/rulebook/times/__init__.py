"""Tables of audit time in documents of rules."""
