"""The program's own YAML files, parsed once and kept until they change."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from schemas.cache.compile_cache import kept

LOADERS = ("CSafeLoader", "CBaseLoader")


def read(path: Path) -> Any:
    """What a file says. Raises OSError, and `yaml.YAMLError` for what is no YAML."""
    return kept_file(path, "CSafeLoader")


def texts(path: Path) -> Any:
    """What a file says with every value as text: `No`, `1.0` and `2025` stand as they are written."""
    return kept_file(path, "CBaseLoader")


def lines(path: Path) -> dict[tuple[str, ...], int]:
    """The line of each value of a file, by the keys that lead to it and the value itself; of one that comes
    again under its key, the first."""
    import yaml

    found: dict[tuple[str, ...], int] = {}

    def walk(node: yaml.Node | None, keys: tuple[str, ...]) -> None:
        if isinstance(node, yaml.MappingNode):
            for key, below in node.value:
                walk(below, (*keys, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for below in node.value:
                walk(below, keys)
        elif isinstance(node, yaml.ScalarNode):
            found.setdefault((*keys, node.value), node.start_mark.line + 1)

    walk(yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader), ())
    return found


def kept_file(path: Path, loader: str) -> Any:
    """What a file says as one of `LOADERS` reads it."""
    state = path.stat()
    return kept(
        ("yaml", loader, str(path)), lambda: _parsed(path, loader), (state.st_mtime_ns, state.st_size)
    )


def _parsed(path: Path, loader: str) -> Any:
    import yaml

    return yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, loader))  # noqa: S506 - safe ones
