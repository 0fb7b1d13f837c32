"""SHA-256: of a file, by which a document is known, and of a finding."""

from __future__ import annotations

from importlib import import_module
from typing import Any

_SHORT = 1_000_000
"""What is longer is hashed sooner by OpenSSL, which takes as long to load as half a report to be read."""


def _own() -> Any:
    """Python's own SHA-256; null where it was built without."""
    for name in ("_sha256", "_sha2"):
        try:
            return import_module(name).sha256
        except ImportError:
            continue
    return None


_SHA256 = _own()


def sha256(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal.

    >>> sha256(b"")[:16]
    'e3b0c44298fc1c14'
    """
    if _SHA256 is not None and len(data) <= _SHORT:
        return str(_SHA256(data).hexdigest())
    import hashlib

    return hashlib.sha256(data).hexdigest()
