"""The program's own engine: as many sandboxed readers as jobs, in this process's threads."""

from __future__ import annotations

import os
from argparse import Namespace
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import ExitStack
from queue import SimpleQueue
from typing import Any

from hegui.bulk.journal import Document, Outcome
from hegui.errors import RefusedError
from hegui.files.inputs import Input
from hegui.terminal import console
from hegui.wording import explain
from hegui.worker.reading import Reader

_AHEAD = 2
"""So many documents a reader are handed out at a time: none waits for one, and few are held in memory."""


def judged(
    options: Namespace, settings: Mapping[str, Any], documents: Iterable[Document], jobs: int
) -> Iterator[Outcome]:
    """What became of each document, in any order; what is not taken is not begun."""
    free: SimpleQueue[Reader] = SimpleQueue()
    debug = bool(os.environ.get("HEGUI_DEBUG"))

    def task(document: Document) -> Outcome:
        reader = free.get()
        try:
            return judge(document, options.lang, lambda: _read(reader, document, settings), debug=debug)
        finally:
            free.put(reader)

    with ThreadPoolExecutor(jobs) as threads, ExitStack() as readers:
        for _ in range(jobs):
            free.put(readers.enter_context(Reader(options)))
        # An interrupt: nothing new is begun, and what is under way ends with its process.
        readers.callback(threads.shutdown, wait=False, cancel_futures=True)
        under_way: set[Future[Outcome]] = set()
        for document in documents:
            under_way.add(threads.submit(task, document))
            if len(under_way) >= jobs * _AHEAD:
                done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
                yield from (one.result() for one in done)
        while under_way:
            done, under_way = wait(under_way, return_when=FIRST_COMPLETED)
            yield from (one.result() for one in done)


def _read(reader: Reader, document: Document, settings: Mapping[str, Any]) -> Sequence[Any]:
    packets: Sequence[Any] = reader.do(Input(document.path), "batch", sha256=document.sha256, **settings)
    return packets


def judge(
    document: Document, lang: str, read: Callable[[], Sequence[Any]], *, debug: bool = False
) -> Outcome:
    """What became of a document, of which `read` gives the packets; nothing that it does ends the run, but in
    a `debug` run what was not foreseen."""
    try:
        return Outcome(document.sha256, *read())
    except RefusedError as error:
        return failed(document, error, lang)
    except Exception as error:
        if debug:
            raise
        what = getattr(error, "what", type(error).__name__)
        return failed(document, RefusedError("internal_document", path=document.path, what=what), lang)


def failed(document: Document, error: RefusedError, lang: str) -> Outcome:
    """A document without a result, and why."""
    return Outcome(
        document.sha256,
        kind=error.kind,
        message=console.harmless(explain(error, lang)),
        document_kind=getattr(error, "found", None),
    )
