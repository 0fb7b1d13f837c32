"""Rows of tables and forms that judge."""
