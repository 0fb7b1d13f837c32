"""Numbers of things, beside the things that are listed or counted elsewhere."""
