"""Marks: what the words around a place say of it (of last time, of another's, denied), as rows of YAML.

A row of `ROOM.yaml` is a name with `in` (where to look, in this order), `words` (a pattern), and if need be
`how` (`search`, the default, `match`, `fullmatch`), `fold` (one width, no white space, before looking),
`near` (of the words before the last so many characters, of those behind the first); `example` is a text that
has it. Where to look (`marking.WAYS`):

- in its sentence: `before` and `after` the place, `around` (both, joined), `sentence` (with its value
  between), `onward` (what is written there with the words after it), `lead` (the words before it, and those
  before it in what a finding shows of it), `clause` (what a finding shows of it);
- in its row: `cells` (each other cell), `first_cell`, `row` (those cells, joined by a blank), `line` (what is
  around it, then its row; `whole_line`: after what is written there);
- above it: `titles` (each heading and the title of its row), `headings` (those that are no scale), `leads`
  (each of the words that lead to it), `above` (the line above its line), `text` (so many characters before);
- itself: `own` (what is written there), `value`, `name` (its value, where that has the shape of a name)."""
