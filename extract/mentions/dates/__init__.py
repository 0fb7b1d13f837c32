"""Dates and spans wherever the text has them, and which are told as past."""
