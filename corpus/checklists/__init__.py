"""Filled monitoring checklists of invented institutions, with their truth, in every format."""
