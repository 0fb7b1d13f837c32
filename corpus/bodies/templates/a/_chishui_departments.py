"""赤水罗恩's fifth chapter: a checklist a department, the evidence in its third column."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _chishui_evidence as seen
from corpus.bodies.templates.a._chishui_form import Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ALL, QUALITY, LEGAL, GREEN, SAFE = ("QMS", "EMS", "OHSMS"), ("QMS",), ("EMS", "OHSMS"), ("EMS",), ("OHSMS",)
Facts = Callable[[Audit, Writer], list[str]]


@dataclass(frozen=True)
class Line:
    """A line: clause, what is asked, systems, sentence, facts; not where systems of `without` are audited."""

    clause: str
    asked: str
    systems: tuple[str, ...] = ALL
    stock: str = ""
    facts: Facts | None = None
    without: str = ""


TOP = (
    Line("4.1", "组织环境", stock="top41"),
    Line("4.2", "相关方", stock="top42"),
    Line("4.3", "体系范围", facts=seen.scopes),
    Line("4.4", "过程", stock="top44", facts=seen.processes),
    Line("5.1 5.2", "领导作用和方针", stock="top51"),
    Line("5.3", "职责和权限", stock="top53"),
    Line("5.4", "员工协商和参与", SAFE, "top54"),
    Line("6.1", "风险和机遇", stock="top61"),
    Line("6.2", "目标", stock="top62", facts=seen.objectives),
    Line("6.3", "变更的策划", QUALITY, "top63"),
    Line("9.3", "管理评审", stock="top93", facts=seen.reviewed),
    Line("10", "改进", stock="top10"),
)
OFFICE = (
    Line("7.2", "能力", stock="off72", facts=seen.people),
    Line("7.3", "意识", stock="off73"),
    Line("7.4", "沟通", stock="off74"),
    Line("7.5", "文件化信息", stock="off75"),
    Line("9.2", "内部审核", stock="off92", facts=seen.audited),
)
CHECKED = (
    Line("7.1.5", "监视和测量资源", QUALITY, "qua715", seen.devices),
    Line("8.6", "产品和服务的放行", QUALITY, "qua86"),
    Line("8.7", "不合格输出的控制", QUALITY, "qua87"),
    Line("9.1.1", "监视、测量、分析和评价", QUALITY, "qua91"),
    Line("9.1.1", "监视、测量、分析和评价", LEGAL, "qua_es", seen.devices, "QMS"),
)
MADE = (
    Line("8.1", "运行的策划和控制", QUALITY, "pro81"),
    Line("8.5", "生产和服务提供", QUALITY, "pro85"),
    Line("8.1", "环境运行控制", GREEN, "pro_e"),
    Line("8.1", "安全运行控制", SAFE, "pro_s"),
)
DRAWN = (
    Line("8.3", "设计和开发", QUALITY, "tec83"),
    Line("7.5.3", "技术文件和标准", ALL, "tec_x", seen.cited),
)
BOUGHT = (
    Line("8.4", "外部供方", QUALITY, "buy84", seen.suppliers),
    Line("8.1.4", "采购", LEGAL, "buy_es", seen.suppliers, "QMS"),
)
SOLD = (
    Line("8.2", "产品和服务的要求", QUALITY, "sal82"),
    Line("9.1.2", "客户满意", QUALITY, "sal912"),
    Line("7.4.3", "外部信息交流", LEGAL, "sal_es"),
)
KEPT = (Line("7.1", "基础设施和特种设备", ALL, "mai71", seen.machines),)
SAFETY = (
    Line("6.1.2", "环境因素", GREEN, "ehs61e", seen.aspects),
    Line("6.1.2", "危险源和风险", SAFE, "ehs61s", seen.hazards),
    Line("6.1.3", "合规义务", LEGAL, "", seen.laws),
    Line("4.2", "适用的法律法规", QUALITY, "", seen.laws, "EMS OHSMS"),
    Line("8.1", "法规要求的执行", ALL, "", seen.observed),
    Line("8.2", "应急准备和响应", LEGAL, "ehs82", seen.drills),
    Line("9.1.2", "合规性评价", LEGAL, "", seen.evaluated),
    Line("9.1.3", "合规信息的评价", QUALITY, "", seen.evaluated, "EMS OHSMS"),
)
LISTS = (TOP, OFFICE, CHECKED, MADE, DRAWN, BOUGHT, SOLD, KEPT, SAFETY)


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """The checklists of all departments."""
    for at, ((unit, head, label), lines) in enumerate(zip(form.visits(), LISTS, strict=True), 1):
        w.heading(2, f"5.{at} {unit}")
        w.text(f"受访人：{head}　　审核员：{label}", style="plain")
        rows: list[Row] = [["条款", "审核内容", "客观证据", "结果"]]
        left = {item.number: item.clause for item in form.raised(unit)}
        for line in lines:
            if set(line.systems) & set(audit.systems) and not set(line.without.split()) & set(audit.systems):
                rows.append(_row(audit, w, form, unit, line, left))
        for number, clause in left.items():
            rows.append([clause, "现场抽查", f"发现的问题见第6章，编号 {number}。", f"NC {number}"])
        w.table(rows, (1, 1.8, 6.4, 1), head=1, repeat=True)
    seen.totals(audit, w)


def _row(audit: Audit, w: Writer, form: Form, unit: str, line: Line, left: dict[str, str]) -> Row:
    stock = "tec83n" if line.stock == "tec83" and audit.exclusions != "无" else line.stock
    told = [*(form.texts(stock) if stock else []), *(line.facts(audit, w) if line.facts else [])]
    if line.stock == "top62":
        told = ["".join(told)]
    found = []
    for item in form.raised(unit):
        fits = form.system(item) in line.systems and f"{item.clause}.".startswith(f"{line.clause}.")
        if fits and item.number in left and line.facts is not seen.observed:
            found.append(left.pop(item.number) and f"NC {item.number}")
    return [line.clause.replace(" ", "¶"), line.asked, "¶".join(told), "¶".join(found) or "C"]
