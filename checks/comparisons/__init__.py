"""Comparisons, a module a relation: operands with their values in, the outcome out.

What may be compared is read by others, rules and what a model claims alike; nothing here looks at a document,
knows a code or words a finding. An outcome says what was worked out (`worked`), or why it is left open
(`doubt`). Rules also use the plain shapes beside the outcomes: `equal.differing`, `order.out_of_order`,
`valid_on.uncovered`, `term.longer_than`, `sums.shortfall`, `names.misspellings`.
"""
