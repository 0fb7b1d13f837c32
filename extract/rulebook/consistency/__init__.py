"""What the checks of the rules themselves stand on: references, numbers, signings, names."""
