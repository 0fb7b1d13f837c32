"""How the scope is worded, in one place and another."""
