"""Layouts of records in running lines: in one cell, in paragraphs, compactly."""

from __future__ import annotations

from corpus.matrix.page import Page


def clause_lines(page: Page) -> None:
    """One long cell of a clause-by-clause table, a record a line of labels and values."""
    _clause(page, [f"{page.lead()}：", *("；".join(page.pairs(record)) + "。" for record in page.records)])


def clause_numbered(page: Page) -> None:
    """The same with the records numbered."""
    mark = page.random.choice(["{}) ", "{}）", "（{}）", "({}) "])
    items = [mark.format(at) + "，".join(page.pairs(one)) + "；" for at, one in enumerate(page.records, 1)]
    _clause(page, [f"{page.lead()}：", *items])


def clause_run(page: Page) -> None:
    """The same in one paragraph, the records parted by full stops or semicolons."""
    stop = page.random.choice(["。", "；"])
    _clause(page, [f"{page.lead()}：" + stop.join("，".join(page.pairs(one)) for one in page.records) + "。"])


def compact_told(page: Page) -> None:
    """Values parted by strokes or commas in one cell, their order told before."""
    mark = page.random.choice(["/", "，", "、"])
    order = mark.join(page.label(name) for name in page.names)
    _compact(page, f"{page.lead()}（{order}）：")


def compact(page: Page) -> None:
    """Values parted by strokes or commas in one cell, their order not told."""
    _compact(page, f"{page.lead()}：")


def numbered(page: Page) -> None:
    """A numbered paragraph a record, labels before the values."""
    mark = page.random.choice(["{}. ", "{}、", "（{}）", "{}）"])
    page.w.text(f"{page.lead()}：")
    page.w.paragraphs(
        mark.format(at) + "，".join(page.pairs(record)) + "。" for at, record in enumerate(page.records, 1)
    )


def bullets(page: Page) -> None:
    """A line with a bullet a record."""
    mark = page.random.choice(["• ", "● ", "- ", "◆", "——"])
    page.w.text(f"{page.lead()}：")
    page.w.paragraphs(mark + "；".join(page.pairs(record)) for record in page.records)


def label_lines(page: Page) -> None:
    """A line for each label and value, records one after the other."""
    for record in page.records:
        page.w.text(*page.pairs(record), style="plain")


def spaced(page: Page) -> None:
    """Labels and values without a colon, parted by spaces, one or two lines a record."""
    for record in page.records:
        stated = page.pairs(record, " ")
        half = len(stated) if len(stated) < 4 else (len(stated) + 1) // 2
        page.w.text(
            *("    ".join(stated[at : at + half]) for at in range(0, len(stated), half)), style="plain"
        )


def _compact(page: Page, lead: str) -> None:
    mark = page.random.choice(["/", "，", " / "])
    stop = "；" if page.chance(0.6) else "；¶"
    words = stop.join(mark.join(page.values(record)) for record in page.records)
    _clause(page, [f"{lead}{words}。"])


def _clause(page: Page, texts: list[str]) -> None:
    """A clause-by-clause table whose middle row holds the texts."""
    before, after = "职责明确，相关人员能说明本岗位要求。", "查阅了相关文件，规定清楚，执行情况良好。"
    page.w.table(
        [
            ["条款/过程", "审核记录", "判定"],
            ["5.3 岗位、职责和权限", before, "Y"],
            [page.group.clause, "¶".join(texts), "Y"],
            ["7.5 成文信息", after, "Y"],
        ],
        (2, 7, 1),
        head=1,
    )
