"""What people decided on the findings of a run: verdicts in workbooks, a baseline.

Nothing is judged again for it: it is kept in the journal, and applied where tables and pages are made."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from hegui.archive_entry.reviewed import Review
from hegui.bulk.journal import Journal
from hegui.review import verdicts

if TYPE_CHECKING:
    from hegui.baseline import Baseline

NONE = "none"
"""In place of a file: what was given before holds no more."""


def take(
    journal: Journal, workbooks: Sequence[str], known: Baseline | None, *, forget_baseline: bool = False
) -> None:
    """Keep the verdicts of workbooks, and what a baseline knows, for the documents of a run.

    Without workbooks (without a baseline) what was given before holds on; raises RefusedError for a file that
    is none."""
    if workbooks:
        given = [one for path in workbooks if path != NONE for one in verdicts.read(path)]
        journal.put_reviews("verdicts", _of_verdicts(journal, given))
    if known is not None:
        journal.put_reviews("baseline", _of_baseline(journal, known))
    elif forget_baseline:
        journal.put_reviews("baseline", ())


def _of_verdicts(journal: Journal, given: Iterable[Mapping[str, str]]) -> Iterator[Review]:
    """The verdicts by document: that of the SHA-256, else those of the file's name without its suffix."""
    stems: dict[str, set[str]] = defaultdict(set)
    for path, sha256 in journal.paths():
        if sha256 is not None:
            stems[_stem(path)].add(sha256)
    for one in given:
        named = {one["sha256"]} if "sha256" in one else stems.get(_stem(one.get("file", "")), set())
        for sha256 in sorted(named):
            about = (one.get("reason"), one.get("by"), one.get("on"))
            yield Review(sha256, one["fingerprint"], "verdicts", one["verdict"], *about)


def _of_baseline(journal: Journal, known: Baseline) -> Iterator[Review]:
    for path, sha256 in journal.paths():
        for fingerprint in known.known(path) if sha256 is not None else ():
            yield Review(str(sha256), fingerprint, "baseline")


def _stem(path: str) -> str:
    return PurePath(path.replace("\\", "/")).stem
