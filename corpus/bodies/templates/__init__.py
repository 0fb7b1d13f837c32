"""The templates, in two halves: modules that write an audit as one body would, and frozen reports."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

from corpus.bodies import frozen
from corpus.bodies.template import HALVES, Code, Template

__all__ = ["HALVES", "Template", "code", "names", "template"]


def code(half: str) -> list[str]:
    """The templates of a half that are code."""
    folder = Path(__file__).parent / half
    return sorted(path.stem for path in folder.glob("*.py") if not path.stem.startswith("_"))


def names(half: str) -> list[str]:
    """The templates of a half."""
    return sorted({*code(half), *frozen.names(half)})


def template(half: str, name: str) -> Template:
    """A template by its half and name; code before a frozen one. Raises KeyError."""
    if name not in code(half):
        return frozen.template(half, name)
    module = import_module(f"corpus.bodies.templates.{half}.{name}")
    return Code(
        name=name,
        half=half,
        body=module.BODY,
        systems=tuple(module.SYSTEMS),
        types=tuple(module.TYPES),
        style=dict(getattr(module, "STYLE", {})),
        build=module.build,
    )
