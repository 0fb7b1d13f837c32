"""Numbers of people beside others."""
