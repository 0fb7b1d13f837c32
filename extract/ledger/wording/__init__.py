"""How things are written: words twice, cells left out, what a row is about."""
