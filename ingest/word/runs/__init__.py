"""The runs of a Word paragraph: text, formulas, fields."""
