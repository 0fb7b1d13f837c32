"""What was looked at for the offices alone, and scopes with more."""
