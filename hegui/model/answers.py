"""Kept answers: what a model answered to a question is asked once. A file an answer, named by the SHA-256 of
the question with all that it is asked with, so that the same report, prompts, model and settings find it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from hegui.files.outputs import save
from hegui.model.client import Answer
from schemas.digest import sha256

_NAME = "model.json"
_MOST_BYTES = 16_000_000


def key(messages: Sequence[tuple[str, str]], settings: Mapping[str, Any]) -> str:
    """What an answer is kept under.

    >>> key([("user", "甲")], {"model": "m", "seed": 1}) == key([("user", "甲")], {"seed": 1, "model": "m"})
    True
    """
    return _digest({"messages": [list(one) for one in messages], "settings": dict(settings)})


def digest(answers: Mapping[str, Sequence[str]]) -> str:
    """The digest of answers by family, as RESULT names it."""
    return _digest(answers)[:16]


class Kept:
    """The answers in `folder`, which is made where there is none; without one nothing is kept.

    What is put raises RefusedError where it cannot be written."""

    def __init__(self, folder: str | None) -> None:
        self._folder = None if folder is None else Path(folder)

    def get(self, key: str) -> Answer | None:
        """The answer under a key; null where there is none, or none that can be read."""
        stated = self._read(self._place(key))
        if (
            not isinstance(stated, dict)
            or stated.get("key") != key
            or not isinstance(stated.get("text"), str)
        ):
            return None
        read, written = (
            one if isinstance(one := stated.get(name), int) else 0 for name in ("read", "written")
        )
        seconds = one if isinstance(one := stated.get("seconds"), float) else 0.0
        return Answer(stated["text"], stated.get("cut") is True, read, written, seconds)

    def put(self, key: str, answer: Answer, about: Mapping[str, str]) -> None:
        """Keep an answer, with what a person wants to know of it (`about`)."""
        self._write(self._place(key), {"key": key, **about, **answer._asdict()})

    def model(self) -> str | None:
        """The name of the model whose answers were kept last; null where that is not known."""
        stated = self._read(self._folder and self._folder / _NAME)
        return name if isinstance(stated, dict) and isinstance(name := stated.get("name"), str) else None

    def put_model(self, name: str) -> None:
        """Keep the name that a server gave of its model: without it nothing kept is found."""
        if self._folder is not None and name and self.model() != name:
            self._write(self._folder / _NAME, {"name": name})

    def _place(self, key: str) -> Path | None:
        return None if self._folder is None else self._folder / key[:2] / f"{key[2:]}.json"

    def _read(self, place: Path | None) -> Any:
        try:
            if place is None or place.stat().st_size > _MOST_BYTES:
                return None
            return json.loads(place.read_text(encoding="utf-8"))
        except (OSError, ValueError, RecursionError):
            return None

    def _write(self, place: Path | None, answer: Mapping[str, Any]) -> None:
        if place is not None:
            data = (json.dumps(answer, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
            save(str(place), data)


def _digest(value: Any) -> str:
    stated = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return sha256(stated.encode("utf-8", "replace"))
