"""NC: the audit's nonconformities."""
