"""The days of a report, and what they are of."""
