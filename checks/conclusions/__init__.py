"""Ratings and conclusions, against what the report tells elsewhere."""
