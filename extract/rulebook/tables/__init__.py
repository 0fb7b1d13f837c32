"""The tables of a document of rules."""
