"""The audited organization and the certification body: addresses, code, licence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.certification_body import group as certification_body
from extract.groups.certification_body.field_values import without_post_code
from extract.groups.certification_body.group import beside_body
from extract.groups.organization import address_parts, credit_code, licence, licence_sentences, names
from extract.groups.shared import applied_and_found, change_forms
from extract.readers.fields import prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import (
    PROSE,
    Candidate,
    body_end,
    clean,
    elsewhere,
    gather,
    in_head,
    is_blank,
    rank,
    trimmed,
)
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import Piece, block_at, once, piece
from extract.reading.source import Source
from extract.reading.stops import LONG_LINE
from extract.values.names import places
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.leaf import Leaf
from schemas.report import Organization, Report

_LONGEST_ADDRESS = 160
_BOXES = f"{TICKED}{EMPTY}{UNKNOWN} "
_SAME = patterns.compile(
    r"(?:地址)?\s?(?:同|与)\s?(?:上|(?P<which>注册|办公|经营|生产)(?:地址)?)(?:相同|一致)?[。.]?"
)
_ADDRESSES = ("registered_address", "office_address", "business_address")
_BARE = ("经营", "生产")
"""Labels that may stand before anything; only before what looks like an address they are its labels."""

_CONTACT = patterns.compile(r"\s*(?:Tel|Phone|电话|联系电话|服务电话|咨询电话|传真|网址|网站|Web|邮编)", re.I)
"""The beginning of a line that tells how to reach somebody, right below an address on a cover."""

_ONLINE = patterns.compile(r"www\.|https?://|网[址站]|\bweb", re.I)
"""What such lines have of a body, and not of its client."""

_PLACED = patterns.compile(r"[省市区县州旗][^，,。；;\n]{0,24}(?:[路街道巷镇乡村园区号]|大厦)")
_SPOKEN_ADDRESS = patterns.compile(
    r"\s?(?:(?:与|和|及|以及|、|/)\s?[^，,。；;\n\d]{2,8}(?:地址|场所|住所)\s?)?(?:(?:地址)?(?:相同|一致))?[，,]?"
    r"\s?(?:均|都|同)?\s?(?:[：:]|为|是|位于|在|(?<=[，,])(?=[^\W\d_]{2,9}(?:省|市|区|县|州)[^，,。；;\n\t：:]{2,60}\d))"
    r"\s?(?P<text>[^，,。；;\n\t：:]{6,80})"
)
_STANDS_AT = {
    "registered_address": patterns.compile(
        r"(?:登记|注册)?(?:住所地?|注册地址?)(?:[（(][^（()）\n]{2,8}[)）])?\s?(?:位于|设在|在|为)?\s?$|注册[于在]\s?$"
    ),
    "office_address": patterns.compile(
        r"办公(?:地址|地点|场所|室|楼|区|地)?(?:[和及与、][^\W\d]{2,8})?\s?(?:位于|设在|设于|在)\s?$"
        r"|办公(?:地址|地点)\s?$"
    ),
    "business_address": patterns.compile(
        r"(?:生产|经营|运营|加工|服务)(?:和|及|、)?(?:办公|经营|服务)?(?:活动)?(?:地址|地点|场所|基地|车间|现场|地)?\s?(?:位于|设在|设于|在)\s?$"
        r"|(?:生产|经营|运营|加工)(?:和|及|、)?(?:经营|服务)?(?:活动)?(?:地址|地点)\s?$"
        r"|(?:干活|做活|做事|做工|开工|上班|作业|生产)的(?:地方|地点|场地)\s?[在是]?\s?$|(?:厂子|工厂|厂房|车间)[开建设]?在\s?$"
    ),
}
"""What stands right before an address in a sentence (生产经营在…省…市…)."""

_WHICH = {
    "registered_address": patterns.compile(r"注册|登记|住所|[Rr]egistered"),
    "office_address": patterns.compile(r"办公|通[信讯]|[Oo]ffice"),
    "business_address": patterns.compile(r"生产|经营|运营|[Bb]usiness|[Oo]perat|[Pp]roduction"),
    "audited_address": patterns.compile(r"审核"),
}
"""Whose an address is, in the cell before it."""

_LONGEST_WHICH = 16
_STANDS = (
    *("住所", "注册", "办公", "经营", "生产", "运营"),
    *("的地方", "的地点", "的场地", "厂子", "工厂", "厂房", "车间"),
)
_STANDS_BY = {"registered_address": ("住所", "注册"), "office_address": ("办公",)}
_AT_PLACE = patterns.compile(
    r"[^，,。；;\n\t：:（）()]{6,80}?(?=(?:进行|开展|实施)?(?:[，,。；;\n\t：:（）()]|$))"
)
_ADDRESS_PARTS = patterns.compile(r"[。；;，,]")
_NO_PLACE = patterns.compile(
    r"\s?(?:[^，。；]{0,8}(?:地址|场所|住所)|公司|组织|企业|受审核方|该|其|与|和|由|在|邮编|邮政|电话|联系|传真|法定|法人|成立|注册|统一"
    r"|营业|经营|占地|建筑|面积|有效|现有|主要|属|系|为|拥有|租|自有|员工|审核|体系|认证|[^，。；]{0,6}(?:平方米|㎡|人))"
)
_CLAUSE = patterns.compile(r"[^\W\d_]{4}[，,][^\W\d_]")
_OF_PREMISES = patterns.compile(r"硬化|通畅|畅通|污染源|整洁|清洁|平整|良好|符合|设有|配备|排水|绿化")
"""What a sentence about premises says, and no address (厂区道路硬化，距最近污染源200米以上)."""

_PLACE = patterns.compile(r"[省市区县镇路街号村]")
_NUMBERED_OR_PLACED = patterns.compile(rf"\d|{_PLACED.pattern}")
_BETWEEN_UNITS = patterns.compile(r"[、,，;；和及与/\s]+")
_UNITS = patterns.compile(r"(?:部|部门|科|科室|管理层|领导层|办公室|班组|小组|车间|仓库)$")
"""Departments: who is at a place where a column or line has its name for a heading."""
_PARTNER = patterns.compile(r"供方|供应商|供货商|外包方|分包方|承包方|出租方|房东")


def read(source: Source, report: Report) -> None:
    """Fill `organization` and `certification_body`."""
    report.organization = _organization(source)
    applied_and_found.confirm(source, report.organization)
    report.certification_body = certification_body.read(source, report.organization.name)


def _organization(source: Source) -> Organization:
    name = gather(source, names.read(source))
    found = Organization(
        name=name,
        uscc=credit_code.read(source, name.value if name else None),
        established_on=licence.established(source, name.value if name else None),
        licence=licence.read(source),
    )
    for field in _ADDRESSES:
        setattr(found, field, _address(source, field, found))
    if found.business_address is None:
        found.business_address = _audited_address(source, found)
    return found


def _audited_address(source: Source, known: Organization) -> Leaf[str] | None:
    """The address audited, where it is another than the addresses told: there the organization works."""
    leaf = _address(source, "audited_address", known)
    others = [getattr(known, field) for field in _ADDRESSES]
    stated = {labels.key(str(other.value)) for other in others if other and other.value}
    return leaf if leaf and labels.key(str(leaf.value)) not in stated else None


def _address(source: Source, field: str, known: Organization) -> Leaf[str] | None:
    found = _told_addresses(source, field, known)
    more = licence_sentences.addresses(source) if found and field == "registered_address" else ()
    found += [one for one in more if all(one.start != c.start for c in found)]
    return gather(source, [_without_post_code(source, one) for one in found])


def _without_post_code(source: Source, one: Candidate[str]) -> Candidate[str]:
    """An address without the post code that stands with it."""
    start, end = without_post_code(source, one.start, one.end)
    apart = (start, end) != (one.start, one.end)
    return one._replace(value=clean(source.text[start:end]), start=start, end=end) if apart else one


def _over_contacts(source: Source, place: Labelled) -> bool:
    """Whether an address stands in a line of the cover over a line of telephone and website: the body's."""
    block = block_at(source, place.start)
    if source.document.blocks[block].kind == "table" or not in_head(source, place.start):
        return False
    below = source.text[place.end : place.end + 2 * _LONGEST_ADDRESS].lstrip("\n").split("\n")[:2]
    return bool(below and _CONTACT.match(below[0])) and any(_ONLINE.search(line) for line in below)


def _told_addresses(source: Source, field: str, known: Organization) -> list[Candidate[str]]:
    """The addresses of a field: of lines with several, of labels, of forms by row, else of sentences."""
    if parts := [a for name, a in address_parts.stated(source) if _WHICH[field].search(name)]:
        return [Candidate(a.value, a.start, a.end, 1) for a in parts]
    found: list[Candidate[str]] = []
    places = licence.own(source, field)
    bodys = [p for p in places if field == "office_address" and beside_body(source, p)]
    if field == "office_address" and len(places) > 1 + len(bodys):
        over = [p for p in places if p not in bodys and _over_contacts(source, p)]
        bodys += over if len(bodys) + len(over) < len(places) else over[:-1]
    for place in (p for p in places if p not in bodys and not _of_partner(source, p.start)):
        start, end = trimmed(source, place.start, _address_end(source, place.start, place.end))
        chosen = change_forms.address(source, place, piece(source, start, end), _WHICH[field])
        if chosen is None or is_blank(chosen.text) or len(chosen.text) > _LONGEST_ADDRESS:
            continue
        start, end = chosen.start, chosen.end
        text = chosen.text.strip(_BOXES)
        if place.label.text.strip() in _BARE and not _PLACED.search(text):
            continue
        if _CLAUSE.search(text) and _OF_PREMISES.search(text):
            continue
        same = _same(field, clean(text), known)
        found.append(Candidate(same or clean(text), start, end, rank(source, place)))
    if any(_PLACED.search(one.value or "") for one in found):
        found = [one for one in found if not _are_units(one.value or "")]
    found = found or [*_parted(source, field)]
    return found or ([] if bodys else _spoken_address(source, field))


def _are_units(text: str) -> bool:
    """Whether departments stand for an address, as in a schedule by place."""
    parts = [part for part in _BETWEEN_UNITS.split(text) if part]
    return not _NUMBERED_OR_PLACED.search(text) and all(_UNITS.search(part) for part in parts)


def _of_partner(source: Source, at: int) -> bool:
    """Whether the sentence tells of a supplier or landlord before an address."""
    low = max(source.text.rfind(mark, max(at - _LONGEST_ADDRESS, 0), at) for mark in "。；;\n\t")
    return _PARTNER.search(source.text, max(low, 0), at) is not None


def _parted(source: Source, field: str) -> Iterator[Candidate[str]]:
    """The addresses of a form that has 地址 over several rows, and in each row whose it is (注册, 办公)."""
    for which, value in _address_rows(source):
        if _WHICH[field].match(which) and len(which) <= _LONGEST_WHICH:
            yield Candidate(clean(value.text), value.start, value.end, 1)


@once
def _address_rows(source: Source) -> list[tuple[str, Piece]]:
    """Whose an address is and the address, of the rows of forms whose title is 地址."""
    found: list[tuple[str, Piece]] = []
    for grid in grids(source).values():
        for row in range(grid.rows):
            title = grid.at.get((row, 0))
            if title is None or not _is_address(grid.title_of(row) or grid.text(title)):
                continue
            cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
            if len(cells) > 1 and cells[-2] is not title:
                found.append((grid.text(cells[-2]), grid.piece(cells[-1])))
    return found


def _is_address(title: str) -> bool:
    return len(title) <= _LONGEST_WHICH and labels.key(title) in (
        "地址",
        "住址",
        "场所地址",
        "address",
        "addresses",
    )


def _address_end(source: Source, start: int, end: int) -> int:
    """Where an address ends that a sentence goes on after: its full stop, or a part that is no place."""
    for mark in _ADDRESS_PARTS.finditer(source.text, start, end):
        rest = source.text[mark.end() : min(end, mark.end() + 24)]
        if mark[0] in "。；;" or _NO_PLACE.match(rest):
            return mark.start()
    return end


def _spoken_address(source: Source, field: str) -> list[Candidate[str]]:
    """An address told in a sentence (登记住所为 …)."""
    found = []
    for words in prose.find(source, "organization", field):
        match = _SPOKEN_ADDRESS.match(source.text, words.end)
        if match and _PLACE.search(match["text"]) and not elsewhere(source, words.start, "audit"):
            found.append(Candidate(clean(match["text"]), match.start("text"), match.end("text"), PROSE))
    return found or [*_stood_at(source, field)]


def _stood_at(source: Source, field: str) -> Iterator[Candidate[str]]:
    """The address that begins with a province or a city right behind the words of a field, without a verb."""
    if field not in _STANDS_AT:
        return
    for line in lines.finditer(LONG_LINE, _STANDS_BY.get(field, _STANDS), source.text, body_end(source)):
        for place in places().finditer(line[0]):
            at = line.start() + place.start()
            low = max(at - 16, line.start())
            address = _AT_PLACE.match(source.text, at)
            stated = address and len(_PLACE.findall(address[0])) > 1 and any(c.isdigit() for c in address[0])
            if stated and address and _STANDS_AT[field].search(source.text, low, at):
                if not elsewhere(source, at, "audit"):
                    yield Candidate(clean(address[0]), *address.span(), PROSE)
                return


def _same(field: str, text: str, known: Organization) -> str | None:
    """The address that 同上 or 同注册地址 stands for."""
    match = _SAME.fullmatch(text)
    if not match:
        return None
    which = {"注册": 0, "办公": 1, "经营": 2, "生产": 2}.get(match["which"] or "")
    at = _ADDRESSES.index(field) if field in _ADDRESSES else len(_ADDRESSES)
    before = _ADDRESSES[:at] if which is None else (_ADDRESSES[which],)
    leaves = [leaf for name in before if (leaf := getattr(known, name))]
    return leaves[-1].value if leaves else None
