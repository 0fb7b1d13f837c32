"""The JSON Schemas (2020-12) that are published: made from the models, so that they cannot go stale."""

from __future__ import annotations

import argparse
from typing import Any

from pydantic import BaseModel

from schemas.twins import twin

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str) -> dict[str, Any]:
    """The schema of `result` (the JSON of `hegui check` for a document), `pack` (a rule pack's file),
    `settings` (a settings file) or `facts` (a file of a user's own facts)."""
    if kind == "facts":
        return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_facts()}
    if kind == "settings":
        return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_settings()}
    made = _model(kind).model_json_schema(
        by_alias=True, mode="serialization" if kind == "result" else "validation"
    )
    if kind == "pack":
        defined = made["$defs"]
        # A clause may be written as its number alone; a table has from the pack what it does not say itself.
        defined["PackClause"] = {"anyOf": [{"type": "string"}, defined["PackClause"]]}
        defined["TimeTable"]["required"] = ["system", "clause", "levels", "rows"]
    return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **made}


def _settings() -> dict[str, Any]:
    """What a settings file may say: the options of `hegui check`, and the tables beside them."""
    from hegui import settings
    from hegui.commands import check
    from hegui.parser import Parser

    parser = Parser(prog="hegui check", lang="en")
    check.configure(parser)
    text: dict[str, Any] = {"type": "string"}
    day = {"type": "string", "format": "date"}
    entry = {name: day if name == "until" else text for name in settings.SUPPRESS}
    either = [{"required": ["fingerprint"]}, {"required": ["code"]}]
    suppress = {"type": "object", "properties": entry, "additionalProperties": False, "oneOf": either}
    severity = {"type": "object", "additionalProperties": {"enum": list(settings.SEVERITY)}}
    properties = {name: _option(action) for name, action in settings.options_of(parser).items()}
    return {
        "title": "Settings",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            **properties,
            "rules": {**properties["rules"], "type": ["string", "array"], "items": text},
            "lang": {"enum": ["zh", "en"], "default": "zh"},
            "severity": severity,
            "packs": {"type": "array", "items": text},
            "suppress": {"type": "array", "items": suppress},
        },
    }


def _facts() -> dict[str, Any]:
    """What a file of a user's own facts may have: lists of facts by their kind."""
    from schemas.facts.own import SECTIONS

    models = {name: twin(kind) for name, kind in SECTIONS.items()}  # type: ignore[arg-type] # of classes
    made = {name: model.model_json_schema(mode="validation") for name, model in models.items()}
    lists = {name: {"type": "array", "items": one} for name, one in made.items()}
    return {"title": "Facts", "type": "object", "additionalProperties": False, "properties": lists}


def _option(action: argparse.Action) -> dict[str, Any]:
    """The schema of an option's value, with what `--help` says of it."""
    from hegui.parser import names

    if action.nargs == 0:
        made: dict[str, Any] = {"type": "boolean"}
    elif action.type is names:
        made = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}
    elif action.choices is not None:
        made = {"enum": list(action.choices)}
    else:
        made = {"type": "number" if callable(action.type) else "string"}
    return {**made, "description": action.help, **({"default": action.default} if action.default else {})}


def _model(kind: str) -> type[BaseModel]:
    if kind == "result":
        from schemas.result import Result

        return twin(Result)
    from checks.packs import Pack

    return twin(Pack)
