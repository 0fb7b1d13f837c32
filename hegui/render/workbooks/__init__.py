"""Workbooks, a module a kind of answer."""
