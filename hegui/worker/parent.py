"""One process a run that reads documents: without network, without writing, ended at the deadline.

`Worker.do` sends a document's bytes and gets back what the job (`hegui/worker/jobs.py`) makes of them. It
is started at the latest when the first document comes, used for all of them, and started again when it had
to be ended. It is forked before anything heavy is imported, and imports the readers itself: memory that two
processes have is copied where one of them writes to it.
"""

from __future__ import annotations

import marshal
import threading
import time
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple

from hegui.errors import RefusedError, WrongKindError
from hegui.worker import pipe_messages, process, wire
from ingest import limits

Cause = Literal["late", "page", "broken"]
_NOTHING_LEFT = ("no_text", "empty")
"""What reading says of a document whose pages are all passed over."""

_OUT_OF_MEMORY = 9
"""SIGKILL: what the system sends when memory runs out."""

_INTERRUPTED = 2
"""SIGINT: what a terminal sends to all processes of a run, the worker before it reaches us."""


class DocumentError(Exception):
    """The program failed on a document: `what` is the class of the error, the text its traceback."""

    def __init__(self, what: str, trace: str = "") -> None:
        super().__init__(trace or what)
        self.what = what


class Worker:
    """The worker of a run; `needs` are modules that it imports while it may still write bytecode.

    With `apart` it has nothing of this process's memory."""

    def __init__(self, *, apart: bool = False) -> None:
        self._apart = apart
        self._process: process.Process | None = None
        self._told = False
        self.needs: tuple[str, ...] = ()
        self.tell: Callable[[int, int], object] | None = None
        """Who is told the page that is being read and the number of pages (`ingest.progress.tell`)."""

    def start(self) -> None:
        """Start the process, which imports the readers while this one goes on."""
        if self._process is None:
            self._process, self._told = process.start(apart=self._apart), False

    def dismiss(self) -> None:
        """No document comes any more: the process, if there is one, may end while others go on."""
        if self._process is not None:
            self._process.kill()

    def close(self) -> None:
        """End the process, if there is one, and wait for its end."""
        self._end(kill=True)

    def do(
        self,
        job: str,
        parts: Sequence[tuple[str, bytes]],
        path: str,
        *,
        seconds: float,
        limit: float | None = None,
        reading: dict[str, Any] | None = None,
        **settings: Any,
    ) -> Any:
        """What a job makes of a document: its files as (path, bytes), the `path` that it is shown with.

        `reading` are the settings of `ingest`, `settings` the job's own. A page that takes too long, or on
        which the worker breaks down, is passed over (it is `damaged` in the document). Raises RefusedError:
        what reading raised, `timeout` after `seconds` (which tells of `limit`, what was allowed in all),
        `too_large` (memory) or `crashed` where the worker broke down; WrongKindError; DocumentError."""
        end = time.monotonic() + seconds
        skip: list[int] = []
        first = None
        while True:
            given = {**(reading or {}), "skip": skip}
            request = marshal.dumps((job, list(parts), path, given, settings, seconds))
            asked = self._ask(job, request, end)
            if asked.answer is not None:
                if first is not None and asked.answer.get("refused") in _NOTHING_LEFT:
                    raise _broken(first, path, limit or seconds)
                return _result(asked.answer, path, limit or seconds)
            if asked.signal == _INTERRUPTED:
                raise KeyboardInterrupt
            first = first or asked
            if asked.cause == "late" or asked.page is None or len(skip) >= limits.SKIPPED_PAGES:
                raise _broken(asked, path, limit or seconds)
            skip.append(asked.page)

    def _ask(self, job: str, request: bytes, end: float) -> _Asked:
        """Sends a request and waits for the answer; ends the worker where there is none in time."""
        self.start()
        messages = [request] if self._told else [marshal.dumps((job, self.needs)), request]
        worker = self._process
        assert worker is not None
        watch = _Watch(worker, end)
        answer = None
        try:
            answer = _exchange(worker, messages, watch, self.tell)
            self._told = True
        finally:  # an interrupt ends the worker as well
            watch.stop()
            signal = 0 if answer is not None and watch.cause is None else self._end(kill=answer is not None)
        if watch.cause is not None:
            return _Asked(None, watch.page, watch.cause)
        return _Asked(answer, watch.page, "broken", signal)

    def _end(self, *, kill: bool) -> int:
        worker, self._process = self._process, None
        if worker is None:
            return 0
        if kill:
            worker.kill()
        return worker.end()


class _Asked(NamedTuple):
    """What came of a request: the answer, or the page at which there was none and why."""

    answer: dict[str, Any] | None
    page: int | None
    cause: Cause
    signal: int = 0


class _Watch:
    """Kills the worker when the document's time is over (`late`) or a page takes too long (`page`)."""

    def __init__(self, worker: process.Process, end: float) -> None:
        self.cause: Cause | None = None
        self.page: int | None = None
        self._worker, self._end = worker, end
        self._timers: list[threading.Timer] = []
        self._after(end - time.monotonic(), "late")

    def begins(self, page: int) -> None:
        """A page begins: its own time runs. With 0 all pages are read."""
        self.page = page or None
        self._cancel(self._timers[1:])
        if page:
            self._after(limits.PAGE_SECONDS, "page")

    def stop(self) -> None:
        """Nothing is killed any more."""
        self._cancel(self._timers[:])

    def _after(self, seconds: float, cause: Cause) -> None:
        timer = threading.Timer(max(seconds, 0.0), self._expire, (cause,))
        timer.daemon = True
        self._timers.append(timer)
        timer.start()

    def _cancel(self, timers: list[threading.Timer]) -> None:
        for timer in timers:
            timer.cancel()
            timer.join()
            self._timers.remove(timer)

    def _expire(self, cause: Cause) -> None:
        self.cause = self.cause or cause
        self._worker.kill()


def _exchange(
    worker: process.Process,
    messages: list[bytes],
    watch: _Watch,
    tell: Callable[[int, int], object] | None,
) -> dict[str, Any] | None:
    """The answer to a request, the last message; null where the worker is gone or answers nonsense."""
    try:
        for one in messages:
            pipe_messages.write(worker.requests, one)
        while (message := pipe_messages.read(worker.answers, limits.ANSWER_BYTES)) is not None:
            answer: dict[str, Any] = wire.decode(message)
            if set(answer) != {"page", "pages"}:
                return answer
            page, pages = int(answer["page"]), int(answer["pages"])
            watch.begins(page)
            if tell is not None:
                tell(page, pages)
    except (OSError, ValueError, TypeError):
        pass
    return None


def _result(answer: dict[str, Any], path: str, seconds: float) -> Any:
    if "result" not in answer:
        raise _refusal(answer, path, seconds)
    _learn(answer.get("fresh"))
    return answer["result"]


def _broken(asked: _Asked, path: str, seconds: float) -> RefusedError:
    """What is told of a document on which the worker ended."""
    if asked.cause != "broken":
        limit = seconds if asked.cause == "late" else limits.PAGE_SECONDS
        return RefusedError("timeout", path=path, limit=f"{limit:g}", unit="s")
    if asked.signal == _OUT_OF_MEMORY:
        return RefusedError("too_large", path=path, limit="", unit="memory")
    return RefusedError("crashed", path=path)


def _refusal(answer: dict[str, Any], path: str, seconds: float) -> Exception:
    match answer:
        case {"refused": "timeout", "words": dict(words)} if not words:
            return RefusedError("timeout", path=path, limit=f"{seconds:g}", unit="s")
        case {"refused": str(kind), "words": dict(words)}:
            return RefusedError(kind, **{"path": path, **words})
        case {"wrong": [str(found), str(reason), str(wanted)]}:
            return WrongKindError(path, found, reason, wanted)
        case {"failed": str(what), "trace": str(trace)}:
            return DocumentError(what, trace)
    return RefusedError("crashed", path=path)


def _learn(keys: Any) -> None:
    """Note what the worker had to work out of the program's own files: `learn` does, for the next run."""
    if isinstance(keys, list) and keys:
        from schemas.cache import compile_cache

        compile_cache.told(keys)
