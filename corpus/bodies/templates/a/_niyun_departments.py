"""The third part of 霓耘's report: told department by department, with a table of clauses at its end."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._stock import said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

TOPICS = ("office", "quality", "doing", "tech", "purchase", "sale", "upkeep", "safety")


def all_of(audit: Audit, w: Writer) -> None:
    """The whole part."""
    w.heading(2, "3.1 管理层")
    _management(audit, w)
    after = {"office": _laws, "upkeep": _equipment, "safety": _safety}
    for at, topic in enumerate(TOPICS):
        name = audit.world.departments[at]
        if at % 2 == 0:
            w.page()
        w.heading(2, f"3.{at + 2} {name}")
        head = audit.world.people.heads.get(name, audit.world.people.manager)
        rows: list[Row] = [["被访人", head, "岗位", "部门负责人", "地点", "办公区和作业现场"]]
        w.table(rows, (1.4, 1.8, 1.2, 2.2, 1.2, 3.4), bold=(0, 2, 4))
        w.paragraphs(said(w, topic, 6))
        _samples(w, topic)
        if topic in after:
            after[topic](audit, w)
    w.heading(2, "3.10 统计资料")
    for table in audit.tables_with_totals:
        _figures(w, table)
    w.heading(2, "3.11 通用条款的核查")
    _clauses(w)


def _samples(w: Writer, topic: str) -> None:
    """The records of a department that were looked at."""
    rows: list[Row] = [["所查的记录", "抽样", "判定"]]
    for name in said(w, f"{topic}_records", 5):
        rows.append([name, f"{w.random.randint(2, 6)}份", "符合"])
    w.table(rows, (6, 2, 3), head=1, rules="three")


def _management(audit: Audit, w: Writer) -> None:
    w.paragraphs(said(w, "management", 5))
    rows: list[Row] = [["目标", "目标值", "统计值"], *audit.world.objectives]
    w.table(rows, (5, 3, 3), head=1)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        same = one.start == one.end
        span = e("start") + (f"当日{e.silent('end')}" if same else f"至{e('end')}")
        w.text(
            f"年度内审方案于{e('planned_on')}批准，{span}实施，组长为{e('leader')}，参加的内审员有"
            f"{e.each('auditors')}。内审开出{e('nonconformities')}份不符合报告，"
            f"最后一份在{e('closed_on')}验证关闭。"
        )
    for review in audit.management_reviews:
        m = w.entry("management_reviews", review)
        heads: Row = ["计划下达", "会议日期", "主持人", "改进决定（项）", "要求完成日期"]
        values: Row = [m("planned_on"), m("held_on"), m("chair"), m("improvements"), m("due_date")]
        w.text("管理评审的情况：", style="plain")
        w.table([heads, values], (2.4, 2.4, 1.8, 2.2, 2.4), head=1)
    for count in audit.counts:
        k = w.entry("counts", count)
        listed = [f"（{at}）{k.one('listed', text)}" for at, text in enumerate(count.listed, 1)]
        w.text(f"经识别和评价，确定{k('what')}{k('stated')}{count.unit}：{''.join(listed)}。")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    w.text(
        f"适用的法律法规由该部门收集，现行清单{e.silent('place')}收录{e('stated_count')}部，每季度查新，名称如下："
    )
    cells = [e.one("titles", title) for title in titles]
    cells += [w.blank] * (len(cells) % 2)
    w.table([[cells[at], cells[at + 1]] for at in range(0, len(cells), 2)], (5.6, 5.6), rules="rows")
    for evaluation in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", evaluation)
        names = c.each("evaluators")
        w.text(
            f"合规性评价由{names}于{c('done_on')}完成，逐条对照清单中的{c('stated_count')}部，没有发现违反的情形。"
        )
    items = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        items.append(f"{s('number')}《{s('title')}》")
    w.text(f"除法律法规以外，还收集了{'，'.join(items)}等技术标准。")


def _equipment(audit: Audit, w: Writer) -> None:
    groups: dict[str, list[str]] = {}
    for unit in sorted(audit.special_equipment, key=lambda unit: unit.agency):
        e = w.entry("special_equipment", unit)
        stated = groups.setdefault(unit.agency, [])
        agency = e.silent("agency") if stated else f"由{e('agency')}检验的有"
        stated.append(
            f"{agency}{unit.place}的{e('name')}（{e('model')}，设备代码{e('device_code')}，"
            f"登记证{e('registration_no')}），{e('inspected_on')}检验，报告{e('report_no')}，"
            f"下次检验日期{e('next_inspection_on')}"
        )
    for stated in groups.values():
        w.text(f"在用的特种设备中，{'；'.join(stated)}。以上设备检验结论均为合格。")
    if not groups:
        w.text("该部门没有在用的特种设备。")


def _safety(audit: Audit, w: Writer) -> None:
    w.text("应急预案覆盖下列情形，各进行了一次演练：", style="plain")
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"—  {d('kind')}：{d('held_on')}，{drill.place}，{drill.people}人，记录和评价齐全", style="plain"
        )
    few = w.law_entry("operation")
    titles = few.each("titles", "和", "《{}》")
    w.text(f"现场所见的做法符合{few.silent('place')}{titles}的有关条款。")


def _figures(w: Writer, table: TableWithTotal) -> None:
    e = w.entry("tables_with_totals", table)
    rows: list[Row] = [
        [e("title"), "‹", "‹"],
        [f"计量单位：{table.unit}", "‹", "‹"],
        ["项目", "数值", "占比"],
    ]
    for item in table.items:
        i = e.inner("items", item)
        share = item.amount / table.stated_total if table.stated_total else 0
        rows.append([i("name"), i("amount"), f"{share:.1%}"])
    rows.append(["合计", e("stated_total"), w.blank])
    w.table(rows, (5, 3.4, 2.6), head=3)


def _clauses(w: Writer) -> None:
    w.text(
        "下表按各标准的共同结构列出，专有条款的核查见相应部门的记录。开出不符合的条款以第四部分为准。",
        style="plain",
    )
    rows: list[Row] = [["条款", "要求", "证据摘要"]]
    found: list[list[str]] = [text.split("|") for text in said(w, "clause", 99)]
    found.sort(key=lambda parts: [int(part) for part in parts[0].split(".")])
    rows += found
    w.table(rows, (1.4, 3.8, 6), head=1, repeat=True)
