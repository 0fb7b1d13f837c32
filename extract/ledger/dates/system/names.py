"""How sentences name the systems."""

from __future__ import annotations

from schemas import patterns

_SYSTEM = patterns.compile(
    r"(?P<quality>质量|QMS)|(?P<environment>环境|(?<![A-Za-z])EMS)|(?P<food>食品(?:安全)?|FSMS)"
    r"|(?P<information>信息(?:安全)?|ISMS)|(?P<safety>职业健康|安全|OHSMS)|(?P<energy>能源|EnMS)"
)


def systems_in(text: str) -> frozenset[str]:
    """The systems that some words name, by what each is about (`quality`).

    >>> sorted(systems_in("质量、职业健康安全管理体系"))
    ['quality', 'safety']
    """
    return frozenset(found.lastgroup or "" for found in _SYSTEM.finditer(text))
