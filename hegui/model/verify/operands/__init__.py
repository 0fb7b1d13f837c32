"""The operands of a claim, a module a subject: what is read at the quoted places, and the comparison."""
