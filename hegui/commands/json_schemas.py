"""The JSON Schemas (2020-12) that are published: made from the models, so that they cannot go stale."""

from __future__ import annotations

import argparse
from typing import Any

from schemas.twins import twin

DRAFT = "https://json-schema.org/draft/2020-12/schema"


def schema(kind: str) -> dict[str, Any]:
    """The schema of `result` (the JSON of `hegui check`, `rulebook` and `monitor` for a document), `pack` (a
    rule pack's file), `settings` (a settings file) or `facts` (a file of a user's own facts)."""
    if kind == "facts":
        return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_facts()}
    if kind == "settings":
        return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_settings()}
    if kind == "result":
        return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_result()}
    return {"$schema": DRAFT, "$id": f"urn:hegui:{kind}:1", **_pack()}


def _result() -> dict[str, Any]:
    """RESULT, which has what was read of the document under a name of its kind: one of them."""
    from schemas import result

    models = (result.Result, result.RulebookResult, result.MonitoringResult, result.ListResult)
    made = [twin(model).model_json_schema(by_alias=True, mode="serialization") for model in models]
    common = {*made[0]["properties"]}.intersection(*(one["properties"] for one in made))
    merged = {**made[0], "oneOf": [{"required": sorted({*one["properties"]} - common)} for one in made]}
    merged["required"] = [name for name in made[0]["required"] if name in common]
    for part in ("properties", "$defs"):
        merged[part] = {name: value for one in made for name, value in one[part].items()}
    return merged


def _pack() -> dict[str, Any]:
    """The file of a rule pack."""
    from checks.packs import Pack

    made = twin(Pack).model_json_schema(by_alias=True)
    defined = made["$defs"]
    # A clause may be written as its number alone; a table has from the pack what it does not say itself.
    defined["PackClause"] = {"anyOf": [{"type": "string"}, defined["PackClause"]]}
    defined["TimeTable"]["required"] = ["system", "clause", "levels", "rows"]
    stated = _lists()
    defined |= {name: one for part in stated.values() for name, one in part["items"].pop("$defs", {}).items()}
    made["properties"]["facts"] = {"type": "object", "additionalProperties": False, "properties": stated}
    return made


def _settings() -> dict[str, Any]:
    """What a settings file may say: the options of `hegui check`, and the tables beside them."""
    from hegui.commands import check
    from hegui.settings import model_choice, settings_file
    from hegui.terminal.parser import Parser

    parser = Parser(prog="hegui check", lang="en")
    check.configure(parser)
    text: dict[str, Any] = {"type": "string"}
    day = {"type": "string", "format": "date"}
    entry = {name: day if name == "until" else text for name in settings_file.SUPPRESS}
    either = [{"required": ["fingerprint"]}, {"required": ["code"]}]
    suppress = {"type": "object", "properties": entry, "additionalProperties": False, "oneOf": either}
    one = {"enum": [*settings_file.SEVERITY, settings_file.OFF]}
    of_rules = {"type": "object", "additionalProperties": one}
    severity = {"type": "object", "additionalProperties": {"anyOf": [one, of_rules]}}
    properties = {name: _option(action) for name, action in settings_file.options_of(parser).items()}
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
            "model": model_choice.schema(),
        },
    }


def _facts() -> dict[str, Any]:
    """What a file of a user's own facts may have: lists of facts by their kind, or these under `facts`."""
    lists = _lists()
    within = {"type": "object", "additionalProperties": False, "properties": lists}
    data = {**lists, "facts": within}
    return {"title": "Facts", "type": "object", "additionalProperties": False, "properties": data}


def _lists() -> dict[str, Any]:
    """The lists of facts by their names."""
    from schemas.facts.own import SECTIONS

    models = {name: twin(kind) for name, kind in SECTIONS.items()}  # type: ignore[arg-type] # of classes
    made = {name: model.model_json_schema(mode="validation") for name, model in models.items()}
    return {name: {"type": "array", "items": one} for name, one in made.items()}


def _option(action: argparse.Action) -> dict[str, Any]:
    """The schema of an option's value, with what `--help` says of it."""
    from hegui.terminal.parser import names

    if action.nargs == 0:
        made: dict[str, Any] = {"type": "boolean"}
    elif action.type is names:
        made = {"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}
    elif action.choices is not None:
        made = {"enum": list(action.choices)}
    else:
        made = {"type": "number" if callable(action.type) else "string"}
    return {**made, "description": action.help, **({"default": action.default} if action.default else {})}
