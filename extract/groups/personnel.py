"""People's certificates for special work: from tables, lists of labels, and prose."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract import labels, records, things
from extract.groups.leaves import clean
from extract.readers import tables
from extract.source import Source
from extract.statements import Fact, Phrase, Shape, Statement
from extract.statements import read as read_statements
from extract.values.found import Found
from extract.values.identifiers import find_registrations
from extract.values.persons import confused_names, could_be_person, is_person, near_names
from schemas.report import PersonnelCertificate, Report

FIELDS = tuple(name for name in PersonnelCertificate.model_fields if name != "thing")
_OTHER_MATTER = re.compile(r"劳动合同|聘用合同|劳务合同|体检|培训记录")
_HOLDS = r"持有?|取得|具有|具备|考取|获得"
_CERTIFICATE = re.compile(r"证|certificate|licen[cs]e", re.I)
_ITEM = re.compile(r"(?:项目|代号|类别)\s?[:为]?\s?(?P<value>[A-Z]\d{1,2})(?![\w.])")
_DUTY = re.compile(
    r"(?<![^\W\x00-\x7f])[^\W\x00-\x7f]{2,8}由(?P<name>[^\W\x00-\x7f]{2,4}?)(?:驾驶|操作|承担|值守|负责操作)"
)
_CODE = re.compile(r"(?<=[（(，,、\s])(?P<value>[NQGRTDY]\d{1,2})(?=[，,、；;）)\s])")
_APART = re.compile(r"(?<=\s)(?P<value>[^\W\x00-\x7f]{2,16}作业)(?=\s)")
_NAME = r"(?P<name>[^\W\x00-\x7f]{2,4}|[^\W\x00-\x7f][ \u3000][^\W\x00-\x7f])"
_AT = r"(?:^|(?<=[\s。；;，,、:：（(—-])|(?<=员工)|(?<=抽查)|(?<=其中)|(?<=人员)|(?<=抽取))"


def read(source: Source, report: Report) -> list[PersonnelCertificate]:  # noqa: ARG001 - all groups have one signature
    """One entry a statement on a certificate, in reading order; `thing` joins those of one person."""
    shape = _shape()
    team = {(row.block, row.row) for row in tables.rows(source, "team") if _is_auditor(row)}
    rows = [(r, b) for r, b in records.from_rows(source, "personnel", shape.kinds) if b not in team]
    rows = [(r, b) for r, b in rows if "name" in r and {"number", "valid_to", "issued_on"} & r.keys()]
    told = [
        s
        for s in read_statements(source, shape, frozenset(b for _, b in rows) | team)
        if _is_certificate(source, s)
    ]
    statements = sorted([*(r for r, _ in rows), *told], key=things.place)
    entries = [_entry(source, statement) for statement in statements]
    _join(entries)
    _add_duties(source, entries)
    return entries


def _is_auditor(row: tables.Row) -> bool:
    """Whether a row is of the audit team: by the part or the grade that it gives, or a registration."""
    told = (labels.value_of("team", name, row.text(name)) for name in ("role", "grade"))
    return any(told) or bool(find_registrations(row.text("number")))


def _entry(source: Source, statement: Statement) -> PersonnelCertificate:
    """The entry of a statement; the work told beside the certificate is another place of its kind."""
    work = statement.get("work")
    told = {"kind": work, **statement} if work else statement
    entry = records.build(PersonnelCertificate, source, told, FIELDS)
    if work and entry.kind is not None and entry.kind.start != work.start:
        entry.kind.mentions.append(source.mention(work.value, work.start, work.end))
    return entry


def _add_duties(source: Source, entries: list[PersonnelCertificate]) -> None:
    """Work that the text gives to the holder of one certificate (叉车由某某驾驶): a place of its kind."""
    held: dict[str, list[PersonnelCertificate]] = {}
    for entry in entries:
        held.setdefault(things.value(entry, "name"), []).append(entry)
    for match in _DUTY.finditer(source.text) if entries else ():
        own = held.get(match["name"], [])
        leaf = own[0].kind or own[0].category if len(own) == 1 else None
        if leaf is not None:
            leaf.mentions.append(source.mention(clean(match[0]), match.start(), match.end()))


def _is_certificate(source: Source, statement: Statement) -> bool:
    """Whether the statement is on a certificate and not on a contract or an examination."""
    text = source.text[things.place(statement) : max(f.end for f in statement.values())]
    return not _OTHER_MATTER.search(text)


def _join(entries: Sequence[PersonnelCertificate]) -> None:
    """Give `thing`: by number, by name, and by a near name with the same term or number of the same work."""
    joined = things.Joined(len(entries))
    for name in ("number", "name"):
        first: dict[str, int] = {}
        for i, entry in enumerate(entries):
            if written := things.value(entry, name):
                joined.unite(first.setdefault(written, i), i)
    by_surname: dict[str, list[int]] = {}
    for i, entry in enumerate(entries):
        by_surname.setdefault(things.value(entry, "name")[:1], []).append(i)
    for group in by_surname.values():
        for at, i in enumerate(group[:50]):
            for j in group[at + 1 : 50]:
                if _one_person(entries[i], entries[j]):
                    joined.unite(i, j)
    numbers: dict[int, int] = {}
    for i, entry in enumerate(entries):
        entry.thing = f"person-{numbers.setdefault(joined.root(i), len(numbers) + 1)}"


def _one_person(one: PersonnelCertificate, other: PersonnelCertificate) -> bool:
    """Whether names one character apart are certainly one person: same work and end, no other number."""
    first, second = things.value(one, "name"), things.value(other, "name")
    if not near_names(first, second) or (things.value(one, "number") and things.value(other, "number")):
        return False
    if confused_names(first, second) and _agree(one, other, "valid_to"):
        return True
    work = {_work(e) for e in (one, other)}
    return len(work) == 1 and "" not in work and _agree(one, other, "valid_to")


def _agree(one: PersonnelCertificate, other: PersonnelCertificate, name: str) -> bool:
    return bool(things.value(one, name)) and things.value(one, name) == things.value(other, name)


def _work(entry: PersonnelCertificate) -> str:
    return re.sub(r"(?:操作|资格|作业)?(?:证书?|工|司机|人员|员)+$", "", things.value(entry, "kind"))


@cache
def _shape() -> Shape:
    return Shape(
        group="personnel",
        subject="name",
        kinds={
            "name": "person",
            "kind": "text",
            "category": "text",
            "number": "code",
            "issued_on": "date",
            "valid_from": "date",
            "validity": "validity",
            "issuer": "org",
        },
        gate=re.compile(r"证|司机|作业|资格|certificate|licen[cs]e|operator|electrician|welder", re.I),
        substance=frozenset({"number", "valid_to", "issued_on", "valid_from"}),
        subjects=holders,
        dates=(
            Phrase(
                "issued_on", "after", re.compile(r"[^，,。；;\n]{0,6}?(?:取得|获得|发证|颁发|签发|领取|取证)")
            ),
            Phrase("issued_on", "before", re.compile(r"issued on\s?$", re.I)),
        ),
        orgs=(
            Phrase("issuer", "after", re.compile(r"[^，,。；;\n]{0,4}?(?:颁发|签发|核发|发放|发证|出具)")),
        ),
        more=_works,
        prefixes=frozenset({"kind", "work", "category"}),
        texts=(("category", _ITEM), ("category", _CODE), ("category", _APART)),
        spans=re.compile(r"[，,（(]\s?$"),
        loose=frozenset({"kind", "category"}),
        starters=frozenset({"kind"}),
    )


def holders(text: str) -> Iterator[Found]:
    """Names that stand where the holder of a certificate does."""
    for pattern in _patterns():
        for match in pattern.finditer(text):
            name = match["name"] if match["name"].isascii() else "".join(match["name"].split())
            if is_person(name) or ("held" in match.groupdict() and could_be_person(name)):
                yield Found(match.start("name"), match.end("name"), name)


@cache
def _work_words() -> str:
    words = sorted(labels.values("personnel", "kind")["work"], key=lambda w: (-len(w), w))
    return "|".join(re.escape(w) for w in words)


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    work = _work_words()
    return (
        re.compile(
            rf"(?:{work}|证书?)(?:\s?[（(][^（()）]{{1,12}}[)）])?\s?:\s?{_NAME}(?=\s?[，,、。;；（(:\s]|$)"
        ),
        re.compile(rf"{_AT}\s?{_NAME}\s?[:，,（(]\s?(?=[^，,。；;:]{{0,24}}(?:证|{work}|作业))"),
        re.compile(rf"{_AT}\s?{_NAME}\s?(?=(?:同志)?(?:{_HOLDS})[^，,。；;]{{0,24}}证)"),
        re.compile(rf"(?:{work})\s?{_NAME}(?=\s?[，,（(:]|\s{{1,2}}[^\W\x00-\x7f]{{2,12}}作业)"),
        re.compile(rf"(?:{work})\s?{_NAME}(?P<held>)(?=(?:{_HOLDS})[^，,。；;]{{0,24}}证)"),
        re.compile(
            rf"(?P<name>[A-Z][a-z]+ [A-Z][a-z]+)(?=[\s:,(]{{1,3}}(?:the )?(?:{work}|holds|certificate))"
        ),
    )


def _works(text: str) -> Iterator[Fact]:
    """Kinds of certificates and work without a label: 电工证：…, 持有…证, 某某：叉车司机."""
    work = _work_words()
    for pattern in _kind_patterns(work):
        for match in pattern.finditer(text):
            follower = match.groupdict().get("after")
            if follower and not is_person(follower):
                continue
            value = clean(match["value"])
            name = "category" if value.endswith("作业") else "kind" if _CERTIFICATE.search(value) else "work"
            yield Fact(name, match.start("value"), match.end("value"), value)


@cache
def _kind_patterns(work: str) -> tuple[re.Pattern[str], ...]:
    kind = (
        r"(?P<value>[^\W\x00-\x7f]{2,14}(?:操作证|资格证|作业证|上岗证|人员证|驾驶证)书?"
        rf"|(?:特种设备|特种作业)?(?:{work})(?:作业|操作|资格|上岗|驾驶|人员){{0,3}}(?:证书?)?"
        r"|[^\W\x00-\x7f]{2,20}作业)"
    )
    note = r"(?:\s?[（(][^（()）]{1,12}[)）])?"
    begin = r"(?:^|(?<=[\s。；;，,、:—-])|(?<=人员))\s?"
    return (
        re.compile(
            r"[，,]\s?(?P<value>[^\W\x00-\x7f]{2,14}(?:操作证|资格证|作业证|上岗证|人员证|驾驶证)书?)(?=[，,。；;])"
        ),
        re.compile(rf"{begin}{kind}(?={note}\s?:\s?(?:[^\W\x00-\x7f]|[ ]){{2,5}}[，,、。;；（(\s])"),
        re.compile(rf"(?:{_HOLDS})了?\s?[“\"《]?{kind}"),
        re.compile(
            rf"(?:^|(?<=[\s。；;，,、:（(]))[^\W\x00-\x7f]{{2,4}}\s?[:，,（(]\s?{kind}(?=[，,。；;）)\s])"
        ),
        re.compile(rf"{begin}(?P<value>{work})(?=\s?(?P<after>[^\W\x00-\x7f]{{2,4}})(?:\s?[，,（(:]|\s))"),
        re.compile(rf"[A-Z][a-z]+[\s:,(]{{1,3}}(?P<value>(?:{work})(?: certificate(?! No))?)", re.I),
    )
