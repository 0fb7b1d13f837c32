"""Tables that have a column for the name and one for the signature: who has signed is told by the second.

Or a row for each, with a column for each who signs (职务 | 组长 | 组员; 签字 | 甲 | 乙; 日期 | … | …)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from extract.groups.conclusion.signatories.places import last_lines
from extract.groups.shared.people import names_in
from extract.readers.fields.labelled import Labelled
from extract.readers.tables import notes
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import sections
from extract.reading.source import Source
from extract.values.found import Found
from schemas import patterns
from schemas.document import Cell

_NAME = patterns.compile(
    r"(?:审核员)?(?:姓\s{0,4}名|人员|成员)(?:\s?[/／]?\s?Name)?|Name(?:\s?[/／]?\s?姓名)?", re.I
)
_SIGNATURE = patterns.compile(
    r"(?:本人|手写|亲笔)?签(?:\s{0,4}[字名]|署|章)(?:\s?[/／]?\s?Signature)?|Signature(?:\s?[/／]?\s?签[字名])?",
    re.I,
)
_ACTS = r"(?:报告)?(?:编[写制拟]|起草|拟[稿写制]|撰[写稿]|执笔|会签|签[字名署认])(?:人员?)?"
_WHO = (
    r"(?:审核)?(?:小?组(?:全体)?(?:成员|人员)?|组[长员]|成员|审核员|审核人员)"
    r"(?:[、及和](?:组员|成员|技术专家))?"
)
_DRAWN_UP = patterns.compile(
    rf"{_ACTS}\s?(?:[（(/／:：—-]\s?{_WHO}\s?[)）]?|{_WHO})|{_WHO}\s?[（(/／:：—-]?\s?{_ACTS}\s?[)）]?"
)
_DAY = patterns.compile(r"(?:签[字名署]|会签|报告|编[写制])?(?:日期|时间|日)")
_OTHERS = patterns.compile(r"受审|客户|委托方|代表|向导|陪同|批准|审批|复核|评定|client|auditee", re.I)
_NOT_OF_TEAM = patterns.compile(
    r"(?:受审核?|被审核|受评)(?:方|组织|单位|企业)|委托(?:方|人|单位|组织)|(?:客户|组织|企业|单位|公司|申请方)的?(?:授权)?代表"
    r"|管理者代表|向导|陪同|(?:技术|报告)?(?:复核|审批|批准|评定|审定|签发)|(?:技术|认证)(?:评审|审查|决定)"
    r"|\b(?:client|auditee|reviewe[rd]|approve[rd])",
    re.I,
)
"""The role of one who signs beside the team, at the head of his row."""
_CLIENT = patterns.compile(
    r"(?:受审核?|被审核)?(?:方|组织|单位|企业|客户|公司)(?:管理者|授权|的)?(?:代表|负责人)?(?:确认|签[字名署]|签章|盖章|意见)"
)
"""What the client signs or confirms beside the team."""

_SIGNS = patterns.compile(r"签[字名署]|[Ss]ign")
_HEAD = patterns.compile(r"[^\n]{0,8}签[字名署章][^\n]{0,12}|(?:签字\s?)?Sign(?:ature|ed)\b[^\n]{0,16}", re.I)
_BESIDE = patterns.compile(
    r"(?:组内|审核)?(?:职务|身份|角色|分工)|(?:签[字名署])?(?:日期|时间|日)"
    r"|(?:Team )?role|(?:Signed on|Date)(?: signed)?",
    re.I,
)
"""What stands at the left beside a row of signatures."""

_ROLE_HEAD = patterns.compile(r"(?:组内|审核组?)?(?:职务|身份|角色|分工|职责)")
_TEAM_ROLE = patterns.compile(
    r"(?:审核组?)?(?:组长|副组长|成员|组员|审核员|(?:技术)?专家|见习审核员|实习审核员)(?:[（(][^（()）\n]{1,8}[)）])?"
)
_OF_MEETINGS = patterns.compile(
    r"会议|签到|培训|声明|承诺|保密|公正|告知|确认书|回执|计划|内审|meeting|training", re.I
)
"""What else people sign, by the title over the table."""

_DRAWN = "_＿ \t\n\u3000"


def read(source: Source, signs: Callable[[Grid, int], bool]) -> list[Found] | None:
    """Those who have signed; null without such a table. `signs`: whether it is the report's, by its row.

    A drawn line is no signature; an empty cell may have one that is a picture or by hand."""
    for grid in grids(source).values():
        for row in range(grid.rows - 1):
            if (columns := _columns(grid, row)) and signs(grid, row):
                return [*_under(source, grid, row, *columns)]
    for grid in grids(source).values():
        if (rows := _rows(grid)) and signs(grid, min(rows)) and (stated := [*_beside(source, grid, *rows)]):
            return stated
    return None


def dates_signature(source: Source, place: Labelled) -> bool:
    """Whether a label of a day is one of the report's signatures.

    It has labels of signatures in its row or column and none of others who sign; its table stands at the
    report's end or under a heading of signatures."""
    grid = grids(source).get(place.block)
    label = grid.cell_at(place.label.start) if grid else None
    if grid is None or label is None:
        return False
    beside = grid.anchors[label.row] if place.how == "below" else _labels(grid, label.column)
    titles = sections.section_of(source, grid.block.start)[-1:]
    ends = grid.block.end >= last_lines(source) or any(_SIGNS.search(title) for title in titles)
    texts = [grid.text(cell) for cell in beside]
    return ends and any(map(_SIGNATURE.fullmatch, texts)) and not any(map(_OTHERS.search, texts))


def is_headed(grid: Grid, cell: Cell) -> bool:
    """Whether the first cell of a column heads signatures, beside other headers (身份 | 签字 | 日期)."""
    head = grid.at.get((0, cell.column))
    beside = len(grid.anchors.get(0, ())) > 1
    return (
        beside and head is not None and head.row < cell.row and _HEAD.fullmatch(grid.text(head)) is not None
    )


def _labels(grid: Grid, column: int) -> list[Cell]:
    """The cells that begin in a column."""
    cells = (grid.at.get((row, column)) for row in range(grid.rows))
    return [cell for row, cell in enumerate(cells) if cell and (cell.row, cell.column) == (row, column)]


def _rows(grid: Grid) -> tuple[int, int] | None:
    """The rows of names and of signatures that the labels at the left tell; the same where none has names."""
    cells = _labels(grid, 0)
    signed, named = (
        [cell.row for cell in cells if head.fullmatch(grid.text(cell))] for head in (_SIGNATURE, _NAME)
    )
    if (
        len(signed) != 1
        or len(named) > 1
        or not (named or any(_BESIDE.fullmatch(grid.text(c)) for c in cells))
    ):
        return None
    return (named or signed)[0], signed[0]


def _beside(source: Source, grid: Grid, name: int, signature: int) -> Iterator[Found]:
    """Those who sign, a column for each; not where the column is of somebody else (受审核方代表)."""
    for column in range(1, grid.block.columns):
        if any(_OTHERS.search(grid.text(cell)) for cell in _labels(grid, column)):
            continue
        cell, named = (grid.at.get((row, column)) for row in (signature, name))
        if cell is not None and cell.column == column and not _is_line(source.text[cell.start : cell.end]):
            yield from _names(source, grid, cell) or _names(source, grid, named)


def drawn_up(source: Source, signs: Callable[[Grid, int], bool]) -> list[Found]:
    """Those under headers that tell who of the team drew the report up and who signs it with him
    (编写（审核组长） | 会签（审核组） | 日期), those of others who sign beside them (组长签名 | 组员签名 |
    受审核方确认); `signs`: whether a row is the report's."""
    for grid in grids(source).values():
        for row in range(grid.rows - 1):
            cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
            heads = [cell for cell in cells if _DRAWN_UP.fullmatch(grid.text(cell).strip())]
            rest = [grid.text(cell).strip() for cell in cells if cell not in heads]
            beside = all(_DAY.fullmatch(text) or _CLIENT.match(text) for text in rest)
            if heads and beside and signs(grid, row):
                return [*_in_columns(source, grid, row, [cell.column for cell in heads])]
    return []


def by_role(source: Source) -> list[Found]:
    """Those of the team who sign under a header of roles, signatures and days, wherever the report has its
    page of signatures (签署方 | 身份 | 签字 | 日期)."""
    for grid in grids(source).values():
        cells = [cell for cell in grid.anchors.get(0, ()) if not grid.is_blank(cell)]
        role, sign, day = (
            [c.column for c in cells if head.fullmatch(grid.text(c).strip())]
            for head in (_ROLE_HEAD, _SIGNATURE, _DAY)
        )
        above = notes.before(grid)
        title = "".join(sections.section_of(source, grid.block.start)[-1:]) + (above.text if above else "")
        stated = [len(role), len(sign), len(day)] == [1, 1, 1] and not _OF_MEETINGS.search(title)
        if stated and (found := [*_by_role(source, grid, role[0], sign[0])]):
            return found
    return []


def _by_role(source: Source, grid: Grid, role: int, sign: int) -> Iterator[Found]:
    for below in range(1, grid.rows):
        first, who, signed = (grid.at.get((below, column)) for column in (0, role, sign))
        if first is None or who is None or signed is None or _NOT_OF_TEAM.match(grid.text(first).strip()):
            continue
        if _TEAM_ROLE.fullmatch(grid.text(who).strip()) and not _is_line(
            source.text[signed.start : signed.end]
        ):
            yield from _names(source, grid, signed)


def _in_columns(source: Source, grid: Grid, row: int, columns: list[int]) -> Iterator[Found]:
    for below in range(row + 1, grid.rows):
        named = [name for column in columns for name in _names(source, grid, grid.at.get((below, column)))]
        if not named:
            return
        yield from named


def _columns(grid: Grid, row: int) -> tuple[int, int] | None:
    """The columns of names and signatures that a row heads."""
    cells = [cell for cell in grid.anchors.get(row, ()) if not grid.is_blank(cell)]
    if any(_OTHERS.search(grid.text(cell)) for cell in cells):
        return None
    heads = [
        [c.column for c in cells if head.fullmatch(grid.text(c).strip())] for head in (_NAME, _SIGNATURE)
    ]
    return (heads[0][0], heads[1][0]) if all(len(one) == 1 for one in heads) else None


def _under(source: Source, grid: Grid, row: int, name: int, signature: int) -> Iterator[Found]:
    """Those who have signed under two headers, without rows of others (委托方代表 | …).

    A column of signatures before that of names tells who is to sign, by his role (签署 | 姓名 | 日期)."""
    for below in range(row + 1, grid.rows):
        first = grid.at.get((below, 0))
        if first is not None and name > 0 and _NOT_OF_TEAM.match(grid.text(first).strip()):
            continue
        named = _names(source, grid, grid.at.get((below, name)))
        if not named:
            return
        cell = grid.at.get((below, signature))
        if cell is not None and _is_line(source.text[cell.start : cell.end]):
            continue
        yield from (_names(source, grid, cell) if signature > name else []) or named


def _names(source: Source, grid: Grid, cell: Cell | None) -> list[Found]:
    return names_in(source, grid.piece(cell)) if cell is not None else []


def _is_line(text: str) -> bool:
    """Whether a cell has nothing but a line to sign on."""
    return not text.strip(_DRAWN) and ("__" in text or "＿＿" in text)
