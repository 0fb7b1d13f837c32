"""Measured values beside their limits, and how they are judged."""
