"""The one error of `ingest`: a file that cannot be read as a report."""

from __future__ import annotations


class UnreadableError(Exception):
    """Why a file gives no `Document`.

    `kind` is one of `missing`, `permission`, `not_regular`, `empty`, `too_large`, `timeout`,
    `unknown_format`, `needs_libreoffice`, `encoding`, `encrypted`, `corrupt`, `no_text`;
    `words` has what a message about it may say (`format`: what the file looks like; `limit`
    and `unit`; `what`: directory, device, socket).
    """

    def __init__(self, kind: str, **words: object) -> None:
        super().__init__(kind, words)
        self.kind = kind
        self.words = words

    def __str__(self) -> str:
        stated = ", ".join(f"{name}={value}" for name, value in self.words.items())
        return f"{self.kind} ({stated})" if stated else self.kind
