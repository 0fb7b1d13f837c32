"""Lists of norms: what they name, and how each stands on a day (`hegui facts check`)."""
