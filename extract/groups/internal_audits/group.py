"""Internal audits: planned and held when, by whom, with how many nonconformities, closed when."""

from __future__ import annotations

from collections.abc import Iterator

from extract.groups.activities import counts, entries, people, record_linking
from extract.groups.activities.days import labels, roles
from extract.groups.activities.entries import Entry, FieldValue, Table
from extract.groups.activities.names import AUDIT
from extract.groups.activities.passages.clauses import Part
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.report import InternalAudit, Report

LISTS = frozenset({"auditors"})
_DATES = {
    labels.PLANNED: "planned_on",
    labels.MEANT: "meant_on",
    labels.HELD: "start",
    labels.AHEAD: "closed_on",
    labels.CLOSED: "closed_on",
    labels.FINISHED: "finished_on",
    "end": "end",
}
_IS = r"\s?(?:[:：\t]|[为是由]|[还另]?有|包括|\s)?\s{0,3}"
_LEADER = patterns.compile(
    rf"(?:组长(?![^\W\x00-\x7f]{{0,2}}主持)(?:姓名)?|[Ll]ead (?:internal )?auditor|[Tt]eam leader"
    rf"|[Ll]ed by|\b[Ll]ead(?=:)|(?:带队|领队|牵头)的(?=是)|主[导任](?:内审|内部审核|审核|稽核)员){_IS}"
)
_AUDITORS = patterns.compile(
    r"(?<!组长[/、和及与])(?<!主[导任])(?:内审员|内部审核员|审核员|组员|成员|(?:内?审核?小?组|审核小组)(?![长员成])(?:[两二三四五\d][人名位])?"
    r"|(?<![Ll]ead )\b[Aa]uditors?|审核人员|内审人员|参加人员|参与人员|参审人员|带领|会同"
    r"|(?:参加|参与|跟着|一[起同道块])(?:去)?(?:审核?|查)?的人?(?=[有是]))(?!组长)"
    rf"(?:名单)?(?:\s?[（(](?:含|包括|包含)(?:内审|审核)?组长[)）])?{_IS}"
)
_BY = patterns.compile(r"由|组织|(?<!\b[Ll]ed )\bby\s")
_DOES = patterns.compile(
    r"[^，,。；;\n]{0,16}?(?:实施|开展|进行|完成|组成|审核)|\s?一[同起道]去?(?:查|审|做)|[^.;\n]{0,4}[;.,]|\s?$"
)
_JOINED = patterns.compile(r"组长[/、和及与](?:组员|成员|内审员|审核员)\s?(?:[:：\t]|[为是])\s{0,3}")
_TEAM_UP = patterns.compile(
    r"[与和同及]\s?(?=[^，,。；;\n]{2,40}?(?:组成[^，,。；;\n]{0,6}组|[共等][两二三四五\d]人))"
    r"|[，,]\s?(?=[^，,。；;\n]{2,40}?组成[^，,。；;\n]{0,6}组)"
)
_MADE_UP = patterns.compile(r"\s?(?:一[起同道]|共同)?(?:组成|[共等][两二三四五\d]人)")
_APPOINTED = patterns.compile(
    r"(?:[，,](?=\s?[任担]))?\s?(?:于?[\d年月日./-]{6,12}(?:编制|编写|制定|拟定|策划)(?:[，,]?并|[，,]?兼|[，,])?)?(?:被?(?:任命|指定|聘任|聘)?(?:担任|任|为|当|做)(?:的|了)?(?:内审|审核)?组长|[带领]队|牵头)"
    r"|\s(?=as (?:the )?(?:lead|team lead))"
)
_TAKE_PART = patterns.compile(r"\s?(?:[两二三四五\d][人名位])?(?:参加|参与|参审)(?!人|了?培训)")
_LED = patterns.compile(r"\s(?:led|headed|was the lead(?:er)?\b|acted as (?:the )?(?:lead|team))\b")
_LED_WITH = patterns.compile(r"\s?(?:带领|率领|率|会同)")
_NOTED_LEADER = patterns.compile(r"\s?[（(](?:内审|审核)?组长[)）]")
_ARE_AUDITORS = patterns.compile(r"\s?(?:担任|任|为)(?:内审|审核)?(?:组员|内审员|成员|审核员)")
_LIST_START = patterns.compile(r"[，,；;。\s]|由")
_BEGUN = patterns.compile(
    r"\s?日?\s?(?:(?:起?开始|启动)(?:的|[，,][^。；;\n]{0,12}结束)|(?:起|起?开始)(?:正式|组织)?(?:实施|进行|开展))"
)
_WHOLE_DAY = len("2025-01-01")
_SUBSTANCE = ("start", "closed_on", "nonconformities")
_TABLE = Table(
    AUDIT,
    dates={"planned_on": "planned_on", "start": "start", "end": "end", "closed_on": "closed_on"},
    people={"leader": "leader", "auditors": "auditors", "people": "auditors"},
    counts={"nonconformities": "nonconformities", "count": "nonconformities"},
    span="start",
    end="end",
    sure=frozenset({"planned_on", "start", "leader", "auditors", "nonconformities", "closed_on"}),
)


def read(source: Source, report: Report) -> list[InternalAudit]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on an internal audit, in reading order; `thing` joins those of one audit."""
    found = entries.read(source, _TABLE, LISTS, "start", _told)
    whole = (_whole(source, one) for one in found)
    stated = (one for one in whole if any(n in one for n in _SUBSTANCE))
    kept = sorted(stated, key=entries.begin)
    made = [entries.build(source, InternalAudit, entry, LISTS) for entry in kept]
    record_linking.join(
        made, "internal-audit", "start", ("start", "closed_on"), ("leader", "nonconformities")
    )
    return made


def _whole(source: Source, entry: Entry) -> Entry:
    """The entry with the day planned for where the day of the plan is not told; alone it is no audit yet.

    An audit of one day ends on it; one that is only said to have begun then may have gone on."""
    meant, finished = entry.pop("meant_on", None), entry.pop("finished_on", None)
    if finished:
        entry.setdefault("closed_on" if "start" in entry else "start", finished[:1])
    if meant and "start" in entry and "planned_on" not in entry:
        entry["planned_on"] = meant[:1]
    day = entry.get("start", ())
    begun = any(_BEGUN.match(source.text, one.end) for one in day)
    if "end" not in entry and day and len(str(day[0].value)) == _WHOLE_DAY and not begun:
        entry["end"] = [day[0]._replace(field="end")]
    return entry


def _told(source: Source, part: Part) -> Iterator[FieldValue]:
    yield from entries.of_dates(roles.read(source, part), _DATES)
    yield from _people(part)
    found = counts.summed(list(counts.find(counts.NONCONFORMITIES, part.text, part.start)))
    yield from entries.of_counts("nonconformities", found)


def _people(part: Part) -> Iterator[FieldValue]:
    """The leader and the auditors."""
    text, base = part.text, part.start
    for _, names in people.behind(text, _LEADER, base):
        yield from entries.of_people("leader", [names[0][0]])
    for _, names in people.behind(text, _AUDITORS, base):
        yield from _by_note(names)
    yield from _grouped(text, base)
    yield from _together(text, base)
    yield from _by(text, base)
    for match in _NOTED_LEADER.finditer(text):
        if name := people.before(text, match.start(), base):
            yield from _by_note(people.listed(text, name.start - base, base))
    for match in (*_APPOINTED.finditer(text), *_LED.finditer(text)):
        if name := people.before(text, match.start(), base):
            yield from entries.of_people("leader", [name])
    for match in (*_ARE_AUDITORS.finditer(text), *_TAKE_PART.finditer(text)):
        low = max(
            (m.end() for m in _LIST_START.finditer(text, max(0, match.start() - 60), match.start())),
            default=0,
        )
        yield from entries.of_people("auditors", [name for name, _ in people.listed(text, low, base)])


def _by(text: str, base: int) -> Iterator[FieldValue]:
    """The people by whom the audit was done (由甲带队, 由甲（组长）、乙实施)."""
    for match in _BY.finditer(text):
        names = people.listed(text, match.end(), base)
        after = names[-1][0].end - base if names else 0
        with_ = _LED_WITH.match(text, after) if names else None
        others = people.listed(text, with_.end(), base) if with_ else []
        if names and (_APPOINTED.match(text, after) or others):
            yield from entries.of_people("leader", [names[-1][0]])
            yield from entries.of_people("auditors", [name for name, _ in others])
        elif names and _DOES.match(text, after):
            yield from _by_note(names)


def _grouped(text: str, base: int) -> Iterator[FieldValue]:
    """The people of a label for both (组长/组员：甲、乙) and of several groups (A组：甲、乙；B组：丙)."""
    for _, names in people.behind(text, _JOINED, base):
        yield from entries.of_people("leader", [names[0][0]])
        yield from entries.of_people("auditors", [name for name, _ in names[1:]])


def _together(text: str, base: int) -> Iterator[FieldValue]:
    """The auditors with whom a leader makes up the team (甲任组长，与乙、丙组成内审组)."""
    for _, names in people.behind(text, _TEAM_UP, base):
        if _MADE_UP.match(text, names[-1][0].end - base):
            yield from entries.of_people("auditors", [name for name, _ in names])


def _by_note(names: list[tuple[Found, str]]) -> Iterator[FieldValue]:
    """People of a list: who is called the leader there, and the others."""
    yield from entries.of_people("leader", [name for name, note in names if "组长" in note][:1])
    yield from entries.of_people("auditors", [name for name, note in names if "组长" not in note])
