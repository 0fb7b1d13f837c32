"""What the parts agree on: the values that pass between them, and the dated facts."""
