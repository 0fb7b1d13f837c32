"""`attendants`: guides and observers of the audit."""
