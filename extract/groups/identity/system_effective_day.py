"""When the management system came into force: told of it or its manual, or in a list of documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from extract import labels
from extract.readers.leaves import FORM, PROSE, Candidate, body_end, elsewhere, row_title
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.reading.source import Source
from extract.values.dates import FoundDate, find_dates
from extract.values.standards import find_standards
from schemas import patterns
from schemas.document import Cell

_SENTENCE = patterns.compile(r"[^。\n\t]{8,300}")
_WORDS = ("体系", "手册", "MS", "布令", "准令")
_VERB = (
    r"(?:试?运行|实施|生效|施行|实行|推行|执行|启用|运作|试行|颁行|投用|投运|投入使用|开始使用|上线|落地"
    r"|(?<=起)有效|起效)"
)
"""That a system or a document comes into force."""

_TAIL = (
    r"(?=[。；;，,、：:）)】”\"』」’\s]|$|[至到](?:今|目前|审核|本次|现在)|[以之]来|[以之]?后|时(?!间)|并|[，,]?[已满]|起[，,来]"
    r"|的[^。；;，,\d]{0,8}(?:体系|手册))"
)
"""Behind such a verb: it governs nothing (实施了内审)."""

_ABBREVIATED = (
    r"(?<![A-Za-z\d/_-])(?:Q|E|OH|OHS|HS|HSE|En|EN|FS|IS|ITS|S|PI|BC|I|A|MDQ|EC|IP|AB)MS"
    r"(?![A-Za-z\d_-]|系统|软件|平台)"
)
_SUBJECT = patterns.compile(
    rf"(?:管理)?手册|管理体系文件|体系文件|管理体系|体系|{_ABBREVIATED}|(?:[颁发]布|批准)令"
)
_OWN_SYSTEM = rf"(?:(?:管理)?(?:手册|体系)(?:文件)?|{_ABBREVIATED})"
_OTHERS = patterns.compile(
    r"(?:供方|供应商|[外分]包[方商]|承包方|母公司|同行|(?:^|(?<=[。；;，,：:\s]))[其该各]?[分子]公司)[^。；;，,：:]{0,10}$"
    r"|(?:追溯|预防|考核|薪酬|指标|标准化|内控|评价|双控|激励|防控|运维)(?:管理)?$"
)
"""Before the word for a system: it is another's, or one of another kind."""

_IN_FORCE = patterns.compile(
    rf"(?:[）)]?起)?(?!(?:[之以]?前)|[^。；;，,\d（(]{{0,24}}(?:培训|内部?审|评审|评价|检查|演练|策划|宣贯|会议|修订|编[写制]))"
    rf"(?:[^。；;，,\d（(]{{0,20}}?|[^。；;，,\d（(]{{0,10}}(?:发布|颁布|签发|批准)[、/／并和及]){_VERB}{_TAIL}"
)
_SAME_DAY = patterns.compile(
    r"(?![^。；;]{0,40}(?:培训|内部?审|管理?评|检查|演练))[^。；;\n]{0,50}[，,]\s?[^。；;，,\n\d]{0,8}"
    r"(?:[同即当]日|当天|同时|同步|一并|(?:签署|发布|颁布|批准|签发|公布|印发|即|当|同|该|此)之?日)起?"
    rf"[^。；;，,\n\d]{{0,16}}{_VERB}"
)
_RUN = patterns.compile(
    r"(?:\s?起)?[，,]?[^。；;，,]{0,40}?(?:建立|运行|启动|推行|实施|执行|导入|试运行|施行|实行|启用|贯彻)[了并和、及]?"
    r"(?:运行|实施|保持|试运行|有效)?[^。；;，,\d]{0,24}体系(?:文件)?(?:的?(?:试?运行|实施|建立|运作))?"
    r"(?=[。；;，,、）)\s]|$|以来|至今)"
)
_THEN_RUN = patterns.compile(
    rf"\s?起?\s?[:：]?\s?(?P<of>[^。；;，,\d（(：:]{{0,12}}{_OWN_SYSTEM})(?!有效|正常|良好)(?:(?!有效|持续|正常|符合)[^。；;，,\d]){{0,14}}?"
    rf"(?:[，,](?:正式|开始|[同即当]日))?{_VERB}{_TAIL}"
    rf"|\s?起?[^。；;\d]{{0,16}}[，,]?(?:宣布|宣告)(?P<told>[^。；;，,\d]{{0,10}}{_OWN_SYSTEM})[^。；;，,\d]{{0,6}}{_VERB}{_TAIL}"
)
"""Behind a day: the system or its manual, and that it came into force (自 … 手册实施以来)."""

_SINCE = patterns.compile(r"(?:[自从于在由]|^|[。；;，,：:）)]|\d[)）.、]|公司|组织|企业|单位)\s?$")
_PUT_TO_USE = patterns.compile(r"\s?起?(?:正式|全面|已)?(?:上线|投用|投入使用|开始使用|落地|启用)")
_COVERED = patterns.compile(r"覆盖[^。；;\d]{0,16}$")
_PERIOD = patterns.compile(r"[\s_日]{0,3}[至到~～—-][\s_]{0,3}(?:19|20)\d{2}")
"""Around the first day of a period that something covers (内审覆盖的体系运行时间为…至…)."""

_UNTIL = patterns.compile(r"(?:截[至止到]|至|到|直到|计划|拟|预计|将|原)[于在]?\s?$")
"""Before a day by which something had been, or is to be."""

_DAY_OF = patterns.compile(
    r"\s?[（(][^（()）\n]{0,8}体系[^（()）\n]{0,6}(?:运行|实施|生效|启用)[^（()）\n]{0,4}[日期时间][)）]"
)
_LABELLED = patterns.compile(
    rf"(?:(?:实施|生效|施行|启用|颁行|执行|投用|投入使用|(?:正式)?运行(?=[日时]))(?:日期?|时间|之日)?"
    rf"|{_VERB}(?:的?(?:开始|起始|起算)的?(?:日期?|时间|之日|点)?|的?(?:日期?|时间|之日)))"
    r"(?:均|都|同|确认|定){0,2}\s?[:：为是系]?\s?$"
    rf"|(?:{_VERB}|建立|始)[于自]\s?$|{_VERB}\s?[（(]\s?[自从于]?\s?$"
)
_RUNS = r"体系(?:已|的|有效|正式|全面|持续){0,3}(?:试?运行|实施|运作)"
_RUNNING = patterns.compile(
    rf"{_RUNS}(?:\s?[:：]?\s?[自从]|始于|始自|开始于|起[于自])\s?$"
    rf"|{_RUNS}[满达约近超过已]{{0,3}}\s?[\d.一二三四五六七八九十两]{{1,4}}\s?(?:多|余)?(?:个?月|年|天)[多余]?(?:以上)?\s?"
    r"[（(]\s?(?:[自从]|(?:运行|实施)?(?:起始|开始|起算)?(?:日期?|时间)|始于)?\s?[:：为]?\s?$"
)
_RUNNING_THEN = patterns.compile(rf"{_RUNS}(?:情况|时间)?\s?[:：]\s?$")
_GOES_ON = patterns.compile(r"\s?日?\s?(?:起|开始|至今|以来)")
"""Before and behind the day from which the system has been running (体系已运行：从 … 开始)."""

_OTHER_DOCUMENT = patterns.compile(
    r"规定(?![自从于])|制度|办法|预案|目标|方案|计划|清单|[法例](?=》|第|于|自)|标准化|指南|设[备施]|车间|覆盖(?![^，,。；;\d]{0,6}\s?\d{1,6}\s?[人名])|软件|平台|生产线|装置|项目|证书"
    r"|培训|内部?审|评审|咨询|动员|会议|审核|认证|上年|上次|供方|客户|整改|[B-Z]\s?/\s?\d|A\s?/\s?[1-9]|第?[二三四五六]版"
    r"|换版|改版|修订|(?<![\d.])V?[2-9]\.\d(?![\d.])|转换|策划|编[制写]了?.{0,6}草案|演练|检[测修验查]|验证|监[测督]|改造|采购|合同|交底|巡检|盘点|系统|工程"
)
_NOT_OF_SYSTEM = patterns.compile(
    r"培训|内部?审|评审|认证|咨询|审核|转换|换版|改版|修订|变更|监督|策划|运行前|检查|改进|整改|演练|评价"
)
_COLUMN = patterns.compile(
    r"(?:正式|开始|起始)?(?:发布\s?[/／和及]?\s?)?(?:试?运行|实施|生效|执行|启用|施行)(?:起始)?(?:日期?|时间)?"
)
_TITLE = patterns.compile(
    r"^(?![^\n]*(?:内审|审核|评审|评价|认证|目标|培训|演练|预案|检查|宣贯|策划)).*(?:体系|手册)"
)
"""The title of rows in a form that tell of the system."""

_MANUAL = patterns.compile(
    r"(?:质量|环境|职业健康安全|能源|食品安全|信息安全|[A-Z]{2,5}){1,3}管理体系|(?:质量|环境|职业健康安全|能源|食品安全|信息安全|整合|一体化|综合|管理|体系|[A-Z/]){0,4}手册"
)
_LATER = patterns.compile(
    r"(?:[B-Z]\s?/\s?\d|A\s?/\s?[1-9]|第?[二三四五六]版|(?<![\d.])V?[2-9]\.\d(?![\d.]))(?!\d)"
)
_NEXT_LINE = patterns.compile(
    r"(?:体系|手册)[^。；;\d\n]{0,16}(?:发布|颁布|批准)(?:日期?|时间)?\s?[:：\t]?\s?[^\n\t，,；;]{6,14}[\n\t，,；;]{1,2}\s?"
    r"(?:实施|生效|运行|施行|启用)(?:日期?|时间)\s?[:：\t]\s?(?=[12]\d{3})"
)
_BOTH = patterns.compile(
    r"(?:发布|颁布|批准|版本|版次)(?:日期?|时间|号)?\s?[/／]\s?(?:实施|生效|运行|施行|启用)(?:日期?|时间)?\s?[:：\t]?\s?(?=[12]\d{3})"
)
_STEP = patterns.compile(
    r"(?:^|(?<=[\n\t；;]))[^\w\n]{0,6}(?:[（(]?\d{1,2}[)）.、]?\s?)?(?:正式|开始|投入)(?:实施|运行|生效)(?:日期?|时间)?"
    r"\s?[:：\t]\s?(?=[12]\d{3})"
)
_FOUNDED = (
    "成立于",
    "创立于",
    "创建于",
    "始建于",
    "设立于",
    "组建于",
    "注册于",
    "建厂于",
    "成立日期",
    "成立时间",
)
"""Before the day on which the organization was founded."""

_YEAR = patterns.compile(r"(?:19|20)\d{2}")
_BUILT_BY = patterns.compile(
    r"建立|编[制写订]|策划|构建|搭建|导入|形成|转换|换版|改版|运行|要求|体系|手册|MS(?![A-Za-z])"
)
_STARTED_RUNNING = patterns.compile(r"[^。；;，,\d]{0,8}(?:运行|运作)")
"""Between a standard and a day, or behind it: the day is the system's, not the standard's own."""

_LONGEST, _NEAR, _ABOVE = 90, 60, 160


_PAPERS_ABOVE = patterns.compile(
    r"(?:上述|以上|上列|前述|上表|表列|所列|这些|该[套些])(?:管理)?(?:体系)?文件(?:(?:均|都|统一|已|经[^，,。；;\d]{2,8}批准[，,]?))?[自从于]"
)
_MANUAL_ABOVE = patterns.compile(r"手册(?![^\n]{0,40}(?:[B-Z]\s?/\s?\d|A\s?/\s?[1-9]|第[二三四五六]版))")
_LISTED = 600
"""A sentence on the documents of a list above with the manual of the system among them."""


def stated(source: Source) -> Iterator[Candidate[str]]:
    """The days of sentences in which the system, or the first version of its manual, began to be in force."""
    for sentence in lines.finditer(_SENTENCE, _WORDS, source.text, body_end(source)):
        yield from _without_manuals(source, [*_of_sentence(source, sentence)])
    for match in lines.finditer(_PAPERS_ABOVE, ("文件",), source.text, body_end(source)):
        above = source.text[max(match.start() - _LISTED, 0) : match.start()]
        if _MANUAL_ABOVE.search(above):
            days = find_dates(source.text[match.end() : match.end() + 16].split("\n")[0], match.end())
            yield from (
                Candidate(day.value, day.start, day.end, PROSE)
                for day in days[:1]
                if day.start - match.end() <= 1 and _IN_FORCE.match(source.text[day.end : day.end + _LONGEST])
            )


def _of_sentence(source: Source, sentence: re.Match[str]) -> Iterator[Candidate[str]]:
    """The days of a sentence; the words up to the next day are about the one before them."""
    days = find_dates(sentence[0], sentence.start())
    for day, following in zip_longest(days, days[1:]):
        at, end = day.start - sentence.start(), day.end - sentence.start()
        high = following.start - sentence.start() if following else end + _LONGEST
        began = _began(sentence[0][:at], sentence[0][end : min(high, end + _LONGEST)])
        if began and not elsewhere(source, day.start, "audit"):
            yield Candidate(day.value, day.start, day.end, PROSE)


def _without_manuals(source: Source, found: list[Candidate[str]]) -> list[Candidate[str]]:
    """The days of a sentence, where one is told of the system itself without those of its manual."""
    of_manual = [
        one
        for one in found
        if (stated := _subject(source.text[max(one.start - _NEAR, 0) : one.start])) and "手册" in stated[0]
    ]
    return [one for one in found if one not in of_manual] or found


def of_standard(before: str, after: str) -> bool:
    """Whether a day is that of a standard named before it, not of the system that goes by the standard.

    >>> of_standard("质量管理体系依据GB/T 19001-2016（", "实施）")
    True
    >>> of_standard("按GB/T 19001-2016建立的体系自", "起实施")
    False
    >>> of_standard("体系符合GB/T 19001-2016，自", "起运行")
    False
    """
    stated = before[-_ABOVE:].rpartition("。")[2]
    standard = next(reversed(find_standards(stated)), None)
    if standard is None or _STARTED_RUNNING.match(after):
        return False
    return _BUILT_BY.search(stated, standard.end) is None


def _began(before: str, after: str) -> bool:
    if of_standard(before, after) or _UNTIL.search(before) or before.rstrip(" ：:").endswith(_FOUNDED):
        return False
    if _DAY_OF.match(after) or _RUNNING.search(before):
        return True
    if of_software(before, after):
        return False
    if of_system(before) and (_IN_FORCE.match(after) or _SAME_DAY.match(after) or _LABELLED.search(before)):
        return True
    if _RUNNING_THEN.search(before) and _GOES_ON.match(after):
        return True
    same = _SAME_DAY.match(after)
    if same and _SUBJECT.search(same[0]) and not _OTHER_DOCUMENT.search(same[0]):
        return True
    return _SINCE.search(before) is not None and _begins(after)


def _begins(after: str) -> bool:
    """Whether the words behind a day tell that the system, named by them, began then."""
    if (run := _RUN.match(after)) and not _NOT_OF_SYSTEM.search(run[0]):
        return True
    then = _THEN_RUN.match(after)
    if then is None or _NOT_OF_SYSTEM.search(then[0]) or _OTHER_DOCUMENT.search(then[0]):
        return False
    named = _SUBJECT.search(of := then["of"] or then["told"])
    return named is not None and not _OTHERS.search(of[: named.start()])


def of_system(before: str) -> bool:
    """Whether the words before a day are about the system or its manual, and about nothing else since."""
    subject = _subject(before)
    if subject is None or of_another(before):
        return False
    since = before[subject.end() :]
    return len(since) <= _NEAR and not _OTHER_DOCUMENT.search(since)


def of_software(before: str, after: str) -> bool:
    """Whether what words name by letters alone (EMS) is put to use as software and equipment are."""
    subject = _subject(before)
    return subject is not None and subject[0].endswith("MS") and _PUT_TO_USE.match(after) is not None


def _subject(before: str) -> re.Match[str] | None:
    return next(iter(reversed(list(_SUBJECT.finditer(before)))), None)


def of_another(before: str) -> bool:
    """Whether the system that words tell of last is another's, or of another kind.

    >>> [of_another(words) for words in ("供方的质量管理体系自", "追溯体系自", "质量管理体系自")]
    [True, True, False]
    """
    subject = _subject(before)
    return subject is not None and _OTHERS.search(before[: subject.start()]) is not None


def of_period(before: str, after: str) -> bool:
    """Whether a day begins the period that an audit covers."""
    return _COVERED.search(before) is not None and _PERIOD.match(after) is not None


def at_once(after: str) -> bool:
    """Whether the words behind a day of publication tell that it was that of coming into force as well."""
    return _SAME_DAY.match(after) is not None


def listed(source: Source) -> Iterator[Candidate[str]]:
    """The days from which a manual is in force: in a list of documents, or behind its publication."""
    text = source.text
    for match in lines.finditer(_BOTH, ("实施", "生效", "运行", "施行", "启用"), text, body_end(source)):
        if _SUBJECT.search(text, max(match.start() - _NEAR, 0), match.end()):
            yield from _at(find_dates(text[match.end() : match.end() + 32].split("\n")[0], match.end())[-1:])
    for match in lines.finditer(_STEP, ("正式", "开始", "投入"), text, body_end(source)):
        if _SUBJECT.search(text, max(match.start() - _ABOVE, 0), match.start()):
            yield from _at(find_dates(text[match.end() : match.end() + 16], match.end())[:1])
    for match in lines.finditer(_NEXT_LINE, ("实施", "生效", "运行", "施行", "启用"), text, body_end(source)):
        yield from _at(find_dates(text[match.end() : match.end() + 16], match.end())[:1])
    for grid in grids(source).values():
        if any(word in text[grid.block.start : grid.block.end] for word in _WORDS):
            yield from _at(day for cell in grid.block.cells for day in _of_manual(grid, cell))
            yield from _at(day for cell in grid.block.cells for day in _of_row(source, grid, cell))


def _at(days: Iterator[FoundDate] | list[FoundDate]) -> Iterator[Candidate[str]]:
    return (Candidate(day.value, day.start, day.end, FORM) for day in days)


def _of_row(source: Source, grid: Grid, cell: Cell) -> Iterator[FoundDate]:
    """The day of a cell in a row of the system: behind a cell that labels it, or with 起运行 behind it."""
    shown = grid.text(cell)
    if not cell.column or not _YEAR.search(shown) or not _TITLE.search(row_title(source, cell.start)):
        return
    beside = grid.at.get((cell.row, cell.column - 1))
    label = grid.text(beside)
    before = grid.at.get((cell.row, beside.column - 1)) if beside else None
    own = before is None or not before.column or _YEAR.search(grid.text(before))
    for day in find_dates(shown, cell.start):
        alone = own and day.end - day.start >= len(shown) - 1 and _COLUMN.fullmatch(label)
        if alone or (own and _IN_FORCE.match(shown[day.end - cell.start :])):
            yield day


def _of_manual(grid: Grid, cell: Cell) -> Iterator[FoundDate]:
    """The day in the row of a manual's first version, under its head or behind its label in a cell."""
    if not _MANUAL.fullmatch(labels.without_notes(grid.text(cell)).strip("《》 ")):
        return
    row = [one for one in grid.anchors.get(cell.row, ()) if one.start >= cell.end]
    if any(_LATER.search(grid.text(one)) for one in row):
        return
    for one in row:
        days = find_dates(grid.text(one), one.start)
        above = (grid.at.get((at, one.column)) for at in range(cell.row - 1, -1, -1))
        head = next((grid.text(top) for top in above if top and not find_dates(grid.text(top))), "")
        if len(days) == 1 and _COLUMN.fullmatch(head):
            yield days[0]
        yield from (d for d in days if _LABELLED.search(grid.text(one)[: d.start - one.start]))
