"""What a plan of the audit gives to a trainee alone, or to somebody who is not of the team: rows of
departments or processes, with who audits."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from extract.groups.shared.people import is_name
from extract.readers.tables.grid import Grid, grids
from extract.reading.source import Source
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf
from schemas.mentions import TraineeAct
from schemas.report import TeamMember

_WHO = patterns.compile(
    r"(?:审核|评审|评价|检查|实施|参加)?组?(?:成员|人员|员|人)(?:代号|姓名|分工|及分工)?"
    r"|审核组|组别?|分工|auditors?|audit team",
    re.I,
)
_WHAT = patterns.compile(r"部门|单位|过程|活动|场所|区域|内容|department|area|process|activit", re.I)
_ROSTER = patterns.compile(r"姓名|资格|注册|职务|签[到名字]|实习|见习|专家|\bname\b", re.I)
"""Headers of lists of people, and of columns for those who go with the auditors."""

_GUIDED = patterns.compile(r"指导(?!书)|带教|带领|陪同|监督下|见证|guidance|supervision", re.I)
_PART = patterns.compile(r"(?P<what>[^：:\n]{2,40})[：:]\s?(?P<who>[^：:。；;\n]{1,24})")
_TRAINEE = patterns.compile(r"[（(]\s?(?:实习|见习)(?:审核员)?\s?[)）]")
_NO_AUDIT = patterns.compile(r"整理|汇总|准备|会议|沟通|交流|交通|午餐|休息|记录|见习|实习|跟随|观摩")
"""What a trainee may do alone."""

_APART = patterns.compile(r"[、，,/／;；+＋&\s和及与]{1,4}")
_CHINESE = patterns.compile(r"[\u4e00-\u9fff]{2,4}")
_FEWEST, _LONGEST_HEAD, _LONGEST_CELL, _NEAR = 3, 12, 60, 40


def alone(source: Source, team: list[TeamMember], trainees: list[TeamMember]) -> Iterator[TraineeAct]:
    """The departments or processes whose rows name trainees alone, in a plan that names others beside them.

    Where the report says of one of them by whom they are guided, the plan may leave it out."""
    if not trainees:
        return
    everybody = {word: member for member in team for word in _called(member)}
    own = {word: member for member in trainees for word in _called(member)}
    guided = _are_guided(source, trainees)
    for grid in grids(source).values():
        acts = list(_in_grid(grid, everybody, own))
        if acts and guided:
            continue
        yield from acts


def _are_guided(source: Source, trainees: list[TeamMember]) -> bool:
    """Whether a sentence that names a trainee speaks of guidance."""
    names = [str(one.name.value) for one in trainees if one.name is not None]
    for match in _GUIDED.finditer(source.text):
        low = max(match.start() - _NEAR, 0)
        low = max(low, *(source.text.rfind(mark, low, match.start()) + 1 for mark in "。；\n"))
        if any(name in source.text[low : match.end() + _NEAR].split("\n")[0] for name in names):
            return True
    return False


def _called(member: TeamMember) -> list[str]:
    """What stands for somebody in a plan: the name and the letter."""
    return [str(leaf.value) for leaf in (member.name, member.label) if leaf is not None and leaf.value]


def _letters(word: str, everybody: dict[str, TeamMember]) -> list[str]:
    """A word of a plan, or the letters of several people that stand in it without a mark between (ABD)."""
    if word not in everybody and word.isascii() and word.isupper() and all(one in everybody for one in word):
        return list(word)
    return [word] if word else []


def strangers(source: Source, team: list[TeamMember], known: Container[str]) -> Iterator[Leaf[str]]:
    """The names in a plan's column of auditors of whom none is of the team, where its other rows have the
    team's alone; `known`: the names of people who go with the team."""
    everybody = {word: member for member in team for word in _called(member)}
    for grid in grids(source).values() if everybody else ():
        stated = [one for rows in _planned(grid, everybody).values() for one in rows]
        for cell, words in stated:
            others = [word for word in words if word not in everybody]
            if not all(is_name(word) and _CHINESE.fullmatch(word) and word not in known for word in others):
                continue
            for word in others:
                at = source.text.index(word, cell.start)
                yield source.leaf(word, at, at + len(word))


def _planned(grid: Grid, everybody: dict[str, TeamMember]) -> dict[str, list[tuple[Cell, list[str]]]]:
    """The rows of a plan by what is audited: the cell of who audits it, and the words in it; none of any
    other table."""
    heads = [cell for cell in grid.anchors.get(0, ()) if cell.end - cell.start <= _LONGEST_HEAD]
    who = [cell for cell in heads if _WHO.fullmatch(grid.text(cell))]
    what = [cell for cell in heads if _WHAT.search(grid.text(cell)) and cell not in who]
    if len(who) != 1 or not what or any(_ROSTER.search(grid.text(cell)) for cell in heads):
        return {}
    rows: dict[str, list[tuple[Cell, list[str]]]] = {}
    for row in range(1, grid.rows):
        cell, part = grid.at.get((row, who[0].column)), grid.at.get((row, what[0].column))
        if cell is not None and part is not None and cell.end - cell.start <= _LONGEST_CELL:
            words = _words(grid.text(cell), everybody)
            rows.setdefault(grid.text(part), []).append((cell, words))
    sure = sum(all(word in everybody for word in words) for stated in rows.values() for _, words in stated)
    return rows if sure >= _FEWEST else {}


def _parts(grid: Grid, everybody: dict[str, TeamMember]) -> list[tuple[Cell, str, list[str]]]:
    """The cells of a plan that tell each what is audited and by whom (采购部、仓库：甲、乙); none where most
    of them name somebody else."""
    found: list[tuple[Cell, str, list[str]]] = []
    for cell in grid.block.cells:
        stated = _PART.fullmatch(grid.text(cell)) if cell.end - cell.start <= _LONGEST_CELL else None
        words = _words(stated["who"], everybody) if stated else []
        if stated and words and all(word in everybody for word in words):
            found.append((cell, stated["what"], words))
    return found if len(found) >= _FEWEST else []


def _words(text: str, everybody: dict[str, TeamMember]) -> list[str]:
    """Who a cell names, without the notes that somebody is a trainee."""
    bare = _TRAINEE.sub("", text)
    return [letter for word in _APART.split(bare) for letter in _letters(word.strip(), everybody)]


def _in_grid(
    grid: Grid, everybody: dict[str, TeamMember], own: dict[str, TeamMember]
) -> Iterator[TraineeAct]:
    for cell, what, words in _parts(grid, everybody):
        if all(word in own for word in words) and not _NO_AUDIT.search(what):
            leaf: Leaf[str] = grid.source.leaf(what, cell.start, cell.end)
            yield TraineeAct(member=own[words[0]], leaf=leaf, kind="planned")
    for name, stated in _planned(grid, everybody).items():
        if name and all(words and all(word in own for word in words) for _, words in stated):
            cell, words = stated[0]
            leaf = grid.source.leaf(name, cell.start, cell.end)
            yield TraineeAct(member=own[words[0]], leaf=leaf, kind="planned")
