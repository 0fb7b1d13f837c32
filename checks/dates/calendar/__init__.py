"""Days by the calendar: of rest, and by the weekday written with them."""
