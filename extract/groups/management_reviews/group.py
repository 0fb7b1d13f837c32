"""Management reviews: planned and held when, in whose chair, how many improvements, due and closed when."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from extract.groups.activities import counts, entries, people, record_linking
from extract.groups.activities.days import labels, roles
from extract.groups.activities.days.roles import Day
from extract.groups.activities.days.words import CLAUSE
from extract.groups.activities.entries import Entry, FieldValue, Table
from extract.groups.activities.names import REVIEW, named
from extract.groups.activities.passages.clauses import Part
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.report import ManagementReview, Report

LISTS: frozenset[str] = frozenset()
_DATES = {
    labels.PLANNED: "planned_on",
    labels.MEANT: "meant_on",
    labels.HELD: "held_on",
    labels.DUE: "due_date",
    labels.AHEAD: "due_date",
    labels.CLOSED: "closed_on",
    labels.FINISHED: "finished_on",
}
_CHAIR = patterns.compile(
    r"(?:主持(?:本次|该|评审)?(?:会议|会|评审)?的(?=[为是])|主\s?持\s?人|主持|会议主持|评审主持|评审组?组长|召集人)\s?(?:[:：\t]|[为是]|\s)\s{0,3}|主持人|评审组?组长"
    r"|(?:会议)?主席(?![团台令])\s?[:：\t为是]?\s{0,3}|[Cc]hair(?:ed by|person"
    r"|man)?\s?:?\s|\bled by\s"
)
_CHAIRS = patterns.compile(r"主持|召集|\s(?:in the chair|chaired|presided|was (?:the )?chair)")
_DAY_BEFORE = patterns.compile(
    r"\s?[于在]?\s?20\d\d\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d{1,2}\s?日?(?:[上下]午)?\s?$"
)
_CHAIRED_ON = patterns.compile(r"由(?=[^，,。；;\n]{2,30}主持)")
_AT_THE_TOP = patterns.compile(
    r"(?:最高管理者|总经理|董事长|总裁|厂长|院长|校长|执行董事|管理者代表)\s?"
    r"(?=[^。；;\n]{2,80}(?:亲自)?主持"
    r"|[^。；;\n]{2,70}组织[^，,。；;\n\d]{0,10}(?:召开|开展|进行|实施)?了?(?:本?年度)?管理评审)"
)
_CHAIRED_BY = patterns.compile(r"主持(?=[^\W\d\x00-\x7f]{2,4}(?:[（(，,；;。]|$))")
_OFFICE_BEHIND = patterns.compile(
    r"(?:副?总经理|董事长|总裁|厂长|院长|校长|执行董事|管理者代表|副?总|主任|经理)\s?(?:亲自)?$"
)
"""An office behind a name (王小明总经理主持)."""

_NONCONFORMITY = patterns.compile(
    r"(?:上一?次|前次|外部|认证|监督|内部?)(?:审核|审)[^，,。；;：:]{0,8}(?:不符合|不合格)项?(?:情况|报告)?\s?[：:为]"
)
_OWN = patterns.compile(r"改进|评审|管评|决议|决定|措施：|输出")
_EARLIER = patterns.compile(
    r"(?:上一?[次年届轮]|去年|前次)度?的?(?:管理评审|管评|评审)[^，,。；;]{0,12}(?:改进|措施|决议|决定|事项)"
)
"""What may be closed besides what the review decided: nonconformities, what an earlier review decided."""

_REACH, _NEAR, _FAR = 32, 200, 400
_SUBSTANCE = ("held_on", "closed_on", "improvements")
_TABLE = Table(
    REVIEW,
    dates={
        "planned_on": "planned_on",
        "start": "held_on",
        "held_on": "held_on",
        "due_date": "due_date",
        "closed_on": "closed_on",
    },
    people={"chair": "chair", "leader": "chair", "people": "chair"},
    counts={"improvements": "improvements", "count": "improvements", "nonconformities": "improvements"},
    sure=frozenset({"held_on", "chair", "improvements"}),
)


def read(source: Source, report: Report) -> list[ManagementReview]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a management review, in reading order; `thing` joins those of one review."""
    found = entries.read(source, _TABLE, LISTS, "held_on", _told)
    found = _together(sorted(found, key=lambda one: entries.begin(one) if one else -1))
    kept = sorted((one for one in map(_whole, found) if any(n in one for n in _SUBSTANCE)), key=entries.begin)
    made = [entries.build(source, ManagementReview, entry, LISTS) for entry in kept]
    record_linking.join(
        made, "management-review", "held_on", ("held_on", "closed_on"), ("chair", "improvements")
    )
    return made


def _together(found: list[Entry]) -> list[Entry]:
    """The entries, one of nothing but a chair or a plan with the one right before it that has none such."""
    for before, entry in pairwise(found):
        alone = entry and before and not any(name in entry for name in (*_SUBSTANCE, "finished_on"))
        if (
            alone
            and not entry.keys() & before.keys()
            and entries.begin(entry) - entries.begin(before) < _NEAR
        ):
            before.update(entry)
            entry.clear()
    return found


def _whole(entry: Entry) -> Entry:
    """The entry with the day planned for where the day of the plan is not told."""
    meant, finished = entry.pop("meant_on", None), entry.pop("finished_on", None)
    if finished:
        entry.setdefault("closed_on" if "held_on" in entry else "held_on", finished[:1])
    if meant and "held_on" in entry and "planned_on" not in entry:
        entry["planned_on"] = meant[:1]
    return entry


def _told(source: Source, part: Part) -> Iterator[FieldValue]:
    found = (
        day for day in roles.read(source, part) if not (_is_input(part, day) or _is_of_others(part, day))
    )
    yield from entries.of_dates(found, _DATES)
    yield from entries.of_people("chair", _chair(part))
    yield from entries.of_counts("improvements", counts.find(counts.IMPROVEMENTS, part.text, part.start))


def _is_input(part: Part, day: Day) -> bool:
    """Whether a day is that of another activity, named right behind it (输入包括2025年4月内部审核的结果)
    or before the bracket that it opens (合规性评价报告（…）)."""
    low, high = day.first.start - part.start, day.last.end - part.start
    lead = part.text[max(low - _REACH, 0) : low].rstrip(" ")
    behind = part.text[high : high + _REACH].lstrip(" 日的度第一二三四半年次")
    if lead[-1:] in ("（", "("):
        clause = lead[max(lead.rfind(mark) for mark in "，,。；;\n") + 1 :]
        return any(which != REVIEW for _, _, which in named(clause))
    found = named(CLAUSE.split(behind.replace("、", "，"))[0])
    return bool(found) and found[0][0] == 0 and all(which != REVIEW for _, _, which in found)


def _is_of_others(part: Part, day: Day) -> bool:
    """Whether a day of closing is that of nonconformities, or of what an earlier review had decided."""
    if day.role not in (labels.CLOSED, labels.FINISHED):
        return False
    at = day.first.start - part.start
    before = part.text[max(at - _FAR, 0) : at]
    sentence = before[max(before.rfind(mark) for mark in "。；;\n") + 1 :]
    others, own = ([*pattern.finditer(before)] for pattern in (_NONCONFORMITY, _OWN))
    if others and (not own or own[-1].start() < others[-1].start()):
        return True
    return _EARLIER.search(sentence) is not None


def _before(text: str, at: int, base: int) -> Found | None:
    """The name right before an offset, or before the day there (王小明在2025年2月1日|主持)."""
    low = max(at - _REACH, 0)
    dated = _DAY_BEFORE.search(text, low, at)
    at = dated.start() if dated else at
    at = len(text[low:at].rstrip(" ")) + low
    office = _OFFICE_BEHIND.search(text, low, at)
    return people.before(text, at, base) or (people.before(text, office.start(), base) if office else None)


def _chair(part: Part) -> Iterator[Found]:
    """Who leads the review: behind the word or before it."""
    text, base = part.text, part.start
    if behind := [names[0][0] for _, names in people.behind(text, _CHAIR, base)]:
        yield from behind
        return
    chairs = (_before(text, match.start(), base) for match in _CHAIRS.finditer(text))
    if named := [name for name in chairs if name]:
        yield from named
        return
    for match in _CHAIRED_ON.finditer(text):
        if names := people.listed(text, match.end(), base):
            yield names[0][0]
            return
    if behind := [names[0][0] for _, names in people.behind(text, _CHAIRED_BY, base)]:
        yield behind[0]
        return
    for match in _AT_THE_TOP.finditer(text):
        if names := people.listed(text, match.end(), base, most=1):
            yield names[0][0]
            return
