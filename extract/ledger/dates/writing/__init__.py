"""Days as they are written, and what stands around them."""
