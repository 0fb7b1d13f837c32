"""Results as pandas DataFrames, for notebooks (`hegui[pandas]`); `docs/frames.md` has the columns.

Each function takes what `hegui check --format json` printed, or where it is: a RESULT, several of them, a
list, a JSON file, a folder of such files, the folder of a run of `hegui batch`. Columns, their order and
their types are always the same, also of a table without rows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

from hegui.bulk.saved_results import Entry, Results, entries
from schemas.paths import plain as without_indices

if TYPE_CHECKING:
    from pandas import DataFrame, Series

__all__ = ["Results", "documents", "fields", "findings", "not_checked", "places", "requirements"]

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
_PLACE: dict[str, Kind] = {"page": "integer", "line": "integer", "text": "text"}

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
        "number": "integer",
        "code": "text",
        "title": "text",
        "rule": "text",
        "name": "text",
        "severity": "severity",
        "message": "text",
        **_PLACE,
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
    "places": {**_KEY, "code": "text", "fingerprint": "text", **_PLACE},
    "fields": {
        **_KEY,
        "path": "text",
        "field": "text",
        "value": "text",
        "number": "number",
        "day": "day",
        "raw": "text",
        **_PLACE,
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
        **_PLACE,
        "missing": "list",
        "findings": "list",
    },
    "not_checked": {**_KEY, "code": "text", "reason": "text", "fields": "list"},
}
"""The columns of each table and their types, in their order."""

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

Row = dict[str, Any]


def documents(results: Results) -> DataFrame:
    """A row a document, whether it could be read or not (`failure`, `failure_message`)."""
    return _frame("documents", results, lambda entry: [_document(entry)])


def findings(results: Results) -> DataFrame:
    """A row a finding in the order of their numbers, with the first of its places; `places` has them all."""
    return _frame("findings", results, lambda entry: map(_finding, _by_number(entry)))


def places(results: Results) -> DataFrame:
    """A row a place that a finding compares, beside its code and fingerprint."""
    return _frame("places", results, _places)


def fields(results: Results) -> DataFrame:
    """A row a value of the report that was read, and one each other place of the same fact (`mention`)."""
    return _frame("fields", results, lambda entry: _leaves(entry.get("report"), ""))


def requirements(results: Results) -> DataFrame:
    """A row a clause that asks for something in such a report: whether it is there, and where."""
    return _frame("requirements", results, lambda entry: map(_requirement, _several(entry, "requirements")))


def not_checked(results: Results) -> DataFrame:
    """A row a check that applies but could not be made, and why."""
    return _frame("not_checked", results, lambda entry: _several(entry, "not_checked"))


def _frame(table: str, results: Results, rows: Callable[[Entry], Iterable[Mapping[str, Any]]]) -> DataFrame:
    """A table of the rows of every entry. Raises RefusedError without pandas, ValueError for no results."""
    from hegui import optional_packages

    optional_packages.require("pandas")
    from pandas import DataFrame

    columns = COLUMNS[table]
    values: dict[str, list[Any]] = {name: [] for name in columns}
    for entry in entries(results):
        about = entry["document"]
        key = {"document": about.get("path"), "sha256": about.get("sha256")}
        for row in rows(entry):
            whole = {**row, **key}
            for name, column in values.items():
                column.append(whole.get(name))
    return DataFrame({name: _column(values[name], kind) for name, kind in columns.items()})


def _column(values: list[Any], kind: Kind) -> Series[Any]:
    import numpy as np
    from pandas import Categorical, Series

    if kind == "severity":
        return Series(Categorical(values, GRAVITY, ordered=True))
    if kind == "day":
        days = [_day(value) for value in values]
        return Series(np.array(days, dtype="datetime64[D]").astype(DTYPES[kind]))
    return Series(values, dtype=DTYPES[kind])


def _day(value: object) -> date | None:
    """A day that is written in full; null for a month, for 长期 and for what is none."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _several(entry: Entry, name: str) -> list[Any]:
    found = entry.get(name)
    return found if isinstance(found, list) else []


def _by_number(entry: Entry) -> list[Any]:
    """The findings as all outputs list them, heaviest first; of results without numbers as they stand."""
    return sorted(_several(entry, "findings"), key=lambda one: one.get("number") or 0)


def _first(evidence: list[Row]) -> Row:
    first = evidence[0] if evidence else {}
    return {name: first.get(name) for name in _PLACE}


def _clause(one: Row) -> str:
    return f"{one['document']} {one['clause']}".strip()


def _finding(found: Row) -> Row:
    suppression, verdict = found.get("suppression") or {}, found.get("verdict") or {}
    return {
        **found,
        **_first(found["evidence"]),
        "places": len(found["evidence"]),
        "clauses": [_clause(one) for one in found["clauses"]],
        "suppressed": bool(found.get("suppressed")),
        "reason": suppression.get("reason") or verdict.get("reason"),
        "verdict": verdict.get("verdict"),
    }


def _places(entry: Entry) -> Iterator[Row]:
    for found in _several(entry, "findings"):
        for one in found["evidence"]:
            yield {"code": found["code"], "fingerprint": found["fingerprint"], **one}


def _requirement(one: Row) -> Row:
    return {**one, **_first(one["evidence"]), "standard": one["document"]}


def _leaves(value: Any, path: str) -> Iterator[Row]:
    """The leaves below a value in their order, each with its mentions behind it."""
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _leaves(one, f"{path}[{number}]")
    elif isinstance(value, dict) and "raw" in value and "evidence" in value:
        yield _leaf(value, path, mention=False)
        yield from (_leaf(one, path, mention=True) for one in value.get("mentions", []))
    elif isinstance(value, dict):
        for name, one in value.items():
            yield from _leaves(one, f"{path}.{name}" if path else name)


def _leaf(leaf: Row, path: str, *, mention: bool) -> Row:
    value = leaf.get("value")
    return {
        "path": path,
        "field": without_indices(path),
        "value": None if value is None else str(value),
        "number": value if isinstance(value, int | float) else None,
        "day": value,
        "raw": leaf["raw"],
        **_first([leaf["evidence"]]),
        "confidence": leaf.get("confidence"),
        "mention": mention,
    }


def _document(entry: Entry) -> Row:
    about, report, summary = entry["document"], entry.get("report") or {}, entry.get("summary") or {}
    versions, failure = entry.get("versions") or {}, entry.get("error") or {}
    audit = report.get("audit") or {}
    return {
        **{name: about.get(name) for name in ("format", "pages", "ocr_pages")},
        "kind": about.get("kind") or failure.get("document_kind"),
        "as_of": entry.get("as_of"),
        "number": _value(report.get("number")),
        "organization": _value((report.get("organization") or {}).get("name")),
        "certification_body": _value((report.get("certification_body") or {}).get("name")),
        "audit_type": _value(report.get("audit_type")),
        "systems": [_value(one) for one in report.get("systems") or []],
        "audit_start": _value(audit.get("start")),
        "audit_end": _value(audit.get("end")),
        "report_date": _value(report.get("report_date")),
        **{name: summary.get(name) for name in GRAVITY},
        "not_checked": len(entry["not_checked"]) if "not_checked" in entry else None,
        "packs": entry.get("packs") or [],
        "version": versions.get("hegui"),
        "facts": versions.get("facts"),
        "failure": failure.get("kind"),
        "failure_message": failure.get("message"),
    }


def _value(leaf: Row | None) -> Any:
    return leaf.get("value") if leaf else None
