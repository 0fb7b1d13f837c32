"""What a sentence tells of a certificate: kind, item, number, who issued it, and what its days are."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from extract.readers.leaves import clean
from extract.statements.running_text import Fact, Statement
from extract.values.organizations import find_organizations
from schemas import patterns

_HAN = r"[\u3400-\u9fff]"
_KIND = patterns.compile(
    rf"(?P<value>(?:(?<![A-Za-z])[A-Z]{{2,5}} ?[\d.]{{1,6}}(?: [A-Z][a-z]{{2,12}})?)?(?:{_HAN}|、){{0,28}}?"
    rf"(?:(?<={_HAN}{_HAN})证书|(?<=[a-z])证书|(?<=[^\W\d]{{2}})证明"
    r"|[格作员驶岗习业工车]证(?!号|书|明|编|件|情|上)|[A-Z]\d?证(?!号|书|明|编|件|情|上))"
    rf"|[一二]级(?:注册)?建造师|注册{_HAN}{{2,8}}工程师)"
    r"(?:[》”\"])?(?:\s?[（(]\s?(?:(?:准?操作?|作业|许可|考核)?(?:项目|类别|种类|工种)(?:代号)?\s?[:：为]?\s?)?"
    r"(?P<note>[^（()）\n，,；;]{1,24})[)）]|(?P<grade>[A-C]\d?类))?"
    r"|\b(?P<english>(?:[A-Z]?[a-z]+ ){1,6}[Cc]ertificate)\b"
)
_LEAD = patterns.compile(
    r".*(?:持有?|[拿带揣办][着了]|取得|获得?|具有|具备|出示|提供|考取|颁发|签发|核发|发放|出具|办理|抽取?|查看?|查阅|查验|核对|及|其|她|他|该|[的了是为有见即])"
)
_ENGLISH_LEAD = patterns.compile(r"(?:.*\b(?:holds|has|is|with)\s)?(?:(?:an?|the|and|his|her)\s)*")
_NO_KIND = patterns.compile(
    r"许可|登记|产权|执照|供方|身份|验证|凭证|认证|质量证明|检验合格|(?:产品|出厂|材料|设备)合格证|复印|缴纳|保险|社保"
    r"|到期|上述|以上|同类|持证|两证|^证|检定|校准"
)
_CLASS = patterns.compile(r"[A-D]证")
"""The certificate of a class (A证, B证, C证 of those who answer for safety on building sites)."""


OWN = patterns.compile(r"[作格岗业员持件]证|证号|证件|建造师|[Cc]ertificate|[Ll]icen[cs]e")
OF_SYSTEM = patterns.compile(r"\d[A-Z]{1,3}\d{4,6}R\d|N\d[A-Z]{2,6}-|许证字|排污")
"""The number of a management system's certificate, of an auditor's registration."""

_NUMBER = patterns.compile(
    r"(?:(?:证书|证件|操作证|资格证|合格证|上岗证|注册|档案|[^\W\d]证)?(?:编号|证号|号码|号)|\b[Nn]o\b\.?|证(?=为|是|:|\s))"
    r"(?:依次|分别)?(?:为|是|:|即)?\s?"
    r"(?P<value>(?=[^，,。；;\s]{0,24}\d)(?:[^\W\d_\x00-\x7f]{1,4}(?=[A-Z(（\d-]))?(?:[^\W\d_\x00-\x7f]{1,2}(?=-))?"
    r"[A-Z0-9(（](?:(?![和及与])[\w()（）〔〕/-]){4,40})"
)
_BARE = patterns.compile(r"(?<![0-9A-Za-z-])(?P<value>T?[1-9]\d{16}[\dXx])(?![0-9A-Za-z-])")
_BETWEEN = patterns.compile(
    r"(?:[/|，,]|\s{2})\s?(?P<value>[A-Z]{1,8}-?\d[\w-]{5,24})(?=\s?(?:[/|，,；;。\n]|\s{2}|$))"
)
_PROVINCIAL = patterns.compile(
    r"(?:编号|证号|号)(?:为|是|:)?\s?(?P<value>(?!分别|依次)[^\W\d_\x00-\x7f]{1,5}[A-Z]{0,2}\d?(?:[（(]\d{4}[)）]|-?\d{4}-)[\w-]{3,20})"
)
_LED_BY_WORD = patterns.compile(
    r"证书?\s?[(（]?(?P<value>[\u3400-\u9fff]{1,4}[A-Z]{1,2}\d?[(（]?(?:19|20)\d\d[)）]?-?\d{4,10})(?![\d-])",
    re.A,
)
"""A number right behind the word for the certificate (C证川建安C(2023)0012345)."""

_ITEM = patterns.compile(
    r"(?:作业项目|准操项目|操作项目|项目|类别|级别|category)(?:代号)?(?:为|是|:)?\s?"
    r"(?P<value>[A-Z]{1,3}-?\d{1,2}(?![\w-])|(?:[^\W\d_\x00-\x7f]|、){2,24}?作业(?![类项人证]))"
)
_CODE = patterns.compile(
    r"(?<=[（(，,；;、\s业炉车机许准])(?P<value>[NQGRTDY]\d{1,2})(?=[，,、；;。）)\s（(])"
)
_SPECIALITY = patterns.compile(
    r"(?:注册|执业|报考)?专业(?:类别)?(?:为|是|:)\s?(?P<value>[\u3400-\u9fff]{2,12})(?=\s?[，,。；;）)])"
)
_NOTED = patterns.compile(r"\b[Nn]o\b\.?\s?[\w-]{5,24}\s\((?P<value>[a-z][a-z -]{3,30})\)")
_WORK = patterns.compile(
    r"(?:^|(?<=[\s，,；;（(:]))(?:(?:准许|获准|准予|允许)(?:从事|进行|操作)?|(?:只?能|可以?|许|让)[做干]的?是?)?"
    r"(?P<value>(?!从事|进行|开展|负责|允许|准许|获准|准予|可|特种|持|兼)(?:[^\W\d_\x00-\x7f]|、){2,24}作业)(?=[\s，,；;。）)]|$)"
)
DASHED = patterns.compile(
    r"证书?\s?[—–－·•/／-]{1,2}\s?(?P<value>[NQGRTDY]\d{1,2}|(?:[^\W\x00-\x7f]|、){2,24}作业|(?:熔化)?焊接与热切割)"
    r"(?=[，,；;。）)\]】/|\s]|$)"
)
"""The item behind a dash (特作证—低压电工作业)."""

_OFFICE = patterns.compile(
    rf"(?P<value>(?:{_HAN}){{3,24}}?(?:管理局|审批局|监督局|应急管理[厅局]|[^\W\d_\x00-\x7f]局|[^\W\d_\x00-\x7f]厅|委员会|鉴定(?:指导)?中心|鉴定站|鉴定所|协会|学会))"
    r"|(?P<english>(?:[A-Z][a-z]+ ){2,6}(?:Department|Bureau|Administration|Authority))"
)
_OFFICE_LEAD = patterns.compile(r".*(?:持有?|由|经|是|为|机关|单位|机构|部门|[，,:（(])")
_ISSUED = patterns.compile(
    r"[^，,。；;\n]{0,24}?(?:颁发|签发|核发|发放|发证|出具|批准|发(?=[的，,。；;）)]|$))"
)
_ISSUES = patterns.compile(
    r"(?:(?:发证|签发|颁发|核发|发放|批准)(?:机关|单位|机构|部门|者)?"
    r":?\s?[均都]?(?:为|是|:)?|issued by(?: the)?)\s?$"
)
_ALONE_BEFORE, _ALONE_BEHIND = (
    patterns.compile(r"(?:[，,；;（(\n\s])$"),
    patterns.compile(r"\s?(?:[，,。；;）)\n①-⑳]|$)"),
)
_ISSUED_BEFORE = patterns.compile(
    r"(?:发证|颁发|签发|核发|批准|领证|取证|初领|办证|发放)(?:日期|时间|日)?\s?(?:[都均皆同]?[为于在是:])?\s?$"
    r"|\bissued (?:on )?$"
)
_ISSUED_BEHIND = patterns.compile(
    r"\s?日?(?:[^，,。；;\n]{0,24}?)(?:发证|颁发|签发|核发|取得|取证|领证|批准|发放|考取|初领|换发|发(?=[，,。；;）)]|$))"
)
_UNTIL_BEFORE = patterns.compile(
    r"(?:有效(?:期|日期|期限)?\s?(?:分别|依次)?\s?(?:至|到|止|截止|为|:|是)?(?:至|到)?"
    r"|到期日?(?:为)?|[至到]|用到|(?<![停终截防禁])止|until|valid to|expires(?: on)?)\s?[:：]?\s?$"
)
_UNTIL_BEHIND = patterns.compile(r"\s?日?(?:之?前)?(?:到期|为止|届满|期满|失效|止|截止|有效(?!期))")
_FROM_BEFORE, _FROM_BEHIND = patterns.compile(r"[自从]\s?$"), patterns.compile(r"\s?日?\s?(?:起|生效)")
_REVIEW = patterns.compile(r"复审|复验|年审|下一?次|培训|考核于|考试")
OPEN = patterns.compile(r"(?P<value>长期)(?=有效|[，,。；;）)]|$)")
_CLAUSE = patterns.compile(r"[，,。；;\n]")
_ROW = patterns.compile(r"\s?[、,，和及与]\s?(?P<value>[A-Z]{0,3}-?\d[\w()（）-]{4,30})")

_OF_WORK = patterns.compile(
    r"(?:作业|施工|培训|值班|审核|检查|实施|服务|观察|到场|入场|进场|抽[查样取]?|查[阅看]?|时段|时间段|期间)"
    r"(?:日期|时间|记录|期)?(?:为|是|[:：于自从（(])?\s?$"
)
"""Before two days: they are those of work or of an audit (作业日期…至…)."""

_TIME = patterns.compile(r"\d:\d\d(?!\d)")
_SAMPLED = patterns.compile(r"\s?[）)]?\s?(?:[每各逐]|随机|抽|期间|以来|共\s?\d)")
"""Behind two days: they are those of what was sampled between (2025年1月至5月每月2份), of no certificate."""

_DAY, _BRIEF = 10, timedelta(days=45)

Found = tuple[str, list[Fact]]


def texts(text: str, low: int, high: int) -> Iterator[Found]:
    """The kind, item, number and issuer that a range tells, the first of each."""
    yield from _kinds(text, low, high)
    yield from _numbers(text, low, high)
    for pattern in (DASHED, _ITEM, _CODE, _WORK, _NOTED, _SPECIALITY):
        if match := pattern.search(text, low, high):
            yield "category", [_fact("category", match)]
    yield from issuers(text, low, high)


def _fact(name: str, match: re.Match[str], group: str = "value") -> Fact:
    return Fact(name, match.start(group), match.end(group), clean(match[group]))


def _kinds(text: str, low: int, high: int) -> Iterator[Found]:
    for match in _KIND.finditer(text, low, high):
        if match["english"]:
            lead = _ENGLISH_LEAD.match(match["english"])
            start = match.start("english") + (lead.end() if lead else 0)
            yield "kind", [Fact("kind", start, match.end("english"), text[start : match.end("english")])]
            return
        lead = _LEAD.match(match["value"])
        start = match.start("value") + (lead.end() if lead else 0)
        shown = text[start : match.end("value")]
        if (len(shown) < 3 and not _CLASS.fullmatch(shown)) or _NO_KIND.search(shown):
            continue
        yield "kind", [Fact("kind", start, match.end("value"), clean(shown))]
        for group in ("note", "grade"):
            if match[group] and patterns.search(r"作业|级|类|工程|专业|^[A-Z]\d|^[A-C]\s?证?$", match[group]):
                end = match.end(group) - (2 if match[group].endswith("专业") else 0)
                yield "category", [Fact("category", match.start(group), end, text[match.start(group) : end])]
        return


def _numbers(text: str, low: int, high: int) -> Iterator[Found]:
    for pattern in (_BARE, _LED_BY_WORD, _PROVINCIAL, _NUMBER, _BETWEEN):
        if match := pattern.search(text, low, high):
            value = match["value"].replace("（", "(").replace("）", ")")
            fact = _fact("number", match)
            while value.count(")") > value.count("("):
                fact = fact._replace(end=fact.end - 1)
                value = value[:-1]
            yield "number", [fact._replace(value="".join(value.split()))]
            return


def listed(text: str, found: list[Fact], high: int) -> list[Fact]:
    """A number with those that follow it in a row."""
    stated = list(found)
    while stated and (match := _ROW.match(text, stated[-1].end, high)):
        stated.append(_fact("number", match))
    return stated


def issuers(text: str, low: int, high: int) -> Iterator[Found]:
    """Who issued the certificate: beside the word for it, or alone between commas an authority."""
    found = [
        (o.start + (o.value.startswith("持") and len("持")), o.end)
        for o in find_organizations(text[low:high], low)
    ]
    for match in _OFFICE.finditer(text, low, high):
        named = "value" if match["value"] else "english"
        lead = _OFFICE_LEAD.match(match[named]) if match["value"] else None
        found.append((match.start(named) + (lead.end() if lead else 0), match.end(named)))
    for start, end in found:
        before, office = text[max(low, start - 16) : start], _OFFICE.fullmatch(text, start, end)
        alone = office and _ALONE_BEFORE.search(before) and _ALONE_BEHIND.match(text, end)
        if _ISSUES.search(before) or _ISSUED.match(text, end, high) or alone:
            yield "issuer", [Fact("issuer", start, end, clean(text[start:end]))]
            return


def role(text: str, low: int, start: int, end: int) -> str | None:
    """What a date of a certificate is: `issued_on`, `valid_from`, `valid_to`; null where nothing tells it."""
    before, after = text[max(low, start - 20) : start], text[end : end + 32]
    near = _CLAUSE.split(before)[-1]
    if _REVIEW.search(near):
        return None
    for name, known in (
        ("valid_from", _FROM_BEFORE.search(before) and _FROM_BEHIND.match(after)),
        ("valid_to", _UNTIL_BEHIND.match(after)),
        ("issued_on", _ISSUED_BEFORE.search(before)),
        ("valid_to", _UNTIL_BEFORE.search(before)),
        ("issued_on", _ISSUED_BEHIND.match(after)),
    ):
        if known:
            return name
    return None


def is_term(text: str, start: int, end: int) -> bool:
    """Whether two days that stand there may be the term of a certificate."""
    if _TIME.search(text, start, end):
        return False
    return not _OF_WORK.search(text, max(0, start - 12), start) and _SAMPLED.match(text, end) is None


def _is_brief(begun: Fact, ended: Fact) -> bool:
    """Whether two days are too near for the term of a certificate: those of an audit or a course."""
    first, last = str(begun.value), str(ended.value)
    whole = len(first) == len(last) == _DAY
    return whole and timedelta(0) <= date.fromisoformat(last) - date.fromisoformat(first) < _BRIEF


def termed(text: str, statements: Iterable[Statement]) -> Iterator[Statement]:
    """The statements, each without two days that are no term."""
    for one in statements:
        begun, ended = one.get("valid_from"), one.get("valid_to")
        if (
            begun is None
            or ended is None
            or (is_term(text, begun.start, ended.end) and not _is_brief(begun, ended))
        ):
            yield one
        else:
            yield {name: fact for name, fact in one.items() if fact is not begun and fact is not ended}
