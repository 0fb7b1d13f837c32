"""What the text tells of nonconformities beside their list: totals, clauses, closing, results."""
