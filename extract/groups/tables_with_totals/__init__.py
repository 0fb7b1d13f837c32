"""`tables_with_totals`: items, amounts and the stated total."""
