"""Audits, reviews and the system, by the words around days: of some given days, those that are of a kind."""
