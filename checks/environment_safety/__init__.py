"""Environment and safety: hazards, waste, drills, work that needs a permit."""
