"""`previous_nonconformities`: those of earlier audits, and when they were closed."""
