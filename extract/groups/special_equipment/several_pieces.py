"""What prose tells of several pieces of special equipment at once, or of one in two places.

上述锅炉最近一次检验在 …: of the boiler before; 叉车两台，登记证分别为甲和乙，下次检验均为 …: of both;
规格型号依次是甲、乙、丙: of three.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from extract.reading.source import Source
from extract.statements.frame_matcher import Fact
from extract.statements.running_text import Statement
from schemas import patterns

_AGAIN = patterns.compile(r"(?:上述|该[台部座]?|此[台部座]?|这[台部座])\s?$")
_MODELS = patterns.compile(
    r"型号(?:规格)?(?:依次|分别)[为是:：]\s?(?P<list>[A-Za-z][\w./×*-]{2,20}(?:[、，,和及][A-Za-z][\w./×*-]{2,20}){1,9})(?=[，,；;。])",
    re.A,
)
_EACH = patterns.compile(r"[A-Za-z][\w./×*-]{2,20}", re.A)
_OF_ALL = ("model", "inspected_on", "next_inspection_on", "agency")
_OWN = ("registration_no", "device_code", "model")
_SHORT, _NEAR, _REACH = 6, 200, 160

_LED_DAY = patterns.compile(
    r"(?:(?P<first>首检|首次(?:检验|检测)?|初检|初次(?:检验|检测)?|[Ff]irst(?: inspect(?:ion|ed))?)"
    r"|投用|启用|投入使用|安装(?!监督?检验?)|出厂|制造|登记|发证|[Ii]nstalled|[Mm]ade)"
    r"(?:日期|时间|[于为])?\s?[:：]?\s?$"
)
_LEAD = 16
"""What leads a day that is not of the last inspection in its column."""


def stated(source: Source, statements: list[Statement]) -> list[Statement]:
    """The statements put right: those of one piece joined, what is told of several given to each."""
    joined = list(_joined(source, statements))
    several = [one for statement in joined for one in _by_models(source, statement)]
    found: list[Statement] = []
    for _, group in groupby(several, key=lambda one: one["name"].start):
        found += _shared(list(group))
    return found


def _joined(source: Source, statements: list[Statement]) -> Iterator[Statement]:
    """The statements, what is told behind a word that points back as a part of the one before."""
    last: Statement | None = None
    for one in statements:
        name = one["name"]
        again = _AGAIN.search(source.text, max(name.start - _SHORT, 0), name.start)
        near = last is not None and name.start - last["name"].start <= _NEAR
        if last and near and again and str(last["name"].value).endswith(str(name.value)):
            last.update({field: fact for field, fact in one.items() if field not in last})
            continue
        if last:
            yield last
        last = dict(one)
    if last:
        yield last


def _by_models(source: Source, statement: Statement) -> list[Statement]:
    """One statement a model, where they are listed in order behind the name."""
    at = statement["name"].end
    stop = source.text.find("。", at, at + _REACH)
    listed = _MODELS.search(source.text, at, (stop + 1) if stop >= 0 else at + _REACH)
    if listed is None:
        return [statement]
    models = _EACH.finditer(source.text, *listed.span("list"))
    return [{**statement, "model": Fact("model", *model.span(), model[0])} for model in models]


def _shared(group: list[Statement]) -> list[Statement]:
    """Statements on pieces of one name, each with a number or model of its own: what one tells is of all."""
    own = {tuple(one[field].start for field in _OWN if field in one) for one in group}
    apart = len(group) > 1 and len(own) == len(group) and () not in own
    for field in _OF_ALL if apart else ():
        facts = {one[field].start: one[field] for one in group if field in one}
        if len(facts) == 1:
            fact = next(iter(facts.values()))
            group = [{field: fact, **one} for one in group]
    return group


def dated(source: Source, row: Statement) -> Statement:
    """A row whose only day is, as its cell says, that of the first inspection (— （首检 2018-06-28）)."""
    day = row.get("inspected_on")
    low = max(day.start - _LEAD, source.text.rfind("\t", 0, day.start) + 1, 0) if day is not None else 0
    led = _LED_DAY.search(source.text, low, day.start) if day is not None else None
    if day is None or led is None:
        return row
    rest = {name: fact for name, fact in row.items() if name != "inspected_on"}
    return {"first_inspected_on": day, **rest} if led["first"] else rest
