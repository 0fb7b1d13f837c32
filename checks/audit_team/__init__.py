"""The audit team: who is of it, who leads it, what its members are registered for."""
