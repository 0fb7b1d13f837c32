"""Standard output and standard error: UTF-8 with `\\n` in every locale, quiet when the reader goes away."""

from __future__ import annotations

import os
import sys
import unicodedata
from typing import TextIO

from schemas import patterns

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_COMMAND = patterns.compile(r"(?m)^[^\S\n]*:(?=:)|#(?=#(?:vso)?\[)")
"""What begins a command to the runner of a pipeline, which reads them from a program's output."""


def write(data: bytes) -> None:
    """Put `data` on standard output. Raises OSError when it cannot be written (a full disk)."""
    _put(sys.stdout, data)


def say(text: str) -> None:
    """Put one line on standard error: control characters, line ends and lone surrogates are made harmless."""
    try:
        _put(sys.stderr, (inert(harmless(text)) + "\n").encode())
    except OSError:
        return


def harmless(text: str) -> str:
    r"""`text` in one line that a terminal shows as it is: no control, escape or direction characters.

    >>> harmless("a\x1b[31mb\nc")
    'a␛[31mb c'
    """
    if text.isprintable():
        return text
    return "".join(map(_harmless, text)).encode("utf-8", "replace").decode()


def inert(lines: str) -> str:
    r"""Lines that no runner of a pipeline takes for a command (`::error::`, `##[group]`).

    >>> inert("a::b\n  ::error::c")
    'a::b\n  :\\:error::c'
    """
    return _COMMAND.sub(r"\g<0>\\", lines) if "::" in lines or "##" in lines else lines


def _harmless(char: str) -> str:
    if char.isprintable() or char == "\u3000":
        return char
    if char.isspace():
        return " "
    if char in _INVISIBLE:
        return ""
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    return f"<U+{code:04X}>" if unicodedata.category(char) == "Cf" else "\ufffd"


def is_terminal() -> bool:
    """Whether a person reads standard output."""
    return sys.stdout is not None and sys.stdout.isatty()


def is_watched() -> bool:
    """Whether a person reads standard error."""
    return sys.stderr is not None and sys.stderr.isatty()


def columns() -> int:
    """The terminal's columns, at most 120; 80 where the output is no terminal."""
    if not is_terminal():
        return 80
    import shutil  # imports the compressors

    return min(shutil.get_terminal_size().columns, 120)


def wants_colour() -> bool:
    """Colour is for terminals, unless `NO_COLOR` is set or the terminal is dumb."""
    return is_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _put(stream: TextIO | None, data: bytes) -> None:
    if stream is None:
        return
    try:
        stream.flush()
        stream.buffer.write(data)
        stream.buffer.flush()
    except OSError as error:
        # What is still buffered would complain again at exit: let it go to nowhere.
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
        if not isinstance(error, BrokenPipeError):
            raise
