"""The names of the audited organization: of labels, of a sentence at the beginning, of the cover."""

from __future__ import annotations

import re
from collections import defaultdict

from extract import labels
from extract.groups.certification_body.contacts import LIKE_BODY
from extract.groups.certification_body.field_values import BODY, name_in
from extract.groups.certification_body.group import AUTHORITY
from extract.groups.organization import licence
from extract.readers.leaves import COVER, PROSE, Candidate, clean, cover_end, in_head, rank, trimmed
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.organizations import find_organizations
from schemas import patterns

_LONGEST_NAME = 60

_CAPTION = patterns.compile(
    r"(?:[（(【\[]|[-—–]{1,4})\s?(?P<label>[^\W\d][^（）()\n—–]{1,40}?)\s?(?:[)）】\]]|[-—–]{1,4})"
)
_CLIENT = patterns.compile(
    r"(?:受审核?(?:方|组织|企业|单位)|被审核(?:方|组织)|客户|申请(?:组织|方|企业)|获证组织|委托方)(?:名称|全称)?\s?(?:是|为|系)\s?[“\"]?$"
)
_AUDITED = patterns.compile(
    r"[”\"]?\s?(?:[（(][^（()）\n]{1,60}[)）]){0,2}\s?(?:的?[^，。；\n]{0,30}体系)?的?(?:进行|实施|开展|执行|完成|作)(?:了|(?!了))(?:为期)?"
    r"(?!内|供|二方|第二方|财务|资[格信质]|信用|能力)[^，。；\n]{0,16}(?:审核|复评|再认证)(?!员|[^，。；\n]{0,4}(?:供方|供应商))"
)
_OF_SUPPLIER = patterns.compile(
    r"供方|供应商|供货商|外包方|分包方|承包方|第二方|二方|采购|每年|定期|(?<!认证)(?:公司|企业|组织)对$"
)
"""In the sentence before a company: those who audit it are not of a certification body."""
_DOCUMENT = patterns.compile(
    r"(?:证|证书|回执|许可|执照|凭证|备案|登记表|批复|资质|手册|台账|记录|合同|报告)$"
)
_COLUMN = patterns.compile(r"地址|联系|电话|人数|场所|任务|代码|编号|性质|规模|概况|情况|信息|机构|部门|职责")
_FOR = patterns.compile(r"(?:for|of|on|致|关于|对)\s?[:：]?\s?(?=[^\W\d_])", re.I)
_TO = patterns.compile(r"(?:^|\n|\s)致\s?[:：]\s?$")
_CALLED = patterns.compile(
    r"\s?[（(][^（()）\n]{0,30}?[简统]?称为?\s?[:：]?\s?[“\"「『]?"
    r"(?:(?P<sure>受审核|被审核|受评审|该(?:公司|企业|单位|组织|厂|院))|[本贵]?(?:公司|企业|单位|组织|厂|院)|客户)"
)
"""Behind the organization's name: what it is called from there on (（以下简称“该单位”）)."""
_ASKED, _ASKS = (
    patterns.compile(r"(?P<by>受|应)\s?$|(?:根据|依据|按照?|基于|鉴于|因)\s?$"),
    patterns.compile(
        r"\s?(?:[（(][^（()）\n]{1,80}[)）])?\s?的?(?:认证)?"
        r"(?:申请(?!表|书?编号)|(?:委托|邀请)(?=\s?[，,])|(?P<by>委托|邀请)(?!加工|生产|开发|检[测验]|制造|设计|合同|书|方|单位))"
    ),
)
_HEAD, _BODY = 4000, 60_000
_MOST_BLOCKS, _MOST_LINES = 60, 12
_AGAIN = 4


def read(source: Source) -> list[Candidate[str]]:
    """The places where the organization is named by a label, by the surest kind of label that there is.

    Whoever applied may be another company; loose labels count only at the beginning."""
    for name in ("name", "name_client", "name_loose"):
        found: list[Candidate[str]] = []
        for place in licence.own(source, name):
            if name == "name_loose" and not in_head(source, place.start):
                continue
            named = name_in(source, place.start, place.end)
            if name == "name_loose" and named and _is_record(named.value, place.how):
                continue
            if place.how in ("below", "next") and _is_caption(source, place.label.start):
                continue
            if named and not BODY.search(source.text[named.start : named.end]):
                found.append(Candidate(named.value, named.start, named.end, rank(source, place)))
        if name == "name_loose":
            loose, found = found, [one for one in found if find_organizations(str(one.value))]
        if found:
            return [*_titled(source, found), *found]
    found = _spoken_names(source) or _captioned_names(source)
    return [*_titled(source, found), *found] if found else _under_title(source) or loose or _told_most(source)


def _told_most(source: Source) -> list[Candidate[str]]:
    """The company that a report speaks of far more often than of any other, where nothing says who it is."""
    places: dict[str, list[Found]] = defaultdict(list)
    for one in find_organizations(source.text[:_BODY]):
        if not (BODY.search(one.value) or LIKE_BODY.search(one.value) or AUTHORITY.search(one.value)):
            places[one.value].append(one)
    first, *others = sorted(places.values(), key=len, reverse=True) or [[]]
    if len(first) < _AGAIN or (others and len(first) < 2 * len(others[0])):
        return []
    one = first[0]
    return [Candidate(clean(source.text[one.start : one.end]), one.start, one.end, PROSE)]


def _titled(source: Source, found: list[Candidate[str]]) -> list[Candidate[str]]:
    """The company of the cover, where the report speaks of it again and again, and never again of the one
    that a label or a sentence names: that one is of another report."""
    once = all(source.text.count(str(one.value)) == 1 for one in found[:1])
    return [
        one
        for one in _under_title(source)
        if once and one.value != found[0].value and source.text.count(str(one.value)) >= _AGAIN
    ]


def _is_caption(source: Source, at: int) -> bool:
    """Whether a label stands alone in brackets or between dashes under the name of a company."""
    at = block_at(source, at)
    above, one = source.document.blocks[max(at - 1, 0)], source.document.blocks[at]
    if one.kind == "table" or not _CAPTION.fullmatch(source.text[one.start : one.end].strip()):
        return False
    text = source.text[above.start : above.end].strip()
    named = find_organizations(text)
    return len(named) == 1 and len(named[0].value) >= len(text) - 2


def _is_record(name: str, how: str) -> bool:
    """Whether what a bare 名称 names is a document or a thing of a list, and no organization, or the label of
    the next column (组织 | 地址和联系 | 人数)."""
    listed = how == "below" or _COLUMN.search(name) is not None
    return bool(_DOCUMENT.search(name) or (listed and not find_organizations(name)))


def _spoken_names(source: Source) -> list[Candidate[str]]:
    """The organization that a sentence at the beginning tells (客户是 …, 对 … 的管理体系进行审核)."""
    for one in find_organizations(source.text[:_HEAD]):
        before = source.text[max(one.start - 16, 0) : one.start]
        audited = _is_asked_by(source, one, before) or _TO.search(before) or _is_audited(source, one)
        if (audited or _CLIENT.search(before)) and not BODY.search(one.value):
            return [Candidate(clean(source.text[one.start : one.end]), one.start, one.end, PROSE)]
    return []


def _is_asked_by(source: Source, one: Found, before: str) -> bool:
    """Whether a sentence says that a company applied for the audit, or begins with it and its short name."""
    called = _CALLED.match(source.text, one.end)
    if called and (called["sure"] or not before or before[-1] in "。；;，,\n\t \u3000"):
        return True
    lead, asks = _ASKED.search(before), _ASKS.match(source.text, one.end)
    return lead is not None and asks is not None and bool(lead["by"] or not asks["by"])


def _is_audited(source: Source, one: Found) -> bool:
    """Whether a sentence tells an audit of a company: 对…（统一社会信用代码…）进行了再认证审核."""
    low = max(source.text.rfind(mark, 0, one.start) for mark in "。；;\n") + 1
    before = source.text[low : one.start]
    return (
        before.endswith(("对", "就"))
        and _AUDITED.match(source.text, one.end) is not None
        and _OF_SUPPLIER.search(before) is None
    )


def _captioned_names(source: Source) -> list[Candidate[str]]:
    """The organization alone in a line over its label in brackets or between dashes (（受审核方）)."""
    above: Found | None = None
    for block in source.document.blocks[:_MOST_BLOCKS]:
        text = source.text[block.start : block.end].strip()
        if block.kind == "table" or not text:
            continue
        caption = _CAPTION.fullmatch(text)
        fields = (
            [one for key in labels.short_keys(caption["label"]) for one in labels.fields_of(key)]
            if caption
            else []
        )
        if above and ("organization", "name") in fields:
            return [Candidate(above.value, above.start, above.end, COVER)]
        named = find_organizations(text, source.text.index(text, block.start))
        above = named[0] if len(named) == 1 and len(named[0].value) >= len(text) - 2 else None
    return []


def _under_title(source: Source) -> list[Candidate[str]]:
    """The only company but for a body that has a line of the cover (or a greeting) to itself, told again."""
    found: list[Candidate[str]] = []
    for block in source.document.body[:_MOST_LINES]:
        start, end = trimmed(source, block.start, block.end)
        if block.start >= cover_end(source) or block.kind == "table" or end - start > _LONGEST_NAME:
            continue
        lead = _FOR.match(source.text, start, end)
        start = lead.end() if lead else start
        end -= source.text[start:end].endswith((":", "："))
        named = find_organizations(source.text[start:end], start)
        if len(named) == 1 and (named[0].start, named[0].end) == (start, end):
            value = clean(source.text[start:end])
            if not (BODY.search(value) or LIKE_BODY.search(value) or AUTHORITY.search(value)):
                found.append(Candidate(value, start, end, COVER))
    stated = {str(one.value) for one in found}
    again = len(stated) == 1 and source.text.count(source.text[found[0].start : found[0].end]) > 1
    return found if again else []
