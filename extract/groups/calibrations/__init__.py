"""`calibrations`: calibration and verification of instruments and safety devices."""
