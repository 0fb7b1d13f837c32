"""What a report says of nonconformities: their counts, clauses, days and corrections."""
