"""Marks: what the words around a place say of it (of last time, of another's, denied), as rows of YAML.

A row of `ROOM.yaml` is a name with `in` (where to look, in this order), `words` (a pattern), and if need be
`how` (`search`, the default, `match`, `fullmatch`), `fold` (one width, no white space, before looking),
`near` (of the words before the last so many characters, of those behind the first); `example` is a text that
has it. Where to look:
`before` and `after` (the words beside the place in its sentence), `around` (both, joined), `cells` (each
other cell of its row), `first_cell`, `row` (those cells, joined by a blank),
`line` (what is around it, then its row; `whole_line`: after what is written there), `titles` (each heading
above it and the title of its row), `leads` (each of the words that lead to it), `own` (what is written
there), `name` (its value, where that has the shape of a person's name)."""
