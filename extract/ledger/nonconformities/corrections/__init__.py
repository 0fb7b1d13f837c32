"""Corrections: by when, which, whether they are closed."""
