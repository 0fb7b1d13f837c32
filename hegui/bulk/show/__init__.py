"""What an office sees of an archive: pages, workbooks, plots."""
