"""Statements about things, from running text and tables: a device, a person, and what is said of it."""
