"""CAL: calibration and verification of instruments and safety devices."""
