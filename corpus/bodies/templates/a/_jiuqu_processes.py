"""The sheets of 九棹: customer-oriented, support and management processes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._jiuqu_sheet import MANAGER, Process, Sheets
from corpus.bodies.writer import Writer

MARKET = Process("COP1", "市场开发和合同评审", 5, "market")
DESIGN = Process("COP2", "设计开发", 3, "design")
MAKE = Process("COP3", "生产和服务实现", 2, "make")
RELEASE = Process("COP4", "检验放行和交付", 1, "release")
PEOPLE = Process("SOP1", "人力资源", 0, "people")
PLANT = Process("SOP2", "设施设备", 6, "plant")
MEASURE = Process("SOP3", "监视测量资源", 1, "measure")
BUY = Process("SOP4", "采购和外包", 4, "buy")
PAPER = Process("SOP5", "文件和知识", 0, "paper")
LEAD = Process("MOP1", "战略和方针目标", MANAGER, "lead")
LAW = Process("MOP2", "风险和法规", 7, "law")
INTERNAL = Process("MOP3", "内部审核", 0, "internal")
REVIEW = Process("MOP4", "管理评审", MANAGER, "review")
MEND = Process("MOP5", "分析和改进", 1, "mend")


def customer(s: Sheets) -> None:
    """COP."""
    audit, w = s.audit, s.w
    w.heading(2, "D.1　COP")
    s.put(MARKET, _contracts(audit, w), clauses="8.2")
    if "8.3" not in audit.exclusions:
        s.put(DESIGN, [], clauses="8.3")
    else:
        w.text("COP2　设计开发：客户不从事设计开发，不设审核单。")
    flow = audit.world.industry["flow"]
    done = [
        f"沿{'、'.join(flow)}的路线查看，其中关键过程为{w.fact('key_processes')}，"
        f"需要确认的特殊过程为{w.fact('special_processes')}，确认记录在有效期内。",
        f"作业执行的外部要求有{w.laws('operation')}，现场做法与之一致。",
        *_permits(audit, w),
    ]
    s.put(MAKE, done, clauses="8.1、8.5")
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    proofs = [f"验收依据登记在册：{'，'.join(cited)}。"] if cited else []
    s.put(RELEASE, proofs, clauses="8.6、8.7")


def _contracts(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.contracts:
        e = w.entry("contracts", one)
        told.append(
            f"{e('kind')}，{e.each('parties', '与')}于{e('signed_on')}签署，"
            f"内容是{one.about}，为期{e('stated_term')}，"
            f"{e('valid_from')}生效，{e('valid_to')}届满。"
        )
    return told


def _permits(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.permits:
        e = w.entry("permits", one)
        last = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        told.append(
            f"{e('kind')}{e('number')}，{e('authority')}核发给{e('holder')}，准许{e('scope')}，"
            f"有效期{e('valid_from')}—{last}。"
        )
    return told


def support(s: Sheets) -> None:
    """SOP."""
    audit, w = s.audit, s.w
    w.heading(2, "D.2　SOP")
    s.put(PEOPLE, [*_holders(audit, w), *_employed(audit, w)], clauses="7.1.2、7.2、7.3")
    s.put(PLANT, _units(audit, w), clauses="7.1.3、7.1.4")
    s.put(MEASURE, _devices(audit, w), clauses="7.1.5")
    s.put(BUY, _bought(audit, w), clauses="8.4")
    s.put(PAPER, [], clauses="7.1.6、7.5")


def _holders(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"从事{e.aside('work')}的{e('name')}持{e('kind')}（{e('category')}），编号{e('number')}，"
            f"{e('issuer')}于{e('issued_on')}签发，有效期{e('valid_from')}—{e('valid_to')}。"
        )
    return told


def _employed(audit: Audit, w: Writer) -> list[str]:
    told = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        last = f"到{e('valid_to')}期满" if contract.valid_to else "未约定期满日"
        told.append(f"{e('name')}的劳动合同{e('signed_on')}签订，{e('valid_from')}起算，{last}。")
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}在{e('institution')}体检，日期{e('examined_on')}，结论{e('result')}。")
    return told


def _units(audit: Audit, w: Writer) -> list[str]:
    machines = "，".join(f"{name}{number}台" for name, _, number in audit.world.equipment)
    told = [f"台账中的主要设备：{machines}。"]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e.aside('place')}的{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记号"
            f"{e('registration_no')}，{e('first_inspected_on')}首次检验；{e('agency')}于{e('inspected_on')}做定期检验，"
            f"报告{e('report_no')}，下次检验日{e('next_inspection_on')}。"
        )
    return told


def _devices(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e.aside('place')}使用的{e('device')}，型号{e('model')}，编号{e('serial')}，{e('agency')}"
            f"{e('calibrated_on')}{one.act}，证书{e('certificate_no')}，结论{e('result')}，有效到{e('valid_until')}。"
        )
    return told


def _bought(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('provides')}的供方{e('name')}，{e('evaluated_on')}评价，准予继续供货。")
    return [*told, f"外包的过程是{w.fact('outsourced_processes')}，在协议中规定了控制要求。"]


def management(s: Sheets) -> None:
    """MOP."""
    audit, w = s.audit, s.w
    w.heading(2, "D.3　MOP")
    s.put(LEAD, [], audit.world.objectives, clauses="4、5、6.2")
    laws = w.law_entry("compliance")
    register = (
        f"法规库现有{laws.silent('place')}{laws('stated_count')}部与客户有关的法律法规："
        f"{laws.each('titles', '、', '《{}》')}。"
    )
    s.put(LAW, [register, *_evaluated(audit, w)], clauses="6.1")
    s.put(INTERNAL, _internal(audit, w), clauses="9.2")
    s.put(REVIEW, _review(audit, w), clauses="9.3")
    s.put(MEND, _totals(audit, w), clauses="9.1、10")


def _evaluated(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        told.append(
            f"合规性评价{e('done_on')}完成，参加评价的是{e.each('evaluators')}，逐部评价{e('stated_count')}部，"
            "没有不合规项。"
        )
    return told


def _internal(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}—{e('end')}"
        told.append(
            f"内审方案{e('planned_on')}下达，{span}按过程审核，组长{e('leader')}，组员名单为{e.each('auditors')}；"
            f"发现不符合{e('nonconformities')}项，至{e('closed_on')}全部关闭。"
        )
    return told


def _review(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.management_reviews:
        e = w.entry("management_reviews", one)
        told.append(
            f"管理评审{e('planned_on')}列入计划，{e('held_on')}开会，{e('chair')}主持，各过程负责人汇报绩效；"
            f"形成改进决议{e('improvements')}项，办结期限{e('due_date')}，正在办理。"
        )
    return told


def _totals(audit: Audit, w: Writer) -> list[str]:
    told = []
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        parts = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
        told.append(f"{t('title')}：{parts}，总计{t('stated_total')}{table.unit}。")
    return told
