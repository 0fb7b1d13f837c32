"""胡杨河's clause tables: clause, finding with its evidence in short sentences, mark."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._huyanghe_evidence import Evidence
from corpus.bodies.templates.a._huyanghe_food import Food
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Line = tuple[str, str, Callable[[], list[str]]]
"""A clause, its title, its evidence."""


def told(audit: Audit, w: Writer) -> None:
    """One table for each system."""
    tables = {
        "FSMS": ("ISO 22000条款审核记录", _food),
        "HACCP": ("GB/T 27341条款审核记录", _plan),
        "QMS": ("GB/T 19001条款审核记录", _quality),
    }
    for code in audit.systems:
        title, lines = tables[code]
        w.heading(2, title)
        _table(audit, w, code, lines(audit, w))
    w.text("注：评价栏“不符合”的，事实见第四部分相应编号的不符合报告。", style="plain")


def _table(audit: Audit, w: Writer, code: str, lines: list[Line]) -> None:
    number = next(one.number for one in audit.standards if one.system == code)
    clauses = [clause for clause, _, _ in lines]
    rows: list[Row] = [["条款", "审核发现", "评价"]]
    found: dict[str, list[str]] = {}
    for item in audit.nonconformities.items:
        if item.standard == number:
            at = max((one for one in clauses if _within(item.clause, one)), key=len)
            e = w.same("nonconformities.items", item.number, item)
            found.setdefault(at, []).append(e("number"))
    for clause, title, evidence in lines:
        texts = evidence()
        if code == "QMS" and clause == "8.3" and audit.exclusions != "无":
            mark = "不适用"
        elif clause in found:
            mark = f"{{-}}符合¶{{+}}不符合¶编号{'、'.join(found[clause])}"
        else:
            mark = "{+}符合¶{-}不符合"
        rows.append([f"{clause}¶{title}", "¶".join(texts), mark])
    w.table(rows, (1.9, 7, 1.4), head=1, repeat=True)


def _within(clause: str, one: str) -> bool:
    return clause == one or clause.startswith(f"{one}.")


def _food(audit: Audit, w: Writer) -> list[Line]:
    """ISO 22000."""
    e, f = Evidence(audit, w), Food(audit, w)
    return [
        ("4.1", "组织及其环境", e.surroundings),
        ("4.2", "相关方的需求和期望", e.laws),
        ("4.3", "体系范围", e.scopes),
        ("4.4", "食品安全管理体系", e.processes),
        ("5", "领导作用", e.leadership),
        ("6", "策划", e.objectives),
        ("7.1.2", "人员", e.people),
        ("7.1.3", "基础设施", e.facilities),
        ("7.1.6", "外部提供的过程、产品或服务", e.suppliers),
        ("7.2", "能力", e.competence),
        ("7.5", "成文信息", e.documents),
        ("8.1", "运行的策划和控制", e.operation),
        ("8.2", "前提方案", f.prerequisites),
        ("8.3", "可追溯性系统", f.traceability),
        ("8.4", "应急准备和响应", e.drills),
        ("8.5", "危害控制", f.hazards),
        ("8.7", "监视和测量的控制", e.devices),
        ("8.8", "验证", f.verification),
        ("8.9", "不符合的控制", f.recall),
        ("9.1", "监视、测量、分析和评价", e.compliance),
        ("9.2", "内部审核", e.internal),
        ("9.3", "管理评审", e.review),
        ("10", "改进", e.improvement),
    ]


def _plan(audit: Audit, w: Writer) -> list[Line]:
    """GB/T 27341."""
    e, f = Evidence(audit, w), Food(audit, w)
    return [
        ("4", "HACCP体系总要求", f.general),
        ("5.4", "内部审核", e.internal_short),
        ("5.5", "管理评审", e.review_short),
        ("6.2", "人力资源保障计划", f.group),
        ("6.3", "良好生产规范", f.practice),
        ("6.4", "卫生标准操作程序", f.sanitation),
        ("6.6", "标识和追溯、产品召回", f.lots),
        ("7.2", "预备步骤", f.preparation),
        ("7.3", "危害分析和控制措施", f.analysis),
        ("7.4", "关键控制点的确定", f.points),
        ("7.5", "关键限值的确定", f.limits),
        ("7.6", "关键控制点的监控", f.monitoring),
        ("7.7", "纠偏措施", f.corrections),
        ("7.8", "HACCP计划的确认和验证", f.confirmed),
        ("7.9", "记录的保持", f.records),
    ]


def _quality(audit: Audit, w: Writer) -> list[Line]:
    """GB/T 19001."""
    e = Evidence(audit, w)
    return [
        ("4.1", "理解组织及其环境", e.surroundings),
        ("4.2", "相关方的需求和期望", e.laws),
        ("4.3", "体系范围", e.scopes),
        ("4.4", "体系及其过程", e.processes),
        ("5", "领导作用", e.leadership),
        ("6", "策划", e.objectives),
        ("7.1.2", "人员", e.people),
        ("7.1.3", "基础设施", e.facilities),
        ("7.1.5", "监视和测量资源", e.devices),
        ("7.2", "能力", e.competence),
        ("7.5", "成文信息", e.documents),
        ("8.1", "运行的策划和控制", e.operation),
        ("8.2", "产品和服务的要求", e.orders),
        ("8.3", "设计和开发", e.design),
        ("8.4", "外部提供的控制", e.suppliers),
        ("8.5", "生产和服务提供", e.production),
        ("8.6", "放行", e.release),
        ("8.7", "不合格输出的控制", e.rejected),
        ("9.1", "监视、测量、分析和评价", e.compliance),
        ("9.2", "内部审核", e.internal),
        ("9.3", "管理评审", e.review),
        ("10", "改进", e.improvement),
    ]
