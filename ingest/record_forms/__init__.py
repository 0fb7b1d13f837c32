"""Exports and printouts of systems, a record a line or a card."""
