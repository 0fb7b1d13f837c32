"""What the pages of reports, statistics and searches are called, and which reports are meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from hegui.bulk.journal import Journal
from hegui.errors import RefusedError
from schemas import patterns

FOLDER = "pages"
STATISTICS, SEARCH = "stats-{by}.html", "search.html"
"""Pages beside the front page."""

_UNSAFE = patterns.compile(r'[\x00-\x1f\x7f<>:"/\\|?*%#&\'`$!;]')
_MOST_BYTES = 140
_DIGITS = 12
_LEAST_DIGITS = 6


class Kept(NamedTuple):
    """A report of a run: its SHA-256, its paths."""

    sha256: str
    paths: list[str]


def page_name(sha256: str, path: str) -> str:
    """The name of a report's page: the file's, and the beginning of its SHA-256, so that no two are alike and
    none depends on what else is in the run.

    >>> page_name("0123456789abcdef", "a/报告 1.docx")
    '报告 1.docx-0123456789ab.html'
    >>> page_name("0123456789abcdef", "..")
    'report-0123456789ab.html'
    """
    name = _UNSAFE.sub("_", PurePath(path).name)
    clear = "".join(one if one.isprintable() else "_" for one in name).strip(". ")
    cut = clear.encode("utf-8", "replace")[:_MOST_BYTES].decode("utf-8", "ignore")
    return f"{cut or 'report'}-{sha256[:_DIGITS]}.html"


def every(journal: Journal) -> Iterator[Kept]:
    """All reports of a run, in the order of SHA-256."""
    for sha256, paths, _ in journal.judged():
        yield Kept(sha256, paths)


def chosen(journal: Journal, given: Iterable[str]) -> list[Kept]:
    """The reports that are meant by paths, names or beginnings of SHA-256, each once.

    Raises RefusedError for what none, or more than one, is called."""
    known = list(every(journal))
    found = {one.sha256: one for name in given for one in [_one(known, name, journal.folder)]}
    return [found[sha256] for sha256 in sorted(found)]


def _one(known: list[Kept], given: str, folder: Path) -> Kept:
    wanted = unicodedata.normalize("NFC", given.replace("\\", "/")).removeprefix("./")
    for fits in (_by_path, _by_name, _by_digits):
        those = [one for one in known if fits(one, wanted)]
        if len(those) == 1:
            return those[0]
        if those:
            first = those[0].paths[0]
            raise RefusedError("several_in_run", path=str(folder), given=given, count=len(those), first=first)
    raise RefusedError("not_in_run", path=str(folder), given=given)


def _by_path(one: Kept, wanted: str) -> bool:
    return any(wanted == path or wanted.endswith(f"/{path}") for path in map(_folded, one.paths))


def _by_name(one: Kept, wanted: str) -> bool:
    return any(
        path.rpartition("/")[2] == wanted or path.endswith(f"/{wanted}") for path in map(_folded, one.paths)
    )


def _by_digits(one: Kept, wanted: str) -> bool:
    digits = wanted.lower()
    return (
        len(digits) >= _LEAST_DIGITS
        and re.fullmatch("[0-9a-f]+", digits) is not None
        and one.sha256.startswith(digits)
    )


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path.replace("\\", "/")).removeprefix("./")


def further_pages(run: Path) -> Iterator[str]:
    """The pages of statistics and searches that a run has, by their files' names."""
    yield from (path.name for path in run.glob(STATISTICS.format(by="*")))
    yield from (path.name for path in run.glob(SEARCH))
