"""TIME: audit time and head counts."""
