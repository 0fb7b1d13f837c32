"""Chinese and English side by side: headings, labels and statements in both languages."""

from __future__ import annotations

from corpus.layouts.templates.parts import Writer, choices
from corpus.layouts.templates.shared import TOPICS
from corpus.layouts.tree import Report
from corpus.layouts.world import World, words
from corpus.layouts.writer import Row

ENGLISH = {
    "策划": "Planning",
    "支持": "Support",
    "运行": "Operation",
    "评价": "Evaluation",
    "改进": "Improvement",
}


def both(text: str, gap: str = " ") -> str:
    """A label in both languages."""
    return f"{text}{gap}{words()['translations'][text]}"


def build(world: World) -> Report:
    """The report."""
    writer = Writer(world, "bilingual")
    writer.margins(
        header=(f"{world.body}  Report No. {world.number}",), page="第 # 页 共 ## 页  Page # of ##"
    )
    writer.text("管理体系审核报告", style="title")
    writer.text("Management System Audit Report", style="subtitle")
    writer.table(_facts(world), (3.4, 6.6), bold=(0,))
    writer.heading(1, f"1 {both('审核组')}")
    head: Row = [both(name, "¶") for name in ("姓名", "组内职务", "注册级别", "注册证书号", "专业代码")]
    rows: list[Row] = [
        [
            person.name,
            both(person.role, "¶"),
            person.grade,
            "¶".join(person.registrations),
            person.codes or "/",
        ]
        for person in world.team
    ]
    writer.table([head, *rows], (1.6, 1.8, 1.8, 3.2, 2.6), head=1)
    writer.heading(1, f"2 {both('审核范围')}")
    for system in world.systems:
        writer.text(f"{system['name']} {system['english']}：{world.scope(system)}。", style="plain")
    writer.heading(1, f"3 {both('审核发现')}")
    for at, topic in enumerate(TOPICS[: world.some(5, 2)], 1):
        writer.heading(2, f"3.{at} {topic} {ENGLISH[topic]}")
        for _ in range(world.some(7, 1)):
            writer.text(world.prose(2, topic), world.english())
        writer.table(_samples(world), (2.6, 3.2, 4.2), head=1)
    _instruments(writer, world)
    _end(writer, world)
    return writer.report


def _facts(world: World) -> list[Row]:
    name = f"{world.head} {world.industry['english']}"
    systems = "¶".join(f"{s['standard']} {s['iso']} {s['english']}" for s in world.systems)
    return [
        [both("受审核方名称", "¶"), f"{world.company}¶{name}"],
        [both("统一社会信用代码", "¶"), world.uscc],
        [both("注册地址", "¶"), world.address],
        [both("经营地址", "¶"), world.office],
        [both("审核准则", "¶"), systems],
        [both("审核时间", "¶"), f"{world.audit_start:%Y-%m-%d} to {world.audit_end:%Y-%m-%d}"],
        [both("体系覆盖人数", "¶"), str(world.headcount)],
        [both("认证机构", "¶"), world.body],
        [both("报告日期", "¶"), f"{world.report_day:%Y-%m-%d}"],
    ]


def _samples(world: World) -> list[Row]:
    rows: list[Row] = [["部门 Department", "样本 Sample", "结果 Result"]]
    for _ in range(world.some(4, 2)):
        option = choices(["符合 Conforming", "不符合 Nonconforming"], 0)
        rows.append([world.pick("departments"), f"{world.pick('records')} {world.file_number()}", option])
    return rows


def _instruments(writer: Writer, world: World) -> None:
    writer.heading(1, "4 监视和测量设备 Monitoring and measuring equipment")
    names = ("器具名称", "型号规格", "出厂编号", "有效期至", "结果")
    rows: list[Row] = [[both(name, "¶") for name in names]]
    for _ in range(world.some(40, 4)):
        item = world.calibration()
        rows.append([item["device"], item["model"], item["serial"], item["due"], both("合格")])
    writer.table(rows, (2.4, 2, 2, 2, 1.8), head=1, repeat=True)


def _end(writer: Writer, world: World) -> None:
    writer.heading(1, f"5 {both('审核结论')}")
    writer.text(
        f"{both('严重不符合')}：0    {both('轻微不符合')}：{world.random.randint(1, 4)}",
        choices(["推荐认证 Recommended", "不推荐认证 Not recommended"], 0),
        style="plain",
    )
    writer.text(f"{both('组长')}：{world.team[0].name}    {world.report_day:%Y-%m-%d}", style="right")
