"""What the one who asks for a document may choose."""

from __future__ import annotations

from typing import Literal, NamedTuple

Ocr = Literal["never", "auto", "always"]


class Settings(NamedTuple):
    """`ocr`: recognise the pages without usable text (`auto`), none or all of them.

    `skip`: the numbers of pages that are not to be read (they never end, or break the reader): `damaged`.
    `sha256`: the hash of the file as it was given, where another program made of it what is read.
    `until`: a time (monotonic) after which no page is begun or gone on with: those left are `not_reached`.
    `sources`: tell of a Word file which element each character comes from."""

    ocr: Ocr = "auto"
    skip: tuple[int, ...] = ()
    sha256: str | None = None
    sources: bool = False
    until: float | None = None


DEFAULT = Settings()
