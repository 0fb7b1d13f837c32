"""What the readers of statements share: clauses, lines, words that excuse."""
