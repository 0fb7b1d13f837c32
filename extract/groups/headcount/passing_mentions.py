"""The number of people within the scope told again in passing: 在86人的范围内, 86名员工所在的岗位.

Such words alone say too little; they count where the number is near one that a field or sentence tells."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract import labels
from extract.groups.organization.licence_sentences import beside_name
from extract.readers.leaves import PROSE, Candidate, body_end, elsewhere
from extract.readers.tables.grid import grids
from extract.readers.text import lines
from extract.readers.text.units import block_at
from extract.reading.source import Source
from extract.values.numbers import parse_count
from schemas import patterns
from schemas.report import Site

_N = r"(?<![\d.,])(?P<{}>\d{{1,5}})\s?"
_ONE = r"(?:名|位|个)?(?:人员|员工|职工|在岗人员|人)"
_STAFF = "(?:people|persons|employees|staff)"
_SCOPED = r"(?:(?:质量|环境|职业健康安全|管理|认证|审核|本)*(?:体系|范围|覆盖)|有效)"
_NOT_WHOLE = r"(?![^（()）]{0,12}(?:[外除不非含未部]|其中|参保|社保))"
_AGAIN = patterns.compile(
    "|".join(
        (
            rf"{_N.format('a')}{_ONE}(?:所在|所处|所从事|从事|涉及)?的?(?:全部|各个?|各类|主要)?(?:工作)?(?:岗位|职位|工位)",
            rf"(?:在|就|对|为)\s?{_N.format('b')}{_ONE}(?:组成|构成)?的?(?:管理)?(?:体系|覆盖|认证|审核)?(?:的)?(?:覆盖)?(?:范围|边界)",
            rf"{_N.format('c')}{_ONE}(?:组成|构成|参与|涉及)?的(?:整个|这一|该|本)?(?:管理)?体系",
            rf"(?:有效人数|覆盖人数|体系人数|范围内人数|体系内人数|体系覆盖人数|(?:认证|审核|体系)?(?:覆盖)?的?范围(?:之)?内(?:(?:工作|任职|从业|上岗|在岗)的)?(?:人员|员工|职工)?(?:共|有)?|体系(?:之)?内(?:共|有)?)\s?(?:为|是|共|计|[:：=＝])?\s?{_N.format('d')}(?=\s?[人名）)，,；;。]|\s|$)",
            rf"(?:审核|体系|范围)(?:共|所|已)?(?:覆盖|涉及)了?\s?{_N.format('dd')}[人名](?:员工|人员)?"
            r"(?=\s?[、，,和及]\s?(?:全部|各个?|所有|主要|相关)[^，,。；;]{0,4}(?:部门|场所|过程|岗位))",
            rf"体系\s?[（(]\s?(?:共|现)?(?:覆盖|涉及|范围内|有效人数|纳入)?\s?(?:人数)?\s?{_N.format('e')}[人名]",
            rf"(?:按照?|以|基于|依据|根据)(?:体系)?(?:内)?(?:的)?(?:有效人数|覆盖人数)?\s?{_N.format('f')}(?:人|名)(?:员工|人员)?(?:的?有效人数|为基[数础]|作为基[数础]|来?(?:计|计算|核算|核定|确定)(?:的|了)?(?:审核)?(?:时间|人日|人天))",
            rf"(?:审核时间|人日|人天)数?(?:是|系)?(?:按照?|以|依据|根据)(?:体系)?(?:的)?(?:有效人数)?\s?{_N.format('l')}[人名]",
            rf"{_N.format('g')}{_ONE}(?:均|全部|都|已|皆)?(?:被)?(?:纳入|列入|处于|进入|属于|在)了?(?:本|该)?(?:管理)?"
            r"(?:体系|范围|认证范围|审核范围)",
            rf"(?:全部|全体|所有)(?:的)?\s?{_N.format('h')}(?:名|位)?(?:体系|范围)(?:内|覆盖)的?(?:人员|员工|职工|人)",
            rf"(?:^|(?<=[，,；;。])|(?<=公司的|组织的|企业的)(?<![分子母]公司的)|(?<=公司|组织|企业)(?<![分子母]公司))\s?{_N.format('q')}(?:名|位)(?:体系|范围)(?:内|覆盖)的?(?:人员|员工|职工)",
            rf"(?:覆盖|涵盖|涉及|走遍)了?(?:全部|全体|所有)?(?:的)?\s?{_N.format('i')}{_ONE}(?:的)?(?:职责|工作|活动|岗位|作业|全部|各)",
            rf"(?:^|(?<=[，,；;。、：:\s]))(?:体系|审核|认证)?(?:所)?覆盖的\s?{_N.format('r')}(?:名|位)(?:人员|员工|职工)",
            rf"{_N.format('s')}[人名位](?:人员|员工|职工)?\s?[（(](?:均|都|全部)?(?:在|为|属于?)?{_SCOPED}{_NOT_WHOLE}[^（()），,；;\d]{{0,10}}[)）]",
            rf"(?:人数|人员数量|员工数|职工数|员工|人员|规模)\s?[（(](?:均|都|全部)?(?:在|为|属于?)?{_SCOPED}{_NOT_WHOLE}[^（()），,；;\d]{{0,10}}[)）]"
            rf"\s?(?:为|是|共|计|[:：])?\s?{_N.format('t')}(?=\s?[人名，,；;。]|\s|$)",
            rf"(?:审核时间|审核人日|人日数?|人天数?)的?(?:计算|核算|核定|确定|策划|测算)?所?(?:依据|用|采用|使用|基于|取用?|按)?的?(?:有效|员工|体系|总)?人员?数(?:基[数础])?"
            rf"\s?(?:为|是|取|按|[:：])?\s?{_N.format('u')}(?=\s?[人名，,；;。]|\s|$)",
            rf"(?:体系|认证|审核)?(?:管理)?(?:体系|范围)(?:之?内|运行)?(?:现|共|已)?配[备置]了?(?:人员|员工|职工)?\s?{_N.format('v')}[人名位]",
            rf"体系(?:运行)?(?:所|共)?(?:涉及?|涵盖|覆盖|管辖|辖|运行|活动|有关|相关|范围)(?:之?内)?的?(?:全部|全体)?(?:人员|员工|职工)?(?:总?数)?(?:共计|共有|总计|[共计为是有])?\s?{_N.format('w')}[人名位]",
            rf"(?:体系|范围|有效)(?:之?内|覆盖)?的?(?:人员|员工|职工)总?(?:人)?数量?\s?(?:共计|[为是共计]|[:：])?\s?{_N.format('x')}(?=\s?[人名，,；;。]|\s|$)",
            rf"(?:管[到着]|覆盖到|涉及到)的\s?{_N.format('cc')}(?:个?人|名|位)(?!次)",
            rf"(?:体系|认证)(?:所)?覆盖的\s?{_N.format('zd')}(?:名|位)(?:人员|员工|职工)",
            rf"(?:参与|纳入)(?:管理)?体系的?(?:员工|人员|职工)?(?:共|为|有)?\s?{_N.format('ze')}[人名]",
            rf"(?:公司|厂|集团|酒店|学校|医院|受审核方|受评方|组织|企业)\s?[，,（(]\s?{_N.format('za')}人\s?[，,）)]\s?的?(?:管理)?体系",
            rf"体系(?:内|覆盖)?的?人员(?:构成|组成|结构)?\s?[:：][^。；;\n\t]{{0,60}}?[，,]\s?(?:共|合计|总计)计?\s?{_N.format('zb')}人",
            rf"(?:审核时间|审核人日|人日数?|人天数?)的?(?:计算|核算|核定|确定|测算)\s?[:：]\s?{_N.format('zc')}人(?![日天])",
            rf"体系[^。；;\n\t]{{0,60}}[，,]\s?覆盖(?:了)?\s?{_N.format('p')}人(?=[，,。；;])",
            rf"(?:^|(?<=[，,；;。]))\s?{_N.format('ee')}{_ONE}的(?:日常)?(?:工作|作业|操作|活动)"
            r"(?:均|都|基本|总体上?)?(?:与|和|同|按照?|依照?|符合)[^，,。；;\d]{0,6}(?:文件|体系|程序|制度)",
            rf"\b(?:jobs|posts|positions|work) of (?:all |the )?(?P<j>\d{{1,5}}) {_STAFF}\b",
            rf"\b(?:system|scope)\b(?:[^.;\n]|(?<=Co)\.|(?<=Ltd)\.){{0,80}}?,?"
            rf" (?:that )?cover(?:ing|s) (?P<m>\d{{1,5}}) {_STAFF}\b",
            rf"\beffective number(?: of {_STAFF}| of personnel)?(?: is| was|:) (?P<y>\d{{1,5}})\b",
            rf"\b(?:headcount|{_STAFF}|personnel) (?:with)?in (?:the )?(?:scope|system)"
            r"(?: is| was| are|:)? (?P<z>\d{1,5})\b",
            rf"\b(?P<aa>\d{{1,5}}) {_STAFF}(?: are| were| work)? (?:with)?in (?:the )?(?:scope|system)\b",
            r"\baudit time (?:was|is) (?:calculated|determined|based|established)(?: for| on)? "
            rf"(?P<bb>\d{{1,5}}) {_STAFF}\b",
            rf"\b(?:system|scope) (?:of|for|with|covering|covers) (?P<k>\d{{1,5}}) {_STAFF}\b",
        )
    ),
    re.I,
)
_OTHER = patterns.compile(
    r"抽[查取到问]|抽样(?!覆盖|涉及|范围内(?:得到|有效|实施|运行|符合))|访谈|询问|提问|面谈|随机|问卷|培训|宣贯|演练|体检|健康监护|检查了|供方|供应商|承包|外包|劳务|派遣|持证|上[次年一]|去年|往年|初次|每班|班次|[一二两三四]班"
    r"|[轮倒排]班|[甲乙丙丁早中晚夜白]班|新增|减少|离职|参加(?!体系)|承诺书|绩效考核|合同书|发放"
    r"|sampled|interview|\btrain|drill|survey|supplier",
    re.I,
)
_INSURED = patterns.compile(r"参保|社保|社会保险|insur[^,，]{0,20}$")
_BESIDE_NAME = patterns.compile(
    r"\s?[，,（(]\s?(?:现有|共有?|有效人数)?\s?(?P<n>\d{1,5})\s?人\s?(?=[，,）)])"
)
"""A number of people right behind the organization's name (…有限公司，59人，体系有效)."""

_CLAUSE = patterns.compile(r"[^，,。；;（()）\n\t]{2,60}")
_COUNTED = patterns.compile(
    r"(?<![\d.,第])(?P<n>\d{1,5}|(?<![第〇零一二三四五六七八九十百千两])[一二三四五六七八九十两][〇零一二三四五六七八九十百千两]{1,8})"
    r"\s?(?:名|位|个)?(?:有效)?(?:人员|员工|职工|人)(?![日天次均份以])"
)
_OF_SYSTEM = patterns.compile(r"体系|认证范围|审核范围|有效人|覆盖|规模(?!以)|\bsystem\b|\bscope\b")
_NOW = patterns.compile(r"\s?(?:现|目前|共计?|合计|总计)(?:为|有|共|达)?\s?\d")
"""A clause that tells what a number has become, whose thing the one before it names."""

_GROWN = patterns.compile(r"(?:增|减|扩|缩)[加长少大小]?[至到为]了?\s?(?P<n>\d{1,5})\s?[名人]")
"""What a number has grown to (由80人增至94人)."""

_PART = patterns.compile(
    r"参[加与]|出席|到会|到场|签到|座谈|沟通|交流|会议|内审员|管理人员|其中(?!(?:管理|认证|审核)?(?:体系|范围|有效))|[每某]|各(?!场所人数之和)|班|劳务|派遣|临时|外聘|季节|一线|[女男]|党员|合格|达标"
    r"|户|客|旅|申请|上[年次]|以往|原[有为来]|[由从]\s?\d|增[加至到]|减[少至到]|(?<![全内外零])部(?![分件位署]|分?过程)|科(?![技学研])|[室站队厂]|组(?![织件])|车间"
    r"|场所(?!人数之和)|[子分母]公司|集团|以[上下]|超过|不足|至少|最[多少高低大小]|峰值|[可能]供|就餐|食堂|宿舍|配备|研究[所院]|通过|发放|签收|骨干|兼职|不在"
    r"|\b(?:part|each|per|of which|from)\b"
)
"""What makes a number of people that of a part of them, of others, of before or of an event."""

_BEFORE_PART = patterns.compile(
    r"一线|(?<!员)工人(?!数)|操作工|管理(?:人员|岗)|主场所|其中(?!(?:管理|认证|审核)?(?:体系|范围|有效))|初次认证|访谈|询问|面谈|宣贯|承诺书|健康监护|考核|保险|[甲乙丙丁早中晚夜白每]班|劳务|派遣|持证|内审员|[上前]一[次年]"
    r"|\b(?:workshop|department|shift|branch|last year|former|previous)\b"
    r"|(?:不|至)[少多低高]于?\s?$|[~～—-]\s?$|20\d\d\s?年(?:[末初底]|度)?(?!\s?\d|[^，,。]*(?:起|[来今现]))|"
    r"[由从]\s?$|原(?:有|为|来)|以往|[上去][年次]|申请时|最[多少高低大小]|峰值|(?<![全内外零])部(?![分门件位署])|车间|班组"
    r"|[老新东西南北分]厂|仓库|库房|门店|车队|分公司|场所[，,、]|食堂|宿舍|发放|培训|问卷|[可能]供|研究[所院]",
    re.I,
)
_PART_BEHIND = patterns.compile(
    r"^\s?[名人]?(?:员工|职工|人员)?(?:参[加与]|就餐|到场|出席|住宿|增[加至到]|减[少至到]|[以之][上下内]|中(?:的|有|，|抽)|的(?:培训|教育|体检|档案|合同|保险|问卷|考核|签)"
    r"|[~～—-]\s?\d|时[，,]?另|考试)"
)
"""What stands before and behind a number of people that is that of a part, of another time or of an event."""

_ONE_SYSTEM = patterns.compile(r"(?:质量|环境|安全|健康|能源|食品|信息|资产|服务|[QES])(?:管理)?体系")
"""One of several systems, whose people may be fewer."""

THEN = patterns.compile(
    r"(?:去年|上年|上一年度?|往年|年(?<!今年)(?<!本年)[末底初])(?!.{0,60}(?:现|目前|当前|今年|本年|本次|至今|增加|减少))"
)
"""That numbers are of another year, and nothing goes back to this one."""

_CONVERTED = patterns.compile(r"折算|折合|换算|按\s?0?\.\d|\bFTE\b|full-time equivalent", re.I)
TOTAL = patterns.compile(
    r"(?:人数|人员)?(?:合计|总计|小计|共计|总数|Total)(?:人数|人员)?(?:[（(]人[)）])?[:：]?", re.I
)
_NUMBER = patterns.compile(r"(?P<n>\d{1,5})\s?[人名]?")
"""What heads the row below the people of the sites, and the number there."""

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
    if first > low and source.text[first - 1] in "：:":
        last_words = source.text[low : first - 1]
        first = low + max(last_words.rfind(mark) for mark in f"{_SENTENCE}，,（()）") + 1
    before, behind = source.text[first : one.start], source.text[one.end : min(last, one.end + _BEHIND)]
    if _BEFORE_PART.search(before) or _PART_BEHIND.search(behind):
        return True
    if several and _ONE_SYSTEM.search(before):
        return True
    led = source.text[low : one.start]
    if THEN.search(led):
        return True
    return _CONVERTED.search(source.text, one.end, high) is not None and not _CONVERTED.search(led)


def _around(text: str, one: Candidate[int], marks: str) -> tuple[int, int]:
    """From where to where the words around a number go, up to some marks."""
    low = max(one.start - _REACH, 0)
    first = max(text.rfind(mark, low, one.start) for mark in marks) + 1
    ends = [end for mark in marks if (end := text.find(mark, one.end, one.end + _REACH)) >= 0]
    return max(first, low), min(ends, default=min(one.end + _REACH, len(text)))


def under_sites(source: Source, sites: list[Site], known: list[Candidate[int]]) -> Iterator[Candidate[int]]:
    """The total below the people of the sites, where these add up to the number within the scope."""
    people = [site.headcount for site in sites if site.headcount is not None]
    if not known or not people or len(people) < len(sites):
        return
    last = max(people, key=lambda one: one.start)
    grid = grids(source).get(block_at(source, last.start))
    cell = grid.cell_at(last.start) if grid else None
    if grid is None or cell is None or sum(one.value or 0 for one in people) != known[0].value:
        return
    row = [one for one in grid.anchors.get(cell.row + cell.row_span, ()) if grid.text(one)]
    numbers = [(one, match) for one in row[1:] if (match := _NUMBER.fullmatch(grid.text(one)))]
    if len(numbers) == 1 and TOTAL.fullmatch(grid.text(row[0])):
        ((at, match),) = numbers
        start = source.text.index(match["n"], at.start)
        yield Candidate(int(match["n"]), start, start + len(match["n"]), PROSE)


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
        stated = [grown] if grown else [*_COUNTED.finditer(text)]
        if len(stated) != 1 or not _OF_SYSTEM.search(led or text) or (not grown and _PART.search(text)):
            continue
        first_word = max(source.text.rfind(mark, max(low - _REACH, 0), low) for mark in _SENTENCE) + 1
        if _OTHER.search(source.text[max(first_word, low - _REACH) : low + stated[0].start()]) and not led:
            continue
        value, at = parse_count(stated[0]["n"]) or 0, low + stated[0].start("n")
        known_else = value in others or at in taken or (not led and elsewhere(source, at, "audit"))
        if value < first * _LEAST or abs(value - first) > near or known_else or _INSURED.search(text):
            continue
        taken.add(at)
        yield Candidate(value, at, low + stated[0].end("n"), PROSE)


def read(
    source: Source, known: list[Candidate[int]], others: set[int], name: str
) -> Iterator[Candidate[int]]:
    """The further places of the number within the scope; `others`: those of all people and of the insured;
    `name`: the organization's, empty where it is not known."""
    if not known:
        return
    first, taken = known[0].value or 0, {one.start for one in known}
    stated = [
        (m, m.lastgroup or "a")
        for m in lines.finditer(
            _AGAIN,
            labels.hints("headcount_again"),
            source.text,
            body_end(source),
        )
    ]
    stated += [(match, "n") for match in beside_name(_BESIDE_NAME, source.text, name, body_end(source))]
    for match, group in stated:
        value, (start, end) = int(match[group]), match.span(group)
        before = patterns.split(r"[。；;\n\t]", source.text[max(start - _BEFORE, 0) : start])[-1]
        aside = _OTHER.search(before) or _INSURED.search(patterns.split("[，,]", before)[-1])
        known_else = value in others or start in taken or elsewhere(source, start, "audit")
        near = first * _LEAST <= value <= first * _MOST
        if near and not known_else and not aside:
            taken.add(start)
            yield Candidate(value, start, end, PROSE)
    yield from _in_clauses(source, known, others, taken)
