"""The worker's side: give up what is not needed, then answer one request after another."""

from __future__ import annotations

import gc
import marshal
import os
import signal
import sys
from contextlib import suppress
from io import TextIOWrapper
from pathlib import Path
from typing import Any, BinaryIO

from hegui.errors import RefusedError, WrongKindError
from hegui.worker import jobs, pipe_messages, sandbox, wire
from ingest import progress
from schemas.cache import compile_cache

COLLECTED, MOST = 32, 200_000
"""After so many documents their cycles are freed, or where so many objects more are held than before."""

Request = tuple[str, list[tuple[str, bytes]], str, dict[str, Any], dict[str, Any], float]
"""A job, the files, the path shown, the settings of reading and of the job, the seconds that it may take."""


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Prepare for what is told first, a job and modules, then answer requests until there are no more.

    Nothing of a document is seen before the sandbox is closed."""
    _one_thread()
    if first := pipe_messages.read(requests):
        jobs.prepare(*marshal.loads(first))  # noqa: S302 - from the program itself
    compile_cache.save()  # later nothing can be written
    _quiet()
    sandbox.close()
    compile_cache.fresh_keys()
    progress.tell = lambda page, pages: pipe_messages.write(
        answers, wire.encode({"page": page, "pages": pages})
    )
    gc.disable()
    answered = 0
    while (request := pipe_messages.read(requests)) is not None:
        # From the program itself, which trusts itself; what goes back is another matter.
        pipe_messages.write(answers, _answer(marshal.loads(request)))  # noqa: S302
        answered += 1
        if free(answered) and not gc.get_freeze_count():
            gc.freeze()  # what is there the first time is the program's own, and not looked through again


def free(answered: int) -> bool:
    """Free the cycles of the documents that were answered, where it is time to; whether it was.

    Never within one, where all that is new is in use."""
    due = answered % COLLECTED == 0 or gc.get_count()[0] > MOST
    if due:
        gc.collect()
    return due


def main() -> None:
    """A worker that was not forked: `python -m hegui.worker`."""
    from hegui.worker.environment import limits_of_environment

    limits_of_environment()
    requests, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    serve(requests, answers)


def _one_thread() -> None:
    """Libraries start a thread a core when they are imported, each with memory of its own, out of what the
    worker may have; jobs use the cores."""
    for library in ("OPENBLAS", "OMP", "MKL"):
        os.environ[f"{library}_NUM_THREADS"] = "1"


def _quiet() -> None:
    """Libraries may print what they like; an interrupt ends the worker without a word."""
    sys.dont_write_bytecode = True
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    is_stated = bool(os.environ.get("HEGUI_DEBUG"))
    nowhere = Path(os.devnull).open("r+b", buffering=0)  # noqa: SIM115  (for the process's life)
    for standard in (0, 1) if is_stated else (0, 1, 2):
        with suppress(OSError):
            os.dup2(nowhere.fileno(), standard)
    sys.stdout = TextIOWrapper(nowhere)
    sys.stderr = sys.stderr if is_stated else sys.stdout


def _answer(request: Request) -> bytes:
    name, parts, path, reading, settings, seconds = request
    sandbox.bound_time(seconds)
    try:
        made = jobs.run(name, parts, path, reading, settings)
        return wire.encode({"result": made, "fresh": compile_cache.fresh_keys()})
    except WrongKindError as error:
        return wire.encode({"wrong": [error.found, error.reason, error.wanted]})
    except RefusedError as error:
        return wire.encode({"refused": error.kind, "words": _plain(error.words)})
    except MemoryError:
        return wire.encode({"refused": "too_large", "words": {"limit": "", "unit": "memory"}})
    except RecursionError:
        return wire.encode({"refused": "too_large", "words": {"limit": "", "unit": "nesting"}})
    except Exception as error:
        return wire.encode({"failed": type(error).__name__, "trace": _trace()})


def _trace() -> str:
    if not os.environ.get("HEGUI_DEBUG"):
        return ""
    import traceback

    return traceback.format_exc()


def _plain(words: dict[str, object]) -> dict[str, object]:
    return {name: word if isinstance(word, int | float) else str(word) for name, word in words.items()}
