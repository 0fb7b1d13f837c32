"""Evaluations of compliance: done when, by whom, of how many laws."""

from __future__ import annotations

from collections.abc import Iterator

from extract.activities import counts, days, entries, passages, people
from extract.activities.entries import Entry, Table, Told
from extract.activities.names import COMPLIANCE
from extract.activities.passages import Part
from extract.source import Source
from schemas import rx
from schemas.report import ComplianceEvaluation, Report

LISTS = frozenset({"evaluators"})
_DATES = {days.HELD: "done_on", days.FINISHED: "done_on", days.WRITTEN: "written_on"}
_EVALUATORS = rx.compile(
    r"(?:评价人员?|评价者|参与(?!的|了|评|人|程)|参加人?|参与人|参加人|评价小组(?:成员)?|评价组(?:成员|组长)?|评审人员?|参加人员?|参与人员?|评价成员"
    r"|[Ee]valuators?)\s?(?:[:：\t]|均?[为是]|有|包括|\s)?\s{0,3}"
)
_BY = rx.compile(r"由|组织|\bby\s")
_DOES = rx.compile(r"[^，,。；;\n]{0,30}?(?:评价|完成|实施|进行|开展)|\s?[;.,]|\s?$")
_AT_START = rx.compile(r"(?:^|(?<=[，,。；;\n\t]))(?:公司|组织)?\s?")
_ON_A_DAY = rx.compile(r"\s?(?:等?[两二三四五\d]人)?(?:于|在)\s?\d{4}[^，,。；;\n]{4,30}评价")
_SUBSTANCE = ("done_on",)
_TABLE = Table(
    COMPLIANCE,
    dates={"start": "done_on", "done_on": "done_on"},
    people={"evaluators": "evaluators", "leader": "evaluators"},
    counts={"stated_count": "stated_count"},
)


def read(source: Source, report: Report) -> list[ComplianceEvaluation]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on an evaluation, in reading order; `thing` joins those of one evaluation."""
    taken = entries.rows(source, _TABLE, LISTS)
    found = [entry for entry, _, _ in taken]
    for passage in passages.of(source, COMPLIANCE):
        told = [one for part in entries.outside(passage.parts, taken) for one in _told(source, part)]
        found += entries.split(told, LISTS, "done_on")
    kept = sorted((one for one in map(_whole, found) if any(n in one for n in _SUBSTANCE)), key=entries.begin)
    made = [entries.build(source, ComplianceEvaluation, entry, LISTS) for entry in kept]
    entries.join(made, "compliance-evaluation", "done_on", ("done_on",), ("stated_count",))
    return made


def _whole(entry: Entry) -> Entry:
    """The entry with the day of its report where that of the evaluation is not told."""
    written = entry.pop("written_on", None)
    if written:
        entry.setdefault("done_on", written[:1])
    return entry


def _told(source: Source, part: Part) -> Iterator[Told]:
    text, base = part.text, part.start
    yield from entries.of_dates(days.read(source, part), _DATES)
    yield from entries.of_counts("stated_count", counts.find(counts.LAWS, text, base))
    for _, names in people.behind(text, _EVALUATORS, base):
        yield from entries.of_people("evaluators", [name for name, _ in names])
    for match in _AT_START.finditer(text):
        names = people.listed(text, match.end(), base)
        if names and _ON_A_DAY.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
    for match in _BY.finditer(text):
        names = people.listed(text, match.end(), base)
        if names and _DOES.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
