"""What a report says of the organization, its papers and partners."""
