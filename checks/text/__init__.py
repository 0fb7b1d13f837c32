"""What is written: text that does not belong, and the words by which a sentence is read."""
