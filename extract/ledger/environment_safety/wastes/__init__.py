"""Waste: its lists, classes and kinds."""
