"""Marks: what the words around a place say of it (of last time, of another's, denied), as rows of YAML.

A row of `ROOM.yaml` is a name with `in` (where to look, in this order), `words` (a pattern), and if need be
`how` (`search`, the default, `match`, `fullmatch`), `fold` (one width, no white space, before looking),
`near` (of the words before the last so many characters, of those behind the first); `example` is a text that
has it. Where to look: see `marking.WAYS`."""
