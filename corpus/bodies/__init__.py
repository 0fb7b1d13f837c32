"""Whole reports of invented bodies with the truth of their fields and findings (see README.md)."""
