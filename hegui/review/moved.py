"""A document that was renamed or moved: which one of a baseline it is, by what is found in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from schemas.digest import sha256
from schemas.result import Finding
from schemas.text import fold

ENTRY = "entry"
"""The key of an entry of suppression that holds only where the document is the one that it names."""


def subject(organization: object) -> str | None:
    """What a baseline keeps of whom a report is about: a digest of the name, null without one."""
    name = fold(str(organization)) if organization else ""
    return sha256(name.encode())[:16] if name else None


def of_one_document(
    entries: Iterable[Mapping[str, str]], findings: Sequence[Finding], organization: object = None
) -> list[Mapping[str, Any]]:
    """The entries without those of documents that this one is not.

    It is the document of a baseline with which it shares most findings: of one organization it takes one,
    where that is not known more than half of either. Of another organization it never is: that the same
    law stands in two reports lets it stand in neither for the other's sake."""
    own, groups = list[Mapping[str, Any]](), defaultdict[str, list[Mapping[str, Any]]](list)
    for one in entries:
        (groups[one[ENTRY]] if ENTRY in one else own).append(one)
    if not groups:
        return own
    found, whose = {one.fingerprint for one in findings}, subject(organization)
    shared = {path: _shared(group, found, whose) for path, group in groups.items()}
    best = max(shared, key=lambda path: shared[path])
    return [*own, *groups[best]] if shared[best] else own


def _shared(group: Sequence[Mapping[str, Any]], found: set[str], whose: str | None) -> int:
    """How many findings a document shares with one of a baseline; 0 where it is another."""
    count = len(found.intersection(one["fingerprint"] for one in group))
    theirs = group[0].get("subject")
    if whose and theirs:
        return count if whose == theirs else 0
    return count if 2 * count > max(len(group), len(found)) else 0
