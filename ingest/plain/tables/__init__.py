"""Tables in plain text, a module a way to draw them."""
