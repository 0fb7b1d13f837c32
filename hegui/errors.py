"""What stops the work on a document or a run: each is told in one line (`messages.yaml`) with status 2."""

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
