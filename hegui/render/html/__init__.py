"""Findings as one HTML file to decide in front of: what is wrong beside the picture of its page."""
