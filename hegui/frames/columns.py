"""The columns of the tables, their order and their types."""

from __future__ import annotations

from typing import Literal

Kind = Literal["text", "integer", "number", "flag", "day", "list", "severity"]
"""The types of columns; pandas knows them by the names of `DTYPES`, lists are objects."""

DTYPES: dict[Kind, str] = {
    "text": "string",
    "integer": "Int64",
    "number": "Float64",
    "flag": "bool",
    "day": "datetime64[s]",
    "list": "object",
    "severity": "category",
}
GRAVITY = ("info", "warning", "error")
"""The categories of `severity`, which are ordered: `severity >= "warning"`."""

_KEY: dict[str, Kind] = {"document": "text", "sha256": "text"}
PLACE: dict[str, Kind] = {"page": "integer", "line": "integer", "text": "text"}

COLUMNS: dict[str, dict[str, Kind]] = {
    "documents": {
        **_KEY,
        "format": "text",
        "kind": "text",
        "pages": "integer",
        "ocr_pages": "integer",
        "as_of": "day",
        "number": "text",
        "organization": "text",
        "certification_body": "text",
        "audit_type": "text",
        "systems": "list",
        "audit_start": "day",
        "audit_end": "day",
        "report_date": "day",
        "error": "integer",
        "warning": "integer",
        "info": "integer",
        "not_checked": "integer",
        "packs": "list",
        "version": "text",
        "facts": "text",
        "failure": "text",
        "failure_message": "text",
    },
    "findings": {
        **_KEY,
        "code": "text",
        "rule": "text",
        "name": "text",
        "severity": "severity",
        "message": "text",
        **PLACE,
        "places": "integer",
        "fields": "list",
        "clauses": "list",
        "expected": "text",
        "actual": "text",
        "fingerprint": "text",
        "suppressed": "flag",
        "reason": "text",
        "verdict": "text",
        "sources": "list",
        "verified": "text",
    },
    "places": {**_KEY, "code": "text", "fingerprint": "text", **PLACE},
    "fields": {
        **_KEY,
        "path": "text",
        "field": "text",
        "value": "text",
        "number": "number",
        "day": "day",
        "raw": "text",
        **PLACE,
        "confidence": "number",
        "mention": "flag",
    },
    "requirements": {
        **_KEY,
        "pack": "text",
        "standard": "text",
        "clause": "text",
        "title": "text",
        "status": "text",
        **PLACE,
        "missing": "list",
        "findings": "list",
    },
    "not_checked": {**_KEY, "code": "text", "reason": "text", "fields": "list"},
}
"""The columns of each table and their types, in their order."""
