"""The single nonconformities of the audit: from tables, forms and sentences."""
