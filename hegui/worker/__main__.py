"""`python -m hegui.worker`: the worker where none can be forked, or it is to have nothing of its parent."""

from __future__ import annotations

from hegui.start import quicken
from hegui.worker.inside import main

quicken()
main()
