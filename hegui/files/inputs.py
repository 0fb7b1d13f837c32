"""PATH arguments: files, folders and globs to the files that are read, in natural order."""

from __future__ import annotations

import glob
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from hegui.errors import RefusedError
from hegui.files.own_outputs import is_own

DOCUMENT_SUFFIXES = frozenset(
    [
        *(".txt", ".text", ".md", ".markdown", ".docx", ".pdf"),
        *(".doc", ".docm", ".dot", ".dotx", ".wps", ".rtf", ".odt", ".ofd", ".html", ".htm", ".mht"),
        *(".xls", ".xlsx", ".ppt", ".pptx"),
        *(".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp", ".heic"),
    ]
)
"""What a folder is searched for: all that a report may come as, readable or not; the rest is passed over."""


ZIP = ".zip"
PACKED_SUFFIXES = frozenset([ZIP, ".rar", ".7z"])
"""Packed archives, which may have reports in them."""

LOCK = "~$"
"""How the names of Word's lock files begin."""


STDIN = "-"


class Input(NamedTuple):
    """A document to read, or a PATH that gives nothing to read and why. `joined`: the files that it is of."""

    path: str
    problem: RefusedError | None = None
    joined: tuple[str, ...] = ()

    @property
    def files(self) -> tuple[str, ...]:
        """The files of the document."""
        return self.joined or (self.path,)


class Inputs(NamedTuple):
    """The files in natural order; `several`: a folder, a glob or more than one PATH was given."""

    files: tuple[Input, ...]
    several: bool


def gather(paths: Sequence[str]) -> Inputs:
    """The files that the PATHs stand for, each once; a file that is named several times as often."""
    found: dict[str, Input] = {}
    for path in paths:
        for item in expand(path):
            found.setdefault(item.path, item)
    named = Counter(path for path in paths if path != STDIN)
    several = (item for item in found.values() for _ in range(max(1, named[item.path])))
    files = tuple(sorted(several, key=lambda item: natural(item.path)))
    return Inputs(files, several=len(paths) > 1 or _is_folder(paths[0]) or _is_glob(paths[0]))


def join(inputs: Inputs, paths: Sequence[str]) -> Inputs:
    """The files as one document, shown under the folder given or the first file."""
    problem = next((item.problem for item in inputs.files if item.problem), None)
    files = tuple(item.path for item in inputs.files)
    shown = paths[0] if len(paths) == 1 and _is_folder(paths[0]) else files[0]
    return Inputs((Input(shown, problem, files),), several=False)


def natural(path: str) -> tuple[object, ...]:
    """A sorting key: folder by folder, numbers by their size.

    >>> sorted(["r10.txt", "r9.txt", "a/b"], key=natural)
    ['a/b', 'r9.txt', 'r10.txt']
    """
    parts = [tuple(_pieces(part)) for part in Path(path).parts]
    return (*parts, path)


def _pieces(name: str) -> Iterator[tuple[int, int, str]]:
    for piece in re.findall(r"[0-9]+|[^0-9]+", name):
        yield (0, int(piece), "") if piece.isdecimal() and len(piece) < 4000 else (1, 0, piece)


def expand(path: str, suffixes: frozenset[str] = DOCUMENT_SUFFIXES) -> Iterator[Input]:
    """The files that a PATH stands for, as they are come upon; in folders those with one of the suffixes."""
    if not path:
        yield Input(path, RefusedError("missing", path='""'))
    elif path == STDIN:
        yield Input(path)
    elif _is_folder(path):
        yield from _in_folder(path, suffixes)
    elif _is_glob(path):
        yield from _in_glob(path, suffixes)
    else:
        yield Input(path)


def _is_folder(path: str) -> bool:
    return bool(path) and os.path.isdir(path)  # noqa: PTH112  (Path.is_dir raises where it may not look)


def _is_glob(path: str) -> bool:
    return not os.path.lexists(path) and glob.has_magic(path)


def _in_folder(folder: str, suffixes: frozenset[str]) -> Iterator[Input]:
    found = list(_walk(folder, suffixes))
    if not found:
        yield Input(folder, RefusedError("nothing_to_read", path=folder))
    yield from found


def _in_glob(pattern: str, suffixes: frozenset[str]) -> Iterator[Input]:
    globbed = glob.glob(pattern, recursive=True)  # noqa: PTH207  (Path.glob takes no absolute pattern)
    matches = [match for match in globbed if not Path(match).name.startswith(LOCK)]
    if not matches:
        yield Input(pattern, RefusedError("no_match", path=pattern))
    for match in matches:
        yield from _walk(match, suffixes) if _is_folder(match) else (Input(match),)


def _walk(folder: str, suffixes: frozenset[str]) -> Iterator[Input]:
    """The documents below a folder: nothing hidden, no lock file of Word, no device, nothing of our own.

    A folder that cannot be looked into is an input with its problem: nothing is passed over in silence."""
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for path in (Path(where, name) for name in names if not name.startswith((".", LOCK))):
            if path.is_symlink() and not path.exists():
                yield Input(str(path), RefusedError("broken_link", path=str(path)))
            elif path.suffix.casefold() in suffixes and _may_be_file(path) and not is_own(path):
                yield Input(str(path))
    for error in closed:
        path_told = str(error.filename)
        yield Input(path_told, RefusedError("permission", path=path_told))


def _may_be_file(path: Path) -> bool:
    try:
        return path.is_file()
    except PermissionError:  # the reader tells
        return True
