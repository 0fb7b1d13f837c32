"""Details of the audit: its mode and risk, in fields and in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.audit.stage1 import stage_blocks, stage_tables
from extract.groups.audit.time.amounts import STAGE1
from extract.readers.fields import check_marks, labelled, prose
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, clean, elsewhere, in_head, is_blank, trimmed
from extract.readers.text import lines, sections
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.dates import FoundDate
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.leaf import Leaf

_WAY = (
    r"(?:现场|[到驻赴入][场厂]|远程(?:视频|网络|会议|在线)?|非现场"
    r"|线上(?:会议)?|线下|网络(?:会议)?|视频(?:会议)?|腾讯会议)"
)
_WAYS = rf"{_WAY}(?:审核|评审)?(?:\s?(?:结合|与|和|加|\+|及|、|并)?\s?{_WAY})?"
_MODE = patterns.compile(
    rf"(?:全程|全部)?{_WAYS}(?:审核|评审)?(?:相?结合|方式|形式|进行|实施|开展|完成|审核|评审|的){{1,3}}"
    r"|(?:通过|利用|借助|采用|使用)[^，,。；;\n]{0,6}?(?:腾讯会议|(?:视频|网络|线上|远程|在线)会议|视频连线|钉钉|微信视频|Zoom|Teams)"
    r"|(?<=[，,；;])\s?(?:[到赴]现场|[到驻]厂|到场|驻场)(?=[，,；;。）)]|$|实施|进行|开展|完成)"
    r"|(?<![未没])(?:[到去来赴]现场|上门|[到去来赴]厂里?)(?=对|给|审|看|查)"
    r"|(?<=[在到赴])(?:客户|受审核方|受审方|组织|企业|申请方|该?公司)的?(?:处|现场|所在地)"
    rf"|(?<=[，,；;])\s?(?:方式\s?[:：为]\s?)?{_WAYS}(?:\s?[A-Za-z-]{{2,10}}){{0,3}}\s?(?=[，,；;）)]|$)"
    rf"|(?<=[（(])\s?(?:全程|全部)?{_WAYS}(?:审核|评审)?\s?(?=[）)，,；;、])"
    r"|\b(?:fully )?(?:on[ -]?site|remote(?:ly)?|hybrid)\b",
    re.I,
)
_JOINED = patterns.compile(
    r"(?:现场|[到驻赴入][场厂]|线下)(?:审核|评审)?\s?(?:结合|与|和|加|\+|及|、|并)?\s?(?:远程|线上|网络)"
    r"|(?:远程|线上|网络)(?:审核|评审)?\s?(?:结合|与|和|加|\+|及|、|并)\s?(?:现场|[到驻赴入][场厂]|线下)"
)
_HERE, _AFAR = patterns.compile(r"(?<!非)现场|[到驻赴入][场厂]|线下"), patterns.compile(r"远程|线上|网络")
_NOT_AFAR = patterns.compile(r"(?:无|未|不|没有|不含)[^，。；]{0,6}(?:远程|线上|网络)")
_BY_WAY = patterns.compile(
    rf"(?:采用|采取|以|通过)了?的?\s?(?:方式)?(?:为|是)?\s?(?P<way>{_WAYS}(?:审核|评审)?(?:相?结合)?)\s?的?\s?(?:方式|形式|模式)"
    rf"|(?:本次|此次|阶段|监督)(?:审核|评审)[^，。；\n]{{0,6}}在[^，。；\n]{{0,12}}(?P<there>现场)(?:进行|实施|完成|开展)"
    rf"|(?:本次|此次)(?:审核|评审)?(?:为|是|属于|系)(?:全程|全部|完全|全|纯)?(?P<told>{_WAYS})(?:审核|评审|方式|形式)?"
    rf"|审核组(?:全程|全部)?在(?:受审核方|企业|组织|公司|客户|该单位)的?(?P<here>现场)(?:工作|进行|实施|开展|审核|完成)"
    rf"|(?:均|全部|全程|都|一律)(?:为|是|系|在|采用|采取)?(?P<all>现场)(?:审核|评审|进行|实施|完成)"
    r"|(?:全部|全程|均|都|一律)(?:通过|采用|以|用)[^，,。；;\n]{0,12}?(?P<far>远程|线上)(?:方式|形式)?(?:进行|实施|完成|开展)"
    r"|审核组[^，,。；;\n]{0,8}(?:均|全部|都)(?:到|赴|在)(?P<went>现场)"
    r"|(?<![^，,、\n])在(?P<spot>现场)对[^。；;，,\n]{2,48}?(?:进行|实施|开展)了?[^。；;，,\n]{0,8}审核"
    r"|(?P<both>部分远程[^。；;\n]{0,16}部分现场|部分现场[^。；;\n]{0,16}部分远程)"
    r"|\b[Aa]ll (?:audit |auditing |the )?(?:activities|work|audits?|interviews|parts)[^.;\n]{0,24}"
    r" (?:carried out|conducted|performed|done) (?:fully |wholly )?(?P<english>on[- ]site|remotely)\b"
    rf"|审核组[^。；;\n]{{0,120}}?(?:进行|实施|开展)了?(?:全程)?(?P<done>{_WAYS})(?:审核|评审)(?!计划|准备|首次)"
)
_BY_WAY_WORDS = (
    *("远程进", "远程完", "远程实", "到现场", "赴现场", "在现场", "部分现场", "部分远程"),
    *("carried out", "conducted", "performed"),
    *("方式", "形式", "模式", "本次", "现场工", "现场审", "此次", "现场进", "现场实", "现场完", "现场开"),
    *(f"{verb}{way}" for verb in "行施展了" for way in ("现场审", "远程审", "现场评", "远程评")),
)
_SAID = patterns.compile(
    r"\s?(?:等级|级别)?\s?(?:[：:]|(?:被|经)?(?:评定|确定|判定|评估|核定|界定|划定|评为|属于?|定|按)?(?:为|是|作)|属于?|按|采用|采取|以|从|自|(?:is|was)\s|(?=\s{0,2}[12]\d{3}\s?[年./-])|(?=[高中低](?:[，,。；;、\s）)]|$)))\s?[“\"‘]?(?P<what>[^，,。；;\n\t”\"’]{1,24})"
)
_BY_RISK = patterns.compile(
    r"(?:按照?|属于?|为|定为|核定为|界定为)\s?[“\"]?(?P<level>中等?偏[高低]|[高中低]|较[高低]|一般|有限)[”\"]?等?风险(?:类别|等级|级别|程度|组织|类|项目|行业)?"
    r"(?=[^。；;\n]{0,12}(?:计算|核定|确定|安排|配置|审核时间|人日|，|,|。|；))"
    r"|风险(?:等级|级别|程度)?[“\"]?(?P<of>高|中等?|低)[”\"]?的(?:情形|情况|组织|类别|等级|行业|档)"
    r"|[“\"](?P<said>高|中等?|低)[”\"]等?级?的?风险"
    r"|(?:风险|复杂)(?:等级|级别|程度|类别|水平|性)?\s?[（(【\[]\s?(?P<noted>中等?偏[高低]|[高中低]|较[高低]|一般|有限)(?:风险|级|等)?\s?[)）】\]]"
    r"|风险(?:等级|级别|程度|类别)?(?P<bare>[高中低])(?=\s?[，,。；;、/）)]|\s?$)"
    r"|风险(?:等级|级别|程度|类别)?(?:为|是|[:：])?\s?[“\"](?P<quoted>高|中等?|低)[”\"]"
    r"|(?:项目|客户|受审核方|组织|本次审核|认证|专业|行业)的?(?:总体|整体|综合)?风险(?:被|经)?(?:评定|评估|核定|判定|确定|划分|定)?(?:为|是|属于?)"
    r"\s?(?P<own>中等?偏[高低]|高|中等?|低|较[高低]|一般)(?:级|风险)?(?=\s?[，,。；;、（()）]|\s?$)"
)
_LEVEL = patterns.compile(
    r"(?:中等?偏[高低]|[高中低]等?(?!风险区)|较[高低]|一般|[一二三四ⅠⅡⅢⅣ]级|high|medium|low)(?:\s?风险|级)?",
    re.I,
)
_IS_LEVEL = patterns.compile(
    r"[高中低]|一般|有限|特殊|复杂|简单|较[大小]|级|类|high|medium|moderate|low|limited|complex|^[A-DⅠ-Ⅳ1-4]$",
    re.I,
)
_BY_PARTS = patterns.compile(
    r"(?:[^，,。；;：:\s]{1,10}\s?[：:]?\s?(?:[高中低一二三四]|一般|有限|high|medium|low)[等级险风类]{0,3}[；;，,、/\s]{0,2}){2,6}",
    re.I,
)
"""A level for each system (环境：中；能源：低)."""

_LEVEL_END = patterns.compile(r"\s?(?:[（(][^（()）]{1,30}[)）])?(?=[\s，,。；;、/]|$)")
_TWICE = patterns.compile(
    r"\s*(?:(?P<own>[\u4e00-\u9fff]{1,6})\s{0,3}[/／（(]?\s?[A-Za-z][A-Za-z -]{2,16}[)）]?"
    r"|[A-Za-z][A-Za-z -]{2,16}\s?[/／]?\s{0,3}(?P<behind>[\u4e00-\u9fff]{1,6}))\s*"
)
_RISK_BEHIND = patterns.compile(r"(?:的?风险|\s[Rr]isk)$")
_LONGEST_LEVEL = 10
_AUDITED_BY = patterns.compile(rf"(?:全程|全部)?{_WAYS}(?:审核|评审)(?:相?结合)?(?=[，,；;。（(]|\s|$)")
_TICKED_WAY = patterns.compile(
    rf"(?:方式|形式|模式)\s?(?:[:：为是]|采用|采取)?\s?(?=[{TICKED}{EMPTY}](?P<options>[^。；;\n]{{2,60}}))"
)
_AUDITS = patterns.compile(r"审核|评审")
_OTHER = patterns.compile(
    r"供方|供应商|供货商|承包[方商]|外包|培训|会议|面试|验收|演练|考察|招标|投标|采购|售后|监测|上次|上年|上一|内审"
)
"""What else is made on site or remotely."""

_NEXT = patterns.compile(r"下一?次|不符合|验证|计划")
_HAZARD = patterns.compile(
    r"危险源|危害|隐患|作业|岗位|事故|伤害|触电|火灾|爆炸|中毒|泄漏|坠落"
    r"|(?<![组织公司企业体系专业项目认证客户核方定])的\s?(?:风险等级|风险级别|风险程度|风险水平)?(?:为|是)?\s?$"
)
_LONGEST, _NEAR, _LINE, _MOST_BELOW = 160, 400, 48, 6
_OTHER_DAY = patterns.compile(
    r"(?:报告)?(?:签发|出具|编制|编写|批准|审批|发布|提交|打印|生成|修订|受理|申请)(?:日期|时间|日|于)?\s?[:：]?\s{0,3}(?:19|20)\d\d"
)
"""A day with words of its own before it (签发 2025.03.17)."""


def mode(source: Source, stated: list[tuple[FoundDate, FoundDate]]) -> Leaf[str] | None:
    """The audit's mode: its field, a sentence on it, or the words beside the audit's days (first, last)."""
    return (
        choice(source, own(source, "mode"))
        or choice(source, near_dates(source, "mode_beside", stated))
        or choice(
            source, [p for p in own(source, "mode_ticked") if check_marks.has_marks(source, p.start, p.end)]
        )
        or choice(source, [p for p in own(source, "mode_beside") if _is_in_form(source, p)])
        or _said_mode(source)
        or _by_way(source)
        or _bare_way(source)
        or _ticked_way(source)
        or next((leaf for dates in stated if (leaf := mode_beside(source, dates))), None)
    )


def near_dates(source: Source, name: str, stated: list[tuple[FoundDate, FoundDate]]) -> list[Labelled]:
    """The places of bare labels (方式, 覆盖) in the form, or soon after, in which the audit's days stand."""
    days = [(block_at(source, first.start), last.end) for first, last in stated]
    return [
        place
        for place in own(source, name)
        for block, end in days
        if block <= place.block <= block + _MOST_BELOW and abs(place.start - end) <= _NEAR
    ]


def risk(source: Source, stated: list[tuple[FoundDate, FoundDate]]) -> Leaf[str] | None:
    """The level of risk as written; after a bare 风险 only beside the audit's days."""
    places = [p for p in own(source, "risk") if not _of_hazard(source, p.label.start)]
    beside = [p for p in near_dates(source, "risk_beside", stated) if len(p.text) <= _LONGEST_LEVEL]
    beside += [
        p
        for p in own(source, "risk_beside")
        if _is_in_form(source, p)
        and (_LEVEL.fullmatch(p.text.strip()) or check_marks.has_marks(source, p.start, p.end))
    ]
    beside = [p for p in beside if not _under_hazards(source, p.start)]
    return _words(source, places) or _words(source, beside) or _said_risk(source)


def _under_hazards(source: Source, offset: int) -> bool:
    return any(_HAZARD.search(title) for title in sections.section_of(source, offset))


def _is_in_form(source: Source, place: Labelled) -> bool:
    """Whether a bare word (风险, 方式) stands in a row of labels of the first form."""
    if place.how != "right" or not in_head(source, place.start):
        return False
    return labelled.begins_at(source, source.text.rfind("\n", 0, place.start) + 1)


def _of_hazard(source: Source, offset: int) -> bool:
    """Whether the words before a level of risk speak of a hazard or of work (触电的风险等级为三级)."""
    low = max(offset - _LINE, 0)
    low = max(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t")
    return _HAZARD.search(source.text, max(low, offset - _LINE), offset) is not None


def own(source: Source, name: str) -> list[Labelled]:
    """The places of a field of this audit, not of another activity."""
    found = labelled.find(source, "audit", name)
    places = [
        p
        for p in found
        if not stage_tables.of_stage1(source, p.start) and not stage_blocks.in_stage1(source, p.start)
    ]
    places = [p for p in places if not _OTHER_DAY.match(p.text)]
    return [p for p in places if not elsewhere(source, p.label.start, "audit")]


def said(source: Source, name: str) -> Iterator[tuple[int, int]]:
    """What follows the words of a field in a sentence (审核方式为现场审核)."""
    for words in prose.find(source, "audit", name):
        match = _SAID.match(source.text, words.end)
        if match and not elsewhere(source, words.start, "audit") and words.start < body_end(source):
            yield trimmed(source, match.start("what"), match.end("what"))


def meaning(text: str) -> str | None:
    """The mode that a text words; both ways joined are a mixed one.

    >>> [meaning(t) for t in ("现场审核", "现场审核与远程审核相结合", "非现场", "抽样")]
    ['onsite', 'mixed', 'offsite', None]
    """
    value = labels.value_of("audit", "mode", text)
    both = _JOINED.search(text) or (_HERE.search(text) and _AFAR.search(text) and not _NOT_AFAR.search(text))
    return "mixed" if value and both else value


def _said_mode(source: Source) -> Leaf[str] | None:
    for start, end in said(source, "mode"):
        if value := meaning(source.text[start:end]):
            return source.leaf(value, start, end)
    return None


def _by_way(source: Source) -> Leaf[str] | None:
    """The only way in which the report says that the audit was made (采用现场与远程相结合的方式)."""
    found: dict[str, Leaf[str]] = {}
    for match in lines.finditer(_BY_WAY, _BY_WAY_WORDS, source.text):
        line = source.text[max(match.start() - 60, 0) : match.start()]
        sentence = re.split(r"[。；;\n]", line)[-1]
        other = _OTHER.search(sentence) or _OTHER.match(match[0])
        if other or STAGE1.search(sentence) or elsewhere(source, match.start(), "audit"):
            continue
        name = next(name for name, stated in match.groupdict().items() if stated)
        if value := meaning(match[name]):
            found.setdefault(value, source.leaf(value, *match.span(name)))
    return next(iter(found.values())) if len(found) == 1 else None


def _bare_way(source: Source) -> Leaf[str] | None:
    """The way that names the audit too, after a bare label that begins a paragraph (方式：现场审核，…)."""
    for place in own(source, "mode_beside"):
        match = _AUDITED_BY.match(source.text, place.start, place.end)
        if place.how != "colon" or match is None or not labelled.begins_at(source, place.label.start):
            continue
        headings = " ".join(sections.section_of(source, place.start))
        if (value := meaning(match[0])) and not _NEXT.search(headings):
            return source.leaf(value, match.start(), match.end())
    return None


def _ticked_way(source: Source) -> Leaf[str] | None:
    """The way that is ticked in a sentence on the audit (对某公司实施审核，方式为☑到场 □远程)."""
    for match in lines.finditer(_TICKED_WAY, ("方式", "形式", "模式"), source.text, body_end(source)):
        low = max(source.text.rfind(mark, 0, match.start()) + 1 for mark in "。；;\n\t")
        sentence = source.text[max(low, match.start() - _LONGEST) : match.start()]
        if not _AUDITS.search(sentence) or _OTHER.search(sentence) or STAGE1.search(sentence):
            continue
        chosen = check_marks.ticked(check_marks.choices(source, match.end(), match.end("options")))
        known = {value for option in chosen if (value := meaning(option.text))}
        if len(known) == 1 and not elsewhere(source, match.start(), "audit"):
            return source.leaf(known.pop(), chosen[0].start, chosen[0].end)
    return None


def mode_beside(
    source: Source, dates: tuple[FoundDate, FoundDate] | None, *, in_row: bool = False
) -> Leaf[str] | None:
    """The mode told in the same sentence after the days (…，现场进行; … 以现场方式进行)."""
    if dates is None:
        return None
    cell = stage_tables.mode_cell(source, dates[0].start)
    if cell is None and in_row:
        cell = stage_tables.mode_in_row(source, dates[0].start)
    if cell:
        return source.leaf(meaning(cell.text), cell.start, cell.end)
    at = max(date.end for date in dates)
    end = at + len(re.split(r"[。；;\n\t]", source.text[at : at + 48])[0])
    match = _MODE.search(source.text, at, end) or _way_before(source, dates[0].start)
    value = meaning(match[0]) if match else None
    return source.leaf(value, match.start(), match.end()) if match and value else None


def worded(source: Source, low: int, high: int) -> Leaf[str] | None:
    """The first words for a mode in a range that name what is done in it (以远程方式进行)."""
    match = _MODE.search(source.text, low, high)
    value = meaning(match[0]) if match else None
    return source.leaf(value, match.start(), match.end()) if match and value else None


def _way_before(source: Source, offset: int) -> re.Match[str] | None:
    """The mode told before the days in their sentence (以远程方式于 …, conducted remotely on …)."""
    low = max(offset - 40, 0)
    low = max(low, *(source.text.rfind(mark, low, offset) + 1 for mark in "。；;\n\t"))
    return _MODE.search(source.text, low, offset)


def choice(source: Source, places: list[Labelled]) -> Leaf[str] | None:
    """A field of fixed wordings: the ticked option or the only one; null where the boxes were lost."""
    for place in places:
        if place.end - place.start > _LONGEST or is_blank(place.text):
            continue
        marked = check_marks.has_marks(source, place.start, place.end)
        if not marked and labels.is_value("audit", "mode", place.text):
            return source.leaf(meaning(place.text), place.start, place.end)
        stop = -1 if marked else source.text.find("。", place.start, place.end)
        options = check_marks.choices(source, place.start, stop if stop >= 0 else place.end)
        chosen = check_marks.ticked(options)
        known = [(meaning(option.text), option) for option in chosen or options]
        stated = {value: option for value, option in known if value}
        if len(stated) == 1 and (chosen or not marked):
            value, option = next(iter(stated.items()))
            return source.leaf(value, option.start, option.end)
        if stated:
            return source.leaf(None, place.start, place.end)
    return None


def _said_risk(source: Source) -> Leaf[str] | None:
    """A level told in a sentence (风险等级为中); of longer words only those that are a level."""
    for start, end in said(source, "risk"):
        match = _LEVEL.match(source.text, start, end)
        if match and not _of_hazard(source, start):
            return source.leaf(clean(match[0]), match.start(), match.end())
    for match in lines.finditer(_BY_RISK, ("风险",), source.text, body_end(source)):
        sentence = source.text[source.text.rfind("。", 0, match.start()) + 1 : match.end() + _LINE]
        audited = any(word in sentence for word in ("审核", "人日", "人天"))
        line = source.text[source.text.rfind("\n", 0, match.start()) + 1 : match.end()]
        left = line.rfind(EMPTY) > line.rfind(TICKED)  # of an option that is not ticked
        if (
            (audited or match["own"])
            and not left
            and not _of_hazard(source, match.start())
            and not elsewhere(source, match.start(), "audit")
        ):
            group = next(name for name, level in match.groupdict().items() if level)
            return source.leaf(match[group], *match.span(group))
    return None


def _words(source: Source, places: list[Labelled]) -> Leaf[str] | None:
    """A field that is a level, as written; of options the ticked one, null where none or several are."""
    for place in places:
        start, end = trimmed(source, place.start, place.end)
        if is_blank(source.text[start:end]) or end - start > 40:
            continue
        if not check_marks.has_marks(source, start, end):
            if stop := _level_end(source.text, start, end):
                return _level_leaf(source, source.text[start:stop], start, stop)
            continue
        chosen = check_marks.ticked(check_marks.choices(source, start, end))
        if len(chosen) == 1:
            return _level_leaf(source, chosen[0].text, chosen[0].start, chosen[0].end)
        return source.leaf(None, start, end)
    return None


def _level_leaf(source: Source, text: str, start: int, end: int) -> Leaf[str]:
    """A level as written, without the word for a risk; of one in two languages (低 Low) the Chinese one."""
    both = _TWICE.fullmatch(text)
    shown = clean((both["own"] or both["behind"]) if both else text)
    return source.leaf(_RISK_BEHIND.sub("", shown) or shown, start, end)


def _level_end(text: str, start: int, end: int) -> int | None:
    """Where the level ends that a field is or begins with; null for any other text.

    >>> [_level_end(t, 0, len(t)) for t in ("中", "中风险，一般", "环境：中；能源：低", "审核按计划完成")]
    [1, 3, 9, None]
    """
    shown = text[start:end]
    if _BY_PARTS.fullmatch(shown) or (len(shown) <= _LONGEST_LEVEL and _IS_LEVEL.search(shown)):
        parted = re.search(r"[，,。；;]", shown)
        return end if parted is None or _BY_PARTS.fullmatch(shown) else start + parted.start()
    match = _LEVEL.match(text, start, end)
    closed = _LEVEL_END.match(text, match.end(), end) if match else None
    return closed.end() if closed else None
