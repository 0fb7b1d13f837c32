"""Boxes of which one alone is to be ticked (□是 ☑否), where none or several are.

How many may be ticked a group's own words say, or the rows beside it show.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise, takewhile

from extract import labels
from extract.groups.conclusion.group import meaning
from extract.mentions.forms import choice_tables
from extract.readers.fields import check_marks
from extract.readers.fields.check_marks import Choice, ticked
from extract.readers.leaves import body_end
from extract.readers.tables.grid import grids
from extract.readers.text.units import Unit, units
from extract.reading.source import Source
from extract.reading.system_names import find_systems
from schemas import patterns
from schemas.document import EMPTY, TICKED
from schemas.leaf import Leaf
from schemas.mentions import ChoiceRule, Choices
from schemas.report import Report
from schemas.text import fold

_HEAD = patterns.compile(r"[，,；;：:。（(\s]")
_INITIAL = patterns.compile(r"^(?:初次|初审|首次)(?:认证|审核)?")
_AUDIT = patterns.compile(r"(?:审核|评审|评鉴)$")
_MOST_LABEL, _MOST_LEAD = 30, 300
_LONGEST_OPTION, _ALL_OPTIONS, _AHEAD = 60, 3, 8
_FEWEST = 2
_WORD = patterns.compile(r"[^\W_]")
_LABELLED = patterns.compile(r"(?:[ \u3000，,][^\W\d_]{2,10}|[；;。][^\n；;。:：]{2,40})\s?[:：]\s?$")
"""A label behind an option, before the next one's box."""

_NOT = ("不", "不予", "未", "非", "没有", "not")
_OUTCOME = patterns.compile(r"推荐|建议|意见|结论|[Rr]ecommend")
_ALONE = frozenset({"yes_no", "have", "agree", "judged", "half", "grade", "risk"})
"""The sets whose options stand for themselves; another's box may be ticked beside (☑监督 □一阶段 □二阶段)."""

_TYPES = frozenset({"type", "stage", "part"})
"""The sets whose options are types of audits."""

_OPEN = _TYPES | {"recommendation"}
"""The sets that a body has options of its own in beside those that are known."""

Group = list[tuple[Choice, str]]
"""Options that exclude one another, each with its key."""


def read(source: Source, report: Report) -> list[Choices]:
    """The groups of options that exclude one another, in reading order; none with a box that was lost."""
    found = [*_unmarked(source), *choice_tables.read(source)]
    if not check_marks.MARK.search(source.text):
        return found
    systems = {str(leaf.value) for leaf in report.systems if leaf.value}
    questions = [
        (unit, options)
        for unit, run in _runs(source)
        for options in _questions(source, run)
        if all(choice.state != "unknown" for choice in options)
    ]
    for at, (unit, options) in enumerate(questions):
        stated = [*_asked(source, unit, options)]
        rule = _rule_told(source, unit, options)
        if rule == "several":
            continue
        if len(options) >= _FEWEST and (rule or (not stated and _rule_beside(questions, at))):
            stated = [_whole(source, unit, options, stated[0].kind if len(stated) == 1 else "like", rule)]
        for one in stated:
            left = not one.ticked and (_not_audited(source, unit, options[0].start, systems))
            left = left or (one.kind in _ALONE and _each_of_its_own(options))
            found += [] if left else [one]
    return found


def _whole(source: Source, unit: Unit, options: list[Choice], kind: str, rule: ChoiceRule | None) -> Choices:
    """All options of a question as one group, whatever their words mean."""
    start = options[0].start
    chosen = {labels.key(choice.text): choice.text for choice in check_marks.ticked(options)}
    return Choices(
        leaf=source.leaf(None, start, max(choice.end for choice in options)),
        kind=kind,
        label=_label(source, unit, start),
        ticked=[*chosen.values()],
        options=[choice.text for choice in options],
        rule=rule,
    )


def _each_of_its_own(options: list[Choice]) -> bool:
    """Whether each option that is ticked tells behind its word what it is of, another thing than the others
    (☑符合 采购 ☑不符合 仓库): verdicts one by one, and no choice."""
    of = [_HEAD.split(one.text.strip(), maxsplit=1)[1:] for one in check_marks.ticked(options)]
    things = [labels.key(rest[0]) if rest else "" for rest in of]
    return len(things) >= _FEWEST and all(things) and len(set(things)) == len(things)


def _asked(source: Source, unit: Unit, options: list[Choice]) -> Iterator[Choices]:
    """The groups of the options of a question; without a tick only where none has one that may be theirs."""
    groups = list(_groups(options)) or list(_denied(source, unit, options))
    apart = sum(len(group) for _, group in groups) == len(options)
    ticked = any(choice.state == "ticked" for choice in options)
    for kind, group in groups:
        whole = options if len(groups) == 1 and kind in _OPEN else []
        stated = _told(source, unit, kind, group, whole)
        beside = ticked and not (apart and kind in _ALONE)
        if stated.ticked or not beside:
            yield stated


def _questions(source: Source, run: list[Choice]) -> Iterator[list[Choice]]:
    """The options parted where another question begins: behind other words, behind a label, in a line of its
    own where both lines have several options."""
    breaks = (source.text.count("\n", one.start, other.start) for one, other in pairwise(run))
    lines = list(accumulate(breaks, initial=0))
    options = Counter(lines)
    question: list[Choice] = []
    for at, choice in enumerate(run):
        if question:
            before = question[-1]
            gap = source.text[before.end : choice.start]
            line, last = lines[at], lines[at - 1]
            several = line != last and options[line] >= _FEWEST and options[last] >= _FEWEST
            if several or _WORD.search(gap) or _LABELLED.search(source.text, before.start, choice.start):
                yield question
                question = []
        question.append(choice)
    if question:
        yield question


def _denied(source: Source, unit: Unit, options: list[Choice]) -> Iterator[tuple[str, Group]]:
    """Options of no set one of which denies another one (换证, 关闭后换证, 不换证): each is for itself."""
    keys = [labels.key(choice.text) for choice in options]
    if len(set(keys)) < len(keys) or not any(_denials(key) & set(keys) for key in keys):
        return
    stated = _OUTCOME.search(_label(source, unit, options[0].start)) or any(map(meaning, keys))
    yield "recommendation" if stated else "denied", list(zip(options, keys, strict=True))


def _denials(key: str) -> set[str]:
    """What denies an option (换证: 不换证; 有变化: 无变化)."""
    denied = {f"{no}{key}" for no in _NOT if key}
    return denied | {f"无{key[1:]}"} if key.startswith("有") else denied


def _unmarked(source: Source) -> Iterator[Choices]:
    """Recommendations that stand one under the other without any box: all that there may be."""
    run: list[tuple[Unit, str]] = []
    for unit in [*units(source), None]:
        short = unit is not None and 0 < unit.end - unit.start <= _LONGEST_OPTION
        text = source.text[unit.start : unit.end].strip() if unit is not None else ""
        stated = meaning(text) if short and not text.endswith((":", "：")) else None
        if (
            unit is not None
            and stated is not None
            and not check_marks.has_marks(source, unit.start, unit.end)
        ):
            run.append((unit, stated))
            continue
        if len({word for _, word in run}) == len(run) >= _ALL_OPTIONS:
            options = [source.text[one.start : one.end].strip() for one, _ in run]
            leaf: Leaf[str] = source.leaf(None, run[0][0].start, run[-1][0].end)
            yield Choices(leaf, "recommendation", "", [], options, boxed=False)
        if unit is None or text:
            run = []


def _runs(source: Source) -> Iterator[tuple[Unit, list[Choice]]]:
    """The options that stand together: of a paragraph or cell, of single boxes in lines or cells in a row."""
    run: list[Choice] = []
    first: Unit | None = None
    for unit in units(source):
        if unit.start >= body_end(source):
            break
        options = _options(source, unit)
        opens = bool(options) and not source.text[unit.start : options[0].start].strip()
        alone = opens and (len(options) == 1 or _in_one_column(source, unit))
        if alone and first is not None and _go_on(source, first, unit):
            run += options
            continue
        if first is not None:
            yield first, run
        run, first = options, unit if options else None
        if first is not None and not alone:
            yield first, run
            first = None
    if first is not None:
        yield first, run


def _options(source: Source, unit: Unit) -> list[Choice]:
    if not check_marks.has_marks(source, unit.start, unit.end):
        return []
    return check_marks.choices(source, unit.start, unit.end)


def _go_on(source: Source, first: Unit, unit: Unit) -> bool:
    """Whether a single box goes on what another began: in a line below, in the next cells of a row, or in
    those of a table with one column."""
    if first.cell is None or unit.cell is None:
        return first.cell is None and unit.cell is None
    return first.block == unit.block and (first.cell.row == unit.cell.row or _in_one_column(source, unit))


def _in_one_column(source: Source, unit: Unit) -> bool:
    grid = grids(source).get(unit.block) if unit.cell is not None else None
    return grid is not None and grid.block.columns == 1


def _groups(options: list[Choice]) -> Iterator[tuple[str, Group]]:
    """The options parted into groups by the sets that they are of; those of no set are left out."""
    every = [_known(choice.text) for choice in options]
    kind, group = "", list[tuple[Choice, str]]()
    for at, choice in enumerate(options):
        known = every[at]
        word = known.get(kind)
        if word is not None and all(word != other for _, other in group):
            group.append((choice, word))
            continue
        if word is not None and kind == "recommendation" and all(choice.text != one.text for one, _ in group):
            group.append((choice, word))
            continue
        if _is_whole(group):
            yield kind, group
        kinds = [name for name in known if not group or name != kind] or list(known)
        kind = _likeliest(every[at + 1 : at + 1 + _AHEAD], kinds)
        group = [(choice, known[kind])] if kind else []
    if _is_whole(group):
        yield kind, group


def _is_whole(group: Group) -> bool:
    return len(group) >= _FEWEST


def _likeliest(following: list[dict[str, str]], kinds: list[str]) -> str:
    """Of the sets that an option may be of the one that most of the options behind it are of as well."""
    return max(kinds, key=lambda kind: len([*takewhile(lambda known: kind in known, following)]), default="")


def _known(text: str) -> dict[str, str]:
    """The sets that have an option, with its key there."""
    words = _words()
    for name in labels.keys(text):
        if name in words:
            return words[name]
    if (stated := meaning(text)) is not None:
        return {"recommendation": stated}
    head = labels.key(_HEAD.split(text, maxsplit=1)[0])
    stage = words.get(_INITIAL.sub("", head), {})
    return words.get(head) or words.get(_AUDIT.sub("", head)) or (stage if "stage" in stage else {})


@cache
def _words() -> dict[str, dict[str, str]]:
    """For each wording of an option the sets that have it, and which of their options it is."""
    types = labels.values("identity", "audit_type")
    sets = {"mode": labels.values("audit", "mode"), **labels.load()["choices"].values}
    found: dict[str, dict[str, str]] = {}
    for kind, options in sets.items():
        for option, wordings in options.items():
            for wording in (*wordings, *(types.get(option, ()) if kind in _TYPES else ())):
                found.setdefault(labels.key(wording), {})[kind] = option
    return found


def _told(source: Source, unit: Unit, kind: str, group: Group, whole: list[Choice]) -> Choices:
    """What a group tells, one ticked option a key; `whole`: the question's options, those of no set too.

    A special audit (an extension of the scope) may go with one of another type."""
    ticked = {word: choice.text for choice, word in reversed(group) if choice.state == "ticked"}
    if len(ticked) > 1 and kind in _TYPES:
        ticked.pop("special", None)
    start, end = group[0][0].start, max(choice.end for choice, _ in group)
    return Choices(
        leaf=source.leaf(None, start, end),
        kind=kind,
        label=_label(source, unit, start),
        ticked=list(reversed(ticked.values())),
        options=[choice.text for choice in whole or [choice for choice, _ in group]],
    )


def _label(source: Source, unit: Unit, at: int) -> str:
    """What is asked: the words before the options, else the cell left of them."""
    lead = source.text[max(unit.start, at - _MOST_LEAD) : at].rstrip(" \t\u3000：:")
    if lead.endswith(("）", ")")):
        lead = lead[: max(map(lead.rfind, "（("))]  # a note on how to answer
    before = _HEAD.split(lead)[-1]
    if before.strip():
        return before.strip()[-_MOST_LABEL:]
    grid = grids(source).get(unit.block)
    if grid is None or unit.cell is None:
        return ""
    left = [cell for cell in grid.anchors.get(unit.cell.row, ()) if cell.column < unit.cell.column]
    stated = [grid.text(cell) for cell in left if not check_marks.MARK.search(grid.text(cell))]
    return stated[-1][:_MOST_LABEL] if stated else ""


Question = tuple[Unit, list[Choice]]
"""Options that answer one question, with the paragraph or cell that they begin in."""

_ROWS, _NEAR, _LONGEST = 2, 4, 60


def _rule_told(source: Source, unit: Unit, options: list[Choice]) -> ChoiceRule | None:
    """The rule in the words of a question: before its options, in the cell or line before, or behind them."""
    start, end = options[0].start, options[-1].end
    before = source.text[max(unit.start, start - _LONGEST) : start]
    if not before.strip():
        before = source.text[max(0, start - _LONGEST) : start].rstrip().rpartition("\n")[2]
    line_end = source.text.find("\n", end)
    behind = source.text[end : min(end + _LONGEST, line_end if line_end >= 0 else end + _LONGEST)]
    around = fold(before + "\n" + options[-1].text + behind)
    return next((rule for word, rule in _rule_words() if word in around), None)


@cache
def _rule_words() -> list[tuple[str, ChoiceRule]]:
    """The words that tell a rule, the longest first."""
    rules: tuple[ChoiceRule, ...] = ("one", "several", "most", "least")
    known = labels.values("background", "choice")
    return sorted(
        ((fold(word), rule) for rule in rules for word in known[rule]), key=lambda pair: -len(pair[0])
    )


def _rule_beside(questions: Sequence[Question], at: int) -> bool:
    """Whether rows beside a question that share an option have one tick each, and none several."""
    unit, options = questions[at]
    own = {labels.key(one.text) for one in options}
    near = [*questions[max(at - _NEAR, 0) : at], *questions[at + 1 : at + 1 + _NEAR]]
    rows = [
        choices
        for other, choices in near
        if (other.cell is None) == (unit.cell is None)
        and (unit.cell is None or other.block == unit.block)
        and len(choices) > 1
        and not own.isdisjoint(labels.key(one.text) for one in choices)
    ]
    counts = [len(ticked(choices)) for choices in rows]
    return len(own) > 1 and counts.count(1) >= _ROWS and max(counts) == 1


def _not_audited(source: Source, unit: Unit, start: int, systems: set[str]) -> bool:
    """Whether options are those of a system that is not audited, by the head of their column or their row."""
    heads = [source.text[unit.start : start].rpartition("\n")[2]]
    grid = grids(source).get(unit.block)
    if grid is not None and unit.cell is not None:
        rows = (cell for row in sorted(grid.anchors) if row <= unit.cell.row for cell in grid.anchors[row])
        for cell in rows:
            above = (
                cell.row < unit.cell.row and cell.column <= unit.cell.column < cell.column + cell.column_span
            )
            if above or (cell.row == unit.cell.row and cell.column < unit.cell.column):
                heads.append(grid.text(cell))
    return any(_is_of_others(head, systems) for head in heads if len(head) <= _LONGEST)


def _is_of_others(head: str, systems: set[str]) -> bool:
    """Whether a head is the name of systems that are not audited, or not ticked in it."""
    found = find_systems(head, short=True)
    rest = head
    for one in reversed(found):
        rest = rest[: one.start] + rest[one.end :]
    if not found or any(char.isalnum() for char in rest.replace("管理", "").replace("体系", "")):
        return False
    return (EMPTY in head and TICKED not in head) or (
        bool(systems) and systems.isdisjoint(s.value for s in found)
    )
