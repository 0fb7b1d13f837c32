"""Amounts: with units, counts, totals, measured values."""
