"""The forms in which nonconformities are recorded, and what they lack."""
