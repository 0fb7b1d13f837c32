"""The audit conclusion: recommendation, ratings, those who sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from extract import labels
from extract.groups.conclusion.ratings import entries
from extract.groups.conclusion.signatories import entries as signatories
from extract.readers.fields import check_marks, labelled
from extract.readers.fields.check_marks import Choice
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end, elsewhere
from extract.readers.tables import rows as tables
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines, sections
from extract.readers.text.sections import Section
from extract.readers.text.units import numbering_end, once, units
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, UNKNOWN, Cell, MarkState
from schemas.leaf import Leaf
from schemas.report import Conclusion, Report

_ORDER = ("not_recommend", "withdraw", "suspend", "maintain", "recommend_after_correction", "recommend")
_LONGEST_OPTION, _MOST_BEFORE = 120, 30
_ONLY_BOX = patterns.compile(rf"\s*[{TICKED}{EMPTY}{UNKNOWN}]\s*")
_NO_OPTION = patterns.compile(
    r"审核目的(?![^，,。；;]{0,8}(?:达到|达成|实现|完成|满足))|确定能否|将根据|之后(?![，,]?\s?(?:可以?|予以|同意|建议|方可)?推荐)|如(?:果|有|不)|将会?被(?:暂停|撤销|注销)|(?:^|[，,])若|逾期[^，,]{0,6}则|拒绝|(?:推荐|建议|拟)[^，。；]{0,10}范围"
    r"|^(?!.{0,100}(?:建议|提请|推荐|[暂撤]\w其|予以)).{0,100}(?:暂停|撤销|注销)(?:期|的?(?:条件|程序|规定|情形)|通知)"
    r"|(?:意见|结论|建议)[^，,。；;]{0,6}(?:参?见|详见|载于|列于|列在|写在)(?:于|本报告)?(?:第|[附上下前后]|表|封面|首页|\d)"
    r"|有权(?:暂停|撤销)|不同意见|误导|不得(?:利用|使用|推荐)|获证(?:组织|客户|方)(?:应|须|不得)"
    r"|贵(?:单位|公司)[^。；]{0,24}(?:应|须|请|可以?|有权|如|提交|异议|收到|是否)|可能|委员会|是否|以便|分为|不等同|不等于|不代表|不构成|[二三四五六七]种|whether",
    re.I,
)
_SAID = patterns.compile(
    r"(?:^|(?<=[\n。；;，,:：．\u3000]))(?:(?:综上(?:所述)?|鉴于|因此|为此|据此|因|审核组|末次会议|审核?组长)[^。；;\n]{0,120}?|(?<=[。\n]))"
    r"(?P<told>(?:不予?推荐|不建议|不同意|建议|推荐|同意|提请)[^。；;\n]{0,30}?(?:认证|证书|注册|获证)[^。；;\n]{0,12})"
)
"""A sentence that draws the conclusion (综上，建议保持证书)."""

_SAID_SO = patterns.compile(
    r"\b[Tt]he (?:audit )?team (?:therefore )?(?P<told>(?:does not |cannot )?recommends?\b[^.\n]{4,160})"
)
_QUESTION = patterns.compile(
    rf"(?:是否)?(?P<told>(?:同意|建议)?推荐[^\n\t:：？?{TICKED}{EMPTY}{UNKNOWN}]{{0,14}})[？?]?\s?[:：\t]\s?"
    rf"(?:{TICKED}\s?是\s?{EMPTY}\s?否|{EMPTY}\s?是\s?(?P<no>{TICKED}\s?否)|是(?=\s?(?:$|[\n\t。])))"
)
"""Whether the team recommends, as a question with its answer."""

_OF_REVIEWS = patterns.compile(
    r"(?:内审|管理?评审)[^。；]{0,12}(?:结论|意见|报告)[^。；]{0,4}(?:为|是|[:：])"
)
"""What an internal audit or a management review concludes."""

_OF_SCOPE = patterns.compile(
    r"[，,；;]\s?(?=[^，,。；;]{0,40}?(?:证书|认证|注册)[^，,。；;]{0,8}范围[^，,。；;]{0,8}(?:[:：]|——|为|写))"
)
"""Where a sentence that recommends goes on to word the scope."""

_OF_OTHERS = patterns.compile(r"内部?审(?!核组)|管理评审|上次|前次|初审|一阶段|第一阶段|范围|供方|顾客")
_HEADING = patterns.compile(r"(?:意见|结论|建议|recommendations?|conclusions?)[为是]?$", re.I)


def read(source: Source, report: Report) -> None:
    """Fill `conclusion`."""
    ends = [end for _, end in _fields(source)] + [choice.end for _, choice in _options(source)]
    own = signatories.Conclusion(_sections(source), ends)
    report.conclusion = Conclusion(
        recommendation=_recommendation(source),
        ratings=entries.read(source, _sections(source)),
        signatories=[source.leaf(n.value, n.start, n.end) for n in signatories.read(source, own)],
    )


@once
def _sections(source: Source) -> list[Section]:
    """The sections of the conclusion."""
    names = labels.sections("conclusion")
    alone = set(map(labels.key, names["alone"]))
    titled = sections.find(source, names["conclusion"])
    found = [s for s in sections.all_sections(source) if s in titled or alone & {*labels.keys(s.title)}]
    return [section for section in found if not elsewhere(source, section.start, "audit")]


def concludes(source: Source, offset: int) -> bool:
    """Whether a place is in the conclusion."""
    return sections.covers(_sections(source), offset)


def meaning(text: str) -> str | None:
    """The recommendation that a sentence words; what limits it counts before the bare word.

    >>> [meaning(t) for t in ("不予推荐", "整改并验证有效后，推荐注册", "同意推荐", "保持认证注册", "结论")]
    ['not_recommend', 'recommend_after_correction', 'recommend', 'maintain', None]
    >>> [meaning(t) for t in ("验证不符合项的纠正措施后推荐颁发证书", "经评审推荐认证", "审核完成后推荐注册")]
    ['recommend_after_correction', 'recommend', 'recommend']
    """
    folded = _folded(_PASSES.sub("", text))
    if folded in _KEPT:
        return "maintain"
    if folded.removeprefix("不") in _GIVEN:
        return "not_recommend" if folded.startswith("不") else "recommend"
    found = []
    if _look().search(folded):
        found = [value for value, words in _words() if any(word in folded for word in words)]
    if _MAINTAINS.search(text) and not {"not_recommend", "withdraw", "suspend"} & {*found}:
        return "maintain"
    if "recommend" in found[:1] and _AFTERWARDS.search(text):
        return "recommend_after_correction"
    if not found or (
        found[0] == "recommend_after_correction" and len(found) == 1 and not _GRANTS.search(text)
    ):
        return found[0] if found and not _CHINESE.search(text) else None
    return found[0]


@cache
def _words() -> list[tuple[str, list[str]]]:
    """The wordings of each recommendation by `labels.key`, what limits it first."""
    values = labels.values("conclusion", "recommendation")
    return [(value, [_folded(word) for word in values[value]]) for value in _ORDER]


@cache
def _look() -> re.Pattern[str]:
    """Any of the wordings: most sentences have none."""
    return patterns.compile("|".join(re.escape(word) for _, words in _words() for word in words))


def _folded(text: str) -> str:
    """The key of a text, with one word for what comes after something."""
    return labels.key(text).replace("之后", "后").replace("以后", "后")


_GIVEN = frozenset({"换证", "发证", "颁证", "续证", "授证"})
"""Options that recommend, where they say nothing more."""

_KEPT = frozenset({"保持", "维持", "继续", "延续"})
_MAINTAINS = patterns.compile(
    r"(?:推荐|建议|同意|提请|予以|准予)[^，,。；;：:\n]{0,24}?(?:保持|维持|继续(?:持有|使用)|延续)"
    r"[^，,。；;：:\n改]{0,24}?(?:认证|注册|证书|获证)(?!要求|标志|规则|规定|范围)"
)
"""That an organization is recommended to keep its certification, with words between."""

_AFTERWARDS = patterns.compile(
    r"(?:不符合|不合格|整改|纠正|措施|改正|关闭)[^，,。；;]{0,24}?后[，,]?\s?(?:再|才|可以?|方可|予以|同意|建议|准予|给予)?"
    r"\s?(?:推荐|认证|注册|授予|颁发|换发|发证|通过)"
)
"""That something is done about the nonconformities before (验证不符合项的纠正措施后推荐颁发证书)."""

_SUBMITTED = patterns.compile(r"提请[^，,。；;\n]{0,12}?委员会")
_CIRCLES = ("●", "○")
_UNMARKED = dict.fromkeys(map(ord, (TICKED, EMPTY, UNKNOWN)))
_PASSES = patterns.compile(
    r"(?<=[^\s，,。；;：:荐意]{2})通过(?!认证|注册|评定|审核)"
    r"|(?<!不)(?<!尚未)(?<!未)(?:具备|符合|满足|达到)了?(?:[^，,。；;]{0,8}的)?(?:推荐|认证|注册|发证|保持)?(?:的)?条件"
)
"""通过 that is no outcome (应通过自身的监视保证), conditions that are met."""

_CHINESE = patterns.compile(r"[^\W\x00-\x7f]")
_GRANTS = patterns.compile(r"推荐|(?:授予|颁发|换发|发放)[^，。；]{0,4}证书?|认证注册|发证|换证")


def _recommendation(source: Source) -> Leaf[str] | None:
    """The ticked option, else the only wording; null where several stand and no box tells which."""
    options = _options(source)
    marked = [
        (value, choice) for value, choice in options if choice.state != "unknown" or _has_box(source, choice)
    ]
    if marked:
        return _ticked(source, marked)
    stated: dict[str, Choice] = {}
    for value, choice in options:
        stated.setdefault(value, choice)
    if not stated:
        return None
    first, last = options[0][1], options[-1][1]
    if len(stated) > 1:
        return source.leaf(None, first.start, last.end)
    value, choice = next(iter(stated.items()))
    return source.leaf(value, choice.start, choice.end)


def _ticked(source: Source, marked: list[tuple[str, Choice]]) -> Leaf[str] | None:
    chosen = [(value, choice) for value, choice in marked if choice.state == "ticked"]
    if len({value for value, _ in chosen}) == 1:
        value, choice = chosen[0]
        return source.leaf(value, choice.start, choice.end)
    return source.leaf(None, marked[0][1].start, marked[-1][1].end)


def _has_box(source: Source, choice: Choice) -> bool:
    return check_marks.has_marks(source, choice.start, choice.end)


@once
def _options(source: Source) -> list[tuple[str, Choice]]:
    """The options or sentences that word a recommendation: after its labels, else in the conclusion."""
    field = _worded(source, _fields(source))
    if field and any(choice.state != "unknown" for _, choice in field):
        return field
    concluding = _worded(source, _concluding(source))
    boxed = any(choice.state != "unknown" for _, choice in concluding)
    return concluding if boxed else field or concluding or _boxed(source) or _asked(source) or _said(source)


def _boxed(source: Source) -> list[tuple[str, Choice]]:
    """Options with boxes outside a conclusion that word several recommendations of certification."""
    for unit in units(source):
        if not check_marks.has_marks(source, unit.start, unit.end):
            continue
        found = _worded(source, [(unit.start, unit.end)])
        several = len({value for value, _ in found}) > 1 and any(one.state == "ticked" for _, one in found)
        named = _GRANTS.search(source.text, unit.start, unit.end) or all("认证" in c.text for _, c in found)
        if several and named and not elsewhere(source, unit.start, "audit"):
            return found
    return []


def _asked(source: Source) -> list[tuple[str, Choice]]:
    """The answer to the question whether to recommend (推荐注册：☑是 □否)."""
    for match in lines.finditer(_QUESTION, ("推荐",), source.text, body_end(source)):
        value = "not_recommend" if match["no"] else meaning(match["told"])
        if value and not elsewhere(source, match.start(), "audit"):
            return [(value, Choice(match.start("told"), match.end(), match["told"], "ticked"))]
    return []


def _said(source: Source) -> list[tuple[str, Choice]]:
    """The recommendation that sentences outside a conclusion draw, where all of them draw the same."""
    found: list[tuple[str, Choice]] = []
    stated = [*lines.finditer(_SAID, ("推荐", "建议", "同意", "提请"), source.text, body_end(source))]
    for match in [*stated, *lines.finditer(_SAID_SO, ("recommend",), source.text, body_end(source))]:
        value = meaning(match["told"])
        if value == "recommend" and meaning(match[0]) == "recommend_after_correction":
            value = "recommend_after_correction"
        if value is None or not _is_option(match[0]) or _OF_OTHERS.search(match[0]):
            continue
        if not elsewhere(source, match.start(), "audit"):
            found.append((value, Choice(*match.span("told"), match["told"], "unknown")))
    return found[:1] if len({value for value, _ in found}) == 1 else []


def _worded(source: Source, places: Iterable[tuple[int, int]]) -> list[tuple[str, Choice]]:
    found: dict[int, tuple[str, Choice]] = {}
    for start, end in places:
        supplied = any(low <= start < high for low, high in _of_suppliers(source))
        if supplied and not _GRANTS.search(source.text, start, end):
            continue
        stated = list(_choices(source, start, end))
        for at, choice in enumerate(stated):
            value = _in_sentence(source, stated[max(at - _MOST_BEFORE, 0) : at], choice)
            if value and len(choice.text) <= _LONGEST_OPTION and _is_option(choice.text):
                if choice.state == "unknown" and _OF_REVIEWS.search(choice.text):
                    continue
                found[choice.start] = (value, choice)
    return [found[at] for at in sorted(found)]


def _in_sentence(source: Source, before: list[Choice], choice: Choice) -> str | None:
    """What an option words; a ticked one with the ticked condition that its sentence begins with
    (☑ 不符合经☑书面/□现场验证合格后，☑推荐认证/□推荐保持认证)."""
    value = meaning(choice.text)
    first = next((one for one in before if one.state == "ticked"), None)
    if value != "recommend" or choice.state != "ticked" or first is None:
        return value
    text = source.text[first.start : choice.end].translate(_UNMARKED)
    parted = "\n" in text or "。" in text or any(meaning(one.text) == "recommend" for one in before)
    return value if parted else meaning(text)


def _is_option(text: str) -> bool:
    """Whether a text recommends, and is no heading or condition."""
    text = _SUBMITTED.sub("提请", text)
    stated = text.strip("*：: ")
    return not _NO_OPTION.search(text) and not _HEADING.search(stated) and labels.key(stated) not in _titles()


@cache
def _titles() -> frozenset[str]:
    """The titles of a conclusion (结论和推荐): they word none, but where they are options too (推荐)."""
    names = labels.sections("conclusion")
    options = {_folded(word) for _, words in _words() for word in words}
    return frozenset({labels.key(name) for group in names.values() for name in group} - options)


def _fields(source: Source) -> Iterator[tuple[int, int]]:
    for place in labelled.find(source, "conclusion", "recommendation"):
        if place.how not in ("next", "below") and not elsewhere(source, place.label.start, "audit"):
            yield place.start, place.end
            yield from _beside(source, place)


@once
def _of_suppliers(source: Source) -> list[tuple[int, int]]:
    """The tables that have a column for each supplier: what is concluded there is on them (继续使用)."""
    rows = tables.rows(source, "suppliers")
    found = {row.block for row in rows if row.form == "transposed" and row.text("name")}
    return [source.document.blocks[block][1:3] for block in sorted(found)]


def _beside(source: Source, place: Labelled) -> Iterator[tuple[int, int]]:
    """The further cells beside a label in all rows that it spans, up to another label."""
    grid = grids(source).get(place.block) if place.how == "right" else None
    label = (
        next((c for c in grid.block.cells if c.start <= place.label.start < c.end), None) if grid else None
    )
    if grid is None or label is None:
        return
    for row in range(label.row, label.row + label.row_span):
        for cell in grid.anchors.get(row, ()):
            if cell.column <= label.column or cell.start == place.start:
                continue
            if grid.is_label(cell):
                break
            yield _with_box(source, grid, cell)


def _with_box(source: Source, grid: Grid, cell: Cell) -> tuple[int, int]:
    """The range of a cell; of a cell that is a box alone together with the option's beside it."""
    if not _ONLY_BOX.fullmatch(source.text, cell.start, cell.end):
        return cell.start, cell.end
    row = [c for c in grid.anchors.get(cell.row, ()) if not grid.is_blank(c)]
    at, step = row.index(cell), -1 if _ONLY_BOX.fullmatch(grid.text(row[-1])) else 1
    if not 0 <= at + step < len(row):
        return cell.start, cell.end
    return min(cell.start, row[at + step].start), max(cell.end, row[at + step].end)


def _concluding(source: Source) -> Iterator[tuple[int, int]]:
    for place in labelled.find(source, "conclusion", "recommendation"):
        if place.how in ("next", "below") and not elsewhere(source, place.label.start, "audit"):
            yield place.start, place.end
    own, last = _sections(source), body_end(source)
    for unit in units(source):
        if unit.start < last and sections.covers(own, unit.start):
            grid = grids(source).get(unit.block) if unit.cell else None
            yield _with_box(source, grid, unit.cell) if grid and unit.cell else (unit.start, unit.end)


def _choices(source: Source, start: int, end: int) -> Iterator[Choice]:
    """The options of a unit: by its boxes, else its sentences."""
    alone = check_marks.one_of(source, start, end)
    if len([option for option in alone if meaning(option.text)]) > 1:
        yield from alone
        return
    if check_marks.has_marks(source, start, end):
        yield from check_marks.choices(source, start, end)
        return
    radios = all(circle in source.text[start:end] for circle in _CIRCLES) or _is_radio(source, start)
    for part in patterns.compile(r"(?:(?![；;]\s?\d[.、．])[^。\n])+").finditer(source.text, start, end):
        at = 0 if radios else numbering_end(part[0])
        scope = _OF_SCOPE.search(part[0], at)
        stated = part[0][at : scope.start() if scope else len(part[0])]
        if len(stated) <= 2 * _LONGEST_OPTION:
            shown, state = _radio(stated.strip()) if radios else (stated.strip(), "unknown")
            yield Choice(part.start() + at, part.start() + at + len(stated), shown, state)


def _is_radio(source: Source, start: int) -> bool:
    """Whether a cell begins with a circle, and the cells beside it with such that are filled and empty."""
    if not source.text[start : start + 2].strip().startswith(_CIRCLES):
        return False
    around = source.text[max(start - _LONGEST_OPTION, 0) : start + _LONGEST_OPTION]
    return all(circle in around for circle in _CIRCLES)


def _radio(text: str) -> tuple[str, MarkState]:
    """An option without the circle before it, and whether that is filled."""
    if text[:1] not in _CIRCLES:
        return text, "unknown"
    return text[1:].strip(), "ticked" if text[0] == "●" else "empty"
