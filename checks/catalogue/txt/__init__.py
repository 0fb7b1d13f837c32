"""TXT: what is written, and what the report refers to."""
