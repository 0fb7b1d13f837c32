"""What a report says of the whole: its ratings, verdicts, recommendation."""
