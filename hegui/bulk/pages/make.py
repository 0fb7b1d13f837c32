"""`hegui batch --page`, `--pages`: the page of a report, as `hegui check --format html` makes it, from the
RESULT that the run kept. Page pictures come from the file, if it is still there and has not changed; else the
page has the text that the run kept, and says so."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import suppress
from hashlib import sha256 as digest_of
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

from hegui import __version__
from hegui.archive_entry import restored
from hegui.archive_entry.packets import unpacked
from hegui.archive_entry.reviewed import Review, on_result
from hegui.bulk.journal import NAME, Journal
from hegui.bulk.pages import kept_text, links, names
from hegui.bulk.pages.names import Kept
from hegui.errors import RefusedError
from hegui.files import outputs, stored
from hegui.progress import LongProgress
from hegui.render import Look, Source, make
from hegui.terminal import console
from hegui.wording import explain, text
from hegui.worker.many import each
from hegui.worker.reading import Parts, Reader

_TAIL = 120
"""Bytes at the end of a page that tell what it was made from."""


class _Made(NamedTuple):
    """What became of a page: where it is, whether it is without pictures that it could have, or why not."""

    path: Path
    bare: bool = False
    error: str | None = None


def made(run: Path, given: Sequence[str] | None, options: Namespace) -> int:
    """Make the pages of the reports that are named, or of all (null) whose page is not made yet.

    Returns how many could not be made. Raises RefusedError for no run, and for a name that is not known."""
    if not (run / NAME).is_file():
        raise RefusedError("no_run", path=str(run))
    with Journal(run) as journal:
        about = {
            name: json.loads(value) for name, value in journal.about().items() if name in ("lang", "ocr")
        }
        if "lang" not in about or not (run / links.PAGE).is_file():
            raise RefusedError("no_tables", path=str(run))
        options.ocr, options.redact = about["ocr"], False
        maker = _Maker(journal, about["lang"])
        todo = list(maker.missing() if given is None else names.chosen(journal, given))
        came = list(_each(maker, todo, options))
    links.mark(run)
    for one in came:
        if one.error is not None:
            console.say(f"hegui: {one.error}")
        elif given is not None:
            console.say(text("labels", "written", options.lang, path=one.path))
    if bare := sum(one.bare for one in came):
        console.say(text("front", "without_pictures", options.lang, count=bare))
    if given is None:
        data = {"count": sum(one.error is None for one in came), "path": run / names.FOLDER}
        console.say(text("front", "pages_made", options.lang, **data))
    return sum(one.error is not None for one in came)


def _each(maker: _Maker, todo: Sequence[Kept], options: Namespace) -> Iterator[_Made]:
    if not todo:
        return
    with Reader(options) as reader, LongProgress(len(todo), options.lang) as progress:

        def work(by: Reader, one: Kept) -> _Made:
            try:
                return maker.make(by, one)
            except RefusedError as error:
                return _Made(Path(), error=explain(error, options.lang))

        def done(one: _Made) -> _Made:
            progress.done(one.error is not None)
            return one

        yield from each(options, todo, reader, work, done)


class _Maker:
    """Makes pages into the folder of a run."""

    def __init__(self, journal: Journal, lang: str) -> None:
        self._journal, self._lang, self._lock = journal, lang, Lock()
        self._folder = journal.folder / names.FOLDER

    def missing(self) -> Iterator[Kept]:
        """The reports whose page is not made yet, or from something else, or could have pictures by now."""
        for one in names.every(self._journal):
            state = self._state(self._target(one))
            current = state is not None and state[0] == self._origin(one)
            bare = state is not None and state[1] == "bare"
            if not current or (bare and any(stored.there(path) for path in self._places(one))):
                yield one

    def make(self, reader: Reader, one: Kept) -> _Made:
        """Make the page of a report. Raises RefusedError where it cannot be written."""
        with self._lock:
            packet, decided = self._journal.result(one.sha256) or b"", self._journal.reviews(one.sha256)
        origin, target = self._origin(one), self._target(one)
        page = self._with_file(reader, one, packet, decided)
        bare = page is None
        if page is None:
            page = self._without_file(one, packet, decided)
        with self._lock:
            mark = f"<!-- hegui {origin} {'bare' if bare else 'whole'} -->\n"
            outputs.save(str(target), page + mark.encode())
        return _Made(target, bare)

    def _with_file(self, reader: Reader, one: Kept, packet: bytes, decided: Sequence[Review]) -> bytes | None:
        """The page with the file read again; null where it is not there as it was, or cannot be read now."""
        parts = self._parts(one)
        if parts is None:
            return None
        given: dict[str, Any] = {
            "sha256": one.sha256,
            "packet": packet,
            "reviews": [tuple(each) for each in decided],
        }
        with suppress(RefusedError):
            _, made = reader.on(parts, one.paths[0], "page", made=["html"], lang=self._lang, **given)
            return bytes(made["html"])
        return None

    def _without_file(self, one: Kept, packet: bytes, decided: Sequence[Review]) -> bytes:
        with self._lock:
            lines = self._journal.lines(one.sha256)
        result = on_result(restored.result(unpacked(packet)), decided, self._lang)
        about = result.document
        document = kept_text.document(
            about.path, about.sha256, about.format, unpacked(lines) if lines else {}
        )
        return make("page", "html", Source(result, document, ()), Look(self._lang))

    def _parts(self, one: Kept) -> Parts | None:
        """The file of a report, if one of its paths still has the same content."""
        for path in self._places(one):
            with suppress(RefusedError):
                data = stored.content(path)
                if digest_of(data).hexdigest() == one.sha256:
                    return [(one.paths[0], data)]
        return None

    def _places(self, one: Kept) -> Iterator[str]:
        """Where the file may be: paths are from the folder where the run was begun, often that with RUN."""
        for path in one.paths:
            yield path
            yield str(self._journal.folder.resolve().parent / path)

    def _target(self, one: Kept) -> Path:
        return self._folder / names.page_name(one.sha256, one.paths[0])

    def _origin(self, one: Kept) -> str:
        """What a page is made from, as a digest."""
        with self._lock:
            packet, decided = self._journal.result(one.sha256) or b"", self._journal.reviews(one.sha256)
        about = json.dumps([__version__, self._lang, *map(list, decided)], ensure_ascii=False)
        return digest_of(packet + about.encode("utf-8", "replace")).hexdigest()[:32]

    def _state(self, target: Path) -> tuple[str, str] | None:
        """What a page was made from, and whether it is `whole` or `bare`; null where there is none."""
        try:
            with target.open("rb") as file:
                file.seek(0, 2)
                file.seek(max(0, file.tell() - _TAIL))
                words: list[Any] = file.read().decode("utf-8", "replace").rpartition("<!-- hegui ")[2].split()
        except OSError:
            return None
        return (words[0], words[1]) if len(words) == 3 else None
