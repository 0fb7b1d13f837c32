"""Fields left empty, and placeholders of a template that nobody filled in.

So are fields that the forms of a report repeat (接受审核人员), where one of them leaves them empty.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from extract import labels
from extract.mentions.people.signatures import in_column, role_beside
from extract.readers.fields import labelled
from extract.readers.fields.labelled import Labelled
from extract.readers.leaves import body_end
from extract.readers.tables.grid import Grid, grids
from extract.readers.text import lines
from extract.readers.text.headings import heading_of
from extract.readers.text.units import next_body_block, numbering_end, once
from extract.reading import placeholders
from extract.reading.source import Source
from schemas import patterns
from schemas.document import EMPTY, TICKED, Block, Cell
from schemas.leaf import Leaf
from schemas.mentions import Blank

_CLOSED = patterns.compile(r"[^_＿\s。；;，,、：:（）()]{5,30}[_＿]")
"""A value between two lines (____家园物业管理处____)."""

_SIGNED = patterns.compile(
    r"[_＿ ]{3,80}(?:\t\s?|\s?[（(])[^\W\d]{0,6}(?:签[字署名章]|日期|时间|盖章|[Ss]ign|[Dd]ate)"
)
_LINES_ABOVE = patterns.compile(
    r"(?:^|\n)[^\n_＿]{2,60}\n(?:(?:[_＿ ]{3,80}|[^\W\d_]{2,4})(?:\t[^\n_＿]{0,24})?\n){0,8}$"
)
"""A line for a signature: with a label of it or of its day behind it, or under a head of signatures, with
further lines or names, and days beside them, between."""

_IN_BRACKETS = patterns.compile(r"^【[^【】\n]{1,16}】$", re.M)
_FEW_HEADINGS, _FAR = 3, 200
_SOMEBODY = patterns.compile(
    r"(?<=[长员人者由部师理任位和及与、：:，,。；;（(\s\t])某{2,4}(?=[，,。；;、：:）)\s（(]|同志|先生|女士|等|和|及|与|为|于|任|负|主|签|$)"
    r"|(?<=[为是由向与和及：:，,、。\s])某{2,4}(?=公司|集团|单位|项目|有限|部门|工厂|厂区|企业)"
)
"""Nobody's name where a name is due (组长某某); 张某某 is somebody's whose name is not told."""

_STILL_DUE = patterns.compile(
    r"(?:(?<=[\t\n])|(?<=[：:] )|(?<=[^\W\d_a-zA-Z：:\t\n][：: ]))"
    r"(?:信息|内容|数据|资料|日期|编号|人员)?待(?:补充|补填|补|填写|填|录入|后补)(?=\s*(?:[\t\n]|$))"
)
"""A value that is still to be filled in, alone in its field or behind another (张三 待补充)."""

_DOES = patterns.compile(
    r"负责|归口|牵头|批准|审批|组织|编制|主持|审核|确认|收集|保管|汇总|统一|实施|管理|监督|签发|发布|提出|登记"
)
"""What somebody does: right behind a gap (由____负责) it is no value that the line is drawn under."""

_REACHED = patterns.compile(r"[\w.-]@[\w.-]|www\.\w|https?:")
"""An address of mail or the web: what has one is no label without its value."""

_COUNTING = tuple("共计约为有达是第需用含余近超至于取查抽")
_UNITS = tuple("种类件处条张只辆座家户位批吨米克升组套场期页级岁小分秒层间块根册本款例起宗笔口支把千万亿平立")
"""What stands before and behind the gap of a number in a sentence (共____种)."""

_MEASURED = patterns.compile(
    r"(?:[万亿千]?元(?:人民币)?|万?平方米|㎡|[万千]?吨|[台套件份页次项人天]|分钟|小时|秒|℃|kg|公里|千米|个月|人次|[%％])(?=[\s，,。；;、）)]|$)"
)
"""A unit that nothing follows, behind the gap of its number (注册资本 ____万元)."""

_GAP_OF_NUMBER = patterns.compile(r"[共抽取查有约计][_＿]{2,80}[份件台张家批个名人项次]")
"""A gap in a sentence where a number is due (抽取____件): that of no signature."""

_SAMPLE = patterns.compile(
    r"[（(【\[]\s?(?:填写|样本)?(?:示例|样例|范例|填写说明)(?![图照片件品性])[^（()）【】\[\]\n]{0,40}[)）】\]]"
)
_ASKED_BY = (
    *("填", "输入", "补充", "插入", "键入", "待", "【", "<", "［", "点击", "单击"),
    *("TBD", "TBC", "tbd", "tbc", "nsert", "NSERT", "nter", "NTER", "ill in", "ILL IN", "o be", "O BE"),
)
_FIELD = patterns.compile(
    r"(?P<label>(?:[^\W\d_]|[/.、 -]){2,30}?(?:[（(][^（()）\n]{0,20}[)）])?)\s?[:：\t]\s{0,20}"
    r"(?P<before>[^\n:：\t。；;，,]{0,40})$"
)
_DUE = {
    "identity": ("number", "report_date", "next_audit_by", "system_effective_on"),
    "organization": (
        "name",
        "uscc",
        "registered_address",
        "office_address",
        "business_address",
        "established_on",
        "licence_term",
        "licence_authority",
    ),
    "certification_body": ("name", "address", "phone", "website", "email"),
    "headcount": ("effective", "total", "insured"),
    "audit": ("risk", "person_days", "onsite_days"),
    "nonconformities": ("due_date",),
}


def read(source: Source, *, unfilled: bool = False) -> list[Blank]:
    """The blank fields and placeholders in reading order; lines for signatures are left out.

    In a form that is not filled in each label asks for its value, options for a tick."""
    found = [*_placeholders(source), *_empty(source), *_left_out(source)]
    if unfilled:
        found += _unfilled(source)
    kept: list[Blank] = []
    for blank in sorted(found, key=lambda b: (b.leaf.start, b.kind)):
        if not kept or blank.leaf.start != kept[-1].leaf.start:
            kept.append(blank)
    return kept


def _unfilled(source: Source) -> Iterator[Blank]:
    """The labels of a form that is not filled in, each with nothing behind it or what holds a place."""
    for label, start, low, high in placeholders.values(source.document):
        raw, shown = " ".join(source.text[low:high].split()), label.strip()
        offers = EMPTY in raw and TICKED not in raw
        named = shown and not placeholders.is_place(shown, empty=False)
        if named and (offers or placeholders.is_place(raw)):
            leaf: Leaf[str] = source.leaf(None, start, max(high, low), raw=raw)
            yield Blank(leaf, shown, "options" if offers else "placeholder" if raw else "empty")


def _placeholders(source: Source) -> Iterator[Blank]:
    text = source.text[: body_end(source)]
    for found in (
        lines.finditer(placeholders.HOLDS, placeholders.SIGNS, source.text, len(text)),
        lines.finditer(_asked(), _ASKED_BY, source.text, len(text)),
        lines.finditer(_SOMEBODY, ("某某",), source.text, len(text)),
        lines.finditer(_STILL_DUE, ("待",), source.text, len(text)),
    ):
        for match in found:
            if blank := _placeholder(source, text, match):
                yield blank
    for match in _SAMPLE.finditer(text):
        leaf: Leaf[str] = source.leaf(None, match.start(), match.end())
        yield Blank(leaf, _label(text, match.start())[0], "sample")


@cache
def _asked() -> re.Pattern[str]:
    """Words in brackets that ask to fill something in, and those that say that it is still to be done."""
    fill = r"(?:填写|填入|输入|补充|插入|键入|待填|待定|待补充|待填写)"
    english = r"(?:please )?(?:insert|enter|fill in|to be (?:filled|completed))"
    return patterns.compile(
        r"(?!(?<=[^\W\d_])[（(]补充[)）])"
        rf"[（(【\[<［〔](?:\s?请您?)?\s?(?:在|此处?|这里|点击|单击|处){{0,4}}\s?{fill}"
        r"[^（()）【】\[\]<>［］〔〕\n]{0,24}[)）】\]>］〕](?!\s?[:：])"
        r"|[【\[<［〔](?:[^（()）【】\[\]<>［］〔〕\n]{0,16})待(?:补充?|填写?|定|录入|确认|核实|完善|提供|更新)\s?[】\]>］〕](?!\s?[:：])"
        r"|[【<［](?:姓名|[^\W\x00-\x7f]{0,6}(?:名称|日期|编号|地址|电话|人员|部门|内容|数量|单位))[】>］](?=[，。；、,;\s]|$)"
        r"|(?:点击|单击)(?:或点击)?此处(?:输入|添加|编辑)[^，。；;\n\t]{0,10}"
        rf"|[（(【\[<]{english}[^)\n）】\]>]{{0,30}}[)）】\]>]"
        r"|\b(?:TBD|TBC|to be (?:filled|completed))\b(?! (?:by|on|before|within|at|in)\b)",
        re.I,
    )


def _placeholder(source: Source, text: str, match: re.Match[str]) -> Blank | None:
    label, start, before = _label(text, match.start())
    if text[match.end() : match.end() + 1] == "\t" and text[match.start() - 1 : match.start()] not in "\t\n":
        return None
    if label.endswith("条款") and _STILL_DUE.match(text, match.start()):  # NC003
        return None
    if _is_signature(text, match.start(), label) or role_beside(source, match.start()):
        return None
    if in_column(source, match.start()):
        return None
    if _is_filled(text, match, before):
        return None
    if (
        match[0].startswith("【")
        and len(_headings(source)) >= _FEW_HEADINGS
        and match[0] in _headings(source)
    ):
        return None
    start = start if label else match.start()
    raw = " ".join(match[0].split())
    leaf: Leaf[str] = source.leaf(None, start, match.end(), raw=raw)
    return Blank(leaf, label or _line_label(text, match.start()), "placeholder")


@once
def _headings(source: Source) -> frozenset[str]:
    """What stands in 【】 in lines of its own: several of them are the headings of a document."""
    return frozenset(match[0].strip() for match in _IN_BRACKETS.finditer(source.text))


def _label(text: str, at: int) -> tuple[str, int, str]:
    """The label before an offset in its line, where it begins, and what stands between it and the offset."""
    low = max(text.rfind("\n", 0, at) + 1, at - 70)
    match = _FIELD.search(text, low, at)
    if not match:
        return "", at, ""
    label = match["label"]
    inner = label.strip()
    return inner, match.start("label") + label.find(inner), match["before"]


def _line_label(text: str, at: int) -> str:
    """What leads to a placeholder without a label: the last words before it."""
    low = max(text.rfind("\n", 0, at) + 1, at - 12)
    return patterns.split(r"[，,。；;:：\s]", text[low:at].strip())[-1]


@cache
def _signatures() -> re.Pattern[str]:
    words = labels.values("background", "blank")["signature"]
    return patterns.compile("|".join(re.escape(w) for w in words), re.I)


def _is_signature(text: str, at: int, label: str) -> bool:
    """Whether the placeholder belongs to a line for a signature or seal and its date."""
    low = max(text.rfind("\n", 0, at) + 1, at - 80)
    if _signatures().search(label):
        return True
    if _signatures().search(text, low, at):
        return not _GAP_OF_NUMBER.search(text, max(at - 2, 0), at + 90)
    after = _SIGNED.match(text, at)  # 组长 | ____ | 签署日 | 2025.07.04
    above = _LINES_ABOVE.search(text, max(at - _FAR, 0), at)
    return bool(after or (above and _signatures().search(above[0])))


def _is_filled(text: str, match: re.Match[str], before: str) -> bool:
    """Whether underscores only underline a value that stands between or right behind them."""
    if match[0][0] not in "_＿":
        return False
    after = text[match.end() : match.end() + 1]
    if text[match.start() - 1 : match.start()] in ("由", "经") and _DOES.match(text, match.end()):
        return False
    counted = text[match.start() - 1 : match.start()] in _COUNTING and after in _UNITS
    counted = counted and not _CLOSED.match(text, match.end())
    counted = counted or _MEASURED.match(text, match.end()) is not None
    beside = after.isalnum() and after not in "年月日号人项个元名天份台次度" and not counted
    return beside or bool(patterns.search(r"[_＿]\s?\w", before))


def _empty(source: Source) -> Iterator[Blank]:
    """Known fields whose value is missing where it is due."""
    for group, names in _DUE.items():
        known = labels.fields(group)
        for name in names:
            for place in labelled.find_all(source, group, name) if name in known else ():
                if not place.text and _is_due(source, place):
                    label = place.label
                    shown = label.text.strip().rstrip(":： ")
                    leaf: Leaf[str] = source.leaf(None, label.start, label.start + len(shown), raw="")
                    yield Blank(leaf, shown, "empty")


def _is_due(source: Source, place: Labelled) -> bool:
    """Whether a value is due: not a line for a signature, not a label over a list, table or figure."""
    block = source.document.blocks[place.block]
    if block.role != "body" or _signatures().search(place.label.text) or _REACHED.search(place.label.text):
        return False
    if place.how in ("right", "below"):
        return _in_form(source, place) and not _is_further_right(source, place)
    line_end = source.text.find("\n", place.label.end)
    if source.text[place.label.end : line_end if line_end >= 0 else None].strip():
        return place.how == "colon"
    following = next_body_block(source, place.block)
    if place.how == "next" and _is_over_fields(source, block):
        return False
    if following is None or following[1].kind in ("table", "figure"):
        return following is None and place.how == "next"
    below = source.text[following[1].start : following[1].end]
    if place.how == "next" and numbering_end(below):
        return False  # the title of numbered parts
    return labelled.begins_with_label(source, following[0])


def _is_over_fields(source: Source, block: Block) -> bool:
    """Whether a block is a heading by its mark or its code, which stands over fields and asks for none."""
    heading = heading_of(source, block)
    if heading is None or not heading.title:
        return False
    return block.kind == "heading" or heading.number.startswith(("[", "【", "〔", "<", "#"))


def _in_form(source: Source, place: Labelled) -> bool:
    """Whether the label stands in a form: a cell is beside it, and its row begins with a label."""
    row = source.text.rfind("\n", 0, place.label.start) + 1
    first = source.text[row : source.text.find("\t", row)] if "\t" in source.text[row : row + 80] else ""
    known = labels.field_index()
    return source.text[place.label.end : place.label.end + 1] == "\t" and any(
        k in known for k in labels.keys(first)
    )


def _is_further_right(source: Source, place: Labelled) -> bool:
    """Whether the row of a label has its value behind blank cells, as a total does (总人日 | | | 12)."""
    grid = grids(source).get(place.block)
    cell = grid.cell_at(place.label.start) if grid else None
    if grid is None or cell is None:
        return False
    behind = (one for one in grid.anchors.get(cell.row, ()) if one.column > cell.column)
    first = next((one for one in behind if not grid.is_blank(one)), None)
    return first is not None and not grid.is_label(first)


_DUE_LABEL = patterns.compile(
    r"(?!.{0,12}(?:陪同|向导|观察|专家|实习|签|备注|说明|整改|纠正|关闭|验证|复查|不符合|不合格|问题|变更|更改|缺席|外包|分包))"
    r".{0,10}(?:部门|人员|负责人|受访人|受访者|审核员|涉及条款|审核条款|标准条款|过程|审核日期|审核时间|审核方式|审核地点|审核结论)"
    r"|(?:Department|Auditees?|Interviewees?|Persons? interviewed|Audited by|Auditors?)",
    re.IGNORECASE,
)
"""What each form of an audit tells; a form may have nothing to say of nonconformities, guides or remarks."""

_FEWEST_FILLED, _LONGEST = 3, 24


def _left_out(source: Source) -> Iterator[Blank]:
    """The empty fields whose label stands beside a value in three other places or more, and beside nothing
    nowhere else: in a form that is filled in otherwise."""
    found: dict[str, list[tuple[Grid, Cell, bool]]] = defaultdict(list)
    for grid in grids(source).values():
        for cells in grid.anchors.values():
            for cell in cells:
                label = _label_of_cell(grid, cell)
                value = grid.right_of(cell) if label else None
                if value is not None and value.start < body_end(source):
                    found[label].append((grid, cell, not grid.is_blank(value)))
    for label, places in found.items():
        empty = [(grid, cell) for grid, cell, filled in places if not filled]
        if len(empty) == 1 and len(places) > _FEWEST_FILLED and _is_filled_in(*empty[0]):
            cell = empty[0][1]
            leaf: Leaf[str] = source.leaf(None, cell.start, cell.end, raw="")
            yield Blank(leaf, label, "empty")


def _label_of_cell(grid: Grid, cell: Cell) -> str:
    """The label that a cell is; empty for any other."""
    if cell.end - cell.start > _LONGEST:
        return ""
    text = grid.text(cell).rstrip(":： ")
    return text if _DUE_LABEL.fullmatch(text) else ""


def _is_filled_in(grid: Grid, cell: Cell) -> bool:
    """Whether the row has another field, with its value, before the empty one, or the row above does."""
    before = [one for one in grid.anchors.get(cell.row, ()) if one.column < cell.column]
    above = [*grid.anchors.get(cell.row - 1, ())] if not before else []
    stated = before or above
    return len(stated) > 1 and not any(map(grid.is_blank, stated))
