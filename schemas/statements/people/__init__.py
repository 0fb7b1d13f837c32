"""People: the client's and the auditors, their offices, work and certificates."""
