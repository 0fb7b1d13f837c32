"""What the short parts of nonconformities are by their looks: a number, a grade, a department, a clause."""

from __future__ import annotations

import re

from extract import labels
from extract.groups.nonconformities.items import prose
from extract.groups.nonconformities.items.cited_clauses import clauses_in
from extract.readers.fields import check_marks
from extract.readers.text.units import Piece, piece
from extract.reading.source import Source
from extract.values.standards import find_standards
from schemas import facts, patterns
from schemas.document import EMPTY, TICKED, UNKNOWN
from schemas.text import fold

_GROUP = "nonconformities"
NUMBER = patterns.compile(
    r"(?:(?:NCR?|CAR|No\.?|N°|№|不符合项?(?:报告)?|不合格项?|问题项?|缺陷|第|编号|序号|[（(【#])\s?(?:编号|序号|No\.?)?\s?[:：#.（(]?\s?)?"
    r"(?P<n>(?:[A-Z]{1,6}\d{0,2}[-–_])?(?:\d{1,8}[-–_/]){0,3}(?:[A-Z]{1,3})?\d{1,4})\s?(?:号|项|条|#|[）)】.、])?"
    r"\s?(?:(?:[（(【]|[/／、,，:：\s]\s?)(?P<grade>严重|轻微|一般|次要|主要|[Mm]ajor|[Mm]inor)(?:不符合项?|不合格项?)?[)）】]?)?\s?[:：]?"
)
_OWN_LETTERS = patterns.compile(r"(?<![A-Za-z])(?:NCR?|CAR)(?:[-–_]?\d)")
_OFFICE = patterns.compile(
    r"(?:[A-Z]{0,2}\d{1,2}[#号]?)?[^\W\d\x00-\x7f]{1,14}?(?:部|科|室|车间|办|中心|组|层|公司|厂|班|库|处|课|段|站|队|工段|仓|所|线)"
    r"(?:[（(][^\W\d\x00-\x7f]{2,10}[)）])?(?:[/、／][^\W\d\x00-\x7f]{2,12})?"
    r"|[A-Z][a-z]+(?: [A-Z&][a-z]*){0,3} (?:[Dd]epartment|[Dd]ept\.?|[Ww]orkshop)"
)
_CLAUSE_LEAD = patterns.compile(
    r"(?:不满足|不符合|违反|违背|依据|对应|未满足|Against|Not met)?(?:了|于)?"
    r"(?:的?(?:标准|条款|要求))?(?:条款)?\s?[:：]?\s?"
)
_BARE_CLAUSE = patterns.compile(
    r"(?:条款?号?\s?|第\s?|[Cc]lause\s?)?(?:[A-D]\.)?\d{1,2}(?:\.\d{1,2}){1,4}(?:\s?[a-z][)）])?\s?条?款?"
    r"|第\s?\d{1,2}\s?条"
)
GRADED = patterns.compile(
    r"(?:严重|主要|轻微|一般|次要)(?:不符合|不合格)项?\s?[:：]?\s?\d{1,2}\s?[项个份]"
    r"|(?:严重|主要)\s?[:：]?\s?\d{1,2}\s?[项个份处]?\s?[，,、；;/／]?\s?(?:轻微|一般|次要)\s?[:：]?\s?\d"
    r"|(?:轻微|一般|次要)\s?[:：]?\s?\d{1,2}\s?[项个份处]?\s?[，,、；;/／]?\s?(?:严重|主要)\s?[:：]?\s?\d"
)
_DAY = patterns.compile(r"(?:19|20)?\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?")
_SHORT_PART = patterns.compile(r"\s?(?P<part>[^；;｜|\n\t]{1,40}?)\s?(?:[；;｜|]\s?|$)")
_CLAUSE_FIRST = patterns.compile(
    r"(?P<clause>\d{1,2}(?:\.\d{1,2}){1,3}(?:\s?[a-z][)）])?)(?:\s{1,3}|[，,；;：:]\s?|$)"
)
_OPEN_FIRST = patterns.compile(r"(?P<clause>[/／]|[—–-]{1,2})(?=\s|[，,；;]|$)")
_WORDS = patterns.compile(r"[^\s，,；;、｜|（()）]+")
_FILLING = ("第", "条", "条款", "款", "的", "标准", "不符合", "不满足", "涉及", "违反")
_LEFT_OPEN = patterns.compile(r"[,，\s第]\s?(?P<mark>[/／—–_＿-]{1,3})\s?条?款?\s*$")
_ASKS = patterns.compile(r"[?？]\s?$|多严重|严重(?:与否|吗|程度|性|等级|级别)$")
"""A question is a label and says nothing itself (有多严重？)."""

_PROCESS = patterns.compile(
    r"[^\W\d_]{0,16}(?:过程|(?:管理|控制|策划|评审|评价|审核|改进|开发|沟通|采购|提供|放行|监视|测量)(?:过程)?)"
)
_SAYS_NOT = patterns.compile(r"[未没无缺不]")
_FOREIGN = patterns.compile(r"[A-Za-z][A-Za-z ,&/'-]{1,80}")
"""A translation beside the words."""

LEFT = patterns.compile(r"[^\W\d_]")
MARK = patterns.compile(f"[{TICKED}{EMPTY}{UNKNOWN}]")
_SHORT, _SHORTEST_FACT, _LONGEST_LABEL, _FEWEST, _LONGEST_JUDGED = 70, 6, 34, 3, 120


def looks(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """What a short part is by its looks: a number, a grade, a department, a clause, a standard."""
    text = one.text
    if len(text) > _SHORT or _ASKS.search(text):
        return []
    if MARK.search(text):
        chosen = check_marks.chosen(source, one)
        stated = bool(chosen) and labels.value_of(_GROUP, "grade", chosen.text if chosen else "")
        return [("grade", one)] if stated else []
    if (match := NUMBER.fullmatch(text)) and not _DAY.fullmatch(text):
        return numbered(source, one, match)
    short = len(text) <= _LONGEST_LABEL // 2 and not GRADED.search(text)
    if short and labels.value_of(_GROUP, "grade", text):
        return [("grade", one)]
    if _OFFICE.fullmatch(text):
        return [("department", one)]
    if _BARE_CLAUSE.fullmatch(text):
        return [("clause", one)]
    return cites(source, one) or _several(source, one)


def names_clause(text: str) -> bool:
    """Whether a text is but the title of a clause or the name of a process, also with its translation: what
    is listed so is what was looked at, no nonconformity.

    >>> names_clause("设计和开发Design"), names_clause("采购过程"), names_clause("防护 Preservation of goods")
    (True, True, True)
    >>> [names_clause(text) for text in ("NC-01", "轻微", "不符合一", "文件过期", "未进行采购过程的评价")]
    [False, False, False, False, False]
    """
    if len(text) > _SHORT or any(map(str.isdigit, text)):
        return False
    bare = "".join(_FOREIGN.sub("", fold(text)).split()).strip("()/:-")
    titles = facts.load().clause_titles
    if not bare:
        return False
    return bare in titles or (_PROCESS.fullmatch(bare) is not None and not _SAYS_NOT.search(bare))


def listed(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """The fields of parts between marks, the fact last (☑轻微；工程部；GB/T 24001-2016；8.1 fact)."""
    found: list[tuple[str, Piece]] = []
    low = one.start
    while low < one.end and (match := _SHORT_PART.match(source.text, low, one.end)):
        stated = looks(source, piece(source, *match.span("part")))
        if not stated:
            break
        found += stated
        low = match.end()
    if len(found) < _FEWEST:
        return []
    open_ = found[-1][0] == "standard" and _OPEN_FIRST.match(source.text, low, one.end)
    if low < one.end and (clause := _CLAUSE_FIRST.match(source.text, low, one.end) or open_):
        found.append(("clause", piece(source, *clause.span("clause"))))
        low = clause.end()
    fact = piece(source, low, one.end)
    enough = len(LEFT.findall(fact.text)) >= _SHORTEST_FACT
    return [*found, ("description", fact)] if enough else found if not fact.text else []


def judged(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """The clause and grade of a sentence that tells what the fact before it is against (上述事实不满足 …)."""
    clauses = clauses_in(source, one.start, one.end) if len(one.text) <= _LONGEST_JUDGED else []
    clauses = [clause for clause in clauses if clause.standards]
    if not clauses or prose.fact_end(source, one.start, one.end) != one.start:
        return []
    last = clauses[-1].end
    grade = prose.GRADE.search(source.text, last, one.end)
    stated = [("grade", piece(source, *grade.span()))] if grade else []
    return [("clause", piece(source, one.start, last)), *stated]


def _several(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """The fields of a part that are words beside one another: 工程部 GB/T 24001-2016 8.1 轻微."""
    standards = find_standards(one.text, one.start)
    clauses = clauses_in(source, one.start, one.end)
    ends = sorted([*((s.start, s.end) for s in standards), *((c.start, c.end) for c in clauses)])
    if not ends:
        return []
    cite = piece(source, ends[0][0], ends[-1][1])
    found = [("clause" if clauses else "standard", cite)]
    rest = [(one.start, cite.start), (cite.end, one.end)]
    for low, high in rest:
        for word in _WORDS.finditer(source.text, low, high):
            if word[0] in _FILLING:
                continue
            stated = looks(source, piece(source, *word.span()))
            if not stated:
                return []
            found += stated
    return found


def numbered(source: Source, one: Piece, match: re.Match[str]) -> list[tuple[str, Piece]]:
    """A number, with the grade that may stand behind it."""
    own = _OWN_LETTERS.match(one.text)
    low = own.start() if own and match["n"] else match.start("n")
    found = [("number", piece(source, one.start + low, one.start + match.end("n")))]
    if match["grade"]:
        found.append(
            ("grade", piece(source, one.start + match.start("grade"), one.start + match.end("grade")))
        )
    return found


def cites(source: Source, one: Piece) -> list[tuple[str, Piece]]:
    """A standard, with its clauses or alone, that is all of a part but for words like 不满足."""
    standards = find_standards(one.text)
    clauses = clauses_in(source, one.start, one.end)
    if not standards and not clauses:
        return []
    rest = one.text
    spans = [(s.start, s.end) for s in standards] + [
        (c.start - one.start, c.end - one.start) for c in clauses
    ]
    for low, high in sorted(spans, reverse=True):
        rest = rest[:low] + rest[high:]
    words = _CLAUSE_LEAD.sub("", rest, count=1)
    if len(LEFT.findall(patterns.sub(r"标准|条款|条|款|第|的|要求|和|及|与|clauses?|of", "", words))) > 2:
        return []
    if not clauses:
        blank = _LEFT_OPEN.search(source.text, one.start + standards[-1].end, one.end)
        open_ = [("clause", piece(source, blank.start("mark"), blank.end("mark")))] if blank else []
        return [("standard", one), *open_]
    return [("clause", one)]
