"""Calibration and verification: devices, their numbers, certificates, intervals, laboratories."""
