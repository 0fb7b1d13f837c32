"""The wordings of what was lacking or not done, made from the words of `labels/lacks.yaml`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract import labels
from schemas import rx
from schemas.mentions import LackKind

_NOT = r"(?:(?:[尚仍并均都从]未曾?|未(?:能|予|曾)?|没有?|没能|不曾)(?!见))"
_GAP = r"[^，,。；;:\n]"
_STOP = rx.compile(r"[，,:：]")
CUES = rx.compile(
    r"未|没|无|缺|漏|不[能见全齐符戴设吻相清知满]|[见找查拿说答出供]不|过期|到期|超期|超出|超过|逾期|失效|作废|中断|空[白着]|断档|停留|旧版|上一版|仍|对不上|不[在达]|为空|过了|只有|仅|代签|追不到|[不没]有?(?:了解|掌握|熟悉)"
    r"|违[背反]|[占混卧倒敞]|遮挡|堵|破损|损坏|脱落|失灵|低于|高于|不足"
    r"|\b(?:no|not|never|without|lack|lacks|lacked|lacking|missing|absent|expired|overdue|failed|unavailable|outdated|obsolete)\b",
    re.I,
)
"""What a sentence has in it that tells of a lack."""


class Wording(NamedTuple):
    """Words that tell of a lack: kind, range, and whether they alone say that somebody looked."""

    kind: LackKind
    start: int
    end: int
    sure: bool
    plain: bool
    """Whether it counts without a word that somebody looked, or which thing it is."""

    state: bool = False
    """Whether it tells how a thing is found: one that was put right is no fact of the audit's."""


def word(name: str) -> re.Pattern[str]:
    """A pattern of `labels/lacks.yaml`."""
    return _pattern(name)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return rx.compile("|".join(f"(?:{one})" for one in labels.values("lacks", "pattern")[name]), re.I)


@cache
def _any(name: str) -> str:
    """The words of a list, the longest first."""
    words = labels.values("lacks", "word")[name]
    return "|".join(sorted(map(re.escape, dict.fromkeys(words)), key=lambda w: (-len(w), w)))


@cache
def _shapes() -> tuple[tuple[LackKind, re.Pattern[str], bool, bool], ...]:
    """Kind, pattern, whether it is sure, whether plain: in the order in which they are asked."""
    evidence, record, deed, carrier = map(_any, ("evidence", "record", "deed", "carrier"))
    make, needed = _any("make"), _any("needed")
    shown = r"(?:提供|出示|提交|展示|证实|证明|追溯|说出|说清|回答|答出|解释|说明(?!书)|查到|见到|看到|找到)"
    shapes: list[tuple[LackKind, str, bool, bool]] = [
        (
            "absent",
            rf"(?:未能|没能|不能|无法|没法)(?:及时|完整|有效|当场|再|{_GAP}{{0,8}}?)?{shown}"
            r"|拿不出|提供不出|追(?:溯)?不到|出示不了|[见找]不到|查不[到出]|说不[出清]|答不[出上]|无从(?:查证|追溯|核实)|无据可查",
            True,
            True,
        ),
        (
            "absent",
            rf"(?:未见到?|不见|未查[见到]|未看[见到]|没见到?|未(?:出示|提供|提交)|没有(?:出示|提供|提交))(?P<gap>{_GAP}{{0,30}}?)(?:{evidence})",
            True,
            True,
        ),
        (
            "absent",
            rf"(?:缺少|欠缺|缺乏|缺失|缺|没有|没|(?<![毫])无)(?P<gap>{_GAP}{{0,14}}?)(?:{record})(?!要求|需求)"
            r"|无人(?:登记|签字|签名|记录|监护|检查|审核|负责|值守|值班|确认|批准)|无证(?:上岗|作业|操作|驾驶)",
            False,
            False,
        ),
        (
            "absent",
            rf"(?:没有|(?<![毫])无)(?P<gap>{_GAP}{{0,14}}?)(?:记录|证据|标识|签字|签名|证明|凭据|凭证|依据)(?=[，,。；;]|$)"
            rf"|(?:{record}){_GAP}{{0,10}}?(?:缺少|缺失|空白|空着|不全|不齐|残缺|中断|断档|未填|找不着)",
            False,
            True,
        ),
        (
            "absent",
            r"不(?:了解|掌握|熟悉|清楚|知道|会使用|会操作)|空白(?!表|模|样|页|处|对照|试验)|空着|漏[填记签检报掉列项]|代签(?!订)|(?:栏|项|处|结果|日期|签名|签字)[^，,。；;]{0,4}(?:为空|空缺)|遗漏|缺失|缺页|残缺|断档|中断|未填|停留在|(?:记录|资料|签字|标识|内容|数据|信息|手续|配备|台账|填写)不[全齐清]"
            rf"|缺少(?={_GAP}{{2,20}})|缺(?=\d|[一二两三四五六七八九十])",
            False,
            False,
        ),
        (
            "undone",
            rf"{_NOT}(?P<gap>{_GAP}{{0,18}}?)(?:{deed})|未(?:及时|按时|立即)?停用"
            rf"|{_NOT}{_GAP}{{0,10}}?(?:{make})(?={_GAP}{{0,14}}(?:{evidence}|{needed})|[，,。；;]|$)|{_NOT}{_GAP}{{0,3}}?(?:[签填贴戴](?![得忆者现约证])|记(?![载得忆者过功])|列(?![车席为]))"
            rf"|{_NOT}(?:{carrier})(?=[。；;，,]|$)|一[次份项个人](?:也|都)(?:没有?|未)|不[戴系穿设盖](?![置定计])",
            False,
            True,
        ),
        (
            "contrary",
            rf"(?:{_NOT}|不)(?:严格|完全|有效|真正|能|很好)?(?:按照?|依照|依据|遵照|遵守|执行|落实|履行|遵循)(?!出)"
            rf"|(?:未|没有|未能|不)(?:能)?(?:完全)?(?:达到|满足|符合){_GAP}{{0,20}}?(?:要求|规定|标准|规程|程序|指标|限值|目标|周期)|未达标|不达标",
            False,
            True,
        ),
        (
            "contrary",
            rf"[与和同]{_GAP}{{2,40}}?(?:不一致|不相?符|不相一致|不吻合|相违背|相矛盾|对不上|有出入|不匹配)"
            rf"|(?:违反|违背)(?:了)?{_GAP}{{0,20}}?(?:要求|规定|规程|程序|制度|指导书|方案)"
            rf"|(?:停用|报废|禁用|封存){_GAP}{{0,6}}[，,]?(?:却|仍|还在|依然){_GAP}{{0,8}}用"
            rf"|不在{_GAP}{{0,12}}(?:合格供方|名录|清单|台账){_GAP}{{0,4}}[内中里上]"
            rf"|(?:只有|仅有?)(?={_GAP}{{0,4}}[\d一二两三四五六七八九十]){_GAP}{{0,14}}[，,]{_GAP}{{0,12}}(?:规定|要求)\s?(?=每|为|是|不少于|至少|不低于|[\d一二两三四五六七八九十])"
            rf"|(?:辨识|识别|风险评[估价]|合规性评价|预案){_GAP}{{0,6}}(?:未|没有)(?:考虑|涉及|包括|涵盖)|(?:记录|表|台账)(?:中|里|上)?(?:均|都|也)?(?:未|没有)反映"
            rf"|(?:低于|高于|超过|超出)(?:了)?{_GAP}{{0,14}}?(?:规定|要求|标准|下限|上限|许可|允许|批准){_GAP}{{0,6}}[，,](?={_GAP}{{0,8}}(?:未|没有|仍|无))",
            False,
            True,
        ),
        (
            "expired",
            rf"(?:已经?|均已|早已|业已)(?:过期|超期|到期|逾期|失效|过了?{_GAP}{{0,8}}?期|过{_GAP}{{1,6}}?[月年天])|过了(?:有效期|期限|检定期|校准期)|过期(?=[，,。；;、仍未]|$)|超期(?=[，,。；;、仍未使服]|$)|超出{_GAP}{{0,12}}?(?:周期|有效期|期限|日期)|超过{_GAP}{{0,12}}?(?:周期|有效期|期限)"
            rf"|逾期(?=[，,。；;]|$)|(?:使用|在用|仍|张贴|悬挂|还是|存有|均?为|(?<!体)系(?!统)){_GAP}{{0,14}}?(?:作废|旧版|上一版|老版|失效|过期)|已失效(?!模)",
            False,
            False,
        ),
        (
            "contrary",
            r"被(?:占用|遮挡|堵塞|堵住|挡住|封堵|锁闭|堵)(?=[，,。；;]|$)",
            False,
            True,
        ),
        (
            "contrary",
            r"混[放存装](?=[，,。；;]|$)|[卧倒]放|敞口|失灵|(?:已|均)?(?:破损|损坏|脱落|开裂|断裂|松动|锈蚀)(?=[，,。；;]|$)|压力不足",
            False,
            False,
        ),
    ]
    return tuple((kind, rx.compile(pattern), sure, plain) for kind, pattern, sure, plain in shapes)


def wordings(sentence: str) -> Iterator[Wording]:
    """The words of a sentence that may tell of a lack, those that are sure first."""
    for kind, pattern, sure, plain in _shapes():
        for match in pattern.finditer(sentence):
            if _holds(sentence, match, kind):
                yield Wording(kind, match.start(), match.end(), sure, plain, pattern is _shapes()[-1][1])
    for match in word("foreign").finditer(sentence):
        if not word("foreign_fine").search(sentence):
            yield Wording(
                "absent" if match[0].lower().startswith("no ") else "undone", *match.span(), True, True
            )


def _holds(sentence: str, match: re.Match[str], kind: LackKind) -> bool:
    """Whether the words are no everyday negation and nothing that it is good to have none of."""
    if word("fine").match(sentence, match.start()):
        return False
    before = sentence[max(match.start() - 12, 0) : match.start()]
    if kind != "undone" and _NEGATED.search(before):
        return False
    gap = match.groupdict().get("gap") or ""
    plain = kind == "absent" or (match[0].startswith("没") and not _OF.search(gap))
    if plain and _adverse().search(gap):
        return False
    negation = _NEGATION.match(match[0])
    if negation and _NO_GAP.search(match[0], negation.end()):
        return False
    if kind == "undone" and "的" in gap and not _OBJECT.search(gap):
        return False
    return _ATTRIBUTE_END.match(sentence, match.end()) is None


@cache
def _adverse() -> re.Pattern[str]:
    return rx.compile(_any("adverse"))


_NEGATED = rx.compile(
    r"(?:没有?|无|未见|未发现|未出现|避免|防止|杜绝|减少|是否|有无|不会|不致|不至于)[^，,。；;:\n]{0,8}$|(?:未|不|即将|将|如|若)$"
)
_NO_GAP = rx.compile(r"[漏未缺错代]|逾期|超期|过期|须|应(?![急用对收付])|不得|不准|方可")
"""Not between a negation and its deed: another negation, or a rule."""

_NEGATION = rx.compile(r"(?:[尚仍并均都从]?未(?:能|予|曾)?|没有?|没能|不曾|不|无)见?")
_OF = rx.compile(r"[对把按将就在为向给]")
_OBJECT = rx.compile(
    r"^(?:[对按将把就为在针依根向与和]|进行|开展|实施|组织|做)|(?:规定|要求|计划|策划|程序|文件|制度|标准|方案|周期)的"
)
_ATTRIBUTE_END = rx.compile(r"出(?!具)|[^，,。；;\n]{0,10}范围")
