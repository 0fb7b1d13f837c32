"""Other companies where the audited organization should stand."""
