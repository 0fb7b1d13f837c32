"""The questions of 玛拉勒巴什's form: clauses, question, evidence and verdict in four columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a import _maralbexi_evidence as told
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of
from corpus.layouts.writer import Row

SYSTEMS = ("QMS", "FSMS", "HACCP")
MARKS = ("Q", "F", "H")


@dataclass(frozen=True)
class Item:
    """A question: its clauses in the three standards (empty: none) and what gives the evidence."""

    clauses: tuple[str, str, str]
    question: str
    evidence: Callable[[Audit, Writer], list[str]]


ITEMS = (
    Item(("4.1 4.2", "4.1 4.2", "4.1"), "组织的基本情况、内外部因素和相关方要求是否清楚？", told.context),
    Item(("4.3 4.4", "4.3 4.4", "4.1"), "体系的范围和过程是否确定？", told.scope),
    Item(("5", "5", "5"), "最高管理者如何体现领导作用？方针、职责是否明确？", told.leadership),
    Item(("6.1", "6.1", ""), "风险和机遇是否识别并采取措施？", told.risks),
    Item(("6.2", "6.2", "5.2"), "目标是否量化、是否实现？", told.objectives),
    Item(("4.2 8.2.2", "4.2", "5.1"), "适用的法律法规是否收集并遵守？", told.laws),
    Item(("8.1", "8.1", "6.1"), "经营资质和认证证书是否有效？", told.permits),
    Item(("7.1.2 7.2", "7.1.2 7.2", "6.2"), "人员的能力、资格和健康是否符合要求？", told.people),
    Item(("7.1.3 7.1.4", "7.1.3 7.1.4", "6.7"), "厂房、设备和工作环境是否适宜？", told.premises),
    Item(("7.1.5", "8.7", "7.6"), "监视和测量设备是否受控？", told.instruments),
    Item(("7.5", "7.5", "4.3"), "文件和记录是否受控？", told.documents),
    Item(("", "8.2", "6.4"), "前提方案（前提计划）是否实施？", told.prerequisites),
    Item(("8.1 8.5.1", "8.5.1 8.5.2", "7.2 7.3"), "流程和危害如何确定？", told.hazards),
    Item(("", "8.5.4", "7.4 7.5 7.7"), "关键控制点的监控和纠偏是否有效？", told.monitoring),
    Item(("8.2 9.1.2", "7.4.2", ""), "顾客的要求如何评审和满足？", told.customers),
    Item(("8.4", "7.1.6", "6.5"), "供方、外包和采购是否受控？", told.supply),
    Item(("8.5", "8.5.4", "6.3"), "生产和交付过程是否受控？", told.production),
    Item(("8.5.2", "8.3", "6.6"), "产品能否追溯？", told.trace),
    Item(("", "8.4 8.9.5", "6.6 6.8"), "应急准备和撤回是否经过演练？", told.emergency),
    Item(("8.6 8.7", "8.9", "7.8"), "产品放行和不合格品如何控制？", told.release),
    Item(("9.2", "9.2", "5.4"), "内部审核是否按计划实施？", told.internal),
    Item(("9.3", "9.3", "5.5"), "管理评审是否充分？", told.review),
    Item(("10", "10", "4.1"), "纠正措施和持续改进是否有效？", told.improvement),
)


def checklist(audit: Audit, w: Writer) -> None:
    """The whole table."""
    rows: list[Row] = [["标准条款", "审核问题", "审核证据", "判定"]]
    items = [one for one in ITEMS if clauses_of(audit, one)]
    wrong = _wrong(audit, items)
    for item in items:
        evidence = item.evidence(audit, w)
        verdict = "符合"
        if item in wrong:
            evidence.append("除另行开出的不符合外，其余抽样未见异常。")
            verdict = "不符合"
        rows.append([clauses_of(audit, item), item.question, "¶".join(evidence), verdict])
        if item.evidence is told.release:
            rows += [_figures(audit, w, item, table) for table in audit.tables_with_totals]
    w.table(rows, (2.3, 2.7, 8.6, 1.3), head=1, repeat=True)


def _figures(audit: Audit, w: Writer, item: Item, table: TableWithTotal) -> Row:
    """A question on figures, with a table in the cell of its evidence."""
    e = w.entry("tables_with_totals", table)
    caption = lines_of(f"{e('title')}（单位：{table.unit}）", w.look)
    rows: list[Row] = [["项目", "数量"]]
    for one in table.items:
        i = e.inner("items", one)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    inner = table_of(rows, (3, 2), head=1, look=w.look)
    return [clauses_of(audit, item), "统计数据是否可靠？", Cell(caption, nested=inner), "符合"]


def clauses_of(audit: Audit, item: Item) -> str:
    """The clauses of an item that the audited standards have."""
    found = [
        f"{mark}：{text.replace(' ', '、')}"
        for mark, system, text in zip(MARKS, SYSTEMS, item.clauses, strict=True)
        if text and system in audit.systems
    ]
    return "¶".join(found)


def _wrong(audit: Audit, items: list[Item]) -> list[Item]:
    """The items at which a nonconformity was found: the one with the longest clause that covers its own."""
    systems = {one.number: one.system for one in audit.standards}
    found = []
    for one in audit.nonconformities.items:
        at = SYSTEMS.index(systems.get(one.standard, audit.systems[0]))
        fits = [
            (len(clause), item)
            for item in items
            for clause in item.clauses[at].split()
            if f"{one.clause}.".startswith(f"{clause}.")
        ]
        found += [max(fits, key=lambda pair: pair[0])[1]] if fits else []
    return found
