"""Controls of the statement of applicability."""
