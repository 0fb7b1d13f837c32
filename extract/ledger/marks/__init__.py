"""Marks: what the words around a place say of it (of last time, of another's, denied), as rows of YAML.

A row of `ROOM.yaml` is a name with `in` (where to look, in this order), `words` (a pattern), and if need be
`how` (`search`, the default, `match`, `fullmatch`), `fold` (one width, no white space, before looking),
`near` (of the words before the last so many characters, of those behind the first); `example` is a text that
has it. Where to look:
`before` and `after` (the words beside the place in its sentence), `around` (both, joined), `sentence` (both,
with the value between), `cells` (each other cell of its row), `row` (those cells, joined by a blank),
`titles` (each heading above it and the title of its row), `headings` (the same without the options of a
scale, □符合 □不符合), `leads` (each of the words that lead to it), `clause` (what a finding shows of it),
`value`, `own` (what is written there)."""
