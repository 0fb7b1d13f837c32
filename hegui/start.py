"""How a process of the program begins."""

from __future__ import annotations

import gc
import os


def quicken() -> None:
    """Leave out what costs time and gives nothing, in this process and those that it forks."""
    # The models need no plugins of other packages, and looking for them costs a tenth of the start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A document's objects live to the end of its check: looking for cycles among them finds none.
    gc.set_threshold(200_000, 50, 100)
