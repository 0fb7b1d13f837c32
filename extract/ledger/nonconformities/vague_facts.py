"""Facts of nonconformities that judge, and have nothing that can be looked up again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.ledger.reading import Reading
from schemas import patterns
from schemas.statements.nonconformities import VagueFact
from schemas.text import fold

_FACT = patterns.compile(
    r"\d|[一二两三四五六七八九十]{1,3}\s?(?:份|个|台|名|人|项|次|批|处|件|张|只|块|家|套|条|瓶|支|辆|月|号)|[《“\"「『]|[A-Z]{2,}"
    r"|(?:(?<!检)查|查看|查阅|查验|询问|抽问|见|发现|提供|出示)[^。；;]{0,24}?"
    r"(?:记录|检查表|台账|报告|计划|清单|证书?|合同|程序|规程|指导书|图纸|标识牌?|标签|铭牌|通知|单据|订单|方案|档案)"
    r"|(?:(?<!检)查|查看|查阅|查验|询问|抽问|现场|见|发现|提供|出示|在)[^。；;]{0,24}?"
    r"(?:车间|仓?库房?|工序|工位|岗位|机房|食堂|化?检?验室|配电[室箱柜]|生产线|宿舍|卫生间|办公室|罐区|料场|门口|通道|货架)"
    r"|灭火器|消[火防]栓|配电[箱柜室]|插座|电线|气瓶|储气罐|安全阀|压力表|温度计|卡尺|天平|电子秤|叉车|行车|起重机|锅炉|电梯|空压机"
    r"|[车机]床|冲床|磨床|焊机|[^\s，。；]{1,3}[泵炉罐槽塔柜桶](?=[，。；内上的旁未无])|防护罩|护栏|油桶|危废[间库]|危险废物|化学品|安全出口|急停|接地|漏电"
)
"""Something that can be looked up again: how many, which record, which place, which device, whose words."""

_SOME = (*("部分", "个别", "相关", "有关", "有的", "有些"), *("少数", "某些", "各类", "现场管理", "现场检查"))
"""Words that leave open which record or place is meant."""

_VAGUE = patterns.compile(
    r"不(?:够|到位|规范|完善|深入?|严|充分|及时|明确|完整|足|全面|系统|力|高|理想)|有待|薄弱|欠缺|有所|加强|提高|改善|个别|部分|相关过程"
)
"""Words that judge without saying what was seen."""

_FACT_EN = patterns.compile(
    r"\d|[\"“《]|(?-i:\b[A-Z]{2,}\b)"
    r"|\b(?:sampl|review|interview|observ|found|seen|check|inspect|shown|could not)"
    r"|\b(?:workshop|warehouse|store|laborator|canteen|boiler|compressor|forklift|crane|extinguisher"
    r"|hydrant|gauge|valve|tank|cylinder|switch|machine|press|pump|line|room|gate|corridor|shel[fv]"
    r"|drum|bin|guard|exit)"
    r"|\b(?:record|log|register|report|certificate|checklist|permit|plan|drawing|procedure|instruction"
    r"|list)s? (?:of|for|on|no|number|from|dated)\b"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|january|february|april|june|july|august"
    r"|september|october|november|december|monday|tuesday|wednesday|thursday|friday)\b",
    re.I,
)
_VAGUE_EN = patterns.compile(
    r"\bnot (?:\w{1,16} ){0,3}?(?:properly|adequately|well|effectively|sufficiently|consistently|fully|enough"
    r"|adequate|sufficient|effective|satisfactory|standardi[sz]ed|complete|systematic|in place)\b"
    r"|\b(?:inadequate|insufficient|poor|poorly|improper|improperly|unsatisfactory|weak|weaknesse?s?)\b"
    r"|\b(?:needs?|has|have|ought|should)(?: to)?(?: be)? (?:further )?(?:improve|strengthen|enhance)"
    r"|\b(?:room for|lack of) (?:improvement|awareness|attention|control|management)\b",
    re.I,
)
"""The same in English."""

_MANY = 8
"""So many characters make a statement; what is shorter is a heading or a reference."""

_ELSEWHERE = patterns.compile(r"(?:详|参)?见|附件|附后|另附|略|同上|/|-|—")


_ORDERS = ("整改", "验证", "期限", "关闭", "限于", "须在", "应在")
"""In a sentence on what is to be done about a nonconformity."""


def _without_orders(text: str) -> str:
    """A statement without its sentences on corrections and their due dates."""
    parts = text.replace("；", "。").split("。")
    return "。".join(part for part in parts if not any(word in part for word in _ORDERS)) or text


def read(reading: Reading) -> Iterator[VagueFact]:
    """The facts, each once."""
    people = {fold(name) for e in reading.mentions.of_kind("person") for name in (e.name, *e.spellings)}
    seen: set[str] = set()
    for item in reading.report.nonconformities.items:
        leaf = item.description
        text = fold(leaf.value or "") if leaf is not None else ""
        if leaf is None or len(text) < _MANY or text in seen or _ELSEWHERE.match(text):
            continue
        seen.add(text)
        english = (leaf.value or "").isascii()
        vague, fact = (_VAGUE_EN, _FACT_EN) if english else (_VAGUE, _FACT)
        judged = (leaf.value or "") if english else _without_orders(text)
        if (
            not vague.search(judged)
            or any(not any(word in match[0] for word in _SOME) for match in fact.finditer(judged))
            or any(name in text for name in people if len(name) > 1)
        ):
            continue
        yield VagueFact(leaf, text, item.number)
