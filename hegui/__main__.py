"""`hegui` and `python -m hegui`."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from time import perf_counter
from typing import NoReturn

from hegui.start import quicken

_SHARE = 0.15
"""So much longer than its own work a run may take for the sake of the next ones, which go on with it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line (default: `sys.argv`) and return the exit status."""
    quicken()
    from hegui.cli import run

    began = perf_counter()
    status = run(sys.argv[1:] if argv is None else list(argv))
    if "schemas.cache.compile_cache" in sys.modules:
        _keep(perf_counter() - began)
    return status


def _keep(seconds: float) -> None:
    """Keep for the next run what this one, of so many seconds, and its workers had to work out."""
    from schemas.cache import compile_cache

    if missed := compile_cache.missed():
        _flush()  # people have their answer
        end = perf_counter() + _SHARE * seconds
        from hegui.worker.cache_misses import learn

        learn(missed, end)
    compile_cache.save()


def _flush() -> None:
    """Write out what is printed. An OSError is met again, and told, where the process ends."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            with suppress(OSError):
                stream.flush()


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
