"""`--where`: one condition on the columns of `reports`, and nothing else that SQL can do."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from hegui.errors import RefusedError

_CLASSES = frozenset(
    ("CASE", "CAST", "COLUMN_REF", "COMPARISON", "CONJUNCTION", "CONSTANT", "FUNCTION", "OPERATOR", "BETWEEN")
)
"""The kinds of expressions that a condition is made of: none of them reads anything but columns."""

_FUNCTIONS = frozenset(
    [
        *(
            "+",
            "-",
            "*",
            "/",
            "//",
            "%",
            "||",
            "~~",
            "!~~",
            "~~*",
            "!~~*",
            "abs",
            "ceil",
            "coalesce",
            "concat",
        ),
        *("contains", "date_part", "day", "ends_with", "floor", "left", "len", "length", "list_contains"),
        *(
            "list_has_all",
            "list_has_any",
            "list_value",
            "lower",
            "month",
            "prefix",
            "quarter",
            "regexp_matches",
        ),
        *("replace", "right", "round", "starts_with", "strftime", "substr", "substring", "suffix", "trim"),
        *("upper", "year"),
    ]
)


_FAULTS = {"BinderException": "column", "ParserException": "form", "ConversionException": "value"}


def checked(base: Any, given: str) -> str:
    """A condition as given, in brackets.

    Raises RefusedError, which names the columns there are, for what is none or does more than compare."""
    try:
        return _checked(base, given)
    except RefusedError as error:
        known = [row[0] for row in base.execute("DESCRIBE reports").fetchall()]
        raise RefusedError(error.kind, **error.words, known=", ".join(known)) from error


def _why(error: Exception) -> str:
    """What kind of fault DuckDB tells of: a key of `where_faults`."""
    return _FAULTS.get(type(error).__name__, "other")


def _checked(base: Any, given: str) -> str:
    query = f"SELECT COUNT(*) FROM reports WHERE ({given}\n)"  # noqa: S608 - run when it is looked through
    (stated,) = base.execute("SELECT json_serialize_sql(?)", [query]).fetchone()
    parsed = json.loads(stated)
    if parsed.get("error"):
        raise RefusedError("bad_where", given=given, reason="form")
    nodes = [one["node"] for one in parsed["statements"]]
    if len(nodes) != 1 or nodes[0].get("type") != "SELECT_NODE" or _beside(nodes[0]):
        raise RefusedError("bad_where", given=given, reason="more")
    for one in _expressions(nodes[0]["where_clause"]):
        name = str(one.get("function_name", "")).lower()
        if one["class"] not in _CLASSES or (one["class"] == "FUNCTION" and name not in _FUNCTIONS):
            raise RefusedError("bad_where", given=given, reason="more")
    try:
        base.execute(query).fetchone()
    except Exception as error:
        raise RefusedError("bad_where", given=given, reason=_why(error)) from error
    return f"({given}\n)"


def _beside(node: dict[str, Any]) -> bool:
    """Whether a query has more than its condition."""
    more = ("group_expressions", "group_sets", "having", "qualify", "sample", "modifiers")
    return any(node.get(key) for key in more) or bool(node.get("cte_map", {}).get("map"))


def _expressions(value: Any) -> Iterator[dict[str, Any]]:
    """The expressions in a parsed one, whatever they stand in."""
    if isinstance(value, dict):
        if "class" in value:
            yield value
        for below in value.values():
            yield from _expressions(below)
    elif isinstance(value, list):
        for below in value:
            yield from _expressions(below)
