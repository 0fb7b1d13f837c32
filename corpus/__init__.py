"""Our own audit reports with their truth: invented bodies and companies, and what writes them.

A report is written once, in `sources/NAME.report` (see `corpus.markup`), its values tagged by field path.
From it come a clean version and, by the edits of `sources/NAME.yaml`, one with known defects; of each a
text, a Word and a PDF file and one truth. `python -m corpus` makes them all and uses nothing of the program.

`corpus.layouts` has reports of another kind: many layouts, in every format and as scans, with the truth of
what stands where in them (`python -m corpus.layouts`); small ones are stored in `pages`. `corpus.bodies` has
templates of many invented bodies that write any number of invented audits, with the truth of fields and
findings (`python -m corpus.bodies`, see its README).
"""
