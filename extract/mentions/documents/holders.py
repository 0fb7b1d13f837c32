"""Records offered as evidence, and the organisation to which each is made out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache

from extract import labels
from extract.mentions.documents import other_companies
from extract.readers.leaves import body_end
from extract.reading.source import Source
from extract.values.found import narrow
from schemas import patterns
from schemas.leaf import Leaf
from schemas.mentions import Entity, Holder
from schemas.report import Report

_SUPPLIER = patterns.compile(r"供方|供应商|供货商|外包方|分包方|相关方的|supplier|vendor", re.I)
_OWNERS = frozenset({"权利人", "产权人"})
_BUILDERS = frozenset({"建设单位", "业主单位"})
"""The client in records of building works, the holder in those of environmental permission."""

_ENVIRONMENT = patterns.compile(r"环评|环境|环保|批复|排污|备案|水土保持")
_RENTED = patterns.compile(r"租")
_EXPLAINED = patterns.compile(
    r"[^。\n\t]{0,100}?(?:租入|租用|(?:系|为|属)租赁|有租赁(?:合同|协议)|借用|代管|移交清单|授权书|委托书|情况说明|关系说明|变更登记|更名)"
    r"|[^。\n\t]{0,40}?。?\s?[（(]\s?(?:另附|附有?|见|提供了?)[^（()）\n]{0,8}说明"
)
_REACH, _LABEL, _LISTED = 160, 24, 2
_CLAUSE = patterns.compile(r"[，,。；;\n\t（(]")


def read(source: Source, report: Report, entities: list[Entity]) -> list[Holder]:
    """The records and their holders in reading order; laboratories and landlords are no holders."""
    of = {
        leaf.start: (leaf, entity)
        for entity in entities
        for leaf in entity.places
        if entity.kind == "organization"
    }
    found = [*_of_devices(report, of), *_of_contracts(source, report, of), *_of_permits(report, of)]
    taken = {holder.holder.start for holder in found}
    parties = {party.start for contract in report.contracts for party in contract.parties}
    found += [h for h in _in_text(source, of) if h.holder.start not in taken | parties]
    for holder in found:
        end = holder.holder.span[1]
        holder.explained = end > 0 and _EXPLAINED.match(source.text, end, end + _REACH) is not None
    own = [
        h
        for h in found
        if not other_companies.is_theirs(source, report, h, entities, label=_label(source, h.holder))
    ]
    known = {holder.holder.start for holder in own}
    own += [h for h in _strange_clients(source, report, of) if h.holder.start not in known]
    return sorted(own, key=lambda holder: holder.holder.start)


def _label(source: Source, leaf: Leaf[str]) -> str:
    """What stands before a name as its label: in its clause, else at the head of its column."""
    text = narrow(source.text[max(0, leaf.start - _LABEL) : leaf.start])
    before = _CLAUSE.split(text)[-1].strip(' :"“') or ""
    return before or other_companies.header(source, leaf.start)


Places = dict[int, tuple[Leaf[str], Entity]]
"""Offset -> the organisation's name that stands there, and whose it is."""


def _holder(record: Leaf[str] | None, leaf: Leaf[str] | None, of: Places) -> Iterator[Holder]:
    if record is not None and leaf is not None and leaf.start in of:
        yield Holder(record, leaf, of[leaf.start][1])


def _of_devices(report: Report, of: Places) -> Iterator[Holder]:
    for item in report.calibrations:
        if item.user_unit is not None and other_companies.is_company(item.user_unit):
            yield from _holder(item.device, item.user_unit, of)


def _of_permits(report: Report, of: Places) -> Iterator[Holder]:
    for item in report.permits:
        yield from _holder(item.kind, item.holder, of)


def _of_contracts(source: Source, report: Report, of: Places) -> Iterator[Holder]:
    """Leases by their lessee, other contracts by a client that is kin, unless the audited one is a party."""
    for contract in report.contracts:
        kind = contract.kind
        if any(of[p.start][1].relation in ("self", "branch") for p in contract.parties if p.start in of):
            continue
        lease = kind is not None and patterns.search(r"租|lease|rent", kind.value or "", re.I)
        words = labels.values("background", "record")["lessee" if lease else "client"]
        for party in contract.parties if kind is not None else ():
            known = of.get(party.start)
            if known and _label_of(source, party, words) and (lease or known[1].relation == "kin"):
                yield from _holder(kind, party, of)


def _label_of(source: Source, party: Leaf[str], words: Iterable[str]) -> str:
    """Which of some words stands right before a party of a contract (…甲方)."""
    before = narrow(source.text[max(0, party.start - 14) : party.start]).rstrip(" :为是)(（）")
    return next((word for word in words if before.endswith(word)), "")


def _strange_clients(source: Source, report: Report, of: Places) -> Iterator[Holder]:
    """The client of a contract who is named nowhere else, where the audited one is that of the others
    of its kind, behind the same word."""
    words = labels.values("background", "record")["client"]
    stated: Counter[tuple[str | None, str]] = Counter()
    strange: list[tuple[tuple[str | None, str], Leaf[str], Leaf[str]]] = []
    for contract in report.contracts:
        if contract.kind is None:
            continue
        parties = [(party, of[party.start][1]) for party in contract.parties if party.start in of]
        others = all(entity.relation == "other" for _, entity in parties)
        for party, entity in parties:
            if word := _label_of(source, party, words):
                stated[contract.kind.value, word] += entity.relation == "self"
                if others and len(parties) > 1 and entity.roles <= {"party"} and _is_once(entity):
                    strange.append(((contract.kind.value, word), contract.kind, party))
    for key, kind, party in strange:
        if stated[key] >= _LISTED:
            yield from _holder(kind, party, of)


def _is_once(entity: Entity) -> bool:
    return len(list(entity.places)) == 1


def _is_theirs(entity: Entity) -> bool:
    """Whether the record is that of a supplier, laboratory or partner about themselves."""
    return entity.relation == "other" and bool(entity.roles & {"supplier", "party", "agency", "issuer"})


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A label of a holder before a name; the kinds of records."""
    given = labels.values("background", "record")
    not_in = "[司签订的与和由为查出具供]"
    holders = sorted(given["holder"], key=lambda w: (-len(w), w))
    kinds = sorted(given["kind"], key=lambda w: (-len(w), w))
    return (
        patterns.compile(
            rf"(?P<label>{'|'.join(map(re.escape, holders))})\s?(?:名称|单位|全称)?"
            r"(?:\s?[（(][^（()）]{1,12}[)）])?"
            r"(?:\s?[”\"]?(?:一?栏目?|项)(?:[中内里处])?)?"
            r"(?:\s?(?::|[均都]?(?:为|是|系|写明?|填写?|载明|显示|登记)(?:为|是|的是|着)?:?)\s{0,3}"
            r"|(?P<blank> {1,3})|(?P<bare>(?<=[^业]单位)|(?<=承租方)|(?<=持证方)|(?<=持有人)))[“\"]?$"
            r"|(?P<given>(?:开具|颁发|出具|签发|核发|发放|办理)给)\s?$"
        ),
        patterns.compile(
            rf"(?:(?!{not_in})[^\W\x00-\x7f]){{0,6}}?(?:{'|'.join(map(re.escape, kinds))})",
            re.I,
        ),
    )


def _in_text(source: Source, of: Places) -> Iterator[Holder]:
    """Names behind a label of a holder, in a paragraph that names a record before them."""
    label, kind = _patterns()
    general = labels.values("background", "record")["general"]
    text = narrow(source.text)
    end = body_end(source)
    for start, (leaf, entity) in sorted(of.items()):
        match = label.search(text, max(0, start - 28), start) if start < end else None
        if not match:
            continue
        low = max(text.rfind("\n", 0, start), start - _REACH)
        lead = text[low:start]
        if match["label"] in _OWNERS and _RENTED.search(lead):
            continue
        named = match["label"] or match["given"]
        theirs = _is_theirs(entity) and named not in _OWNERS
        if theirs or (named in general and (match["blank"] or _SUPPLIER.search(lead))):
            continue
        records = list(kind.finditer(text, max(low, 0), match.start()))
        if records and not (named in _BUILDERS and not _ENVIRONMENT.search(lead)):
            near = [r for r in records if len(r[0].strip()) > 2] or records
            record = near[-1] if named in general else records[0]
            yield Holder(source.leaf(record[0].strip(), record.start(), record.end()), leaf, entity)
