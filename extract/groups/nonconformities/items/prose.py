"""The audit's nonconformities told in paragraphs: department, fact, clause, grade in a sentence or two."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from extract import labels
from extract.groups.nonconformities.items import facts, numbers
from extract.groups.nonconformities.items.cited_clauses import clauses_in, shown, standards_of
from extract.groups.nonconformities.other_audits import elsewhere
from extract.readers.fields import check_marks
from extract.readers.leaves import body_end, cell_title, clean, text_leaf
from extract.readers.text import sections
from extract.readers.text.units import Piece, holding, once, piece, units
from extract.reading.source import Source
from extract.reading.stops import LINE
from extract.values.clauses import Clause
from schemas import patterns
from schemas.leaf import Leaf
from schemas.report import Nonconformity

_BOXED = (
    r"【\s?(?:第\s?)?[A-Z\d][A-Za-z\d#-]{0,11}(?:\s?[项个条])?"
    r"(?:\s?[｜|/／·•、,，:：\s—–-]\s?(?:严重|轻微|一般|次要)(?:不符合项?)?)?\s?】"
)
"""A number in square brackets, with the grade (【01｜轻微】)."""

_ORDINAL = patterns.compile(
    r"\s*[－—–]?\s?(?:第\s?(?P<n>[一二三四五六七八九十\d]{1,3})\s?[项个条]|[（(]?\d{1,2}[)）.、]|"
    + _BOXED
    + r"|[①-⑳]"
    r"|(?:其[一二三四五六七八九十](?=[，,是为:：])|[一二三四五六七八九十]是)[是为]?"
    r"|[^，,。；;:：\n]{0,10}(?:不符合|不合格)项?\s?[1一]\s?[项个条](?=\s?[:：])|[A-Z]{1,4}-\d{1,4}(?:-\d{1,4})?(?=\s?[:：])"
    r"|(?:NCR?|CAR|不符合项?)\s?[-–—#]?\s?\d{1,4}(?:-\d{1,4}){0,2})\s?(?:[（(][^（()）\n]{1,6}[)）])?\s?[：:，,、]?\s?"
)
_PARTS = patterns.compile(
    r"(?:^|(?<=[。；;：:]))(?=\s{0,3}(?:[（(]\d{1,2}[)）]|"
    + _BOXED
    + r"|\d{1,2}[、.)）](?!\d)|[①-⑳]|第[一二三四五六七八九十]{1,2}项))"
    r"|(?<=[\s，,])(?=" + _BOXED + r")|(?<=[。；;\s])(?=(?:不符合|不合格)(?:项|报告)?\s?\d{1,2}\s?[:：])"
    r"|(?<=[。；;，,：:])(?=[^\W\d\x00-\x7f]{0,6}(?:不符合|不合格)项?\s?[1一]\s?[项个条]\s?[:：])"
    r"|(?<=[。；;，,：:])\s{0,3}(?=其[一二三四五六七八九十][，,是为:：])"
    r"|(?<=[。；;])\s{0,3}(?=(?:不符合(?:项|报告)?)?(?:编号|NCR?)\s?[:：为是]?\s?[A-Z\d])"
    r"|(?<=[。；;])\s{0,3}(?=[^\W\x00-\x7f]{1,12}(?:部|科|室|车间|办|中心|组|层|厂|班|库|处)[：:])"
)
_PART = patterns.compile(r"(?P<name>(?:[^\W\d_]|[/（）() ]){2,24}?)\s?(?:[:：，,]|的|在|未|不符合|存在)")
_BEFORE_NOT = patterns.compile(
    r"\s*(?P<name>[^\W\d\x00-\x7f]{0,10}?(?:部|科|室|车间|办|中心|组|公司|厂|班|处|课|段|站|队|经理|代表|者|层|方|区|线|仓库)"
    r"(?![门长员内]))(?:未|(?=[^\W\d\x00-\x7f]{2}))"
)
_OFFICE = patterns.compile(
    r"\s*(?:(?:发生|责任|涉及)(?:部门|单位)\s?[:：为是]?\s?|(?:发生|出现|存在|[出处])[在于]|出自|见于|(?:检查|审核)(?=[^\W\d\x00-\x7f组员]{1,10}时)|在)?"
    r"(?P<name>(?:[^\W\d_]|[/、（）() ]){1,22}?"
    r"(?:部|科|室|车间|办|中心|组|层|公司|厂|班|库|处|课|段|站|队|者))(?:(?:(?:审核|检查)?时(?:发现|查见)?)?\s?[:：，,。]|\s?[/／](?=\s?(?:GB|ISO|[QEOH]{1,3}\s?\d))|\s{1,3}(?=GB|ISO|[QEOH]{1,3}\s?\d))"
)
_LEADING = patterns.compile(
    r"\s*(?:(?:在|查|现场查看)\s?)?(?P<name>[^\W\d\x00-\x7f]{1,10}?(?:部|科|室|车间|办|中心|组|班|库|处|站|队))"
    r"(?=在|对|未|没有|于|现场|的)"
)
"""Whose the fact is that a sentence begins with (采购部在… 未…，不符合 …)."""

_TOLD_OFFICE = patterns.compile(
    r"(?:责任|发生|涉及|所在|受审核|不符合)(?:部门|单位|区域|车间)\s?(?:[:：]|[为是])?\s?"
    r"(?P<name>(?:[^\W\d_]|[/、（）()]){2,16}?)(?=\s?[，,；;。])"
)
_LAST_OFFICE = patterns.compile(
    r"(?:责任(?:在|属于?|归|由)|(?<=[，,；;。])由(?=[^，,；;。\n]{2,16}?(?:负责|承担|牵头|改正|整改)))\s?(?P<name>[^\W\d\x00-\x7f]{1,14}?(?:部|科|室|车间|办|中心|组|厂|班|库|处|站|队))(?=[，,；;。]|负责|承担|牵头|改正|整改)"
)
_OWN_OFFICE = patterns.compile(
    r"(?:[—–-]{1,2}|[。；;，,])\s?(?P<name>[^\W\d\x00-\x7f]{1,14}?(?:部|科|室|车间|办|中心|组|厂|班|库|处|站|队))"
    r"(?:已)?(?:认可|确认|签认|接受|负责|承担)(?=[，,；;。])"
)
"""Whose a fact is, told behind it (…——生产部认可；与…不合)."""

_WHERE = patterns.compile(
    r"(?:发生[在于]|出现在|存在于|涉及到?|位于|在)(?P<name>[^\W\x00-\x7f]{1,12}?(?:部|科|室|车间|办|中心|组|厂|班|库|处|站|队))"
    r"(?:内|现场|抽查|检查|审核|时){0,3}(?:发现|查见|看到)?\s?[:：，,。]\s?"
)
_TOWARDS = patterns.compile(
    r"(?:向|对|给)(?P<name>[^\W\d\x00-\x7f]{1,14}?(?:部|科|室|车间|办|中心|组|厂|班|库|处|站|队))(?:开具|开出|提出|出具|发出)"
)
_FOUND_LEAD = patterns.compile(r"[^，,。；;\n]{0,20}?(?:发现|查见|看到|查出|查实)\s?[，,:：]\s?")
_TOLD_FACT = patterns.compile(
    r"(?:(?:不符合)?(?:事实|描述|情况|内容|证据)(?:描述|陈述)?|具体)\s?(?:[:：]|[为是]\s?[:：]?|如下\s?[:：])\s?"
    r"(?P<fact>[^。；;\n]{6,400})"
)
_CLOSED_BEFORE = patterns.compile(
    r"上一?[次年]度?的?(?:监督|外部|现场)?审核[^，,。；;\n]{0,8}(?:开具|提出|开出)[^。\n]{0,24}(?<![未没])(?:已|均|现已|全部)(?:关闭|整改|验证)"
)
"""What says that a nonconformity was the last audit's and is closed."""

_ITEM = patterns.compile(r"\s?(?:[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]|[①-⑳])\s?(?=[^\W\d]{2})")
"""The number of an item before a department (（一）生产部)."""

_TOLD_GRADE = patterns.compile(
    r"(?:性质|程度|等级|级别|类型|判定|判为|属于?)[为是:：\s]{0,3}(?=严重|轻微|一般|次要)"
)
_NO_DEPARTMENT = patterns.compile(
    r"^(?:发生|出现|存在|位于|[内外全]部)$|本次|审核|共|提出|开具|标准|条款|不符合|轻微|严重|一般|涉及|GB|ISO|第|项(?!目)"
)
_AGAINST = patterns.compile(
    r"[，,]?\s?(?:(?:以上|上述|该|此|这)(?:一|种|些|类|项)?)?(?:(?<!的)(?:事实|情况|现象|问题|做法|行为|事项))?\s?[，,]?\s?(?:均|都)?"
    r"(?:判定?为|属于?)?(?:不符合|不合(?=\s?(?:标准)?\s?(?:GB|ISO|SY|QC))|(?:不|未|未能|不能)满足|违反|违背|不符|未达到)(?:了|于|到)?"
    r"|[，,；;。]\s?(?:判定|判标)(?:的?(?:依据|标准))?(?:为|是|[:：])?(?=\s?(?:标准)?\s?(?:GB|ISO))"
    r"|[，,；;。]\s?与(?=\s?(?:标准)?\s?(?:GB|ISO|SY|QC|IECQ|标准))"
    r"|(?:这|以上|上述|该|此)(?:一|种|些|类|项)?(?:事实|情况|现象|问题|做法|行为|事项)?与(?=\s?(?:GB|ISO|SY|QC|IECQ|标准))"
)
GRADE = patterns.compile(r"严重|轻微|一般|次要|(?<![A-Za-z])(?:major|minor)(?![A-Za-z])", re.I)
_OWN_NUMBER = patterns.compile(r"\s?[A-Z]{1,6}[-–—/#]?\d{1,6}(?:[-/]\d{1,4}){0,2}\s?[，,、：:\s]\s?")
_CALLED_NUMBER = patterns.compile(r"\s?(?:编号|序号)\s?[:：]?\s?\d{1,3}\s?[:：，,、]\s?")
_COLON = patterns.compile(
    r"\s?(?:条款?|的要求)?\s?(?:[，,]?\s?[（(]?(?:严重|轻微|一般)(?:不符合项?)?[)）]?\s?)?[:：]\s?"
    r"|\s?(?:标准)?(?:条款?)?\s?[，,]\s?(?:判?为|属于?)?(?:严重|轻微|一般|次要)(?:不符合项?)?\s?[，,]\s?(?=(?:\d{1,2}月\d{1,2}日)?[^\W\x00-\x7f]{4})"
    r"|\s{1,3}(?=[^\W\x00-\x7f]{4})"
    r"|\s?(?:标准)?(?:条款?)?\s?[，,]\s?(?!不(?:符|合|满)|未(?:能)?(?:满足|达到|符合)|[违判属为共]|责任|性质|严重|轻微|一般|次要|涉及|要求|整改|计划)(?=\d{0,3}[^\W\x00-\x7f]{4})"
)
_GRADE_END = patterns.compile(r"[（(【\[](?:严重|轻微|一般|次要)(?:不符合项?)?[)）】\]][。；;]?\s*$")
_BY_RULE = patterns.compile(r"\s?(?:条款?)?\s?的?(?:要求|规定)(?=[^\W\x00-\x7f]{2})")
"""Behind a clause that the fact itself names (未按 … 8.4.1 要求保存 …)."""

_SAME = patterns.compile(r"(?:该|同一?|上述|此)标准\s?(?:的|第)?\s?$")
"""A clause that is left open (标准第/条)."""

_NONE_FOUND = ("未发现", "未见", "没有", "没有发现", "无", "不存在", "未出现")
_RAISED = patterns.compile(
    r"(?:审核组|本次|此次|现场审核)[^。；;\n]{0,16}(?:开具|开出|提出|出具|发现)[^。；;\n]{0,12}(?:不符合|不合格)[^。\n]{0,60}"
    r"(?:事实|具体|描述)\s?[为是:：]"
    r"|(?:审核|本次|此次)[^。；;\n]{0,16}(?:开具|开出|提出|出具|发现)[^。；;\n]{0,12}(?:不符合|不合格)[^\n]{0,40}其一[，,是为]"
    r"|(?:向|对|给)[^。；;，,\n]{2,16}?(?:开具|开出|提出|出具|发出)了?[^。；;，,\n]{0,12}(?:不符合|不合格)"
    r"|(?<![^\n])[ \u3000]{0,3}(?:不符合|不合格)(?:项|情况)?\s?[:：](?=[^\n]{0,400}(?:不符|不合|违反))"
)
"""A sentence that raises one and tells its fact, wherever it stands."""

_LEADS_TO = patterns.compile(
    r"(?:审核组|本次|此次|现场审核|审核中)[^。；;\n]{0,16}(?:开具|开出|提出|出具|发现)[^。；;\n]{0,12}(?:不符合|不合格)[^。；;\n]{0,40}[:：]\s?$"
    r"|(?<![^\n])\s{0,4}(?:我们|审核组|本次|此次)[^。；;，,\n]{0,16}(?:开具|开出|提出|出具|开)了?的?[^。；;，,\n]{0,6}(?:不符合|不合格)"
    r"[^。；;\n]{0,12}(?:严重|轻微|一般)[^。；;\n]{0,40}[。:：]\s?$"
)
_LISTED_ONE = patterns.compile(
    r"\s{0,4}(?:[（(]?\d{1,2}[)）.、]|[①-⑳]|[A-Z]{1,4}-\d{1,4}|NCR?|第\s?[一二三四五六七八九十\d]{1,3}\s?[号项个条])"
)
"""A line that raises some, and the lines listed below it."""

_NAMES = ("不符合", "不合格")
_NEXT_PAIR = patterns.compile(r"(?<=[。；;])\s?(?=[^\W\d\x00-\x7f]{2,8}\s?[:：])")
"""Before the next label of a cell that tells more than the fact (…未包括该内容。完成时限：…)."""

_REACH, _HEAD, _LEAST_FACT, _FAR = 60, 12, 6, 300


class _NonconformityPart(NamedTuple):
    """A part that tells one nonconformity, and what its beginning is: ordinal, department."""

    piece: Piece
    clauses: list[Clause]
    ordinal: bool
    department: tuple[int, int] | None
    fact: Piece | None


def read(source: Source, *, listed: bool) -> list[Nonconformity]:
    """One entry a nonconformity and standard.

    `listed`: parts that begin with an ordinal count too; else only those that tell a department and its fact.
    """
    found: list[Nonconformity] = []
    for part in told_parts(source):
        stated = _told(source, part) if not _CLOSED_BEFORE.search(part.text) else None
        if stated and ((stated.ordinal and listed) or (stated.department and stated.fact)):
            found += _entries(source, stated, len({item.number for item in found}))
    return found


@once
def told_parts(source: Source) -> list[Piece]:
    """The lines on nonconformities, those with several ordinals part by part."""
    found: list[Piece] = []
    led = False
    headed = sections.find(source, labels.sections("nonconformities")["audit"])
    own = [section for section in headed if not elsewhere(source, section.start)]
    last = body_end(source)
    leads = frozenset(holding(source, _LEADS_TO, words=_NAMES))
    raised = frozenset(holding(source, _RAISED, words=_NAMES))
    for unit in units(source):
        if unit.start >= last:
            break
        led = led and _LISTED_ONE.match(source.text, unit.start, unit.end) is not None
        here = led or sections.covers(own, unit.start) or _is_titled(cell_title(source, unit))
        led = led or unit in leads
        if not here and unit not in raised:
            continue
        if elsewhere(source, unit.start + 1):
            continue
        for line in LINE.finditer(source.text, unit.start, unit.end):
            cuts = [0, *(m.start() for m in _PARTS.finditer(line[0]) if m.start()), len(line[0])]
            for low, high in pairwise(cuts):
                found.append(Piece(line.start() + low, line.start() + high, line[0][low:high]))
    return found


@lru_cache(maxsize=1024)
def _is_titled(title: str) -> bool:
    """Whether the title of a row in a form is of nonconformities."""
    return bool(title) and labels.has_name(title, labels.sections("nonconformities")["audit"])


def _told(source: Source, part: Piece) -> _NonconformityPart | None:
    clauses = [c for c in clauses_in(source, part.start, part.end) if _standards(source, part, c)]
    if not clauses:
        return None
    ordinal = _ORDINAL.match(part.text)
    at = ordinal.end() if ordinal else 0
    if ordinal and (number := _OWN_NUMBER.match(part.text, at) or _CALLED_NUMBER.match(part.text, at)):
        at = number.end()
    named = _office(part, at, clauses[0].start - part.start, ordinal=ordinal is not None)
    loose = named is None or _office_behind(part, clauses)
    loose = loose or _OWN_OFFICE.search(part.text, at, clauses[0].start - part.start)
    if loose and ordinal and (stated := _told_last(source, part, at, clauses)):
        return _NonconformityPart(part, clauses, True, *stated)
    if named is None and (stated := _labelled(source, part, clauses[0].start)):
        own = facts.bare(source, stated[1])
        return _NonconformityPart(part, clauses, ordinal is not None, stated[0], own)
    where = (part.start + named.start("name"), part.start + named.end("name")) if named else None
    low = (named.end("name") if named[0].endswith("未") else named.end()) if named else at
    stop = fact_end(source, part.start + low, clauses[0].end)
    fact = piece(source, part.start + low, stop) if stop < clauses[0].start else None
    fact = fact if fact and fact.text else None
    if fact is None:
        fact = _behind(source, part, part.start + low, clauses, by_rule=named is not None)
    fact = facts.bare(source, fact) if fact is not None else None
    if fact is not None and len(fact.text) < _LEAST_FACT:
        fact = None
    if fact is None:
        fact = _called(source, part, _TOLD_FACT.search(part.text, clauses[-1].end - part.start))
    return _NonconformityPart(part, clauses, ordinal is not None, where, fact)


def _behind(source: Source, part: Piece, low: int, clauses: list[Clause], *, by_rule: bool) -> Piece | None:
    """The fact that stands around the clause that it names, or behind the clause."""
    fact: Piece | None = None
    if by_rule and _BY_RULE.match(source.text, clauses[0].end):
        stop = part.text.find("。", clauses[0].end - part.start)
        fact = piece(source, low, part.start + stop if stop >= 0 else part.end)
    elif colon := _COLON.match(source.text, clauses[-1].end, part.end):
        ended = _GRADE_END.search(source.text, colon.end(), part.end)
        ended = ended or _NEXT_PAIR.search(source.text, colon.end(), part.end)
        fact = piece(source, colon.end(), ended.start() if ended else part.end)
    return piece(source, fact.start, fact.start + len(fact.text.rstrip("；;，, "))) if fact else None


def _office(part: Piece, at: int, clause: int, *, ordinal: bool) -> re.Match[str] | None:
    """Whose nonconformity a part tells at its beginning."""
    named = _OFFICE.match(part.text, at) or (_of_part(part.text, at) if ordinal else None)
    if named is None and not ordinal and _AGAINST.search(part.text, at, clause):
        named = _LEADING.match(part.text, at)
    return None if named and _NO_DEPARTMENT.search(named["name"]) else named


def _of_part(text: str, at: int) -> re.Match[str] | None:
    """Whose nonconformity a part with an ordinal tells, before 未 only where it names an office."""
    named = _PART.match(text, at)
    if named is None or not named[0].endswith("未"):
        return named
    return _BEFORE_NOT.match(text, at, named.end())


def _standards(source: Source, part: Piece, clause: Clause) -> list[tuple[str, tuple[int, int] | None]]:
    """The standards of a clause: those before it in its part, or the last one in its line (该标准 8.7)."""
    own = standards_of(source, part, clause)
    low = max(source.text.rfind("\n", 0, clause.start) + 1, clause.start - _FAR)
    if own or not _SAME.search(source.text, low, clause.start):
        return own
    return standards_of(source, Piece(low, clause.start, ""))[-1:]


def _office_behind(part: Piece, clauses: list[Clause]) -> re.Match[str] | None:
    """Whose a nonconformity is, told behind its clause (…，由生产部负责改正; …，责任部门：生产部)."""
    low = clauses[-1].end - part.start
    return _LAST_OFFICE.search(part.text, low) or _TOLD_OFFICE.search(part.text, low)


def _told_last(
    source: Source, part: Piece, at: int, clauses: list[Clause]
) -> tuple[tuple[int, int], Piece] | None:
    """Department and fact of a part that begins with the fact and ends with whose it is (…，责任在生产部)."""
    office = _office_behind(part, clauses)
    stop = fact_end(source, part.start + at, clauses[0].end)
    if office is None and (office := _OWN_OFFICE.search(part.text, at, clauses[0].start - part.start)):
        stop = min(stop, part.start + office.start())
    if office is None or stop >= clauses[0].start or stop - part.start - at < _LEAST_FACT:
        return None
    return (part.start + office.start("name"), part.start + office.end("name")), piece(
        source, part.start + at, stop
    )


def _labelled(source: Source, part: Piece, clause: int) -> tuple[tuple[int, int], Piece] | None:
    """Department and fact that a sentence tells in its midst (责任部门生产部，不符合 … 条款，事实为：…)."""
    office = _TOLD_OFFICE.search(part.text) or _WHERE.search(part.text, 0, clause - part.start)
    office = office or _TOWARDS.search(part.text, clause - part.start)
    if office is None or _NO_DEPARTMENT.search(office["name"]):
        return None
    if labels.has_name(part.text[: office.start()], labels.sections("nonconformities")["elsewhere"]):
        return None
    fact = _called(source, part, _TOLD_FACT.search(part.text))
    if fact is None and office.end() < clause - part.start:
        stop = fact_end(source, part.start + office.end(), clause)
        fact = piece(source, part.start + office.end(), stop) if stop < clause else None
    if fact is None and office.end() > clause - part.start and not _ORDINAL.match(part.text):
        lead = _FOUND_LEAD.match(part.text)
        low = part.start + (lead.end() if lead else 0)
        stop = fact_end(source, low, clause)
        fact = piece(source, low, stop) if stop < clause else None
    if fact is None or len(fact.text) < _LEAST_FACT or fact.text.endswith(_NONE_FOUND):
        return None
    return (part.start + office.start("name"), part.start + office.end("name")), fact


def _called(source: Source, part: Piece, match: re.Match[str] | None) -> Piece | None:
    """What a part calls the fact."""
    return piece(source, part.start + match.start("fact"), part.start + match.end("fact")) if match else None


def _entries(source: Source, stated: _NonconformityPart, before: int) -> Iterator[Nonconformity]:
    part = stated.piece
    first = part.text.find("。", stated.clauses[0].end - part.start)
    sentence = part.text[: first if first > 0 else None]
    cited = stated.clauses[-1].end - part.start
    grades = [m for m in GRADE.finditer(sentence) if not _unticked(source, part.start + m.start())]
    grades = [m for m in grades if m.start() >= cited] or grades
    if not grades and (ended := _GRADE_END.search(part.text, cited)):
        grades = [*GRADE.finditer(part.text, ended.start())]
    if not grades and (named := _TOLD_GRADE.search(part.text, cited)):
        grades = [*GRADE.finditer(part.text, named.end())]
    after = piece(source, part.start + first + 1, part.end) if first > 0 else None
    for clause in stated.clauses:
        low = max((c.end for c in stated.clauses if c.end <= clause.start), default=part.start)
        for standard, where in _standards(source, Piece(low, part.end, ""), clause):
            yield Nonconformity(
                number=numbers.code_in(part.text[:_HEAD])
                or numbers.number_before(source, part.start, part.end, stated.fact)
                or numbers.written_number(part.text, before + 1),
                department=_name(source, stated.department),
                standard=source.leaf(standard, *where) if where else None,
                clause=source.leaf(shown(clause), clause.start, clause.end) if clause.value else None,
                grade=_grade(source, part.start, grades[0] if grades else None),
                description=text_leaf(source, stated.fact or after),
            )


def fact_end(source: Source, start: int, end: int) -> int:
    """Where a fact ends that goes on to say which clause it does not conform to; `end` where it does not."""
    clauses = clauses_in(source, start, end)
    first = clauses[0].start if clauses else end
    against = [m for m in _AGAINST.finditer(source.text, start, first) if first - m.end() <= _REACH]
    stop = against[-1].start() if against else end
    return start + len(source.text[start:stop].rstrip("；;，, \t\n")) if against else end


def head_of(source: Source, offset: int) -> Piece:
    """What stands before the first label of a nonconformity in its line: its number, its grade."""
    low = max(source.text.rfind("\n", 0, offset) + 1, offset - _REACH)
    return piece(source, low, offset)


def _name(source: Source, where: tuple[int, int] | None) -> Leaf[str] | None:
    if where is None:
        return None
    item = _ITEM.match(source.text, *where)
    low, high = item.end() if item else where[0], where[1]
    return source.leaf(clean(source.text[low:high]), low, high)


def _unticked(source: Source, offset: int) -> bool:
    """Whether a word stands by an empty box."""
    low = max(source.text.rfind("\n", 0, offset) + 1, offset - _REACH)
    end = source.text.find("\n", offset)
    options = check_marks.choices(source, low, end if 0 <= end <= offset + _REACH else offset + _REACH)
    return any(o.state == "empty" and o.start <= offset < o.end for o in options)


def _grade(source: Source, base: int, match: re.Match[str] | None) -> Leaf[str] | None:
    value = labels.value_of("nonconformities", "grade", match[0]) if match else None
    return source.leaf(value, base + match.start(), base + match.end()) if match and value else None
