"""One folder a group of the report's fields: `group.py` reads it, the others are what it reads by."""
