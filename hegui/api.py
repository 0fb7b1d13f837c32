"""The Python interface: `hegui.check` and `hegui.extract` (`docs/python.md`).

A file is read as on the command line: by a process of its own that has no network, cannot write or start
programs, and is ended at the deadline. The options are those of the commands, under their own names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from os import PathLike, fsdecode
from typing import TYPE_CHECKING, Any, Literal, Protocol

from hegui.errors import (
    HeguiError,
    NotAReportError,
    OptionError,
    ProgramError,
    RefusedError,
    UnreadableFileError,
    WrongKindError,
)
from schemas.result import Extraction as ExtractionOfDocument
from schemas.result import Result as ResultOfDocument

if TYPE_CHECKING:
    from argparse import Namespace

    from pandas import DataFrame

    from schemas.report import Evidence

__all__ = [
    "Extraction",
    "HeguiError",
    "NotAReportError",
    "OptionError",
    "ProgramError",
    "Result",
    "UnreadableFileError",
    "box_on",
    "check",
    "extract",
]

Source = str | PathLike[str] | bytes
"""A file by its path, or its content."""

Box = tuple[float, float, float, float]


class Page(Protocol):
    """A page as pdfplumber has it."""

    @property
    def cropbox(self) -> Sequence[float]:
        """What of the sheet is shown."""


Table = Literal["documents", "fields", "findings", "not_checked", "places", "requirements"]
"""The tables of `hegui.frames`."""

Language = Literal["zh", "en"]
Recognition = Literal["never", "auto", "always"]

CONTENT = "-"
"""What the content of a file is called, as standard input is."""


class Result(ResultOfDocument):
    """RESULT of `hegui check`: `findings`, `report`, `not_checked`, `requirements`, `summary` …"""

    def __repr__(self) -> str:
        """Whose report it is and how much was found, in one line."""
        counts = ", ".join(f"{name}={count}" for name, count in self.summary.values().items())
        return f"<hegui.Result {_about(self)} {counts} not_checked={len(self.not_checked)}>"

    def _repr_html_(self) -> str:
        """A notebook's view of it: the line, and a line a finding in the order of their numbers."""
        from html import escape

        from hegui.review.numbers import in_order

        rows = "".join(
            f"<tr><td>{one.number}</td><td>{escape(one.severity)}</td><td>{escape(one.code)} "
            f"{escape(one.title)}</td><td>{escape(one.message)}</td></tr>"
            for one in in_order(self.findings)
            if not one.suppressed
        )
        return f"<p>{escape(repr(self))}</p><table>{rows}</table>"

    def to_frame(self, table: Table = "findings") -> DataFrame:
        """A table of it; `docs/frames.md` has the columns. Raises OptionError where pandas is missing."""
        return _frame(self, table)

    def to_dict(self) -> dict[str, Any]:
        """What `--format json` prints, as dictionaries and lists."""
        return _plain(self)


class Extraction(ExtractionOfDocument):
    """What `hegui extract` prints: `document` and `report`, each value with its evidence."""

    def __repr__(self) -> str:
        """Whose report it is, in one line."""
        return f"<hegui.Extraction {_about(self)}>"

    def to_frame(self, table: Table = "fields") -> DataFrame:
        """A table of it; `docs/frames.md` has the columns. Raises OptionError where pandas is missing."""
        return _frame(self, table)

    def to_dict(self) -> dict[str, Any]:
        """What `--format json` prints, as dictionaries and lists."""
        return _plain(self)


def check(
    source: Source,
    *,
    rules: str | None = None,
    as_of: str | None = None,
    stage: Literal["draft", "final"] | None = None,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    kind: Literal["audit_report"] | None = None,
    facts: Sequence[str] = (),
    config: str | PathLike[str] | None = None,
    ocr: Recognition | None = None,
    timeout: float | None = None,
    redact: bool = False,
    lang: Language = "zh",
) -> Result:
    """Check an audit report, a file or its content, as `hegui check` does with these options.

    `config` is a settings file; without it none is used. `timeout` is in seconds. Raises OptionError,
    UnreadableFileError, NotAReportError, ProgramError; what a page alone could not be read for is told in
    `findings` and `not_checked`."""
    given = {"rules": rules, "as-of": as_of, "stage": stage, "select": select, "ignore": ignore, "kind": kind}
    reading = {"ocr": ocr, "timeout": timeout, "redact": redact}
    options = _options("check", {**given, "facts": facts, **reading}, config, lang)
    from hegui.commands.common import judging

    with _reported(lang, OptionError):
        settings = {**judging.settings_of_check(options), "whole": True}
    return Result(**_asked(source, "check", options, settings).values())


def extract(
    source: Source,
    *,
    ocr: Recognition | None = None,
    timeout: float | None = None,
    redact: bool = False,
    lang: Language = "zh",
) -> Extraction:
    """The fields of an audit report, a file or its content, as `hegui extract` does. Raises as `check`."""
    options = _options("extract", {"ocr": ocr, "timeout": timeout, "redact": redact}, None, lang)
    return Extraction(**_asked(source, "extract", options, {}).values())


def box_on(page: Page, evidence: Evidence) -> Box:
    """Where a place stands on its page of pdfplumber (`pdf.pages[evidence.page - 1]`), for `page.crop` and
    `draw_rect`: left, top, right, bottom in points.

    `bbox` counts from the corner of the page as shown, pdfplumber from that of the sheet that it was cut out
    of. Raises ValueError for a place without a box (Word, text)."""
    if evidence.bbox is None:
        raise ValueError("a place without a box")
    left, top = page.cropbox[:2]
    x0, y0, x1, y1 = evidence.bbox
    return (x0 + left, y0 + top, x1 + left, y1 + top)


def _options(
    command: str, given: Mapping[str, Any], config: str | PathLike[str] | None, lang: str
) -> Namespace:
    """The options as the command line has them, which knows their values and defaults."""
    from hegui import cli
    from hegui.terminal.parser import UsageError

    words = [word for name, value in given.items() for word in _words(name, value)]
    file = [f"--config={fsdecode(config) if config is not None else 'none'}"] if command == "check" else []
    with _reported(lang, OptionError):
        try:
            return cli.parse([command, *words, *file, f"--lang={lang}", "--", CONTENT], lang)
        except UsageError as error:
            raise OptionError(str(error), "usage") from None


def _words(name: str, value: Any) -> Iterator[str]:
    """An option as it stands on a command line; nothing for one that is not given."""
    if value is None or value is False:
        return
    if value is True:
        yield f"--{name}"
        return
    values = [value] if isinstance(value, str | int | float) else value
    yield from (f"--{name}={one}" for one in values)


def _asked(source: Source, job: str, options: Namespace, settings: Mapping[str, Any]) -> Any:
    """What a worker makes of a file. It is a process apart: who calls may have threads and much in memory."""
    from hegui.files.inputs import Input
    from hegui.worker.environment import limits_of_environment
    from hegui.worker.parent import DocumentError
    from hegui.worker.reading import Reader, contents

    lang = options.lang
    with _reported(lang, OptionError):
        limits_of_environment()
    path = CONTENT if isinstance(source, bytes) else fsdecode(source)
    with _reported(lang, UnreadableFileError), Reader(options, apart=True) as reader:
        parts = [(path, source)] if isinstance(source, bytes) else contents(Input(path))
        try:
            return reader.on(parts, path, job, **settings)
        except DocumentError as error:
            raise RefusedError("internal_document", path=path, what=error.what) from error


OURS = frozenset({"crashed", "internal_document"})
"""Refusals that tell of the program, not of the file."""


@contextmanager
def _reported(lang: str, kind: type[HeguiError]) -> Iterator[None]:
    """A RefusedError as who uses Python meets it, of that kind unless it tells of something else."""
    from hegui.wording import explain

    try:
        yield
    except WrongKindError as error:
        raise NotAReportError(explain(error, lang), error.kind, error.found) from error
    except RefusedError as error:
        raise (ProgramError if error.kind in OURS else kind)(explain(error, lang), error.kind) from error


def _frame(result: ResultOfDocument | ExtractionOfDocument, table: Table) -> DataFrame:
    from hegui import frames

    if table not in frames.COLUMNS:
        raise OptionError(f"there is no table {table!r}; there are: {', '.join(frames.COLUMNS)}", "usage")
    with _reported("en", OptionError):
        made: DataFrame = getattr(frames, table)(result)
    return made


def _about(result: ResultOfDocument | ExtractionOfDocument) -> str:
    """The document of a result and whose report it is."""
    client = result.report.organization.name
    return f"{result.document.path!r}" + (f" {client.value}" if client is not None and client.value else "")


def _plain(result: ResultOfDocument | ExtractionOfDocument) -> dict[str, Any]:
    from hegui.render.json import plain

    made: dict[str, Any] = plain(result)
    return made
