"""Activities in tables and forms."""
