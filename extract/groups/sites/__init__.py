"""`sites`: addresses, what is done there, by how many."""
