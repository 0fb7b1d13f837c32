"""Wholes that sentences split into parts."""
