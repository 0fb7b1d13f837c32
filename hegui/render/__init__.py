"""What people and programs read: one module a format.

A new format is a module with `one(document, look)` and `several(documents, look)`, both to bytes, and its
line in `FORMATS` under each command (or option: `extract --explain`) that offers it. A format that shows the
document itself (its pages, its text) has `make(source, look)` instead, and its name in `BESIDE`: it is made
where the document was read, in the worker.
"""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    from typing import Protocol

    from checks.rulebooks.differences import Comparison
    from hegui.render.document_view import Shown
    from schemas.answers.explanation import Explanation
    from schemas.answers.statements import StatementList
    from schemas.document import Box, Document
    from schemas.result import Extraction, FailedDocument, Judgement, NormsResult, Revision

    Rendered: TypeAlias = (
        Judgement
        | Extraction
        | Explanation
        | StatementList
        | Shown
        | Comparison
        | Revision
        | NormsResult
        | "Made"
    )

    class Renderer(Protocol):
        """A format."""

        def one(self, document: Rendered | FailedDocument, look: Look) -> bytes:
            """The output for the one document given; of `PIPELINES`, for one that could not be read too."""

        def several(self, documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
            """The output for several, those that could not be read among them."""


_MACHINES = {
    "sarif": "hegui.render.pipelines.sarif",
    "junit": "hegui.render.pipelines.junit",
    "markdown": "hegui.render.pipelines.markdown",
    "rdjsonl": "hegui.render.pipelines.rdjsonl",
}
"""The formats of findings for pipelines, which tell of a document that could not be read too."""

_LIST = {"list": "hegui.render.opinions"}

FORMATS = {
    "check": {
        "text": "hegui.render.text",
        "json": "hegui.render.json",
        "html": "hegui.render.html.page",
        "xlsx": "hegui.render.workbooks.findings",
        "docx": "hegui.render.word.docx",
        "pdf": "hegui.render.pdf.notes",
        **_LIST,
        **_MACHINES,
    },
    "page": {"html": "hegui.render.html.page"},
    "extract": {"text": "hegui.render.pages.fields", "json": "hegui.render.json"},
    "rulebook": {
        "text": "hegui.render.pages.rulebook",
        "json": "hegui.render.json",
        "html": "hegui.render.html.page",
        "xlsx": "hegui.render.workbooks.rulebook",
        **_LIST,
        **_MACHINES,
    },
    "diff": {"text": "hegui.render.pages.revised", "json": "hegui.render.json"},
    "compare": {"text": "hegui.render.pages.compared", "json": "hegui.render.json"},
    "monitor": {
        "text": "hegui.render.pages.monitoring",
        "json": "hegui.render.json",
        **_LIST,
        **_MACHINES,
        "xlsx": "hegui.render.workbooks.monitoring",
        "html": "hegui.render.html.page",
    },
    "list": {
        "text": "hegui.render.pages.lists",
        "json": "hegui.render.json",
        **_LIST,
        **_MACHINES,
        "xlsx": "hegui.render.workbooks.lists",
        "html": "hegui.render.html.page",
    },
    "norms": {
        "text": "hegui.render.pages.norms",
        "json": "hegui.render.json",
        "xlsx": "hegui.render.workbooks.norms",
    },
    "explain": {"text": "hegui.render.pages.explained", "json": "hegui.render.json"},
    "statements": {"text": "hegui.render.show.statements", "json": "hegui.render.json"},
    "show": {"text": "hegui.render.show.text", "json": "hegui.render.show.json"},
}


PIPELINES = frozenset(_MACHINES)

BESIDE = frozenset({"html", "docx", "pdf"})
"""The formats that show the document itself."""

FILES = frozenset({"xlsx", *BESIDE})
"""The formats that go to a file, for no terminal shows them."""

TAKES = {"docx": frozenset({"docx"}), "pdf": frozenset({"pdf", "picture"})}
"""Those of them that are for some kinds of files alone (`ingest.READERS`)."""

TOGETHER = {
    "xlsx": (".xlsx",),
    "list": (".list", ".md", ".docx"),
    "sarif": (".sarif", ".json"),
    "junit": (".junit", ".xml"),
    "markdown": (".markdown", ".md"),
    "rdjsonl": (".rdjsonl", ".jsonl"),
}
"""The formats of which one file has several documents, and how its name ends."""


class Source(NamedTuple):
    """What a format of `BESIDE` is made of: the answer, the document that it is about, and its files.

    `covered` is by page what its picture may not show, as shares of width and height."""

    judgement: Judgement
    document: Document
    files: Sequence[bytes]
    covered: Mapping[int, Sequence[Box]] | None = None


class Made(NamedTuple):
    """An answer, and what formats of `BESIDE` made of it, by their names."""

    judgement: Judgement
    data: Mapping[str, bytes]


class Look(NamedTuple):
    """How output is to look: language, columns of the terminal, colour.

    What fails the run, and which checks are made of a document, stand in some formats too; findings below
    `level` are not shown. `target` is the file that it goes to, blank for none: some look by its name."""

    lang: str = "zh"
    columns: int = 80
    colour: bool = False
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: str = "info"
    target: str = ""


def formats(command: str) -> tuple[str, ...]:
    """The names of a command's formats."""
    return tuple(FORMATS[command])


def load(command: str, name: str) -> Renderer:
    """The module of a command's format."""
    return cast("Renderer", importlib.import_module(FORMATS[command][name]))


def make(command: str, name: str, source: Source, look: Look) -> bytes:
    """The output of a format of `BESIDE`. Raises RefusedError for a document that it is not for."""
    made: bytes = importlib.import_module(FORMATS[command][name]).make(source, look)
    return made
