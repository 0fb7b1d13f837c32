"""How a filled checklist is printed: the table of indicators and the result form, in several houses' ways."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from corpus.checklists.filled import Filled, Item, shown
from corpus.checklists.form import definition, part_title
from corpus.layouts.tree import Look, Margins, Report
from corpus.layouts.writer import BlockWriter

WORDS = {"excellent": "优秀", "qualified": "合格", "failed": "不合格"}
COLUMNS = {
    "part": (("检查¶内容", "检查内容", "项目"), 1.1),
    "topic": (("指标分类", "分类"), 1.1),
    "number": (("序号", "编号"), 0.7),
    "title": (("检查指标", "监测指标", "指标名称"), 2),
    "method": (("检查方法及内容", "检查方法和内容"), 6),
    "scoring": (("评分细则*", "评分标准", "扣分标准"), 3),
    "value": (("分值（分）", "分值", "标准分"), 1),
    "deducted": (("扣分（分）", "扣分", "扣分/判定"), 1.4),
    "problem": (("存在问题", "存在的问题", "问题描述"), 2.6),
}
TICKS = {"words": ("符合", "不符合"), "signs": ("√", "×"), "boxes": ("{+}符合{-}不符合", "{-}符合{+}不符合")}


@dataclass(frozen=True)
class House:
    """A house's way: its columns, how rows are numbered, how marks are made, where the result stands."""

    columns: tuple[str, ...]
    numbering: str
    ticks: str = "words"
    look: Look = "box"
    foot: bool = True
    form: bool = True
    landscape: bool = True
    serif: bool = True
    wording: int = 0
    merged: bool = True


HOUSES = (
    House(("part", "topic", "title", "method", "scoring", "value", "deducted", "problem"), "rows"),
    House(
        ("part", "topic", "title", "method", "scoring", "value", "deducted", "problem"),
        "indicators",
        look="black",
        wording=1,
        serif=False,
    ),
    House(
        ("number", "title", "method", "scoring", "value", "deducted", "problem"),
        "indicators",
        ticks="boxes",
        landscape=False,
        wording=1,
        foot=False,
    ),
    House(("number", "title", "scoring", "value", "deducted", "problem"), "rows", ticks="signs", wording=2),
    House(
        ("part", "title", "method", "scoring", "value", "deducted", "problem"),
        "none",
        look="tick",
        form=False,
        merged=False,
    ),
)


def report_of(made: Filled, house: House) -> Report:
    """The printed form."""
    report = Report("checklist", made.name, made.institution, made.institution, serif=house.serif)
    report.margins = Margins(page="第#页")
    w = BlockWriter(report, house.look, styled=False)
    w.section(landscape=house.landscape)
    w.text("附录3", style="plain")
    w.text(definition()["title"], style="title")
    _head(w, made)
    columns = [COLUMNS[name] for name in house.columns]
    head = [words[min(house.wording, len(words) - 1)] for words, _ in columns]
    rows = [head, *_rows(made, house), *(_foot(made, house) if house.foot else ())]
    w.table(rows, tuple(width for _, width in columns), head=1, repeat=True)
    _signed(w, made)
    if house.form:
        _result(w, made)
    return report


def _head(w: BlockWriter, made: Filled) -> None:
    gap = "　" * 6
    w.text(f"职业卫生技术服务机构名称：{made.institution}{gap}机构注册地：", style="plain")
    w.text(f"检测报告名称：{made.title}{gap}编号：{made.number}", style="plain")
    w.text(f"用人单位名称：{made.employer}", style="plain")


def _rows(made: Filled, house: House) -> list[list[str]]:
    """The rows; a cell that has the same as the one above goes on with it."""
    found: list[list[str]] = []
    before: Item | None = None
    for item in made.items:
        cells = []
        for name in house.columns:
            text = _cell(name, item, house)
            if house.merged and before is not None and _same(name, item, before):
                text = "^"
            cells.append(text)
        found.append(cells)
        before = item
    return found


def _same(name: str, item: Item, before: Item) -> bool:
    one, other = item.row, before.row
    if name in ("title", "number"):
        return one.number == other.number
    if name == "topic":
        return one.part == other.part and one.topic == other.topic
    return name == "part" and one.part == other.part


def _cell(name: str, item: Item, house: House) -> str:
    row = item.row
    number = row.printed if house.numbering == "rows" else str(row.number)
    if name == "number":
        return number
    if name == "title":
        before = "" if house.numbering == "none" or "number" in house.columns else f"{number}. "
        return f"{before}{row.title}"
    if name == "part":
        return part_title(row.part)
    if name == "topic":
        return row.topic
    if name == "value":
        return "/" if row.value is None else shown(row.value)
    if name == "deducted":
        return _written(item, house)
    return {"method": row.method, "scoring": row.scoring, "problem": item.problem}[name]


def _written(item: Item, house: House) -> str:
    if item.mark is None:
        if item.row.kind in ("veto", "key") and house.ticks == "boxes":
            return "{-}符合{-}不符合"
        return item.written
    return TICKS[house.ticks][item.mark == "fail"]


def _foot(made: Filled, house: House) -> list[list[str]]:
    """The sum of the deductions, the points and the grade, over the last rows of the table."""
    at = house.columns.index("value")
    taken = "" if made.taken is None else shown(made.taken)
    total = made.stated["total"]
    points = f"质量监测得分：100-扣分合计={'　　　' if total is None else shown(total)}分"
    grade = WORDS.get(made.stated["grade"] or "", "")
    return [
        ["合计", *["/"] * (at - 1), "100", taken, "/"],
        [points, *["‹"] * (at + 2)],
        ["质量监测等级评定", f"等级：{grade}", *["‹"] * (at + 1)],
    ]


def _signed(w: BlockWriter, made: Filled) -> None:
    w.text("注：1.★为否决项，▲为关键项，在扣分处填写：符合或不符合；", style="plain")
    w.text("2. *按照评分细则扣分，扣分上限为对应分值的分数；", style="plain")
    w.text("3.对否决项和关键项存在不符合的，仍需对其他内容开展完整的质量监测。", style="plain")
    w.text("质量监测组签字：", style="plain")
    w.text(f"组长：{made.people[0]}", style="plain")
    w.text(f"组员：{made.people[1]}　　　用人单位现场核查人员：{made.people[2]}", style="plain")


def _result(w: BlockWriter, made: Filled) -> None:
    """The form that has the result."""
    form, stated = definition()["form"], made.stated
    w.page()
    w.section(landscape=False)
    w.text("附录4", style="plain")
    w.text(form["title"], style="title")
    report = f"{made.title}（{made.number}）" if made.title else ""
    veto, key = _counted(made, "veto"), _counted(made, "key")
    points = {part: _points(stated[part]) for part in ("qualification", "conduct")}
    first = f"否决项： 9项，其中：{veto}；¶一般项： 6项，总分：22分， 得分：{points['qualification']}分。"
    second = f"关键项： 1项，其中：{_some(made, 'conduct')}；"
    second += f"¶一般项：14项，总分：78 分， 得分：{points['conduct']}分。"
    third = f"关键项： 4项，其中：{_some(made, 'authenticity')}"
    total = _points(stated["total"])
    whole = (
        f"否决项： 9项，其中：{veto}；¶关键项： 5项，其中：{key}；"
        f"¶一般项：20项，总分：100分， 得分：{total}分。¶得  分：34项，满分：100分， 得分：{total}分。"
    )
    result = "　　　".join(
        ("{+}" if stated["grade"] == grade else "{-}") + word
        for grade, word in (("excellent", "优 秀"), ("qualified", "合 格"), ("failed", "不合格"))
    )
    problems = "；".join(item.problem for item in made.items if item.problem)
    rows = [
        [form["organizer"], "‹", "省级职业病防治技术支撑机构" if made.institution else ""],
        [form["institution"], "‹", made.institution],
        [form["legal_representative"], "‹", made.people[2]],
        [form["address"], "‹", ""],
        [form["report"], "‹", report],
        [form["contents"], "资质条件保持和符合性", first],
        ["^", "服务规范性", second],
        ["^", "服务真实性", third],
        ["得分", "‹", whole],
        ["存在问题¶（简要说明）", "‹", problems],
        [form["result"], "‹", result],
    ]
    w.table(rows, (0.8, 1.6, 6))
    w.text(f"组长签名：{made.people[0]}", f"组员签名：{made.people[1]}", style="plain")
    w.text(f"注：{form['notes'][0]}", *form["notes"][1:], style="plain")


def _points(points: float | None) -> str:
    return "　　　" if points is None else f" {shown(points)} "


def _counted(made: Filled, kind: str) -> str:
    counted = made.counted
    passed, failed = (counted.get(f"{kind} {mark}") for mark in ("pass", "fail"))
    if passed is None or failed is None:
        return "符合____项，不符合_____项"
    return f"符合_{passed}_项，不符合_{failed}_项"


def _some(made: Filled, part: str) -> str:
    """The key items of a part as counted."""
    if not made.counted:
        return "符合____项，不符合_____项"
    marks = [item.mark for item in made.marked("key") if item.row.part == part]
    return f"符合 {marks.count('pass')} 项，不符合 {marks.count('fail')} 项"


def house_of(seed: int) -> House:
    """The house of a seed: by turns, so that each defect meets each of them."""
    return HOUSES[(seed + (seed - 1) // len(HOUSES)) % len(HOUSES)]


def notice_text(report: Report, random: Random) -> str:
    """The form as conversions of Word files give it: cells on lines of their own behind tabs."""
    from corpus.layouts.plain import written
    from corpus.layouts.tree import Heading, Paragraph, Table

    lines: list[str] = []
    for block in report.blocks:
        if isinstance(block, Heading | Paragraph):
            lines.append(("  " if random.random() < 0.1 else "") + written(block.line))
        elif isinstance(block, Table):
            for at in range(block.rows):
                touched = (cell for cell in block.cells if cell.row <= at < cell.row + cell.row_span)
                for cell in sorted(touched, key=lambda cell: cell.column):
                    first, *rest = [written(line) if cell.row == at else "" for line in cell.lines]
                    lines += [f"\t{first}", *(line for line in rest if line)]
                lines.append("")
    return "\n".join(lines) + "\n"
