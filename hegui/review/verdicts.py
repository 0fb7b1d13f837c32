"""A reviewer's verdicts on findings, filled in in a workbook: read back, put to the findings, counted.

A finding that is a false alarm, or right and accepted, is let stand (`suppressed`); one that is confirmed or
open counts as before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any, cast

from hegui.errors import RefusedError
from hegui.files.sheets import MOST_ROWS, cell_text, opened
from hegui.wording import LANGUAGES, text
from schemas.result import Finding, Judgement, Suppression, Verdict, VerdictCounts, VerdictName

VERDICTS: tuple[VerdictName, ...] = ("confirmed", "false_alarm", "accepted", "open")
LET_STAND = frozenset({"false_alarm", "accepted"})

_COLUMNS = ("file", "verdict", "reason", "by", "on", "fingerprint", "code", "sha256")

Given = Mapping[str, str]
"""A verdict of a workbook: `_COLUMNS`, absent where a cell is empty; `code` is the code alone."""


def read(path: str, *, for_any: bool = False) -> list[dict[str, str]]:
    """The verdicts in a workbook that `hegui check --format xlsx` made. With `for_any`, those of a workbook
    on one document are for any document.

    Raises RefusedError for a file that is none, and for a verdict that is not known."""
    sheet = next(_sheets(path), None)
    if sheet is None:
        raise RefusedError("no_verdicts", path=path)
    columns, rows = sheet
    found: list[dict[str, str]] = []
    for number, row in rows:
        given = {key: value for key, at in columns.items() if at < len(row) and (value := cell_text(row[at]))}
        if "fingerprint" in given and "verdict" in given:
            found.append({**given, "verdict": _known(given["verdict"], path, number)})
    if for_any and len({one.get("file") for one in found}) == 1:
        for one in found:
            one.pop("file", None)
    return found


def guard(path: str) -> None:
    """Raises RefusedError where a workbook that would be written anew has verdicts in it."""
    from pathlib import Path

    try:
        filled = Path(path).is_file() and read(path)
    except RefusedError:  # no workbook of findings
        return
    if filled:
        raise RefusedError("has_verdicts", path=path)


def _sheets(path: str) -> Iterator[tuple[dict[str, int], Iterator[tuple[int, Sequence[Any]]]]]:
    """The sheets with the headings of verdicts: the columns by their keys, the rows with their numbers."""
    names = {text("workbook", key, lang): key for key in _COLUMNS for lang in LANGUAGES}
    for sheet in opened(path, "no_verdicts").worksheets:
        rows = sheet.iter_rows(values_only=True, max_row=MOST_ROWS)
        heads = next(rows, ())
        columns = {
            names[head]: at for at, head in enumerate(heads) if isinstance(head, str) and head in names
        }
        if {"fingerprint", "verdict"} <= columns.keys():
            yield columns, enumerate(rows, 2)


def _known(given: str, path: str, row: int) -> VerdictName:
    words = {text("workbook", one, lang).casefold(): one for one in VERDICTS for lang in LANGUAGES}
    words |= {one: one for one in VERDICTS}
    if given.casefold() not in words:
        raise RefusedError("unknown_verdict", path=path, row=row, given=given[:30])
    return words[given.casefold()]


def put(
    findings: Sequence[Finding], path: str, given: Iterable[Given], lang: str
) -> tuple[list[Finding], dict[str, VerdictCounts]]:
    """The findings of a document with their verdicts, and how many verdicts there are by code.

    A verdict is for the document whose name, without folder and suffix, is that in the workbook: a draft
    comes back as PDF."""
    mine = {
        one["fingerprint"]: one for one in given if "file" not in one or _stem(one["file"]) == _stem(path)
    }
    counts: dict[str, VerdictCounts] = {}
    made = []
    for finding in findings:
        stated = mine.pop(finding.fingerprint, None)
        _count(counts, finding.code, stated["verdict"] if stated else "undecided")
        made.append(_judged(finding, stated, lang) if stated else finding)
    for gone in mine.values():
        _count(counts, gone.get("code", "").partition(" ")[0] or "?", "gone")
    return made, dict(sorted(counts.items()))


def _count(counts: dict[str, VerdictCounts], code: str, what: str) -> None:
    before = counts.get(code, VerdictCounts())
    counts[code] = before.replaced(**{what: getattr(before, what) + 1})


def _judged(finding: Finding, stated: Given, lang: str) -> Finding:
    named = cast(VerdictName, stated["verdict"])
    verdict = Verdict(verdict=named, reason=stated.get("reason"), by=stated.get("by"), on=stated.get("on"))
    if named not in LET_STAND:
        return finding.replaced(verdict=verdict)
    word = text("workbook", named, lang)
    reason = (
        (f"{word}：{verdict.reason}" if lang == "zh" else f"{word}: {verdict.reason}")
        if verdict.reason
        else word
    )
    return finding.replaced(
        verdict=verdict, suppressed=True, suppression=Suppression(reason=reason, by=verdict.by)
    )


def totals(answers: Iterable[Judgement]) -> dict[str, VerdictCounts]:
    """The counts of several documents together, by code; nothing where no verdicts were given."""
    found: dict[str, VerdictCounts] = {}
    for answer in answers:
        for code, counts in (answer.verdicts or {}).items():
            before = found.get(code, VerdictCounts()).values()
            found[code] = VerdictCounts(**{key: before[key] + more for key, more in counts.values().items()})
    return dict(sorted(found.items()))


def _stem(path: str) -> str:
    """The name of a file without what tells its format.

    >>> _stem("a/报告.docx") == _stem("报告.pdf"), _stem("a.1.pdf")
    (True, 'a.1')
    """
    return PurePath(path.replace("\\", "/")).stem
