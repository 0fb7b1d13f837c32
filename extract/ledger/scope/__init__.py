"""The scope of the audit, its systems, what is done and who does it."""
