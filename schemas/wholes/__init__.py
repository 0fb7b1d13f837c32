"""Wholes told apart from their parts, and what stands around a place."""
