"""The audit's nonconformities: their clauses, facts, counts and days."""
