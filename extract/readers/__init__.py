"""General ways to find a value: by a label, a table's header, a section's heading, a check mark, a date."""
