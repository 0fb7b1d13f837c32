"""Files that are read and written by name: documents, outputs, tables."""
