"""Words of permits: their names, their numbers in Chinese characters, what stands in brackets behind them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.readers.leaves import clean
from extract.statements.frame_matcher import Fact, Phrase
from extract.statements.head_nouns import Names
from extract.values.found import Found
from schemas import patterns

_NOT_A_NAME = (
    "管理|制度|条例|办法|规定|要求|申请|条件|台账|清单|法[^定]|程序|范围|证的?法|执行报告|技术规范|排放限值|限值|分类"
    "|证?管理信息|信息平台|审批流程|单(?!位)|票"
)
_HAN = r"[^\W\d\x00-\x7f]"
_ISSUED = "(?:签发|核发|颁发|发证|颁证|发放|[发给批办]的)"
_YEAR = r"[〔\[（(【［]\s?[A-Z]?\d{4,5}\s?[〕\])）】］]"
_TAIL = patterns.compile(
    rf"(?<={_HAN}|[\s)）]){_YEAR}\s?第?\s?(?:-?\s?[A-Z]{{1,2}}\s?-?)?\d{{1,9}}(?:-\d{{1,4}})?\s?号?|(?<=证){_YEAR}"
    r"|(?<=字)\s?第?\s?[\dA-Z][\dA-Z-]{3,20}\s?号?|(?<=[许准备])\s?\d{6,12}\s?号"
)
"""The year and serial of a number in Chinese characters (〔2023〕41号, 字第0012号)."""

_HEAD = patterns.compile(
    rf"(?:[（(]{_HAN}{{1,6}}[)）])?\s?(?:{_HAN}{{0,3}}(?:[A-Z]{{1,4}}\d{{0,3}}|\d{{1,8}})\s?)?{_HAN}{{1,12}}\s?"
    rf"(?:[（(]{_HAN}{{1,6}}[)）]\s?{_HAN}{{0,4}})?\s?$"
)
_LEAD = patterns.compile("文号|编号|证号|批复|取得|获得|办理了?|许可证|证书|回执|备案|[为以按由是的有]")
_LONGEST_HEAD = 28
_BARE_CODE = r"(?=[A-Z\d-]{0,24}\d{4})[A-Z]{0,4}\d[\dA-Z]{5,30}(?:-\d{1,6}){0,3}"
_OFFICE = (
    rf"{_HAN}{{2,22}}?(?:局|厅|委员会|人民政府|管委会|卫健委|住建委|审批服务?局|(?:监管|监察|管理)办公室)"
)
_OFFICE_OR = rf"(?:{_OFFICE}|{_HAN}{{4,20}}平台)"
TEXTS = (
    (
        "number",
        patterns.compile(rf"(?<=[，,：:；;（(|/\s])(?P<value>{_BARE_CODE})(?=[，,。；;）)|/\s]|$)", re.A),
    ),
    (
        "scope",
        patterns.compile(
            rf"(?<=[，,；;])\s?(?:许可|核准|批准|准许)(?:内容|事项|项目|范围|品种)(?!内|外|的|及|和|与|为|是|中|均|相|符|有|之)\s?"
            rf"(?P<value>{_HAN}(?:{_HAN}|、){{1,40}})(?=[，,。；;])"
        ),
    ),
    (
        "scope",
        patterns.compile(
            rf"(?:公司|厂|医院)[，,]\s?(?!许可|核准|批准|准许)(?:涵盖|覆盖)?(?P<value>{_HAN}(?:{_HAN}|、){{1,30}})[，,]\s?(?=发证|核发|颁发|发放|由|有效)"
        ),
    ),
    (
        "holder",
        patterns.compile(
            rf"(?:[颁核签]?发|发放)给了?\s?(?P<value>(?:{_HAN}|[（()）]){{4,40}}?(?:公司|厂|医院|集团|合作社))(?=[，,。；;])"
        ),
    ),
    (
        "authority",
        patterns.compile(
            rf"(?P<value>{_OFFICE_OR})(?:于?[\d年月日./-]{{6,12}})?(?:[颁核签]?发|颁|批准?)给(?=(?:{_HAN}|[（）()]){{4,40}}?(?:公司|厂|医院)的)"
        ),
    ),
    (
        "holder",
        patterns.compile(rf"(?<=[发颁批准]给)(?P<value>(?:{_HAN}|[（）()]){{4,40}}?(?:公司|厂|医院))(?=的)"),
    ),
    (
        "scope",
        patterns.compile(
            rf"[)）]\s?(?:准许|许可|核准)(?P<value>{_HAN}(?:{_HAN}|、){{1,40}})(?=[，,。；;]\s?(?:从|自|有效))"
        ),
    ),
    (
        "scope",
        patterns.compile(
            rf"(?<=[，,；;])\s?(?:许可)?(?:范围|类别|品种)(?:为|是|包括)\s?(?P<value>{_HAN}(?:{_HAN}|、){{1,40}})(?=[，,。；;])"
        ),
    ),
    ("scope", patterns.compile(r"\bheld by [^;,.\n]{2,60}? for (?P<value>[^;,.\n]{2,40}?)(?=\s?[;,.])")),
    ("scope", patterns.compile(rf"资质\s?(?:证书)?\s?[:：为]\s?(?P<value>{_HAN}(?:{_HAN}|、){{3,40}}级)")),
    (
        "authority",
        patterns.compile(
            rf"(?:[由经向在，,。；;（(|]|取得|获得|持有)\s?(?P<value>(?![由经向在]|[另现还已并亦]{{0,2}}(?:取得|获得|持有)|[^，,。；;\n]{{0,24}}(?:公司|厂|院|单位|组织|企业|审核方)[现已依法]{{0,3}}(?:取得|获得|持有?|领取)){_OFFICE_OR})[^，,。；;\n]{{0,4}}?(?:核发|颁发|签发|发放|发证|出具|制发|批复|审批|批准|许可(?!证)|备案|发给?(?=[，,。；;]))"
        ),
    ),
)
_CODE = patterns.compile(r"(?=.{0,30}\d{2})[A-Za-z0-9][\w/.-]{4,40}", re.A)
_HAN_CODE = patterns.compile(rf"{_HAN}{{2,10}}\d{{5,14}}号")
_SCOPE = patterns.compile(rf"(?:{_HAN}|[A-Za-z0-9、/，,（()）+ -]){{2,60}}")
_NO_SCOPE = patterns.compile(
    r"颁发|核发|签发|发放|副本|正本|原件|复印件|简化管理|重点管理|登记管理|见附|以下简称|简称|有效|在期|已|均|编号|证号|号$|公司|换证|延续|变更|电子|扫描|第\d|年|局$|首次|更名|发证|[了过]$"
)
_REFERS = patterns.compile(
    r"(?:[与同和].*(?:相同|一致|相符|符合|相对应|吻合)|(?:详|参|另)?见.*|同(?:上|前|左|附).*|.*(?:相同|一致|相符|吻合))(?:[^，,。；;]{0,4})"
)
_NUMBERED = patterns.compile(
    r"(?P<name>[^（(【\[]{3,40}?)\s?[（(【\[](?:编号|证号|No\.?)?\s?[:：]?\s?(?P<number>.{5,40})[)）】\]]"
)
_MARKS = "，,；;、。 \t\n\u3000（()）:："


@cache
def _words(name: str) -> tuple[str, ...]:
    return tuple(labels.values("permits", "kind")[name])


@cache
def _names() -> Names:
    return Names(list(_words("core")), list(_words("stop")), _NOT_A_NAME)


def names(text: str) -> Iterator[Found]:
    """The names of permits in a text; not those within titles of laws and procedures.

    >>> [n.value for n in names("持有安全生产许可证和排污许可证，《排污许可证管理办法》；动火作业许可证3份")]
    ['安全生产许可证', '排污许可证']
    """
    for name in map(_without_office, _names().find(text)):
        if is_name(name.value) and not _is_within_title(text, name):
            yield name


_OFFICE_BEFORE = patterns.compile(
    r".{1,12}?(?:局|厅|委员会|平台|政府|公司|许可|登记)(?!域|证|回执|表)(?=.{4})"
)


def _without_office(name: Found) -> Found:
    """A name without the end of an office that stands before it in another line."""
    lead = _OFFICE_BEFORE.match(name.value)
    if lead is None or not is_name(name.value[lead.end() :]):
        return name
    return Found(name.end - len(name.value) + lead.end(), name.end, name.value[lead.end() :])


def numbers(text: str) -> Iterator[Fact]:
    """The numbers in Chinese characters.

    >>> told = "批复文号为安环建〔2023〕41号；（浙）JZ安许证字〔2023〕004916，浙安经（甲）字第0012号"
    >>> [number.value for number in numbers(told)]
    ['安环建〔2023〕41号', '（浙）JZ安许证字〔2023〕004916', '浙安经（甲）字第0012号']
    """
    for tail in _TAIL.finditer(text):
        low = max(tail.start() - _LONGEST_HEAD, 0)
        head = _HEAD.search(text, low, tail.start())
        if head:
            start = head.start() + max((cut.end() for cut in _LEAD.finditer(head[0])), default=0)
            start += len(text[start : tail.end()]) - len(text[start : tail.end()].lstrip())
            if start < tail.start():
                yield Fact("number", start, tail.end(), clean(text[start : tail.end()]))


def is_name(text: str) -> bool:
    """Whether a text is the name of a permit: what it is for and the word for permit.

    >>> [is_name(t) for t in ("排污许可证", "许可证", "动火作业许可证", "压力表")]
    [True, False, False, False]
    """
    shown = labels.without_notes(text).strip(" 《》")
    ends = _words("core")
    if (
        not shown
        or shown in ("许可证", "许可证书", "资质证书", "备案凭证", "生产许可证号")
        or len(shown) > 40
    ):
        return False
    return shown.lower().endswith(ends) and not any(word in shown for word in _words("none"))


def is_decision(name: str) -> bool:
    """Whether a name is that of a decision on building works, told only by its number."""
    return any(word in name for word in _words("decision"))


def _is_within_title(text: str, name: Found) -> bool:
    """Whether a name is a part of a longer title in 《》."""
    opened = text.rfind("《", max(name.start - 60, 0), name.start)
    if opened < 0 or text.rfind("》", opened, name.start) >= 0:
        return False
    closed = text.find("》", name.end, name.end + 60)
    return closed >= 0 and (
        text[opened + 1 : name.start].strip() != "" or text[name.end : closed].strip() != ""
    )


def bracket(content: str) -> str | None:
    """What a bracket behind a permit holds: its number or what it is for."""
    if _CODE.fullmatch(content) or _HAN_CODE.fullmatch(content):
        return "number"
    return "scope" if _SCOPE.fullmatch(content) and not _NO_SCOPE.search(content) else None


_SAID = patterns.compile(
    r"\s{0,3}(?:第[一二三四五六七八九十百\d]{1,5}条\s{0,3})?(?:经?(?:现场|逐[一项])?(?:核[验查对实]|查[验阅看]|验证|审查)(?:[^，,。；;：:\n供外承相]{0,6})[，,]\s?)?"
    r"(?:现|目前)?该(?:单位|组织)(?:现|已|目前)?(?=持|取|获|具|有|的|拥|依)"
    r"|\s{0,3}(?:\d[\d.]{0,8}\s{1,2})?查[^，,。；;：:\n]{2,16}[：:]\s?该(?:公司|企业|厂|单位|组织)(?=持|取|获|具|有|的|拥|依|《)"
)
"""The audited organization at the beginning of a sentence."""


def of_others(before: str) -> bool:
    """Whether the words before a certificate in its sentence speak of another party."""
    said = _SAID.match(before)
    return others().search(before, said.end() if said else 0) is not None


@cache
def others() -> re.Pattern[str]:
    """Those who have permits of their own."""
    words = sorted(labels.values("permits", "other")["party"], key=len, reverse=True)
    return patterns.compile("|".join(map(re.escape, words)), re.I)


def is_worded(text: str) -> bool:
    """Whether a text has words in it."""
    return patterns.search(rf"{_HAN}{{2}}", text) is not None


def rest(text: str, start: int, end: int, stated: list[Fact]) -> Fact | None:
    """The last words of a cell that nothing else is made of: what the permit is for."""
    at = max([start, *(fact.end for fact in stated if start <= fact.start < end)])
    if at == start:
        return None
    while at < end and text[at] in _MARKS:
        at += 1
    last = len(text[at:end].rstrip(_MARKS)) + at
    if last - at < 2 or not _SCOPE.fullmatch(text, at, last) or _NO_SCOPE.search(text, at, last):
        return None
    return Fact("scope", at, last, clean(text[at:last]))


def refers(scope: str) -> bool:
    """Whether words in the place of a scope only say where it stands, or that it is the same.

    >>> [refers(text) for text in ("与附录E的登记相同", "见附录", "同上", "废气、废水")]
    [True, True, True, False]
    """
    return _REFERS.fullmatch(scope) is not None


def without_number(text: str, start: int, end: int) -> tuple[Fact, Fact] | None:
    """The name of a permit in a range and the number in brackets behind it, where both are told as one."""
    found = _NUMBERED.fullmatch(text, start, end)
    if found is None or not is_name(found["name"]):
        return None
    if bracket(found["number"]) != "number" and not patterns.search(_YEAR, found["number"]):
        return None
    kind, number = (Fact(stated, *found.span(name), clean(found[name])) for stated, name in _BOTH)
    return kind, number


_BOTH = (("kind", "name"), ("number", "number"))


_SCOPE_LABEL = patterns.compile(
    r"(?:经营|生产|许可|核准|准许|批准|登记)?(?:范围|事项)(?:为|是)?(?![变内外的及和与中均相符有之未已齐以])(?=[^\W\d_]{2})"
)


def without_label(text: str, scope: Fact) -> Fact:
    """A scope without the word that names it right before it (范围废气、噪声)."""
    label = _SCOPE_LABEL.match(scope.value or "")
    if label is None or not text.startswith(label[0], scope.start):
        return scope
    return scope._replace(start=scope.start + label.end(), value=(scope.value or "")[label.end() :])


def day_phrases() -> tuple[Phrase, ...]:
    """What stands before and behind the days of a permit."""
    return (
        Phrase(
            "valid_to",
            "after",
            patterns.compile(r"\s?(?:之?前)?(?:到期|到头|届满|期满|失效|前有效|止有效|为?止|有效(?!期))"),
        ),
        Phrase("valid_from", "after", patterns.compile(r"\s?(?:日)?(?:起(?:有效|生效)?(?!止)|生效)")),
        Phrase(
            "valid_to",
            "before",
            patterns.compile(
                r"(?:有效|valid)[^，。；]{0,8}(?:至|到|until|to|through)\s?$|(?:可用|使用|[用管])[至到]\s?$|(?:[截终]?止|截至)于\s?$"
                r"|(?:届满|失效|到期)(?:日期?|时间)?[为是于在]?\s?[:：]?\s?$",
                re.I,
            ),
        ),
        Phrase(
            "issued_on",
            "after",
            patterns.compile(rf"\s?日?\s?(?:由[^，,。；;\n\d]{{2,24}}?)?(?:批准)?{_ISSUED}"),
        ),
        Phrase("issued_on", "before", patterns.compile(rf"{_ISSUED}(?:日期?|时间|于)\s?[为是:：]?\s?$")),
        Phrase(
            "valid_from",
            "before",
            patterns.compile(r"(?:生效|开始|起始?|始)(?:日期?|时间|于)\s?[为是:：]?\s?$"),
        ),
    )


def party_phrases() -> tuple[Phrase, ...]:
    """What stands before and behind its holder and its authority, and how each ends."""
    return (
        Phrase("holder", "after", patterns.compile(r"(?:已|依法|现|均)?(?:取得|持有|获得|领取|办理)了?")),
        Phrase(
            "authority",
            "after",
            patterns.compile(
                r"(?:[于在]?[\d年月日./\s-]{6,16})?[^，,。；;\n]{0,6}?(?:核发|颁发|签发|发放|发证|出具|制发|批复|审批|批准|许可(?!证)|发(?=[，,。；;]|$))"
            ),
        ),
        Phrase("authority", "before", patterns.compile(r"\b(?:issued|granted|approved) by (?:the )?$")),
        Phrase(
            "holder",
            "before",
            patterns.compile(r"(?:^|[，,；;：:\s])(?:单位|持证(?:单位|人)|持有(?:单位|人)?)\s?$"),
        ),
        Phrase("holder", "alone", patterns.compile(r"(?:公司|厂|医院)$")),
        Phrase("authority", "alone", patterns.compile(r"(?:局|厅|委员会|政府|管委会)$")),
    )
