"""When something was raised, completed and verified: the order of these days."""
