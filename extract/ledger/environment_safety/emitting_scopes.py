"""Scopes with activities that emit."""

from __future__ import annotations

from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.environment_safety import EmittingScope
from schemas.text import fold

_EMITS = patterns.compile(
    r"(?P<does>(?<!委托)(?<!外包)(?:生产|制造|加工|印刷|冶炼|开采|养殖|屠宰))(?!管理软件|软件|许可|性服务|性租赁)"
)


def read(reading: Reading) -> Iterator[EmittingScope]:
    """The scopes that name such an activity."""
    for one in reading.report.scopes:
        text = fold(str(one.text.value)) if one.text is not None else ""
        if one.text is not None and (match := _EMITS.search(text)):
            yield EmittingScope(one.text, text, match["does"])
