"""What a report says of the audit team."""
