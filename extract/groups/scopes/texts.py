"""Which texts word a scope, and what the organization says that it does."""

from __future__ import annotations

import re

from extract import labels
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import Candidate, clean, elsewhere, gather, is_blank, rank, trimmed
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.report import Scope

_ACTIVITY = patterns.compile(
    r"(?:(?:(?:公司|组织|企业|受审核方|该司|单位|本院|本厂|工厂)[^。；\n：:，,]{0,8}?|(?<=[。；\n]))主要|(?:^|(?<=[。；;\n]))(?:该|本)?(?:公司|企业|组织|单位)(?:(?!供方|供应|[外分承]包|客|委托|子公司|母公司|集团|租|其中)[^。；;\n]){2,160}?(?<![部科室组队间人员处厂司方])[，,]\s?主要(?=从事)|(?:^|(?<=[。；;，,\s])|(?<=答[:：]))(?:该|本)?(?:单位|公司|组织|企业|受审核方|受审核组织|受审方|委托方|获证组织|申请组织)(?:现|目前|实际|一直)?(?=从事)|(?:^|(?<=[。；;，,\s]))(?:公司|组织|企业|单位)?(?:的)?(?:主要|实际)?(?=主营(?!业务)|业务(?:[为是：:]|涵盖|包括)))(?:从事|主营|业务|进行|经营|生产|提供|承担)(?!场[所地]|地[点址]|期限|方式|许可|设备|单位\s?[:：])(?:的)?\s?"
    r"(?:(?:主要|核心|实际)?(?:经营|生产)?(?:业务|活动))?(?:为|是|有|涵盖|包括)?[：:]?\s{0,3}(?P<text>[^，,。；;\n]{4,240})",
    re.M,
)
_BUSINESS = patterns.compile(r"\b(?:[Ii]ts|[Tt]he) (?:main )?business is (?P<text>[^.。；;\n]{4,240})")
_DONE = patterns.compile(
    r"(?:公司|企业|组织|受审核方|单位)实际(?:开展|从事|经营|进行)的(?:业务|活动)(?:是|为)\s?(?P<text>[^，,。；;\n]{4,240})"
    r"|(?:从事|开展|经营)的(?:主要|核心|实际)?(?:经营|生产)?(?:业务|活动)(?:是|为)\s?(?P<acts>[^，,。；;\n]{4,240})"
    r"|(?:^|(?<=[。；;\n．.、，,]))(?:(?:该|本)?(?:公司|企业|组织|单位|受审核方)的?(?:主要|主营|核心)?|主营|核心)业务(?:是|为)\s?(?P<business>[^，,。；;\n]{4,240})"
    r"|(?:^|(?<=[\s。；;]))(?:经营|主要)?活动\s?[:：]\s?(?P<flow>[^，,。；;\n]{4,240})(?=[；;，,。\n]\s?[^\s，,。；;:：]{0,6}(?:流程|工序|工艺)\s?[:：])"
    r"|是一家(?:集|专业|主要|专门)?(?:从事|生产|经营)(?P<kind>[^，,。；;\n]{4,120}?)(?:为一体)?的(?:[^，,。；;\n的]{0,12})(?:企业|公司|工厂|厂家|单位|机构)(?=[，,。；;\n])"
    r"|(?:^|(?<=[。；;，,\s]))(?:该|本)?(?:公司|企业|组织|单位|工厂)(?:专业|专门|长期)(?:从事|致力于)\s?(?!的)(?P<special>[^，,。；;\n]{4,240})"
    r"|(?:公司|企业|厂里?|平[常时]|日常|主要)(?:主要|平[常时]|日常|一直)?[做干]的(?:就|主要)?是\s?(?P<did>[^，,。；;\n]{2,120}?"
    r"(?:生产|制造|加工|制作|销售|服务|施工|安装|维修|运输))(?=[，,。；;\n])"
    r"|(?:有限公司|有限责任公司|集团|厂|贵(?:公司|单位|司|企业|院|组织))(?:主要|专业|现|目前)?从事\s?(?!的)(?P<named>[^，,。；;\n]{4,240})"
)
_FLOW = patterns.compile(
    r"(?:^|[。；;\n])\s{0,2}"
    r"(?P<text>[^，,。；;：:\n]{2,100}的[^，,。；;：:\n的]{0,20}"
    r"(?:生产|制造|加工|制作|销售|服务|施工|安装|维修|运输))"
    r"的?(?:主要)?(?:生产|工艺|加工|服务|作业){0,2}流程(?:如下|[为是])?\s?(?:[:：]|(?<=[为是]))",
    re.M,
)
"""What is done, before its flow (阀门的制造和销售的工艺流程：…); several flows are of parts."""

_WORKERS = patterns.compile(r"人员|员工|岗位|职工|操作者")
LEFT = patterns.compile(r"[（(]?(?:同左|[同与]左(?:栏|列|边)(?:相同|一致)?)[)）]?")
ABOVE = patterns.compile(r"[（(]?(?:同上|与上(?:面|述)?(?:相同|一致)|同前)[)）]?")
AUDITED = patterns.compile(r"[（(]?(?:[同与](?:本次)?审核(?:的)?范围(?:相同|一致)?)[)）]?")
_NO_SCOPE = patterns.compile(
    r"(?:19|20)\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?\s?$|(?=\D{0,8}\d)[A-Z\d/-]{6,24}$|见附|详?见[^，。；;]{0,16}(?:计划|附件|附表|报告|证书|手册|文件|任务书|通知|网站|正文)|(?:审核|认证)?范围(?:由|的确定|应|是指)"
    r"|(?:附?表|[Tt]able)\s?[A-Z]?\d[\d.-]*(?:\s|(?![^，,。；;]*(?:所[列示]|生产|销售|服务|加工|制造))[^，,。；;]{0,12}$)|由[^，。；;]{2,40}(?:确认|确定)|经[^，,。；;]{0,12}(?:确认|审核|核实|评审)\s?$|详见|见|参见|同上|与审核计划一致|同审核计划|一致"
    r"|\d{1,6}\s?余?[人名](?:\s?[，,。；;（(]|$)|(?:公司|企业|组织|客户|申请方|受审核方)(?:所|已)?(?:申报|申请|提出|提交)(?:认证)?的(?:认证|体系)?范围[为是：:]"
    r"|[^，,。；;]{0,4}(?:管理层|领导层|总经理|高管层)[^，,。；;的]{0,6}(?:全部|所有|各)[^，,。；;]{0,6}(?:部门|场所|车间|科室)"
    r"|(?:全部|所有|各)的?[\d一二三四五六七八九十]{0,3}个?(?:部门|场所|车间|科室)"
    r"|全部过程|全过程|所有过程|范围|审核的?内容和界限|[Aa]ll processes"
    r"|(?:[Rr]ecords?|[Tt]otal|[Cc]ount|记录数?|共)\s?[:：=]?\s?\d{1,3}\s?(?:[条项]\s?)?(?:记录)?\s?$"
)
_SAYS = patterns.compile(
    r"\d{1,3}\s?[项个条部类种]\s?[，,：:]|[^，,。；;]{0,40}[^\W\d_]{2}了(?!解|望)[^\W\d_]{2}"
    r"|[^，,。；;]{0,16}(?:范围|边界)[^，,。；;]{0,12}(?:成文|写入|形成|记载|载于|列入|纳入|明确|确定|界定|评审|更新|公开)"
    r"|[^，,。；;]{0,16}(?:范围|边界)(?:包括|覆盖|涵盖)[^。；;]{0,30}(?:厂区|楼|车间|仓库|总部|分厂|场所)[^。；;的]{0,8}(?:的?(?:全部|所有|各))"
    r"|[^，,。；;]{0,16}(?:范围|边界)(?:均|都|皆|仍)?(?:与|同|和|较)[^，,。；;]{1,24}(?:一致|相同|相符|不变|无变化)"
    r"|(?:经|由)?(?:审核组|本组|我们)(?:一致)?(?:确认|认为|认定|同意|核实)[^，,。；;]{0,20}"
    r"(?:适宜|适当|合适|准确|恰当|一致|无误|相符|相适应)"
    r"|(?:均?已经?|均|经)[^，,。；;]{0,20}(?:确定|明确|界定|规定|识别|形成|说明|核对|核实|写入|列入)"
    r"|(?:现场|随机|审核组)?(?:抽查|查阅|查看|查见|查验|查证|查|询问|访谈|面谈)了?[^，,。；;《]{0,16}《"
    r"|(?:提供|出示|[见有])了?[^，,。；;《]{0,16}《[^》]{0,24}(?:记录|报告|计划|清单|表|程序|手册|台账|方案|通知|分析)》"
    r"|(?:现场|随机|审核组)?(?:抽查|查阅|查看|查见|查验|查证|询问|访谈|面谈)(?!业|验|测|服务)[^，,。；;]{0,24}[，,。；;]"
)
"""What begins as a sentence on the system (组织确定了…), a count (5项，…) or evidence (查《…》): no scope."""

_LEADS = patterns.compile(r"[为是]?\s?[:：](?=\s?[^\W\d_]{2})|[“\"]|[描表]述[为是]|界定[为是]")
"""Words of a sentence that lead to a scope."""

_HEADING = patterns.compile(
    r"(?:\d[\d.]{0,8}\s?|[（(]?[\d一二三四五六七八九十]{1,2}[)）.、]\s?)?[^\W\d]{2,10}管理体系\s?[:：]?"
)
_GENERIC = patterns.compile(
    r"(?:相关|主要|各类)?的?(?:产品|服务|活动|业务|过程|项目)(?:[、和及与或](?:产品|服务|活动|业务|过程|项目)){0,4}"
)
"""What any organization does (从事的产品、服务和活动，应与执照一致)."""

_LONGEST, _NEAR = 1500, 3
_ANY_KIND = frozenset(
    {"类型", "类别", "种类", "性质", "属性", "状态", "type", "status", "nature", "category"}
)
"""Labels of a site's kind that may be of anything's."""

_AS_ELSEWHERE = patterns.compile(r"[，,；;]\s?(?:与|同|和)[^，,。；;]{2,30}(?:一致|相同|相符)\s?$")
_ONLY_STANDARD = patterns.compile(
    r"(?:(?:依据|按照?)?\s?(?:GB/?T?|ISO(?:/IEC)?|SY/T|RB/T|QC|IATF)\s?[\d.:：-]{3,16}(?:标准|idt|IDT|MOD|等同|[/／,，、（(）)\s]){0,4}){1,3}"
)
"""A standard's number, with its twin, and nothing else."""

_STOP = patterns.compile(r"。|(?<=[a-z)][a-z)])\.\s(?=[A-Z][a-z]* [a-z])|\n(?=[^\W\d_]{2,16}[:：])")
"""The end of a scope's sentence, or the next line with a label."""

_NEXT_PAIR = patterns.compile(
    r"。|[；;](?=\s?[^；;。:：\n]{2,12}[:：]|[^；;。\n]{0,12}\d)"
    r"|[\s\u3000](?=[^\W\d\x00-\x7f]{2,8}\s?[:：])|\.\s(?=[A-Z][a-z]{2,12} )"
)
"""Before the next label and value of a cell that tells several."""

_BARE_ACTIVITY = frozenset({"业务", "activity", "activities"})
"""Labels that head columns too (of sites, of processes)."""

_LEFT_OUT = patterns.compile(
    r"[，,]\s?(?:[^，,。；;]{0,12}(?:因|由于)[^，,。；;]{2,30}(?:未|不)(?:予|作)?(?:推荐|纳入|覆盖|包含)"
    r"|(?:其中)?适用性声明[^。；;]{0,40}|(?:无|没有)(?:任何)?(?:删减|剪裁|不适用)[^，,。；;]{0,12}"
    r"|未[作做]?(?:任何)?(?:删减|剪裁)|(?:不适用|删减)(?:的)?(?:条款|要求)[^。；;]{0,30})\s?$"
)
"""What a sentence adds on what is left out, or on the statement of applicability."""

_NEXT_TOLD = patterns.compile(
    r"[，,；;]\s?(?:[（(]?\d{1,2}\s?[、.．)）](?!\d)|(?:[^，,。；;\n]{0,20}(?:范围|边界|适用性声明|SoA|清单|目录|版本)"
    r"(?:表述|界定)?(?:的?版本)?(?:被界定)?(?:为|是|[:：]|版本|共|与|和))|(?:地址|地点)(?:在|为|是|位于)|受审核方|其中|上述|该范围)"
    r"|[；;]\s?(?:以上|上述|本|该)范围|[，,]\s?(?:覆盖|涉及|涵盖)了?[^，,。；;\n]{0,12}(?:部(?!件|分)|车间|部门|条款|场所|区域)"
    r"|[ \u3000]{2,8}(?=[^\s：:。；;，,]{2,8}(?:[ \u3000]{2,8}|\s?[：:]))"
    r"|[，,；;]\s?(?=[^，,。；;\n]{0,20}(?:体系|审核|证书|[A-Z]MS)[^，,。；;\n]{0,6}覆盖)|(?:\s|(?<=活动))(?=[^。\n]{0,6}覆盖\s?\d{4})"
    r"|\n(?=[^\n：:，,。]{2,20}[：:])"
    r"|\s(?=[^\W\d_]{0,10}(?:范围|边界|地址|日期|准则|依据|目的|名称|人数|时间|方式)\s?[:：])"
    r"|\s(?=(?:[该本此各]|上述|以上|体系|管理体系|审核|认证|组织)?的?(?:范围|边界)的?"
    r"(?:与|和|同|均?已|经|符合|适[宜当合]|清[楚晰]|明确|合理|准确|界定|描述|表述|确定|未|没有|无[变删调]))"
    r"|(?<=管理活动)\s(?=[^\W\d_]{4})(?![和与及以])"
    r"|[，,；;]\s?(?:其中?|主要|其主要)?(?:(?:生产|加工|服务|作业|业务|制造)?(?:工艺)?(?:流程|工序)|(?:关键|特殊|重要|需确认的?|外包|委外)的?(?:过程|工序)"
    r"|(?:生产|服务|产品实现)过程)\s?(?:[为是有]|包括|依次|见|[:：])"
)
"""Where a scope's sentence goes on to tell something else."""

_QUOTES = tuple('“”"「」『』')
_TRANSLATED = patterns.compile(
    r"(?<=[^\W\x00-\x7f])(?:\s?[（(][A-Za-z][A-Za-z ,/'-]{8,160}[)）]\s?"
    r"|\s?[/／]\s?[A-Za-z][A-Za-z ,'-]{8,160}|\s[A-Z][A-Za-z]{1,20}(?:\s[A-Za-z,'-]{1,20}){2,30}\.?|\.)$"
    r"|(?<=[a-z]{4})\.$",
)
"""The scope's translation in brackets, or an English full stop."""

_AT_ADDRESS = patterns.compile(
    r"[，,]\s?(?:(?:覆盖|涉及|所在|认证|审核|经营|生产|服务|注册|办公|固定|场所){0,2}的?(?:地址|地点|场所)"
    r"|(?:均|都)?位于|所在地)[^，,。；;\n]{6,80}$"
)
_ASIDE = patterns.compile(
    r"\s?[（(]\s?(?:\d{1,2}(?:\.\d{1,3}){1,3}(?![\d.])[a-z]?[；;、，,/\s]{0,3}){1,12}[)）]\s?$"
    r"|\s?[（(]\s?(?:GB/?T?|ISO|IEC|SY/T|RB/T|YY/T)\s?[^（()）]{2,60}[)）]\s?$"
    r"|\s?[（(][^（()）]{0,6}(?:不适用|删减|适用性声明|SoA|条款|专业代码|地址|地点|EA|IAF|证书号|详?见附)[^（()）]{0,60}[)）]\s?$"
)


_DOES = patterns.compile(
    r"(?:答\s?[:：]\s?)?[^，,。；;：:\n]{0,24}?(?:公司|组织|企业|单位|工厂|厂|院|受审核?方)(?:现|目前|实际|主要|一直|专业|专门){0,2}"
    r"从事了?(?:的(?:业务|活动)?[为是])?\s?(?!的)"
)
"""What leads to what somebody does (本公司主要从事…), in a sentence of its own."""


def does(source: Source, start: int, end: int) -> re.Match[str] | None:
    """The words of a text that say whose business follows; null where it begins with a scope's own."""
    return _DOES.match(source.text, start, end)


def first_sentence(source: Source, start: int, end: int) -> tuple[int, int]:
    """The first sentence of a range without a note in brackets: what follows it comments on the scope."""
    start, end = trimmed(source, start, end)
    stop = _STOP.search(source.text, start, end)
    start, end = trimmed(source, start, stop.start() if stop else end)
    further = _NEXT_TOLD.search(source.text, start + 1, end) if start < end else None
    end = further.start() if further else end
    for pattern in (_AS_ELSEWHERE, _LEFT_OUT, _AT_ADDRESS, _ASIDE, _TRANSLATED):
        note = pattern.search(source.text, start, end)
        end = note.start() if note else end
    quoted = source.text[start : start + 1] in _QUOTES and source.text[end - 1 : end] in _QUOTES
    return trimmed(source, start + quoted, end - quoted)


def reads_as_scope(text: str) -> bool:
    """Whether a text may be the wording of a scope: neither blank nor a mere reference."""
    shown = clean(text)
    named = _ONLY_STANDARD.fullmatch(shown) or _HEADING.fullmatch(shown)
    if TICKED in shown or EMPTY in shown or shown.endswith(("——", "：", ":")):
        return False
    if refers(shown):
        return True
    if _NO_SCOPE.match(shown) or (_SAYS.match(shown) and _LEADS.search(shown) is None):
        return False
    return 4 <= len(shown) <= _LONGEST and not (is_blank(shown) or named)


def refers(text: str) -> bool:
    """Whether a text only refers to another wording.

    >>> [refers(t) for t in ("同上", "同审核范围", "阀门的制造")]
    [True, True, False]
    """
    shown = text.strip(" \t\u3000。；;")
    return bool(LEFT.fullmatch(shown) or ABOVE.fullmatch(shown) or AUDITED.fullmatch(shown))


def _up_to_pair(source: Source, start: int, end: int) -> tuple[int, int]:
    """The range of a value up to the next label and value beside it."""
    pair = _NEXT_PAIR.search(source.text, start, end)
    return trimmed(source, start, pair.start() if pair else end)


def _of_site(source: Source, found: Labelled) -> bool:
    """Whether an activity is a site's: in a table, near a label for the site's kind (固定, 临时)."""
    grid = grids(source).get(found.block) if found.how != "next" else None
    cell = grid.cell_at(found.label.start) if grid else None
    names = labels.short_keys(found.label.text)
    if grid is None or cell is None or not any(labels.column_of("sites", key) for key in names):
        return False
    item = _ITEM.fullmatch(grid.text(grid.anchors[cell.row][0]))
    near = [cell.row] if item else range(cell.row - _NEAR, cell.row + _NEAR + 1)
    return any(
        key not in _ANY_KIND and labels.column_of("sites", key) == "kind"
        for row in near
        for one in grid.anchors.get(row, ())
        for key in (*grid.keys(one), labels.key(grid.text(one).partition(" ")[0]))
    )


_ITEM = patterns.compile(r"\d{1,2}(?:\.\d{1,2}){1,2}[.、]?")
"""The number of an item of a form, which is about itself alone."""


def activities(source: Source) -> list[Scope]:
    """What the organization does, without a system: one entry, further places as mentions."""
    found = [
        Candidate(clean(source.text[low:high]), low, high, rank(source, p))
        for p in labelled.find(source, "scopes", "activity")
        for low, high in [_up_to_pair(source, p.start, p.end)]
        if reads_as_scope(source.text[low:high])
        and not elsewhere(source, p.start, "scopes")
        and not (p.how == "below" and labels.key(p.label.text) in _BARE_ACTIVITY)
        and not _of_site(source, p)
    ]
    taken = {candidate.start for candidate in found}
    stated = [*lines.finditer(_ACTIVITY, ("主要", "从事", "主营", "业务"), source.text)]
    stated += lines.finditer(_DONE, ("实际", "业务", "从事", "是一家", "活动", "做的", "干的"), source.text)
    flows = [*lines.finditer(_FLOW, ("流程",), source.text)]
    stated += flows if len(flows) == 1 else []
    for match in [*stated, *lines.finditer(_BUSINESS, ("usiness is",), source.text)]:
        group = str(match.lastgroup)
        low, high = _up_to_pair(source, *match.span(group))
        empty = _WORKERS.search(match[group]) or _GENERIC.fullmatch(source.text, low, high)
        if low not in taken and not empty and not elsewhere(source, low, "scopes"):
            found.append(Candidate(clean(source.text[low:high]), low, high, 2))
    text = gather(source, found)
    return [Scope(place="activity", text=text)] if text else []


def begins_elsewhere(title: str, names: list[str]) -> bool:
    """Whether a heading names another topic before the scope (组织环境、相关方与体系范围)."""
    first = title.replace("和", "、").replace("与", "、").replace("及", "、").split("、")[0].strip()
    system = any(one.start == 0 for one in find_systems(first, short=True))
    return not (labels.has_name(first, names) or system or "边界" in first)
