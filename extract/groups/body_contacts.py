"""The certification body by the contacts that stand with its name, and what stands with its contacts."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.groups import contact_line
from extract.groups.leaves import COVER, Candidate, clean, in_head
from extract.readers.units import holding
from extract.source import Source
from extract.values.organizations import find_organizations
from schemas import rx
from schemas.report import CertificationBody

LIKE_BODY = rx.compile(
    r"评定|评审|评价|评估|审核|鉴定|检验|质量保证|标准技术|验证|公证|assurance|assessment|audit|inspection|register",
    re.I,
)
"""Words that names of certification bodies have, as those of others do."""

_HEAD = rx.compile(r"\s*(?P<name>[^\W\d\x00-\x7f]{0,16})")
_LONGEST_LINE, _LAST_LINES = 200, 8


def at_end(source: Source, offset: int) -> bool:
    """Whether a place is in one of the last lines of the report, no table behind it."""
    blocks = source.document.body
    last = blocks[-_LAST_LINES:]
    behind = [block for block in last if block.end > offset]
    return bool(last) and offset >= last[0].start and all(block.kind != "table" for block in behind)


def names(source: Source, audited: str | None, is_other: Callable[[str, str], bool]) -> list[Candidate[str]]:
    """The company, named like a body, that a line begins with and with which its contacts stand alone."""
    found: list[Candidate[str]] = []
    for unit in holding(source, LIKE_BODY):
        text = source.text[unit.start : unit.end]
        named = (
            find_organizations(text, unit.start) if unit.cell is None and len(text) <= _LONGEST_LINE else []
        )
        for one in named[:1]:
            head = _HEAD.fullmatch(source.text, unit.start, one.start)
            start = head.start("name") if head else one.start
            value = clean(source.text[start : one.end])
            own = head and LIKE_BODY.search(value) and (audited is None or is_other(value, audited))
            if own and len(contact_line.read(source, [one.start])) > 1:
                found.append(Candidate(value, start, one.end, COVER))
    return found if len({candidate.value for candidate in found}) == 1 else []


def beside(source: Source, body: CertificationBody) -> None:
    """What lines of the cover or at the end tell right beside the body's own website or e-mail address."""
    own = [leaf.start for leaf in (body.website, body.email) if leaf]
    own = [at for at in own if in_head(source, at) or at_end(source, at)]
    for field, found in contact_line.around(source, own).items():
        if getattr(body, field) is None:
            setattr(body, field, source.leaf(found.value, found.start, found.end))


def noted(source: Source, body: CertificationBody) -> None:
    """What stands in brackets behind the body's address: its website, telephone or e-mail address."""
    note = contact_line.NOTED.match(source.text, body.address.span[1]) if body.address else None
    for field, found in contact_line.inside(source, *note.span("text")).items() if note else ():
        if getattr(body, field) is None:
            setattr(body, field, source.leaf(found.value, found.start, found.end))
