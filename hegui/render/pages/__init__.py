"""Answers as text for a reader, a module a kind of answer."""
