"""Ratings in the conclusion: criteria, each with its rating."""
