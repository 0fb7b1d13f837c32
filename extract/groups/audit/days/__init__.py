"""The audit's days, by where they stand: cells, columns, meetings, schedules, sentences."""
