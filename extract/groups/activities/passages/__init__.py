"""The passages of a report on an activity: where they begin, go on and end."""
