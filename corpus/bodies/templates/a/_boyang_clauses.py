"""C 审核发现: prose by clause, each under its number, with what was sampled line by line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _boyang_samples as samples
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer

Told = Callable[[Audit, Writer], None]


@dataclass(frozen=True)
class Clause:
    """A clause: its number and title, the stock of its sentences, what else is told of it.

    `need` is a system that it belongs to, `-QMS` where another clause has it in a quality system."""

    number: str
    title: str
    stock: str
    told: Told | None = None
    need: str = ""

    def applies(self, audit: Audit) -> bool:
        """Whether the audit has it."""
        if self.need.startswith("-"):
            return self.need[1:] not in audit.systems
        return not self.need or not set(self.need.split()).isdisjoint(audit.systems)


CLAUSES = (
    Clause("4.1", "理解组织及其环境", "context"),
    Clause("4.2", "理解相关方的需求和期望", "needs"),
    Clause("4.3", "确定管理体系的范围", "", samples.scopes),
    Clause("4.4", "管理体系及其过程", "system", samples.processes),
    Clause("5.1", "领导作用和承诺", "leadership"),
    Clause("5.3", "组织的岗位、职责和权限", "roles"),
    Clause("6.1", "应对风险和机遇的措施", "risks"),
    Clause("6.1.2", "环境因素", "aspects", samples.aspects, "EMS"),
    Clause("6.1.2", "危险源辨识和风险评价", "hazards", samples.hazards, "OHSMS"),
    Clause("6.1.3", "合规义务", "", samples.obligations, "EMS OHSMS"),
    Clause("6.2", "目标及其实现的策划", "objectives", samples.objectives),
    Clause("6.3", "变更的策划", "change", None, "QMS"),
    Clause("6.3", "能源评审", "energy_review", None, "EnMS"),
    Clause("7.1.2", "人员", "people", samples.people, "QMS"),
    Clause("7.1", "资源", "people", samples.people, "-QMS"),
    Clause("7.1.3", "基础设施", "infra", samples.special_equipment, "QMS"),
    Clause("7.1.4", "过程运行环境", "environment", None, "QMS"),
    Clause("7.1.5", "监视和测量资源", "measuring", samples.calibrations, "QMS"),
    Clause("7.2", "能力", "competence", samples.certificates),
    Clause("7.3", "意识", "awareness"),
    Clause("7.4", "沟通", "communication"),
    Clause("7.5", "成文信息", "documents", samples.documents),
    Clause("8.1", "运行的策划和控制", "planning_operation", samples.operation),
    Clause("8.1", "环境运行控制", "e_control", None, "EMS"),
    Clause("8.1.2", "消除危险源和降低职业健康安全风险", "s_control", samples.exams, "OHSMS"),
    Clause("8.1", "能源运行控制", "n_control", None, "EnMS"),
    Clause("8.1", "设施设备的控制", "infra", samples.special_equipment, "-QMS"),
    Clause("8.1.4", "采购和承包方", "purchase", samples.suppliers, "-QMS"),
    Clause("8.2", "产品和服务的要求", "requirements", samples.requirements, "QMS"),
    Clause("8.2", "应急准备和响应", "emergency", samples.drills, "EMS OHSMS"),
    Clause("8.4", "外部提供的过程、产品和服务的控制", "purchase", samples.suppliers, "QMS"),
    Clause("8.5.1", "生产和服务提供的控制", "process", samples.cited, "QMS"),
    Clause("8.5.2", "标识和可追溯性", "identification", None, "QMS"),
    Clause("8.6", "产品和服务的放行", "release", None, "QMS"),
    Clause("8.7", "不合格输出的控制", "nonconforming", None, "QMS"),
    Clause("9.1.1", "监视、测量、分析和评价总则", "monitor", samples.figures, "QMS"),
    Clause("9.1.1", "监视、测量、分析和绩效评价", "measuring", samples.measured, "-QMS"),
    Clause("9.1.2", "顾客满意", "satisfaction", None, "QMS"),
    Clause("9.1.2", "合规性评价", "", samples.evaluation, "EMS OHSMS"),
    Clause("9.2", "内部审核", "", samples.internal_audit),
    Clause("9.3", "管理评审", "", samples.review),
    Clause("10.2", "不符合和纠正措施", "improve", samples.earlier),
)


def clauses(audit: Audit, w: Writer) -> None:
    """All clauses of the systems, in the order of their numbers."""
    for clause in CLAUSES:
        if not clause.applies(audit):
            continue
        w.heading(3, f"{clause.number} {clause.title}：")
        if clause.stock:
            w.paragraphs(phrases(w, clause.stock, w.random.choice([2, 2, 3])))
        if clause.told:
            clause.told(audit, w)
