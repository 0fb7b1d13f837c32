"""What is counted: the words before a number (评价出重要环境因素共5项) or before a list that it follows."""

from __future__ import annotations

import re
from functools import cache

from extract import labels
from extract.groups.counts import lists
from extract.groups.counts.lists import Span
from extract.readers.tables.grid import Grid, grids
from extract.readers.text.units import Unit, numbering_end
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, Cell

_BEFORE = patterns.compile(r"[，,。；;：:∶\n\t（(）)“”\"、|｜¦│《》①-⑳]")
_LIST_START = patterns.compile(r"[。；;：:∶\n\t｜¦│]")
_TITLE_TAIL = patterns.compile(
    r"(?:识别|评价|辨识|登记|汇总|评估)*(?:及评价)?(?:清单|一览表|台账|台帐|目录|名录|名册|登记[册簿]|明细表?|汇总表|登记表|表)$"
)
_UNITS_OF_ALL = patterns.compile(r"(?:职能|管理|生产|业务)?(?:部门|科室|处室|车间|班组)")
_UNIT_ALONE = patterns.compile(r"[^\W\d_]{1,10}(?:[部科室处办]|办公室|车间|中心|班组?|工段)")
_SHORT_VERB = (
    r"有(?![限机害毒色关])|为(?![了主])|是(?!否)|含(?![油镍锌铅铬酸水量])|设(?![备施计定])|即(?!将)|如(?!果)"
    r"|(?<![签达得回])到(?![位货场])|给(?![排水])|将|对(?![讲比])"
)
_LATIN = patterns.compile(r"[A-Za-z][A-Za-z ,.'’-]{2,60}?\s(?=[\u3400-\u9fff]{2})")
_LABEL_TAIL = patterns.compile(
    r"\s?[（(](?:数量|个数|项数|数目|总数)[)）]\s?$|\s?[/／]\s?(?:数量|个数|项数|数目|总数)\s?$|(?<=[^\W\d_]{2})(?:的?数量|个数|总数|设置|的?名称)\s?$"
)
_SETS_UP = patterns.compile(
    r"[下共内现]?设有?(?=(?:管理|职能|生产|业务|二级|内设)?(?:部门|科室|车间|岗位|机构|班组|工段|工区))"
)
"""The verb before what an organization has set up (设管理部门8个)."""

_LETTERS = patterns.compile(r"[A-Z]{3,8}s?")
_BELONG = ("为", "入", "进", "属于", "属")
_WHO = patterns.compile(r"(?:来?(?:管理|管控|控制|对待))?(?:的(?:条目|事项|内容|部分|项目)?|者)$")
"""After what acts make of things: those of them (列入重要环境因素清单的有3项, 作为重大风险管理的共2项)."""

_OF_LIST = patterns.compile(r"(?<=[表单录账])[中内里]\Z")
_APART = patterns.compile(r"(?<=[\u3400-\u9fff])[ \u3000]{1,3}(?=[\u3400-\u9fff]{3})")
_ONE_WORD = patterns.compile(r"[\u3400-\u9fff]{3,16}\s?")
"""A label behind the last item of another list, as lines run on in a text."""

_MADE_BY = patterns.compile(
    r"(?!公司|本|该|其|企业|组织|我)[^\W的]{2,10}?(?:确定|识别|辨识|评价|制定|涉及|提出|开具|发现|产生|形成)[出了]?的(?=[^\W])"
)
"""What so many things tell of something else (2个危害分析计划确定的控制点): the number is theirs."""

_DATE = patterns.compile(r"^\d{4}\s?[-年./]\s?\d{1,2}(?:\s?[-月./]\s?(?:\d{1,2}\s?日?)?)?\s?")
_NUMERAL = patterns.compile(r"[每各一二两三四五六七八九十]{1,3}[列行页件人台项份格栏]")
_QUESTION = patterns.compile(r"(?:是否|有无|能否|已否|的识别|[？?])")
_WHICH = patterns.compile(
    r"[^，,。；;\n]{0,12}?(?:有|了|出|定|别|为|是)(?:哪些|哪几[个项种类]|多少[个项种类])(?=[^\W\d_]{2})"
)
"""What a question begins with that asks for the things of a list (组织确定了哪些重要环境因素？)."""

_ASKED = patterns.compile(
    rf"(?:是否|有无|有没有)(?P<what>[^，,。；;\n？?]{{4,24}})[？?]\s?"
    rf"(?:[（(]?[{TICKED}{EMPTY}]?\s?[是有否无][)）]?[\s，,；;]{{0,3}}){{1,2}}"
    r"(?:数量|共计?|合计|总数|计|有)?\s?[:：]?\s?$"
)
_LONGEST_QUESTION = 70
_TICK = patterns.compile(r"[√×✓✔☑□■☐NYny/—-]?\s?")
_WORDS = patterns.compile(r"[^\W\d_]{2}")
_REACH, _SHORTEST, _LONGEST, _LONGEST_ITEM = 40, 2, 20, 30
_TAILS = ("的", "了", "均", "均去", "且", "并", "将", "被")
"""What a name does not end with: there a sentence goes on."""


def clause_start(text: str, low: int, at: int) -> int:
    """Where the clause begins that ends at an offset."""
    low = max(low, at - _REACH)
    low = max((mark.end() for mark in _BEFORE.finditer(text, low, at)), default=low)
    apart = _APART.search(text, low, at)
    return apart.end() if apart and _ONE_WORD.fullmatch(text, apart.end(), at) else low


def is_name_of(word: str) -> bool:
    """Whether a word may name what is counted, and not what other groups tell."""
    if not (_SHORTEST <= len(word) <= _LONGEST and _WORDS.search(word)) or _nothing().fullmatch(word):
        return False
    if _NUMERAL.fullmatch(word) or word.endswith(_TAILS) or _nothing().fullmatch(_DATE.sub("", word)):
        return False
    return not is_of_others(word)


def is_of_others(word: str) -> bool:
    """Whether other groups tell what a word names, or no list is one of it."""
    others = labels.values("counts", "word")["other"]
    return any(other in word for other in others) or _MADE_BY.match(word) is not None


@cache
def _nothing() -> re.Pattern[str]:
    return patterns.compile(f"(?:{'|'.join(labels.values('counts', 'word')['nothing'])})+")


def before(source: Source, within: Unit, low: int, at: int) -> Span | None:
    """What the clause before a number counts; else the label, title or cell before the clause."""
    text = source.text
    if asked := _asked(text, within.start, at):
        return asked
    if (span := _core(text, low, at)) is not None:
        return _named(text, span)
    mark = text[low - 1 : low]
    if low <= within.start + numbering_end(text[within.start : low]):
        return _left_cell(source, within)
    if mark in {"》", "”", "“"}:
        return _titled(text, within.start, low - 1)
    if mark in {"）", ")"}:
        return _before_note(text, within.start, low - 1)
    if mark in {":", "：", "（", "(", "，", ","}:
        first = clause_start(text, within.start, low - 1)
        if text[low - 2 : low - 1] == "》":
            return _titled(text, within.start, low - 2)
        span = _core(text, first, low - 1)
        return _named(text, span) if span else None
    return None


def _asked(text: str, low: int, at: int) -> Span | None:
    """What a question before a number asks for (是否确定了重要环境因素？■是 □否 数量：4项)."""
    low = max(low, text.rfind("\n", low, at) + 1, at - _LONGEST_QUESTION)
    match = _ASKED.search(text, low, at)
    span = _core(text, clause_start(text, low, match.end("what")), match.end("what")) if match else None
    return _named(text, span) if span else None


def clause(text: str, low: int, at: int) -> Span | None:
    """What the clause that ends at an offset names, if it may be counted."""
    span = _core(text, clause_start(text, low, at), at)
    return _named(text, span) if span else None


def _before_note(text: str, low: int, end: int) -> Span | None:
    """What is counted before a note in brackets that the number follows (关键控制点（CCP）共2个)."""
    opened = max(text.rfind(mark, max(low, end - _LONGEST), end) for mark in "（(")
    if opened < 0:
        return None
    span = _core(text, clause_start(text, low, opened), opened)
    return _named(text, span) if span else None


def _named(text: str, span: Span) -> Span | None:
    """The words that name what is counted; of a list what it is of (重要环境因素清单)."""
    title = _TITLE_TAIL.sub("", text[slice(*span)])
    span = (span[0], span[0] + len(title)) if is_name_of(title) else span
    return span if is_name_of(text[slice(*span)]) else None


def _titled(text: str, low: int, end: int) -> Span | None:
    """What a list in 《》 is of: its title without 清单."""
    start = max(text.rfind(mark, low, end) for mark in "《“") + 1
    title = _TITLE_TAIL.sub("", text[start:end]) if start > 0 else ""
    return (start, start + len(title)) if is_name_of(title) else None


_BARE_NUMBER = patterns.compile(r"(?:数量|总数|个数|项数|数目|条数|合计|共计|总计)\s?[:：]?")
_WHAT = patterns.compile(r"(?:识别|统计|清单|计数)?(?:对象|项目|类别|名称|内容|事项|种类)\s?[:：]?")
"""The labels of a card that tells what is counted over its number (对象 | 重要环境因素, 数量 | 5项)."""


def _left_cell(source: Source, within: Unit) -> Span | None:
    """What the cell left of a number names; beside a bare word for it, the cell over the number."""
    grid, cell = grids(source).get(within.block), within.cell
    left = _written_left(grid, cell) if grid and cell else None
    if grid and cell and left and _BARE_NUMBER.fullmatch(grid.text(left)):
        over = grid.at.get((cell.row - 1, cell.column))
        head = _written_left(grid, over) if over else None
        stated = over if head and _WHAT.fullmatch(grid.text(head)) else None
        return of_cell(source, stated) if stated else None
    text = _QUESTION.split(grid.text(left), maxsplit=1)[0] if grid and left else ""
    return _of_cell(source, left, text) if left else None


def of_cell(source: Source, cell: Cell) -> Span | None:
    """What a cell left of a number names."""
    return _of_cell(source, cell, source.text[cell.start : cell.end].strip())


def _of_cell(source: Source, cell: Cell, text: str) -> Span | None:
    text = _LABEL_TAIL.sub("", text)
    at = numbering_end(text)
    if which := _WHICH.match(text, at):
        at = which.end()
    if not is_name_of(text[at:]) and not _LETTERS.fullmatch(text, at):
        return None
    start = source.text.find(text, cell.start) + at
    return start, start + len(text) - at


def _written_left(grid: Grid, cell: Cell) -> Cell | None:
    """The next cell to the left that is neither blank nor but a tick."""
    for column in range(cell.column - 1, -1, -1):
        left = grid.at.get((cell.row, column))
        if left is not None and not _TICK.fullmatch(grid.text(left)):
            return left
    return None


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Acts, words before and behind what is counted, verbs before a list, those that list."""
    words = labels.values("counts", "word")

    def any_of(name: str) -> str:
        return "|".join(sorted(words[name], key=lambda word: (-len(word), word)))

    return (
        patterns.compile(any_of("act")),
        patterns.compile(rf"(?:{any_of('front')})+"),
        patterns.compile(rf"(?:(?:{any_of('between')})\s?)+$"),
        patterns.compile(f"{any_of('verb')}|{_SHORT_VERB}"),
        patterns.compile(f"{any_of('verb')}|[有含设]"),
    )


def _core(text: str, low: int, at: int) -> Span | None:
    """The words of a clause that name what is counted."""
    act, front, between, *_ = _patterns()
    low += numbering_end(text[low:at])
    end = low + len(text[low:at].rstrip())
    if latin := _LATIN.match(text, low, end):
        low = latin.end()
    for _ in range(2):
        if match := between.search(text, low, end):
            end = low + len(text[low : match.start()].rstrip())
    acts = list(act.finditer(text, low, end))
    if acts and acts[-1][0].endswith(_BELONG) and (rest := _WHO.search(text, acts[-1].end() + 2, end)):
        end = rest.start()
    if _OF_LIST.search(text[low:end]):
        end -= 1
    low = max((match.end() for match in acts), default=low)
    if sets_up := _SETS_UP.match(text, low, end):
        low = sets_up.end()
    if match := front.match(text, low, end):
        low = match.end() if end - match.end() >= _SHORTEST else low
    low += len(text[low:end]) - len(text[low:end].lstrip(" \t\u3000"))
    return (low, end) if end > low else None


def list_before(text: str, low: int, end: int) -> tuple[list[Span], Span | None, bool] | None:
    """The items of a list that ends at an offset, the words before it that may name them, and whether a verb
    says that they are listed (设有…、…)."""
    low = max((mark.end() for mark in _LIST_START.finditer(text, low, end)), default=low)
    if text.find("、", low, end) < 0:
        return None
    parts = lists.parts_before(text, low, end)
    first = max((i for i, (a, b) in enumerate(parts) if patterns.search(r"[，,]", text[a:b])), default=0)
    parts = parts[first:]
    if len(parts) < 2:
        return None
    start, top = parts[0]
    comma = max(text.rfind("，", start, top), text.rfind(",", start, top)) + 1
    start = max(start, comma)
    verb = next(reversed(list(_patterns()[3].finditer(text, start, top - 1))), None)
    stated = [_core(text, start, verb.start()) if verb else None, _label(text, low)]
    subject = next((span for span in stated if span and is_name_of(text[slice(*span)])), None)
    start = verb.end() if verb else start
    items = [(start, top), *parts[1:]]
    if not all(_SHORTEST <= b - a <= _LONGEST_ITEM and _WORDS.search(text, a, b) for a, b in items):
        return None
    return items, subject, verb is not None and _patterns()[4].fullmatch(verb[0]) is not None


def _label(text: str, low: int) -> Span | None:
    """The words before the colon that a list follows."""
    if low < 1 or text[low - 1] not in ":：∶":
        return None
    return _core(text, clause_start(text, max(low - _REACH, 0), low - 1), low - 1)


def are_units(text: str, noun: str, items: list[Span]) -> bool:
    """Whether units of the organization are listed and counted as such (共设甲部、乙部、丙科4个部门)."""
    return _UNITS_OF_ALL.fullmatch(noun.strip()) is not None and all(
        _UNIT_ALONE.fullmatch(text, low, high) for low, high in items
    )
