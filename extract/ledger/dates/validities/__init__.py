"""Things that have a validity, by the words around the day on which it ends."""
