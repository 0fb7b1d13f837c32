"""What the parts agree on: the values that pass between them, and the dated facts."""

VERSION = "0.1.0"
"""The program's."""
