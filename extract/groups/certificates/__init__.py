"""`certificates`: management-system certificates that are in force."""
