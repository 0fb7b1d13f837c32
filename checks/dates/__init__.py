"""Days: of the audit, of the system, of events, and the order that they must have."""
