"""Findings that are known: `hegui baseline` writes them, with `--baseline` they are let stand.

The file has codes and fingerprints by document, no text of it. Documents are named from the file's own
folder, so that it serves wherever the program is run. One that is not in it may be a document of it that was
renamed (`hegui.review.moved`): of those that the run has not under their own names."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any, NamedTuple

from hegui.errors import RefusedError
from hegui.render.json import dumped
from hegui.review.moved import ENTRY, subject
from hegui.terminal.parser import path as shown
from hegui.wording import text

if TYPE_CHECKING:
    from schemas.result import Judgement

VERSION = "1"
_MOST_BYTES = 50_000_000


class Known(NamedTuple):
    """What a baseline has of a document: the code of each fingerprint, and whom it is about (a digest)."""

    codes: Mapping[str, str]
    subject: str | None = None


NOTHING = Known({})


class Baseline(NamedTuple):
    """What a file knows of each document. `path` is as it was given."""

    path: str
    documents: Mapping[str, Known]

    def known(self, path: str) -> Mapping[str, str]:
        """The codes by fingerprint of a document."""
        return self.documents.get(self._name(path), NOTHING).codes

    def has(self, path: str) -> bool:
        """Whether it knows a document by its own name."""
        return self._name(path) in self.documents

    def entries(self, path: str, run: Iterable[str], lang: str) -> list[dict[str, str]]:
        """What lets the known findings of a document stand (`hegui.review.suppression`); for one that is not
        known by its name, the findings of each that is not among those of the `run`."""
        name = self._name(path)
        if name in self.documents:
            reason = text("labels", "in_baseline", lang, path=shown(self.path))
            return [{"fingerprint": one, "reason": reason} for one in self.known(path)]
        given = frozenset(map(self._name, run))
        return [
            {
                "fingerprint": one,
                "reason": self._renamed(old, lang),
                ENTRY: old,
                **({"subject": known.subject} if known.subject else {}),
            }
            for old, known in self.documents.items()
            if old not in given
            for one in known.codes
        ]

    def before(self, path: str, judgement: Judgement, lang: str) -> str | None:
        """The name by which the baseline knows a document; null where it does not."""
        name = self._name(path)
        if name in self.documents:
            return name
        reasons = {one.suppression.reason for one in judgement.findings if one.suppression}
        return next((old for old in self.documents if self._renamed(old, lang) in reasons), None)

    def lost(self, found: Iterable[str | None]) -> list[str]:
        """The documents that are no files any more, and that no document of a run is (`found`: names)."""
        folder, there = Path(self.path).parent, set(found)
        names = (name for name, known in self.documents.items() if known.codes and name not in there)
        return [name for name in names if name != "-" and not (folder / name).exists()]

    def _name(self, path: str) -> str:
        return _from(os.path.dirname(self.path), path)  # noqa: PTH120 - "" is here

    def _renamed(self, old: str, lang: str) -> str:
        return text("labels", "in_baseline_renamed", lang, path=shown(self.path), old=shown(old))


def written(answers: Iterable[tuple[str, Judgement]], folder: str) -> bytes:
    """The file for the findings on documents that are not let stand already; it is to lie in `folder`."""
    documents = [
        {
            "path": _from(folder, path),
            **({"subject": whose} if (whose := _subject(answer)) else {}),
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


def _documents(content: Any) -> dict[str, Known]:
    if content["schema_version"] != VERSION:
        raise ValueError
    return {
        str(document["path"]): Known(
            {str(one["fingerprint"]): str(one["code"]) for one in document["findings"]},
            str(document["subject"]) if document.get("subject") else None,
        )
        for document in content["documents"]
    }


def _subject(answer: Judgement) -> str | None:
    """Whom a report is about; null for other kinds of documents, and for a report that names nobody."""
    report = getattr(answer, "report", None)
    name = report and report.organization.name
    return subject(name.value) if name else None


def _from(folder: str, path: str) -> str:
    """A document's path from a folder; `-` (standard input), and what lies on another drive, as they are."""
    if path == "-":
        return path
    try:
        return PurePath(os.path.relpath(shown(path), shown(folder) or ".")).as_posix()
    except (OSError, ValueError):
        return PurePath(shown(path)).as_posix()
