"""The days of the system and of its papers and suppliers."""
