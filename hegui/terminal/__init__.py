"""The terminal: arguments, columns, what is written to it."""
