"""Golden results: what the program makes of every stored report, so that a change shows what it does.

`python -m tests.same record` keeps the results of the work tree, `python -m tests.same compare [REF]`
tells how they differ from those of another commit. `documents` names the reports, `results` makes what is
kept of one, `store` keeps it, `differences` tells two apart, `recording` does the work on two cores.
"""
