"""From a PATH to what a job makes of its document: the files are read here, the rest is the worker's."""

from __future__ import annotations

import math
import os
import time
from argparse import Namespace
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from hegui.errors import RefusedError
from hegui.files.inputs import STDIN, Input
from hegui.worker.parent import Worker
from ingest import READERS, checked_kind, limits
from ingest.containers.files import read_file
from ingest.containers.kinds import is_office, likely
from ingest.errors import UnreadableError

if TYPE_CHECKING:
    from hegui.model.ask import Asker

_IN_PART = frozenset({"check", "lines"})
"""The jobs that are done on the pages read so far when the time is over."""

_KEPT, _LEAST_KEPT = 1 / 6, 4.0
"""The share of a document's time, and the seconds, that are kept for judging it."""

Parts = list[tuple[str, bytes]]
"""The files of a document: path and content."""


class Reader:
    """Reads the documents of a run by `ocr`, `timeout` and `redact`. Use it in a `with` statement.

    With `apart` its worker has nothing of this process's memory."""

    def __init__(self, options: Namespace, *, apart: bool = False) -> None:
        self._ocr, self._seconds = options.ocr, options.timeout or limits.DOCUMENT_SECONDS
        self._redact = options.lang if getattr(options, "redact", False) else ""
        self._worker, self._asking = Worker(apart=apart), list["Asker"]()

    def __enter__(self) -> Reader:
        self._worker.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()
        self._worker.close()

    def dismiss(self) -> None:
        """No document comes any more."""
        self._stop()
        self._worker.dismiss()

    def _stop(self) -> None:
        """Whom a document still asks need not answer."""
        for asker in self._asking:
            asker.stop()

    def do(self, item: Input, job: str, *, asker: Asker | None = None, **settings: Any) -> Any:
        """What a job of `hegui.worker.jobs` makes of a document; what a model says of it, if one is to be
        asked before, is its setting `model`. Raises as `Worker.do`."""
        began = time.monotonic()
        return self.on(contents(item), item.path, job, began=began, asker=asker, **settings)

    def on(
        self,
        parts: Parts,
        path: str,
        job: str,
        *,
        began: float | None = None,
        asker: Asker | None = None,
        **settings: Any,
    ) -> Any:
        """As `do`, with the document's files at hand: its time runs from `began` (monotonic; null: now)."""
        began = time.monotonic() if began is None else began
        reading: dict[str, Any] = {"ocr": self._ocr}
        if len(parts) == 1 and is_office(parts[0][1]):
            parts, reading["sha256"] = _as_docx(*parts[0], self._seconds)
        self._worker.needs = (READERS[likely(parts[0][1])],)
        left = self._seconds - (time.monotonic() - began)
        if job in _IN_PART:
            reading["until"] = began + self._seconds - _reserve(self._seconds)

        def work(job: str, **settings: Any) -> Any:
            given = {**settings, "redact": self._redact}
            return self._worker.do(
                job, parts, path, seconds=left, limit=self._seconds, reading=reading, **given
            )

        if asker is not None:
            self._asking.append(asker)
            try:
                settings["model"] = asker.ask(work, path, settings)
            finally:
                self._asking.remove(asker)
        made = work(job, **settings)
        if time.monotonic() >= reading.get("until", math.inf):
            self._worker.close()  # it was stopped in the middle of a page: the next one is read by another
        return made

    @property
    def seconds(self) -> float:
        """How long a document may take."""
        return self._seconds

    def watch(self, tell: Callable[[int, int], object] | None) -> None:
        """Who is told of each page that is begun, and of how many; 0 and 0 when all are read."""
        self._worker.tell = tell


def _reserve(seconds: float) -> float:
    """How much of a document's time is kept for what is made of the pages that were read."""
    return min(max(seconds * _KEPT, _LEAST_KEPT), seconds / 2)


def contents(item: Input) -> Parts:
    """The files of a document. Raises RefusedError for one that cannot be read."""
    return [(path, _content(path)) for path in item.files]


def _content(path: str) -> bytes:
    if path != STDIN and not os.path.lexists(path):  # a name that is no UTF-8, a document in a zip file
        from hegui.files import stored

        return stored.content(path)
    try:
        return read_file(path)
    except UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error


def _as_docx(path: str, data: bytes, seconds: float) -> tuple[Parts, str]:
    """What LibreOffice makes of a file, and the hash of the file: the worker may start no programs."""
    from hashlib import sha256

    from ingest.containers.office import to_docx

    try:
        checked_kind(data)
        return [(path, to_docx(data, min(seconds, limits.OFFICE_SECONDS)))], sha256(data).hexdigest()
    except UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error
