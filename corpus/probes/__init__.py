"""Probes: pairs of passages, one right and the same with one slip, each set into a small complete report.

`CYCLE.yaml` has the pairs, `hosts/` the reports, those with the same first letter in one file,
each behind a line with `HEAD` and its name. A host marks its places by lines `<<name>>` and `<</name>>`;
what stands between them is there unless a probe's passage takes its place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

FOLDER = Path(__file__).parent
HEAD = "=====8<===== "
_MARK = re.compile(r"^<</?[^<>\n]+>>\n?", re.M)


@dataclass(frozen=True)
class Probe:
    """A pair: `place` of `host` gets `right` or `wrong`; `words` show the slip of `code`, `why` tells it."""

    id: str
    code: str
    host: str
    place: str
    form: str
    right: str
    wrong: str
    words: str
    why: str

    def report(self, passage: str) -> str:
        """The host with a passage in its place."""
        return filled(host(self.host), self.place, passage)


def cycles() -> list[str]:
    """The names of the cycles, the oldest first."""
    return sorted(path.stem for path in FOLDER.glob("*.yaml"))


def load(cycle: str) -> list[Probe]:
    """The probes of a cycle, in their order."""
    data = yaml.safe_load((FOLDER / f"{cycle}.yaml").read_text(encoding="utf-8"))
    return [Probe(**{name: str(value) for name, value in one.items()}) for one in data]


@cache
def host(name: str) -> str:
    """A host as it is kept, with its marks."""
    return hosts(FOLDER / "hosts" / f"{name[0]}.txt")[name]


@cache
def hosts(path: Path) -> dict[str, str]:
    """The hosts of a file, by name."""
    parts = re.split(rf"^{HEAD}(.+)\n", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def filled(text: str, place: str | None = None, passage: str = "") -> str:
    """A host without its marks, with a passage in the place named.

    Raises ValueError where the host has no such place.

    >>> filled("甲\\n<<a>>\\n乙\\n<</a>>\\n丙\\n", "a", "丁")
    '甲\\n丁\\n丙\\n'
    >>> filled("甲\\n<<a>>\\n乙\\n<</a>>\\n丙\\n")
    '甲\\n乙\\n丙\\n'
    """
    if place is not None:
        opened, closed = f"<<{place}>>\n", f"<</{place}>>\n"
        before, found, rest = f"{text}\n".partition(opened)
        _, ended, after = rest.partition(closed)
        if not (found and ended):
            raise ValueError(f"no place {place!r}")
        text = f"{before}{passage.rstrip()}\n{after}".removesuffix("\n")
    return _MARK.sub("", text)
