"""What documents that are no audit reports say: rules, monitoring checklists, lists."""
