"""The front page of an archive: what it is as a whole, and its reports and findings to go through."""
