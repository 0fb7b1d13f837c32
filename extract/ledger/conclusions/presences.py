"""What a report says that there is, or is not, of subjects that an organization may be without
(`presences.yaml`): in a field, in sentences, in the entries of its lists."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from extract.ledger.reading import Reading
from extract.ledger.text.subject_words import as_written, raw_of
from schemas import patterns
from schemas.cache import yaml_file
from schemas.leaf import Leaf
from schemas.report import Report, leaves
from schemas.statements.conclusions import Presence
from schemas.text import fold

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
    words: tuple[str, ...]
    denied: re.Pattern[str]
    affirmed: re.Pattern[str] | None
    but: re.Pattern[str] | None
    records: tuple[Records, ...]
    field: str | None
    since: re.Pattern[str] | None
    aside: re.Pattern[str] | None
    of_laws: bool
    act: bool
    by: bool


def read(reading: Reading, key: str) -> list[Presence]:
    """The places on a subject: of its field, then the sentences, and where there is a denial its entries."""
    subject = subjects()[key]
    found = [*_fields(reading, subject), *_sentences(reading, subject)]
    if any(one.denied for one in found):
        found += _entries(reading.report, subject.records)
    return found


def _time(subject: Subject, text: str) -> str | None:
    """The words by which what is said is of a part of the time (审核期间)."""
    match = subject.since.search(text) if subject.since is not None else None
    return match and match[0]


def _fields(reading: Reading, subject: Subject) -> Iterator[Presence]:
    """The places of a field that say none, and those that say what there is."""
    leaf = getattr(reading.report, subject.field) if subject.field else None
    for place in leaf.places if leaf is not None else ():
        text = fold(str(place.value or ""))
        if text in _NOT_SAID:
            continue
        none = _NONE.fullmatch(fold(str(place.value))) is not None
        if not none or not _is_excepted(reading, place):
            yield Presence(place, str(place.value), none, "field", None)


def _is_excepted(reading: Reading, place: Leaf[Any]) -> bool:
    """Whether the clause of a denial goes on to what there is not besides (无外包过程以外的临时场所)."""
    rest = _CLAUSE.split(fold(reading.around(place)[1]))[0]
    return any(word in rest for word in _EXCEPTED)


def _raised(report: Report) -> list[tuple[int, int]]:
    """Where the nonconformities stand."""
    raised = leaves([*report.nonconformities.items, *report.previous_nonconformities])
    return sorted(leaf.span for _, leaf in raised)


def _sentences(reading: Reading, subject: Subject) -> Iterator[Presence]:
    """The sentences that deny, and those that tell."""
    not_whole, whole, supposed, acts = _common()
    passages = reading.passages(subject.words)
    raised = _raised(reading.report) if subject.act and passages else []
    for passage in passages:
        raw = str(passage.leaf.value)
        text = fold(raw)
        sure = _QUOTED.sub("", acts.sub("", text) if subject.act else text)
        sure = _OF_LAWS.sub("", sure) if subject.of_laws else sure
        excused = subject.but is not None and subject.but.search(text) is not None
        if supposed.search(sure) or (excused and not subject.act):
            continue
        if subject.act and _is_of_nonconformity(reading, passage.leaf, raised):
            continue
        if match := None if excused else subject.denied.search(text):
            above = fold(" ".join(reading.under(passage.leaf)))
            before = _CLAUSE.split(text[: match.start()])[-1]
            if _is_of_part(subject, match[0], f"{text} {above}", not_whole):
                continue
            if whole.fullmatch(before) or (subject.by and _BY.fullmatch(before)):
                yield Presence(
                    passage.leaf, as_written(raw, *match.span()), True, "sentence", _time(subject, text)
                )
        elif words := _affirmed(subject, text, raw):
            yield Presence(passage.leaf, words, False, "sentence", _time(subject, text))


def _is_of_part(subject: Subject, denied: str, around: str, not_whole: re.Pattern[str]) -> bool:
    """Whether a department or place alone is without something; not where one department does it for all."""
    return not (subject.by or (subject.act and _ALL.search(denied))) and bool(not_whole.search(around))


def _is_of_nonconformity(reading: Reading, place: Leaf[str], raised: list[tuple[int, int]]) -> bool:
    """Whether a sentence stands in a nonconformity, which what is told elsewhere may have mended."""
    at = bisect_right(raised, (place.span[0], place.span[1] + 1)) - 1
    if at >= 0 and place.span[0] < raised[at][1]:
        return True
    beside = (*reading.under(place), *reading.beside(place))
    return any(_MENDED.search(text) for text in beside)


def _affirmed(subject: Subject, text: str, raw: str) -> str:
    """The words of a sentence, as written, that tell of a subject; empty where it has none, or denies it."""
    if subject.aside is not None and subject.aside.search(text):
        return ""
    match = subject.affirmed.search(text) if subject.affirmed is not None else None
    if match is None or _NEGATED.search(text[: match.start()]):
        return ""
    return raw_of(raw, *match.span())


def _entries(report: Report, records: tuple[Records, ...]) -> Iterator[Presence]:
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
                yield Presence(leaf, str(leaf.value), False, "record", None)


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
def subjects() -> dict[str, Subject]:
    """The subjects of the file."""
    return {key: _subject(key, known) for key, known in _known()["subjects"].items()}


@cache
def _common() -> tuple[re.Pattern[str], ...]:
    """What tells of a part, what may stand before a denial of the whole, what tells no fact, and what of that
    tells one of an act."""
    return tuple(patterns.compile(_known()[name]) for name in ("not_whole", "whole", "supposed", "acts"))


def _known() -> dict[str, Any]:
    known: dict[str, Any] = yaml_file.read(Path(__file__).with_suffix(".yaml"))
    return known


def _subject(key: str, known: dict[str, Any]) -> Subject:
    return Subject(
        key,
        tuple(known["words"]),
        patterns.compile(known["denied"]),
        patterns.compile(known["told"]) if "told" in known else None,
        patterns.compile(known["but"]) if "but" in known else None,
        tuple(_records(one) for one in known.get("records", ())),
        known.get("field"),
        patterns.compile(known["since"]) if "since" in known else None,
        patterns.compile(known["aside"]) if "aside" in known else None,
        known.get("of_laws", False),
        known.get("act", False),
        known.get("by", False),
    )


def _records(known: dict[str, Any]) -> Records:
    return Records(
        known["list"],
        tuple(known["shown"]),
        tuple(known.get("any", ())),
        tuple((name, patterns.compile(like)) for name, like in known.get("like", {}).items()),
        known.get("amount"),
    )
