"""The headers of tables: where they stand, which column each names, and columns without any."""
