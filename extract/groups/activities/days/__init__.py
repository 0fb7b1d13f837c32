"""The days of an activity: planned, held, due or closed, by the words around them."""
