"""What the parts agree on: the values that pass between them, and the dated facts."""

VERSION = "0.2.0"
"""The program's; the package takes it from here (`CHANGELOG.md` says what changed)."""
