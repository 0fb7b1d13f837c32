"""The objectives that a report has, their targets and programmes."""
