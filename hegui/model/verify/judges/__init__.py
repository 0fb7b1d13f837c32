"""What can be worked out of a claim, a module a kind of thing compared."""
