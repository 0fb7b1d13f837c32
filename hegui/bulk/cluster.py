"""Several machines: the workers of a Dask cluster, each with sandboxed readers of its own (`there`).

A document travels by its content, and the scheduler holds it until its result is here: one that is under way
on a worker which is lost is judged again by another. All connections are by TLS, both sides with a
certificate of one authority, unless they do not leave this machine.
"""

from __future__ import annotations

import ipaddress
import logging
import socket
import ssl
import time
import uuid
import warnings
from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import CancelledError
from contextlib import contextmanager, suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from hegui import optional_packages
from hegui.bulk import cluster_worker, pool
from hegui.bulk.journal import Document, Outcome
from hegui.errors import RefusedError
from hegui.files.inputs import Input
from hegui.review.suppression import is_for
from hegui.terminal import console
from hegui.terminal.parser import path as shown
from hegui.wording import text
from hegui.worker.reading import contents
from ingest import limits

PATIENCE = 60.0
"""So many seconds a run waits for a worker while there is none."""

_AHEAD = 2
"""So many tasks a thread of the workers are handed out at a time."""

_BUNDLE, _BUNDLE_BYTES = 4, 256 * 1024
"""So many small documents make a task: what Dask does for each is a tenth of what a light report takes."""

_AHEAD_BYTES = 512 * 1024 * 1024
"""No more is handed out while so much is under way: the scheduler holds it in memory."""

_CONNECT, _FETCH, _LOOK = 10.0, 30.0, 1.0
"""Seconds: for a connection; for a result; between two looks at which workers there are."""

_TLS = {"tls_ca": "--tls-ca", "tls_cert": "--tls-cert", "tls_key": "--tls-key"}


class Address(NamedTuple):
    """Where something of a cluster listens."""

    scheme: str
    host: str
    port: int

    @property
    def is_safe(self) -> bool:
        """Whether nobody on the way can read along: by TLS, or within this machine."""
        return self.scheme == "tls" or _is_loopback(self.host)


def address(given: str) -> Address:
    """An address such as `tls://10.0.0.5:8786`. Raises RefusedError for what is none.

    >>> address("tls://10.0.0.5:8786")
    Address(scheme='tls', host='10.0.0.5', port=8786)
    >>> address("tcp://[::1]:8786").is_safe, address("tcp://10.0.0.5:8786").is_safe
    (True, False)
    """
    try:
        parts = urlsplit(given)
        found = Address(parts.scheme, parts.hostname or "", parts.port or 0)
        rest = (parts.path, parts.query, parts.fragment, parts.username)
        if found.scheme not in ("tls", "tcp") or not found.host or not found.port or any(rest):
            raise ValueError
    except ValueError:
        raise RefusedError("bad_cluster", given=given) from None
    return found


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def require(options: Namespace) -> None:
    """Raises RefusedError where the cluster that the options name cannot be used: no address, one without TLS
    on another machine, certificates that are none or are not accepted, nobody there."""
    given = {name: option for name, option in _TLS.items() if getattr(options, name) is not None}
    place = None if options.cluster is None else address(options.cluster)
    if given and (place is None or place.scheme == "tcp"):
        raise RefusedError("tls_without_cluster", what=", ".join(given.values()))
    if place is None:
        return
    optional_packages.require("cluster")
    if not place.is_safe:
        raise RefusedError("cluster_open", given=options.cluster)
    if place.scheme == "tcp":
        _knock(place, None, options.cluster)
        return
    if missing := [option for name, option in _TLS.items() if name not in given]:
        raise RefusedError("cluster_without_tls", given=options.cluster, what=", ".join(missing))
    _knock(place, _context(options.tls_ca, options.tls_cert, options.tls_key), options.cluster)


def _context(authority: str, certificate: str, key: str) -> ssl.SSLContext:
    """What TLS is spoken with. Raises RefusedError for files that are not there or are none of the kind."""
    for path in (authority, certificate, key):
        try:
            Path(path).read_bytes()
        except OSError as error:
            raise RefusedError("tls_file", path=path, reason=error.strerror) from error
    path = authority
    try:
        context = ssl.create_default_context(cafile=authority)
        context.check_hostname = False  # who has a certificate of the authority belongs to the cluster
        path = f"{certificate}, {key}"
        context.load_cert_chain(certificate, key, password=lambda: "")  # asked for no password
    except (ssl.SSLError, ValueError) as error:
        raise RefusedError("bad_certificate", path=path) from error
    return context


def _knock(place: Address, context: ssl.SSLContext | None, given: str) -> None:
    """Raises RefusedError where no scheduler answers, or one that does not accept the certificate, or whose
    own is not accepted: Dask tells neither apart, and tries for long."""
    try:
        connection = socket.create_connection((place.host, place.port), _CONNECT)
    except OSError as error:
        raise RefusedError("cluster_absent", given=given, reason=error.strerror or str(error)) from error
    with connection:
        try:
            spoken = connection if context is None else context.wrap_socket(connection)
            greeting = spoken.recv(1)  # a scheduler begins; by TLS 1.3 this is where it refuses a certificate
        except TimeoutError as error:
            raise RefusedError("cluster_absent", given=given, reason=str(error)) from error
        except OSError as error:
            reason = getattr(error, "reason", None) or error.strerror or str(error)
            raise RefusedError("cluster_refused", given=given, reason=reason) from error
    if not greeting:
        raise RefusedError("cluster_refused", given=given, reason="EOF")


def judged(
    options: Namespace, settings: Mapping[str, Any], documents: Iterable[Document], _: int
) -> Iterator[Outcome]:
    """What became of each document, in any order. The workers' threads, and no number of jobs, tell how many
    are judged at once.

    Raises RefusedError where the scheduler is lost, no worker is left for `PATIENCE`, or one has another
    program than this."""
    with _quiet(), _connected(options) as client:
        run = _Run(client, _order(options, settings), options.cluster, options.lang)
        try:
            run.require_same_program()
            for document in documents:
                while run.is_full():
                    yield from run.settled()
                yield from run.add(document)
            run.hand_out()
            while run.under_way:
                yield from run.settled()
        finally:
            run.end()


@contextmanager
def _quiet() -> Iterator[None]:
    """What Dask has to say is told by us: its log names tasks and shows tracebacks."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            yield
        finally:
            logging.disable(before)


@contextmanager
def _connected(options: Namespace) -> Iterator[Any]:
    """A client of the cluster, by the options alone: no file or variable of Dask's settings is followed."""
    optional_packages.module("dask.config").refresh(paths=[], env={})
    distributed = optional_packages.module("distributed")
    security = distributed.Security(
        tls_ca_file=options.tls_ca,
        tls_client_cert=options.tls_cert,
        tls_client_key=options.tls_key,
        require_encryption=address(options.cluster).scheme == "tls",
    )
    try:
        client = distributed.Client(
            options.cluster,
            security=security,
            timeout=_CONNECT,
            set_as_default=False,
            direct_to_workers=False,
        )
    except OSError as error:
        raise RefusedError("cluster_absent", given=options.cluster, reason=type(error).__name__) from error
    with client:
        yield client


def _order(options: Namespace, settings: Mapping[str, Any]) -> cluster_worker.Order:
    rules = [name for name in settings["rules"].split(",") if Path(name).suffix.lower() in (".yaml", ".yml")]
    paths = [*rules, *(path for name in cluster_worker.FILES for path in settings[name])]
    return cluster_worker.Order(
        run=uuid.uuid4().hex,
        program=cluster_worker.program(),
        options={"ocr": options.ocr, "timeout": options.timeout or limits.DOCUMENT_SECONDS},
        settings=dict(settings),
        files={path: Path(path).read_bytes() for path in paths},
    )


class _Task(NamedTuple):
    """What was handed out: the future of its outcomes, the documents and their size in bytes."""

    future: Any
    documents: list[Document]
    size: int


class _Run:
    """What of a run is under way in the cluster."""

    def __init__(self, client: Any, order: cluster_worker.Order, place: str, lang: str) -> None:
        self._client, self._order, self._place, self._lang = client, order, place, lang
        self._done: SimpleQueue[Any] = SimpleQueue()
        self._bytes = self._threads = 0
        self._looked, self._told = -_LOOK, False
        self._seen = self._heard = time.monotonic()
        self._silence = PATIENCE + _AHEAD * _BUNDLE * order.options["timeout"]
        self._bundle: list[cluster_worker.Item] = []
        self.under_way: dict[str, _Task] = {}

    def require_same_program(self) -> None:
        """Raises RefusedError where a worker has another program than this."""
        found = self._client.run(cluster_worker.program, on_error="return")
        for where, program in found.items():
            if not isinstance(program, dict):
                raise RefusedError("cluster_worker", where=where, what=type(program).__name__)
            self._require_same(cluster_worker.Other(where, program))

    def _require_same(self, other: cluster_worker.Other) -> None:
        here = self._order.program
        differ = [
            f"{name} {other.program.get(name, '-')} ({value})"
            for name, value in here.items()
            if other.program.get(name) != value
        ]
        if differ:
            raise RefusedError("cluster_other", where=other.address, what=", ".join(differ))

    def is_full(self) -> bool:
        """Whether all workers have enough to do; as long as there is none, they have."""
        self._look()
        return len(self.under_way) >= self._threads * _AHEAD or self._bytes >= _AHEAD_BYTES

    def add(self, document: Document, *, alone: bool = False) -> Iterator[Outcome]:
        """Take a document on, which goes out with others that are as small or `alone`; what it came to, where
        it cannot be read."""
        try:
            parts = contents(Input(document.path))
        except RefusedError as error:
            yield pool.failed(document, error, self._lang)
            return
        suppress = [
            {name: value for name, value in entry.items() if name not in ("path", "folder")}
            for entry in self._order.settings["suppress"]
            if is_for(entry, shown(document.path))
        ]
        item = cluster_worker.Item(document, parts, suppress)
        if alone or _size([*self._bundle, item]) > _BUNDLE_BYTES:
            self.hand_out()
        self._bundle.append(item)
        if alone or len(self._bundle) == _BUNDLE:
            self.hand_out()

    def hand_out(self) -> None:
        """Send the documents that were taken on to the cluster."""
        if not self._bundle:
            return
        task = self._client.submit(cluster_worker.judge, self._order, self._bundle, pure=False)
        documents, size = [item.document for item in self._bundle], _size(self._bundle)
        self.under_way[task.key] = _Task(task, documents, size)
        self._bytes += size
        self._bundle = []
        task.add_done_callback(self._done.put)

    def settled(self) -> Iterator[Outcome]:
        """What became of documents meanwhile; nothing where none is done soon."""
        self._look()
        done = []
        with suppress(Empty):
            done.append(self._done.get(timeout=_LOOK))
            while True:
                done.append(self._done.get_nowait())
        for future in done:
            yield from self._outcomes(future)

    def end(self) -> None:
        """Nothing more is wanted: what is under way is given up, the readers end."""
        with suppress(OSError, TimeoutError):  # whom nobody reaches ends them later
            if self._client.status == "running":
                self._client.cancel([task.future for task in self.under_way.values()])
                self._client.run(cluster_worker.end, self._order.run, on_error="ignore")

    def _outcomes(self, future: Any) -> Iterator[Outcome]:
        """What a task came to; nothing where its result was lost on the way and is worked out again."""
        found: Any = ()
        killed = False
        try:
            found = future.result(timeout=_FETCH)
        except TimeoutError:
            self._done.put(future)
            return
        except optional_packages.module("distributed").KilledWorker:
            killed = True
        except (CancelledError, OSError) as error:
            raise RefusedError("cluster_lost", given=self._place) from error
        except Exception as error:  # of Dask's: a task of ours raises nothing
            raise RefusedError("cluster_worker", where=self._place, what=type(error).__name__) from error
        if isinstance(found, cluster_worker.Other):
            self._require_same(found)
        task = self.under_way.pop(future.key)
        self._bytes -= task.size
        self._heard = time.monotonic()
        yield from self._without_worker(task.documents) if killed else found

    def _without_worker(self, documents: list[Document]) -> Iterator[Outcome]:
        """What becomes of documents whose workers were lost again and again: each goes out once more by
        itself, and the one that did is told."""
        if len(documents) == 1:
            error = RefusedError("worker_lost", path=documents[0].path)
            yield pool.failed(documents[0], error, self._lang)
            return
        for document in documents:
            yield from self.add(document, alone=True)

    def _look(self) -> None:
        """See which workers there are. Raises RefusedError: no scheduler any more, no worker for long, no
        word for longer than documents may take, a worker that others could listen to."""
        now = time.monotonic()
        if now - self._looked < _LOOK:
            return
        self._looked = now
        try:
            workers = self._client.nthreads()
        except (OSError, TimeoutError, RuntimeError) as error:
            raise RefusedError("cluster_lost", given=self._place) from error
        for where in workers:
            if not address(where).is_safe:
                raise RefusedError("cluster_open", given=where)
        self._threads = sum(workers.values())
        if workers:
            self._seen = now
            if not self.under_way:
                self._heard = now
            elif now - self._heard > self._silence:
                raise RefusedError("cluster_silent", given=self._place, seconds=f"{self._silence:g}")
        elif now - self._seen > PATIENCE:
            raise RefusedError("cluster_empty", given=self._place, seconds=f"{PATIENCE:g}")
        elif not self._told:
            self._told = True
            console.say(text("archive", "no_workers", self._lang, given=self._place, seconds=f"{PATIENCE:g}"))


def _size(items: Iterable[cluster_worker.Item]) -> int:
    return sum(len(content) for item in items for _, content in item.parts)
