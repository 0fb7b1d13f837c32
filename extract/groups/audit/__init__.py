"""`audit` and `stage1`: days, halves of days, mode, period covered, risk, audit time."""
