"""`law_lists`: lists of laws with their stated number, and where each stands."""
