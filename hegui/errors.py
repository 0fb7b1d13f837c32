"""What stops the work on a document or a run: each is told in one line (`messages.yaml`) with status 2.

Within the program that is a `RefusedError`; who uses it from Python meets a `HeguiError`."""

from __future__ import annotations


class RefusedError(Exception):
    """The run or a document cannot go on: `kind` is a key of `errors` in `messages.yaml`, `words` fill it."""

    def __init__(self, kind: str, **words: object) -> None:
        super().__init__(kind)
        self.kind = kind
        self.words = words


class WrongKindError(RefusedError):
    """The document is not of the `wanted` kind: `found` is what it is, `reason` why (Chinese / English)."""

    def __init__(self, path: str, found: str, reason: str, wanted: str = "audit_report") -> None:
        super().__init__("not_an_audit_report" if wanted == "audit_report" else "wrong_kind", path=path)
        self.wanted = wanted
        self.found = found
        self.reason = reason


class HeguiError(Exception):
    """There is no result: the text is the line that says what is wrong and what to do, `kind` its key
    (`error.kind` in JSON)."""

    def __init__(self, message: str, kind: str) -> None:
        super().__init__(message)
        self.kind = kind


class OptionError(HeguiError, ValueError):
    """An option cannot be used: a pack, day or code that is not known, a package that is missing."""


class UnreadableFileError(HeguiError):
    """The file cannot be read: missing, empty, damaged, encrypted, too large, too slow, an unknown format."""


class NotAReportError(UnreadableFileError):
    """The file is no audit report: `document_kind` is what it is, as `document.kind` names it."""

    def __init__(self, message: str, kind: str, document_kind: str) -> None:
        super().__init__(message, kind)
        self.document_kind = document_kind


class ProgramError(HeguiError, RuntimeError):
    """The program itself failed on the file, which may be in order."""
