"""Chapters C to F of 禾沚's report: processes, hazards, prerequisite programmes, clauses."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def all_of(audit: Audit, w: Writer, say: Sentences) -> None:
    """The four chapters."""
    kind = "frozen" if audit.world.industry["field"] == "速冻食品" else "bakery"
    w.heading(1, "C 产品与过程 Products and Processes")
    _processes(audit, w, say, kind)
    w.heading(1, "D 危害控制 Hazard Control")
    _hazards(audit, w, say, kind)
    w.heading(1, "E 前提方案核查 Prerequisite Programmes")
    _prerequisites(w, say, kind)
    w.heading(1, "F 条款核查 Clause-by-clause Check")
    for at, system in enumerate(audit.systems, 1):
        _clauses(audit, w, say, at, system)


def _processes(audit: Audit, w: Writer, say: Sentences, kind: str) -> None:
    w.heading(2, "C.1 产品描述 Product Description")
    product = audit.world.products.rpartition("的")[0]
    w.table([["产品名称", product], *say.at(kind, "product")], (3, 7), bold=(0,))
    w.heading(2, "C.2 工艺流程 Process Flow")
    w.text(" → ".join(audit.world.industry["flow"]), style="center")
    w.text(
        f"关键过程 Key processes：{w.fact('key_processes')}",
        f"特殊过程 Special processes：{w.fact('special_processes')}",
        f"外包过程 Outsourced：{w.fact('outsourced_processes')}",
        f"不适用条款 Not applicable：{w.fact('exclusions')}",
        style="plain",
    )
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"组织确定的{e('what')}为{e('stated')}{count.unit}，依次是{e.each('listed', '、')}。")
    w.heading(2, "C.3 主要设备 Production Equipment")
    rows: list[Row] = [["设备 Equipment", "型号 Model", "数量 Qty", "卫生状况"]]
    rows += [[name, model, str(number), "√"] for name, model, number in audit.world.equipment]
    w.table(rows, (4, 3, 1.6, 1.6), head=1)


def _hazards(audit: Audit, w: Writer, say: Sentences, kind: str) -> None:
    w.heading(2, "D.1 危害分析 Hazard Analysis")
    w.paragraphs(say.texts("hazard_text"))
    rows: list[Row] = [["步骤 Step", "危害 Hazard", "类别", "控制措施 Control measure", "分类"]]
    rows += say.at(kind, "hazards")
    w.table(rows, (1.7, 2.6, 1.5, 4, 1), head=1, repeat=True)
    w.section(landscape=True, fresh=True)
    w.heading(2, "D.2 关键控制点 HACCP Control Plan")
    rows = [
        [
            "编号 No.",
            "步骤 Step",
            "关键限值 Critical limit",
            "监控 Monitoring",
            "纠偏 Correction",
            "验证 Verification",
        ],
        *say.at(kind, "ccp"),
    ]
    w.table(rows, (1.2, 1.6, 3.6, 2.4, 3.2, 2.2), head=1)
    w.heading(2, "D.3 操作性前提方案 OPRP")
    rows = [["对象 Item", "行动准则 Action criterion", "监视 Monitoring", "纠正 Correction"]]
    w.table([*rows, *say.at(kind, "oprp")], (2.4, 4, 3, 4), head=1)
    w.section(fresh=True)
    w.heading(2, "D.4 监控记录抽样 Monitoring Records Sampled")
    w.text(w.random.choice(say.texts("ccp_text")))
    _monitored(audit, w, say, kind)
    w.heading(2, "D.5 可追溯性 Traceability")
    w.paragraphs(say.texts("trace"))


def _monitored(audit: Audit, w: Writer, say: Sentences, kind: str) -> None:
    rows: list[Row] = [["控制点 CCP", "记录日期 Date", "抽查内容 Checked", "结果 √/×"]]
    for point in say.at(kind, "ccp"):
        for what, found in say.at("sample"):
            day = audit.audit.start - timedelta(days=w.random.randint(3, 45))
            rows.append([f"{point[0]} {point[1]}", w.date(day), f"{what}：{found}", "√"])
    w.table(rows, (2.6, 2.4, 4.2, 1.2), head=1, repeat=True)


def _prerequisites(w: Writer, say: Sentences, kind: str) -> None:
    w.text("判定 Verdict：√ 表示符合，× 表示不符合，— 表示未选此项。", style="plain")
    rows: list[Row] = [["序", "项目 Item", "核查要点 Requirement", "现场证据 Evidence", "符合", "不符合"]]
    for at, row in enumerate(say.at("prp"), 1):
        item, asked, evidence = row
        rows.append([str(at), item, asked, _told(w, say, evidence), "√", "—"])
    w.table(rows, (0.6, 1.5, 2.4, 4.2, 0.8, 0.9), head=1, repeat=True)
    w.text(say.at(kind, "storage"))


def _told(w: Writer, say: Sentences, evidence: list[Any]) -> str:
    return str(w.random.choice(evidence)).format(**say.slots)


def _clauses(audit: Audit, w: Writer, say: Sentences, at: int, system: str) -> None:
    number = w.standard(system)("number")
    w.heading(2, f"F.{at} {number}")
    rows: list[Row] = [["条款 Clause", "主题 Subject", "审核证据 Evidence", "判定"]]
    for clause, topic, evidence in say.at(system):
        rows.append([clause, topic, _told(w, say, evidence), "符合"])
    for item in audit.nonconformities.items:
        standard = next(one for one in audit.standards if one.system == system)
        if item.standard == standard.number:
            told = f"抽样发现的偏离，编号 {item.number}"
            rows.append(["见 H.2", "不符合 Nonconformity", told, "不符合"])
    w.table(rows, (1.6, 2.6, 5, 1.2), head=1, repeat=True)
