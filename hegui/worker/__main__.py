"""`python -m hegui.worker`: the worker where a process cannot be forked."""

from __future__ import annotations

from hegui.worker.inside import main

main()
