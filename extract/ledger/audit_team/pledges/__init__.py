"""Statements of impartiality: who signs, who does not."""
