"""The report itself: number, title, kind of audit, its day, the certification body, the next audit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from extract import labels
from extract.groups.conclusion.signatories.columns import dates_signature
from extract.groups.conclusion.signatories.places import in_dated
from extract.groups.identity import (
    audit_type,
    later_editions,
    report_number_and_day,
    system_effective_day,
    system_effective_sentences,
)
from extract.readers.dates import short_years
from extract.readers.fields import labelled, prose
from extract.readers.headers.header_cells import may_hold
from extract.readers.leaves import (
    COVER,
    FORM,
    PROSE,
    Candidate,
    body_end,
    clean,
    cover_end,
    date_candidate,
    date_field,
    elsewhere,
    first_date,
    gather,
    in_head,
    rank,
    trimmed,
)
from extract.readers.tables import audit_series
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text import sections
from extract.readers.text.units import Unit, units
from extract.reading import page_heads
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.dates import FoundDate, find_dates
from extract.values.found import narrow
from extract.values.identifiers import without_open_bracket
from extract.values.standards import find_standards
from schemas import patterns as rx
from schemas.leaf import Leaf
from schemas.report import Report

_RECORDS = ("personnel", "permits", "certificates", "calibrations", "special_equipment", "contracts")
_LISTED, _FEWEST_TOLD = ("columns", "transposed"), 3
_NUMBER = rx.compile(r"[^\W_]?[A-Za-z0-9（(〔\[][A-Za-z0-9\-_/.·()（）〔〕\[\]#]{1,48}(?:号)?")
_CODE = rx.compile(
    r"(?=.{0,20}[A-Z]{2})(?=.{0,24}(?<!\d)(?:20)?\d\d(?!\d))(?=(?:[^-]{1,16}-){2})[A-Z][A-Z0-9a-z/-]{7,31}"
)
_DIGITS_FIRST = rx.compile(
    r"(?=.*[A-Z])\d{2,8}-20\d\d-[A-Z0-9]{1,6}|20\d\d-[A-Z]{1,6}-?\d{2,6}(?:-[A-Z0-9]{1,6})?"
)
_LEADING_CODE = rx.compile(
    r"[〔\[【（(]\s?(?P<code>[A-Z\d][A-Z\d/-]{6,30})\s?[〕\]】）)]\s{1,4}[^\d。；;:：]{2,16}$"
)
"""A code in brackets with the kind of the audit behind it."""

_NUMBER_LEAD = rx.compile(r"[（(【]?\s?(?:No\.?|№|编\s?号)\s?[:：]?\s?", re.I)
_LETTER_NUMBER = rx.compile(
    r"[^\W\d]{1,8}(?:字|函|报)\s?[〔\[（(【]\s?20\d\d\s?[〕\])）】]\s?第?\s?[\dA-Z-]{1,8}\s?号"
)
_TITLE = rx.compile(
    r"[^。；:：\t]{0,50}(?:审核|评审|审查|评价|认证)[^。；:：\t]{0,14}报\s?告(?:\s?[书表单])?\s{0,3}"
    r"(?:[（(][^（()）]{1,30}[)）]|(?:(?![。；:：\t])[\W\x00-\x7f]){0,60})?"
)
_SYSTEMS = rx.compile(r"[^\s。；:：，,（()）][^。；:：\t\n（()）]{2,50}体系(?:整合|一体化|结合|联合|认证)?")
_FOREIGN_TAIL = rx.compile(r"(?<=[^\x00-(*-\x7f（])\s{0,4}[/／|]?\s{0,4}[A-Za-z][\W\x00-\x7f]{2,60}$")
_APART = rx.compile(r"(?<=[^\W\x00-\x7f])[ \u3000]{1,4}(?=[^\W\x00-\x7f](?:[ \u3000]|$))")
_NEAR_TITLE, _LONGEST_SUBTITLE, _NEAR_NUMBER = 120, 60, 800
_ABOUT = rx.compile(r"附件|详见|见|本报告|说明|日期|编号|内部审核|管理评审|合规性")
_FILLER = rx.compile(
    r"[：:\s的现场应当在为于是将原则上进行实施开展完成需须宜可能定拟计划建议请预的最至不得晚迟早前后超过截止期限安排时间日期（(]{0,16}"
    r"(?:(?:has|have|needs|is|to|will|shall|should|must|be|take place|held|due|planned|carried out"
    r"|conducted) ){0,5}"
    r"(?:by |before |on |no later than |not later than |at the latest on |at the latest by )?"
)
_KIND = rx.compile(
    r"\s?(?:[为是属系]|[（(])\s?(?:第[一二三四1-4]次)?(?:监督|再认证|换证|复评|年度监督)(?:审核|评审)?\s?[)）]?\s?[，,；;]?"
)
_NOTE = rx.compile(r"\s?[（(][^（()）\n]{1,16}[)）]")
_GLOSS = rx.compile(r"(?:\s?[（(]|(?<=[（(]))[A-Za-z][A-Za-z .'’-]{1,30}[)）]\s?")
"""The same in English (不迟于 (not later than) 2026-09-23)."""

_AUDIT = r"(?:现场|监督|再认证|年度|例行|换证){0,2}(?:审核|评审|监督)"
_NEXT = rx.compile(
    rf"下一?次(?:\s?[（(][^（()）\n]{{1,16}}[)）]\s?{_AUDIT}|{_AUDIT}的?(?:现场)?(?:工作|活动|实施|安排))"
)
_COMING = rx.compile("[应拟须需宜]|计划|建议|预计|不.?[晚迟超]|最[迟晚]|截止|期限|安排|[Dd]ue|[Bb]y|efore")
_ARRANGE = rx.compile(
    r"\s?(?:之前|以前|前)[^。；，,\n\d]{0,10}(?:安排|进行|实施|接受|完成|开展|迎接)(?![了过])[^。；，,\n\d]{0,6}"
)
_PAST = rx.compile(r"[^。；，,\n]{0,16}(?:的(?:整改|纠正|不符合|验证)|时|中|开具|提出|发现)")
_OPENED = rx.compile(r"[^。；;\n（(]{0,40}[（(]\s?(?:即|不晚于|不迟于|最迟|至)?\s?")
_LATEST = rx.compile(r"(?:不晚于|不迟于|最迟)\s?$")
_HAN = rx.compile(r"[\u4e00-\u9fff]")
_BEFORE = rx.compile(r"\s?(?:之前|以前|前)")

_REVIEWED_AGAIN = rx.compile(
    r"(?:计划|方案|供方|供应商|合同|合规|风险|危害|危险源|环境因素|预案|文件|手册|工艺|管评|管理评审|目标|HACCP)"
    r"[^。\n]{0,80}下一?[次轮]的?(?:评审|评价|评估)"
)
"""What is reviewed or evaluated again that is no audit (HACCP计划由…评审，下次评审应在…)."""


def read(source: Source, report: Report) -> None:
    """Fill `number`, `title`, `audit_type`, `report_date`, `next_audit_by`, `system_effective_on`."""
    report.number = _number(source)
    title = _title_unit(source)
    report.title = _title(source, title)
    report.audit_type = audit_type.read(source, title)
    report.report_date = _report_date(source)
    report.next_audit_by = gather(source, _next_audit(source))
    begun = [*_effective(source), *system_effective_sentences.stated(source)]
    begun = system_effective_sentences.in_force(source, begun)
    report.system_effective_on = gather(source, later_editions.without(source, begun))


def _number(source: Source) -> Leaf[str] | None:
    """The report's number; other labels of numbers (contract, file) only where there is no better one."""
    for name in ("number", "number_other"):
        found: list[tuple[str, Candidate[str]]] = []
        for place in labelled.find(source, "identity", name):
            match = _NUMBER.match(narrow(place.text))
            if not match or not rx.search(r"\d", match[0]) or not in_head(source, place.start):
                continue
            label = labels.key(labels.without_notes(place.label.text))
            shown = without_open_bracket(match[0])
            end = place.start + len(shown)
            found.append((label, Candidate(clean(shown), place.start, end, rank(source, place))))
        if found:
            first = min(found, key=lambda pair: (_is_aside(pair[0], name), pair[1].rank, pair[1].start))[0]
            return gather(source, [candidate for label, candidate in found if label == first])
    return _bare_number(source)


def _is_aside(label: str, name: str) -> bool:
    """Whether others go before a label's number: the report's before a project's, any before a contract's."""
    stated = labels.values("identity", "number")
    if name == "number":
        return not labels.has_name(label, stated["report"])
    return labels.has_name(label, stated["aside"])


def _bare_number(source: Source) -> Leaf[str] | None:
    """The only line of the cover, near the title, that is a code with a year and nothing else."""
    title = _title_unit(source)
    low = title.start - _NEAR_TITLE if title else len(source.text)
    near = (
        unit
        for unit in units(source)
        if title and low <= unit.start <= title.end + 2 * _NEAR_TITLE
        if unit.cell is None or _NUMBER_LEAD.match(source.text, unit.start, unit.end)
    )
    found = [span for unit in near if (span := _bare_code(source, unit))]
    if len(found) != 1:
        heads = (Unit(start, end, -1) for start, end in page_heads.parts(source.document))
        found = [span for head in heads if not found and (span := _bare_code(source, head))]
    if len(found) != 1:
        return report_number_and_day.number(source)
    return source.leaf(clean(source.text[slice(*found[0])]), *found[0], confidence=0.8)


def _bare_code(source: Source, unit: Unit) -> tuple[int, int] | None:
    """The range of a line that is a code with a year and nothing else, but for No., 编号 and brackets."""
    start, end = trimmed(source, unit.start, report_number_and_day.up_to_day(source, unit.start, unit.end))
    if lead := _NUMBER_LEAD.match(source.text, start, end):
        start = lead.end()
        end -= source.text[start:end].endswith((")", "）", "】")) and lead[0].strip()[:1] in "(（【"
    elif source.text[start] in "（(【" and source.text[end - 1] in ")）】":
        start, end = start + 1, end - 1
    if led := _LEADING_CODE.match(source.text, start, end):
        start, end = led.span("code")
    text = narrow(source.text[start:end]).strip()
    patterns = (_CODE, _DIGITS_FIRST) if text.isascii() else (_LETTER_NUMBER,)
    stated = any(pattern.fullmatch(text) for pattern in patterns) and not find_standards(text)
    return (start, end) if stated else None


def _title_unit(source: Source) -> Unit | None:
    """The line that is the report's title; of one in each language the Chinese one."""
    first: Unit | None = None
    for unit in units(source):
        if unit.start > max(cover_end(source), 1500) or (first and unit.start > first.end + _NEAR_TITLE):
            break
        text = _shown_title(source, unit)
        if len(text) <= 100 and _reads_as_title(text) and not _ABOUT.search(text) and "☑" not in text:
            if not text.isascii():
                return unit
            first = first or unit
    return first or _head_title(source)


def _head_title(source: Source) -> Unit | None:
    """The title that stands in the running head of the pages alone."""
    for start, end in page_heads.parts(source.document):
        if _reads_as_title(source.text[start:end]) and not _ABOUT.search(source.text, start, end):
            return Unit(start, end, -1)
    return None


def _reads_as_title(text: str) -> bool:
    """Whether a short line is the title of a report, in Chinese or in English."""
    if "audit report" in text.lower() and not any(c in text for c in "。；:\t"):
        return True
    return "报" in text and _TITLE.fullmatch(text) is not None


def _shown_title(source: Source, unit: Unit) -> str:
    """A line without marks, its characters closed up where each stands apart (审 核 报 告)."""
    text = source.text[unit.start : unit.end].strip().strip("*# ")
    return _APART.sub("", text) if len(_APART.findall(text)) >= 3 else text


def _title(source: Source, unit: Unit | None) -> Leaf[str] | None:
    if unit is not None:
        text = source.text[unit.start : unit.end]
        lead = len(text) - len(text.lstrip("*# \t\n"))
        shown = _FOREIGN_TAIL.sub("", text.strip("*# \t\n"))
        end = unit.start + lead + len(shown)
        if (above := _begun_above(source, unit)) is not None:
            return source.leaf(clean(source.text[above : unit.start].strip() + shown), above, end)
        return source.leaf(clean(shown), unit.start + lead, end)
    for place in labelled.find(source, "identity", "title"):
        if in_head(source, place.start):
            return source.leaf(clean(place.text), place.start, place.end)
    return None


def _begun_above(source: Source, unit: Unit) -> int | None:
    """Where the line above begins that names the systems of a title without any (…管理体系 / 审核报告)."""
    if unit.cell is not None or "体系" in source.text[unit.start : unit.end] or unit.block <= 0:
        return None
    above = source.document.blocks[unit.block - 1]
    text = source.text[above.start : above.end].strip()
    own = above.kind != "table" and above.role == "body" and len(text) <= _LONGEST_SUBTITLE
    return above.start if own and _SYSTEMS.fullmatch(text) and find_systems(text) else None


def _report_date(source: Source) -> Leaf[str] | None:
    found = labelled.find(source, "identity", "report_date")
    found = [p for p in found if not elsewhere(source, p.start, "audit")]
    others = [p for p in found if audit_series.is_of_other(source, p.start)]
    found = [p for p in found if p not in others]
    own = [p for p in found if _is_at_end(source, p)]
    places = (own or found) + [
        p
        for p in labelled.find(source, "identity", "date")
        if _is_at_end(source, p, alone=not own)
        and not (_is_of_records(source, p) or short_years.read(source, p.text)[1])
    ]
    named = date_field(source, places) or _date_first(source, "report_date_loose")
    named = named or [c for c in _date_first(source, "report_date_head") if _heads_report(source, c.start)]
    stated = gather(source, named) if named else report_number_and_day.day(source)
    stated = stated or gather(source, _in_own_row(source)) or _last_line(source) or _beside_signature(source)
    return stated or gather(source, date_field(source, others))


def _in_own_row(source: Source) -> Iterator[Candidate[str]]:
    """The day of the report in a table of several audits, in the row that says that it is this one."""
    for grid, cells in audit_series.own_lines(source, frozenset({("identity", "report_date")})):
        yield from (date_candidate(day) for cell in cells if (day := first_date(source, grid.piece(cell))))


def _is_at_end(source: Source, place: labelled.Labelled, *, alone: bool = True) -> bool:
    """Whether a day is on the cover or in the conclusion, or beside names where it is `alone`."""
    at = place.label.start
    ends = _concludes(source, place.start) or dates_signature(source, place) or at < cover_end(source)
    return ends or (alone and in_dated(source, at))


def _is_of_records(source: Source, place: labelled.Labelled) -> bool:
    """Whether a day is one of a record in a list of certificates or the like (签发日期 | … | …)."""
    grid = grids(source).get(place.block)
    rows = (row for table in _RECORDS if grid and may_hold(grid, table) for row in tables.rows(source, table))
    return any(
        row.block == place.block
        and row.form in _LISTED
        and len(row.cells) >= _FEWEST_TOLD
        and any(stated.start <= place.start < stated.end for stated in row.cells.values())
        for row in rows
    )


def _heads_report(source: Source, offset: int) -> bool:
    """Whether a place is on the cover, or in the first form or lines that tell the report's number or
    the organization."""
    if offset < cover_end(source):
        return True
    path = _path(source, offset)
    heads = (("identity", "number"), ("organization", "name"), ("organization", "uscc"))
    return any(
        at < offset < at + _NEAR_NUMBER and _path(source, at) == path and in_head(source, at)
        for at in (place.label.start for head in heads for place in labelled.find(source, *head))
    )


def _path(source: Source, offset: int) -> tuple[str, ...]:
    """The headings above a line; a label with a number of its own (1.1.2 报告：…) is none."""
    path = sections.section_of(source, offset)
    line = source.text.rfind("\n", 0, offset) + 1
    end = source.text.find("\n", offset)
    own = path and path[-1] in source.text[line : end if end >= 0 else len(source.text)]
    return path[:-1] if own else path


def _date_first(source: Source, name: str) -> list[Candidate[str]]:
    """The dates that the values of a field begin with, beside their labels."""
    found = labelled.find(source, "identity", name)
    own = [p for p in found if p.how not in ("next", "below") and not elsewhere(source, p.start, "audit")]
    return [c for c in date_field(source, own) if any(p.start <= c.start <= p.start + 1 for p in own)]


def _concludes(source: Source, offset: int) -> bool:
    return sections.within(source, offset, labels.sections("conclusion")["conclusion"])


def _last_line(source: Source) -> Leaf[str] | None:
    """A date alone in a line: on the cover, else at the end of the conclusion, report or letter."""
    last = len(source.text[: body_end(source)].rstrip())
    alone: list[Candidate[str]] = []
    for unit in units(source):
        text = source.text[unit.start : unit.end]
        if unit.cell is None and len(text) < 60 and (found := find_dates(text, unit.start)):
            rest = narrow(text).replace(narrow(source.text[found[0].start : found[0].end]), "")
            where = COVER if unit.start < cover_end(source) else FORM
            own = where == COVER or _concludes(source, unit.start) or unit.end >= last
            own = own or report_number_and_day.ends_letter(source, unit)
            if own and report_number_and_day.is_day_of_report(rest, on_cover=where == COVER):
                alone.append(date_candidate(found[0], where))
    return gather(source, alone[:1] if alone and alone[0].rank == COVER else alone[-1:])


_REGISTERED = rx.compile(r"\d{4}-\d?N\d|注册|资格|有效期|valid", re.I)
"""In a line of the team's table: its days are those of registrations."""


def _beside_signature(source: Source) -> Leaf[str] | None:
    """A date at the end of the line in which the leader or the author signs, after the names."""
    signed = [p for name in ("leader", "team") for p in labelled.find(source, "team", name)]
    signed += labelled.find(source, "identity", "author")
    for place in sorted(signed, key=lambda p: -p.start):
        line = source.text[place.start : place.start + 120].split("\n")[0]
        if place.label.start < cover_end(source) or elsewhere(source, place.start, "audit") or "。" in line:
            continue
        if _REGISTERED.search(line):
            continue
        dates = find_dates(line, place.start)
        rest = source.text[dates[0].end : place.start + len(line)] if dates else "-"
        if len(dates) == 1 and not rest.strip(" \t)）"):
            return gather(source, [date_candidate(dates[0])])
    return None


def _after_words(source: Source, name: str) -> list[Candidate[str]]:
    """Dates that follow the field's words, in a field or in prose, but before its part of a value."""
    places = [p for p in labelled.find(source, "identity", name) if p.how != "space"]
    found = date_field(source, places)
    seen = {c.start for c in found} | {at for p in places for at in range(p.label.end, p.start)}
    return found + [date_candidate(d, PROSE) for _, d in _dated_words(source, name) if d.start not in seen]


def _dated_words(source: Source, name: str) -> Iterator[tuple[str, FoundDate]]:
    """The field's words in prose with the date right after them: what stands between, and the date."""
    yield from _dates_after(source, [words.end for words in prose.find(source, "identity", name)])


def _dates_after(source: Source, ends: Iterable[int]) -> Iterator[tuple[str, FoundDate]]:
    """The dates right after words that end at the offsets, but for verbs and a note in brackets."""
    for end in ends:
        note = _NOTE.match(source.text, end) or _KIND.match(source.text, end)
        match = _FILLER.match(source.text, note.end() if note else end)
        at = match.end() if match else end
        at = gloss.end() if (gloss := _GLOSS.match(source.text, at)) else at
        dates = find_dates(source.text[at : at + 40], at)
        if dates and dates[0].start - at <= 2 and not _HAN.search(source.text, at, dates[0].start):
            yield source.text[end:at], dates[0]


def _next_audit(source: Source) -> list[Candidate[str]]:
    """Its fields and words; words that also stand for a past audit only where the sentence looks ahead."""
    found = [c for c in _after_words(source, "next_audit_by") if not elsewhere(source, c.start, "audit")]
    seen = {candidate.start for candidate in found}
    noted = (match.end() for match in _NEXT.finditer(source.text))
    for between, date in [*_dated_words(source, "next_audit_words"), *_dates_after(source, noted)]:
        ahead = _COMING.search(between) or _BEFORE.match(source.text, date.end)
        if ahead and date.start not in seen:
            seen.add(date.start)
            found.append(date_candidate(date, PROSE))
    found += [date_candidate(d, PROSE) for d in _until_next(source) if d.start not in seen]
    found = found or [date_candidate(d) for d in report_number_and_day.next_by(source)]
    found = found or [date_candidate(d, PROSE) for d in report_number_and_day.next_quarter(source)]
    found = [c for c in found if not _is_of_other_review(source, c.start)]
    return found or [date_candidate(d, PROSE) for d in _in_brackets(source)]


def _is_of_other_review(source: Source, offset: int) -> bool:
    """Whether the sentence of a day tells when something of the organization's is reviewed again."""
    low = max(offset - 120, *(source.text.rfind(mark, 0, offset) + 1 for mark in "。\n\t"))
    return _REVIEWED_AGAIN.search(source.text, low, offset) is not None


def _in_brackets(source: Source) -> Iterator[FoundDate]:
    """The day behind the term of the next audit (首次监督应在颁证之日起12个月内（2026年9月1日前）进行)."""
    for words in prose.find(source, "identity", "next_audit_words"):
        opened = _OPENED.match(source.text, words.end)
        dates = find_dates(source.text[opened.end() : opened.end() + 24], opened.end()) if opened else []
        latest = opened is not None and _LATEST.search(opened[0])
        ahead = bool(dates) and (latest or _BEFORE.match(source.text, dates[0].end))
        if opened and dates and dates[0].start == opened.end() and ahead:
            yield dates[0]


def _until_next(source: Source) -> Iterator[FoundDate]:
    """The day by which the next audit is to be made, told before it (2026年5月10日前安排下一次监督审核)."""
    starts = [words.start for words in prose.find(source, "identity", "next_audit_words")]
    for start in sorted({*starts, *(match.start() for match in _NEXT.finditer(source.text))}):
        low = max(start - 40, source.text.rfind("\n", 0, start) + 1)
        date = next(reversed(find_dates(source.text[low:start], low)), None)
        stated = date is not None and _ARRANGE.fullmatch(source.text, date.end, start)
        if date and stated and not _PAST.match(source.text, start):
            yield date


def _effective(source: Source) -> list[Candidate[str]]:
    stated = [
        c for c in _after_words(source, "system_effective_on") if not elsewhere(source, c.start, "audit")
    ]
    found = system_effective_sentences.in_force(source, [*system_effective_day.listed(source), *stated])
    found = found or _date_first(source, "system_effective_loose")
    return [c for c in found if not system_effective_sentences.of_other(source, c.end)]
