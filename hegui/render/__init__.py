"""What people and programs read: one module a format.

A new format is a module with `one(document, look)` and `several(documents, look)`, both to bytes, and its
line in `FORMATS` under each command (or option: `extract --explain`) that offers it.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

if TYPE_CHECKING:
    from typing import Protocol

    from checks.differences import Comparison
    from hegui.shown import Shown
    from schemas.explanation import Explanation
    from schemas.result import Extraction, FailedDocument, Judgement

    Rendered: TypeAlias = Judgement | Extraction | Explanation | Shown | Comparison

    class Renderer(Protocol):
        """A format."""

        def one(self, document: Rendered, look: Look) -> bytes:
            """The output for the one document given."""

        def several(self, documents: Sequence[Rendered | FailedDocument], look: Look) -> bytes:
            """The output for several, those that could not be read among them."""


FORMATS = {
    "check": {"text": "hegui.render.text", "json": "hegui.render.json"},
    "extract": {"text": "hegui.render.fields", "json": "hegui.render.json"},
    "rulebook": {"text": "hegui.render.rulebook", "json": "hegui.render.json"},
    "compare": {"text": "hegui.render.compared", "json": "hegui.render.json"},
    "monitor": {
        "text": "hegui.render.monitoring",
        "json": "hegui.render.json",
        "xlsx": "hegui.render.monitoring_xlsx",
    },
    "list": {
        "text": "hegui.render.lists",
        "json": "hegui.render.json",
        "xlsx": "hegui.render.lists_xlsx",
    },
    "explain": {"text": "hegui.render.explained", "json": "hegui.render.json"},
    "show": {"text": "hegui.render.show_text", "json": "hegui.render.show_json"},
}


FILES = frozenset({"xlsx"})
"""The formats that go to a file, for no terminal shows them."""


class Look(NamedTuple):
    """How output is to look: language, columns of the terminal, colour."""

    lang: str = "zh"
    columns: int = 80
    colour: bool = False


def formats(command: str) -> tuple[str, ...]:
    """The names of a command's formats."""
    return tuple(FORMATS[command])


def load(command: str, name: str) -> Renderer:
    """The module of a command's format."""
    return cast("Renderer", importlib.import_module(FORMATS[command][name]))
