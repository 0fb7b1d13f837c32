"""Tables, rows and words that a page break cuts, put together again."""
