"""What is kept of one report of an archive: its rows, the fingerprints of its text and pictures."""
