"""Chapters three to five of 华岑's report: how the system is planned, run and evaluated."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from corpus.bodies.audit import Audit
from corpus.bodies.writer import FORMS, Entry, Writer
from corpus.layouts.writer import Row


class Say(Protocol):
    """What the template's official style can do."""

    def part(self, text: str) -> None:
        """（一） and so on."""

    def stock(self, *names: str) -> None:
        """What is always said under some names."""

    def texts(self, *names: str) -> list[str]:
        """The texts under a name."""

    def table(self, caption: str, rows: list[Row], widths: tuple[float, ...]) -> None:
        """A table with three rules and its caption."""

    def listed(self, texts: list[str]) -> None:
        """Items 1. 2. …"""


KINDS = ("support", "quality", "operation", "design", "purchase", "sale", "equipment", "safety")
NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}


def short(value: date) -> str:
    """A day as it stands in the tables."""
    return FORMS["dash"](value)


def _cell(e: Entry, name: str) -> str:
    found = getattr(e.source, name)
    return e(name, short(found)) if isinstance(found, date) else e(name)


def permits(audit: Audit, w: Writer, say: Say) -> None:
    """Permits and certificates in force."""
    if not audit.permits and not audit.certificates:
        return
    say.part("行政许可和认证证书")
    rows: list[Row] = [["证件名称", "编号", "持证单位", "许可范围", "发证机关", "有效期起", "有效期止"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        names = ("kind", "number", "holder", "scope", "authority", "valid_from", "valid_to")
        rows.append([_cell(e, name) for name in names])
    if audit.permits:
        say.table("行政许可文件", rows, (1.6, 2, 1.7, 1.3, 1.6, 1.4, 1.4))
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"受审核组织持有{c('system', NAMES[certificate.system])}认证证书，"
            f"证书编号为{c('number')}，发证日期为{c('issued_on')}，有效期至{c('valid_to')}。"
        )


def planning(audit: Audit, w: Writer, say: Say) -> None:
    """Context, leadership, risks, laws, documents."""
    say.part("组织环境和相关方")
    say.stock("context")
    say.part("领导作用")
    say.stock("leadership", *(["participation"] if "OHSMS" in audit.systems else []))
    say.part("风险、机遇和目标")
    say.stock("risk")
    rows: list[Row] = [["管理目标", "目标值", "完成值"], *audit.world.objectives]
    say.table("管理目标完成情况", rows, (4, 3, 3))
    say.part("环境因素和危险源" if {"EMS", "OHSMS"} <= set(audit.systems) else "环境因素")
    for system in ("EMS", "OHSMS"):
        if system in audit.systems:
            w.paragraphs(say.texts("aspects", system))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(
            f"经评价，受审核组织确定{e('what')}共计{e('stated')}{count.unit}，包括{e.each('listed', '、')}。"
        )
    say.part("合规义务")
    law = w.law_entry("compliance")
    w.text(
        f"受审核组织建立了获取和更新法律法规及其他要求的渠道，编制了清单，收录法律法规{law('stated_count')}部，"
        f"即{w.laws('compliance')}。清单中的要求已经与有关部门和活动相对应。"
    )
    rows = [["标准名称", "标准编号"]]
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        rows.append([s("title"), s("number")])
    say.table("执行的主要技术标准", rows, (7, 3))
    say.part("成文信息")
    say.stock("documents")


def operation(audit: Audit, w: Writer, say: Say) -> None:
    """Resources, realization, controls, emergencies."""
    say.part("人力资源")
    _people(audit, w, say)
    say.part("基础设施和特种设备")
    say.stock("facilities")
    _units(audit, w)
    say.part("监视和测量资源")
    _devices(audit, w, say)
    if "QMS" in audit.systems:
        say.part("产品和服务的提供")
        say.stock("quality")
    say.part("外部提供的控制")
    say.stock("supply")
    _partners(audit, w, say)
    if "EMS" in audit.systems:
        say.part("环境运行控制")
        say.stock("environment")
    if "OHSMS" in audit.systems:
        say.part("职业健康安全运行控制")
        say.stock("safety")
    few = w.law_entry("operation")
    w.text(
        f"经与{few.each('titles', '、', '《{}》')}的有关规定对照，"
        f"受审核组织的运行控制措施符合要求。{few.silent('place')}"
    )
    say.part("应急准备和响应")
    say.stock("emergency")
    for drill in audit.drills:
        e = w.entry("drills", drill)
        w.text(
            f"{e('held_on')}，受审核组织在{drill.place}组织了{e('kind')}应急演练，参加人员{drill.people}人，"
            "演练过程留有影像和文字资料。"
        )


def _people(audit: Audit, w: Writer, say: Say) -> None:
    say.stock("ability")
    rows: list[Row] = [["姓名", "从事工作", "作业类别", "证书名称", "证书编号", "有效期限", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        span = f"{_cell(e, 'valid_from')}¶至{_cell(e, 'valid_to')}"
        rows.append(
            [e("name"), e.aside("work"), e("category"), e("kind"), e("number"), span, e("issuer")],
        )
    if audit.personnel_certificates:
        say.table("持证上岗人员", rows, (1, 1.3, 1.6, 1.8, 2.2, 1.7, 1.6))
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        ends = f"至{e('valid_to')}" if contract.valid_to else "，为无固定期限"
        told.append(f"与{e('name')}于{e('signed_on')}签订劳动合同，期限自{e('valid_from')}起{ends}")
    w.text(f"经查阅劳动合同，受审核组织{'；'.join(told)}。")
    if "OHSMS" in audit.systems:
        told = []
        for exam in audit.medical_exams:
            e = w.entry("medical_exams", exam)
            told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}接受检查，结果为{e('result')}")
        w.text(f"经查阅职业健康检查资料，{'；'.join(told)}。")


def _units(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("受审核组织不使用特种设备。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"安装或者使用于{one.place}的{e('name')}（型号{e('model')}），设备代码为{e('device_code')}，使用登记证编号为"
            f"{e('registration_no')}，首次检验日期为{e('first_inspected_on')}；最近一次定期检验由{e('agency')}于"
            f"{e('inspected_on')}实施，检验报告编号为{e('report_no')}，下次检验日期为{e('next_inspection_on')}。"
        )


def _devices(audit: Audit, w: Writer, say: Say) -> None:
    if not audit.calibrations:
        w.text("受审核组织没有需要检定或者校准的监视和测量设备。")
        return
    w.text("受审核组织建立了监视和测量设备台账，按照周期计划实施检定、校准，在用设备的情况见下表。")
    rows: list[Row] = [
        ["名称", "编号", "型号规格", "证书编号", "检定（校准）日期", "有效期至", "检定（校准）机构", "结论"]
    ]
    names = (
        "device",
        "serial",
        "model",
        "certificate_no",
        "calibrated_on",
        "valid_until",
        "agency",
        "result",
    )
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        rows.append([_cell(e, name) for name in names])
    say.table("监视和测量设备检定校准情况", rows, (1.4, 1.3, 1.3, 1.6, 1.5, 1.5, 2.1, 0.9))
    sample = w.random.choice(audit.calibrations)
    e = w.entry("calibrations", sample)
    w.text(
        f"审核组在{sample.place}抽查{e('device')}一台，编号为{e('serial')}，其{sample.act}证书编号为"
        f"{e('certificate_no')}，{sample.act}日期为{e('calibrated_on')}，有效期至{e('valid_until')}，状态标识与证书一致。"
    )


def _partners(audit: Audit, w: Writer, say: Say) -> None:
    rows: list[Row] = [["外部供方名称", "评价日期", "提供的产品、过程或者服务"]]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        rows.append([e("name"), _cell(e, "evaluated_on"), e("provides")])
    say.table("主要外部供方", rows, (4.6, 2, 3.4))
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        w.text(
            f"经查，{e.each('parties', '与')}于{e('signed_on')}签订{e('kind')}，"
            f"标的为{contract.about}，合同期限为{e('stated_term')}，自{e('valid_from')}起至{e('valid_to')}止，双方签字盖章齐全。"
        )


def evaluation(audit: Audit, w: Writer, say: Say) -> None:
    """Figures, compliance, internal audit, management review, improvement."""
    say.part("监视、测量、分析和评价")
    say.stock("monitoring")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        rows: list[Row] = [["序号", "项目", f"数值（{table.unit}）"]]
        title = f"{e('title')}"
        for at, item in enumerate(table.items, 1):
            i = e.inner("items", item)
            rows.append([str(at), i("name"), i("amount")])
        rows.append(["合　计", "‹", e("stated_total")])
        say.table(title, rows, (1.2, 5.4, 3.4))
    say.part("合规性评价")
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"受审核组织于{e('done_on')}组织实施了合规性评价，评价人员为{e.each('evaluators')}，评价对象为清单所列"
            f"{e('stated_count')}部法律法规。评价报告认为，受审核组织总体上履行了合规义务，未发现违法违规行为。"
        )
    say.part("内部审核")
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        w.text(
            f"受审核组织于{e('planned_on')}制定内部审核计划，并于{e('start')}至{e('end')}实施内部审核。内部审核组组长为"
            f"{e('leader')}，内部审核员为{e.each('auditors')}，审核范围覆盖全部部门和场所。内部审核共开具不符合报告"
            f"{e('nonconformities')}份，至{e('closed_on')}全部完成整改并验证关闭。"
            "{note|内部审核报告由受审核组织自行编制，中心不对其格式提出要求。}"
        )
    say.part("管理评审")
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        w.text(
            f"受审核组织于{e('planned_on')}下发管理评审计划，由{e('chair')}主持，于{e('held_on')}召开管理评审会议。评审输入"
            f"充分，评审输出提出改进事项{e('improvements')}项，要求有关部门在{e('due_date')}之前完成，正在按照计划实施。"
        )
    say.part("持续改进")
    say.stock("improve")


def departments(audit: Audit, w: Writer, say: Say) -> None:
    """What was seen in each department."""
    for department, kind in zip(audit.world.departments, KINDS, strict=True):
        say.part(department)
        first, *others = say.texts("departments", kind)
        w.text(f"接受审核的部门负责人为{audit.world.people.heads[department]}。{first}")
        w.paragraphs(others)
