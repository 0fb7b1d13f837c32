"""Comments in the Word file itself."""
