"""The fourth chapter of 朔望's report: an element a row, all that was seen in one cell as a list."""

from __future__ import annotations

from pathlib import Path

import yaml

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.records import TableWithTotal
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

STOCK: dict[str, list[str]] = yaml.safe_load(
    Path(__file__).with_name("_shuowang.yaml").read_text(encoding="utf-8")
)
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


def all_of(audit: Audit, w: Writer) -> None:
    """The whole chapter."""
    rows: list[Row] = [["要素", "核查记录"]]
    rows += _policy(audit, w)
    rows += [_laws(audit, w), _evaluated(audit, w)]
    for system in audit.systems:
        rows.append([words("systems")[system]["short"], _points(of(audit, w, system, 7))])
    rows += [_permits(audit, w), _partners(audit, w), _emergency(audit, w)]
    rows += _figures(audit, w)
    rows += [_cycle(audit, w)]
    w.table(rows, (1.6, 8.4), head=1, repeat=True, bold=(0,))


def of(audit: Audit, w: Writer, topic: str, count: int) -> list[str]:
    """Some points of a topic, filled in."""
    industry, departments, people = audit.world.industry, audit.world.departments, audit.world.people
    a, b = w.random.sample(industry["flow"], 2)
    slots = {
        "a": a,
        "b": b,
        "equip": audit.world.equipment[0][0],
        "office": departments[0],
        "quality": departments[1],
        "doing": departments[2],
        "gear": departments[6],
        "manager": people.manager,
        "representative": people.representative,
        "safety": people.safety,
    }
    return [text.format(**slots) for text in w.random.sample(STOCK[topic], min(count, len(STOCK[topic])))]


def _points(texts: list[str]) -> str:
    """Texts as a list in a cell."""
    return "¶".join(f"{CIRCLES[at % 20]}{text}" for at, text in enumerate(texts))


def _policy(audit: Audit, w: Writer) -> list[Row]:
    points = of(audit, w, "common", 4)
    points += [f"目标“{name}”：指标{goal}，实绩{reached}" for name, goal, reached in audit.world.objectives]
    for count in audit.counts:
        e = w.entry("counts", count)
        points.append(f"{e('what')}{e('stated')}{count.unit}——{e.each('listed', '／')}")
    return [["策划", _points(points)]]


def _laws(audit: Audit, w: Writer) -> Row:
    e = w.law_entry("compliance")
    titles = audit.laws("compliance").titles
    items = [f"（{at}）{e.one('titles', title)}" for at, title in enumerate(titles, 1)]
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}　{s('title')}")
    head = f"在用清单登记 {e('stated_count')} 部：{e.silent('place')}"
    return ["法规与标准", "¶".join([head, *items, "技术标准：", *cited])]


def _evaluated(audit: Audit, w: Writer) -> Row:
    points = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        points.append(
            f"评价日 {e('done_on')}，参与 {e.each('evaluators')}，"
            f"逐条评价 {e('stated_count')} 部，结论为全部符合"
        )
    few = w.law_entry("operation")
    points.append(
        f"现场抽查所涉{few.silent('place')}{few.each('titles', '、', '《{}》')}，均有对应的执行记录"
    )
    return ["守法情况", _points(points)]


def _permits(audit: Audit, w: Writer) -> Row:
    blocks = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        blocks.append(
            f"◇{e('kind')}¶编号：{e('number')}¶持有：{e('holder')}¶许可内容：{e('scope')}¶"
            f"期限：{e('valid_from')}～{e('valid_to')}¶发证：{e('authority')}"
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        blocks.append(
            f"◇{c('system')}认证证书¶编号：{c('number')}¶发证日：{c('issued_on')}¶有效期至：{c('valid_to')}"
        )
    return ["证照", "¶".join(blocks) or "除营业执照外，业务不需要其他证照"]


def _partners(audit: Audit, w: Writer) -> Row:
    points = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        points.append(f"{e('name')}：{e('provides')}（评价日 {e('evaluated_on')}）")
    items = [_points(points), "合同抽样："]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        items.append(
            f"—{e('kind')}，{e.each('parties', '／')}，签署 {e('signed_on')}，{e('stated_term')}，"
            f"{e('valid_from')}～{e('valid_to')}"
        )
    items.append("供方自行出示的体系证书未作为本次评价的证据")
    return ["相关方", "¶".join(items)]


def _emergency(audit: Audit, w: Writer) -> Row:
    points = of(audit, w, "emergency", 2)
    for drill in audit.drills:
        e = w.entry("drills", drill)
        points.append(f"{e('kind')}演练，{e('held_on')}，{drill.place}，{drill.people} 人")
    return ["应急", _points(points)]


def _figures(audit: Audit, w: Writer) -> list[Row]:
    return [["统计", _figure(w, table)] for table in audit.tables_with_totals]


def _figure(w: Writer, table: TableWithTotal) -> Cell:
    """A cell with a table in it."""
    e = w.entry("tables_with_totals", table)
    rows: list[Row] = [["类目", f"实绩（{table.unit}）"]]
    for one in table.items:
        i = e.inner("items", one)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    return Cell(lines_of(e("title")), nested=table_of(rows, (5, 3), head=1, look=w.look))


def _cycle(audit: Audit, w: Writer) -> Row:
    points = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}～{e('end')}"
        points.append(
            f"内审：方案 {e('planned_on')}，现场 {days}，组长 {e('leader')}，成员 {e.each('auditors')}，"
            f"问题 {e('nonconformities')} 项，{e('closed_on')} 销项完毕"
        )
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        points.append(
            f"管理评审：计划 {e('planned_on')}，会议 {e('held_on')}，主持 {e('chair')}，"
            f"决议 {e('improvements')} 项，期限 {e('due_date')}"
        )
    return ["检查与改进", _points([*points, *of(audit, w, "check", 3)])]
