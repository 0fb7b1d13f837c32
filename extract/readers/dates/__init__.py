"""Dates of the text: years of two digits, all of the body, and what each is the date of."""
