"""Monitoring: filled checklists, and the lists of a notice."""
