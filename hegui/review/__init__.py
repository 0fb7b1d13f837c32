"""What people decided about findings: verdicts, suppressions, and what a new version changed."""
