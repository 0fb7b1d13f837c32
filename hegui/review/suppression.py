"""Findings that a user decided to let stand: they remain in the result, marked, and count for nothing."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath

from hegui.review.moved import of_one_document
from hegui.selection import group
from schemas.result import Finding, Suppression


def marked(
    findings: Sequence[Finding],
    path: str,
    as_of: str | None,
    entries: Iterable[Mapping[str, str]],
    organization: object = None,
) -> Iterator[Finding]:
    """The findings of a document about an organization, those that an entry covers marked as suppressed.

    An entry names a `fingerprint`, or a `code`, group or rule, and may have a glob for the `path`. It holds
    up to the day `until`: a report that is judged for a later day, or for no day, has its finding again."""
    entries = of_one_document(entries, findings, organization)
    holding = [entry for entry in entries if _holds(entry, as_of) and is_for(entry, path)]
    for finding in findings:
        entry = next((one for one in holding if _covers(one, finding)), None)
        if entry is None:
            yield finding
        else:
            data = {name: entry.get(name) for name in ("reason", "by", "until")}
            yield finding.replaced(suppressed=True, suppression=Suppression(**data))


def _holds(entry: Mapping[str, str], as_of: str | None) -> bool:
    until = entry.get("until")
    return until is None or (as_of is not None and as_of <= until)


def is_for(entry: Mapping[str, str], path: str) -> bool:
    """Whether an entry is for the document: its glob fits the path as given, or from the settings' folder."""
    if "path" not in entry or matches(path, entry["path"]):
        return True
    with contextlib.suppress(OSError, ValueError):  # no current folder; another drive
        return matches(os.path.relpath(path, entry.get("folder", ".")), entry["path"])
    return False


def _covers(entry: Mapping[str, str], finding: Finding) -> bool:
    if "fingerprint" in entry:
        return entry["fingerprint"] == finding.fingerprint
    return entry["code"].upper() in (finding.code, group(finding.code), finding.rule.upper())


def matches(path: str, pattern: str) -> bool:
    """Whether a path is meant by a glob: `*` and `?` within a name, `**` over folders; with a slash at its
    end it is for all in a folder, without a slash for the file's name alone.

    >>> matches("archive/2024/a.pdf", "archive/**"), matches("archive/2024/a.pdf", "*.pdf")
    (True, True)
    >>> matches("archive/2024/a.pdf", "archive/*.pdf"), matches("./drafts/a.docx", "drafts/*.docx")
    (False, True)
    >>> matches("archive/2024/a.pdf", "archive/"), matches("archive", "archive/")
    (True, False)
    """
    shown = PurePath(path).as_posix()
    wanted = PurePath(pattern).as_posix() + "/**" * pattern.endswith("/")
    if "/" not in wanted:
        shown = shown.rpartition("/")[2]
    return re.fullmatch(_pattern(wanted), shown) is not None


def _pattern(glob: str) -> str:
    parts = re.split(r"(\*\*/?|\*|\?)", glob)
    words = {"**/": "(?:[^/]*/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return "".join(words.get(part, re.escape(part)) for part in parts)
