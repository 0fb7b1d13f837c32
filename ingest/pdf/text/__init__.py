"""The characters of a PDF: their codes, places and lines; those that nobody sees."""
