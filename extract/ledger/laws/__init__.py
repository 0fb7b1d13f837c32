"""Laws and standards: their titles, editions, clauses, and the lists that a report has of them."""
