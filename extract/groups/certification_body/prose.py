"""The certification body as sentences tell of it: who it is, and its address, telephone and the like."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.certification_body.contact_lines import EMAIL
from extract.readers.leaves import PROSE, Candidate, body_end, clean
from extract.readers.text import lines
from extract.readers.text.units import Unit, holding, units
from extract.reading.source import Source
from extract.values.found import Found
from extract.values.names import places
from extract.values.organizations import find_organizations
from schemas import patterns

BODY = patterns.compile(r"认证|合格评定|评鉴|审核中心|certification|registrar", re.I)
_ACTS = patterns.compile(
    r"审核组|派[出遣]|委派|指派|认证合同|本报告|报告的|本机构|反映|投诉|申诉|认证机构|认证实施规则|实施了?(?:初次|监督)?认证|对受审核方"
    r"|意见|异议|on behalf of|this audit|the audit team|the report",
    re.I,
)
_LEAD = patterns.compile(r"(?:客户|企业|受审核方)?可?(?:向|受|与|由)|(?:审核组)?代表|根据|依据|接受")
_ANOTHER = patterns.compile(r"原|上一|曾|此前|另一家|其[他它]|转出|供方|供应商|持有|previous|former", re.I)
_ISSUED = patterns.compile(r"\s?(?:于[^，。]{2,16})?(?:颁发|核发|签发|发放|出具)(?:的|了)[^，。；]{0,12}证书")
_SHORT = patterns.compile(
    r"\s?[（(][^（()）\n]{0,12}简称(?:为)?[“\"‘]?(?P<short>[^（()）\n”\"’]{2,12})[”\"’]?[)）]"
)
_FOUND_AT = patterns.compile(
    r"\s?(?:[（(][^（()）\n]{0,40}[)）])?\s?[，,]?\s?(?:其|的)?(?:官方|门户|公司|全国)?"
    r"(?:网站|官网|网址|地址|电话|客服|服务热线|热线|邮箱|总部|总公司|住所|办公|位于|设在|注册地|联系)"
)
"""Behind a company: where it has its office, or how it is reached."""

_OWN = (
    r"本机构|该机构|现机构|机构(?:网站|网址|地址|电话|将)|认证机构|该公司|该集团|该中心|本院|本中心|公司地址|监督电话|客服|投诉|申诉"
    r"|反映|异议|不满|意见|咨询|whose office|complaints?"
)
_CLIENT = (
    r"受审核方(?!可|如|应|对|若|有|须)|受评组织|企业的|组织的|客户的|贵公司"
    r"|委托方|\b[Cc]lient\b|\b[Aa]uditee\b|顾客|供方|实验室"
)
_ADDRESS = patterns.compile(
    r"[\u4e00-\u9fff]{2,12}?(?:省|市|区|县|州)[^，,。；;：:（）()\s]{2,40}?\d{1,5}号"
    r"(?:院|(?:[^，,。；;：:（）()\s的]{0,14}(?:楼|层|室|座|单元|幢|栋)))?"
)
_AT = patterns.compile(r"(?:office|address) is (?:located )?(?:at |in )?(?P<at>[^.;\n]{10,120})")
_AT_WORDS = ("位于", "设在", "地址在", "写信至", "寄至")
_PHONE = patterns.compile(
    r"(?<![\d.A-Za-z-])(?:\+?86[- ]?)?(?:0\d{2,3}[-—–]\s?\d{3,4}\s?\d{4}|[48]00-\d{3,4}-\d{3,4})"
    r"(?:转\d{1,5})?(?!\d)"
)
_FAX = patterns.compile(r"(?:传真|[Ff]ax)[^\d]{0,6}$")
_SITE = patterns.compile(
    r"https?://[A-Za-z0-9_./-]{4,60}[A-Za-z0-9]|www\.[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{2,24}){1,3}"
)
_NAMED_SITE = patterns.compile(
    r"(?:网站|网址|官网|主页)\s?(?:为|是|[:：])?\s{0,2}(?P<site>[a-z][\w-]{1,40}(?:\.[a-z-]{2,12}){1,3})"
)
_ISSUED_BY = patterns.compile(
    r"\b(?:[Rr]eport (?:is|was|has been) (?:prepared|issued|drawn up|compiled|written)"
    r"|[Aa]udit (?:is|was|has been) (?:carried out|conducted|performed)) by "
    r"(?P<name>[A-Z][^.;\n,]{3,60}?,? (?:Co\.,? ?Ltd\.?|Ltd\.?|Limited|Inc\.?|GmbH|LLC|Corporation))"
)
_STREET = patterns.compile(
    r"\s?,\s(?P<at>(?:\d{1,5} [A-Z]|\d{1,3}/F|(?:Room|Floor|Unit|Suite|Building|No\.) ?[\w-]{1,6},)"
    r"[A-Za-z0-9 ,'/-]{6,100}?)(?=\s?[(（]|[.;\n])"
)
_ABROAD = patterns.compile(r"\+\d{1,3}[- ]\d{2,4}[- ]\d{3,4}(?:[- ]?\d{3,4})?(?!\d)")
_COMPLAINT = patterns.compile(
    r"(?:异议|投诉|申诉|反映)[^。；\n]{0,60}(?:来电|致电|拨打|来函|发邮件|发至|寄至)"
)
_NEXT = 2
_MOST_PLACES = 12


def names(source: Source, audited: str | None) -> list[Found]:
    """The certification company that sentences say audits, where they name no other; else nothing."""
    found: dict[str, Found] = {}
    for unit in _telling(source, BODY):
        text = source.text[unit.start : unit.end]
        for one in find_organizations(text, unit.start):
            if not BODY.search(one.value) or (audited and one.value in audited):
                continue
            if _audits(source, unit, one) or _tells_contacts(source, unit, one):
                lead = _LEAD.match(source.text, one.start, one.end)
                low = lead.end() if lead else one.start
                value = clean(source.text[low : one.end])
                found.setdefault(value, Found(low, one.end, value))
    chinese = [one for one in found.values() if not one.value.isascii()] or [*found.values()]
    return chinese if len(chinese) == 1 else []


def issuing(source: Source) -> list[Candidate[str]]:
    """The company of which an English sentence says that it has made the audit or the report."""
    found = lines.finditer(_ISSUED_BY, (" by ",), source.text, body_end(source))
    return [Candidate(clean(m["name"]), *m.span("name"), PROSE) for m in found][:1]


def _telling(source: Source, pattern: re.Pattern[str]) -> Iterator[Unit]:
    """The paragraphs and cells of the body that have a sentence with certain words."""
    for unit in units(source):
        if unit.start < body_end(source) and pattern.search(source.text, unit.start, unit.end):
            yield unit


def _audits(source: Source, unit: Unit, one: Found) -> bool:
    """Whether the sentences around a company say that it is the one that audits."""
    low = max(source.text.rfind("。", unit.start, one.start) + 1, unit.start)
    high = source.text.find("。", one.end, unit.end)
    high = unit.end if high < 0 else high
    if _ANOTHER.search(source.text, low, one.start) or _ISSUED.match(source.text, one.end):
        return False
    return _ACTS.search(source.text, low, high) is not None


def _tells_contacts(source: Source, unit: Unit, one: Found) -> bool:
    """Whether a sentence goes on from a company to where it is found (…网站（www.…）, …总部设在…)."""
    low = max(source.text.rfind("。", unit.start, one.start) + 1, unit.start)
    if _ANOTHER.search(source.text, low, one.start) or not _FOUND_AT.match(source.text, one.end):
        return False
    return any(found.start > one.end for _, found in _shapes(source, unit))


def details(source: Source, name: Found, audited: str | None) -> dict[str, Found]:
    """The address, telephone, website and e-mail that the sentences on a body tell, by field."""
    every = units(source)
    at = next((i for i, unit in enumerate(every) if unit.start <= name.start < unit.end), len(every))
    short = _SHORT.match(source.text, name.end)
    own = "|".join([re.escape(name.value), *([re.escape(short["short"])] if short else []), _OWN])
    client = "|".join([*([re.escape(audited)] if audited else []), _CLIENT])
    owners = re.compile(rf"(?P<own>{own})|(?P<client>{client})")
    found: dict[str, Found] = {}
    if street := _STREET.match(source.text, name.end):
        found["address"] = _found(source.text, *street.span("at"))
    raw = source.text[name.start : name.end]
    again = [unit for unit in every if raw in source.text[unit.start : unit.end]][:_MOST_PLACES]
    for unit in [*every[at : at + 1 + _NEXT], *again, *holding(source, _COMPLAINT)]:
        if unit.start >= body_end(source):
            continue
        for field, one in _shapes(source, unit):
            if field not in found and _is_own(source, owners, unit, one.start):
                found[field] = one
    return found


def _is_own(source: Source, owners: re.Pattern[str], unit: Unit, start: int) -> bool:
    """Whether the last one told of before a detail is the body."""
    stated = [match.lastgroup for match in owners.finditer(source.text, unit.start, start)]
    return stated[-1:] == ["own"]


def _shapes(source: Source, unit: Unit) -> Iterator[tuple[str, Found]]:
    text = source.text
    for match in EMAIL.finditer(text, unit.start, unit.end):
        yield "email", _found(text, *match.span())
    for match in _SITE.finditer(text, unit.start, unit.end):
        yield "website", _found(text, *match.span())
    for match in _NAMED_SITE.finditer(text, unit.start, unit.end):
        yield "website", _found(text, *match.span("site"))
    for match in (
        *_PHONE.finditer(text, unit.start, unit.end),
        *_ABROAD.finditer(text, unit.start, unit.end),
    ):
        if not _FAX.search(text, max(match.start() - 10, unit.start), match.start()):
            yield "phone", _found(text, *match.span())
    for match in _AT.finditer(text, unit.start, unit.end):
        yield "address", _found(text, *match.span("at"))
    for match in _ADDRESS.finditer(text, unit.start, unit.end):
        low = max(text.rfind(word, match.start(), match.end()) + len(word) for word in _AT_WORDS)
        low = max(low, match.start())
        start = next((p.start() for p in places().finditer(text, low, match.end())), None)
        if start is not None:
            yield "address", _found(text, start, match.end())


def _found(text: str, start: int, end: int) -> Found:
    return Found(start, end, clean(text[start:end]))
