"""`hegui` and `python -m hegui`."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (default: `sys.argv`) and return the exit status."""
    quicken()
    from hegui.cli import run

    status = run(sys.argv[1:] if argv is None else list(argv))
    if "schemas.kept" in sys.modules:
        from schemas import kept

        kept.save()
    return status


def quicken() -> None:
    """Leave out what costs time and gives nothing, in this process and those that it forks."""
    # The models need no plugins of other packages, and looking for them costs a tenth of the start.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # A document's objects live to the end of its check: looking for cycles among them finds none.
    gc.set_threshold(200_000, 50, 100)


def program() -> NoReturn:
    """Run the command line and end the process, without taking apart first what is in its memory."""
    status = main()
    try:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
    except OSError:  # nobody reads any more
        sys.exit(status)
    os._exit(status)


if __name__ == "__main__":
    program()
