"""The facts that stand in the evidence cells of 可克达拉's record, as lines by clause."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}


def scope(audit: Audit, w: Writer) -> list[str]:
    """The organization's scope, what does not apply, the sites."""
    lines = [f"手册规定的范围 {LETTERS[one]}：{w.scope('system', one)}" for one in audit.systems]
    lines.append(f"不适用条款：{w.fact('exclusions')}")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        lines.append(f"{kind}：{e('address')}，活动为{e('activity')}，{e('headcount')}人")
    return lines


def system(audit: Audit, w: Writer) -> list[str]:
    """Since when, and the processes."""
    flow = [f"流程：{'—'.join(audit.world.industry['flow'])}。"]
    return [
        f"体系文件于{w.fact('system_effective_on')}发布实施。",
        *(flow if {"EMS", "OHSMS"} & set(audit.systems) else counts(audit, w)),
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。",
    ]


def counts(audit: Audit, w: Writer) -> list[str]:
    """What was found to be important."""
    lines = []
    for count in audit.counts:
        e = w.entry("counts", count)
        lines.append(f"{e('what')}共{e('stated')}{count.unit}：{e.each('listed')}。")
    return lines


def laws(audit: Audit, w: Writer) -> list[str]:
    """The list of laws."""
    own = w.law_entry("compliance")
    first = f"查《适用法律法规清单》，共{own('stated_count')}部：{w.laws('compliance')}。"
    return [first, *_standards(audit, w)]


def _standards(audit: Audit, w: Writer) -> list[str]:
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')} {s('title')}")
    return [f"执行标准：{'；'.join(cited)}。"] if cited else []


def goals(audit: Audit, w: Writer) -> list[str]:
    """Targets and what was reached."""
    year = audit.audit.start.year
    told = [f"{name}：目标{target}，完成{reached}" for name, target, reached in audit.world.objectives]
    return [f"查{w.fact('organization.name')}{year}年目标统计表：", *told, "目标均已完成。"]


def means(audit: Audit, w: Writer) -> list[str]:
    """Equipment, special equipment, money."""
    machines = "、".join(f"{name} {model} {number}台" for name, model, number in audit.world.equipment)
    lines = [f"主要设备：{machines}。"] if machines else []
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        lines.append(
            f"特种设备 {e('name')}（{e('model')}，位于{e.aside('place')}）：设备代码{e('device_code')}，"
            f"使用登记证{e('registration_no')}，首次检验{e('first_inspected_on')}，检验报告{e('report_no')}，"
            f"检验日期{e('inspected_on')}，下次检验日期{e('next_inspection_on')}，{e('agency')}"
        )
    if not audit.special_equipment:
        lines.append("没有特种设备。")
    with_others = "QMS" in audit.systems
    return lines + _totals(audit, w, False) + ([] if with_others else _totals(audit, w, True))


def _totals(audit: Audit, w: Writer, checks: bool) -> list[str]:
    """The tables of inspected lots, or those of money."""
    lines = []
    for table in audit.tables_with_totals:
        if ("检验" in table.title) is not checks:
            continue
        t = w.entry("tables_with_totals", table)
        items = [t.inner("items", item) for item in table.items]
        told = "，".join(f"{i('name')} {i('amount')}" for i in items)
        lines.append(f"{t('title')}（{table.unit}）：{told}；合计 {t('stated_total')}")
    return lines


def devices(audit: Audit, w: Writer) -> list[str]:
    """Instruments."""
    lines = []
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        lines.append(
            f"{at}）{e('device')}，{e('model')}，编号{e('serial')}，{one.act}证书{e('certificate_no')}，"
            f"{one.act}日期{e('calibrated_on')}，有效期至{e('valid_until')}，{e('agency')}，结果{e('result')}"
        )
    return ["抽查溯源证书：", *lines] if lines else ["没有需要溯源的测量设备。"]


def able(audit: Audit, w: Writer) -> list[str]:
    """Certificates, contracts of employment, examinations."""
    lines = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e('name')}，{e.aside('work')}，{e('kind')}，{e('category')}，证号{e('number')}，"
            f"{e('issuer')}，有效期{e('valid_from')} 至 {e('valid_to')}"
        )
    lines = ["持证上岗：", *lines] if lines else ["没有法律法规要求持证的岗位。"]
    for contract in audit.employment_contracts:
        c = w.entry("employment_contracts", contract)
        last = f"期限{c('valid_from')} 至 {c('valid_to')}"
        without = f"自{c('valid_from')}起，无固定期限"
        told = last if contract.valid_to else without
        lines.append(f"劳动合同：{c('name')}，{c('signed_on')}签订，{told}")
    return lines if "OHSMS" in audit.systems else lines + _exams(audit, w)


def _exams(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(f"健康体检：{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return lines


def control(audit: Audit, w: Writer) -> list[str]:
    """What is controlled: aspects, hazards, health; without a system of quality also what is bought."""
    lines = []
    if "EMS" in audit.systems:
        lines.append(f"E：针对{audit.world.aspects[0]}，现场治理设施运行，固体废物分类存放，有台账。")
    if "OHSMS" in audit.systems:
        lines.append(f"S：针对{audit.world.hazards[0]}，有操作规程和防护用品发放记录，现场抽查佩戴情况良好。")
        lines += _exams(audit, w)
    lines.append(f"对照{w.laws('operation')}查看现场，未见违法情况。")
    return lines if "QMS" in audit.systems else lines + buy(audit, w)


def offer(audit: Audit, w: Writer) -> list[str]:
    """What the law asks of the product, where no other clause tells it."""
    return [] if {"EMS", "OHSMS"} & set(audit.systems) else laws(audit, w)


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    lines = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"{e('held_on')} 在{drill.place}进行{e('kind')}演练，{drill.people}人参加，有照片和签到表。"
        )
    return lines


def buy(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    lines = []
    for supplier in audit.suppliers:
        e = w.entry("suppliers", supplier)
        lines.append(f"供方：{e('name')}，{e('provides')}，{e('evaluated_on')}评价合格")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        lines.append(
            f"{c('kind')}：{c.each('parties', '/')}，{contract.about}，{c('signed_on')}签订，期限"
            f"{c('stated_term')}（{c('valid_from')} 至 {c('valid_to')}）"
        )
    return lines


def release(audit: Audit, w: Writer) -> list[str]:
    """Inspected lots."""
    return _totals(audit, w, True)


def measure(audit: Audit, w: Writer) -> list[str]:
    """Instruments, where no clause of quality tells them."""
    return [] if "QMS" in audit.systems else devices(audit, w)


def comply(audit: Audit, w: Writer) -> list[str]:
    """The evaluation of compliance."""
    lines = []
    for done in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", done)
        lines.append(
            f"查{e('done_on')}合规性评价报告，评价人{e.each('evaluators')}，评价法律法规{e('stated_count')}部，"
            "未发现违法情况。"
        )
    return lines


def inner(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')} 至 {e('end')}"
        lines.append(
            f"内审计划{e('planned_on')}批准；内审实施{span}；内审组长{e('leader')}，内审员{e.each('auditors')}；"
            f"开具不符合{e('nonconformities')}项，{e('closed_on')}验证关闭。结论：体系运行有效。"
        )
    return lines


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    lines = []
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        lines.append(
            f"管理评审计划{e('planned_on')}批准；{e('held_on')}召开评审会，{e('chair')}主持；输出改进决议"
            f"{e('improvements')}项，要求{e('due_date')}前完成，在实施中。"
        )
    return lines


def mend(audit: Audit, w: Writer) -> list[str]:
    """What was found at the audit before."""
    lines = []
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        lines.append(f"上次审核不符合：{e('description')}关闭日期{e('closed_on')}，本次复查有效。")
    return lines or ["没有上次审核的不符合需要跟踪。"]
