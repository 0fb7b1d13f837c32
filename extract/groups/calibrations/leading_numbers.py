"""Numbers that stand before the device they are of: UH-72号压力表（Y-60）, 编号为UH-72的压力表."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from extract.readers.leaves import clean
from extract.reading.source import Source
from extract.reading.stops import STOP
from extract.statements.running_text import Fact, Statement
from schemas import patterns

_CODE = r"(?=[A-Z/#-]{0,8}\d)[A-Z0-9][A-Z0-9/-]{2,20}"
_NUMBER = patterns.compile(
    rf"(?<![A-Za-z0-9.-])(?:(?P<bare>{_CODE})\s?[号#]"
    rf"|(?:编号|[器机表]号|序号|管理号|出厂号|序列号)\s?[为是:：]?\s?(?P<told>{_CODE})\s?号?)(?:之|的)?\s?$",
    re.A,
)
_JOINT = patterns.compile(r"[号之的#](?=[^\x00-\x7f]{2})")
"""What joins a number to the device, where it was read as a part of the name."""

_MODEL = patterns.compile(r"\s?[（(](?P<model>(?=[^（()）\n]{0,16}\d)[^（()）\n，,；;]{2,24})[)）]")
_LED = patterns.compile(r"[A-Z0-9]$", re.A)
_REACH = 36


def each(source: Source, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements with the numbers told before their devices, which are of no device before that."""
    every = list(_with_papers(source, list(statements)))
    taken = {one["serial"].start for one in every if "serial" in one}
    stated = [(one, numbered(source, one, taken)) for one in every]
    ahead = {s["serial"].start for _, s in stated if "serial" in s and s["serial"].start < s["device"].start}
    for bare, full in stated:
        serial = bare.get("serial")
        if serial is None or serial.start < bare["device"].start or serial.start not in ahead:
            yield full


def _with_papers(source: Source, statements: list[Statement]) -> Iterator[Statement]:
    """The statements, each with the certificate that its sentence begins with (查X号检定证书，对象为压力表),
    which is not that of the device of the sentence before."""
    text = source.text
    ahead = {
        paper.start: paper
        for one in statements
        if (paper := one.get("certificate_no")) and STOP.search(text, one["device"].end, paper.start)
    }
    starts, taken = sorted(ahead), dict[int, int]()
    for one in statements:
        at = bisect_left(starts, device := one["device"].start) - 1
        near = at >= 0 and "certificate_no" not in one and device - ahead[starts[at]].end < _REACH
        if near and not STOP.search(text, ahead[starts[at]].end, device):
            taken[device] = starts[at]
    given = set(taken.values())
    for one in statements:
        paper = one.get("certificate_no")
        kept = {n: f for n, f in one.items() if not (n == "certificate_no" and f.start in given)}
        if paper is None and (start := taken.get(one["device"].start)) is not None:
            kept["certificate_no"] = ahead[start]
        if len(kept) > 1:
            yield kept


def numbered(source: Source, statement: Statement, taken: set[int]) -> Statement:
    """A statement with the number told before its device, and with the bracket behind it as the model.

    `taken`: where the numbers of statements begin; one that has its own takes none of another."""
    device, text = statement["device"], source.text
    joint = (
        _JOINT.match(text, device.start)
        if _LED.search(text[max(device.start - 1, 0) : device.start])
        else None
    )
    start = joint.end() if joint else device.start
    if joint:
        statement = {
            **statement,
            "device": device._replace(start=start, value=clean(text[start : device.end])),
        }
    low = max(text.rfind("\n", 0, start) + 1, start - _REACH)
    ahead = _NUMBER.search(text[low:start])
    line = text.find("\n", device.end)
    serial = statement.get("serial")
    if ahead is None or (serial and serial.start > device.start and (line < 0 or serial.start < line)):
        return statement
    group = "bare" if ahead["bare"] else "told"
    number = Fact("serial", low + ahead.start(group), low + ahead.end(group), ahead[group])
    if serial and serial.start != number.start and number.start in taken:
        return statement
    statement = {**statement, "serial": number}
    if "model" not in statement and (model := _MODEL.match(text, device.end)):
        statement["model"] = Fact("model", *model.span("model"), clean(model["model"]))
    return statement
