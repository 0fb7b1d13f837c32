"""Notes on the pages of the PDF itself."""
