"""Numbers that a text tells with those that they are worked out from."""
