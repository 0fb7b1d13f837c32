"""Evaluations of compliance: done when, by whom, of how many laws."""

from __future__ import annotations

from collections.abc import Iterator

from extract.activities import counts, days, entries, people
from extract.activities.entries import Entry, Table, Told
from extract.activities.names import COMPLIANCE
from extract.activities.passages import Part
from extract.source import Source
from schemas import rx
from schemas.report import ComplianceEvaluation, Report

LISTS = frozenset({"evaluators"})
_DATES = {days.HELD: "done_on", days.FINISHED: "done_on", days.WRITTEN: "written_on"}
_EVALUATORS = rx.compile(
    r"(?:(?:参与|参加)的?(?:合规性?)?(?:评[价审])?的?(?:人员|人|者|成员)|参评(?:人员|人|者|成员)"
    r"|评[价审](?:工作)?(?:小组|组)?的?(?P<more>组员|成员)|评[价审](?:工作)?(?:小组|组)?的?(?:组长|人员|人|者)|评价小组|评价组"
    r"|参与(?!的|了|评|人|程)|[Ee]valuators?|[Ee]valuation team|(?:[Ee]valuated|[Aa]ssessed) by)"
    r"\s?(?:[:：\t]|均?[为是]|主?要?有|包括|\s)?[:：]?\s{0,3}"
)
_TEAM = rx.compile(r"(?:小组|评价组|工作组|团队|[部科室处])\s?[（(](?=[^（()）\n]{2,60}[)）])")
_AFTER_TEAM = rx.compile(
    r"\s?(?:等)?(?:[两二三四五\d]人)?[)）][^，,。；;\n]{0,40}?(?:评价|评审|实施|进行|开展|完成)"
)
_BY = rx.compile(r"由|组织|\bby\s")
_DOES = rx.compile(
    r"(?:\s?[（(][^（()）\n]{0,30}[)）])?(?:[^，,。；;\n]{0,30}?(?:评价|完成|实施|进行|开展)|\s?[;.,]|\s?$)"
)
_AT_START = rx.compile(r"(?:^|(?<=[，,。；;\n\t])|(?<=\d{4}\s)|(?<=\d{4},\s))(?:公司|组织)?\s?")
_ON_A_DAY = rx.compile(
    r"\s?(?:等?[两二三四五\d]人)?(?:于|在)\s?\d{4}[^，,。；;\n]{4,30}评价"
    r"|\s?(?:have )?(?:evaluated|assessed|reviewed|checked) (?:the )?compliance"
)
_SUBSTANCE = ("done_on",)
_TABLE = Table(
    COMPLIANCE,
    dates={"start": "done_on", "done_on": "done_on"},
    people={"evaluators": "evaluators", "leader": "evaluators"},
    counts={"stated_count": "stated_count"},
)


def read(source: Source, report: Report) -> list[ComplianceEvaluation]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on an evaluation, in reading order; `thing` joins those of one evaluation."""
    found = entries.read(source, _TABLE, LISTS, "done_on", _told)
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
    for match in _EVALUATORS.finditer(text):
        if names := people.listed(text, match.end(), base):
            told = entries.of_people("evaluators", [name for name, _ in names])
            yield from (one._replace(group=entries.MORE) for one in told) if match["more"] else told
    for match in _TEAM.finditer(text):
        names = people.listed(text, match.end(), base)
        if names and _AFTER_TEAM.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
    for match in _AT_START.finditer(text):
        names = people.listed(text, match.end(), base)
        if names and _ON_A_DAY.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
    for match in _BY.finditer(text):
        names = people.listed(text, match.end(), base)
        if names and _DOES.match(text, names[-1][0].end - base):
            yield from entries.of_people("evaluators", [name for name, _ in names])
