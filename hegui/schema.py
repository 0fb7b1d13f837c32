"""The JSON Schemas (2020-12) that are published: made from the models, so that they cannot go stale."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from schemas.twins import twin

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str) -> dict[str, Any]:
    """The schema of `result` (the JSON of `hegui check` for a document) or `pack` (a rule pack's file)."""
    made = _model(kind).model_json_schema(
        by_alias=True, mode="serialization" if kind == "result" else "validation"
    )
    if kind == "pack":
        defined = made["$defs"]
        # A clause may be written as its number alone; a table has from the pack what it does not say itself.
        defined["PackClause"] = {"anyOf": [{"type": "string"}, defined["PackClause"]]}
        defined["TimeTable"]["required"] = ["system", "clause", "levels", "rows"]
    return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **made}


def _model(kind: str) -> type[BaseModel]:
    if kind == "result":
        from schemas.result import Result

        return twin(Result)
    from checks.packs import Pack

    return twin(Pack)
