"""Departments and activities that a report names, and of which it tells nothing else."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.context import Context
from checks.scope.wordings import head
from schemas import patterns as rx
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.text import fold

_KNOWN = Path(__file__).with_suffix(".yaml")

OFTEN = 10
"""A report that names one of the departments so often, lists apart, tells its evidence by department."""

ENOUGH = 20
"""A report that names so many of the organization's documents tells its evidence one by one."""

_JOINTS = rx.compile(r"[、,，和及]")
_LIST_ENDS = ("部、", "科、", "室、", "中心、", "处、")


class Listed(NamedTuple):
    """A place that lists the organization's departments: the words that do, and the names."""

    leaf: Leaf[str]
    words: str
    names: list[str]


def is_judged(context: Context) -> bool:
    """Whether a report is of an audit that goes through everything, and was read as a whole."""
    kind = context.report.audit_type
    return kind is not None and kind.value in _known()["types"] and not context.mentions.unread


def untold_departments(context: Context) -> tuple[list[str], list[Listed]]:
    """The departments that lists alone name, and the lists; none in a report that does not tell its evidence
    by department."""
    lists = list(_lists(context))
    names = list(dict.fromkeys(name for one in lists for name in one.names if _is_audited(context, name)))
    if not names or _most_named(context, names, lists) < OFTEN:
        return [], lists
    but = [one.words for one in lists]
    return [name for name in names if not _is_told(context, name, but)], lists


def untold_activities(context: Context) -> Iterator[tuple[Leaf[str], str]]:
    """A scope with one of its activities of which it alone tells, the first of each kind; none in a report
    that does not tell its evidence one by one."""
    if len(context.mentions.papers) < ENOUGH:
        return
    scopes = [one.text for one in context.report.scopes if one.text is not None and one.text.value]
    whole = [str(leaf.value) for leaf in scopes]
    but = [*whole, *(text.rpartition("的")[2] for text in map(head, whole) if text)]
    for kind in _known()["activities"]:
        found = rx.compile(_known()["at"].replace("{activity}", kind["scope"]))
        for leaf in scopes:
            if match := found.search(head(str(leaf.value)) or ""):
                if context.mentions.find(kind["told"], but) is None:
                    yield leaf, match["does"]
                break


def _lists(context: Context) -> Iterator[Listed]:
    """The places that list the departments of the organization."""
    patterns = _patterns()
    for passage in context.mentions.passages(_LIST_ENDS):
        if match := patterns["lists"].search(fold(str(passage.leaf.value))):
            names = [name for name in _JOINTS.split(match["list"]) if patterns["name"].fullmatch(name)]
            yield Listed(passage.leaf, match[0], names)


def _is_audited(context: Context, name: str) -> bool:
    """Whether an audit of the systems goes to such a department."""
    hazardous = any(one.value in _known()["hazardous"] for one in context.report.systems)
    patterns = _patterns()
    return not (patterns["apart"].search(name) or (patterns["hazards"].search(name) and not hazardous))


def _most_named(context: Context, names: Sequence[str], lists: Sequence[Listed]) -> int:
    """How often the report names the department that it names most often, lists apart."""
    counted: Counter[str] = Counter()
    spans = [one.leaf.span for one in lists]
    for passage in context.mentions.passages(names):
        low, high = passage.leaf.span
        if not any(low < end and start < high for start, end in spans):
            counted.update(passage.words)
    return max(counted.values(), default=0)


def _is_told(context: Context, name: str, lists: Sequence[str]) -> bool:
    """Whether the report tells anything of a department, by any of its names, but in the lists."""
    known = _known()
    stem = _patterns()["kind"].sub("", name)
    families = [one for one in known["families"] if any(part in stem for part in one["name"])]
    stems = dict.fromkeys([stem, *(part for one in families for part in one["name"])])
    also = (word for one in families for word in one["also"])
    words = dict.fromkeys([name, *also, *(part + end for part in stems for end in known["ends"])])
    but = [*lists, *(part + beyond for part in stems for beyond in known["beyond"])]
    return context.mentions.find(words, but) is not None


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    known = _known()
    names = ("lists", "name", "kind", "apart", "hazards")
    return {name: rx.compile(known[name].replace("{unit}", known["unit"])) for name in names}


@cache
def _known() -> Any:
    return yaml_file.read(_KNOWN)
