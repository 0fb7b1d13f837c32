"""Documents that are no audit reports: certification rules, monitoring checklists, lists."""
