"""What a report says of people."""
