"""What a cell of a table states: one field, or the two of a column that joins them (型号/编号)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.readers.dates import short_years
from extract.readers.leaves import clean, is_blank, is_untold
from extract.readers.tables import dittos
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.statements.frame_matcher import Fact, Kind
from extract.values.dates import FoundDate, find_dates
from extract.values.found import Found, narrow
from extract.values.organizations import find_organizations
from extract.values.persons import is_person, names_in
from schemas import patterns

_KEYED = patterns.compile(r"\s*(?P<key>[^\W\d_]{2,12})\s?[=＝]\s?(?P<value>[^\s=＝;；][^=＝;；]{0,60})")
_DATES = frozenset({"date", "until", "validity"})
_MARKS = "/／|｜;；,，、:：·- \t\n\u3000（(）)"
_STROKES = dict.fromkeys(map(ord, "/／|｜"), "\n")
_BEFORE_YEAR = patterns.compile(r"[/／|｜](?=(?:19|20)\d{2}[-./年])")
_CROSSED = patterns.compile(r"\s{0,3}(?:[/／—–-]{1,2}|无|未[标注填]?)(?=[\s\d至~～/／、,，])")
"""A blank for the first of several dates (/ 2026-04-01)."""

_SEPARATORS = (r"\s[/／|｜]\s", r"[;；,，、]", r"\n", r"[/／|｜]", r"\s{1,4}", r"[（(]")
_CODE = patterns.compile(r"[A-Za-z0-9#№](?:[^\W]|[ ./#№+×*()（）-]){1,40}")
_WHOLE_CODE = patterns.compile(r"(?=.{0,40}\d)[A-Za-z0-9#][\w./#+×*()（）〔〕~-]{1,60}")
_NAMED_CODE = patterns.compile(
    r"(?P<text>[^\n\d]{0,24}(?:[^\W\x00-\x7f]|[a-z])[)）]?)(?:[\s（(，,、/:]{1,3}|(?<=[^\W\x00-\x7f]))"
    r"(?:(?:型号|规格|编号|No)[.:]?\s?)?(?P<code>(?=[^\n]{0,24}\d)[A-Z0-9#][A-Za-z0-9./#+×*·℃°~-]{1,30}|[A-Z]{2,6}(?:-[A-Z]{1,4})?)[)）]?"
)
"""A name and the code behind it (压力表 Y-100)."""

_LABEL_BEHIND = patterns.compile(
    r"[\s（(，,、；;/:]{0,3}(?:(?:规格)?型号(?:规格)?|规格|(?:出厂|设备)?编号)[为是]?\s?$"
)
"""The label of the code behind a name (平衡重式叉车，型号CPD20)."""

_RANGED = patterns.compile(
    r"(?P<model>[A-Z][A-Z\d/-]{0,12}\d)\s(?P<range>[（(]?[-~±]?\d[\d.]{0,6}\s?[-~～—至]\s?[-+]?\d[\d.]{0,6}\s?[A-Za-z℃°%]{0,5}[)）]?)",
    re.A,
)
"""A model and its range, parted by a space (Y-100 0-1.6MPa)."""

_SIZE = patterns.compile(r"\d{1,3}[#号]?|#\d{1,3}")
_BARE = patterns.compile(r"\d{5,}")
_BEGINS = patterns.compile(r"自\s?(?P<day>[\d年月日./-]{8,12})\s?起")
_NO_ORG = patterns.compile(
    r"[/／（(\s—–-]{0,4}(?:不?合格|符合|有效|准用|完好|校准|检定|校验|检测|检验)[)）\s]{0,2}"
)
"""What was done or came of it, where an organisation's name was to stand."""

_NOTE = patterns.compile(r"\s?[（(][^（()）\d\n]{1,8}[)）](?=\s)")
"""In brackets behind an organisation what it did (…公司（检定）), the next fact behind it."""

_FOREVER = "长期"
_ISSUE = (
    r"(?:发证|发放|颁发|颁证|签发|核发|领证|取证|办证|换证|换发|初领|取得|获得|考取"
    r"|(?:考核|培训|考试|鉴定)(?:合格|通过)?|合格|通过)"
)
_ISSUED_BEHIND = patterns.compile(rf"\s?日?\s?{_ISSUE}")
_ISSUED_BEFORE = patterns.compile(rf"{_ISSUE}(?:日期|时间)?\s?[于为:：]?\s?$")
"""Beside a day: that of issue, where the end of validity was asked for."""

_REVIEW = patterns.compile(r"复审(?:日期|时间|期限)?(?:应?[在于])?\s?[:：]?\s?$")
"""Before a day in a cell of validity: that of the review, not of the beginning or end."""

_POST = patterns.compile(r"[工员师长手匠]$|司机$")
_CERTIFICATE = patterns.compile(r"证|[Cc]ertificate|[Ll]icen[cs]e")


def facts(source: Source, kinds: dict[str, Kind], name: str, piece: Piece) -> list[Fact]:
    """The facts of a cell; the name of a column that joins several has a plus (`model+serial`)."""
    begin = piece.start + key_end(source.text[piece.start : piece.end])
    raw = source.text[begin : piece.end]
    if is_blank(raw) or dittos.is_ditto(raw.strip()):
        return []
    names = name.split("+")
    if len(names) == 1:
        found = _of(source, kinds.get(name, "text"), name, begin, raw)
    else:
        found = _joint(source, [(one, kinds.get(one, "text")) for one in names], raw, begin)
    return [one for one in found if kinds.get(one.field) != "org" or not _NO_ORG.fullmatch(str(one.value))]


def key_end(text: str) -> int:
    """Where a value begins behind the key that a system prints before it; 0 without one.

    >>> [key_end(t) for t in ("结果=合格", "合格", "DN=50", "a=1; b=2")]
    [3, 0, 0, 0]
    """
    match = _KEYED.fullmatch(text) if "=" in text or "＝" in text else None
    return match.start("value") if match and labels.is_known(labels.key(match["key"])) else 0


def _of(source: Source, kind: Kind, name: str, base: int, raw: str) -> list[Fact]:
    """What a cell or a part of one states for one field."""
    if kind in _DATES:
        return _dates(source, raw, kind, name, base)
    if kind == "person" and is_person(shown := clean(raw)):
        return [Fact(name, base, base + len(raw), shown)]
    if kind == "person":
        named = names_in(raw, base, labelled=True)
        named = [n for n in named if not _POST.search(n.value)] or named
        return [Fact(name, n.start, n.end, n.value) for n in named[:1]]
    if kind == "org" and (org := next(iter(find_organizations(raw, base)), None)):
        return [Fact(name, org.start, org.end, org.value)]
    if kind == "code" and is_untold(raw):
        return []
    if kind != "code":
        return [Fact(name, base, base + len(raw), clean(raw))]
    ranged = _RANGED.fullmatch(clean(raw)) if name == "model" else None
    value = f"{ranged['model']} {ranged['range']}" if ranged else "".join(clean(raw).split())
    return [Fact(name, base, base + len(raw), value)]


def _dates(source: Source, raw: str, kind: Kind, name: str, base: int) -> list[Fact]:
    end = "valid_to" if kind == "validity" else name
    dates, spans = short_years.read(source, raw, base)
    if kind == "validity" and len(dates) > 1:
        dates = [one for one in dates if not _REVIEW.search(raw[: one.start - base][-8:])] or dates
        spans = [one for one in spans if one.first in dates]
    if kind == "validity" and not spans and (issued := [one for one in dates if _is_issue(raw, base, one)]):
        rest = [one for one in dates if one not in issued]
        ends = [Fact(end, *one[:2], one.value) for one in rest[-1:]]
        if not ends and (open_ := raw.find(_FOREVER)) >= 0:
            ends = [Fact(end, base + open_, base + open_ + len(_FOREVER), _FOREVER)]
        return [*(Fact("issued_on", *one[:2], one.value) for one in issued[:1]), *ends]
    if kind != "date" and spans:
        first, last = spans[0].first, spans[0].last
        return [
            Fact("valid_from", first.start, first.end, first.value),
            Fact(end, last.start, last.end, last.value),
        ]
    if kind != "date" and _are_ends(dates):
        return [
            Fact("valid_from", dates[0].start, dates[0].end, dates[0].value),
            Fact(end, dates[1].start, dates[1].end, dates[1].value),
        ]
    return [Fact(end, dates[0].start, dates[0].end, dates[0].value)] if dates else []


def _is_issue(raw: str, base: int, date: FoundDate) -> bool:
    """Whether the words beside a day in a cell of validity say that it is that of issue (…发证，长期)."""
    low, high = date.start - base, date.end - base
    return bool(_ISSUED_BEHIND.match(raw, high) or _ISSUED_BEFORE.search(raw[max(0, low - 8) : low]))


def _are_ends(dates: list[FoundDate]) -> bool:
    """Whether two dates, one under the other, are a beginning and an end."""
    return len(dates) == 2 and (dates[0].value or "") < (dates[1].value or "")


def beside(source: Source, kinds: dict[str, Kind], fact: Fact, wanted: list[str], piece: Piece) -> list[Fact]:
    """What a cell holds behind the value of its column (a second date, a code), and the value alone.

    Of several fields that are wanted a code is the first one, a bare number the last one."""
    raw = source.text[piece.start : piece.end]
    kind = kinds.get(fact.field, "text")
    if kind in _DATES:
        dates = short_years.read(source, raw, piece.start)[0]
        later = dates[1] if _are_ends(dates) and kinds.get(wanted[0], "text") in _DATES else None
        found = [Fact(wanted[0], later.start, later.end, later.value)] if later else []
        return found + _org_beside(kinds, wanted, raw, piece.start)
    if kind == "code" and kinds.get(wanted[0]) == "org":
        return _code_and_org(fact, wanted[0], raw, piece.start)
    if kind == "org":
        text, code = (fact.start, fact.end), _trim(raw, fact.end - piece.start, len(raw))
    elif match := _NAMED_CODE.fullmatch(narrow(raw)):
        label = _LABEL_BEHIND.search(match["text"])
        end = label.start() if label and label.start() else match.end("text")
        text, code = (piece.start, piece.start + end), match.span("code")
    else:
        return []
    shown = narrow(raw[code[0] : code[1]])
    if not _WHOLE_CODE.fullmatch(shown) or _SIZE.fullmatch(shown):
        return []
    name = wanted[-1] if _BARE.fullmatch(shown) else wanted[0]
    return [
        Fact(fact.field, *text, clean(source.text[text[0] : text[1]])),
        Fact(name, piece.start + code[0], piece.start + code[1], "".join(clean(shown).split())),
    ]


def _org_beside(kinds: dict[str, Kind], wanted: list[str], raw: str, base: int) -> list[Fact]:
    """The organisation in a cell of a day (2024-05-03，某某检验中心), where one is wanted."""
    name = next((one for one in wanted if kinds.get(one) == "org"), None)
    org = next(iter(find_organizations(raw)), None) if name else None
    return [Fact(name, base + org.start, base + org.end, org.value)] if name and org else []


def _code_and_org(fact: Fact, name: str, raw: str, base: int) -> list[Fact]:
    """The organisation in a cell of numbers, and the number beside it."""
    org = next(iter(find_organizations(raw)), None)
    if org is None:
        return []
    found = [Fact(name, base + org.start, base + org.end, org.value)]
    for start, end in (_trim(raw, 0, org.start), _trim(raw, org.end, len(raw))):
        if _WHOLE_CODE.fullmatch(shown := narrow(raw[start:end])):
            found.append(Fact(fact.field, base + start, base + end, "".join(clean(shown).split())))
            break
    return found


def _joint(source: Source, wanted: list[tuple[str, Kind]], raw: str, base: int) -> list[Fact]:
    """The fields of a cell that holds several: dates, organisations and people first, then the rest."""
    found = list(_dated(source, wanted, raw))
    named = [name for name, kind in wanted if kind == "org"]
    orgs = find_organizations(raw.translate(_STROKES)) if named else []
    found += [Fact(name, o.start, o.end, o.value) for name, o in zip(named, orgs, strict=False)]
    for name, kind in wanted:
        if kind == "person":
            found += _person(name, raw)
    stated = {fact.field for fact in found} | ({"validity"} if any(k in _DATES for _, k in wanted) else set())
    left = [(name, kind) for name, kind in wanted if name not in stated]
    for (name, kind), (start, end) in zip(left, _rest(left, raw, found), strict=False):
        found += _of(source, kind, name, start, raw[start:end])
    return [Fact(f.field, f.start + base, f.end + base, f.value) for f in found]


def _dated(source: Source, wanted: list[tuple[str, Kind]], raw: str) -> Iterator[Fact]:
    """The dates of a cell in the order of its column's fields, but for the first one where it is crossed out;
    a span is one where just one is wanted."""
    fields = [(name, kind) for name, kind in wanted if kind in _DATES]
    crossed = _CROSSED.match(raw) is not None
    raw = _BEFORE_YEAR.sub("\n", raw)
    if len(fields) == 1:
        yield from _dates(source, raw, fields[0][1], fields[0][0], 0)
        return
    dates = short_years.read(source, raw)[0]
    if crossed and len(dates) < len(fields):
        fields = fields[1:]
    if fields and len(dates) == len(fields) + 1 and fields[-1][1] == "validity":
        fields = [*fields[:-1], ("valid_from", "date"), fields[-1]]
    for (name, kind), date in zip(fields, dates, strict=False):
        yield Fact("valid_to" if kind == "validity" else name, date.start, date.end, date.value)


def _person(name: str, raw: str) -> list[Fact]:
    """The name that a cell begins with."""
    first: Found | None = next(iter(names_in(raw, labelled=True)), None)
    return [Fact(name, first.start, first.end, first.value)] if first else []


def _rest(left: list[tuple[str, Kind]], raw: str, found: list[Fact]) -> list[tuple[int, int]]:
    """The ranges of the fields that are left, in their order."""
    free = _free(raw, found)
    if len(left) <= 1 or not free:
        return free[:1]
    start, end = free[0]
    kinds = [kind for _, kind in left]
    if len(kinds) > 2:
        parts = _split(raw, start, end, len(kinds))
        return parts if len(parts) == len(kinds) else []
    if kinds == ["text", "code"]:
        return _text_and_code(raw, start, end)
    parts = _split(raw, start, end)
    if kinds == ["text", "text"] and len(parts) == 2 and not _CERTIFICATE.search(raw, *parts[0]):
        return parts[::-1] if _CERTIFICATE.search(raw, *parts[1]) else parts
    return parts


def _free(raw: str, found: list[Fact]) -> list[tuple[int, int]]:
    """The trimmed ranges between what is read already, the longest one first."""
    at, gaps = 0, []
    for fact in sorted(found, key=lambda f: f.start):
        gaps.append((at, fact.start))
        note = _NOTE.match(raw, fact.end)
        at = max(at, note.end() if note else fact.end)
    trimmed = [_trim(raw, start, end) for start, end in [*gaps, (at, len(raw))]]
    return sorted((r for r in trimmed if r[1] > r[0]), key=lambda r: r[0] - r[1])


def _trim(raw: str, start: int, end: int) -> tuple[int, int]:
    """A range without marks and without a label at its beginning."""
    for _ in range(2):
        while start < end and raw[start] in _MARKS:
            start += 1
        while end > start and raw[end - 1] in _MARKS and not _closes(raw, start, end):
            end -= 1
    return start, end


def _closes(raw: str, start: int, end: int) -> bool:
    """Whether the range ends with the bracket that is opened in it."""
    return raw[end - 1] in ")）" and max(raw.find("（", start, end), raw.find("(", start, end)) > start


def _split(raw: str, start: int, end: int, count: int = 2) -> list[tuple[int, int]]:
    """A range in so many parts, at the first kind of mark that parts it so; whole where none does."""
    for mark in _SEPARATORS:
        cuts = list(patterns.compile(mark).finditer(raw, start, end))
        if len(cuts) == count - 1:
            lows, highs = [start, *(c.end() for c in cuts)], [*(c.start() for c in cuts), end]
            parts = [_trim(raw, low, high) for low, high in zip(lows, highs, strict=True)]
            return [part for part in parts if part[1] > part[0]]
    return [(start, end)]


def _text_and_code(raw: str, start: int, end: int) -> list[tuple[int, int]]:
    """A name and the code behind it (压力表（Y-100）, 压力表 2103567)."""
    code = _CODE.search(narrow(raw), start, end)
    if code is None or code.start() == start:
        return [(start, end)]
    return [_trim(raw, start, code.start()), _trim(raw, code.start(), end)]


def begins_in_remark(name: str, piece: Piece) -> Iterator[Fact]:
    """The beginning of a term in a column of remarks (自2024/6/28起)."""
    if name == "remark" and (match := _BEGINS.search(piece.text)):
        for day in find_dates(match["day"], piece.start + match.start("day"))[:1]:
            yield Fact("valid_from", day.start, day.end, day.value)
