"""Laws and standards: lists of them, numbers of them, editions and clauses that are cited."""
