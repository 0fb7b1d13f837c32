"""`systems` and `standards`: what was audited, and against which standards."""
