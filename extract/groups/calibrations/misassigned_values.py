"""What a statement on a device in running text took that is not told so: the model in brackets behind the
number, taken for the certificate's, and what the next sentence tells of another device."""

from __future__ import annotations

import re

from extract.reading.source import Source
from extract.statements.running_text import Statement
from schemas import patterns

_OPEN = patterns.compile(r"\s?[（(]\s?(?:型号\s?[:：为]?\s?)?")
_RANGE_BEHIND = patterns.compile(r"\s?(?:[)）]|[，,、；;]\s?[（(]?[-~±]?\d[\d.]{0,6}\s?[-~～—至]\s?[-+]?\d)")
_ANOTHER = patterns.compile(
    r"[。；;]\s?(?P<code>(?=[A-Z/-]{0,6}\d)[A-Z][A-Z\d/-]{1,14})(?:号)?(?=\s?[由为在归经放、，,（(的])", re.A
)
_TOLD = ("certificate_no", "agency", "calibrated_on", "valid_until", "result")


def own(source: Source, statement: Statement) -> Statement:
    """A statement with its own facts alone, each as what it is."""
    return _without_another(source, _modelled(source, statement))


def _modelled(source: Source, statement: Statement) -> Statement:
    """PI-06（Y-100，0~1.6 MPa）: what stands in brackets behind a number, before a range or alone, is the
    model."""
    paper, serial = statement.get("certificate_no"), statement.get("serial")
    model = statement.get("model")
    if paper is None or serial is None or paper.start < serial.end:
        return statement
    if model is not None and (
        model.start > statement["device"].start or any(map(str.isdigit, str(model.value)))
    ):
        return statement  # only a unit before the device (0.62 MPa，压力表…) is none
    if not _OPEN.fullmatch(source.text, serial.end, paper.start):
        return statement
    if not _RANGE_BEHIND.match(source.text, paper.end):
        return statement
    rest = {name: fact for name, fact in statement.items() if name != "certificate_no"}
    return {**rest, "model": paper._replace(field="model")}


def _without_another(source: Source, statement: Statement) -> Statement:
    """内校设备（秒表）…。MX-4由安环部使用，检定证书…: what begins with a code is on what it names."""
    device = statement["device"]
    known = {str(statement[name].value) for name in ("serial", "model") if name in statement}
    last = max((fact.start for name, fact in statement.items() if name in _TOLD), default=0)
    if last <= device.end:
        return statement
    other = next(
        (m for m in _ANOTHER.finditer(source.text, device.end, last) if m["code"] not in known), None
    )
    if other is None:
        return statement
    return {name: fact for name, fact in statement.items() if fact.start < other.start() or name not in _TOLD}
