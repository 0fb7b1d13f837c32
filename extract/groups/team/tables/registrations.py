"""Auditors' registrations in the rows of the members' table: numbers, systems, grades, professional codes."""

from __future__ import annotations

import re
from itertools import pairwise, zip_longest

from extract import labels
from extract.groups.team.tables import cell_notes, professional_codes, row_lines
from extract.groups.team.tables.system_columns import systems_of
from extract.readers.dates import short_years
from extract.readers.fields import check_marks
from extract.readers.leaves import clean, date_candidate, first_date, gather, is_blank
from extract.readers.tables.rows import Row, header_of
from extract.readers.text.units import Piece
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from extract.values.dates import FoundDate
from extract.values.found import narrow
from extract.values.identifiers import find_registrations
from schemas import facts, patterns
from schemas.leaf import Leaf
from schemas.report import Registration

_CODE = patterns.compile(
    r"(?<![A-Za-z0-9_.-])(?:(?:[A-Z]{1,4}\s?[-.:：]?\s?)?\d{1,2}(?:[.-]\d{1,3}){0,3}[a-z]?|[A-Z]{1,4}(?:\d{0,2}|[Ⅰ-Ⅻ]{1,3}))"
    r"(?:(?![\w.-])|(?=[A-Z]{1,4}\s?[:：]))"
)
_JOINED = patterns.compile(r"(?<=\d)(?=(?:19|20)\d\d\s?-\s?[A-Z]\d)")
"""Two numbers of one cell, without what divided them."""

_NUMBER = patterns.compile(r"[A-Za-z0-9][A-Za-z0-9\-/ ]{4,40}[A-Za-z0-9]")
_IN_BRACKETS = patterns.compile(r"\s?[（(][^（()）]{2,20}[)）]")
_BESIDE, _NEAR = 24, 60
_ENDS = patterns.compile(r"有效|至|到|止|[→⇒➔]|->|[Vv]alid|[Uu]ntil|[Ee]xpir|\b[Ee]xp\b")
_RUNS_OUT = patterns.compile(r"\s?(?:前|止)?(?:到期|失效|届满|前有效|止)")
_YEAR = patterns.compile(r"(?<!\d)(20\d\d)\s?-\s?[A-Z]?\d")
_LISTED = r"\d{1,2}(?:\.\d{1,3}){1,2}"
_RIGHT_BEHIND = patterns.compile(
    rf"\s?[；;，,/／｜|（(\s]\s?"
    r"(?:(?:[^\W\d_]{0,10}(?:体系|安全|管理|质量|环境|能源)|[A-Z]{1,6})\s?[；;，,/／｜|、]\s?)?"
    rf"(?:(?:无|{_LISTED}(?:\s?[、，,；; ]\s?{_LISTED}){{0,8}})\s?[；;，,/／｜|\s]\s?)?"
)
"""Between a number and the end of its validity: a mark, or the system or the professional codes between
marks (2024-N1EMS-…（环境管理体系，2027-01-06）)."""

_YEARS = 2
_ISSUED = patterns.compile(r"注册日|发证|颁发|批准|[Ii]ssued|。")
_BEGINS = patterns.compile(
    rf"{_ISSUED.pattern}|\n(?!\s?[（(]?\s?(?:(?:有效期?限?\s?[:：]?\s?)?[至到](?![^\W\d])|有效|到期|失效|截止|止"
    r"|(?:[Vv]alid|[Uu]ntil|[Ee]xpir|[Ee]xp)(?:[a-z]{0,4}\b)))"
)
"""What stands between a number and a day that is not the end of its validity."""

_OWN = ("system", "number", "grade", "professional_codes", "valid_until")
GRADE = patterns.compile(
    r"(?:主任|高级|正式|实习|见习|国家注册|国家级|注册)?(?:实习)?审核员"
    r"|(?:(?:[A-Z][a-z]{2,12}|trainee|senior|lead|principal|provisional) )?[Aa]uditor"
)
_LABEL = patterns.compile(r"(?P<label>[^\W\d_\x00-\x7f]{2,6})\s?[:：]\s{0,2}$")
_CODES_ALONE = patterns.compile(
    r"(?:专业|业务|技术|食品链)?(?:代码|小类|专业|类别)\s?[:：]?\s?(?P<codes>[\d.A-KIV、，,；; ]{2,80})"
)
"""A cell of registrations that has nothing but the codes of an expert (专业：14.02.03)."""

_SYSTEM_MARK = patterns.compile(
    r"(?<![A-Za-z])(?P<system>[A-Za-z]{1,6})"
    r"(?:\s?[:：]\s?(?=\d|[A-K](?:I{1,3}|IV|V|[Ⅰ-Ⅻ]|\d)?(?![A-Za-z\d]))|[ \u3000]{1,2}(?=\d{1,2}\.\d))"
)
"""The system before its codes: of trades, or categories of the food chain (Q：03.07.01 F：CIV, E 12.05)."""

_MARKED = patterns.compile(
    r"(?<![A-Za-z])(?:(?P<which>[A-Za-z]{1,6}|[^\W\d\x00-\x7f]{2,8}体系)\s?[:：]"
    r"|(?P<named>[A-Za-z]{2,6}|[^\W\d\x00-\x7f]{2,8}体系)\s?(?:国家)?(?:注册)?(?:高级|主任|实习|级)?审核员\s?[:：]?)\s?$"
)
"""The system before a registration number (I：2024-N1ISMS-…, QMS审核员 2024-N1QMS-…)."""


def registrations(source: Source, rows: list[Row], *, expert: bool = False) -> list[Registration]:
    """One entry a registration, in the order of the rows; a cell may have several numbers.

    A technical expert (`expert`) needs none: of one only what has a number counts."""
    found: list[Registration] = []
    for row in (part for whole in rows for part in _parts(whole)):
        numbers = _numbers(source, row)
        wanted: list[Leaf[str] | None] = [*numbers] or [None]
        ends = _ends(source, row, numbers)
        own = row_lines.own(source, row, len(wanted))
        for i, number in enumerate(wanted):
            one = _registration(source, own[i], number, ends[i], at=i if len(own) > 1 else None)
            stated = one.number or one.system or (one.grade and not numbers and len(rows) > 1)
            if stated and (one.number or not expert):
                found.append(one)
    professional_codes.part(found)
    return found


def _parts(row: Row) -> list[Row]:
    """The row; of one with a column of numbers for each system a row for each of them that has one."""
    row = row_lines.numbered(row)
    systems = systems_of(row, "number")
    if not systems:
        return [row]
    parts = []
    shared_too = ["professional_codes"] if row.form == "transposed" else []
    if len(systems) == 1:
        shared_too = [*shared_too, "valid_until", "professional_codes"]
    kinds = ["role", "grade", "name", "person", *shared_too]
    for system in systems:
        own = {name: row.cells[f"{name} {system}"] for name in _OWN if f"{name} {system}" in row.cells}
        shared = {name: piece for name, piece in row.cells.items() if name in kinds}
        if any(map(str.isdecimal, own["number"].text)):
            parts.append(row._replace(cells=shared | own))
    return parts


def _ends(source: Source, row: Row, numbers: list[Leaf[str]]) -> list[FoundDate | None]:
    """The end of each registration: one after another in their column, one for all, or behind each number."""
    count = max(len(numbers), 1)
    behind = _behind_numbers(source, row, numbers)
    if until := row.get("valid_until") if not (behind and all(behind)) else None:
        stated = short_years.read(source, source.text[until.start : until.end], until.start)
        lasts = [span.last for span in stated[1]]
        if lasts and len(stated[0]) == 2 * len(lasts) and len(lasts) != count:
            return [lasts[-1]] * count  # one term for several numbers: its end, not its two days
        dates = lasts if len(lasts) == count else stated[0]
        return [*dates] if len(dates) == count else [first_date(source, until)] * count
    return behind or [None] * count


def _behind_numbers(source: Source, row: Row, numbers: list[Leaf[str]]) -> list[FoundDate | None]:
    """The end behind each number in its cell; nothing without numbers. It comes before the end in another
    column, which may be that of another registration (QMS注册号／有效期至 | HSPM资格／有效期至)."""
    cell = row.get("number")
    if cell is None or not numbers:
        return []
    limits = [*(number.start for number in numbers[1:]), cell.end]
    head = header_of(source, row, "number", "team")
    headed = head is not None and _ENDS.search(head.text) is not None and not _BEGINS.search(head.text)
    return [
        _end_behind(source, one.span[1], limit, headed=headed)
        for one, limit in zip(numbers, limits, strict=True)
    ]


def _end_behind(source: Source, start: int, end: int, *, headed: bool) -> FoundDate | None:
    """The date behind a number, where it is the end of its validity; `headed`: the header says so."""
    text = source.text[start : min(end, start + _NEAR)]
    stated, spans = short_years.read(source, text, start)
    first = {span.first.start for span in spans if not span.garbled}
    stated = [day for day in stated if day.start not in first]
    begins = _ISSUED if headed and len(stated) == 1 else _BEGINS
    dates = [d for d in stated if not begins.search(source.text, start, d.start)]
    if not dates:
        return None
    if headed and len(dates) == 1 and _RIGHT_BEHIND.fullmatch(text[: dates[0].start - start]):
        return dates[0]
    low = max(dates[0].start - _BESIDE, start)
    ends = _ENDS.search(source.text, low, dates[0].start) or _RUNS_OUT.match(source.text, dates[0].end)
    return (
        dates[0]
        if ends or _is_term(source.text[max(start - _BESIDE, 0) : start], text, dates[0], start)
        else None
    )


def _is_term(number: str, text: str, date: FoundDate, start: int) -> bool:
    """Whether a day right behind a number is years after the one that the number begins with."""
    years = _YEAR.findall(number)
    alone = _RIGHT_BEHIND.fullmatch(text[: date.start - start]) is not None
    shown = text[date.start - start : date.end - start]
    if not (years and date.value and alone) or short_years.may_be_code(shown):
        return False
    return int(str(date.value)[:4]) - int(years[-1]) >= _YEARS


def _registration(
    source: Source, row: Row, number: Leaf[str] | None, date: FoundDate | None, *, at: int | None = None
) -> Registration:
    """One registration of a row; `at`: which of its several."""
    system = _system(source, row, number, at)
    return Registration(
        system=system,
        number=number,
        grade=_grade(source, row, str(system.value) if system else "")
        or _grade_beside(source, row, number)
        or _grade_in_row(source, row),
        valid_until=gather(source, [date_candidate(date)]) if date else None,
        professional_codes=codes_of(source, row, str(system.value) if system else ""),
    )


def _numbers(source: Source, row: Row) -> list[Leaf[str]]:
    cell = row.get("number")
    if cell is None or is_blank(cell.text):
        return []
    text = source.text[cell.start : cell.end]
    cuts = [0, *(m.start() for m in _JOINED.finditer(text) if m.start() > 8), len(text)]
    found = [
        one for low, high in pairwise(cuts) for one in find_registrations(text[low:high], cell.start + low)
    ]
    if found:
        return [source.leaf(one.value, one.start, one.end) for one in found]
    shape = _NUMBER.fullmatch(cell.text)
    return [source.leaf(clean(cell.text).replace(" ", ""), cell.start, cell.end)] if shape else []


def _system(source: Source, row: Row, number: Leaf[str] | None, at: int | None) -> Leaf[str] | None:
    """The registration's system: its column, else the letters in its number; of a column with several the one
    that its number has the letters of, else the one in its line (`at`)."""
    cell = row.get("system")
    if cell is not None and (stated := row_lines.systems(source, cell)):
        letters = _letters(number) if number is not None else None
        nth = stated[at] if at is not None and at < len(stated) else stated[0]
        return next((one for one in stated if one.value == letters), nth)
    if number is None:
        return None
    marked = _MARKED.search(source.text, max(number.start - _BESIDE, 0), number.start)
    if marked and cell is None:
        group = "which" if marked["which"] else "named"
        named = find_systems(marked[group], short=True)
        if code := named[0].value if named else _code_of(marked[group]):
            return source.leaf(code, *marked.span(group))
    code = _letters(number)
    return source.leaf(code, number.start, number.start + len(number.raw)) if code else None


def _letters(number: Leaf[str]) -> str | None:
    """The system that the letters in a number mean."""
    stated = find_registrations(str(number.value))
    return _code_of(stated[0].system if stated else str(number.value).partition("-")[0])


def _code_of(letters: str) -> str | None:
    """The system code that a number's letters mean (EMS, OHSMS, E …)."""
    systems = facts.load().systems
    by_name = {code.upper(): code for code in systems}
    by_name |= {letter.upper(): code for code, system in systems.items() for letter in system.letters}
    return by_name.get(letters.upper())


def _grade(source: Source, row: Row, system: str) -> Leaf[str] | None:
    """The grade as written; of several told by system (E：审核员 O：实习审核员) that of this system."""
    cell = check_marks.chosen(source, row.get(f"grade {system}") or row.get("grade"))
    if cell is None or is_blank(cell.text):
        return None
    if _with_system(cell.text) and (own := _grade_in(source, cell)):
        return own
    return source.leaf(clean(cell.text), cell.start, cell.end)


def _grade_in_row(source: Source, row: Row) -> Leaf[str] | None:
    """The grade that another cell of the row has, where none tells it alone."""
    cells = (row.get(name) for name in ("role", "system", "name", "person"))
    return next((grade for one in cells if (grade := _grade_in(source, one))), None)


def _with_system(text: str) -> bool:
    """Whether a grade's cell names one grade and beside it a system (QMS 审核员)."""
    grades = list(GRADE.finditer(text))
    rest = GRADE.sub(" ", text)
    return len(grades) == 1 and rest.strip() != "" and bool(find_systems(rest, short=True))


def _grade_in(source: Source, cell: Piece | None) -> Leaf[str] | None:
    """The grade where the cell of the role or system has it too (组员/实习审核员, FSMS 审核员)."""
    if cell is None:
        return None
    found = list(GRADE.finditer(source.text, cell.start, cell.end))
    found = [one for one in found if not _is_role_again(source.text[cell.start : one.start()], one[0])]
    if labelled := [one for one in found if _has_label(source, cell.start, one.start())]:
        return source.leaf(labelled[0][0], *labelled[0].span())
    found = [one for one, after in zip_longest(found, found[1:]) if not _is_said_again(source, one, after)]
    if len(found) > 1 and labels.value_of("team", "role", found[0][0]) == "leader":
        found = found[1:]
    return source.leaf(found[0][0], *found[0].span()) if found else None


def _is_role_again(before: str, grade: str) -> bool:
    """Whether English words only say a Chinese role again (审核组长 Lead Auditor): they are no grade."""
    role = labels.value_of("team", "role", grade) if grade.isascii() else None
    return role is not None and not before.isascii() and labels.value_of("team", "role", before) == role


def _has_label(source: Source, low: int, at: int) -> bool:
    """Whether the label of a grade stands before it in its cell (审核员 ⏎ 资格：实习审核员)."""
    label = _LABEL.search(source.text, max(low, at - _BESIDE), at)
    return label is not None and labels.column_of("team", labels.key(label["label"])) == "grade"


def _is_said_again(source: Source, one: re.Match[str], after: re.Match[str] | None) -> bool:
    """Whether a grade in English stands right before the same in Chinese (Trainee auditor 实习审核员)."""
    if after is None or not one[0].isascii() or after[0].isascii():
        return False
    return not source.text[one.end() : after.start()].strip(" \n/／（(")


def _grade_beside(source: Source, row: Row, number: Leaf[str] | None) -> Leaf[str] | None:
    """The grade that stands before a number in its cell (EMS审核员 2023-N1…), or in brackets behind it; where
    none stands before the first number, the one behind (2023-N1…，审核员，2026-09-09止)."""
    cell = row.get("number")
    if cell is None or number is None or not cell.start <= number.start < cell.end:
        return None
    stated = find_registrations(source.text[cell.start : cell.end], cell.start)
    if (
        stated
        and stated[0].start <= number.start
        and not GRADE.search(source.text, cell.start, stated[0].start)
    ):
        end = next((one.start for one in stated if one.start > number.start), cell.end)
        match = GRADE.search(source.text, number.span[1], min(end, number.span[1] + _BESIDE))
    else:
        found = list(GRADE.finditer(source.text, max(cell.start, number.start - _BESIDE), number.start))
        after = _IN_BRACKETS.match(source.text, number.span[1], cell.end)
        match = found[-1] if found else after and GRADE.search(source.text, *after.span())
    return source.leaf(match[0], match.start(), match.end()) if match else None


def best_grade(source: Source, rows: list[Row]) -> Leaf[str] | None:
    """The highest grade of the rows, by `labels/team.yaml`."""
    parts = [row for whole in rows for row in (whole, *_parts(whole))]
    ways = (_grade_in_lines, lambda source, row: _grade(source, row, ""), _grade_within, _grade_in_row)
    stated = (next((grade for way in ways if (grade := way(source, row))), None) for row in parts)
    grades = [grade for grade in stated if grade]
    grades += [grade for row in rows for s in systems_of(row, "grade") if (grade := _grade(source, row, s))]
    return max(grades, key=lambda leaf: _height(str(leaf.value)), default=None)


def _grade_in_lines(source: Source, row: Row) -> Leaf[str] | None:
    """The highest of the grades that a cell tells, one a registration."""
    stated = row_lines.grades_of(source, check_marks.chosen(source, row.get("grade")))
    best = max(stated, key=lambda part: _height(part.text), default=None)
    return _grade_in(source, best)


def _grade_within(source: Source, row: Row) -> Leaf[str] | None:
    cell = row.get("number")
    found = list(GRADE.finditer(source.text, cell.start, cell.end)) if cell else []
    if cell is not None and cell == row.get("role"):
        labelled = [one for one in found if _has_label(source, cell.start, one.start())]
        found = labelled or cell_notes.without_role(source, cell, found)
    best = max(found, key=lambda match: _height(match[0]), default=None)
    return source.leaf(best[0], best.start(), best.end()) if best else None


def _height(grade: str) -> int:
    value = labels.value_of("team", "grade", grade)
    return int(value) if value else 0


def codes_of(source: Source, row: Row, system: str = "") -> list[Leaf[str]]:
    """The professional codes of a row, each a leaf; of a system those told for it or for none (Q：19).

    What a sentence tells after all of a person's registrations (`person_codes`) is of none of them."""
    names = [
        "professional_codes",
        *(f"professional_codes {s}" for s in systems_of(row, "professional_codes")),
    ]
    names += [] if system else ["person_codes"]
    cells = [cell for name in names if (cell := row.get(name)) and not is_blank(cell.text)]
    codes = [code for cell in cells for code in find_codes(source, cell)]
    codes = codes or _codes_behind(source, row) or _codes_beside_end(source, row)
    kept = [code for code, stated in codes if not system or stated in ("", system)]
    return [source.leaf(clean(code.text), code.start, code.end) for code in kept]


def _codes_behind(source: Source, row: Row) -> list[tuple[Piece, str]]:
    """The codes that stand behind the numbers in their cells (审核员/2024-N1…/19.05.01)."""
    cells = [row.get(name) for name in ("number", *(f"number {s}" for s in systems_of(row, "number")))]
    found: dict[int, tuple[Piece, str]] = {}
    for cell in (one for one in cells if one):
        if bare := _CODES_ALONE.fullmatch(cell.text):
            codes = find_codes(source, Piece(cell.start + bare.start("codes"), cell.end, bare["codes"]))
            found |= {code.start: (code, stated) for code, stated in codes}
        numbers = find_registrations(source.text[cell.start : cell.end], cell.start)
        for number, following in zip_longest(numbers, numbers[1:]):
            limit = following.start if following else cell.end
            for low, high in professional_codes.behind(source.text, number.end, limit):
                found[low] = Piece(low, high, source.text[low:high]), _code_of(number.system) or ""
    return list(found.values())


def _codes_beside_end(source: Source, row: Row) -> list[tuple[Piece, str]]:
    """The codes that stand with the end of the validity (2025-11-30；专业 18.05.02)."""
    cell = row.get("valid_until")
    stated = professional_codes.behind(source.text, cell.start, cell.end) if cell else ()
    return [(Piece(low, high, source.text[low:high]), "") for low, high in stated]


def find_codes(source: Source, cell: Piece) -> list[tuple[Piece, str]]:
    """The professional codes of a cell, with the systems whose names stand before them (Q：19.05；E：20)."""
    shown, at = narrow(source.text[cell.start : cell.end]), cell.start
    marks = [
        (at + m.start(), at + m.end(), code)
        for m in _SYSTEM_MARK.finditer(shown)
        if (code := _code_of(m["system"]))
    ]
    found: list[tuple[Piece, str]] = []
    for start, end in ((at + m.start(), at + m.end()) for m in _CODE.finditer(shown)):
        before = [mark for mark in marks if mark[0] <= start]
        if before and before[-1][1] > start:
            start = min(before[-1][1], end)
        if start < end:
            stated = before[-1][2] if before else ""
            found.append((Piece(start, end, shown[start - at : end - at]), stated))
    return found
