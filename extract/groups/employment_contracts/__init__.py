"""`employment_contracts`: who, when signed, from when to when."""
