"""How many people there are, and which of them are counted."""
