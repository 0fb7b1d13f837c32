"""Medical examinations: of whom, when, where, with what result."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from extract.groups.activities import people
from extract.groups.activities.days import roles
from extract.groups.medical_exams import clauses, words
from extract.groups.medical_exams import rows as medical_rows
from extract.groups.medical_exams.inline_records import record_spec, row_kind
from extract.groups.medical_exams.words import HINTED, SPOKEN, WORDS
from extract.readers.dates import short_years
from extract.readers.leaves import cell_title, clean
from extract.readers.records import person_matters, running_text
from extract.readers.tables import rows as tables
from extract.readers.text.units import Piece, Unit, holding, lines_of, numbering_end, units
from extract.reading.source import Source
from extract.reading.stops import ANY_STOP, CLAUSE_STOP
from extract.statements import inline_records, record_linking
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Fact, Place, Statement
from extract.values.found import Found, narrow
from extract.values.persons import could_be_person, is_person
from schemas import patterns
from schemas.report import MedicalExam, Report

FIELDS = tuple(name for name in MedicalExam.FIELDS if name != "thing")
_EXAM = patterns.compile(
    r"体检(?!合同|率|费|中心签|制度|计划|项目)|健康检查(?!中心签)|健康监护|[Mm]edical exam|[Hh]ealth check"
)
_HAN = r"[\u3400-\u9fff]"
_NAMED = patterns.compile(
    r"(?:^|(?<=[\s.。；;，,：:、）)\]／/|①-⒇Ⅰ-Ⅻ●■◆▲·工员人抽查中有的—])|(?<=[一二三四五六七八九]是)|(?<=车间)"
    r"|(?<=[抽查][看阅验取到])|(?<=[^\W\d]{2}[部科室班组段]))(?<!at )(?<!at)(?<!by )(?<!by)\s?"
    rf"(?!(?<![^。；;\n])抽?查{_HAN}{{2,4}}?的)(?=(?P<name>{_HAN}{{2,4}}?|[A-Z][a-z]+ [A-Z][a-z]+)"
    r"(?:\s?[:：,，、和（(；;]|\s{1,3}\d|于|的|岗前|在岗|离岗|\d{4}|体检|[在到]|[两二三四五六七八九十\d]人(?!民)"
    r"|\s(?:had|was)\b|\s{1,3}[^\W\d\x00-\x7f]))"
)
_EXAMINED = patterns.compile(
    rf"(?<=[对为给])(?P<name>{_HAN}{{2,4}}?)(?=(?:作了?|做了?|进行了?|实施了?|开展了?)[^，,。；;\n]{{0,8}}(?:体检|检查|监护))"
)
_POSTED = patterns.compile(
    rf"(?:{_HAN}{{1,4}}[工员师手长匠]|司机|新入职|职工)(?P<name>{_HAN}{{2,3}})"
    r"(?=(?P<mark>[，,、；;（(])|\d|离岗|岗前|在岗|上岗|体检|等)"
)
"""A person behind a post: of any surname where a mark follows."""

_NO_NAME = patterns.compile("[每年度次名个人两三全部体检健康均已应持证]")
_SAME_DAY = patterns.compile("同[日天]|同一[日天]|当[日天]")
_SAME_PLACE = patterns.compile("同院|同一(?:医院|机构|家)|[该本]院|同机构|同一?单位|同一处|同一?地点|同处")
_PLACE = patterns.compile(r"(?:Hospital|Clinic|Center|County|City|District)$")
_COMING = patterns.compile(r"下一?次|拟|将|预计|(?<![按照据])计划|应[于当在]|每年|届时")
_OTHER = patterns.compile(
    r"签订|合同|发布|施行|起施行|有效期|检测(?!机构)|校准|检定|检验|评审|培训|制度|监测|气瓶|设备体检"
    r"|领证|取证|期限|签[署约]|contract|signed|in force"
)
_UNRELATED = patterns.compile(
    r"合规性评价|[Cc]ontract|[Cc]ertificate|内审|审核|评审|演练|合同|校准|检定|证书|不符合"
)
_EVALUATED = patterns.compile(
    r"合规性?评价|守法性?评价|合规义务[^。]{0,12}评价|评价[^。]{0,12}(?:法律法规|合规)"
)
"""A sentence on the evaluation of compliance, which looks at examinations among others."""

_FOREIGN = patterns.compile(r"供方|供应商|外包方|分包方|气瓶|车辆|设备体检|仪")
_PAPER = patterns.compile(r"证[（(书]|操作证|人员证|证件?编?号|合同|\bsigned\b")
_LEADS = patterns.compile(r"体检|健康检查|edical exam|ealth check|ealth surveillance|was examined")
_IN_A_ROW = patterns.compile(r"\s?[、和及与]\s?(?:[^\W\d、，,。；;\x00-\x7f]{0,8}[工员长师])?")
_RESULTS = patterns.compile(
    r"(?:结果|结论|意见)(?:依次|分别)(?:为|是|:)?\s?(?P<list>[\u3400-\u9fff]{2,16}(?:[、，,和][\u3400-\u9fff]{2,16}){1,12})"
)
_PIECE = patterns.compile(r"[^、，,和]{2,16}")
_CLOSE = 60


class _Exam(NamedTuple):
    """What is told of one examination, by field."""

    stated: dict[str, Found]

    @property
    def start(self) -> int:
        """Where it begins, for reading order."""
        return min(found.start for found in self.stated.values())


class _Titles:
    """Which rows of tables have a title that tells that they are on examinations."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._known: dict[tuple[int, int], bool] = {}

    def tell(self, unit: Unit) -> bool:
        """Whether that of a cell's row does; its own first cell has none."""
        if unit.cell is None or not unit.cell.column:
            return False
        row = (unit.block, unit.cell.row)
        if row not in self._known:
            title = cell_title(self._source, unit)
            self._known[row] = SPOKEN.search(title) is not None
        return self._known[row]


def read(source: Source, report: Report) -> list[MedicalExam]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement, in reading order; `thing` joins those of one person and day."""
    spoken = set(holding(source, SPOKEN))
    if not spoken:
        return []
    told_rows = list(_table_rows(source))
    found, taken = [exam for exam, _ in told_rows], {place for _, place in told_rows}
    taken |= running_text.with_runs(source, frozenset(taken) | person_matters.places(source))
    every = tables.rows(source, "medical_exams", lines=True)
    taken |= {row.place for row in every if medical_rows.is_of_other_kind(source, row)}
    for one, place in list(medical_rows.rows(source, taken)):
        found.append(_Exam(one))
        taken.add(place)
    last = -9
    titles = _Titles(source)

    def asked(whole: Unit) -> bool:
        """Whether a paragraph or cell may speak of examinations, or goes on with the one before."""
        near = whole.cell is None and whole.block - last <= 1
        return near or whole in spoken or titles.tell(whole)

    left = (unit for unit in spoken if (unit.block, unit.cell.row if unit.cell else 0) not in taken)
    lists = {unit: stated for unit in left if (stated := medical_rows.listed(source, unit))}
    found += [_Exam(some) for several in lists.values() for some in several]
    each = (whole for whole in units(source) if whole not in lists and asked(whole))
    for unit in (line for whole in each for line in lines_of(source, whole)):
        place = (unit.block, unit.cell.row if unit.cell else 0)
        if place in taken or (unit.block, -1) in taken:
            continue
        raw = source.text[unit.start : unit.end]
        own = SPOKEN.search(raw) is not None
        if own or titles.tell(unit):
            last = unit.block
        elif unit.block - last > 1 or unit.cell or _UNRELATED.search(raw):
            continue
        exams = list(_of_text(source, unit, listed=not own))
        found += exams
        last = unit.block if exams else last
    found = _with_clauses(source, found, taken)
    return _entries(source, sorted(found, key=lambda exam: exam.start))


def _table_rows(source: Source) -> Iterator[tuple[_Exam, Place]]:
    """The examinations of tables, also those whose cells tell several facts of one."""
    rows: list[tuple[Statement, Place]] = []
    for row in tables.rows(source, "medical_exams", lines=True):
        if exam := _of_row(source, row):
            facts = {name: Fact(name, f.start, f.end, f.value) for name, f in exam.stated.items()}
            rows.append((facts, (row.block, row.row if row.form in ("columns", "line") else -1)))
    for stated, place in with_multi_field_cells(source, rows, row_kind(), lambda row: "examined_on" in row):
        yield _Exam({name: Found(f.start, f.end, f.value or "") for name, f in stated.items()}), place


def _with_clauses(source: Source, found: list[_Exam], taken: set[tuple[int, int]]) -> list[_Exam]:
    """The examinations, those of a paragraph or cell by its bare clauses where these tell more."""
    for unit in holding(source, HINTED):
        if taken & {(unit.block, unit.cell.row if unit.cell else 0), (unit.block, -1)}:
            continue
        stated = clauses.read(source, unit)
        found = _more(found, unit, stated)
    for unit, statements in inline_records.read(source, record_spec()):
        if not taken & {(unit.block, unit.cell.row if unit.cell else 0), (unit.block, -1)}:
            dated = (one.items() for one in statements if "examined_on" in one)
            stated = [{name: Found(f.start, f.end, f.value or "") for name, f in one} for one in dated]
            found = _more(found, unit, stated)
    return found


def _more(found: list[_Exam], unit: Unit, stated: list[dict[str, Found]]) -> list[_Exam]:
    """The examinations, those of a unit as the reader that tells more of them has them."""
    inside = [one for one in found if unit.start <= one.start < unit.end] if stated else []
    if sum(map(len, stated)) <= sum(len(one.stated) for one in inside):
        return found
    return [one for one in found if one not in inside] + [_Exam(one) for one in stated]


def _entries(source: Source, found: list[_Exam]) -> list[MedicalExam]:
    made: list[MedicalExam] = []
    numbers: dict[tuple[str, ...], int] = {}
    for exam in found:
        entry = MedicalExam()
        for name, stated in exam.stated.items():
            setattr(entry, name, source.leaf(stated.value or None, stated.start, stated.end))
        key = tuple(record_linking.value(entry, name) for name in ("name", "examined_on"))
        entry.thing = f"exam-{numbers.setdefault(key, len(numbers) + 1)}"
        made.append(entry)
    return made


def _of_row(source: Source, row: tables.Row) -> _Exam | None:
    """A row of a table whose headers or title speak of examinations."""
    if medical_rows.is_of_other_kind(source, row):
        return None
    block = source.document.blocks[row.block]
    head = source.text[max(0, block.start - 40) : row.end] if row.form != "columns" else ""
    if not SPOKEN.search(f"{tables.title(source, row)}\n{head}"):
        return None
    if words.OF_CERTIFICATES.search(tables.title(source, row)):
        return None
    stated: dict[str, Found] = {}
    for name, piece in row.cells.items():
        if piece.text and (value := _cell(source, name, piece)):
            stated[name] = value
    return _Exam(stated) if "examined_on" in stated and len(stated) > 1 else None


def _cell(source: Source, name: str, piece: Piece) -> Found | None:
    if name == "examined_on":
        dates = short_years.read(source, piece.text, piece.start)[0]
        return Found(dates[0].start, dates[0].end, dates[0].value or "") if dates else None
    if name == "name":
        names = people.listed(piece.text, 0, piece.start)
        if not names and could_be_person(piece.text) and not _NO_NAME.search(piece.text):
            return Found(piece.start, piece.end, piece.text)
        return names[0][0] if names else None
    return Found(piece.start, piece.end, clean(piece.text))


def _of_text(source: Source, unit: Unit, *, listed: bool) -> Iterator[_Exam]:
    text = narrow(source.text[unit.start : unit.end])
    stated = sorted({found.start: found for found in _names(text)}.values())
    names = [
        found for found in stated if (listed or _LEADS.search(text)) and not _is_elsewhere(text, found.start)
    ]
    if listed and not names:
        return
    examined = [] if names else list(_examined(text))
    stretches: list[tuple[int, int, Found | None]] = list(_stretches(text, names))
    if len(examined) == len(stretches) == 1:
        stretches = [(*stretches[0][:2], examined[0])]
    inside = [_days(source, unit.start, low, high) for low, high, _ in stretches]
    _share_day(text, stretches, inside)
    together = _enumerated(text, names)
    if together and len(names) == len(inside[-1]) and "分别" in text[stretches[-1][0] :]:
        inside = [[day] for day in inside[-1]]
    elif together:
        begin = max((m.end() for m in ANY_STOP.finditer(text, 0, names[0].start)), default=0)
        days_of_all = inside[-1] or _days(source, unit.start, begin, names[0].start)
        inside = [days_of_all] * len(inside)
    elif len(names) > 1 and sum(map(bool, inside)) == 1 and inside[-1]:
        inside = [inside[-1]] * len(inside)
    made = []
    for (low, high, name), found in zip(stretches, inside, strict=True):
        around = stretches[-1][:2] if together else (low, high)
        if exam := _stretch(text, *around, name, found):
            made.append(exam)
    _share(text, names, made)
    for exam in made:
        yield _Exam({n: Found(f.start + unit.start, f.end + unit.start, f.value) for n, f in exam.items()})


def _share_day(
    text: str, stretches: list[tuple[int, int, Found | None]], inside: list[list[tuple[int, int, str]]]
) -> None:
    """Give the day of the person before to who was examined on the same day (同日同院检查)."""
    for i in range(1, len(inside)):
        if not inside[i] and _SAME_DAY.search(text, *stretches[i][:2]):
            inside[i] = inside[i - 1]


def _is_elsewhere(text: str, at: int) -> bool:
    """Whether the sentence of a name is on another activity than an examination."""
    low, end = text.rfind("。", 0, at) + 1, text.find("。", at)
    sentence = text[low : end if end >= 0 else len(text)]
    evaluated = _EVALUATED.search(sentence) is not None and SPOKEN.search(sentence, 0, at - low) is None
    return evaluated or (_UNRELATED.search(sentence) is not None and not SPOKEN.search(sentence))


def _share(text: str, names: list[Found], made: list[dict[str, Found]]) -> None:
    """Give a place told before or behind all people, and results in their order, to each of them."""
    for before, after in pairwise(made):
        if "name" in after and "institution" in before and "institution" not in after:
            low = after["name"].start
            if _SAME_PLACE.search(text, low, low + _CLOSE):
                after["institution"] = before["institution"]
    place = made[-1].get("institution") if made else None
    if place is None and names and made:
        begin = max((m.end() for m in ANY_STOP.finditer(text, 0, names[0].start)), default=0)
        place = words.institution(text, begin, names[0].start)
    places = {exam["institution"].start for exam in made if "institution" in exam}
    behind = place and names and place.start > names[-1].end and len(places) == 1
    for exam in made:
        if place and (
            not places
            or behind
            or patterns.search("均[在由于经]", text[max(0, place.start - 4) : place.start])
        ):
            exam.setdefault("institution", place)
    stated = _RESULTS.search(text, names[-1].end) if len(names) > 1 else None
    parts = list(_PIECE.finditer(text, *stated.span("list"))) if stated else []
    if len(parts) == len(made) == len(names):
        for exam, part in zip(made, parts, strict=True):
            exam["result"] = Found(part.start(), part.end(), part[0])


def _days(source: Source, base: int, low: int, high: int) -> list[tuple[int, int, str]]:
    """The dates of a stretch."""
    found = roles.items(source, base + low, base + high)
    return [(first.start - base, first.end - base, first.value or "") for first, _ in found]


def _enumerated(text: str, names: list[Found]) -> bool:
    """Whether the people stand in a row, so that what follows is said of them all."""
    return len(names) > 1 and all(
        _IN_A_ROW.fullmatch(text, one.end, other.start) for one, other in pairwise(names)
    )


def _examined(text: str) -> Iterator[Found]:
    """Who was examined by somebody that is told before: 某医院对某人作了体检."""
    for match in _EXAMINED.finditer(text):
        if is_person(match["name"]):
            yield Found(match.start("name"), match.end("name"), match["name"])


def _names(text: str) -> Iterator[Found]:
    """The people that the text tells of, each before its own facts."""
    begin = max(numbering_end(text[:40]), _told_from(text))
    for match in _NAMED.finditer(text):
        for name, _ in people.listed(text, match.start("name"), most=1):
            if name.start >= begin and not _PLACE.search(name.value) and not words.NOBODY.search(name.value):
                yield name
    for match in _POSTED.finditer(text, begin):
        word = match["name"]
        if is_person(word) or (match["mark"] and could_be_person(word) and not _NO_NAME.search(word)):
            yield Found(match.start("name"), match.end("name"), word)


def _told_from(text: str) -> int:
    """Where the first sentence begins that speaks of an examination: nobody before it was examined."""
    at = min((i for word in WORDS if (i := text.find(word)) >= 0), default=0)
    return max(text.rfind("。", 0, at), text.rfind("\n", 0, at)) + 1


def _stretches(text: str, names: list[Found]) -> Iterator[tuple[int, int, Found | None]]:
    """A stretch for each person, or for each sentence that speaks of an examination."""
    if names:
        for i, name in enumerate(names):
            yield name.start, names[i + 1].start if i + 1 < len(names) else len(text), name
        return
    low = 0
    cuts = [m.end() for m in ANY_STOP.finditer(text)] + [len(text)]
    for i, high in enumerate(cuts):
        if _EXAM.search(text, low, high) or (
            any(w in text[low:high] for w in ("接害",)) and "检查" in text[low:high]
        ):
            yield low, high, None
        low = cuts[i]


def _stretch(
    text: str, low: int, high: int, name: Found | None, dates: list[tuple[int, int, str]]
) -> dict[str, Found] | None:
    """The facts of one examination; null without a day, or with one that is of something else."""
    part = text[low:high]
    if _FOREIGN.search(part) or (_PAPER.search(part) and not SPOKEN.search(part)):
        return None
    stated: dict[str, Found] = {"name": name} if name else {}
    day = next((d for d in dates if not _is_other(text, *d[:2])), None)
    if day is None:
        return None
    stated["examined_on"] = Found(*day)
    if institution := words.institution(text, low, high):
        stated["institution"] = institution
    if result := words.result(text, low, high):
        stated["result"] = result
    return stated if len(stated) > 1 else None


def _is_other(text: str, low: int, high: int) -> bool:
    near = max((m.end() for m in CLAUSE_STOP.finditer(text, max(0, low - 40), low)), default=max(0, low - 40))
    stop = CLAUSE_STOP.search(text, high, high + 50)
    before, after = text[near:low], text[high : stop.start() if stop else high + 50]
    return bool(
        _COMING.search(before)
        or _OTHER.search(before)
        or _OTHER.search(after)
        or patterns.match(r"\s?(?:日)?起", after)
    )
