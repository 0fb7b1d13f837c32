"""Messages over a pipe: eight bytes of length, then the message."""

from __future__ import annotations

from typing import BinaryIO

_LENGTH = 8


def write(stream: BinaryIO, message: bytes) -> None:
    """Send a message. Raises OSError when nobody reads any more."""
    stream.write(len(message).to_bytes(_LENGTH, "big"))
    stream.write(message)
    stream.flush()


def read(stream: BinaryIO, most: int | None = None) -> bytes | None:
    """The next message; null where the other end is gone, breaks off, or sends more than `most` bytes."""
    head = stream.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    if most is not None and length > most:
        return None
    message = stream.read(length)
    return message if len(message) == length else None
