"""DATE: the order of days, and days that cannot be."""
