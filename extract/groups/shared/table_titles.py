"""What a table is called: in 《》, by the short line before it, as the title of its rows in a form."""

from __future__ import annotations

from extract import labels
from extract.readers.tables import nested_tables, row_topics
from extract.readers.tables.grid import Grid
from extract.readers.text.units import numbering_end
from extract.reading.source import Source
from extract.values.titles import find_titles
from schemas import patterns
from schemas.document import Cell
from schemas.leaf import Leaf

_CALLED = patterns.compile(
    r"(?:提供了?|编制了?|制定了?|查看?|见|如下|[，,；;。])\s?(?P<title>[^，,。；;：:提供制定查看见摘录抄]{3,40}(?:表|台账|清单|明细|统计|汇总|预算))$"
    r"|(?:摘录|摘抄|列出|给出|出具)了?的?(?P<noted>[^，,。；;：:]{3,40}(?:表|台账|清单|明细|统计|汇总|预算))$"
    r"|(?:^|提供了?的?|编制了?的?|制定了?的?|统计的?|见|[，,；;。])\s?(?P<follows>[^，,。；;：:提供编制定看见（(]{3,40}?)(?:如下|见下)表?(?:所示)?"
    r"(?:[，,][^，,。；;]{1,16})?$"
    r"|(?:^|[，,；;。])\s?(?P<shown>[^，,。；;：:（(]{3,40}(?:表|台账|清单|明细|统计|汇总|预算))\s?[（(]见下[^（()）]{0,4}[)）][，,][^，,。；;]{1,24}$"
)
_BELOW = patterns.compile(
    r"(?:^|[，,；;。])\s?(?P<title>[^，,。；;：:\n]{6,40}?)(?:情况|明细|统计)?(?:详?见下表|如下表?|列表如下)(?:所示)?"
    r"\s?(?:[（(][^（()）]{0,16}[)）])?$"
)
_SENTENCE = patterns.compile(r"[。；;]|，[^，]{0,30}，")
_TALLEST, _FIRST, _SHORTEST, _LONGEST_INNER = 40, 3, 4, 60
_OF_A_TIME = patterns.compile(
    r"(?:20)?\d{2}\s?年\s?(?:度|上半年|下半年|全年|第?[一二三四1-4]季度|\d{1,2}\s?(?:月\s?)?(?:[-—–~～至]\s?\d{1,2}\s?)?月份?)?"
    r"的?[^\W\d_]{2}[^\n]{0,40}$"
)
_OF_ROWS = patterns.compile(
    r"(?:项目|类别|名称|科目|内容|指标|种类|分类|部门|单位|月份|季度|时间|序号|明细)\s?$"
)
_CHINESE = patterns.compile(
    r"[^\W\x00-\x7f](?:[^\W\x00-\x7f]|[\d、—~～\-·/%]|[（(][^（()）]{1,40}[)）]|\s(?=[^\W\x00-\x7f（(\d]))*"
    r"(?=\s{1,3}[A-Z/]|$|\s{0,3}[:：，,。]?\s*$)"
)
_OF_UNIT = r"(?:(?:金额|计量|货币)?单位(?:\s?[/／]?\s?Units?)?|Units?(?:\s?[/／]?\s?单位)?)\s?(?:[:：=＝]|为)"
_UNIT = patterns.compile(
    rf"(?:\s{{0,3}}[（(\[【]\s?|[\s，,]{{1,3}}){_OF_UNIT}"
    r"|[，,；;]\s?(?:计量)?单位(?:[ \u3000]{1,2}(?=[^\W\d]{1,4}$)"
    r"|(?=(?:[万千百亿]?元|[万千]?[批件吨台套份次项只辆箱升米]|人次|批次)$))"
)
_ONLY_UNIT = patterns.compile(rf"\s?[（(]?\s?{_OF_UNIT}[^\n]{{1,16}}$")
_IN_UNITS = patterns.compile(
    r"(?<=[计表单细账况总])\s?[（(](?:[万千百]?[元件批吨人次台套份个项只辆箱升米]|批次|人次|吨标准?煤|吨标煤|tce|kgce|[万千]?(?:kWh|kW·h|千瓦时|度)|kg|t|m3|m³"
    r"|立方米|公斤|千克|L|%)[)）]\s*$"
)
"""The unit behind what is called a table; of a quantity (产量（吨）) it is a part of the name."""

_NO_TITLE = patterns.compile(
    r"(?:审核(?:证据|发现|记录|情况|过程|概况|内容)|支持|运行|策划|改进|资源|人员|人力资源|绩效评价|组织环境|领导作用|基本情况|概况|概述|其他|附件"
    r"|(?:质量|环境|安全|职业健康安全|能源)?(?:管理)?(?:体系)?运行情况|监视和测量|监视、测量、分析和评价|能力|意识|沟通|客户|受审核方)(?:[（(][^（()）]{0,20}[)）])?"
)
"""Headings of parts of a report, which name no table."""

_REST = patterns.compile(r"[^\n]{2,60}")
_SHUT = {"（": "）", "(": ")"}
_LOOKED_AT = patterns.compile(
    r"\s?(?:[另还又再]外?)?(?:(?:经|抽|检|核)?查(?:看|阅|见|验|到)?|审阅|[调翻]阅|抽看|核对|见|提供)"
    r"(?:了的?|(?=\s?(?:(?:19|20)\d\d\s?年|[本上去今]年|年度|[上下]半年|近[一二两三]年|该|其|公司)))\s?(?=[^\n]{4})"
)
"""What a line says of the auditor before it calls a table something (查2024年环保费用统计：)."""

_NUMBER = patterns.compile(
    r"\s{0,3}(?:(?:[^\W\d]{1,8}(?:提供|编制|出具|填报)了?的)?(?:附|统计|汇总|数据|样本|费用|明细)表\s?[:：]|附[录件表]\s?(?:[一二三四五六七八九十]{1,3}|[A-Z\d]{1,2})(?=[\s:：、.])|(?:(?:(?:附|统计|汇总|数据|报|登记|记录|明细)?表|台账|清单|[Tt]able)\s{0,2}(?:[A-Z](?:[-—–.]?\d{1,2})?|\d{1,3})(?:[-—–.]\d{1,3}){0,2}"
    r"|[A-Z]\.\d{1,2}(?:\.\d{1,2}){0,2}|[A-Z]\d{1,2}(?=[\u3000、.]|\s{2})|\d{1,2}[-—–]\d{1,2})(?![\d年月日.—–-]))[\s:：、]{0,4}"
)
"""The number of a table or of a section in another style: 表4-2, 表C-1, Table 3, H.1, 4-10."""


def title_of(grid: Grid, row: int) -> Leaf[str] | None:
    """The table's title: in 《》, as the short line before it, or as the title of its rows in a form."""
    source, blocks = grid.source, grid.source.document.blocks
    if (cell := _labelled(grid) or _row_title(grid, row) or _corner(grid) or _over(grid, row)) is not None:
        return _shown(source, cell.start, source.text[cell.start : cell.end])
    if grid.block.within is not None:
        over = nested_tables.caption(grid)
        return title_leaf(source, over.start, over.text) if over else None
    for i in range(grid.index - 1, max(grid.index - 4, -1), -1):
        block = blocks[i]
        text = source.text[block.start : block.end]
        if block.role != "body" or not text.strip() or _ONLY_UNIT.fullmatch(text.rstrip("）)。 ")):
            continue
        if block.kind == "table":
            return None
        if titles := find_titles(text, block.start):
            return source.leaf(titles[-1].value, titles[-1].start, titles[-1].end)
        shown = text.strip().rstrip("：:，,。")
        named = _CALLED.search(shown) or _BELOW.search(shown)
        if _NO_TITLE.fullmatch(shown, numbering_end(shown)):
            return None
        if (len(shown) > 40 or named or _SENTENCE.search(shown)) and not named:
            return None
        shown = next(filter(None, named.groups()), shown) if named else shown
        return _shown(source, block.start + text.rfind(shown), shown)
    return None


def _labelled(grid: Grid) -> Cell | None:
    """The value beside a label for the title in the first rows of a form (统计表 | 2024年安全投入)."""
    for cell in (cell for at in range(_FIRST) for cell in grid.anchors.get(at, ())):
        if labels.is_value("totals", "title", grid.text(cell)[:_TALLEST]) and (value := grid.right_of(cell)):
            return None if grid.is_label(value) or len(grid.text(value)) < _SHORTEST else value
    return None


def _row_title(grid: Grid, row: int) -> Cell | None:
    """The cell left of the rows of a list in a form, which is no header of the list itself."""
    if label := row_topics.of(grid).get(row):
        return label
    for at in range(row, max(row - _TALLEST, -1), -1):
        cell = grid.at.get((at, 0))
        if cell is not None and not grid.is_blank(cell):
            spans = cell.row_span > 1 or at < row
            text = grid.source.text[cell.start : cell.end]
            return cell if spans and (numbering_end(text) or _OF_A_TIME.match(text.strip())) else None
    return None


def _corner(grid: Grid) -> Cell | None:
    """The cell left of the headers where it says what the table is of, and when (2024年能耗 | 折标量)."""
    cell = grid.at.get((0, 0))
    text = grid.text(cell)
    wide = cell is not None and cell.column_span < grid.block.columns
    return (
        cell if wide and _OF_A_TIME.match(text) and not _OF_ROWS.search(labels.without_notes(text)) else None
    )


def _over(grid: Grid, row: int) -> Cell | None:
    """The cell over all columns above a list in a form: the nearest one above the total."""
    for at in range(row - 1, max(row - _TALLEST, -1), -1):
        cells = grid.anchors.get(at, [])
        if len(cells) == 1 and cells[0].column == 0 and cells[0].column_span > 1:
            text = grid.text(cells[0])
            if _ONLY_UNIT.match(text):
                continue
            text = _UNIT.split(text, maxsplit=1)[0]
            stated = 3 < len(text) <= _TALLEST and not _SENTENCE.search(text)
            return cells[0] if stated and not is_label_line(text) else None
    return None


def _shown(source: Source, start: int, text: str) -> Leaf[str] | None:
    """A title without its numbering, without its translation and a note on its unit (单位：元)."""
    text = _IN_UNITS.sub("", _UNIT.split(text, maxsplit=1)[0])
    begin = numbering_end(text) if not (number := _NUMBER.match(text)) else number.end()
    begin = looked.end() if (looked := _LOOKED_AT.match(text, begin)) else begin
    match = _CHINESE.match(text, begin) or _REST.match(text, begin)
    if match is None:
        return None
    shown = match[0].strip().rstrip("：:，,。")
    if len(shown) < 2 or is_label_line(text[begin:]) or _NO_TITLE.fullmatch(shown):
        return None
    value = _shut(patterns.sub(r"(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])", "", shown))
    return source.leaf(value, start + begin, start + begin + len(shown))


def _shut(title: str) -> str:
    """A title with the end of brackets that held the note on its unit as well (表（按部门，单位：项）)."""
    opened = next((one for one in "（(" if title.count(one) > title.count(_SHUT[one])), None)
    return title + _SHUT[opened] if opened else title


def title_leaf(source: Source, start: int, text: str) -> Leaf[str] | None:
    """The title that a short line is; nothing of a sentence."""
    shown = text.rstrip("：:，,。")
    return None if len(shown) > _TALLEST or _SENTENCE.search(shown) else _shown(source, start, shown)


def is_label_line(text: str) -> bool:
    """Whether a line is a field with its value (编号：A-1), not a title."""
    return bool(patterns.search(r"[:：]\s{0,3}[^\s:：]", text))
