"""RESULTs again, from where `hegui` put them: in Python, JSON files, folders of them, a run of `batch`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from hegui.files.inputs import natural
from schemas.record import Model

RUN = "run.sqlite"
"""The journal in the folder of a run."""

Results = Mapping[str, Any] | Model | str | Path | Iterable[Any]
"""A RESULT or several, as Python values or by the path of what has them."""

Entry = Mapping[str, Any]
"""A RESULT, what `hegui extract` prints, or the entry of a file that could not be read, as plain values."""


def entries(results: Results) -> Iterator[Entry]:
    """Every RESULT and failure in its order; files of a folder in natural order.

    Raises ValueError for what is none of them, OSError for what cannot be read. In a folder, other JSON files
    are passed over."""
    if isinstance(results, str | Path):
        yield from _under(Path(results))
    elif isinstance(results, Model):
        from hegui.render.json import plain

        yield from _of(plain(results), type(results).__name__)
    elif isinstance(results, Mapping):
        yield from _of(results, "this mapping")
    else:
        for one in results:
            yield from entries(one)


def _under(path: Path) -> Iterator[Entry]:
    if not path.is_dir():
        yield from _of(_loaded(path), str(path))
    elif (path / RUN).is_file():
        yield from _of_run(path)
    else:
        for file in sorted(path.rglob("*.json"), key=lambda one: natural(str(one))):
            loaded = _loaded(file)
            if _is_several(loaded) or _is_entry(loaded):
                yield from _of(loaded, str(file))


def _loaded(path: Path) -> Any:
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise ValueError(f"{path}: no JSON") from error


def _of(value: Any, where: str) -> Iterator[Entry]:
    """What is printed for one document or for several. Raises ValueError for anything else."""
    if _is_several(value):
        for one in value["results"]:
            yield from _of(one, where)
    elif _is_entry(value):
        yield value
    else:
        raise ValueError(f"{where}: no result of hegui (print it with --format json)")


def _is_several(value: Any) -> bool:
    return isinstance(value, Mapping) and isinstance(value.get("results"), list)


def _is_entry(value: Any) -> bool:
    if not isinstance(value, Mapping) or not isinstance(value.get("document"), Mapping):
        return False
    return isinstance(value.get("error"), Mapping) or "versions" in value


def _of_run(folder: Path) -> Iterator[Entry]:
    """The documents of a run in the order of their paths, then what could not be read."""
    from hegui.archive_entry.packets import unpacked
    from hegui.bulk.journal import Journal

    with Journal(folder) as journal:
        first = sorted((paths[0], sha256) for sha256, paths, _ in journal.judged())
        for _, sha256 in first:
            yield unpacked(journal.result(sha256) or b"")
        for one in journal.failures():
            document = {"path": one.path, "sha256": one.sha256}
            error = {"kind": one.kind, "message": one.message, "document_kind": one.document_kind}
            yield {"document": document, "error": error}
