"""The evidence of 沱泷's report: tables numbered through, a sentence or two between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Entry, Writer
from corpus.layouts.writer import Row

NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
}
TYPES = {"stage2": "初次认证第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}


def kinds(audit: Audit) -> str:
    """The type of the audit in words."""
    return TYPES[audit.audit_type]


def short(e: Entry, name: str) -> str:
    """A day as it fits a narrow column: 2025-03-05."""
    day: date = getattr(e.source, name)
    return e(name, f"{day:%Y-%m-%d}")


def until(w: Writer, e: Entry) -> str:
    """The end of a permit: a day or 长期."""
    return (
        short(e, "valid_to") if getattr(e.source, "valid_to", None) else w.tag(f"{e.path}.valid_to", "长期")
    )


class Sheets:
    """The report being written: its sentences, and the number of its tables."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w, self.number = audit, w, 0
        self.words = Phrases(w)

    def pick(self, topic: str, key: str | None = None) -> str:
        """One of the sentences of a topic, by the type of audit where it has such."""
        texts = store("tuojiang")[topic]
        if isinstance(texts, dict):
            texts = texts[key or self.audit.audit_type]
        return str(self.w.random.choice(texts))

    def table(
        self,
        title: str,
        rows: Sequence[Row],
        widths: tuple[float, ...],
        *,
        head: int = 1,
        bold: tuple[int, ...] = (),
    ) -> None:
        """A table with its number above it."""
        self.number += 1
        self.w.text(f"表{self.number}  {title}", style="center")
        self.w.table(rows, widths, head=head, repeat=bool(head), bold=bold)


def planning(s: Sheets) -> None:
    """Leadership, targets, what was identified, the law."""
    audit, w = s.audit, s.w
    w.paragraphs(s.words.some("lead", 2))
    rows: list[Row] = [["目标项目", "目标值", "统计结果"], *[list(goal) for goal in audit.world.objectives]]
    s.table("管理目标完成情况", rows, (5, 3, 3))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"受审核方经评价确定{e('what')}{e('stated')}{count.unit}：{e.each('listed')}。")
    e = w.law_entry("compliance")
    rows = [["序号", "名称", "序号", "名称"]]
    titles = [f"《{e.one('titles', title)}》" for title in audit.laws("compliance").titles]
    for at in range(0, len(titles), 2):
        row = [str(at + 1), titles[at]]
        row += [str(at + 2), titles[at + 1]] if at + 1 < len(titles) else ["‹", "‹"]
        rows.append(row)
    w.text(f"受审核方识别的适用法律法规为{e('stated_count')}部{e.silent('place')}，逐部列出如下。")
    s.table("法律法规清单", rows, (0.7, 5, 0.7, 5))
    rows = [["标准号", "标准名称"]]
    for one in audit.standards_cited:
        c = w.entry("standards_cited", one)
        rows.append([c("number"), c("title")])
    s.table("受审核方执行的技术标准", rows, (3, 8))


def people(s: Sheets) -> None:
    """Competence, certificates, contracts, examinations."""
    audit, w = s.audit, s.w
    w.paragraphs(s.words.some("support", 2))
    rows: list[Row] = [["姓名", "作业内容", "证件名称与项目", "证件编号", "有效期", "发证机关"]]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        term = f"{short(e, 'valid_from')}至¶{short(e, 'valid_to')}"
        what = f"{e('kind')}¶{e('category')}"
        rows.append([e("name"), e.aside("work"), what, e("number"), term, e("issuer")])
    if len(rows) > 1:
        s.table("持证人员", rows, (1.1, 1.4, 2.5, 2.6, 2.2, 1.8))
    else:
        w.text("受审核方没有法规要求持证的特种作业岗位。")
    rows = [["姓名", "签订日期", "合同起始", "合同终止"]]
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = e("valid_to") if contract.valid_to else "无固定期限"
        rows.append([e("name"), e("signed_on"), e("valid_from"), last])
    s.table("抽查的劳动合同", rows, (2, 3, 3, 3))
    rows = [["姓名", "体检日期", "体检机构", "结果"]]
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        rows.append([e("name"), e("examined_on"), e("institution"), e("result")])
    s.table("抽查的健康检查", rows, (2, 3, 4, 2))


def devices(s: Sheets) -> None:
    """Instruments and special equipment."""
    audit, w = s.audit, s.w
    machines = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要设备设施：{machines}。设备完好，能够满足运行需要。")
    rows: list[Row] = [["名称及型号", "出厂编号", "使用处", "证书号与机构", "日期", "有效期至", "结论"]]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        what = f"{e('device')}¶{e('model')}"
        paper = f"{e('certificate_no')}¶{e('agency')}"
        day = f"{short(e, 'calibrated_on')}¶{one.act}"
        rows.append([what, e("serial"), e.aside("place"), paper, day, short(e, "valid_until"), e("result")])
    if audit.calibrations:
        s.table("监视和测量设备的检定、校准", rows, (1.8, 1.4, 1.1, 2.8, 2.1, 2, 0.9))
    else:
        w.text("受审核方没有需要检定或校准的测量设备。")
    rows = [["设备", "设备代码", "使用登记证编号", "首检日期", "检验日期", "下次检验", "检验机构与报告编号"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        what = f"{e('name')}¶{e('model')}¶{e.aside('place')}"
        days = [short(e, f"{name}_on") for name in ("first_inspected", "inspected", "next_inspection")]
        paper = f"{e('agency')}¶{e('report_no')}"
        rows.append([what, e("device_code"), e("registration_no"), *days, paper])
    if audit.special_equipment:
        s.table("特种设备", rows, (1.6, 2, 1.8, 1.6, 1.6, 1.6, 2))
    else:
        w.text("经查设备台账，受审核方没有列入目录的特种设备。")


def outside(s: Sheets) -> None:
    """Operation, permits, suppliers, contracts, drills."""
    audit, w = s.audit, s.w
    w.text(
        f"关键过程为{w.fact('key_processes')}；特殊过程为{w.fact('special_processes')}；"
        f"外包过程为{w.fact('outsourced_processes')}。"
    )
    w.paragraphs(s.words.some("operation", 3))
    for system in audit.systems:
        w.paragraphs(s.words.some(system, 1))
    w.text(f"现场对照{w.laws('operation')}的要求检查，未见违反之处。")
    rows: list[Row] = [["许可名称", "编号", "持有人", "许可内容", "有效期", "发证机关"]]
    for permit in audit.permits:
        e = w.entry("permits", permit)
        term = f"{short(e, 'valid_from')}至¶{until(w, e)}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
    if audit.permits:
        s.table("行政许可", rows, (1.8, 2.3, 1.9, 1.6, 2.2, 1.8))
    else:
        w.text("受审核方的业务不涉及须取得的行政许可。")
    rows = [["供方", "供应内容", "评价日期"]]
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        rows.append([e("name"), e("provides"), e("evaluated_on")])
    s.table("合格供方", rows, (5, 3, 3))
    rows = [["合同", "双方", "签订日期", "期限", "起止日期"]]
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        span = f"{short(e, 'valid_from')}至¶{short(e, 'valid_to')}"
        what = f"{e('kind')}¶（{contract.about}）"
        rows.append([what, e.each("parties", "¶"), short(e, "signed_on"), e("stated_term"), span])
    s.table("抽查的在执行合同", rows, (2.2, 3.6, 2.2, 1, 2.4))
    rows = [["演练科目", "日期", "地点", "参加人数"]]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        rows.append([f"{e('kind')}应急演练", e("held_on"), drill.place, str(drill.people)])
    s.table("应急演练", rows, (3.5, 3, 3, 2))
    w.text("演练后对预案的适宜性进行了评审，预案不需要修改。")


def evaluation(s: Sheets) -> None:
    """Amounts, compliance, internal audit, management review."""
    audit, w = s.audit, s.w
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        rows: list[Row] = [["项目", f"数量（{table.unit}）"]]
        for item in table.items:
            i = t.inner("items", item)
            rows.append([i("name"), i("amount")])
        s.table(t("title"), [*rows, ["合计", t("stated_total")]], (5, 4))
    rows = [["活动", "记录"]]
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        text = f"{e('done_on')}由{e.each('evaluators')}对{e('stated_count')}部法律法规逐部评价，结果均为遵守"
        rows.append(["合规性评价", text])
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        if one.start == one.end:
            days = f"{e('start')}{e.silent('end')}进行"
        else:
            days = f"{e('start')}至{e('end')}进行"
        text = (
            f"{e('planned_on')}下发计划，{days}，内审组长{e('leader')}，内审员{e.each('auditors')}；"
            f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭"
        )
        rows.append(["内部审核", text])
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        text = (
            f"{e('planned_on')}下发计划，{e('held_on')}召开，{e('chair')}主持；输出改进措施{e('improvements')}项，"
            f"要求{e('due_date')}前完成，正在按计划实施"
        )
        rows.append(["管理评审", text])
    s.table("内部审核、管理评审和合规性评价", rows, (2.2, 9), bold=(0,))
    w.text(
        "内审覆盖全部部门和条款，内审员没有审核自己的工作；管理评审的输入完整，输出明确了责任人和时限。"
        "审核组认为内部审核和管理评审的过程可以信任。"
    )
