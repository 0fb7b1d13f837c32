"""PER: the organization's people and their certificates."""
