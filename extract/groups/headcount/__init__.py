"""`headcount`, `headcount_total` and `insured_count`."""
