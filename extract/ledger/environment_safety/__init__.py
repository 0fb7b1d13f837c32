"""Environment and safety: drills, waste, hazards, offices alone, work that needs a permit."""
