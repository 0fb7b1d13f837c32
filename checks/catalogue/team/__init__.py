"""TEAM: the audit team."""
