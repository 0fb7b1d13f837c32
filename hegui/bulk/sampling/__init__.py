"""Sampling plans, samples drawn, and what became of those that were judged."""
