"""The files of labels: their content by group, and how labels are compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from schemas.cache import yaml_file
from schemas.slotted import field, slotted

Names = dict[str, list[str]]
_FOLDER = Path(__file__).parent

_READERS = (Path(__file__), _FOLDER / "index.py", _FOLDER.parent / "reading" / "vocabulary.py")

_PARTS = frozenset(
    {"fields", "patterns", "columns", "own", "headers", "own_headers", "required", "sections", "values"}
)


@slotted
class Labels:
    """The labels of one group."""

    fields: Names = field(default_factory=dict)
    patterns: Names = field(default_factory=dict)
    columns: Names = field(default_factory=dict)
    own: Names = field(default_factory=dict)
    headers: Names = field(default_factory=dict)
    own_headers: Names = field(default_factory=dict)
    required: list[str] = field(default_factory=list)
    sections: Names = field(default_factory=dict)
    values: dict[str, Names] = field(default_factory=dict)


class _Folding(dict[int, str]):
    """Code point -> the character in one width and case, empty for spaces and punctuation; filled on use."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code)).casefold()
        self[code] = "".join(c for c in folded if c.isalnum())
        return self[code]


FOLDING = _Folding()


def key(text: str) -> str:
    """`text` as labels are compared.

    >>> key(" 报 告 编 号（No.）： "), key("Report  No.:")
    ('报告编号no', 'reportno')
    """
    return text.translate(FOLDING)


@cache
def load() -> dict[str, Labels]:
    """All groups by name. Raises ValueError for a file that is not of the expected shape."""
    groups: dict[str, Labels] = {}
    for path in _paths():
        content = yaml_file.texts(path)
        if not isinstance(content, dict) or not _PARTS.issuperset(content):
            raise ValueError(f"{path.name}: expected {sorted(_PARTS)}")
        groups[path.stem] = Labels(**content)
    return groups


@cache
def state() -> tuple[str | int, ...]:
    """Names, times and sizes of the files and of what reads them: other ones, and they were changed."""
    stats = [(path.stem, path.stat()) for path in (*_paths(), *_READERS)]
    return tuple(part for name, stat in stats for part in (name, stat.st_mtime_ns, stat.st_size))


@cache
def _paths() -> list[Path]:
    return sorted(_FOLDER.glob("*.yaml"))
