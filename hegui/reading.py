"""From a PATH to what a job makes of its document: the files are read here, the rest is the worker's."""

from __future__ import annotations

from argparse import Namespace
from importlib import import_module
from typing import Any

from hegui.errors import RefusedError
from hegui.inputs import Input
from hegui.worker import Worker, limits_of_environment
from ingest import READERS, limits
from ingest.errors import UnreadableError
from ingest.files import read_file
from ingest.kinds import likely

__all__ = ["Reader", "limits_of_environment"]


class Reader:
    """Reads the documents of a run, with its options `ocr` and `timeout`. Use it in a `with` statement."""

    def __init__(self, options: Namespace) -> None:
        self._ocr, self._seconds = options.ocr, options.timeout or limits.DOCUMENT_SECONDS
        self._worker = Worker()

    def __enter__(self) -> Reader:
        return self

    def __exit__(self, *_: object) -> None:
        self._worker.close()

    def dismiss(self) -> None:
        """No document comes any more."""
        self._worker.dismiss()

    def do(self, item: Input, job: str, **settings: Any) -> Any:
        """What a job of `hegui.jobs` makes of a document. Raises as `Worker.do`."""
        parts = [(path, _content(path)) for path in item.files]
        # The worker, a copy of this process, may not write bytecode: what it will need is imported here.
        import_module(READERS[likely(parts[0][1])])
        return self._worker.do(
            job, parts, item.path, seconds=self._seconds, reading={"ocr": self._ocr}, **settings
        )


def _content(path: str) -> bytes:
    try:
        return read_file(path)
    except UnreadableError as error:
        raise RefusedError(error.kind, **{**error.words, "path": path}) from error
