"""When something was raised, completed, verified and closed, as sentences and records tell it."""
