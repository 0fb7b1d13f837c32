"""Amounts and numbers that sentences tell beside the tables."""
