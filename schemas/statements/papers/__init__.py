"""Papers and wording: documents of the system, what is left over, what a report must have."""
