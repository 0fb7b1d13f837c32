"""`team`: the audit team with its parts, registrations, grades and professional codes."""
