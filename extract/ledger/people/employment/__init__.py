"""How people are employed, and the training of new ones."""
