"""Records of a group told compactly, as statements: what each part is, its kind and the words in it tell."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.readers.dates import short_years
from extract.readers.leaves import clean
from extract.readers.records.inline_record_parts import Listed, Part, units_about
from extract.readers.text import matter_changes
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.statements.form_instructions import without_examples
from extract.statements.frames import counts_on
from extract.statements.running_text import Fact, Statement
from extract.values.dates import FoundDate, FoundSpan
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.slotted import field, slotted

CODE = r"(?P<value>(?=.{0,24}\d)[A-Za-z0-9#][\w./#+*·~℃°()（）〔〕、-]{2,60})"
"""A code behind a label."""

SAMPLED = patterns.compile(r"(?:抽查?|查|见|现场)?(?:[①-⑳]|\d{1,2}[#号]?)?")
"""What may stand before a thing: that it was sampled, its number in the list."""

OFFICE = patterns.compile(r"[\u3400-\u9fff]{3,24}(?:局|厅|委员会|平台|大队)(?=(?:[颁签核]?发证?)?$)")
_CODE = patterns.compile(
    r"(?!\d{1,2}(?:\.\d{1,2}){0,3}$)"
    r"(?=[^\u3400-\u9fff]{0,20}[\dA-Z])(?![A-Z]$)-?[A-Za-z\d#][\w./+×*·~℃°#()、-]{0,60}",
    re.A,
)
_NUMBER = patterns.compile(r"#[\w/-]{1,20}|[Nn][Oo]\.\s?[\w/-]{1,20}")
"""The number of a thing that may stand before its name (#4320042 游标卡尺)."""

_STRONG = ("\n", "\n；;。", "\n；;。 ")
_LONGEST_WORDS = 10
_LISTS = "、/／"
_USER = patterns.compile(r"(?:使用|送检|送校|受检|委托|产权|用户)(?:单位|方|人|部门)")
"""Before an organisation that has the thing, and did nothing to it."""

_BY = patterns.compile(
    r"(?:[经由]|委托|送(?:往|至|到)?"
    r"|(?:送[检校]|承检|检[定验测]|校[准验])(?:单位|机构|方|部门)?\s?[:：为是]?)\s?$"
)
"""Before the organisation in a line over a list: all was with it (均经某中心检验, 送检：某公司)."""

_LABEL = patterns.compile(r"[^\W\d_]{1,8}")
"""The word before a colon, for what stands behind it."""

_TOPIC = patterns.compile(
    r"(?:劳动|聘用|劳务|用工|采购|服务|租赁)合同|劳动用工|用工档案|劳动关系|体检|健康检查|持证|作业人员|器具|量具|特种设备|供方|供应商|演练|培训|社保|参保"
)
"""What a unit goes on to, before a colon."""

_ALONE = patterns.compile(r"[^\W\d\x00-\x7f]")
"""A word beside a day, which is then no bare one."""


_AGENCY = patterns.compile(r"计量|检测|检验|检定|校准|测试|研究|质检|监督|[院所站]$")
"""What an organisation is called that inspects or calibrates."""

Columns = Callable[[int], tuple[str, ...]]


@slotted
class Spec:
    """How the compact records of a group look.

    `about`: what the unit, its title or heading says; `other`: what its title says where it lists other
    things; `named`: the subject of a part, null where it is none; `days`: field, what stands before a day,
    what behind it; `bare_days`: the fields of days without a word, in their order; `term`: those of a span;
    `orgs`: field and how such an organisation is called; `texts`: field and how such a part looks, its value
    by the group `value`, else the whole; `codes`: the fields of codes without a label, in their order;
    `words`: the field of what is none of these; `user`: that of whom the thing is; `by`: that of who did
    something to all that are listed, whom the line over them may tell;
    `noted`: whether brackets behind the subject hold a note; `least`: more facts than these make a record."""

    group: str
    subject: str
    about: re.Pattern[str]
    named: Callable[[str], Found | None]
    days: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = ()
    bare_days: tuple[str, ...] = ()
    term: tuple[str, str] | None = None
    orgs: tuple[tuple[str, re.Pattern[str]], ...] = ()
    texts: tuple[tuple[str, re.Pattern[str]], ...] = ()
    codes: tuple[str, ...] = ()
    other: re.Pattern[str] = field(default=patterns.compile(r"(?!)"))
    words: str = ""
    user: str = ""
    by: str = ""
    noted: bool = False
    least: int = 2


def fields_of(spec: Spec) -> frozenset[str]:
    """The fields that records of a group may have."""
    named = {spec.subject, spec.words, spec.user, *spec.bare_days, *(spec.term or ()), *spec.codes}
    stated = (name for some in (spec.days, spec.orgs, spec.texts) for name, *_ in some)
    return frozenset({*named, *stated} - {""})


class _Topic(NamedTuple):
    """Parts of a unit that are of one matter: the word before a colon that names it (empty without one), the
    title over them, and all words around and in them."""

    parts: list[Part]
    head: str
    title: str
    words: str


def read(source: Source, spec: Spec) -> Iterator[tuple[Unit, list[Statement]]]:
    """The statements of each unit that lists records of the group compactly."""
    for listed in units_about(source, spec.about):
        found: list[Statement] = []
        for topic in _topics_of(listed):
            if _is_of_group(topic, spec):
                records = _own_parts(source, listed, _records(topic.parts, spec), spec)
                found += [stated for record in records if (stated := statement_of(source, record, spec))]
        users = {one[spec.user].value for one in found if spec.user in one and spec.by in one}
        found = [_with_user(one, users, spec) for one in found] if users else found
        if found and (found := _real(source, listed.unit, found, spec)):
            yield listed.unit, [*_with_lead(source, listed, found, spec)]


def _with_user(one: Statement, users: set[str | None], spec: Spec) -> Statement:
    """A statement whose one organisation is the user in others that tell an agency too, as one of a user."""
    stated = one.get(spec.by)
    if stated is None or spec.user in one or stated.value not in users:
        return one
    rest = {name: fact for name, fact in one.items() if name != spec.by}
    return {**rest, spec.user: stated._replace(field=spec.user)}


def _real(source: Source, unit: Unit, found: list[Statement], spec: Spec) -> list[Statement]:
    """The statements of a unit but for those of the examples that the form has printed."""
    shown = without_examples(narrow(source.text[unit.start : unit.end]))
    return [one for one in found if not shown[one[spec.subject].start - unit.start].isspace()]


def _with_lead(source: Source, listed: Listed, found: list[Statement], spec: Spec) -> Iterator[Statement]:
    """The statements, those without one with the only organisation that the line over them says it was by."""
    stated = source.text[slice(*listed.lead)] if spec.by and listed.unit.cell is None else ""
    orgs = find_organizations(stated, listed.lead[0])
    led = len(orgs) == 1 and _BY.search(source.text, listed.lead[0], orgs[0].start)
    for one in found:
        fact = Fact(spec.by, *orgs[0], anchor=one[spec.subject].start) if led else None
        yield {spec.by: fact, **one} if fact else one


def _topics_of(listed: Listed) -> Iterator[_Topic]:
    """What a unit is of, part by part (劳动合同：…；体检：…)."""
    parts = listed.parts
    starts = [i for i, one in enumerate(parts[:-1]) if parts[i + 1].mark == ":" and _TOPIC.search(one.text)]
    for low, high in pairwise([*([0] if starts[:1] != [0] else []), *starts, len(parts)]):
        if low in starts:
            yield _Topic(parts[low:high], parts[low].text, "", "")
        else:
            words = "\n".join(part.text for part in parts[low:high])
            yield _Topic(parts[low:high], "", listed.about.rpartition("\n")[2], f"{listed.about}\n{words}")


def _is_of_group(topic: _Topic, spec: Spec) -> bool:
    """Whether parts are of the group: by the word before a colon, else by the title and what they say."""
    if topic.head:
        return spec.about.search(topic.head) is not None
    return bool(spec.about.search(topic.words)) and not spec.other.search(_unnamed(topic.title))


def _unnamed(title: str) -> str:
    """A title without the names of organisations in it."""
    for org in reversed(find_organizations(title)):
        title = title[: org.start] + title[org.end :]
    return title


def _records(parts: list[Part], spec: Spec) -> list[list[Part]]:
    """The parts of each record: between strong marks if each piece has one subject, else from subjects on."""
    subjects = [i for i, part in enumerate(parts) if spec.named(part.text)]
    if not subjects:
        return []
    for marks in _STRONG if subjects[0] else ():
        starts = [i for i, part in enumerate(parts) if i == 0 or part.mark in marks]
        pieces = [parts[low:high] for low, high in zip(starts, [*starts[1:], None], strict=True)]
        counts = [sum(spec.named(part.text) is not None for part in piece) for piece in pieces]
        if marks == "\n":
            first = next(i for i, count in enumerate(counts) if count)
            pieces, counts = pieces[first:], counts[first:]
        if len(pieces) > 1 and all(count == 1 for count in counts):
            return [_unled(piece, spec) for piece in pieces]
    if len(subjects) == 1:
        return [parts]
    starts = _numbered(parts, subjects)
    return [parts[low:high] for low, high in pairwise([*starts, len(parts)])]


def _own_parts(source: Source, listed: Listed, records: list[list[Part]], spec: Spec) -> list[list[Part]]:
    """The records without what stands behind a turn of the text to another matter."""
    base = listed.unit.start
    subjects = [part.start - base for part in listed.parts if spec.named(part.text)]

    def named(low: int, high: int) -> bool:
        return bisect_left(subjects, low) < bisect_left(subjects, high)

    text = narrow(source.text[base : listed.unit.end])
    cuts = [
        base + at
        for at, turned in matter_changes.of(text, matter_changes.Matter(spec.group, named))
        if turned
    ]
    if not cuts:
        return records
    return [_until(record, cuts) for record in records if record]


def _until(record: list[Part], cuts: list[int]) -> list[Part]:
    """The parts of a record before the first turn within it."""
    at = bisect_left(cuts, record[0].end)
    high = cuts[at] if at < len(cuts) else record[-1].end
    return [part for part in record if part.start < high]


def _numbered(parts: list[Part], subjects: list[int]) -> list[int]:
    """Where records begin: with the number before a subject, where the first has one or none is behind it."""
    numbers = {i for i, part in enumerate(parts) if _NUMBER.fullmatch(part.text)}
    first = subjects[0] - 1 in numbers
    return [
        low - 1 if low - 1 in numbers and (first or not numbers.intersection(range(low, high))) else low
        for low, high in pairwise([*subjects, len(parts)])
    ]


def _unled(piece: list[Part], spec: Spec) -> list[Part]:
    """A record without the words before the colon over its subject (抽查（姓名/证号）：甲/…)."""
    at = next(i for i, part in enumerate(piece) if spec.named(part.text))
    return piece[at:] if any(mark in piece[at].mark for mark in ":）)") else piece


@slotted
class _InlineRecord:
    """What is read of a record so far: facts, days and codes without a word, parts that are neither."""

    facts: Statement = field(default_factory=dict)
    days: list[FoundDate] = field(default_factory=list)
    codes: list[Part] = field(default_factory=list)
    rest: int = 0

    def add(self, name: str, start: int, end: int, value: str | None) -> None:
        """Add a fact; the first one of a field counts."""
        self.facts.setdefault(name, Fact(name, start, end, value))


def statement_of(
    source: Source, record: list[Part], spec: Spec, columns: Columns = lambda _start: ()
) -> Statement | None:
    """The statement of a record; null where it has too few facts, or too much that is none.

    `columns`: the fields that days and codes without a word may be, by place, the likeliest first."""
    stated = _InlineRecord()
    last = ""
    ordered = _with_lists(_ordered(record, spec))
    for part, behind in zip(ordered, [*ordered[1:], None], strict=True):
        label, last = (last if part.mark == ":" else part.text), part.text
        if part.mark == ":" and _add_labelled(source, part, label, spec, stated):
            continue
        if behind and behind.mark == ":" and _LABEL.fullmatch(part.text) and not spec.named(part.text):
            continue
        if _USER.match(label):
            if (org := _organization(source.text[part.start : part.end])) and spec.user:
                stated.add(spec.user, part.start + org.start, part.start + org.end, org.value)
            continue
        name = None if spec.subject in stated.facts else spec.named(part.text)
        if name is not None:
            stated.add(spec.subject, part.start + name.start, part.start + name.end, name.value)
            left = part.text[name.end :].strip(" :")
            if left:
                at = part.start + part.text.find(left, name.end)
                _add(source, Part(at, at + len(left), left, " "), spec, stated)
        else:
            _add(source, part, spec, stated)
    _add_by_columns(stated, spec, columns)
    _add_bare(stated, spec)
    plain = len(stated.facts) > spec.least and stated.rest * 2 <= len(record)
    return stated.facts if plain and spec.subject in stated.facts else None


def _add_labelled(source: Source, part: Part, label: str, spec: Spec, stated: _InlineRecord) -> bool:
    """Add what the word before a colon and the part behind it tell together (证书：JX24C660644)."""
    if not _LABEL.fullmatch(label) or spec.named(label):
        return False
    whole = f"{label}:{part.text}"
    gap = len(whole) - len(part.text)
    for name, pattern in spec.texts:
        match = pattern.fullmatch(whole)
        if name and match and "value" in pattern.groupindex and match.start("value") >= gap:
            low, high = (at - gap for at in match.span("value"))
            stated.add(name, part.start + low, part.start + high, _shown(part.text[low:high]))
            return True
    dates, spans = short_years.read(source, source.text[part.start : part.end], 0)
    named = [n for n, led, _ in spec.days if led.search(f"{label}:")]
    if len(dates) != 1 or spans or not named or dates[0].end - dates[0].start < len(part.text):
        return False
    stated.add(named[0], part.start, part.end, dates[0].value)
    return True


def _ordered(record: list[Part], spec: Spec) -> list[Part]:
    """The parts; of people the note in brackets behind the name, which tells the post, last."""
    at = next((i for i, part in enumerate(record) if spec.named(part.text)), 0) + 1
    if not spec.noted or at >= len(record) or record[at].mark not in "（(":
        return record
    return [*record[:at], *record[at + 1 :], record[at]]


def _with_lists(record: list[Part]) -> list[Part]:
    """The parts, those that count on from the one before as one with it (编号：Y01、Y02、Y03)."""
    found: list[Part] = []
    for part in record:
        if found and part.mark in _LISTS and counts_on(found[-1].text, part.text):
            whole = found[-1]
            text = f"{whole.text}{part.mark}{part.text}"
            found[-1] = whole._replace(end=part.end, text=text)
        else:
            found.append(part)
    return found


def _add(source: Source, part: Part, spec: Spec, stated: _InlineRecord) -> None:
    """Add what a part tells."""
    for name, pattern in spec.texts:
        if match := pattern.fullmatch(part.text):
            low, high = match.span("value") if "value" in pattern.groupindex else match.span()
            stated.add(name, part.start + low, part.start + high, _shown(part.text[low:high]))
            return
    raw = source.text[part.start : part.end]
    org = _organization(raw)
    dates, spans = short_years.read(source, raw, 0)
    if not dates and not spans and org is None:
        _add_words(part, spec, stated)
        return
    words = _words(raw, org, dates, spans)
    if len(words) > _LONGEST_WORDS:
        stated.rest += 1
        return
    own = next((n for n, looks in spec.orgs if looks.search(org.value)), "") if org else ""
    if org is not None and own:
        _add_organization(Fact(own, part.start + org.start, part.start + org.end, org.value), spec, stated)
    _add_days(part._replace(text=raw), dates, spans, spec, stated)


def _add_organization(one: Fact, spec: Spec, stated: _InlineRecord) -> None:
    """Add an organisation; of two in a record the one that does not read as an agency is the user."""
    first = stated.facts.setdefault(one.field, one)
    if first is one or not spec.user or spec.user in stated.facts or first.value == one.value:
        return
    ours, theirs = (_AGENCY.search(str(fact.value)) is not None for fact in (first, one))
    if ours == theirs:
        return
    agency, user = (first, one) if ours else (one, first)
    stated.facts[spec.user], stated.facts[one.field] = user._replace(field=spec.user), agency


def _shown(text: str) -> str:
    return "".join(text.split()) if text.isascii() else clean(text)


def _organization(raw: str) -> Found | None:
    """The organisation or office of a part."""
    if org := next(iter(find_organizations(raw)), None):
        return org
    office = OFFICE.search(raw)
    return Found(office.start(), office.end(), office[0]) if office else None


def _add_words(part: Part, spec: Spec, stated: _InlineRecord) -> None:
    """Add a part that has neither a day nor an organisation: a code, or the words of a field."""
    if _CODE.fullmatch(part.text):
        stated.codes.append(part)
    elif spec.words and spec.words not in stated.facts:
        stated.add(spec.words, part.start, part.end, clean(part.text))
    else:
        stated.rest += 1


def _words(raw: str, org: Found | None, dates: list[FoundDate], spans: list[FoundSpan]) -> str:
    """What stands in a part beside its days and its organisation."""
    taken = [(one.start, one.end) for one in dates] + [(one.start, one.end) for one in spans]
    taken += [(org.start, org.end)] if org else []
    return "".join(c for i, c in enumerate(raw) if not any(low <= i < high for low, high in taken)).strip()


def _add_days(
    part: Part, dates: list[FoundDate], spans: list[FoundSpan], spec: Spec, stated: _InlineRecord
) -> None:
    """Add the days of a part by the words beside them; those without a word wait for the others."""
    if spans and spec.term:
        for name, day in zip(spec.term, (spans[0].first, spans[0].last), strict=True):
            stated.add(name, part.start + day.start, part.start + day.end, day.value)
        return
    for date in dates[:2]:
        before, behind = part.text[: date.start], part.text[date.end :]
        named = [n for n, led, ended in spec.days if led.search(before) or ended.match(behind)]
        if named:
            stated.add(named[0], part.start + date.start, part.start + date.end, date.value)
        elif _ALONE.search(before[-1:]) or _ALONE.search(behind[:1]):
            stated.rest += 1
        else:
            stated.days.append(date._replace(start=part.start + date.start, end=part.start + date.end))


def _add_by_columns(stated: _InlineRecord, spec: Spec, columns: Columns) -> None:
    """Give the days and codes without a word to the fields of the columns that they stand in."""
    days = {*spec.bare_days, *(spec.term or ()), *(name for name, _, _ in spec.days)}
    for day in list(stated.days):
        if name := _first(columns(day.start), days - stated.facts.keys()):
            stated.add(name, day.start, day.end, day.value)
            stated.days.remove(day)
    codes = {*spec.codes, *(name for name, _ in spec.texts)} - days
    for code in list(stated.codes):
        if name := _first(columns(code.start), codes - stated.facts.keys()):
            stated.add(name, code.start, code.end, "".join(code.text.split()))
            stated.codes.remove(code)


def _first(names: tuple[str, ...], free: set[str]) -> str:
    return next((name for name in names if name in free), "")


def _add_bare(stated: _InlineRecord, spec: Spec) -> None:
    """Give the days and codes without a word to the fields that are left, in their order."""
    left = [name for name in spec.bare_days if name not in stated.facts]
    if stated.days and len(stated.days) <= len(spec.bare_days):
        for name, day in zip(left, stated.days, strict=False):
            stated.add(name, day.start, day.end, day.value)
    left = [name for name in spec.codes if name not in stated.facts]
    for name, code in zip(left, stated.codes, strict=False):
        stated.add(name, code.start, code.end, "".join(code.text.split()))
    stated.rest += max(len(stated.codes) - len(left), 0)
