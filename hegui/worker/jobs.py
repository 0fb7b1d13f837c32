"""What a worker does with a document: one function a job, from a `Document` to what is shown of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from typing import Any

import ingest
from checks import engine
from hegui import pipeline, render
from hegui.errors import RefusedError, WrongKindError
from hegui.render.document_view import Shown, show
from hegui.review.levels import ALL, at_level
from hegui.worker import sandbox
from ingest import progress
from ingest.joined import read_joined
from ingest.settings import Settings
from schemas.answers.explanation import Explanation
from schemas.answers.statements import StatementList
from schemas.document import Document
from schemas.result import Extraction, ListResult, MonitoringResult, NormsResult, Result, RulebookResult

JUDGING = frozenset({"lines", "check", "trial", "batch", "rulebook", "monitor", "list"})
"""The jobs that make checks, or are followed by one that does."""

NEEDS = {"norms": ("hegui.norms.answer", "openpyxl", "rapidfuzz.process")}
"""Modules that a job needs beside the readers."""

Parts = Sequence[tuple[str, bytes]]
"""The files of a document: path and content."""


def prepare(job: str, modules: Sequence[str]) -> None:
    """Import what a job and the reading of its documents need."""
    for module in (*modules, *NEEDS.get(job, ())):
        import_module(module)
    if job in JUDGING:
        engine.catalogue()


def run(job: str, parts: Parts, path: str, reading: dict[str, Any], settings: dict[str, Any]) -> Any:
    """Read a document (of several files: joined) and do a job on it. Raises RefusedError, WrongKindError.

    With the setting `made`, formats of `render.BESIDE`: the answer, and by format what it makes of it, with
    findings from the severity `level` up. With `redact`, a language: what tells who somebody is is masked
    in its words, and replaced in `lines`."""
    made, redact = settings.pop("made", ()), settings.pop("redact", "")
    level = settings.pop("level", ALL)
    if job in WITHOUT:
        return WITHOUT[job](**settings)
    if job == "norms":
        return _norms(parts, path, Settings(**reading), **settings)
    document = _read(job, parts, path, Settings(**reading, sources="docx" in made), made)
    progress.over()
    if job == "show":
        return _show(document, parts, redact=redact, **settings)
    if job == "lines":
        return _in_part(document, partial(_lines, document, masked=bool(redact), **settings))
    if redact and settings.get("model") is not None:
        settings["model"] = {**settings["model"], "stand_ins": True}
    answer, covered = _in_part(document, partial(JOBS[job], document, parts, **settings)), None
    if redact:
        from hegui import redaction

        answer, document, covered = redaction.redact(answer, document, redact)
    if not made:
        return answer
    source = render.Source(at_level(answer, level), document, [data for _, data in parts], covered)
    with _refusing(path):
        look = render.Look(settings["lang"])
        data = {name: render.make(job, name, source, look) for name in made}
        return [None if job == "page" else answer, data]


def _in_part(document: Document, work: Callable[[], Any]) -> Any:
    """What a job makes of a document. Of which kind it is pages may tell that were not reached."""
    try:
        return work()
    except WrongKindError as error:
        if document.not_reached:
            raise RefusedError("timeout") from error
        raise


def _lines(document: Document, *, masked: bool, kind: str | None, stage: str) -> Sequence[Sequence[Any]]:
    from hegui.model.numbered import numbered

    pipeline.require(document, "audit_report", given=kind, blank=stage == "draft")
    if not masked:
        return numbered(document)
    from hegui.redaction.standins import StandIns

    return numbered(document, StandIns(document).text)


def _answers(*, texts: Sequence[str]) -> list[str]:
    from hegui.model.judged import unusable

    return [unusable(text) for text in texts]


def _check(document: Document, _: Parts, *, whole: bool = True, **settings: Any) -> Result:
    result = pipeline.check_document(document, **settings)
    return result if whole else result.replaced(report=pipeline.headline(result.report))


def _trial(document: Document, _: Parts, **settings: Any) -> dict[str, Any]:
    from hegui.worker import trial_readings

    return trial_readings.tried(document, **settings)


def _batch(document: Document, parts: Parts, *, sha256: str, **settings: Any) -> tuple[bytes | str, ...]:
    from hegui.archive_entry.packets import packets

    if document.sha256 != sha256:
        raise RefusedError("changed", path=document.path)
    return packets(pipeline.check_document(document, **settings), document, parts)


def _page(
    document: Document, _: Parts, *, sha256: str, packet: bytes, reviews: Sequence[Sequence[Any]], lang: str
) -> Result:
    """The RESULT that a run kept of the document, with what was decided on its findings."""
    from hegui.archive_entry import restored
    from hegui.archive_entry.packets import unpacked
    from hegui.archive_entry.reviewed import Review, on_result

    if document.sha256 != sha256:
        raise RefusedError("changed", path=document.path)
    return on_result(restored.result(unpacked(packet)), [Review(*one) for one in reviews], lang)


def _rulebook(document: Document, _: Parts, **settings: Any) -> RulebookResult:
    from hegui.other_kinds import rulebook

    return rulebook.read_document(document, **settings)


def _monitor(document: Document, _: Parts, **settings: Any) -> MonitoringResult:
    from hegui.other_kinds import monitoring

    return monitoring.read_document(document, **settings)


def _list(document: Document, _: Parts, **settings: Any) -> ListResult:
    from hegui.other_kinds import lists

    return lists.read_document(document, **settings)


def _norms(parts: Parts, path: str, reading: Settings, **settings: Any) -> NormsResult:
    """A list of norms, which may come as a table as well: it is read there."""
    from hegui.norms import answer

    with _refusing(path):
        return answer.read_list(parts[0][1], path, reading, **settings)


def _extract(document: Document, _: Parts) -> Extraction:
    return pipeline.extract_document(document)


def _explain(document: Document, _: Parts, *, field: str) -> Explanation:
    return pipeline.explain_document(document, field=field)


def _statements(document: Document, _: Parts) -> StatementList:
    return pipeline.state_document(document)


def _show(document: Document, parts: Parts, *, pictures: bool, redact: str) -> Shown:
    return show(document, [data for _, data in parts] if pictures else [], redact)


JOBS: dict[str, Callable[..., Any]] = {
    "check": _check,
    "trial": _trial,
    "batch": _batch,
    "page": _page,
    "rulebook": _rulebook,
    "monitor": _monitor,
    "list": _list,
    "extract": _extract,
    "explain": _explain,
    "statements": _statements,
}

WITHOUT: dict[str, Callable[..., Any]] = {"protections": sandbox.held, "answers": _answers}
"""The jobs that read no document."""

_HELD: list[tuple[Parts, str, Settings, Document]] = []
"""The document of which the lines were asked for: it is read once, and judged next."""


def _read(job: str, parts: Parts, path: str, settings: Settings, made: Sequence[str]) -> Document:
    """The document. That of `lines` is kept for the next job, if that is on the same."""
    held = _HELD.pop() if _HELD else None
    if held is not None and held[:3] == (parts, path, settings):
        return held[3]
    document = _made(parts, path, settings, made)
    if job == "lines":
        _HELD.append((parts, path, settings, document))
    return document


def _made(parts: Parts, path: str, settings: Settings, made: Sequence[str]) -> Document:
    with _refusing(path):
        for name in made:
            if name in render.TAKES:
                _require(parts, name)
        if len(parts) > 1:
            return read_joined(parts, path, settings)
        return ingest.read_bytes(parts[0][1], path, settings)


@contextmanager
def _refusing(path: str) -> Iterator[None]:
    """What reading a file raises becomes a RefusedError."""
    try:
        yield
    except ingest.UnreadableError as error:
        raise RefusedError(error.kind, **{"path": path, **error.words}) from error


def _require(parts: Parts, made: str) -> None:
    """Raises RefusedError for a file that a format is not for, before it is read."""
    for path, data in parts:
        kind = ingest.checked_kind(data)
        if kind not in render.TAKES[made]:
            raise RefusedError(f"not_for_{made}", path=path, format=kind)
