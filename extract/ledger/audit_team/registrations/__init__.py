"""Registrations of auditors, and the professional codes."""
