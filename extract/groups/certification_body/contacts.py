"""The certification body by the contacts that stand with its name, and what stands with its contacts."""

from __future__ import annotations

import re
from collections.abc import Callable

from extract.groups.certification_body import contact_lines
from extract.readers.leaves import COVER, Candidate, clean, in_head
from extract.readers.text.units import holding
from extract.reading.source import Source
from extract.values.organizations import find_organizations
from schemas import patterns
from schemas.report import CertificationBody

LIKE_BODY = patterns.compile(
    r"评定|评审|评价|评估|审核|鉴定|检验|质量保证|标准技术|标准化|质量[^\W\d]{0,6}研究|验证|公证|assurance|assessment|audit|inspection|register",
    re.I,
)
"""Words that names of certification bodies have, as those of others do."""

_NAMED = patterns.compile(
    r"认证(?!标志)|合格评定|评鉴|审核(?:机构|中心)|certification (?:body|co|centre|center|inc|ltd)|registrar",
    re.I,
)
_HEADED = patterns.compile(
    r"(?:认证|审核|评审|发证|本)机构(?:的)?(?:联系|联络|信息|基本信息|简介|名称)[^\n\t，。]{0,6}$", re.M
)
_OTHERS = patterns.compile(
    r"报告\s?$|受审|受评|客户(?!服务)|组织(?:名称|地址)?[:：\t]|企业|委托[方人]|公司(?:基本|概况|简介)|供方|供应商|顾客|[Cc]lient|[Aa]uditee|注册地址|经营地址|生产地址",
    re.M,
)
"""Words of others than the body, between its name and a detail."""

_HEAD = patterns.compile(r"\s*(?P<name>[^\W\d\x00-\x7f]{0,16})")
_LONGEST_LINE, _LAST_LINES, _NEAR, _MOST_LINES = 200, 8, 240, 4


def at_end(source: Source, offset: int) -> bool:
    """Whether a place is in one of the last lines of the report, no table behind it."""
    blocks = source.document.body
    last = blocks[-_LAST_LINES:]
    behind = [block for block in last if block.end > offset]
    return bool(last) and offset >= last[0].start and all(block.kind != "table" for block in behind)


def under_named(source: Source, at: int) -> bool:
    """Whether a body alone is named in the few lines before a label, and nobody else is meant there."""
    above = source.text[max(at - _NEAR, 0) : at]
    if not _NAMED.search(above):
        return False
    above = "\n".join(above.split("\n")[-_MOST_LINES - 1 :])
    if headed := [*_HEADED.finditer(above)]:
        return not _OTHERS.search(above, headed[-1].end())
    named = find_organizations(above)
    bodies = [one for one in named if _NAMED.search(one.value)]
    return bool(bodies) and bodies == named and not _OTHERS.search(above, named[-1].end)


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
            if own and len(contact_lines.read(source, [one.start])) > 1:
                found.append(Candidate(value, start, one.end, COVER))
    return found if len({candidate.value for candidate in found}) == 1 else []


def beside(source: Source, body: CertificationBody) -> None:
    """What lines of the cover or at the end tell right beside the body's own website or e-mail address."""
    own = [leaf.start for leaf in (body.website, body.email) if leaf]
    own = [at for at in own if in_head(source, at) or at_end(source, at)]
    for field, found in contact_lines.around(source, own).items():
        if getattr(body, field) is None:
            setattr(body, field, source.leaf(found.value, found.start, found.end))


def noted(source: Source, body: CertificationBody) -> None:
    """What stands in brackets behind the body's address: its website, telephone or e-mail address."""
    note = contact_lines.NOTED.match(source.text, body.address.span[1]) if body.address else None
    for field, found in contact_lines.inside(source, *note.span("text")).items() if note else ():
        if getattr(body, field) is None:
            setattr(body, field, source.leaf(found.value, found.start, found.end))
