"""What a stretch of text states: labelled values, names of subjects, and wordings that need no label."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import zip_longest

from extract.readers.dates import short_years
from extract.readers.text.units import numbering_end
from extract.reading.vocabulary import Hit, header_at, of_field, of_group, of_headers
from extract.statements.frames import LEADING, Fact, Kind, Phrase, Shape, Stretch, counts_on, without_lists
from extract.values import date_years
from extract.values.dates import FoundDate, FoundSpan, read_dates
from extract.values.found import Found, before_open
from extract.values.organizations import find_organizations
from extract.values.persons import names_in
from schemas import patterns

__all__ = ["SEPARATOR", "Fact", "Kind", "Phrase", "Shape", "Stretch", "facts_of"]

SEPARATOR = patterns.compile(
    r"\s{0,2}(?:[（(][^（()）\n]{0,16}[)）])?\s{0,2}\.?\s{0,2}(?P<told>:|为:?|是:?|即|系|is |are )?\s{0,4}"
)
_OF_PROVINCE = patterns.compile(
    r"\s{0,2}(?=[（(][京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][)）]\s?[\w〔\[])"
)
"""Before a number that begins with the short name of a province in brackets: no note on the label."""

_SPAN = r"[-+±]?\d[\d.]{0,6}\s?[~-]\s?[-+]?\d[\d.]{0,6}"
_INNER = patterns.compile(
    r"[，,；;]\s?|(?<=[\w.·-][A-Za-z\d])\s?[/／]\s?(?=(?!T\d|[DP]N)[A-Z]{0,4}-?\d{2,12}$)(?=\D|\d{4})"
)
_BESIDE = patterns.compile(
    r"\s?(?P<code>(?!(?:19|20)\d\d\s?[./年-])(?=[^\s，,]{0,12}[A-Za-z℃]|\d{4})(?=[^\s，,]{0,12}\d)"
    r"[A-Za-z0-9#][\w.+×*/~℃°·-]{1,24}"
    rf"|(?:[(（]{_SPAN}[)）]|{_SPAN})(?:℃|°C|%|[A-Za-z·]{{1,6}})|[A-Z]{{1,3}}型)(?=[，,、。；;:（(/|\s]|[的在上]|有效|[检校]验?|标[签识贴]|使用登记|登记为|$)",
    re.A,
)
_PLANNED = patterns.compile(r"(?:计划|拟|预计|将|应(?!急)|须|下次|下一次|待)[^，,。；;\n]{0,12}$")
_AS_PLANNED = patterns.compile(r"按照?|依照?|依据|根据")
_TO_BE = patterns.compile(r"\s?(?:将|拟|计划|应|须|前)")
_BRACKETED = patterns.compile(
    r"\s?(?:[\d一二两三四五六七八九十]{1,3}\s?[台个只块件把套部辆座]\s?)?"
    r"[（(](?P<in>(?:[^（()）\n]|[（(][^（()）\n]{0,8}[)）]){1,80})[)）]"
)
_LEAD = patterns.compile(r"[\s自从为于约在是即（(:：]{0,6}")
_SINCE, _ENDS_OF_TERM = patterns.compile(r"\s?日?\s?起[^。；;\n]{0,12}?(?:至|到|止于?)"), 2
_STARTS = patterns.compile(r"\s?日?\s?(?:起(?!草|止)|开始|生效)")
_PARTICLE = patterns.compile(r"[的及和与、等均应已是为在（(]|要求|名称")
_BARE_CODE = patterns.compile(
    r"[车梯容锅起管索游]\s?\d{2}[^\W\d\x00-\x7f]\s?[A-Z]\d{3,6}(?:[（(]\d{2}[)）])?|[A-Za-z]{0,6}(?:[-/#.][A-Za-z]{1,6}){0,2}[-/#.]?\d[0-9A-Za-z./+℃°·×~-]{0,40}|[A-Z]{1,4}型$"
)
_NUMERIC = patterns.compile(r"[A-Z]{0,4}[-/]?\d{4}")
_WITHIN = patterns.compile(r"[!-~]{4,60}(?=的|由)")
_DELIMITER = patterns.compile(r"[，,。；;\t\n|]|\s{2,}|\.\s|(?<=[^\W\x00-\x7f])\s(?=[^\W\x00-\x7f]{2,8}\s?:)")
_NAMED = patterns.compile(r"\b(?:holds|has|an?|the)\s(?:[A-Z][a-z]+\s){1,4}$")
_COLON, _LINE, _STOP = patterns.compile(r"\s{0,2}:"), patterns.compile(r"\n\s{0,3}"), patterns.compile("。")
_NUMBERS = frozenset({"number", "certificate_no", "report_no"})
_PART = patterns.compile(
    r"(?:(?<=[，,；;|\t])|(?<=\s\s))\s{0,2}\b[^，,；;|\t。\n（(]{1,40}?(?=\s{0,2}(?:[，,；;|\t。\n]|\s\s|$))"
)
_ENUMERATED, _KEPT, _BACK = 300, 512, 90
_OFFICE = patterns.compile(r"[^\W\d\x00-\x7f]{3,20}?(?:局|厅|委员会|平台)(?![^\W\x00-\x7f])")
_ENDS = frozenset({"valid_until", "valid_to", "next_inspection_on"})
"""What lies ahead by its nature: words like 应 and 将 before such a day do not make it a mere plan."""

_AGENCY = patterns.compile(
    r"(?:公司|中心|研究院|科学院|检测院|计量院|研究所|检定所|测试所|检测所|计量所|检测站|管理局|分局)$"
)
_MAY_PRECEDE = frozenset("新原的其由该及和与且并本告书证示载明注上")


def facts_of(stretch: Stretch, shape: Shape) -> list[Fact]:
    """What a stretch states, in reading order, each character used once; nothing without a subject."""
    names = sorted({n.start: n for n in shape.subjects(stretch.text)}.values(), key=lambda n: n.start)
    if not names and not _may_tell_subject(stretch.text, shape):
        return []
    found = [Fact(shape.subject, n.start, n.end, n.value) for n in names]
    found += _brackets(stretch, shape, names)
    stated = without_lists(_labelled(stretch, shape, {n.end for n in names}), shape, names)
    found = _apart(found, stated) + stated
    found += _apart(_phrases(stretch, shape), found)
    found += _apart(list(_bare(stretch, shape, names)), found)
    return sorted(dict.fromkeys(found), key=lambda f: (f.begin, f.end))


def _may_tell_subject(text: str, shape: Shape) -> bool:
    """Whether a stretch that names no subject may tell it after a label or by its first words."""
    if shape.leading and LEADING.match(text, numbering_end(text)) and shape.leading.search(text):
        return True
    return any(True for _ in of_field(shape.group, shape.subject).find(text))


def _apart(facts: list[Fact], others: list[Fact]) -> list[Fact]:
    """The facts that touch none of the others (which touch none of one another)."""
    taken = sorted((f.begin, f.end) for f in others)
    starts = [start for start, _ in taken]
    found: list[Fact] = []
    for fact in facts:
        at = bisect_left(starts, fact.end) - 1
        if at < 0 or taken[at][1] <= fact.start:
            found.append(fact)
    return found


def _brackets(stretch: Stretch, shape: Shape, names: list[Found]) -> Iterator[Fact]:
    """What stands in brackets right after a subject: its model or number."""
    text = stretch.text
    for name in names:
        at, taken = name.end, set[str]()
        beside = _BESIDE.match(text, at)
        if beside and (named := shape.beside(beside["code"], text[beside.end() : beside.end() + 24])):
            yield Fact(named, beside.start("code"), beside.end("code"), beside["code"])
            at = beside.end()
            taken.add(named)
        at += text[at : at + 1] in ("》", "”")
        for _ in range(2):
            match = _BRACKETED.match(text, at)
            if not match:
                break
            yield from _inner(shape, match.start("in"), match["in"], taken)
            at = match.end()


def _inner(shape: Shape, base: int, content: str, taken: set[str]) -> Iterator[Fact]:
    """What the parts of a bracket are that have no label: （Y-100，2103567）, （TCS-150，编号 D-03）."""
    at, size, before = 0, None, ""
    for cut in [*_INNER.finditer(content), None]:
        part = content[at : cut.start() if cut else len(content)].strip()
        named = None if counts_on(before, part) else shape.bracket(part)
        before = part
        if named == "size":
            named, size = None, Fact("model", base + at, base + at + len(part), "".join(part.split()))
        elif size and not taken and (named or patterns.match(r"[^\W\d]{0,3}[编序机器]号", part)):
            yield size
            taken.add("model")
        if named in taken:
            named = "serial" if named == "model" and patterns.search(r"\d", part) else None
        if named:
            taken.add(named)
            start = base + at + content[at:].find(part)
            yield Fact(named, start, start + len(part), "".join(part.split()))
        at = cut.end() if cut else len(content)


def _labelled(stretch: Stretch, shape: Shape, subject_ends: set[int]) -> list[Fact]:
    text = stretch.text
    found: list[Fact] = []
    places = list(_places(text, shape, subject_ends))
    for i, hit in enumerate(places):
        separator = SEPARATOR.match(text, hit.end)
        if separator is None or text[hit.end : hit.end + 1] == "给" or (found and hit.begin < found[-1].end):
            continue
        limit = places[i + 1].begin if i + 1 < len(places) else len(text)
        if (own := _OF_PROVINCE.match(text, hit.end)) and not separator["told"]:
            separator = own
        stated = bool(separator.groupdict().get("told")) or text[hit.begin - 1 : hit.begin] in {"（", "("}
        made = _value(stretch, shape, hit.value, separator.end(), limit, stated)
        if shape.kinds.get(hit.value) == "org" and any(f.end in subject_ends for f in made):
            continue  # 公司持有：①安全生产许可证: what is held, not who holds it
        found += [Fact(f.field, f.start, f.end, f.value, hit.begin) for f in made]
    return found


def _places(text: str, shape: Shape, subject_ends: set[int]) -> Iterator[Hit]:
    """The labels, each character used once."""
    end = 0
    for hit in _hits(text, shape):
        if hit.start < end or _holds_end(text, hit, shape, subject_ends):
            continue
        if any(
            _begins(text, at, subject_ends) or _runs_on(text, at, hit.end) for at in (hit.begin, hit.start)
        ):
            end = hit.end
            over = any(hit.begin < at <= hit.start for at in subject_ends)
            yield hit._replace(begin=hit.start) if over else hit


def _hits(text: str, shape: Shape) -> Iterator[Hit]:
    """The labels of the group, and the headers of its table that a colon follows."""
    hits = list(of_group(shape.group).find(text))
    if shape.headed and ":" in text:
        others = of_headers(shape.group).find(text)
        hits += [hit for hit in others if hit.value != shape.subject and _COLON.match(text, hit.end)]
        lines = _LINE.finditer(text) if shape.lined else ()
        hits += [hit for m in lines if (hit := header_at(shape.group, text, m.end()))]
        hits.sort(key=lambda hit: (hit.start, -hit.end))
    return iter([_bare_number(text, hit) if hit.value in _NUMBERS else hit for hit in hits])


def _bare_number(text: str, hit: Hit) -> Hit:
    """A foreign label without its first words where they end a name (Boiler Operation Certificate No)."""
    first = text.rfind(" ", hit.start, hit.end) + 1
    foreign = first > hit.start and text[hit.start].isascii()
    if not foreign or not _NAMED.search(text, max(0, hit.start - _BACK), hit.start):
        return hit
    return hit._replace(start=first, begin=first)


def _holds_end(text: str, hit: Hit, shape: Shape, subject_ends: set[int]) -> bool:
    """Whether a subject ends within a label, and its rest is a label too (…资质证书｜编号)."""
    ends = (at for at in range(hit.start + 1, hit.end) if at in subject_ends)
    inner = (at + len(text[at : hit.end]) - len(text[at : hit.end].lstrip()) for at in ends)
    return any((rest := of_group(shape.group).at(text, at)) and rest.end == hit.end for at in inner)


def _begins(text: str, at: int, subject_ends: set[int]) -> bool:
    """Whether a label may begin here: not within a longer word."""
    before = text[at - 1 : at]
    if not before or at in subject_ends or before in _MAY_PRECEDE:
        return True
    if text[at].isascii():
        return not (before.isascii() and before.isalnum())
    return not "\u4e00" <= before <= "\u9fff" or before in "日期号"


def _runs_on(text: str, at: int, end: int) -> bool:
    """Whether a label with a colon follows an organisation without a blank, as lines run on in a PDF."""
    separator = SEPARATOR.match(text, end)
    return bool(separator and separator["told"] == ":" and _AGENCY.search(text, max(0, at - 4), at))


def _value(stretch: Stretch, shape: Shape, name: str, at: int, limit: int, stated: bool) -> list[Fact]:
    kind = shape.kinds.get(name, "skip")
    if kind == "skip":
        return []
    if kind in ("date", "until", "validity"):
        return _date_value(stretch, kind, name, at, limit)
    delimiter = _DELIMITER.search(stretch.text, at, limit)
    end = _balanced(stretch.text, at, delimiter.start() if delimiter else limit)
    end = before_open(stretch.text, at, end) if name == shape.subject else end
    content = stretch.text[at:end].strip(" :.'\"“”")
    if not content or content in {"/", "-", "无", "--"}:
        return []
    start = at + stretch.text[at:end].find(content)
    end = start + len(content)
    if kind == "org":
        return _org_value(stretch, name, start, end, min(limit, start + 80), stated)
    if kind == "person":
        return [
            Fact(name, n.start, n.end, n.value)
            for n in names_in(stretch.raw[start:end], start, labelled=True)[:1]
        ]
    if kind == "words" and _NUMERIC.match(content):
        return []
    if kind == "code":
        return _code_value(stretch.text, name, start, end, stated)
    if stated or (name in shape.loose and len(content) <= 24 and not _PARTICLE.match(content)):
        return [Fact(name, start, end, _joined(stretch.raw[start:end]))] if len(content) <= 80 else []
    return []


def _joined(text: str) -> str:
    return patterns.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])", "", text.strip())


def _balanced(text: str, at: int, end: int) -> int:
    """The end, or the bracket that closes what was opened before the value."""
    depth = 0
    for i in range(at, end):
        if text[i] in "（(":
            depth += 1
        elif text[i] in "）)":
            depth -= 1
            if depth < 0:
                return i
    return end


def _date_value(stretch: Stretch, kind: Kind, name: str, at: int, limit: int) -> list[Fact]:
    raw = stretch.raw
    window = raw[at : max(limit, min(at + 12, len(raw)))][:48]
    dates, spans = short_years.read(stretch.source, window, at)
    if (kind != "date" or name == "valid_from") and spans and _LEAD.fullmatch(raw, at, spans[0].first.start):
        first, last = spans[0].first, spans[0].last
        to = "valid_to" if kind == "validity" or name == "valid_from" else name
        until = Fact(to, last.start, last.end, last.value)
        return [Fact("valid_from", first.start, first.end, first.value), until]
    found = dates[0] if dates else None
    if found and kind == "validity" and len(dates) == _ENDS_OF_TERM and _SINCE.match(raw, found.end):
        ends = zip(("valid_from", "valid_to"), dates, strict=True)
        return [Fact(end, day.start, day.end, day.value) for end, day in ends]
    if found is None or not _LEAD.fullmatch(raw, at, found.start):
        return []
    end = "valid_from" if _STARTS.match(raw, found.end) else "valid_to"
    return [Fact(end if kind == "validity" else name, found.start, found.end, found.value)]


def _org_value(stretch: Stretch, name: str, start: int, end: int, limit: int, stated: bool) -> list[Fact]:
    content = stretch.raw[start:end]
    found = next(iter(find_organizations(stretch.raw[start:limit], start)), None)
    if found and found.start - start <= 2:
        return [Fact(name, found.start, found.end, found.value)]
    if office := _OFFICE.match(content):
        return [Fact(name, start, start + office.end(), _joined(office[0]))]
    if (
        stated
        and 3 <= len(content) <= 40
        and patterns.search(r"[^\W\x00-\x7f]{3}|[A-Z][a-z]+ [A-Z]", content)
    ):
        return [Fact(name, start, end, _joined(content))]
    return []


def _code_value(text: str, name: str, start: int, end: int, stated: bool) -> list[Fact]:
    content, *more = text[start:end].split("、")
    while more and counts_on(content, more[0]):
        content = f"{content}、{more.pop(0)}"
    content = content.rstrip()
    if not 2 <= len(content) <= 60 or content[:1] in "(（" or not patterns.search(r"[0-9A-Za-z]", content):
        return []
    if within := _WITHIN.match(content):
        content = within[0]
    if not stated:
        if not (match := _BARE_CODE.match(content)):
            return []
        content = match[0].rstrip("./-")
    return [Fact(name, start, start + len(content), "".join(content.split()))]


def _phrases(stretch: Stretch, shape: Shape) -> list[Fact]:
    text, found = stretch.text, []
    for name, pattern in shape.texts:
        found += [Fact(name, *m.span("value"), _joined(m["value"])) for m in pattern.finditer(text)]
    found += list(shape.more(text)) if shape.more else []
    found += _terms(stretch, shape)
    for date in _days(stretch, short=shape.short_years) if shape.dates else ():
        if date.value == "长期" and shape.spans:
            found.append(Fact("valid_to", date.start, date.end, date.value))
        elif (named := _phrase(text, date.start, date.end, shape.dates)) and (
            named in _ENDS or not _is_planned(text, date)
        ):
            found.append(Fact(named, date.start, date.end, date.value))
    for org in _organizations(stretch.raw) if shape.orgs else ():
        if named := _phrase(text, org.start, org.end, shape.orgs):
            found.append(Fact(named, org.start, org.end, org.value))
    return found


def _bare(stretch: Stretch, shape: Shape, names: list[Found]) -> Iterator[Fact]:
    """What parts of an enumeration behind a subject are by their looks (压力表，Y-100，2103567，合格)."""
    if shape.bare is None:
        return
    for name, after in zip_longest(names, names[1:]):
        end = min(after.start if after else len(stretch.text), name.end + _ENUMERATED)
        stop = _STOP.search(stretch.text, name.end, end)
        cuts = [m.span() for m in _PART.finditer(stretch.text, name.end, stop.start() if stop else end)]
        parts = [(start, at, stretch.text[start:at]) for start, at in cuts]
        for field_name, part in shape.bare([text for _, _, text in parts]):
            start, at, _ = parts[part]
            yield Fact(field_name, start, at, _joined(stretch.raw[start:at]))


def _terms(stretch: Stretch, shape: Shape) -> Iterator[Fact]:
    """The ends of the spans of validity."""
    for span in _dates(stretch.raw)[1] if shape.spans else ():
        if shape.spans and shape.spans.search(stretch.text[max(0, span.start - 16) : span.start]):
            for name, day in zip(shape.term, (span.first, span.last), strict=True):
                yield Fact(name, day.start, day.end, day.value)


def _dates(text: str) -> tuple[list[FoundDate], list[FoundSpan]]:
    """The dates and spans of a stretch: the groups ask for them one after the other."""
    return _dates_of(text, date_years.stated())


@lru_cache(maxsize=_KEPT)
def _dates_of(text: str, _year: int | None) -> tuple[list[FoundDate], list[FoundSpan]]:
    """Kept by the year as well that the document says of its days without one: another's may be another."""
    return read_dates(text)


def _days(stretch: Stretch, *, short: bool) -> list[FoundDate]:
    """The dates; also those with short years (`short`), where the document has such dates (24.9.3检验)."""
    dates, more = _dates(stretch.raw)[0], short_years.stated(stretch.text) if short else ()
    more = more if more and short_years.year_first(stretch.source) else ()
    return [*dates, *(day for day in more if all(day.start != one.start for one in dates))]


@lru_cache(maxsize=_KEPT)
def _organizations(text: str) -> tuple[Found, ...]:
    return tuple(find_organizations(text))


def _is_planned(text: str, date: FoundDate) -> bool:
    """Whether the words right before or behind a date tell of something still to be done."""
    planned = _PLANNED.search(text, max(0, date.start - 20), date.start)
    if planned and not _AS_PLANNED.search(text, max(0, planned.start() - 8), date.start):
        return True
    return _TO_BE.match(text, date.end) is not None


def _phrase(text: str, start: int, end: int, phrases: tuple[Phrase, ...]) -> str | None:
    for phrase in phrases:
        if phrase.where == "after" and phrase.pattern.match(text, end, end + 60):
            return phrase.field
        alone = phrase.where == "alone" and _is_alone(text, start, end)
        if alone and phrase.pattern.search(text, start, end):
            return phrase.field
        if phrase.where == "before" and phrase.pattern.search(text[max(0, start - _BACK) : start]):
            return phrase.field
    return None


_OPENS = frozenset("，,；;（(|\t\n/、")
_CLOSES = frozenset(["", *"，,。；;）)|\t\n/、"])


def _is_alone(text: str, start: int, end: int) -> bool:
    """Whether a name is a whole part of an enumeration: between commas, or between one and the end."""
    before, after = text[max(0, start - 3) : start].rstrip(" "), text[end : end + 3].lstrip(" ")
    return before[-1:] in _OPENS and after[:1] in _CLOSES
