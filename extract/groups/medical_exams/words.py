"""Words of medical examinations: what they are called, who makes them, what is found."""

from __future__ import annotations

import re

from extract.readers.leaves import clean
from extract.values.found import Found
from schemas import patterns
from schemas.document import EMPTY, TICKED

_HAN = r"[\u3400-\u9fff]"
WORDS = (
    *("体检", "健康检查", "健康监护", "edical exam", "ealth check", "健康监测", "受检"),
    *("xam date", "健康证", "ealth surveillance", "ealth exam"),
)
"""Parts of the words for examinations."""

PLACES = ("医院", "门诊部", "卫生院", "卫生服务", "防治院", "防治所", "体检")
"""Parts of the names of those who make them, in a list without the words."""

SPOKEN = patterns.compile("|".join(map(re.escape, WORDS)))
HINTED = patterns.compile("|".join(map(re.escape, (*WORDS, *PLACES))))
"""The same as patterns: a text is looked through once, not for each word in each of its units."""

INSTITUTION = patterns.compile(
    rf"(?:(?:发证|体检|检查|承检)(?:医院|机构)[为是:]?\s?)?(?P<name>(?:{_HAN}|[（(]{_HAN}{{2,8}}[)）]){{2,28}}?(?:体检中心|检查中心|控制中心|防治院|防治所"
    rf"|卫生院|保健院|保健所|中医院|医院|疾控中心|诊所|卫生服务中心|卫生服务站|门诊部|职防院|职防所|健康管理中心)"
    rf"(?:{_HAN}{{2,10}}(?:体检中心|检查中心|分院))?)(?={_HAN}{{0,3}}|$|\W)"
    r"|(?P<english>(?:[A-Z][A-Za-z]+ ){1,5}(?:Hospital|Clinic|Medical Center|Health Center))"
)
OUTCOME = patterns.compile(
    r"(?:(?<![^\W\d\x00-\x7f])|(?<=体检)|(?<=健康检查))(?:\d{1,4}\s?人)?(?P<value>(?:均|目前|全部|暂)?(?:未见|未发现|无"
    r"|未检出)[^，,。；;\n\t]{0,20}?(?:异常|禁忌证?症?"
    r"|职业病)(?:[和与及、或][^，,。；;\n\t]{2,10}(?:禁忌证?症?|异常|职业病))?"
    r"|(?:均|全部)?(?:合格|正常)|复查[^，,。；;\n\t（()）]{0,6}|不合格|可(?:以)?(?:继续)?[^，,。；;\n\t]{0,4}岗位?(?:作业|工作)?)(?=[，,。；;.\n\t（()）\s”\"①-⑳●■◆]|$)"
)

NOBODY = patterns.compile(r"[岗体][前检]|^[询提]问|^查[看阅见]|离岗|在岗|了$")
"""In words of looking and kinds of examinations that a surname begins (查岗前体检)."""

OF_CERTIFICATES = patterns.compile(
    r"(?:证书|证件|操作证|证)编?号|作业项目|准操项目|发证|certificate no|issued by", re.I
)
"""What the heads of tables on certificates have, and none on examinations."""

_NOT_NAME = patterns.compile(
    r".*(?:于|在|由|到|去|赴|委托|经|为|是|年|月|日|人员|机构|单位|医院:|组织|职工|员工|[名人](?!民))(?=.{4})"
)
_RESULT = patterns.compile(
    r"(?:结果|结论)\s?(?:[:：\t]|为|均为|是|显示|均(?=可))?\s{0,2}[“\"]?(?P<value>[^，,。；;（(\n\t：:“”\"]{2,24})"
    r"|报告(?:都|均|上)?(?:写|写明|载明|显示)\s?[“\"](?P<quoted>[^，,。；;（(\n\t：:“”\"]{2,24})"
    r"|result\s?:?\s{0,2}(?P<english>[a-z][a-z -]{2,30}|[\u3400-\u9fff]{2,16})"
)
_OPTION = patterns.compile(f"{TICKED}\\s?(?P<value>[^{TICKED}{EMPTY}\\s]{{2,16}})")


def ticked(found: Found) -> Found | None:
    """Of a result told by boxes the ticked option; null where none is ticked."""
    if EMPTY not in found.value and TICKED not in found.value:
        return found
    option = _OPTION.search(found.value)
    return Found(found.start, found.end, option["value"]) if option else None


def institution(text: str, low: int, high: int) -> Found | None:
    """Who makes an examination, by a range of a text."""
    for match in INSTITUTION.finditer(text, low, high):
        if match["english"]:
            return Found(match.start("english"), match.end("english"), match["english"])
        lead = _NOT_NAME.match(match["name"])
        start = match.start("name") + (lead.end() if lead else 0)
        value = clean(text[start : match.end("name")])
        if len(value) >= 4:
            return Found(start, match.end("name"), value)
    return None


def result(text: str, low: int, high: int) -> Found | None:
    """What is called the result; what is found where that comes before."""
    outcome, called = OUTCOME.search(text, low, high), _RESULT.search(text, low, high)
    first = outcome and called and outcome.end() < called.start()
    for pattern in (OUTCOME, _RESULT) if first else (_RESULT, OUTCOME):
        for match in pattern.finditer(text, low, high):
            stated = match.groupdict()
            group = next((name for name in ("english", "quoted") if stated.get(name)), "value")
            value = match[group].strip()
            if value and not patterns.match(r"应|告知|见", value):
                start = match.start(group) + (len(match[group]) - len(match[group].lstrip()))
                return ticked(Found(start, start + len(value), clean(value)))
    return None
