"""People's certificates for special work: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial

from extract import labels
from extract.groups.personnel_certificates import holders_work, prose
from extract.groups.personnel_certificates.facts import termed
from extract.groups.personnel_certificates.inline_records import record_spec, row_kind
from extract.groups.personnel_certificates.shared_kinds import captioned, led
from extract.groups.personnel_certificates.words import TEXTS, holders, taken_apart, without_leave, works
from extract.readers.headers import unheaded_columns
from extract.readers.records import running_text
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit
from extract.reading.source import Source
from extract.reading.vocabulary import spelled
from extract.statements import inline_records, record_linking, records
from extract.statements.cells import begins_in_remark
from extract.statements.multi_field_cells import with_multi_field_cells
from extract.statements.running_text import Phrase, Place, Shape, Statement
from extract.statements.running_text import read as read_statements
from extract.values.identifiers import find_registrations
from extract.values.persons import confused_names, near_names
from schemas import patterns
from schemas.report import PersonnelCertificate, Report

FIELDS = tuple(name for name in PersonnelCertificate.FIELDS if name != "thing")
_OTHER_MATTER = patterns.compile(r"劳动合同|聘用合同|劳务合同|体检|培训记录")
_OF_CONTRACT = patterns.compile(
    r"合同|用工|聘[用期]|[订签][立订署]|人日|内部?审(?!员(?:资格|培训|证))|管理评审"
)
"""What is told of people in a sentence that names no kind, item or number of a certificate."""

_OTHER_LEAD = patterns.compile(r"[^证\n]{0,12}(?:合同|体检)[^证\n]{0,12}[:：]\s*$")
"""Words that lead to records of another kind (劳动合同：姓名=…)."""

_OTHER_THING = patterns.compile(r"检定|校准|校验|计量|安全阀|使用登记|许可证|合同|体检|租赁|监测|检测报告")
_NOBODY = patterns.compile("人员|必须|应当|证号|^证[件书照]")
_OF_COMPANY = patterns.compile(r"(?:体系|认证|资质|授权|代理|产品|登记|使用|校准|检定)证书?$|营业执照")
_OF_ORGANIZATION = patterns.compile(r"许可证|登记回执|排污|备案(?:证|表|登记|回执)|营业执照|使用登记证|公司$")
"""What no person but an organization or a thing is issued with, and an organization."""

_STATE = patterns.compile(r"(?:最先|最早|最近|即将|临近|将要?|近期|已经?)(?:要)?(?:到期|届满|失效|过期)")
_OF_TEAM = patterns.compile(r"(?:实习|助理|高级|主任|见习)?审核员|(?:审核)?组[长员]|(?:实习)?技术专家")
_OF_KIND = patterns.compile(r"人员|持证|作业证|操作证|资格|^[^许认]{0,24}(?:证书|证件)")
_OF_WORK = patterns.compile(
    r"作业|司机|司炉|电工|焊|起重|叉车|特种|安全管理|安全生产|(?<![A-Z\d])[A-Z]\d{1,2}(?!\d)"
)
"""A category that is one of a certificate for work, where no column has its kind or number."""

_NO_ISSUER = patterns.compile(
    r"(?:车间|班组|部|科|室|岗|班|[工员长]|司[机炉]|经理|主任)$|^\W*[\d./年月日-]+(?:签?发证?|颁发)?$"
)
_REACH = 200
_WHOLE = 7
"""So many facts are all of a certificate."""

_GATE = (
    *("证", "司机", "作业", "资格"),
    *("certificate", "licence", "license", "operator", "electrician", "welder"),
)
_AUTHORITY = (
    "应急管理[厅局]|市场监督管理局|质量技术监督局|安全生产监督管理局"
    "|住房和城乡建设[厅局]|行政审批局|卫生健康[委局]"
)
_LONGEST_RECORD, _MOST_HEADS, _FEWEST_HEADS = 400, 3, 2
_HEADS = patterns.compile(r"[》”]?\s?(?:[（(][^（()）\n]{2,30}[)）])?\s?[:：]")


def read(source: Source, report: Report) -> list[PersonnelCertificate]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a certificate, in reading order; `thing` joins those of one person."""
    shape = _shape()
    team = [row for row in tables.rows(source, "team", lines=True) if _is_auditor(row)]
    theirs = {(row.block, row.row) for row in team} | {row.place for row in team if row.form == "transposed"}
    rows = [(r, b) for r, b in _table_rows(source) if b not in theirs and not _is_of_work(source, b)]
    rows = [(_named(source, r, b), b) for r, b in rows]
    rows = [(r, b) for r, b in rows if _is_of_certificate(r) and not _is_label(r)]
    rows = with_multi_field_cells(source, rows, row_kind(), _is_of_certificate)
    taken = records.places(source, rows) | theirs
    stated = [
        s
        for s in map(partial(_own, source), termed(source.text, read_statements(source, shape, taken)))
        if (s.keys() - {"name", "kind", "work", "category"} or {"kind", "category"} <= s.keys())
        and _is_certificate(source, s)
    ]
    stated = _of_holders([led(source, _cut(source, s)) for s in stated], [r for r, _ in rows])
    stated = records.better(stated, prose.read(source), taken, "name")
    stated = records.better(stated, _compact(source), taken, "name", whole=_WHOLE)
    stated = [
        without_leave(_without_state(led(source, s)))
        for s in stated
        if not _NOBODY.search(str(s["name"].value)) and not _is_of_company(s)
    ]
    statements = sorted([*(r for r, _ in rows), *stated], key=record_linking.place)
    entries = [_entry(source, statement) for statement in statements]
    _join(entries)
    holders_work.take_noted_items(source, entries)
    holders_work.add_duties(source, entries)
    holders_work.add_beside(source, entries)
    return entries


def _is_label(row: Statement) -> bool:
    """Whether what stands for the name is the label of something (认证领域, of a table of certificates)."""
    name = row.get("name")
    return name is not None and labels.is_known(labels.key(str(name.value)))


def _compact(source: Source) -> Iterator[tuple[Unit, list[Statement]]]:
    """The certificates in cells and lines of several short records."""
    for unit, found in inline_records.read(source, record_spec()):
        yield unit, [_cut(source, s) for s in found if not _is_of_contract(source, s)]


def _without_state(statement: Statement) -> Statement:
    """A statement without the kind that but says how its certificate stands (最先到期人员证)."""
    kind = statement.get("kind")
    stated = kind is not None and _STATE.match(kind.value or "")
    return {name: fact for name, fact in statement.items() if name != "kind"} if stated else statement


def _cut(source: Source, statement: Statement) -> Statement:
    """A statement without what the head of the next list tells (…。操作证（某某局）：…)."""
    start = statement["name"].start
    end = source.text.find("。", start, start + _LONGEST_RECORD)
    kind = statement.get("kind")
    if end < 0 or kind is None or kind.start < end or not _HEADS.match(source.text, kind.end):
        return statement
    return {name: fact for name, fact in statement.items() if fact.start < end}


def _table_rows(source: Source) -> list[tuple[Statement, Place]]:
    """The rows of tables of certificates."""
    return records.from_rows(
        source,
        "personnel",
        _shape().kinds,
        beside={"number": ("validity",)},
        shapes=_SHAPES,
        days=("valid_from", "validity"),
        carried=("name", "kind"),
        of_kind=_OF_KIND,
        more=begins_in_remark,
        wanted=lambda row: (
            row.form != "line" or not _OTHER_LEAD.match(running_text.words(source, row.start)[0])
        ),
    )


_SHAPES: unheaded_columns.Shapes = {
    "number": patterns.compile(r"T?[1-9]\d{16}[\dXx]").fullmatch,
    "kind": patterns.compile(
        r"[^\W\x00-\x7f]{2,20}(?:操作证|人员证|资格证|上岗证|作业证|驾驶证|合格证)书?"
    ).fullmatch,
    "category": patterns.compile(r"[^\W\x00-\x7f、]{2,20}作业|[A-Z]\d{1,2}").fullmatch,
    "issuer": patterns.compile(rf".{{2,12}}(?:{_AUTHORITY})").fullmatch,
}


def _is_of_work(source: Source, place: Place) -> bool:
    """Whether a table is of permits for single works (作业票: who works, who watches, which measures)."""
    grid = grids(source)[place[0]]
    heads = [cell for row in range(_MOST_HEADS) for cell in grid.anchors.get(row, ())]
    stated = {key for cell in heads for key in grid.keys(cell)}
    return len(stated & _of_work()) >= _FEWEST_HEADS


@cache
def _of_work() -> frozenset[str]:
    return frozenset(map(labels.key, labels.values("personnel", "work_permit")["head"]))


def _is_of_certificate(row: Statement) -> bool:
    """Whether a row is on a certificate: a person, a certificate or its number, and when or which."""
    number = str(row["number"].value) if "number" in row else ""
    stated = {"valid_to", "issued_on"} & row.keys() or any(map(str.isdigit, number))
    words = [row[name].value or "" for name in ("kind", "work", "category") if name in row]
    if any(map(_OF_TEAM.fullmatch, words)) or any(map(_OF_ORGANIZATION.search, (*words, number))):
        return False
    named = bool({"number", "kind"} & row.keys()) or _OF_WORK.search(
        str(row["category"].value) if "category" in row else ""
    )
    return "name" in row and bool(stated) and bool(named)


def _of_holders(stated: list[Statement], rows: list[Statement]) -> list[Statement]:
    """The statements without those that tell just an item, but for holders of whom others tell more."""
    bare = {"name", "kind", "work", "category"}
    held = {s["name"].value for s in (*rows, *stated) if s.keys() - bare}
    return [s for s in stated if s.keys() - bare or s["name"].value in held]


def _named(source: Source, row: Statement, where: Place) -> Statement:
    """A row with what its cells and its table tell: bare headers, joined cells, the caption's certificate."""
    named = {**row, **taken_apart(source, row)}
    for bare, name in (("bare_number", "number"), ("bare_category", "category")):
        fact = named.pop(bare, None)
        if fact is not None and name not in named:
            named[name] = fact._replace(field=name)
    named.update(holders_work.told_apart(source, named))
    work = named.get("work")
    if work and not named.keys() & {"kind", "category"} and _SHAPES["category"](str(work.value)):
        named["category"] = named.pop("work")._replace(field="category")
    if "kind" not in named and (kind := captioned(grids(source)[where[0]])):
        named["kind"] = kind._replace(anchor=record_linking.place(row))
    if (issuer := named.get("issuer")) and _NO_ISSUER.search(issuer.value or ""):
        del named["issuer"]
    return named


def _is_auditor(row: tables.Row) -> bool:
    """Whether a row is of the audit team: by the part or the grade that it gives, or a registration."""
    stated = (labels.value_of("team", name, row.text(name)) for name in ("role", "grade"))
    return any(stated) or bool(find_registrations(row.text("number")))


def _entry(source: Source, statement: Statement) -> PersonnelCertificate:
    """The entry of a statement; the work told beside the certificate is another place of its kind."""
    work = statement.get("work")
    stated = {"kind": work, **statement} if work else statement
    entry = records.build(PersonnelCertificate, source, stated, FIELDS)
    if work and entry.kind is not None and entry.kind.start != work.start:
        entry.kind.mentions.append(source.mention(work.value, work.start, work.end))
    return entry


def _own(source: Source, statement: Statement) -> Statement:
    """A statement without what later sentences tell of another thing (an instrument, a contract)."""
    first = source.text.find("。", statement["name"].end)
    return {
        name: fact
        for name, fact in statement.items()
        if first < 0 or fact.start < first or not _OTHER_THING.search(_sentence(source.text, fact.start))
    }


def _sentence(text: str, at: int) -> str:
    """The sentence that an offset is in, up to a few hundred characters to both sides."""
    low, high = max(at - _REACH, 0), at + _REACH
    begin = max(text.rfind(mark, low, at) for mark in "。\n") + 1
    ends = [end for mark in "。\n" if (end := text.find(mark, at, high)) >= 0]
    return text[max(begin, low) : min(ends, default=high)]


def _is_of_company(statement: Statement) -> bool:
    """Whether the certificate is one that a company holds, and nobody in person."""
    kind = statement.get("kind")
    return kind is not None and bool(_OF_COMPANY.search(kind.value or ""))


def _is_certificate(source: Source, statement: Statement) -> bool:
    """Whether the statement is on a certificate and not on a contract or an examination."""
    if _is_of_contract(source, statement):
        return False
    begin = record_linking.place(statement)
    text = source.text[begin : max(f.end for f in statement.values())]
    return not _OTHER_MATTER.search(text)


def _is_of_contract(source: Source, statement: Statement) -> bool:
    """Whether a statement without kind, item or number stands in a sentence on a contract or the audit."""
    named = statement.keys() & {"kind", "category", "number"}
    return (
        not named and _OF_CONTRACT.search(_sentence(source.text, record_linking.place(statement))) is not None
    )


def _join(entries: Sequence[PersonnelCertificate]) -> None:
    """Give `thing`: by number, by name, and by a near name with the same term or number of the same work."""
    joined = record_linking.Joined(len(entries))
    for name in ("number", "name"):
        first: dict[str, int] = {}
        for i, entry in enumerate(entries):
            if written := record_linking.value(entry, name):
                joined.unite(first.setdefault(written, i), i)
    by_surname: dict[str, list[int]] = {}
    for i, entry in enumerate(entries):
        by_surname.setdefault(record_linking.value(entry, "name")[:1], []).append(i)
    for group in by_surname.values():
        for at, i in enumerate(group[:50]):
            for j in group[at + 1 : 50]:
                if _one_person(entries[i], entries[j]):
                    joined.unite(i, j)
    numbers: dict[int, int] = {}
    for i, entry in enumerate(entries):
        entry.thing = f"person-{numbers.setdefault(joined.root(i), len(numbers) + 1)}"


def _one_person(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether names one character apart are certainly one person: same end, no other number."""
    first, second = record_linking.value(one, "name"), record_linking.value(other, "name")
    if not near_names(first, second) or (
        record_linking.value(one, "number") and record_linking.value(other, "number")
    ):
        return False
    return confused_names(first, second) and _agree(one, other, "valid_to")


def _agree(one: PersonnelCertificate, other: PersonnelCertificate, name: str) -> bool:
    return bool(record_linking.value(one, name)) and record_linking.value(one, name) == record_linking.value(
        other, name
    )


@cache
def _shape() -> Shape:
    return Shape(
        group="personnel",
        subject="name",
        kinds={
            "name": "person",
            "kind": "words",
            "category": "text",
            "number": "code",
            "issued_on": "date",
            "valid_from": "date",
            "validity": "validity",
            "issuer": "org",
            "remark": "skip",
        },
        led=True,
        headed=True,
        lined=True,
        short_years=True,
        gate=patterns.compile(spelled(*_GATE)),
        substance=frozenset({"number", "valid_to", "issued_on", "valid_from"}),
        weak=frozenset({"category"}),
        subjects=holders,
        dates=_dates(),
        orgs=_issuers(),
        more=works,
        prefixes=frozenset({"kind", "work", "category"}),
        texts=TEXTS,
        spans=patterns.compile(r"(?:[，,（(|\t：:；;]|自|从|由|期|限|有效|valid|from)\s?$"),
        loose=frozenset({"category"}),
        starters=frozenset({"kind"}),
    )


def _dates() -> tuple[Phrase, ...]:
    """What the words around a day say that it is: of issue, the beginning or the end of validity."""
    return (
        Phrase(
            "issued_on",
            "after",
            patterns.compile(r"[^，,。；;\n]{0,6}?(?:取得|获得|发证|颁发|签发|领取|取证)"),
        ),
        Phrase(
            "issued_on",
            "after",
            patterns.compile(
                r"\s?(?:由[^，,。；;\n]{2,24})?(?:核发|换发|初领|领证|取证|办证|发放|签发|颁发|发证|发(?=[，,。；;）)]|$))"
            ),
        ),
        Phrase("issued_on", "before", patterns.compile(r"\bissued\s(?:[^;\n]{0,60}\s)?on\s?$", re.I)),
        Phrase("issued_on", "before", patterns.compile(r"(?<![^\W\d_])发\s?:\s?$")),
        Phrase("valid_from", "after", patterns.compile(r"\s?(?:日)?(?:起(?:有效|生效)?|生效)")),
        Phrase("valid_from", "before", patterns.compile(r"(?:有效|自|valid)\s?(?:from)?\s?$")),
        Phrase(
            "valid_to",
            "after",
            patterns.compile(r"\s?(?:之?前)?(?:到期|届满|期满|失效|止|有效(?!期)|前?复审)"),
        ),
        Phrase(
            "valid_to",
            "before",
            patterns.compile(
                r"(?:(?<!复审)有效|valid)[^，。；]{0,8}(?:至|到|until|to|through)\s?$|\bexpir[a-z]{2,3}\s(?:on\s)?$",
                re.I,
            ),
        ),
    )


def _issuers() -> tuple[Phrase, ...]:
    """The words by which an organization is the issuer."""
    return (
        Phrase(
            "issuer",
            "after",
            patterns.compile(
                r"(?:[于在]?[\d年月日./\s-]{6,16})?[^，,。；;\n]{0,4}?(?:颁发|签发|核发|发放|发证|出具|所发|发(?=[的，,。；;]|$))"
            ),
        ),
        Phrase(
            "issuer", "before", patterns.compile(r"(?:发证|签发|颁发|核发)[:为]?\s?$|\bissued by (?:the )?$")
        ),
        Phrase("issuer", "alone", patterns.compile(f"(?:{_AUTHORITY})$")),
    )
