"""Calibration and verification: certificates, terms, models, what is told of each device."""
