"""How good the program is on documents with their truth: fields by path and group, findings by code."""
