"""MON: monitoring checklists, and the lists of a monitoring notice."""
