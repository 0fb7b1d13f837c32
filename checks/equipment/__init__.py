"""Special equipment: its pieces, its registration, its inspections."""
