"""Which processes and workshops the organization has, and who provides others."""
