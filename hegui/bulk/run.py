"""A run over an archive: which files there are, what is still to be judged, what is written at the end."""

from __future__ import annotations

import json
from argparse import Namespace
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from hegui import __version__, optional_packages
from hegui.archive_entry.packets import unpacked
from hegui.bulk import cluster, pool, reviews, summary, tables
from hegui.bulk.journal import WRITTEN, Counts, File, Journal
from hegui.bulk.meta import Meta
from hegui.errors import RefusedError
from hegui.files import packed, stored
from hegui.files.inputs import DOCUMENT_SUFFIXES, PACKED_SUFFIXES, STDIN, ZIP, expand
from hegui.progress import LongProgress
from hegui.review import verdicts
from hegui.terminal import console
from hegui.wording import explain, text

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
    with Journal(folder) as journal:
        _guard_verdicts(journal, options.reviews)
        if options.paths:
            _judge(journal, options, settings, jobs)
        elif not journal.counts().judged:
            raise RefusedError("no_run", path=str(folder))
        _tell_failures(journal, options.lang)
        reviews.take(journal, options.reviews, options.known, forget_baseline=options.forget_baseline)
        counts = journal.counts()
        _tables(journal, options, meta)
    with closing(tables.connected(folder)) as base:
        return counts, tables.verdicts(base)["error"]


def _judge(journal: Journal, options: Namespace, settings: Mapping[str, Any], jobs: int) -> None:
    """Judge what is not judged yet, of all files under the paths."""
    judged = pool.judged if options.cluster is None else cluster.judged
    with ExitStack() as stack:
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


def _tables(journal: Journal, options: Namespace, meta: Meta) -> None:
    """Write the tables where they are not what the journal has, in the language and for the checks of it."""
    about = journal.about()
    if not options.paths and about.get("meta", "") != meta.digest:
        raise RefusedError("meta_again", path=str(journal.folder))
    written = f"{tables.FORM} {meta.digest}"
    if about.get(WRITTEN) == written and tables.there(journal.folder) and summary.there(journal.folder):
        return
    lang = json.loads(about["lang"])
    tables.write(journal, meta, lang, json.loads(about["codes"]))
    book = summary.write(journal, meta, lang)
    journal.note(**{WRITTEN: written, "meta": meta.digest, "book": book})
    journal.settle()


def _guard_verdicts(journal: Journal, given: Sequence[str]) -> None:
    """Raises RefusedError where verdicts were filled in in the workbook of the run, which may be made anew,
    and are not among those `given`."""
    book = journal.folder / summary.BOOK
    if summary.digest(journal.folder) in (None, journal.about().get("book")):
        return
    if any(one != reviews.NONE and Path(one).exists() and book.samefile(one) for one in given):
        return
    try:
        verdicts.guard(str(book))
    except RefusedError as error:
        raise RefusedError("verdicts_in_book", path=str(book)) from error


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
        for file in _files(path, own, options):
            found.append(file)
            if len(found) == _LISTED:
                journal.list_files(found)
                found = []
    journal.list_files(found)
    if options.archives:
        journal.unlist_packed()


def _files(path: str, own: Path, options: Namespace) -> Iterator[File]:
    """The files under a path but for those of the run itself; of zip files what is in them, if asked for."""
    for item in expand(path, DOCUMENT_SUFFIXES | PACKED_SUFFIXES):
        if own in Path(item.path).resolve().parents:
            continue
        shown = stored.kept(item.path)
        suffix = PurePath(shown).suffix.casefold()
        if item.problem is None and suffix == ZIP and options.archives:
            yield from _packed(item.path, shown, options.lang)
            continue
        try:
            if item.path == STDIN:
                raise RefusedError("no_stdin")
            if item.problem is not None:
                raise item.problem
            if suffix in PACKED_SUFFIXES:
                kind = "packed" if suffix == ZIP else "packed_form"
                raise RefusedError(kind, path=shown, form=suffix.removeprefix("."))
            yield File(shown, sha256(stored.content(item.path)).hexdigest())
        except RefusedError as error:
            yield _unread(shown, RefusedError(error.kind, **{**error.words, "path": shown}), options.lang)


def _packed(path: str, shown: str, lang: str) -> Iterator[File]:
    empty = True
    for name, given in packed.each(path, shown):
        empty = False
        if isinstance(given, RefusedError):
            yield _unread(name, given, lang)
        else:
            yield File(name, sha256(given).hexdigest())
    if empty:
        yield _unread(shown, RefusedError("nothing_to_read", path=shown), lang)


def _unread(path: str, error: RefusedError, lang: str) -> File:
    return File(path, None, error.kind, console.harmless(explain(error, lang)))


# ---------------------------------------------------------------- the same run


def _about(options: Namespace, settings: Mapping[str, Any]) -> dict[str, str]:
    """What a run is made with: documents judged with something else cannot be compared with its own."""
    from checks import packs
    from checks.packs import first_sight
    from schemas import facts

    kept = {name: value for name, value in settings.items() if name not in _NOT_KEPT}
    own = {name: [_digest(path) for path in kept.pop(name)] for name in ("own_packs", "own_facts")}
    given = {
        **kept,
        **own,
        "ocr": options.ocr,
        "hegui": __version__,
        "packs": {pack.id: pack.version for pack in packs.all_packs()},
        first_sight.ID: first_sight.stated()["version"],
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
