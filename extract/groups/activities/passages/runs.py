"""The runs of clauses of a text that speak of one activity each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from extract.groups.activities.names import named
from extract.groups.activities.passages.continuations import is_on_previous
from schemas import patterns

_JOINT = patterns.compile(r"\s{0,2}(?:和|与|及|、|以及|/|&|and|，)\s{0,2}")
_INPUT = patterns.compile(r"输入|包括|含|汇报|议题|依据|基于|考虑|内容|准备")
_OTHERS = patterns.compile(
    r"供方|供应商|外包方|分包方|母公司|上级公司|集团公司|集团有限公司|关联公司|咨询|认证机构"
    r"|(?:本|我)(?:机构|中心|院|所|会|司)[^，。；;\n]{0,8}(?:认证|审核)(?:工作|活动|业务|过程|服务)"
)
_THIS_AUDIT = patterns.compile(
    r"(?:本|此)次(?:现场|第?[一二]阶段|监督|再认证|初次|认证){0,2}审核|审核组(?!成员|长|组长|由|为"
    r"|[两二三四五\d][人名位]|[:（(])|(?:第?[一二]阶段|监督|再认证|初次|认证|复评)审核|this audit"
)
_CLAUSE = patterns.compile(r"[，,；;。\n\t]|\.\s|\s(?=[①-⑳]|\[[A-Z]{2,6}\])")
_SENTENCE = patterns.compile(r"[；;。\n\t]|\.\s|\s(?=[①-⑳]|\[[A-Z]{2,6}\])")
_BARE = patterns.compile(
    r"[\s\d年月日号./:~至到和、-]{4,40}(?:上午|下午)?\s?|[\s〇零一二三四五六七八九十年月日号至到]{6,40}"
    r"|\s?公司\s?|\s?经查\s?|\s?"
)
_SHUTS = ("”", "」", "』", '"')
"""What shuts a quotation, whose sentence goes on behind it."""

_SEE = patterns.compile(r"(?:[详另参可请]见|[况容形项息据]见|[(（，,]见)[^，,。；;：:\n]{0,12}$")
_REFERRED = patterns.compile(r"[^，,。；;：:\n\d]{2,12}[。；;）)\n]|[^，,。；;：:\n\d]{2,12}$")
_AS_DECIDED = patterns.compile(r"(?:按照?|根据|依据|落实|执行|针对|响应)(?:了|上述|本次|年度)?$")
_DECIDED = patterns.compile(r"[^，,。；;：:\n\d]{2,6}?的?(?:决[定议]|要求|输出|意见|结论|改进|措施)")
_LISTED = patterns.compile(r"、|(?<=[)）])\s?(?:和|及|与|以及)")
_APART = 6
_LINE = patterns.compile(
    r"\s?(?P<number>[（(]?\d{1,2}(?P<mark>[)）.．、])\s?|(?P<ring>[①-⑳])\s?)?(?P<label>[^\W\d\x00-\x7f]{2,8}\s?:)"
)
_COUNTED = patterns.compile(r"\s?\d{1,3}\s?[项条个处]\s?[、)）]")
"""Behind a name that only tells where some of the things counted come from (9项（内审4项、投诉5项）)."""

_OF_ONE = patterns.compile(
    r"[^:\n]{0,6}(?:[计策]划|方案|实施|执行|日期|时间|[人成组]员|组长|主持|参[加与会评]|[审评][核审价]|不符合|不合格|问题|发现|结[论果]"
    r"|[输投][入出]|改进|措施|整改|关闭|验证|完成|报告|记录|范围|依据|准则|目的|对照|法规|法律|清单|符合|遵守|频次|方[式法]|决[定议]|期限|时限|证据|情况|抽[样查])"
)
"""A line of a cell under its own label (合规评价：… ⏎ 许可：…), and labels of what is told of an activity."""

_OF_RECORDS = patterns.compile(
    r"\s?(?:[经抽检核]?查[看阅验]?|抽看|查验|核对|调阅|翻阅|审阅|出示|提供|见)?了?(?:[^\W\d_]{1,6}的)?"
    r"(?:劳动|用工|聘用|采购|服务|租赁|外包)?(?:合同|协议)(?:书|签订|抽样|情况|样本|台账){0,2}\s?(?:\d{1,2}\s?[份个人名])?\s?:"
    r"|\s?(?:[经抽检核]?查[看阅验]?|抽看|核对|调阅|翻阅|出示|提供)?了?(?:[^\W\d_]{1,6}的)?"
    r"(?:职业健康|健康|在岗|岗前|应急|消防)?"
    r"(?:体检|健康检查|健康证明?|持证|特种作业|特种设备|计量器具|检定|校准|许可证?|资质证书|演练|培训)"
    r"(?:情况|记录|报告|台账|抽样|人员|证书?){0,2}\s?(?:\d{1,2}\s?[份个人名台])?\s?:"
)
"""How a sentence begins that leads to records of another matter (抽看劳动合同：…, 特种作业人员：…)."""


def of_text(text: str, above: str | None) -> Iterator[tuple[str, int, int]]:
    """The activities that a text speaks of, each with a range of clauses."""
    anchors = dict(_telling(text, above))
    if not anchors:
        if above is not None:
            yield above, 0, len(text)
        return
    current, previous = above, False
    lined: str | None = None
    stated: list[tuple[str | None, int, int]] = []
    for low, high, begins in _clauses(text):
        name = next((at for at in range(low, high) if at in anchors), -1)
        if (which := anchors.get(name)) is not None:
            _take_back(stated, text, which, current is None, name)
            lined = style if (style := _label_style(text, low)) is not None or which != current else lined
            current = which
        elif begins and (is_on_previous(text, low, high) or _is_another(text, low, lined=lined)):
            current, previous = None, is_on_previous(text, low, high)
        elif begins and (
            (current is None and above is not None and not (previous and text[low - 1] in "；;"))
            or (current != above and _THIS_AUDIT.search(text, low, high))
        ):
            current = above
        stated.append((current, low, high))
    start = 0
    for i, (which, low, high) in enumerate(stated):
        if i == 0 or stated[i - 1][0] != which:
            start = low
        if which is not None and (i + 1 == len(stated) or stated[i + 1][0] != which):
            yield which, start, high


def _is_followed(text: str, name: int) -> bool:
    """Whether a clause only tells that something is done as an activity decided (按管评决定更新…)."""
    return (
        _AS_DECIDED.search(text, max(0, name - _APART), name) is not None
        and _DECIDED.match(text, name) is not None
    )


def _label_style(text: str, low: int) -> str | None:
    """How the label is numbered that a line or cell begins with (合规评价：… has ""); null without one."""
    line = _LINE.match(text, low) if text[low - 1 : low] in ("", "\n", "\t") else None
    return None if line is None else line["mark"] or ("①" if line["ring"] else "")


def _is_another(text: str, low: int, *, lined: str | None) -> bool:
    """Whether there begins a line under the label of another matter (许可：…), numbered as that of the
    activity is (2) 内审：… ⏎ 3) 培训：…), or a sentence under that of other records."""
    if lined is not None and text[low - 1] == "\n" and _label_style(text, low) == lined:
        line = _LINE.match(text, low)
        if line is not None and _OF_ONE.match(text, line.start("label")) is None:
            return True
    return low > 0 and _OF_RECORDS.match(text, low) is not None


def _take_back(
    stated: list[tuple[str | None, int, int]], text: str, which: str, whole: bool, name: int
) -> None:
    """Give an activity the clauses right before its name: bare days; the sentence where it is the first."""
    if _is_followed(text, name):
        return
    for i in range(len(stated) - 1, -1, -1):
        _, low, high = stated[i]
        ended = _SENTENCE.match(text, high - 1) or (
            high > 1 and text[high - 2] == "." and text[high - 1].isspace()
        )
        bare = _BARE.fullmatch(text[low : high - 1])
        if ended or _THIS_AUDIT.search(text, low, high) or not (whole or bare):
            return
        stated[i] = (which, low, high)


def _clauses(text: str) -> Iterator[tuple[int, int, bool]]:
    """The clauses of a text with the mark behind them, and whether a sentence begins with each."""
    low, begins = 0, True
    marks = [*_CLAUSE.finditer(text)]
    for mark in sorted([*marks, *_between(text, marks)], key=lambda m: m.start()):
        if (
            mark[0] == ","
            and text[mark.end() : mark.end() + 1].isdigit()
            and text[low : mark.start()][-1:].isdigit()
        ):
            continue
        yield low, mark.end(), begins
        low, begins = (
            mark.end(),
            mark[0] not in ("，", ",", "、") and text[mark.end() : mark.end() + 1] not in _SHUTS,
        )
    if low < len(text):
        yield low, len(text), begins


def _between(text: str, marks: list[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The last enumeration mark between the names of two activities in one clause."""
    starts = [mark.start() for mark in marks]
    for (_, end, one), (start, _, other) in pairwise(named(text)):
        if one != other and bisect_left(starts, end) == bisect_left(starts, start):
            listed = [*_LISTED.finditer(text, end, start)]
            yield from listed[-1:] if start - end > _APART else ()


def _is_referred(text: str, low: int, start: int) -> bool:
    """Whether a name is only that of a place where more is told (详见9.3 内部审核记录。)."""
    return _SEE.search(text, low, start) is not None and _REFERRED.match(text, start) is not None


def _telling(text: str, above: str | None) -> Iterator[tuple[int, str]]:
    """The names of activities that tell what the text speaks of: not two together, no input of a review."""
    found = named(text)
    joint = {
        i
        for i, (one, other) in enumerate(pairwise(found))
        if one[2] != other[2] and _JOINT.fullmatch(text, one[1], other[0])
    }
    topic = above
    for i, (start, end, which) in enumerate(found):
        if i in joint or i - 1 in joint:
            continue
        low = max(
            (m.end() for m in _SENTENCE.finditer(text, max(0, start - 80), start)), default=max(0, start - 80)
        )
        if _OTHERS.search(text, low, start) or _is_referred(text, low, start) or _COUNTED.match(text, end):
            continue
        if topic is not None and topic != which and _INPUT.search(text, low, start):
            continue
        topic = which
        yield start, which
