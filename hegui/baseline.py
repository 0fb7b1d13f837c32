"""Findings that are known: `hegui baseline` writes them, with `--baseline` they are let stand.

The file has codes and fingerprints by document, no text of it. Documents are named from the file's own
folder, so that it serves wherever the program is run."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from hegui.errors import RefusedError
from hegui.render.json import dumped
from hegui.terminal.parser import path as shown
from hegui.wording import text

if TYPE_CHECKING:
    from schemas.result import Judgement

VERSION = "1"
_MOST_BYTES = 50_000_000


class Baseline(NamedTuple):
    """What a file knows: for each document the code of each fingerprint. `path` is as it was given."""

    path: str
    documents: Mapping[str, Mapping[str, str]]

    def known(self, path: str) -> Mapping[str, str]:
        """The codes by fingerprint of a document."""
        return self.documents.get(_from(os.path.dirname(self.path), path), {})  # noqa: PTH120 - "" is here

    def entries(self, path: str, lang: str) -> list[dict[str, str]]:
        """What lets the known findings of a document stand (`hegui.review.suppression`)."""
        reason = text("labels", "in_baseline", lang, path=shown(self.path))
        return [{"fingerprint": one, "reason": reason} for one in self.known(path)]


def written(answers: Iterable[tuple[str, Judgement]], folder: str) -> bytes:
    """The file for the findings on documents that are not let stand already; it is to lie in `folder`."""
    documents = [
        {
            "path": _from(folder, path),
            "findings": [
                {"code": one.code, "fingerprint": one.fingerprint}
                for one in sorted(answer.findings, key=lambda one: (one.code, one.fingerprint))
                if not one.suppressed
            ],
        }
        for path, answer in answers
    ]
    documents.sort(key=lambda one: str(one["path"]))
    data = {"schema_version": VERSION, "documents": documents}
    return dumped(data, indent=1) + b"\n"


def read(path: str) -> Baseline:
    """The baseline in a file. Raises RefusedError for a file that is missing or none."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
        if len(data) > _MOST_BYTES:
            raise ValueError
        return Baseline(path, _documents(json.loads(data)))
    except FileNotFoundError as error:
        raise RefusedError("missing", path=shown(path)) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RefusedError("bad_baseline", path=shown(path)) from error


def _documents(content: Any) -> dict[str, dict[str, str]]:
    if content["schema_version"] != VERSION:
        raise ValueError
    return {
        str(document["path"]): {str(one["fingerprint"]): str(one["code"]) for one in document["findings"]}
        for document in content["documents"]
    }


def _from(folder: str, path: str) -> str:
    """A document's path from a folder; `-` (standard input), and what lies on another drive, as they are."""
    if path == "-":
        return path
    try:
        return PurePath(os.path.relpath(shown(path), shown(folder) or ".")).as_posix()
    except (OSError, ValueError):
        return PurePath(shown(path)).as_posix()
