"""The departments that the organization is told to have, and those told to be responsible."""
