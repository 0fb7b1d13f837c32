"""Days, activities with their days, audit time."""
