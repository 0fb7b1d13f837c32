"""A run over an archive: which files there are, what is still to be judged, what is written at the end."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hegui import __version__, optional_packages
from hegui.archive_entry.packets import unpacked
from hegui.bulk import cluster, pool, summary, tables
from hegui.bulk.journal import WRITTEN, Counts, File, Journal
from hegui.bulk.meta import Meta
from hegui.errors import RefusedError
from hegui.files.inputs import STDIN, expand
from hegui.progress import LongProgress
from hegui.terminal import console
from hegui.wording import explain, text
from ingest.containers.files import read_file
from ingest.errors import UnreadableError

if TYPE_CHECKING:
    from hegui.model.ask import Asker

_NOT_KEPT = ("settings", "verdicts")
"""What of the settings does not change how a document is judged: the name of their file, verdicts (none)."""

_LISTED = 1000
"""So many files are put on the list at a time."""


FIRST_FAILURES = 10
"""So many files that were not read are told with their reason; the list has all."""


def run(
    options: Namespace, settings: Mapping[str, Any], meta: Meta, folder: Path, jobs: int
) -> tuple[Counts, int]:
    """Judge what is not judged yet of the files under the paths, and write the tables.

    Returns the counts and the number of reports with an error. Raises RefusedError: for a folder that is no
    run's, and where a run is continued under other settings."""
    judged = pool.judged if options.cluster is None else cluster.judged
    with Journal(folder) as journal, ExitStack() as stack:
        about = _about(options, settings)
        if (asker := _asker(options, journal)) is not None:
            settings = {**settings, "asker": stack.enter_context(asker)}
            about["model"] = json.dumps(asker.about(), ensure_ascii=False, sort_keys=True)
        _same(journal, about, forced=options.force)
        console.say(text("progress", "listing", options.lang))
        _list(journal, options)
        if options.retry:
            journal.forget_failures()
            if asker is not None:
                journal.forget(list(_not_wholly_asked(journal)))
        try:
            with LongProgress(journal.counts().waiting, options.lang) as progress:
                for outcome in judged(options, settings, journal.waiting(), jobs):
                    journal.put(outcome)
                    progress.done(outcome.result is None)
        except KeyboardInterrupt:
            console.say(text("archive", "interrupted", options.lang, waiting=journal.counts().waiting))
            raise
        _tell_failures(journal, options.lang)
        counts, errors, written = journal.counts(), journal.with_verdict("error"), meta.digest or "-"
        if journal.about().get(WRITTEN) != written or not tables.there(folder):
            tables.write(journal, meta, options.lang, settings["codes"])
            summary.write(journal, meta, options.lang)
            journal.note(**{WRITTEN: written})
            journal.settle()
        return counts, errors


def _asker(options: Namespace, journal: Journal) -> Asker | None:
    """Who asks the model of the run, whose answers the journal keeps; null without one."""
    from hegui.settings import model_choice

    choice = model_choice.chosen(options)
    if choice is None:
        return None
    if options.cluster is not None:
        raise RefusedError("model_cluster")
    optional_packages.require("model")
    from hegui.bulk.answers import JournalAnswers
    from hegui.model.ask import Asker

    return Asker(choice, options.lang, None if choice.answers is not None else JournalAnswers(journal))


def _not_wholly_asked(journal: Journal) -> Iterator[str]:
    """The documents about which the model did not answer everything."""
    for document, _, _ in journal.judged():
        packet = journal.result(document)
        use = unpacked(packet)["model"] if packet is not None else None
        if use is not None and use["not_asked"]:
            yield document


def _tell_failures(journal: Journal, lang: str) -> None:
    """Tell why the first files were not read, and how many more there are."""
    failures = list(islice(journal.failures(), FIRST_FAILURES))
    for one in failures:
        console.say(f"hegui: {one.message}")
    counts = journal.counts()
    more = counts.failed + counts.unread - len(failures)
    if more > 0:
        console.say(text("archive", "more_failures", lang, count=more, path=journal.folder / tables.FAILURES))


def _list(journal: Journal, options: Namespace) -> None:
    """Put the files under the paths on the list, with the SHA-256 of their contents."""
    own = journal.folder.resolve()
    found: list[File] = []
    for path in options.paths:
        for file in _files(path, own, options.lang):
            found.append(file)
            if len(found) == _LISTED:
                journal.list_files(found)
                found = []
    journal.list_files(found)


def _files(path: str, own: Path, lang: str) -> Iterator[File]:
    """The files under a path, but for those of the run itself."""
    for item in expand(path):
        if own in Path(item.path).resolve().parents:
            continue
        try:
            if item.path == STDIN:
                raise RefusedError("no_stdin")
            if item.problem is not None:
                raise item.problem
            yield File(item.path, sha256(read_file(item.path)).hexdigest())
        except UnreadableError as error:
            yield _unread(item.path, RefusedError(error.kind, **{**error.words, "path": item.path}), lang)
        except RefusedError as error:
            yield _unread(item.path, error, lang)


def _unread(path: str, error: RefusedError, lang: str) -> File:
    return File(path, None, error.kind, console.harmless(explain(error, lang)))


# ---------------------------------------------------------------- the same run


def _about(options: Namespace, settings: Mapping[str, Any]) -> dict[str, str]:
    """What a run is made with: documents judged with something else cannot be compared with its own."""
    from checks import packs
    from schemas import facts

    kept = {name: value for name, value in settings.items() if name not in _NOT_KEPT}
    own = {name: [_digest(path) for path in kept.pop(name)] for name in ("own_packs", "own_facts")}
    given = {
        **kept,
        **own,
        "ocr": options.ocr,
        "hegui": __version__,
        "packs": {pack.id: pack.version for pack in packs.all_packs()},
        "facts": facts.load().version,
    }
    return {name: json.dumps(value, ensure_ascii=False, sort_keys=True) for name, value in given.items()}


def _digest(path: str) -> str:
    return sha256(Path(path).read_bytes()).hexdigest()


def _same(journal: Journal, about: Mapping[str, str], *, forced: bool) -> None:
    """Raises RefusedError where the run was begun with something else."""
    before = journal.about()
    other = sorted(name for name, value in about.items() if before.get(name, value) != value)
    if before.get("hegui") and ("model" in before) != ("model" in about):
        other.append("model")
    if other and not forced:
        raise RefusedError("other_settings", path=str(journal.folder), what=", ".join(other))
    journal.note(**_new(about, before))


def _new(about: Mapping[str, str], before: Mapping[str, str]) -> dict[str, str]:
    return {name: value for name, value in about.items() if before.get(name) != value}
