"""What stands around a place: its row, its table, what leads to it."""
