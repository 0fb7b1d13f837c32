"""References of a report to its own parts."""
