"""The clauses of a document of rules: numbers, titles, outline, sentences."""
