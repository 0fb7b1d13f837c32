"""What the report says there is not, and tells of in another place (`denied_but_evidenced.yaml`)."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checks.compare import Place, every_place, out_of_order
from checks.context import Context
from checks.laws.later_editions import issued_on
from checks.text.subject_words import as_written, raw_of
from schemas import patterns
from schemas.cache import yaml_file
from schemas.report import Report, leaves
from schemas.result import Severity
from schemas.text import fold

MOST = 3
"""So many places of each side are shown."""

_NONE = patterns.compile(r"(?:无|没有|不涉及|none)[。.]?", re.I)
_CLAUSE = patterns.compile(r"[,，;；:：]")
_NEGATED = patterns.compile(r"(?:无|没有|未|不)[^,，。;；:：]{0,6}$")
_BY = patterns.compile(
    r"(?:经?查|询问?|与|向)?[^\W\d_]{0,6}[部科室处](?:负责人|经理|主管)?(?:介绍|陈述|表示)?"
)
"""Before a denial: the department that does it for the whole organization."""

_EXCEPTED = ("以外", "之外")

_ALL = patterns.compile(r"公司|企业|组织(?=[一从还尚仍均未没])|受审核方")
_MENDED = patterns.compile(
    r"(?<!符合)(?<!符合.)(?<!符合..)不符合|不合格|整改|上[一]?次|以往|前次|纠正|问题|一阶段"
)
"""Over or beside a sentence on what was not done: it may have been done since."""

_QUOTED = patterns.compile("“[^“”]{1,20}”")
"""What hangs on a wall or is cited: it does not say what may be in the sentence (“必须戴口罩”)."""

_OF_LAWS = patterns.compile("《[^《》]{1,60}》?|(?<=新增|增加|更新)识别")
"""What is no doubt in a sentence on laws: their titles (《…管理规定》), and that they were added."""

_NOT_SAID = frozenset(("", "/", "-", "—", "不适用"))


class Records(NamedTuple):
    """Entries of a list of the report that tell of a subject: those with `any` of some fields, whose fields
    are `like` patterns, whose `amount` is above zero; the first of the fields `shown` is their place."""

    path: str
    shown: tuple[str, ...]
    any: tuple[str, ...]
    like: tuple[tuple[str, re.Pattern[str]], ...]
    amount: str | None


class Subject(NamedTuple):
    """Something that an organization may be without."""

    key: str
    names: dict[str, str]
    words: tuple[str, ...]
    denied: re.Pattern[str]
    stated: re.Pattern[str] | None
    but: re.Pattern[str] | None
    records: tuple[Records, ...]
    field: str | None
    severity: Severity | None
    since: re.Pattern[str] | None
    aside: re.Pattern[str] | None
    issued: bool
    act: bool
    by: bool


class Said(NamedTuple):
    """A place that says something, and the words that do: its own; where `known`, those of the facts."""

    place: Place
    words: str
    known: bool = False


class Contradiction(NamedTuple):
    """A subject, what denies it, and what tells of it."""

    subject: Subject
    denied: list[Said]
    stated: list[Said]


def contradictions(context: Context) -> Iterator[Contradiction]:
    """The subjects that the report denies of the whole organization, and tells of."""
    found = context.report
    raised = leaves([*found.nonconformities.items, *found.previous_nonconformities])
    spans = sorted(leaf.span for _, leaf in raised)
    for subject in subjects():
        denied, stated = _fields(context, subject)
        said, heard = _sentences(context, subject, spans)
        times = [_time(subject, one) for one in said]
        if partly := bool(said) and all(times):
            heard = [one for one in heard if _time(subject, one) in times]
        denied, stated = denied + said, stated + heard
        stated += _entries(context.report, subject.records) if denied else []
        stated += _issued(context, partly=partly) if denied and subject.issued else []
        if denied and stated:
            yield Contradiction(subject, denied[:MOST], stated[:MOST])


def _time(subject: Subject, said: Said) -> str | None:
    """The words by which what is said is of a part of the time (审核期间)."""
    match = subject.since.search(fold(str(said.place.value))) if subject.since is not None else None
    return match and match[0]


def _fields(context: Context, subject: Subject) -> tuple[list[Said], list[Said]]:
    """The places of a field that say none, and those that say what there is."""
    leaf = getattr(context.report, subject.field) if subject.field else None
    places = [place for place in every_place([leaf]) if fold(str(place.value or "")) not in _NOT_SAID]
    said = [Said(place, str(place.value)) for place in places]
    denied = [one for one in said if _NONE.fullmatch(fold(one.words))]
    stated = [one for one in said if one not in denied]
    return [one for one in denied if not _is_excepted(context, one.place)], stated


def _is_excepted(context: Context, place: Place) -> bool:
    """Whether the clause of a denial goes on to what there is not besides (无外包过程以外的临时场所)."""
    rest = _CLAUSE.split(fold(context.mentions.around(place)[1]))[0]
    return any(word in rest for word in _EXCEPTED)


def _sentences(
    context: Context, subject: Subject, raised: list[tuple[int, int]]
) -> tuple[list[Said], list[Said]]:
    """The sentences that deny, and those that tell; `raised`: where the nonconformities stand."""
    denied: list[Said] = []
    stated: list[Said] = []
    not_whole, whole, supposed, acts = _common()
    for passage in context.mentions.passages(subject.words):
        text = fold(str(passage.leaf.value))
        sure = _QUOTED.sub("", acts.sub("", text) if subject.act else text)
        sure = _OF_LAWS.sub("", sure) if subject.issued else sure
        excused = subject.but is not None and subject.but.search(text) is not None
        if supposed.search(sure) or (excused and not subject.act):
            continue
        if subject.act and _is_of_nonconformity(context, passage.leaf, raised):
            continue
        if match := None if excused else subject.denied.search(text):
            above = fold(" ".join(context.mentions.under(passage.leaf)))
            before = _CLAUSE.split(text[: match.start()])[-1]
            if _is_of_part(subject, match[0], f"{text} {above}", not_whole):
                continue
            if whole.fullmatch(before) or (subject.by and _BY.fullmatch(before)):
                denied.append(Said(passage.leaf, as_written(str(passage.leaf.value), *match.span())))
        elif words := _told(subject, text, str(passage.leaf.value)):
            stated.append(Said(passage.leaf, words))
    return denied, stated


def _is_of_part(subject: Subject, denied: str, around: str, not_whole: re.Pattern[str]) -> bool:
    """Whether a department or place alone is without something; not where one department does it for all."""
    return not (subject.by or (subject.act and _ALL.search(denied))) and bool(not_whole.search(around))


def _is_of_nonconformity(context: Context, place: Place, raised: list[tuple[int, int]]) -> bool:
    """Whether a sentence stands in a nonconformity, which what is told elsewhere may have mended."""
    at = bisect_right(raised, (place.span[0], place.span[1] + 1)) - 1
    if at >= 0 and place.span[0] < raised[at][1]:
        return True
    beside = (*context.mentions.under(place), *context.mentions.beside(place))
    return any(_MENDED.search(text) for text in beside)


def _told(subject: Subject, text: str, raw: str) -> str:
    """The words of a sentence, as written, that tell of a subject; empty where it has none, or denies it."""
    if subject.aside is not None and subject.aside.search(text):
        return ""
    match = subject.stated.search(text) if subject.stated is not None else None
    if match is None or _NEGATED.search(text[: match.start()]):
        return ""
    return raw_of(raw, *match.span())


def _entries(report: Report, records: tuple[Records, ...]) -> Iterator[Said]:
    """The entries that tell of a subject."""
    for one in records:
        for entry in _at(report, one.path.split(".")):
            amount = getattr(entry, one.amount) if one.amount else None
            if one.amount and (amount is None or not amount.value):
                continue
            if one.any and not any(_text(entry, name) for name in one.any):
                continue
            if all(like.search(_text(entry, name)) for name, like in one.like):
                leaf = next(leaf for name in (*one.shown, *one.any) if (leaf := getattr(entry, name)))
                yield Said(leaf, str(leaf.value))


def _issued(context: Context, *, partly: bool) -> Iterator[Said]:
    """The standards cited that were issued in the time that the audit covers, and in force in it as far as is
    known, for what is still to come has changed nothing: each number once. The laws listed of which a new
    text came into force in that time; `partly`: not in all the time of the system, of which none speaks."""
    report = context.report
    since = report.audit.covered_from or report.system_effective_on
    if since is None:
        return
    cited = [one.number for one in report.standards_cited if one.number is not None and one.number.value]
    for number in {str(leaf.value): leaf for leaf in reversed(cited)}.values():
        issued = issued_on(context, str(number.value))
        edition = context.facts.edition(str(number.value))
        to_come = edition is not None and out_of_order(edition.effective_on, context.as_of)
        if out_of_order(issued, since.value) and not to_come:
            yield Said(number, context.words("issued", number=number.value, day=issued), known=True)
    if partly and report.audit.covered_from is None:
        return
    listed = {str(title.value): title for one in reversed(report.law_lists) for title in one.titles}
    for title in listed.values():
        law = context.facts.law(str(title.value)) if title.value else None
        days = [law.effective_on, *(day for _, day in law.revisions)] if law is not None else []
        new = [day for day in days if out_of_order(day, since.value) and not out_of_order(day, context.as_of)]
        if new:
            shown = str(title.value).strip("《》")
            yield Said(title, context.words("in_force", title=shown, day=new[-1]), known=True)


def _at(value: Any, names: list[str]) -> Iterator[Any]:
    """The entries of a list, or of the lists in the entries of one."""
    if not names:
        yield value
        return
    for one in getattr(value, names[0]):
        yield from _at(one, names[1:])


def _text(entry: Any, name: str) -> str:
    leaf = getattr(entry, name)
    return fold(str(leaf.value)) if leaf is not None and leaf.value else ""


@cache
def subjects() -> tuple[Subject, ...]:
    """The subjects of the file."""
    return tuple(_subject(key, said) for key, said in _said()["subjects"].items())


@cache
def _common() -> tuple[re.Pattern[str], ...]:
    """What tells of a part, what may stand before a denial of the whole, what tells no fact, and what of that
    tells one of an act."""
    return tuple(patterns.compile(_said()[name]) for name in ("not_whole", "whole", "supposed", "acts"))


def _said() -> dict[str, Any]:
    said: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return said


def _subject(key: str, said: dict[str, Any]) -> Subject:
    return Subject(
        key,
        {"zh": said["zh"], "en": said["en"]},
        tuple(said["words"]),
        patterns.compile(said["denied"]),
        patterns.compile(said["told"]) if "told" in said else None,
        patterns.compile(said["but"]) if "but" in said else None,
        tuple(_records(one) for one in said.get("records", ())),
        said.get("field"),
        said.get("severity"),
        patterns.compile(said["since"]) if "since" in said else None,
        patterns.compile(said["aside"]) if "aside" in said else None,
        said.get("issued", False),
        said.get("act", False),
        said.get("by", False),
    )


def _records(said: dict[str, Any]) -> Records:
    return Records(
        said["list"],
        tuple(said["shown"]),
        tuple(said.get("any", ())),
        tuple((name, patterns.compile(like)) for name, like in said.get("like", {}).items()),
        said.get("amount"),
    )
