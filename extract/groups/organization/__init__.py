"""`organization`: the names, addresses, code and business licence of the audited organization."""
