"""What suppliers provide and contracts buy."""
