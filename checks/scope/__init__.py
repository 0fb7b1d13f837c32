"""The scope of the audit and the management systems that were audited."""
