"""Special equipment: what is told of its pieces beside their fields."""
