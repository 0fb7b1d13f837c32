"""`personnel_certificates`: people's certificates for special work."""
