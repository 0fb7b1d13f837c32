"""What is put right in the text before it is read: marks, brackets, abbreviations, recognised characters."""
