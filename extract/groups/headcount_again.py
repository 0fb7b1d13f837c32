"""The number of people within the scope told again in passing: 在86人的范围内, 86名员工所在的岗位.

Such words alone say too little; they count where the number is near one that a field or sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.groups.leaves import PROSE, Candidate, body_end, elsewhere
from extract.groups.licence_seen import beside_name
from extract.readers import lines
from extract.source import Source
from schemas import rx

_N = r"(?<![\d.,])(?P<{}>\d{{1,5}})\s?"
_ONE = r"(?:名|位|个)?(?:人员|员工|职工|在岗人员|人)"
_STAFF = "(?:people|persons|employees|staff)"
_WORDS = (
    "范围",
    "体系",
    "岗位",
    "有效人数",
    "覆盖",
    "人数",
    "基数",
    "基础",
    "时间",
    "人日",
    "人天",
    "scope",
    "jobs",
    "system",
)
_AGAIN = rx.compile(
    "|".join(
        (
            rf"{_N.format('a')}{_ONE}(?:所在|所处|所从事|从事|涉及)?的?(?:全部|各个?|各类|主要)?(?:工作)?(?:岗位|职位|工位)",
            rf"(?:在|就|对|为)\s?{_N.format('b')}{_ONE}(?:组成|构成)?的?(?:管理)?(?:体系|覆盖|认证|审核)?(?:的)?(?:覆盖)?(?:范围|边界)",
            rf"{_N.format('c')}{_ONE}(?:组成|构成|参与|涉及)?的(?:整个|这一|该|本)?(?:管理)?体系",
            rf"(?:有效人数|覆盖人数|体系人数|范围内人数|体系内人数|体系覆盖人数|(?:认证|审核|体系)?(?:覆盖)?的?范围(?:之)?内(?:(?:工作|任职|从业|上岗|在岗)的)?(?:人员|员工|职工)?(?:共|有)?|体系(?:之)?内(?:共|有)?)\s?(?:为|是|共|计|[:：])?\s?{_N.format('d')}(?=\s?[人名）)，,；;。]|\s|$)",
            rf"体系\s?[（(]\s?(?:共|现)?(?:覆盖|涉及|范围内|有效人数|纳入)?\s?(?:人数)?\s?{_N.format('e')}[人名]",
            rf"(?:按照?|以|基于|依据|根据)(?:体系)?(?:内)?(?:的)?(?:有效人数|覆盖人数)?\s?{_N.format('f')}(?:人|名)(?:员工|人员)?(?:的?有效人数|为基[数础]|作为基[数础]|来?(?:计|计算|核算|核定|确定)(?:的|了)?(?:审核)?(?:时间|人日|人天))",
            rf"(?:审核时间|人日|人天)数?(?:是|系)?(?:按照?|以|依据|根据)(?:体系)?(?:的)?(?:有效人数)?\s?{_N.format('l')}[人名]",
            rf"{_N.format('g')}{_ONE}(?:均|全部|都|已)?(?:被)?(?:纳入|列入|处于|进入)了?(?:本|该)?(?:管理)?(?:体系|范围|认证范围)",
            rf"(?:全部|全体|所有)(?:的)?\s?{_N.format('h')}(?:名|位)?(?:体系|范围)(?:内|覆盖)的?(?:人员|员工|职工|人)",
            rf"(?:^|(?<=[，,；;。])|(?<=公司的|组织的|企业的)(?<![分子母]公司的))\s?{_N.format('q')}(?:名|位)(?:体系|范围)(?:内|覆盖)的?(?:人员|员工|职工)",
            rf"(?:覆盖|涵盖|涉及|走遍)了?(?:全部|全体|所有)?(?:的)?\s?{_N.format('i')}{_ONE}(?:的)?(?:职责|工作|活动|岗位|作业|全部|各)",
            rf"体系[^。；;\n\t]{{0,60}}[，,]\s?覆盖(?:了)?\s?{_N.format('p')}人(?=[，,。；;])",
            rf"\b(?:jobs|posts|positions|work) of (?:all |the )?(?P<j>\d{{1,5}}) {_STAFF}\b",
            rf"\b(?:system|scope)\b(?:[^.;\n]|(?<=Co)\.|(?<=Ltd)\.){{0,80}}?,?"
            rf" (?:that )?cover(?:ing|s) (?P<m>\d{{1,5}}) {_STAFF}\b",
            rf"\b(?:system|scope) (?:of|for|with|covering|covers) (?P<k>\d{{1,5}}) {_STAFF}\b",
        )
    ),
    re.I,
)
_OTHER = rx.compile(
    r"抽[查取到问]|抽样(?!覆盖|涉及)|访谈|询问|提问|随机|问卷|培训|演练|体检|检查了|供方|承包|外包|持证|上次|上年|去年|每班|班次|[一二两三四]班|[轮倒排]班|新增|减少|离职"
    r"|sampled|interview|\btrain|drill|survey|supplier",
    re.I,
)
_INSURED = rx.compile(r"参保|社保|社会保险|insur[^,，]{0,20}$")
_BESIDE_NAME = rx.compile(r"\s?[，,（(]\s?(?:现有|共有?|有效人数)?\s?(?P<n>\d{1,5})\s?人\s?(?=[，,）)])")
"""A number of people right behind the organization's name (…有限公司，59人，体系有效)."""

_CLAUSE = rx.compile(r"[^，,。；;（()）\n\t]{2,60}")
_COUNTED = rx.compile(
    r"(?<![\d.,第])(?P<n>\d{1,5})\s?(?:名|位|个)?(?:有效)?(?:人员|员工|职工|人)(?![日天次均份以])"
)
_OF_SYSTEM = rx.compile(r"体系|认证范围|审核范围|有效人|覆盖|规模(?!以)|\bsystem\b|\bscope\b")
_NOW = rx.compile(r"\s?(?:现|目前|共计?|合计|总计)(?:为|有|共|达)?\s?\d")
"""A clause that tells what a number has become, whose thing the one before it names."""

_GROWN = rx.compile(r"(?:增|减|扩|缩)[加长少大小]?[至到为]了?\s?(?P<n>\d{1,5})\s?[名人]")
"""What a number has grown to (由80人增至94人)."""

_PART = rx.compile(
    r"参[加与]|出席|到会|到场|签到|座谈|沟通|交流|会议|内审员|管理人员|其中|[每某]|各(?!场所人数之和)|班|劳务|派遣|临时|外聘|季节|一线|[女男]|党员|合格|达标"
    r"|户|客|旅|申请|上[年次]|以往|原[有为来]|[由从]\s?\d|增[加至到]|减[少至到]|(?<![全内外零])部(?![分件位署]|分?过程)|科(?![技学研])|[室站队厂]|组(?![织件])|车间"
    r"|场所(?!人数之和)|[子分母]公司|集团|以[上下]|超过|不足|至少|最[多少高低大小]|峰值|[可能]供|就餐|食堂|宿舍|配备|研究[所院]|通过|发放|签收|骨干|兼职|不在"
    r"|\b(?:part|each|per|of which|from)\b"
)
"""What makes a number of people that of a part of them, of others, of before or of an event."""

_BEFORE_PART = rx.compile(
    r"[由从]\s?$|原(?:有|为|来)|以往|[上去][年次]|申请时|最[多少高低大小]|峰值|(?<![全内外零])部(?![分门件位署])|车间|班组"
    r"|[老新东西南北]厂|分公司|场所[，,、]|食堂|宿舍|发放|培训|问卷|[可能]供|研究[所院]"
)
_PART_BEHIND = rx.compile(r"^\s?[名人]?(?:参[加与]|就餐|到场|出席|住宿|增[加至到]|减[少至到])")
"""What stands before and behind a number of people that is that of a part, of another time or of an event."""

_ONE_SYSTEM = rx.compile(r"(?:质量|环境|安全|健康|能源|食品|信息|资产|服务|[QES])(?:管理)?体系")
"""One of several systems, whose people may be fewer."""

_CONVERTED = rx.compile(r"折算|折合|换算|按\s?0?\.\d|\bFTE\b|full-time equivalent", re.I)
_SENTENCE = "。；;\n\t"

_CLOSE, _CLOSE_SHARE = 15, 0.2
"""So near is a number in a clause of its own words to the one that is known."""

_LEAST, _MOST, _BEFORE, _REACH, _BEHIND = 0.5, 2, 24, 80, 10


def without_parts(
    source: Source, found: list[Candidate[int]], spoken: set[int], *, several: bool
) -> list[Candidate[int]]:
    """The candidates without those of prose that are of a part of the people, of another time or of an event.

    `spoken`: where those begin that stand behind their words in prose; `several`: the report is on several
    systems."""
    best = min(found, key=lambda one: (one.rank, one.start), default=None)
    return [
        one
        for one in found
        if one is best
        or one.start not in spoken
        or (best and one.value == best.value)
        or not _is_of_part(source, one, several=several)
    ]


def _is_of_part(source: Source, one: Candidate[int], *, several: bool) -> bool:
    """Whether the words before a number, or right behind it, make it another than that of all people."""
    low, high = _around(source.text, one, _SENTENCE)
    first, last = _around(source.text, one, f"{_SENTENCE}，,：:（()）")
    before, behind = source.text[first : one.start], source.text[one.end : min(last, one.end + _BEHIND)]
    if _BEFORE_PART.search(before) or _PART_BEHIND.search(behind):
        return True
    if several and _ONE_SYSTEM.search(before):
        return True
    led = source.text[low : one.start]
    return _CONVERTED.search(source.text, one.end, high) is not None and not _CONVERTED.search(led)


def _around(text: str, one: Candidate[int], marks: str) -> tuple[int, int]:
    """From where to where the words around a number go, up to some marks."""
    low = max(one.start - _REACH, 0)
    first = max(text.rfind(mark, low, one.start) for mark in marks) + 1
    ends = [end for mark in marks if (end := text.find(mark, one.end, one.end + _REACH)) >= 0]
    return max(first, low), min(ends, default=min(one.end + _REACH, len(text)))


def _in_clauses(
    source: Source, known: list[Candidate[int]], others: set[int], taken: set[int]
) -> Iterator[Candidate[int]]:
    """The number within the scope in clauses on the system, in words of their own (与52人的规模相称)."""
    first, lead, end = known[0].value or 0, "", -1
    near = max(_CLOSE, first * _CLOSE_SHARE)
    for clause in lines.finditer(_CLAUSE, ("人", "员", "职工"), source.text, body_end(source)):
        text, low = clause[0], clause.start()
        led = lead if low == end + 1 and source.text[end] in "，," and _NOW.match(text) else ""
        lead, end = text, clause.end()
        grown = _GROWN.search(text)
        told = [grown] if grown else [*_COUNTED.finditer(text)]
        if len(told) != 1 or not _OF_SYSTEM.search(led or text) or (not grown and _PART.search(text)):
            continue
        first_word = max(source.text.rfind(mark, max(low - _REACH, 0), low) for mark in _SENTENCE) + 1
        if _OTHER.search(source.text[max(first_word, low - _REACH) : low + told[0].start()]) and not led:
            continue
        value, at = int(told[0]["n"]), low + told[0].start("n")
        known_else = value in others or at in taken or (not led and elsewhere(source, at, "audit"))
        if value < first * _LEAST or abs(value - first) > near or known_else or _INSURED.search(text):
            continue
        taken.add(at)
        yield Candidate(value, at, low + told[0].end("n"), PROSE)


def read(
    source: Source, known: list[Candidate[int]], others: set[int], name: str
) -> Iterator[Candidate[int]]:
    """The further places of the number within the scope; `others`: those of all people and of the insured;
    `name`: the organization's, empty where it is not known."""
    if not known:
        return
    first, taken = known[0].value or 0, {one.start for one in known}
    told = [(m, m.lastgroup or "a") for m in lines.finditer(_AGAIN, _WORDS, source.text, body_end(source))]
    told += [(match, "n") for match in beside_name(_BESIDE_NAME, source.text, name, body_end(source))]
    for match, group in told:
        value, (start, end) = int(match[group]), match.span(group)
        before = rx.split(r"[。；;\n\t]", source.text[max(start - _BEFORE, 0) : start])[-1]
        aside = _OTHER.search(before) or _INSURED.search(rx.split("[，,]", before)[-1])
        known_else = value in others or start in taken or elsewhere(source, start, "audit")
        near = first * _LEAST <= value <= first * _MOST
        if near and not known_else and not aside:
            taken.add(start)
            yield Candidate(value, start, end, PROSE)
    yield from _in_clauses(source, known, others, taken)
