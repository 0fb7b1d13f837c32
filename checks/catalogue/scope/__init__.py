"""SCOPE: the scope, the systems and the standards of the audit."""
