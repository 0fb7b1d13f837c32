"""`extract_report`: a document's fields and everything else that the checks compare."""

from __future__ import annotations

import importlib
from typing import Any

from extract.groups import (
    audit,
    conclusion,
    headcount,
    identity,
    nonconformities,
    organization,
    scopes,
    systems,
    team,
)
from extract.source import Source
from schemas.document import Document
from schemas.mentions import Mentions
from schemas.report import Report

_HEAD = (identity, organization, systems, team, audit, headcount, nonconformities, conclusion, scopes)
_LISTS = {
    "law_lists": "law_lists",
    "calibrations": "calibrations",
    "special_equipment": "special_equipment",
    "personnel": "personnel_certificates",
    "employment": "employment_contracts",
    "contracts": "contracts",
    "totals": "tables_with_totals",
    "suppliers": "suppliers",
}


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError:
        return None


def read_head(source: Source) -> Report:
    """The fields of the report's head: who, what, when, the team, the scope, the conclusion."""
    report = Report()
    for group in _HEAD:
        group.read(source, report)
    return report


def extract_report(document: Document) -> tuple[Report, Mentions]:
    """Read a document's fields, then the mentions that stand on them; every leaf knows its path."""
    source = Source(document)
    report = read_head(source)
    for name, field in _LISTS.items():
        group = _module(f"extract.groups.{name}")
        if group:
            setattr(report, field, group.read(source, report))
    found = Mentions()
    background = _module("extract.background")
    if background:
        entities_ = _module("extract.entities")
        found = background.read(source, report, entities_.resolve(source, report))
    report.assign_paths()
    return report, found
