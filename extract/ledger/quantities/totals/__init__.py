"""Tables with totals, and what their totals may leave out."""
