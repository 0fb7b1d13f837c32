"""A document as the readers see it: its text, put right, and the words looked for in it."""
