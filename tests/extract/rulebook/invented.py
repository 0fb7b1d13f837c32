# ruff: noqa: E501 - the text of documents
"""Invented certification rules in each way of numbering, with the truth of their clauses and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from corpus.layouts.numbers import chinese
from corpus.layouts.tree import (
    Heading,
    Level,
    Margins,
    Number,
    PageBreak,
    Paragraph,
    Report,
    line_of,
    table_of,
)

BODY = "北辰信诚认证有限公司"
TITLE = "能源管理体系认证规则"
NUMBER = "BCXC-RZ-07"

Chapter = tuple[str, tuple[tuple[str | None, tuple[str, ...]], ...]]
"""A chapter's title, and its sections: a title (null: a paragraph alone) with paragraphs."""

CHAPTERS: tuple[Chapter, ...] = (
    (
        "适用范围",
        ((None, ("本规则用于规范本机构对各类组织开展的能源管理体系认证活动，是认证活动的基本要求。",)),),
    ),
    (
        "对认证人员的要求",
        (
            (None, ("审核员应当取得相应的注册资格，并经本机构评价合格后方可从事审核工作。",)),
            (None, ("认证人员应当遵守与从业相关的法律法规，对审核记录的真实性承担相应的责任。",)),
        ),
    ),
    (
        "初次认证程序",
        (
            (
                "认证申请",
                (
                    "机构应当要求申请组织至少提交以下资料：\na) 认证申请书；\nb) 法律地位的证明文件；\nc) 体系已运行 3 个月以上的证明。",
                    "机构应在收到资料后 10 个工作日内完成评审，并保存评审的记录。",
                ),
            ),
            (
                "审核时间",
                (
                    "机构应以附录 A 所规定的审核时间为基准核算审核时间，减少的时间不得超过附录 A 所规定的审核时间的 30%。",
                    "现场审核时间不应少于总审核时间的 80%，往返多个场所之间的时间不计入。",
                ),
            ),
            (
                "审核组",
                (
                    "审核组应当具备审核所需的能力，必要时可以选择技术专家参加，技术专家不计入审核时间。",
                    "实习审核员应在审核员的指导下参与审核，不得单独出具审核记录。",
                    "12 个月内为申请组织提供过咨询的人员不得参加审核组。",
                ),
            ),
            (
                "实施审核",
                (
                    "第一阶段审核应至少覆盖以下内容：\n(1) 确认体系文件与实际情况的一致性；\n(2) 确认内部审核和管理评审已经实施；\n(3) 讨论第二阶段的安排。",
                    "第二阶段审核应当在申请组织的现场进行，重点是体系的符合性和有效性。",
                    "发生下列情况时，审核组应向机构报告，经同意后终止审核：\n① 受审核方不予配合；\n② 实际情况与申请资料有重大不一致。",
                ),
            ),
            (
                "审核报告",
                (
                    "审核组应当形成书面的审核报告，由组长签字，报告应准确、简明和清晰。",
                    "机构应在作出认证决定后 30 个工作日内将审核报告提交申请组织，并保留提交的证据。",
                ),
            ),
            (
                "认证决定",
                (
                    "认证决定人员应为机构管理控制下的人员，审核组成员不得参与对审核项目的认证决定。",
                    "对严重不符合，未能在第二阶段结束后 6 个月内验证的，应重新实施第二阶段审核。",
                ),
            ),
        ),
    ),
    (
        "监督审核程序",
        (
            (
                "监督审核的频次",
                (
                    "初次认证后的第一次监督审核应在证书签发之日起 12 个月内进行，此后两次监督审核的间隔不得超过 15 个月。",
                    "超过期限未能实施监督审核的，应按暂停或撤销证书的规定处理。",
                ),
            ),
            (
                "监督审核的时间",
                ("监督审核的时间应不少于初次审核人日数的 1/3。", "监督审核应在获证组织的现场进行。"),
            ),
        ),
    ),
    (
        "暂停和撤销证书",
        (
            (
                "暂停证书",
                (
                    "获证组织有下列情形之一的，机构应在调查核实后的 5 个工作日内暂停其证书：\n（1）体系持续不满足要求的；\n（2）不承担合同约定的责任的；\n（3）主动请求暂停的。",
                    "证书的暂停期不得超过 6 个月。",
                ),
            ),
            (
                "撤销证书",
                (
                    "暂停期已满而问题未得到解决的，机构应在 5 个工作日内撤销其证书，并在网站上公布。",
                    "机构应及时收回撤销的证书，无法收回的应声明作废。",
                ),
            ),
        ),
    ),
    (
        "附则",
        (
            (None, ("认证记录应当真实、完整，保存时间不少于 6 年，电子文档应采用不可编辑的格式。",)),
            (None, ("本规则由北辰信诚认证有限公司负责解释，自2025年4月1日起施行。",)),
        ),
    ),
)
HEAD = ("有效人数", "审核时间（人日）", "‹", "‹")
LEVELS = ("^", "高", "中", "低")
ROWS = (
    ("1-5", "3.0", "2.5", "2.5"),
    ("6-10", "3.5", "3.0", "3.0"),
    ("11-15", "4.5", "3.5", "3.0"),
    ("16-25", "5.5", "4.5", "3.5"),
    ("26-45", "7.0", "5.5", "4.0"),
    ("46-65", "8.0", "6.0", "4.5"),
    ("66-85", "9.0", "7.0", "5.0"),
    ("86-125", "11", "8.0", "5.5"),
    ("126-175", "12", "9.0", "6.0"),
    ("176-275", "13", "10", "7.0"),
    ("276-425", "15", "11", "8.0"),
    (">425", "按上述规律递进", "", ""),
)
COLUMNS = ["有效人数", "审核时间（人日）/高", "审核时间（人日）/中", "审核时间（人日）/低"]

LISTS = {
    "decimal": (Level("decimal", "%1"), Level("decimal", "%1.%2"), Level("decimal", "%1.%2.%3")),
    "article": (Level("chineseCountingThousand", "第%1章"),),
    "articles": (Level("chineseCountingThousand", "第%1条"),),
    "chinese": (
        Level("chineseCountingThousand", "%1、", "nothing"),
        Level("chineseCountingThousand", "（%2）", "nothing"),
        Level("decimal", "%3."),
    ),
}


@dataclass
class Rules:
    """A document of rules, and what is in it: number, title and parent of each clause in order."""

    report: Report
    clauses: list[tuple[str, str | None, str | None]] = field(default_factory=list)


class _Writer:
    def __init__(self, style: str, *, auto: bool, halves: bool, contents: bool) -> None:
        self.style, self.auto, self.halves = style, auto, halves
        margins = Margins(
            header_cells=(BODY, TITLE, f"文件编号：{NUMBER}"), footer=("版本：B/1",), page="第 # 页 共 ## 页"
        )
        self.made = Rules(Report("rules", f"rules-{style}", BODY, "", [], margins, LISTS if auto else {}))
        self.counts = [0, 0, 0]
        self.articles = 0
        self._cover()
        if contents:
            self._contents()
        for title, sections in CHAPTERS:
            self._chapter(title, sections)
        self._annex()

    def _add(self, text: str, style: str = "body") -> None:
        self.made.report.blocks.append(Paragraph(line_of(text), style))  # type: ignore[arg-type]

    def _cover(self) -> None:
        self._add(BODY, "center")
        self._add(TITLE, "title")
        self._add(f"文件编号：{NUMBER}", "center")
        self._add("版本：B/1", "center")
        self._add("2025年3月20日发布    2025年4月1日实施", "center")
        self.made.report.blocks.append(PageBreak())

    def _contents(self) -> None:
        self._add("目    录", "subtitle")
        for at, (title, sections) in enumerate(CHAPTERS, 1):
            self._add(f"{self._number(0, (at, 0, 0))}{self._gap(0)}{title}\t{at + 2}", "contents")
            for below, (name, _) in enumerate(sections, 1):
                if name and self.style != "article":
                    self._add(f"{self._number(1, (at, below, 0))}{self._gap(1)}{name}\t{at + 2}", "contents")
        self._add("附录 A 认证审核时间要求\t12", "contents")
        self.made.report.blocks.append(PageBreak())

    def _number(self, level: int, counts: tuple[int, ...]) -> str:
        """The number as a clause is called."""
        if self.style == "decimal":
            return ".".join(map(str, counts[: level + 1]))
        if self.style == "article":
            return f"第{chinese(counts[level])}{'章条'[level]}"
        return (chinese(counts[0]), f"（{chinese(counts[1])}）", str(counts[2]))[level]

    def _gap(self, level: int) -> str:
        return ("、", "", ". ")[level] if self.style == "chinese" else " "

    def _clause(self, level: int, parent: str | None, words: str, *, titled: bool) -> str:
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (2 - level)
        counts = tuple(self.counts)
        if self.style == "article" and level == 1:
            self.articles += 1
            counts = (counts[0], self.articles, 0)
        number = self._number(level, counts)
        first, *rest = words.split("\n")
        typed = "" if self.auto else f"{number}{self._gap(level)}"
        own = Number(self.style, level) if self.auto else None
        if self.auto and self.style == "article" and level == 1:
            own = Number("articles")
        line = line_of(typed + first)
        self.made.report.blocks.append(
            Heading(level + 1, line, own, self.auto) if titled else Paragraph(line, "body", own)
        )
        for item in rest:
            self._add(item)
        self.made.clauses.append((number, first if titled else None, parent))
        return number

    def _chapter(self, title: str, sections: tuple[tuple[str | None, tuple[str, ...]], ...]) -> None:
        chapter = self._clause(0, None, title, titled=True)
        for name, texts in sections:
            if name is None or self.style == "article":
                for text in texts:
                    self._clause(1, chapter, text, titled=False)
                continue
            section = self._clause(1, chapter, name, titled=True)
            for text in texts:
                self._clause(2, section, text, titled=False)

    def _annex(self) -> None:
        self.made.report.blocks.append(PageBreak())
        self._add("附录 A", "subtitle")
        self._add("认证审核时间要求", "subtitle")
        if self.halves:
            wide = len(ROWS) // 2
            rows = [HEAD * 2, LEVELS * 2, *[a + b for a, b in zip(ROWS[:wide], ROWS[wide:], strict=True)]]
            self.made.report.blocks.append(table_of(rows, (1.4, 1, 1, 1) * 2, head=2))
        else:
            self.made.report.blocks.append(table_of([HEAD, LEVELS, *ROWS], (1.4, 1, 1, 1), head=2))
        self._add("注：1. 有效人数包括每个班次的人员。", "plain")
        self._add("2. 季节性人员可以折算成等效的全职人员数。", "plain")


def rules(style: str, *, auto: bool = False, halves: bool = False, contents: bool = True) -> Rules:
    """Rules numbered as `decimal`, `article` or `chinese`; `auto`: by Word, under heading styles."""
    return _Writer(style, auto=auto, halves=halves, contents=contents).made


def rows() -> list[list[str | float]]:
    """The cells of the table."""
    return [[_figure(text) for text in row] for row in ROWS]


def _figure(text: str) -> str | float:
    try:
        return float(text)
    except ValueError:
        return text
