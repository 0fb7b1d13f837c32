"""孔雀河's forms of the system: by chapter of the standards with a column a system, then its checks."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._kongque_grid import Grid
from corpus.bodies.templates.again import again
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer

THEMES = (
    ("4、5¶环境与领导", "45"),
    ("6¶策划", "6"),
    ("7¶支持", "7"),
    ("8¶运行", "8"),
    ("9¶绩效评价", "9"),
    ("10¶改进", "10"),
)

Clauses = dict[str, str]


def steps(audit: Audit) -> list[tuple[str, Clauses]]:
    """Where is audited, and the clauses of each system."""
    office, quality, doing, tech, buying, sales, plant, safety = audit.world.departments
    return [
        ("最高管理层", {"QMS": "4.1-4.4 5.1-5.3 6.1-6.3 9.3 10.3", "*": "4.1-4.4 5.1-5.3 6.1 9.3 10"}),
        (office, {"QMS": "7.1.2 7.1.6 7.2-7.5", "*": "5.3 6.2 7.1-7.5"}),
        (doing, {"QMS": "8.1 8.5 8.7", "*": "6.2 8.1"}),
        (quality, {"QMS": "7.1.5 8.6 8.7 9.1 9.2", "*": "9.1 9.2 10.2"}),
        (f"{doing}作业现场", {"QMS": "7.1.4 8.5.1-8.5.4", "*": "8.1 8.2"}),
        (tech, {"QMS": "7.1.6 7.5.3 8.3", "*": "6.1 7.5 8.1"}),
        (plant, {"QMS": "7.1.3 7.1.5", "*": "7.1 8.1 9.1"}),
        (buying, {"QMS": "8.4", "*": "7.4 8.1"}),
        (safety, {"QMS": "6.1 7.1.4", "*": "6.1 8.1 8.2 9.1"}),
        (sales, {"QMS": "8.2 8.5.5 9.1.2", "*": "7.4 8.1"}),
        ("目标与绩效统计资料", {"QMS": "6.2 9.1.3", "*": "6.2 9.1"}),
        ("能力与培训资料", {"QMS": "7.2 7.3", "*": "7.2 7.3"}),
        ("合规义务与监测资料", {"QMS": "4.2 8.2.2", "*": "4.2 9.1"}),
        ("内部审核与管理评审资料", {"QMS": "9.2 9.3", "*": "9.2 9.3"}),
        ("外包与相关方管理", {"QMS": "8.4", "*": "4.2 7.4 8.1"}),
        ("问题整改资料", {"QMS": "10.2 10.3", "*": "10.1 10.2"}),
    ]


def forms(audit: Audit, w: Writer, slots: Slots) -> None:
    """Forms 11 to 14."""
    _goals(audit, w)
    _themes(audit, w, slots)
    _emergencies(audit, w, slots)
    _cycle(audit, w, slots)


def _goals(audit: Audit, w: Writer) -> None:
    w.heading(1, "表 11　目标、识别结果与统计")
    g = Grid(w)
    g.bar("11.1 目标完成情况")
    g.head(["目标", "指标值", "完成值", "判定"], [9, 5, 5, 5])
    for name, target, reached in audit.world.objectives:
        g.row([name, target, reached, "■达到　□未达到"], [9, 5, 5, 5])
    g.bar("11.2 识别与评价结果")
    for one in audit.counts:
        e = w.entry("counts", one)
        label = f"{e('what')}（{e('stated')}{one.unit}）"
        g.row([label, e.each("listed")], [7, 17])
    if audit.tables_with_totals:
        g.bar("11.3 统计数据（取自受审核方台账）")
        g.head(["统计表", "项目", "数额"], [10, 8, 6])
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        first = f"{e('title')}¶（单位：{table.unit}）"
        for item in table.items:
            i = e.inner("items", item)
            g.row([first, i("name"), i("amount")], [10, 8, 6])
            first = "^"
        g.row(["^", "合计", e("stated_total")], [10, 8, 6])
    g.write()


def _themes(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 12　体系各章的审核记录")
    g = Grid(w)
    g.systems("章", audit.systems, 3)
    numbers = {one.system: one.number for one in audit.standards}
    wrong = {
        (one.standard, one.clause.split(".")[0] if "." in one.clause else one.clause)
        for one in audit.nonconformities.items
    }
    for label, key in THEMES:
        texts, ticks = [], []
        for system in audit.systems:
            stock = slots.at("themes", key, system)
            chosen = sorted(w.random.sample(range(len(stock)), min(len(stock), 2)))
            texts.append("¶".join(slots(stock[at]) for at in chosen))
            chapters = {"4", "5"} if key == "45" else {key}
            bad = any((numbers[system], chapter) in wrong for chapter in chapters)
            ticks.append("□符合　■有不符合，见表 15" if bad else "■符合　□有不符合，见表 15")
        g.by_system(label, texts, 3)
        g.by_system("判定", ticks, 3)
    g.write()


def _emergencies(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 13　应急准备和响应")
    g = Grid(w)
    g.pairs("预案", slots(slots.at("emergency")[w.random.randrange(3)]))
    g.bar("13.1 演练")
    g.head(["演练名称", "演练日期", "地点", "参加人数", "评价"], [8, 5, 4, 3, 4])
    for one in audit.drills:
        e = w.entry("drills", one)
        cells = [f"{e('kind')}应急演练", e("held_on"), one.place, str(one.people), "■有效　□须改"]
        g.row(cells, [8, 5, 4, 3, 4])
    g.write()


def _cycle(audit: Audit, w: Writer, slots: Slots) -> None:
    w.heading(1, "表 14　内部审核、管理评审与以往问题")
    g = Grid(w)
    g.bar("14.1 内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = (
            f"{e('start')}（1 天）{e.silent('end')}"
            if one.start == one.end
            else f"{e('start')} 至 {e('end')}"
        )
        g.pairs("计划批准日", e("planned_on"), "实施日期", span)
        g.pairs("内审组长", e("leader"), "内审员", e.each("auditors"))
        g.pairs("不符合项数", f"{e('nonconformities')} 项", "全部关闭日期", e("closed_on"))
        g.pairs("覆盖情况", "■全部部门和条款　□部分", "内审员独立性", "■满足　□不满足")
    g.bar("14.2 管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        g.pairs("计划批准日", e("planned_on"), "评审日期", e("held_on"))
        done = f"{e('closed_on')} 完成" if held.closed_on else "进行中"
        g.pairs("主持人", e("chair"), "改进决定", f"{e('improvements')} 项")
        g.pairs("完成期限", e("due_date"), "落实情况", done)
    g.pairs("评价", slots(slots.at("review")[w.random.randrange(3)]))
    g.bar("14.3 上一次审核的不符合")
    if audit.previous_nonconformities:
        g.head(["不符合事实", "关闭日期", "本次验证"], [13, 4, 7])
    else:
        g.none("□有　■无上一次审核的不符合")
    for old in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", old)
        back = again(audit, old.description)
        seen = "□未再发生　■同类问题再现，见表 15" if back else "■未再发生　□同类问题再现"
        g.row([e("description"), e("closed_on"), seen], [13, 4, 7])
    g.write()
