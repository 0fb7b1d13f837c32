"""The work that a certificate or job title is for, told from its words (`trades.yaml`)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from schemas.cache import yaml_file
from schemas.text import fold


class Trade(NamedTuple):
    """A kind of work and the certification scheme that it belongs to."""

    name: str
    scheme: str
    words: tuple[str, ...]
    codes: tuple[str, ...]

    def named_in(self, text: str) -> bool:
        """Whether a folded text names the trade."""
        return any(word in text for word in self.words) or any(
            re.search(rf"(?<![A-Za-z0-9]){code}(?![A-Za-z0-9])", text) for code in self.codes
        )


def trades_in(*texts: str | None) -> frozenset[Trade]:
    """The trades that the texts name; none for a text that names only the scheme.

    >>> sorted(trade.name for trade in trades_in("低压电工作业", "叉车司机 N1"))
    ['electrician', 'forklift']
    >>> trades_in("特种设备作业人员证", None)
    frozenset()
    """
    return frozenset().union(*(_trades(text) for text in texts if text))


def items_in(*texts: str | None) -> frozenset[str]:
    """The items of special operations that the texts name: those of one trade exclude one another.

    >>> sorted(items_in("熔化焊接与热切割作业", "压力焊作业")), items_in("焊工")
    (['压力焊', '熔化焊接'], frozenset())
    """
    bare = fold(" ".join(text for text in texts if text))
    return frozenset(item for items in _items() for item in items if item in bare)


@cache
def _items() -> list[list[str]]:
    items: list[list[str]] = yaml_file.read(Path(__file__).with_suffix(".yaml"))["items"]
    return items


def scheme_in(text: str | None) -> str | None:
    """The certification scheme whose certificate a text names.

    >>> scheme_in("特种设备作业人员证"), scheme_in("电工证")
    ('special_equipment', None)
    """
    bare = fold(text or "")
    return next((scheme for scheme, names in _known()[1].items() if any(n in bare for n in names)), None)


@lru_cache(maxsize=4096)
def _trades(text: str) -> frozenset[Trade]:
    known, schemes = _known()
    bare = fold(text)
    for name in (name for names in schemes.values() for name in names):
        bare = bare.replace(name, " ")
    return frozenset(trade for trade in known if trade.named_in(bare))


@cache
def _known() -> tuple[tuple[Trade, ...], dict[str, list[str]]]:
    loaded = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    trades = tuple(
        Trade(name, entry["scheme"], tuple(entry["words"]), tuple(entry["codes"]))
        for name, entry in loaded["trades"].items()
    )
    schemes = {
        scheme: sorted(names, key=lambda name: -len(name)) for scheme, names in loaded["schemes"].items()
    }
    return trades, schemes
