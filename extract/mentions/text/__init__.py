"""Slips of writing, passages that stand twice, references, and sentences looked for by words."""
