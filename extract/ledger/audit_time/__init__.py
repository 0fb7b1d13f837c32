"""What a report tells of the time of audits, in auditor days."""
