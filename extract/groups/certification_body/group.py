"""The certification body: its name, address, telephone, website and e-mail."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.certification_body import contact_lines, contacts, prose, split_names
from extract.groups.certification_body.contacts import LIKE_BODY
from extract.groups.certification_body.field_values import (
    BODY,
    LONGEST_NAME,
    name_in,
    shaped,
    without_post_code,
)
from extract.readers import value_roles
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import COVER, PROSE, Candidate, body_end, clean, cover_end, gather, in_head, rank
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.readers.text.units import Unit, holding, once, units
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.report import CertificationBody

_FEW_ROWS = 2
_PARTS = patterns.compile(r"[\t\u3000，,；;。]|\s{2}|\s[/／]\s|[|｜·•]")
_LONGEST_LABEL = 12
_LABEL_END = patterns.compile(r"(?:^|\s)(?P<label>[^\W\d]{2,8}\s?[:：])\s?$")
_WEB = patterns.compile(r"(?:https?://)?www\.[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{2,24}){1,4}")
_ADDRESSES = ("registered_address", "office_address", "business_address")
AUTHORITY = patterns.compile(r"(?:局|厅|委员会|政府|委)$")
_DETAILS = ("address", "phone", "website", "email")
_LABEL_BEFORE = patterns.compile(r"\s*(?:[^\W\d]{2,8}\s?[:：｜|]\s?)?")
_ISSUED_BY = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{0,160}[)）])?\s?(?:[所的]?(?:派出的|委派的)?(?:审核组|审核部|技术部))?(?:负责)?\s?(?:编制|出具|签发|发布|负责编制|派出|委派|组织实施|实施|承担|进行|编写|撰写|提供审核|所有|的?委[托派]|指派)"
)
_NAMED = patterns.compile(r"(?<![原前出方])(?:认证|审核|评审)机构(?:名称)?(?:为|是|系)\s?(?=\S)")
_CALLED = patterns.compile(
    r"\s?[（(][^（()）\n]{0,12}简称[^（()）\n]{0,4}(?:本|我|该)(?:认证|审核)?(?:机构|中心|院|公司)"
)
_FORMER = patterns.compile(r"原|上一|上个|曾|此前|转出|供方|供应商|客户的")
_THIRD = patterns.compile(r"(?:审核|认证|评审)方|派出机构")
_OWN_PHONE = patterns.compile(r"投诉|申诉|机构|认证|客服|热线|服务(?:电话|专线)|[Hh]otline|CB\b|body", re.I)

_SAYS_BODY = patterns.compile(r"^(?:认证|发证|审核|本)?机构|(?:^|[^A-Za-z])CB(?![A-Za-z])", re.I)
_ISSUES = ("由", "受", "代表", "权归", "by ")
_ISSUED = patterns.compile(
    r"(?P<lead>由|受|代表|权归|[Bb]y )[^。；;\n\t]{4,60}?(?:公司|中心|Ltd|Limited|Inc|GmbH)\.?"
)
_LONGEST_LINE = 200
_FEWEST_DIGITS, _MOST_DIGITS = 10, 13
_NEAR_BODY, _NEAR_LABEL = 300, 80


def read(source: Source, organization: Leaf[str] | None) -> CertificationBody:
    """Who audits, with address, telephone and the like; `organization` is the name of the audited one."""
    names = _body_names(source, organization)
    body = CertificationBody(
        name=gather(source, names),
        address=_first(source, "address", None),
        phone=_first(source, "phone", contact_lines.PHONE),
        website=_first(source, "website", contact_lines.SITE),
        email=_first(source, "email", contact_lines.EMAIL),
    )
    starts = [candidate.start for candidate in names]
    stated = contact_lines.stated(source, body_end(source), [c.end for c in names if c.rank == PROSE])
    for field, found in (
        stated | contact_lines.read(source, [*starts, *_named_again(source, body.name)])
    ).items():
        if getattr(body, field) is None:
            setattr(body, field, source.leaf(found.value, found.start, found.end))
    if body.name and any(getattr(body, field) is None for field in _DETAILS):
        for field, found in contact_lines.called(source, str(body.name.value)).items():
            if getattr(body, field) is None:
                setattr(body, field, source.leaf(found.value, found.start, found.end))
    _further(source, body, names, organization)
    _only_ones(source, body)
    body.phone = body.phone or _beside_email(source, body)
    contacts.beside(source, body)
    contacts.noted(source, body)
    if body.address and (span := without_post_code(source, *body.address.span)) != body.address.span:
        body.address = source.leaf(clean(source.text[slice(*span)]), *span)
    return body


def _further(
    source: Source, body: CertificationBody, names: list[Candidate[str]], organization: Leaf[str] | None
) -> None:
    """What the sentences around the body's name tell of it, where nothing else does."""
    audited = str(organization.value) if organization else None
    for name in names:
        if all(getattr(body, field) is not None for field in _DETAILS):
            return
        one = Found(name.start, name.end, str(name.value))
        for field, found in prose.details(source, one, audited).items():
            if getattr(body, field) is None:
                setattr(body, field, source.leaf(found.value, found.start, found.end))


def _beside_email(source: Source, body: CertificationBody) -> Leaf[str] | None:
    """The telephone number in the same line or cell as the body's own e-mail address or website."""
    for leaf in (body.email, body.website):
        low = max(source.text.rfind(mark, 0, leaf.start) for mark in "\n\t") + 1 if leaf else 0
        for match in contact_lines.PHONE.finditer(source.text, low, leaf.start) if leaf else ():
            digits = sum(char.isdigit() for char in match[0])
            if _FEWEST_DIGITS <= digits <= _MOST_DIGITS and "-" in match[0]:
                return source.leaf(match[0].strip(), match.start(), match.end())
    return None


def _only_ones(source: Source, body: CertificationBody) -> None:
    """The website and the e-mail address where the report has one alone, not beside another company."""
    for field, shape, mark in (("website", _WEB, "www."), ("email", contact_lines.EMAIL, "@")):
        found = [*lines.finditer(shape, (mark,), source.text)] if getattr(body, field) is None else []
        alone = [match for match in found if _stands_alone(source, *match.span())]
        if len({match[0] for match in found}) == 1 and alone:
            setattr(body, field, source.leaf(alone[0][0], *alone[0].span()))


_CONTACT = patterns.compile(rf"\s{{1,3}}(?:{contact_lines.EMAIL.pattern}|(?:https?:|www\.)[\w./:-]{{4,60}})")
"""Another detail of the body, a blank before it."""


def _stands_alone(source: Source, start: int, end: int) -> bool:
    """Whether a place of the cover or at the end is a part of its line, but for a label, not another's."""
    line = source.text[source.text.rfind("\n", 0, start) + 1 : start]
    before, after = _PARTS.split(line)[-1], source.text[end : end + 3]
    before = stated["label"] if (stated := _LABEL_END.search(before)) else before
    before = "" if _CONTACT.fullmatch(f" {before.strip()}") else before
    others = [one for one in find_organizations(line[-_NEAR_BODY:]) if not BODY.search(one.value)]
    closed = not after.strip() or after[0] in "\n\t"
    closed = (
        closed
        or _CONTACT.match(source.text, end) is not None
        or (after[0] in "，,；;。\u3000 " and not after.strip()[:1].isalpha())
    )
    above = source.text.rfind("\n", 0, max(source.text.rfind("\n", 0, start), 0)) + 1
    own = any(above <= place.label.start < start for place in _of_organization(source))
    placed = not own and (in_head(source, start) or contacts.at_end(source, start))
    return placed and len(before.strip()) <= _LONGEST_LABEL and closed and not others


def _body_names(source: Source, organization: Leaf[str] | None) -> list[Candidate[str]]:
    """Labelled names, and the certification company that the cover, headers or signatures name."""
    found: list[Candidate[str]] = []
    for place in labelled.find(source, "certification_body", "name"):
        named = name_in(source, place.start, place.end)
        if named is None or AUTHORITY.search(named.value):
            continue
        if BODY.search(named.value) or in_head(source, place.start):
            found.append(Candidate(named.value, named.start, named.end, rank(source, place)))
    found = value_roles.without_former(source, [*found, *_standing(source)])
    audited = organization.value if organization else None
    found = found or _issuing(source) or _told(source, audited)
    found = found or contacts.names(source, audited, _is_other) or _by_place(source, audited)
    return [candidate for candidate in found if candidate.value != audited]


def _told(source: Source, audited: str | None) -> list[Candidate[str]]:
    return [Candidate(one.value, one.start, one.end, PROSE) for one in prose.names(source, audited)]


def _named_again(source: Source, name: Leaf[str] | None) -> Iterator[int]:
    """Where a line or cell begins with the body's name, but for a label, whatever follows it."""
    for unit in units(source) if name and name.raw else ():
        at = source.text.find(name.raw, unit.start, unit.end) if name else -1
        noted = at >= 0 and source.text[at + len(name.raw) :][:1] in ("（", "(") if name else False
        if at >= 0 and (noted or _LABEL_BEFORE.fullmatch(source.text, unit.start, at)):
            yield at


def _standing(source: Source) -> list[Candidate[str]]:
    """Certification companies that stand in a line of their own or before 编制."""
    found: list[Candidate[str]] = []
    for unit in holding(source, BODY):
        text = source.text[unit.start : unit.end]
        if len(text) > _LONGEST_LINE:
            continue
        named = find_organizations(text, unit.start)
        for one in sorted(named, key=lambda name: name.value.isascii())[:1]:
            rest = clean(text).replace(clean(source.text[one.start : one.end]), "", 1)
            twin = next((name.value for name in named if name.value.isascii()), "")
            rest = rest.replace(twin, "", 1) if not one.value.isascii() else rest
            alone = len(rest) <= 16 and not patterns.search(r"[。，；]", rest)
            if BODY.search(one.value) and (alone or _with_details(source, unit, one)):
                where = COVER if unit.start < cover_end(source) else 2
                start = split_names.begins_left(source, unit, one)
                value = clean(source.text[start : one.end])
                found.append(Candidate(value, start, one.end, where))
    return found or split_names.over_lines(source)


def _by_place(source: Source, audited: str | None) -> list[Candidate[str]]:
    """The company of which the headers, footers or the cover are, where it is one alone.

    On the cover its name must be like that of a body; in a header any company but the audited one will do."""
    found: list[Candidate[str]] = []
    for unit in units(source) if audited else ():
        running = unit.start >= body_end(source)
        if not running and unit.start >= cover_end(source):
            continue
        text = source.text[unit.start : unit.end]
        for one in find_organizations(text, unit.start)[:1] if len(text) <= _LONGEST_LINE else ():
            value = clean(source.text[one.start : one.end])
            alone = running or len(clean(text)) - len(value) <= _LONGEST_LABEL
            if alone and (running or LIKE_BODY.search(value)) and _is_other(value, str(audited)):
                found.append(Candidate(value, one.start, one.end, COVER if not running else 2))
    return found if len({candidate.value for candidate in found}) == 1 else []


def _is_other(name: str, audited: str) -> bool:
    """Whether a company is neither the audited one nor an authority, nor named after it."""
    return name not in audited and audited not in name and not AUTHORITY.search(name)


def _with_details(source: Source, unit: Unit, name: Found) -> bool:
    """Whether a line begins with a name and has nothing but address, telephone and the like behind it."""
    begins = not source.text[unit.start : name.start].strip()
    return begins and len(contact_lines.read(source, [name.start])) > 1


def _issuing(source: Source) -> list[Candidate[str]]:
    """The certification company that a sentence says has issued the report or sent the team."""
    found: list[Candidate[str]] = []
    for match in lines.finditer(_ISSUED, _ISSUES, source.text):
        low = match.start() if match["lead"] == "由" else match.end("lead")
        for one in find_organizations(source.text[low : match.end()], low)[-1:]:
            after = _ISSUED_BY.match(source.text, one.end)
            beside = match["lead"] == "由" or source.text[one.start - 3 : one.start].endswith(_ISSUES)
            if BODY.search(one.value) and after and beside:
                found.append(Candidate(clean(source.text[one.start : one.end]), one.start, one.end, PROSE))
    return found[:1] or prose.issuing(source) or _named_in_prose(source)


def _named_in_prose(source: Source) -> list[Candidate[str]]:
    """The body of a sentence that says who it is (认证机构为…; …（以下简称“本机构”）)."""
    found: list[Candidate[str]] = []
    for match in lines.finditer(
        _NAMED, ("机构为", "机构是", "机构系", "名称为"), source.text, body_end(source)
    ):
        low = source.text.rfind("\n", 0, match.start()) + 1
        for one in find_organizations(source.text[match.end() : match.end() + LONGEST_NAME], match.end())[:1]:
            if one.start - match.end() <= 1 and not _FORMER.search(source.text, low, match.start()):
                found.append(Candidate(clean(source.text[one.start : one.end]), one.start, one.end, PROSE))
    for match in lines.finditer(_CALLED, ("简称",), source.text, body_end(source)):
        low = max(source.text.rfind("\n", 0, match.start()) + 1, match.start() - LONGEST_NAME)
        for one in find_organizations(source.text[low : match.start()], low)[-1:]:
            if one.end == match.start() and BODY.search(one.value):
                found.append(Candidate(clean(source.text[one.start : one.end]), one.start, one.end, PROSE))
    return [one for one in found if BODY.search(str(one.value))][:1]


def _first(source: Source, name: str, shape: re.Pattern[str] | None) -> Leaf[str] | None:
    """A detail of the body: from the cover, headers or footers alone, since others have the like."""
    for place in labelled.find(source, "certification_body", name):
        outside = place.label.start < cover_end(source) or place.start >= body_end(source)
        own = outside and _OWN_PHONE.search(place.label.text) is not None
        if (
            not own
            and not _says_body(source, place)
            and not _in_own_part(source, place)
            and not beside_body(source, place)
            and not contacts.under_named(source, place.label.start)
            and (not outside or _beside_organization(source, place))
        ):
            continue
        if leaf := shaped(source, place, shape):
            return leaf
    return None


def _says_body(source: Source, place: Labelled) -> bool:
    """Whether a label that begins its line says itself that it is of the body, no other named right above."""
    text, at = source.text, place.label.start
    if place.how not in ("colon", "space") or text[at - 1 : at] not in ("", "\n"):
        return False
    above = [one.value for one in find_organizations(text[max(at - _NEAR_LABEL, 0) : at])]
    return _SAYS_BODY.search(place.label.text) is not None and all(BODY.search(one) for one in above)


def _in_own_part(source: Source, place: Labelled) -> bool:
    """Whether a field stands in the part of a table that is the body's: its rows, its column, its cell."""
    grid = grids(source).get(place.block)
    cell = next((c for c in grid.block.cells if c.start <= place.label.start < c.end), None) if grid else None
    if grid is None or cell is None:
        return False
    if _under_name(grid) or _beside_name(grid, cell, place):
        return True
    title, head = grid.title_of(cell.row), grid.at.get((0, cell.column))
    over = [grid.at[row, cell.column] for row in range(1, cell.row) if (row, cell.column) in grid.at]
    ours = {p.label.start for n in ("name", "contact") for p in labelled.find(source, "organization", n)}
    other = any(c.start <= at < c.end for c in over for at in ours)
    above = source.text[cell.start : place.label.start]
    named = find_organizations(above, cell.start)
    return (
        _is_body_label(title)
        or (cell.row > 0 and not other and _is_body_label(grid.text(head)))
        or bool(named and BODY.search(named[-1].value))
    )


def _under_name(grid: Grid) -> bool:
    """Whether a table is headed by a certification company in a row of its own."""
    top = [cell for cell in grid.anchors.get(0, ()) if not grid.is_blank(cell)]
    return len(top) == 1 and top[0].column_span > 1 and _names_body(grid.text(top[0]))


def _beside_name(grid: Grid, cell: Cell, place: Labelled) -> bool:
    """Whether the row of a value has a certification company before it, called a body there or above."""
    row = next((c.row for c in grid.block.cells if c.start <= place.start < c.end), cell.row)
    cells = [c for c in grid.anchors.get(row, ()) if c.start < place.start and not grid.is_blank(c)]
    named = [c for c in cells if len(grid.text(c)) <= LONGEST_NAME and _names_body(grid.text(c))]
    if not named or (place.how == "below" and grid.rows > _FEW_ROWS):
        return False
    called = grid.text(cells[0]) + grid.text(grid.at.get((0, named[0].column)))
    return place.how == "below" or BODY.search(called) is not None or "机构" in called


def _names_body(text: str) -> bool:
    return any(BODY.search(one.value) for one in find_organizations(text))


def _is_body_label(text: str) -> bool:
    """Whether a cell says that what is beside or under it is the body's."""
    own = any(("certification_body", "name") in labels.fields_of(k) for k in labels.keys(text))
    return len(text) <= _LONGEST_LABEL and (own or _THIRD.match(text) is not None)


def beside_body(source: Source, place: Labelled) -> bool:
    """Whether the field stands in the row or line of the body's name or in one of the next few.

    No field of the audited organization may stand between."""
    for named in labelled.find(source, "certification_body", "name"):
        between = source.text[named.end : place.label.start]
        near = 0 <= place.label.start - named.end <= _NEAR_BODY and between.count("\n") <= 4
        if near and "。" not in between and BODY.search(named.text):
            between_ = {p.label.start for p in _of_organization(source)} - _detail_labels(source)
            return not any(named.end <= start < place.label.start for start in between_)
    return False


def _beside_organization(source: Source, place: Labelled) -> bool:
    """Whether a bare 地址 or 电话 is the organization's: in a form, or right after another field of its."""
    if source.document.blocks[place.block].kind == "table":
        return True
    details = _detail_labels(source)
    own = {p.label.start for p in _of_organization(source)}
    high = place.label.start
    while high > max(place.label.start - _NEAR_BODY, 0):
        low = source.text.rfind("\n", 0, len(source.text[:high].rstrip())) + 1
        if any(low <= start < place.label.start for start in own):
            return True
        if not any(low <= start < high for start in details) and high != place.label.start:
            return False
        high = low
    return False


@once
def _detail_labels(source: Source) -> set[int]:
    """Where the labels of the body's details stand, which others may have too."""
    return {p.label.start for n in _DETAILS for p in labelled.find(source, "certification_body", n)}


@once
def _of_organization(source: Source) -> list[Labelled]:
    """The fields that only the audited organization has, and those of its contacts."""
    fields = ("name", "name_client", "name_loose", "uscc", "audited_address", "contact", *_ADDRESSES)
    names = [("organization", name) for name in fields]
    return [p for group, name in names for p in labelled.find(source, group, name)]
