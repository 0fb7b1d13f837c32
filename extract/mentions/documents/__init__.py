"""Records and documents that the text names: editions, titles, holders, premises."""
