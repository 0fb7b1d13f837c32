"""Half B: to be measured with, not looked into."""
