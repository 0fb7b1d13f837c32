"""ENT: the organization, its places and permits, and other parties."""
