"""嘉泠's fourth part: a row for each clause, with what was seen and whether it conforms."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

Tell = Callable[[Audit, Writer], list[str]]
QUALITY, GREEN, SAFE = frozenset({"QMS"}), frozenset({"EMS"}), frozenset({"OHSMS"})
OUTSIDE = GREEN | SAFE
OF_ALL = QUALITY | OUTSIDE


@dataclass(frozen=True)
class Clause:
    """A row: the clause, its title, the systems that have it, a topic of the store, what else is told."""

    number: str
    title: str
    systems: frozenset[str]
    topic: str
    tell: Tell | None = None
    count: int = 1


def table(audit: Audit, w: Writer) -> None:
    """The whole part."""
    rows: list[Row] = [["审核条款", "审核内容与证据", "符合性"]]
    store, judged = Phrases(w), _judged(audit)
    for clause in _shown(audit):
        usual = "符合"
        if clause.topic == "design" and audit.exclusions != "无":
            usual = "不适用"
            told = ["经确认，该条款的要求不适用于受审核组织，删减的理由充分，不影响提供产品和服务的能力。"]
        else:
            told = store.some(clause.topic, clause.count)
            told += clause.tell(audit, w) if clause.tell else []
        rows.append([f"{clause.number}¶{clause.title}", "¶".join(told), judged.get(clause, usual)])
    w.table(rows, (1.5, 6.3, 1.1), head=1, repeat=True)
    _totals(audit, w)


def _shown(audit: Audit) -> list[Clause]:
    """The rows that an audit has."""
    return [clause for clause in CLAUSES if not clause.systems.isdisjoint(audit.systems)]


def _judged(audit: Audit) -> dict[Clause, str]:
    """The rows with a nonconformity, each on the row that is nearest to its clause."""
    systems = {one.number: one.system for one in audit.standards}
    found: dict[Clause, list[str]] = {}
    for item in audit.nonconformities.items:
        fitting = [
            clause
            for clause in _shown(audit)
            if f"{item.clause}.".startswith(f"{clause.number}.")
            and systems.get(item.standard) in clause.systems
        ]
        if fitting:
            nearest = max(fitting, key=lambda clause: (len(clause.number), -len(clause.systems)))
            found.setdefault(nearest, []).append(item.number)
    return {clause: "见不符合项" + "、".join(numbers) for clause, numbers in found.items()}


def _totals(audit: Audit, w: Writer) -> None:
    for one in audit.tables_with_totals:
        e = w.entry("tables_with_totals", one)
        rows: list[Row] = [["项目", f"数量（{one.unit}）"]]
        for item in one.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.text(e("title"), style="center")
        w.table(rows, (4, 3), head=1)


def _objectives(audit: Audit, _: Writer) -> list[str]:
    told = [f"{name}：目标{target}，实际{reached}" for name, target, reached in audit.world.objectives]
    return [f"{audit.audit.covered_to.year}年度目标考核情况：{'；'.join(told)}，均已达到。"]


def _counts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for count in audit.counts:
        e = w.entry("counts", count)
        listed = e.each("listed", "、")
        told.append(f"查评价记录，确定{e('what')}{e('stated')}{count.unit}：{listed}。")
    return told


def _flow(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w) if not OUTSIDE & set(audit.systems) else []


def _aspects(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w) if "EMS" in audit.systems else []


def _hazards(audit: Audit, w: Writer) -> list[str]:
    return _counts(audit, w) if "EMS" not in audit.systems else []


def _obligations(_: Audit, w: Writer) -> list[str]:
    few = w.law_entry("operation")
    titles = few.silent("place") + few.each("titles", "、", "《{}》")
    return [f"现场抽查，{titles}的要求已在管理制度中落实，清单见报告所附法律法规附表。"]


def _instruments(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"抽查{one.place}的{e('device')}（编号{e('serial')}），{one.act}日期为{e('calibrated_on')}，"
            f"有效期至{e('valid_until')}，与台账一致。"
        )
    return [*told, "其余器具的检定和校准情况见附表1。"] if told else ["现阶段不使用须检定或校准的器具。"]


def _monitoring(audit: Audit, w: Writer) -> list[str]:
    return _instruments(audit, w) if "QMS" not in audit.systems else []


def _people(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"至{e('valid_to')}" if one.valid_to else "起无固定期限"
        told.append(
            f"抽查{e('name')}的劳动合同：签订日期{e('signed_on')}，合同期限自{e('valid_from')}{until}。"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(
            f"抽查{e('name')}的体检报告：体检日期{e('examined_on')}，体检机构{e('institution')}，结论{e('result')}。"
        )
    return told


def _suppliers(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"供方：{e('name')}；提供：{e('provides')}；评价日期：{e('evaluated_on')}。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        term = f"期限{e('stated_term')}（{e('valid_from')}至{e('valid_to')}）"
        about = contract.about
        told.append(
            f"{e('kind')}（{about}）：{e.each('parties', '与')}签订，签订日期{e('signed_on')}，{term}。"
        )
    return told


def _outside_suppliers(audit: Audit, w: Writer) -> list[str]:
    return _suppliers(audit, w) if "QMS" not in audit.systems else []


def _special(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.special_equipment[:1]:
        e = w.entry("special_equipment", one)
        told.append(
            f"查看{one.place}的{e('name')}，检验报告编号{e('report_no')}，下次检验日期{e('next_inspection_on')}，"
            "使用登记标志张贴在设备显著位置。"
        )
    return told


def _drills(audit: Audit, w: Writer) -> list[str]:
    told = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        told.append(
            f"{e('held_on')}在{drill.place}进行了{e('kind')}应急演练，{drill.people}人参加，演练后评估了预案的适宜性。"
        )
    return told


def _evaluation(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"《合规性评价报告》：评价日期{e('done_on')}，评价人{e.each('evaluators')}，评价法律法规"
            f"{e('stated_count')}部，结论为均已遵守，未发生违法违规和行政处罚。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        told.append(
            f"内审计划编制日期{e('planned_on')}，内审日期{e('start')}至{e('end')}，内审组长{e('leader')}，内审员"
            f"{e.each('auditors')}；开具不符合项{e('nonconformities')}项，于{e('closed_on')}全部关闭。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审计划编制日期{e('planned_on')}，会议日期{e('held_on')}，主持人{e('chair')}；形成改进决议"
            f"{e('improvements')}项，完成期限{e('due_date')}。"
        )
    return told


CLAUSES = (
    Clause("4.1", "理解组织及其环境", OF_ALL, "context"),
    Clause("4.2", "相关方的需求和期望", OF_ALL, "parties"),
    Clause("4.4", "管理体系及其过程", OF_ALL, "process", _flow),
    Clause("5.1", "领导作用和承诺", OF_ALL, "leadership"),
    Clause("5.2", "方针", OF_ALL, "policy"),
    Clause("5.3", "岗位、职责和权限", OF_ALL, "duties"),
    Clause("5.4", "工作人员的协商和参与", SAFE, "participation"),
    Clause("6.1", "应对风险和机遇的措施", OF_ALL, "risks"),
    Clause("6.1.2", "环境因素", GREEN, "aspects", _aspects),
    Clause("6.1.2", "危险源辨识和风险评价", SAFE, "hazards", _hazards),
    Clause("6.1.3", "合规义务和法律法规要求", OUTSIDE, "duty", _obligations),
    Clause("6.2", "目标及其实现的策划", OF_ALL, "objectives", _objectives),
    Clause("6.3", "变更的策划", QUALITY, "changes"),
    Clause("7.1", "资源", OF_ALL, "resources", _special, 2),
    Clause("7.1.5", "监视和测量资源", QUALITY, "gauges", _instruments),
    Clause("7.1.6", "组织的知识", QUALITY, "knowledge"),
    Clause("7.2", "能力", OF_ALL, "competence", _people),
    Clause("7.3", "意识", OF_ALL, "awareness", None, 2),
    Clause("7.4", "信息交流和沟通", OF_ALL, "communication"),
    Clause("7.5", "成文信息", OF_ALL, "documents", None, 2),
    Clause("8.1", "运行的策划和控制", OF_ALL, "planning", _outside_suppliers),
    Clause("8.1", "环境运行控制", GREEN, "environment", None, 2),
    Clause("8.1", "职业健康安全运行控制", SAFE, "safety", None, 2),
    Clause("8.2", "产品和服务的要求", QUALITY, "customer", None, 2),
    Clause("8.2", "应急准备和响应", OUTSIDE, "emergency", _drills, 2),
    Clause("8.3", "产品和服务的设计和开发", QUALITY, "design", None, 2),
    Clause("8.4", "外部提供的过程、产品和服务", QUALITY, "supply", _suppliers),
    Clause("8.5", "生产和服务提供", QUALITY, "production", None, 3),
    Clause("8.6", "产品和服务的放行", QUALITY, "release"),
    Clause("8.7", "不合格输出的控制", QUALITY, "output"),
    Clause("9.1.1", "监测设备", OUTSIDE, "gauges", _monitoring),
    Clause("9.1", "监视、测量、分析和评价", OF_ALL, "measure", _evaluation, 2),
    Clause("9.2", "内部审核", OF_ALL, "internal", _internal),
    Clause("9.3", "管理评审", OF_ALL, "review", _review),
    Clause("10", "改进", OF_ALL, "improve", None, 2),
)
"""The rows in their order."""
