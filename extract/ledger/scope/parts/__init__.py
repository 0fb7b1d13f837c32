"""Departments, activities and processes: what is told of each part of the scope."""
