"""Audit time: what the rules ask for, and what a report tells that was spent."""
