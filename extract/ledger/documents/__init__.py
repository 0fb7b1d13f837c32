"""The documents of the organization's system: titles, editions; what the report refers to."""
