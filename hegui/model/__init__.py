"""A second reader: a model on a server of the office's own, asked with the text alone, believed as far as it
was measured. Off unless an address is given; every word of it is checked (`hegui.model.verify`).

The parent asks (`ask`) and keeps answers (`answers`); what a model says is read in the worker (`parsing`,
`verify`, `judged`), as a document is."""
