"""Where `--output` goes: one file, or one a document; a file appears whole or not at all."""

from __future__ import annotations

import contextlib
import os
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from hegui.errors import RefusedError


def is_folder(output: str, several: bool) -> bool:
    """Whether `--output` names a folder: it is one, ends with a separator, or several documents go there.

    Raises RefusedError when several documents should go to what is a file."""
    if several and Path(output).exists() and not Path(output).is_dir():
        raise RefusedError("output_is_file", path=output)
    return several or Path(output).is_dir() or output.endswith(os.sep)


def names(paths: Iterable[str], suffix: str) -> list[str]:
    """`NAME.EXT.<format>` for each path; a name that is taken gets a number.

    >>> names(["a/r.txt", "b/r.txt"], "json")
    ['r.txt.json', 'r.txt-2.json']
    """
    taken: set[str] = set()
    made = []
    for path in paths:
        base = Path(path).name if path != "-" else "stdin"
        candidates = (f"{base}{mark}.{suffix}" for mark in _marks())
        name = next(candidate for candidate in candidates if candidate.casefold() not in taken)
        taken.add(name.casefold())
        made.append(name)
    return made


def _marks() -> Iterable[str]:
    yield ""
    number = 2
    while True:
        yield f"-{number}"
        number += 1


def guard(target: str, sources: Sequence[str]) -> None:
    """Raises RefusedError when writing `target` would destroy one of the documents that are read."""
    for source in sources:
        with contextlib.suppress(OSError):
            if Path(target).samefile(source):
                raise RefusedError("output_is_input", path=target)


def guard_all(targets: Iterable[str], sources: Sequence[str]) -> None:
    """Raises RefusedError as `guard` does, for many of both: each file is looked at once."""
    read = {identity for source in sources if (identity := _identity(source))}
    for target in targets:
        if _identity(target) in read:
            raise RefusedError("output_is_input", path=target)


def _identity(path: str) -> tuple[int, int] | None:
    """What tells a file from all others; null where there is none."""
    with contextlib.suppress(OSError, ValueError):
        status = Path(path).stat()
        return status.st_dev, status.st_ino
    return None


def save(target: str, data: bytes) -> None:
    """Write a file, and its folders, by a temporary one in the same folder that is renamed when it is whole.

    A device or pipe is written to as it is. Raises RefusedError when it cannot be done."""
    path = Path(target)
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(path.resolve(), data)
    except OSError as error:
        raise RefusedError(
            "cannot_write", path=target, reason=error.strerror or type(error).__name__
        ) from error


def _replace(target: Path, data: bytes) -> None:
    import tempfile  # only where a file is written

    with _folder(target.parent):
        handle, name = tempfile.mkstemp(prefix=".hegui-", dir=target.parent)
        temporary = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            temporary.chmod(_mode(target))
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


@contextlib.contextmanager
def _folder(path: Path) -> Iterator[None]:
    """Make a folder; where nothing can be written in it, those that were made are gone again."""
    absent = [one for one in (path, *path.parents) if not one.exists()]
    try:
        path.mkdir(parents=True, exist_ok=True)
        yield
    except OSError:
        for one in absent:
            with contextlib.suppress(OSError):
                one.rmdir()
        raise


def _mode(target: Path) -> int:
    """The permissions of the file that is replaced, else those of any new file."""
    with contextlib.suppress(OSError):
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
