"""The files of labels: their content by group, and how labels are compared."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

from schemas.cache import yaml_file
from schemas.slotted import field, slotted

Names = dict[str, list[str]]
FOLDER = Path(__file__).parent

SAME = FOLDER / "data" / "wording_variants.yaml"
_READERS = (SAME, Path(__file__), FOLDER / "index.py", FOLDER.parent / "reading" / "vocabulary.py")

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
    same: Names = yaml_file.texts(SAME)["same"]
    for path in _paths():
        content = yaml_file.texts(path)
        if not isinstance(content, dict) or not _PARTS.issuperset(content):
            raise ValueError(f"{path.name}: expected {sorted(_PARTS)}")
        groups[path.stem] = _complete(Labels(**content), same)
    return groups


def _complete(group: Labels, same: Names) -> Labels:
    """The labels with the words that stand wherever the usual ones do, but for those that it has already."""
    group.fields = _with_same(group.fields, same, set())
    group.columns = _with_same(group.columns, same, {word for words in group.own.values() for word in words})
    return group


def _with_same(names: Names, same: Names, known: set[str]) -> Names:
    known, usual = known.union(*names.values()), tuple(same)
    for name, words in names.items():
        if said := [word for word in words if word.endswith(usual)]:
            ends = [(word, end) for word in said for end in usual if word.endswith(end)]
            more = (word.removesuffix(end) + other for word, end in ends for other in same[end])
            names = names | {name: [*words, *(word for word in dict.fromkeys(more) if word not in known)]}
    return names


@cache
def state() -> tuple[str | int, ...]:
    """Names, times and sizes of the files and of what reads them: other ones, and they were changed."""
    stats = [(path.stem, path.stat()) for path in (*_paths(), *_READERS)]
    return tuple(part for name, stat in stats for part in (name, stat.st_mtime_ns, stat.st_size))


@cache
def _paths() -> list[Path]:
    return sorted(FOLDER.glob("*.yaml"))
