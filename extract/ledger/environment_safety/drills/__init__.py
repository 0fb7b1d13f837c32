"""Drills: their days, places, organizers and plans."""
