"""Words of medical examinations: what they are called, who makes them, what is found."""

from __future__ import annotations

import re

from extract.values.found import Found
from schemas import rx
from schemas.document import EMPTY, TICKED

_HAN = r"[\u3400-\u9fff]"
WORDS = (
    *("体检", "健康检查", "健康监护", "edical exam", "ealth check", "健康监测", "受检"),
    *("xam date", "健康证", "ealth surveillance", "ealth exam"),
)
"""Parts of the words for examinations."""

PLACES = ("医院", "门诊部", "卫生院", "卫生服务", "防治院", "防治所", "体检")
"""Parts of the names of those who make them, in a list without the words."""

SPOKEN = rx.compile("|".join(map(re.escape, WORDS)))
HINTED = rx.compile("|".join(map(re.escape, (*WORDS, *PLACES))))
"""The same as patterns: a text is looked through once, not for each word in each of its units."""

INSTITUTION = rx.compile(
    rf"(?:(?:发证|体检|检查|承检)(?:医院|机构)[为是:]?\s?)?(?P<name>(?:{_HAN}|[（(]{_HAN}{{2,8}}[)）]){{2,28}}?(?:体检中心|检查中心|控制中心|防治院|防治所"
    rf"|卫生院|保健院|保健所|中医院|医院|疾控中心|诊所|卫生服务中心|卫生服务站|门诊部|职防院|职防所|健康管理中心)"
    rf"(?:{_HAN}{{2,10}}(?:体检中心|检查中心|分院))?)(?={_HAN}{{0,3}}|$|\W)"
    r"|(?P<english>(?:[A-Z][A-Za-z]+ ){1,5}(?:Hospital|Clinic|Medical Center|Health Center))"
)
OUTCOME = rx.compile(
    r"(?<![^\W\d\x00-\x7f])(?:\d{1,4}\s?人)?(?P<value>(?:均|目前|全部|暂)?(?:未见|未发现|无"
    r"|未检出)[^，,。；;\n\t]{0,20}?(?:异常|禁忌证?症?"
    r"|职业病)(?:[和与及、或][^，,。；;\n\t]{2,10}(?:禁忌证?症?|异常|职业病))?"
    r"|(?:均|全部)?(?:合格|正常)|复查[^，,。；;\n\t（()）]{0,6}|不合格|可(?:以)?(?:继续)?[^，,。；;\n\t]{0,4}岗位?(?:作业|工作)?)(?=[，,。；;.\n\t（()）\s”\"]|$)"
)

NOBODY = rx.compile(r"[岗体][前检]|^查[看阅见]|离岗|在岗|了$")
"""In words of looking and kinds of examinations that a surname begins (查岗前体检)."""

OF_CERTIFICATES = rx.compile(
    r"(?:证书|证件|操作证|证)编?号|作业项目|准操项目|发证|certificate no|issued by", re.I
)
"""What the heads of tables on certificates have, and none on examinations."""

_OPTION = rx.compile(f"{TICKED}\\s?(?P<value>[^{TICKED}{EMPTY}\\s]{{2,16}})")


def ticked(found: Found) -> Found | None:
    """Of a result told by boxes the ticked option; null where none is ticked."""
    if EMPTY not in found.value and TICKED not in found.value:
        return found
    option = _OPTION.search(found.value)
    return Found(found.start, found.end, option["value"]) if option else None
