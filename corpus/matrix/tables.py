"""Layouts of records in tables: rows, columns, cards."""

from __future__ import annotations

from itertools import zip_longest

from corpus.layouts.writer import Row
from corpus.matrix.groups import Cells
from corpus.matrix.page import Page

WIDE = 4
"""Columns of records that stand side by side, at most."""


def rows(page: Page) -> None:
    """A record a row under a head."""
    _table(page, [page.label(name) for name in page.names], numbered=page.chance(0.5))


def rows_bilingual(page: Page) -> None:
    """Rows whose heads are in Chinese and English."""
    _table(page, both(page))


def rows_english(page: Page) -> None:
    """Rows whose heads are in English."""
    _table(page, [page.english(name) for name in page.names])


def titled(page: Page) -> None:
    """A row with a title and one with a unit above the head, in the table."""
    width = len(page.names)
    title = f"{page.random.choice(page.group.titles)}一览表"
    unit = page.random.choice(["填表部门：综合部", "截止审核日的情况", "数据由受审核方提供"])
    above = [[title, *["‹"] * (width - 1)], [unit, *["‹"] * (width - 1)]]
    _table(page, [page.label(name) for name in page.names], above=above)


def two_level(page: Page) -> None:
    """A head of two rows: the first field over both, the others under two words."""
    names = page.names
    half = 1 + max(1, (len(names) - 1) // 2)
    first, second = page.random.choice([("基本情况", "核查情况"), ("登记信息", "抽查结果")])
    above = [page.label(names[0]), first, *["‹"] * (half - 2)]
    above += [second, *["‹"] * (len(names) - half - 1)] if len(names) > half else []
    head = ["^", *(page.label(name) for name in names[1:])]
    body = [page.values(record) for record in page.records]
    page.w.table([above, head, *body], (2,) * len(names), head=2)


def merged(page: Page) -> None:
    """Rows whose first column is one cell over several records."""
    label, words = page.random.choice(
        [
            ("抽样部门", ("生产部", "质检部", "综合部")),
            ("区域", ("一车间", "二车间", "办公楼")),
            ("批次", ("第一批", "第二批")),
        ]
    )
    half = (len(page.records) + 1) // 2
    body = []
    for at, record in enumerate(page.records):
        first = words[0] if at == 0 else words[1] if at == half else "^"
        body.append([first, *page.values(record)])
    head = [label, *(page.label(name) for name in page.names)]
    page.w.table([head, *body], (2,) * len(head), head=1)


def side_by_side(page: Page) -> None:
    """Two records a row, the head told twice."""
    rest = [name for name in page.names if name not in page.group.key]
    kept = {*page.group.key, *rest[: max(WIDE - len(page.group.key), 0)]}
    names = page.names = [name for name in page.names if name in kept]
    head = [page.label(name) for name in names] * 2
    half = (len(page.records) + 1) // 2
    body: list[Row] = []
    for one, other in zip_longest(page.records[:half], page.records[half:]):
        body.append([*page.values(one), *(page.values(other) if other else [""] * len(names))])
    page.w.table([head, *body], (2,) * len(head), head=1)


def headless(page: Page) -> None:
    """Rows without a head after a sentence that names their order."""
    order = "、".join(page.label(name) for name in page.names)
    items = [f"{page.lead()}，下表各列依次为{order}：", f"{page.lead()}（依次为：{order}）："]
    page.w.text(page.random.choice(items))
    page.w.table([page.values(record) for record in page.records], (2,) * len(page.names))


def led(page: Page) -> None:
    """A label at the left over all records, a row each without a head: the first field (with the next one or
    not), then the others in one cell or two, with their labels, one under the other."""
    names, width = page.names, page.random.choice([2, 3])
    first = 1 + (len(names) > 3 and page.chance(0.5))
    body = []
    for record in page.records:
        items = [f"{page.label(name)} {record[name]}" for name in names[first:] if record[name]]
        half = (len(items) + 1) // 2
        cells = ["¶".join(items[:half]), "¶".join(items[half:])] if width > 2 else ["¶".join(items)]
        body.append(["¶".join(page.value(record, name) for name in names[:first]), *cells])
    _led(page, body)


def led_pairs(page: Page) -> None:
    """The same, the labels of the last fields together in a cell before that of their values."""
    names = page.names
    cut = max(1, (len(names) + 1) // 2)
    body = []
    for record in page.records:
        rest = [name for name in names[cut:] if record[name]]
        above = [f"{page.label(name)} {record[name]}" for name in names[1:cut] if record[name]]
        items = ["／".join(map(page.label, rest)), "¶".join(record[name] for name in rest)]
        body.append([record[names[0]], "¶".join(above), *(items if rest else ["", ""])])
    _led(page, body)


def _led(page: Page, body: list[list[str]]) -> None:
    """Records beside the label that says what they are, between other matters in one table."""
    width = max(map(len, body))
    around = [
        ("策划", "方针", "方针张贴于门厅，抽问三人，均能说出要点。"),
        ("策划", "变更", "工艺参数变更走审批流程，评估和培训的记录可以调出。"),
        ("改进", "投诉", "一年内无有效投诉，客户书面确认。"),
        ("改进", "整改", "整改单一事一单，效果由专人复核。"),
    ]
    items = [[label, sub, text, *["‹"] * (width - 2)] for label, sub, text in around]
    items[1][0] = items[3][0] = "^"
    title = page.random.choice(page.group.titles)
    records = [[title if at == 0 else "^", *row] for at, row in enumerate(body)]
    page.w.table([*items[:2], *records, *items[2:]], (1.4, *((2,) * width)), bold=(0,))


def transposed(page: Page) -> None:
    """A record a column, the labels in the first one."""
    body: list[Row] = [
        [page.label(name), *(page.value(record, name) for record in page.records)] for name in page.names
    ]
    if page.chance(0.4):
        body.insert(0, ["项目", *(str(at) for at, _ in enumerate(page.records, 1))])
    page.w.table(body, (2,) * (len(page.records) + 1), bold=(0,))


def cards2(page: Page) -> None:
    """Cards with a label and a value a row."""
    cards(page, 2)


def cards4(page: Page) -> None:
    """Cards with two labels and values a row."""
    cards(page, 4)


def cards6(page: Page) -> None:
    """Cards with three labels and values a row."""
    cards(page, 6)


def cards8(page: Page) -> None:
    """Cards with four labels and values a row."""
    cards(page, 8)


def cards_bilingual(page: Page) -> None:
    """Cards of four cells whose labels are in two languages."""
    page.labels = dict(zip(page.names, both(page), strict=True))
    cards(page, 4)


def cards_under(page: Page) -> None:
    """Cards with a row of labels and the values under them, three or four of them a row."""
    width = min(len(page.names), page.random.choice([3, 4]))
    body: list[Row] = []
    for record in page.records:
        for at in range(0, len(page.names), width):
            names = page.names[at : at + width]
            body.append(_filled([page.label(name) for name in names], width))
            body.append(_filled([page.value(record, name) for name in names], width))
    _whole_or_single(page, body, width)


def cards_inner(page: Page) -> None:
    """Cards of two or three cells a row, each with a label and its value."""
    width = min(len(page.names), page.random.choice([2, 3]))
    body: list[Row] = []
    for record in page.records:
        items = [f"{page.label(name)}：{page.value(record, name)}" for name in page.names]
        body += [_filled(items[at : at + width], width) for at in range(0, len(items), width)]
    _whole_or_single(page, body, width)


def cards(page: Page, width: int) -> None:
    """Cards of labels and values side by side, one under the other in a table or each in one of its own."""
    body: list[Row] = []
    titled = page.chance(0.2) and len(page.records) > 1
    for at, record in enumerate(page.records, 1):
        if titled:
            body.append([f"第{at}项", *["‹"] * (width - 1)])
        body += _card(page, record, width)
    _whole_or_single(page, body, width)


def both(page: Page) -> list[str]:
    """The labels in Chinese and English, in one of the usual ways."""
    form = page.random.choice(["{0} {1}", "{1}/{0}", "{0}¶{1}", "{0}（{1}）"])
    return [form.format(page.label(name), page.english(name)) for name in page.names]


def _card(page: Page, record: Cells, width: int) -> list[Row]:
    items = [text for name in page.names for text in (page.label(name), page.value(record, name))]
    made: list[Row] = []
    for at in range(0, len(items), width):
        row = items[at : at + width]
        made.append([*row, *["‹"] * (width - len(row))])
    return made


def _filled(row: list[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]


def _whole_or_single(page: Page, body: list[Row], width: int) -> None:
    """The cards as one table, or parted by a line of text."""
    size = len(body) // len(page.records)
    bold = tuple(range(0, width, 2))
    if len(page.records) > 1 and page.chance(0.3):
        for at, _ in enumerate(page.records):
            page.w.text(f"（{at + 1}）")
            page.w.table(body[at * size : (at + 1) * size], (2,) * width, bold=bold)
    else:
        page.w.table(body, (2,) * width, bold=bold)


def _table(
    page: Page, head: list[str], *, numbered: bool = False, above: list[list[str]] | None = None
) -> None:
    body = [page.values(record) for record in page.records]
    if numbered:
        head = ["序号", *head]
        body = [[str(at), *row] for at, row in enumerate(body, 1)]
    top = above or []
    page.w.table([*top, head, *body], (2,) * len(head), head=len(top) + 1)
