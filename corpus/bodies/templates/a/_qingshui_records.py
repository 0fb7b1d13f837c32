"""What 清水's cells tell of the records: laws, devices, people, suppliers, drills, sums, reviews."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._qingshui_words import ring, told
from corpus.bodies.writer import Writer
from corpus.layouts.tree import Cell, lines_of, table_of


def laws(audit: Audit, w: Writer) -> str:
    """The list of obligations and the standards."""
    e = w.law_entry("compliance")
    text = f"查《适用法律法规和其他要求清单》，共收集{e('stated_count')}部，即{w.laws('compliance')}。"
    text += "清单注明了适用条款和责任部门。"
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    return f"{text}¶收集的标准：{'；'.join(cited)}，均为现行有效版本。"


def equipment(audit: Audit, w: Writer) -> str | Cell:
    """Machines in a sentence, special equipment in a table within the cell."""
    machines = "、".join(
        f"{name}（{model}）{number}台（套）" for name, model, number in audit.world.equipment
    )
    text = (
        f"主要设备设施：{machines}。{told(audit, w, 'facility', 1)}"
        if machines
        else told(audit, w, "document", 1)
    )
    if not audit.special_equipment:
        return f"{text}¶本组织没有在用的特种设备。"
    rows = [["设备名称及型号", "设备代码／使用登记证编号", "检验机构及报告编号", "本次检验", "下次检验"]]
    for unit in audit.special_equipment:
        e = w.entry("special_equipment", unit)
        rows.append(
            [
                f"{e('name')}¶{e('model')}",
                f"{e('device_code')}¶{e('registration_no')}",
                f"{e('agency')}¶{e('report_no')}",
                e("inspected_on"),
                e("next_inspection_on"),
            ]
        )
    inner = table_of(rows, (2, 2.7, 3, 1.8, 1.8), head=1)
    return Cell(lines_of(f"{text}¶在用特种设备（抽查）："), nested=inner)


def devices(audit: Audit, w: Writer) -> str:
    """Instruments, one after the other."""
    if not audit.calibrations:
        return "本组织的活动不需要使用计量器具。"
    parts = ["建立计量器具台账和周期检定（校准）计划，抽查："]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        parts.append(
            f"{ring(at)}{e('device')}，规格{e('model')}，管理编号{e('serial')}，{e('agency')}{one.act}，证书号"
            f"{e('certificate_no')}，{e('calibrated_on')}{one.act}，{e('valid_until')}到期，结论{e('result')}；"
        )
    parts.append("上述器具标识齐全，使用和保管条件适宜。")
    return "¶".join(parts)


def people(audit: Audit, w: Writer) -> str | Cell:
    """Training, certificates and labour contracts."""
    parts = [told(audit, w, "competence", 1)]
    if "QMS" in audit.systems:
        parts[0] += told(audit, w, "knowledge", 1)
    signed = []
    for contract in audit.employment_contracts:
        e = w.entry("employment_contracts", contract)
        term = f"至{e('valid_to')}" if contract.valid_to else "起，无固定期限"
        signed.append(f"{e('name')}（{e('signed_on')}签订，{e('valid_from')}{term}）")
    parts.append(f"抽劳动合同：{'；'.join(signed)}，均在合同期内。")
    if not audit.personnel_certificates:
        return "¶".join([*parts, "本组织没有须持证上岗的特种作业。"])
    rows = [["姓名／作业", "证件名称及项目", "证号", "发证机关", "有效期"]]
    for one in audit.personnel_certificates:
        c = w.entry("personnel_certificates", one)
        rows.append(
            [
                f"{c('name')}¶{c.aside('work')}",
                f"{c('kind')}¶{c('category')}",
                c("number"),
                c("issuer"),
                f"{c('valid_from')}¶至{c('valid_to')}",
            ]
        )
    inner = table_of(rows, (1.6, 3.1, 2.8, 2.2, 2), head=1)
    return Cell(lines_of("¶".join([*parts, "特种作业、特种设备作业人员持证情况："])), nested=inner)


def exams(audit: Audit, w: Writer) -> str:
    """Health examinations in a sentence each."""
    found = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        found.append(f"{e('name')}，{e('examined_on')}，{e('institution')}，{e('result')}")
    return f"抽职业健康检查：{'；'.join(found)}。"


def in_operation(w: Writer) -> str:
    """The laws that the walk round was held against."""
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    return f"现场情况与{titles}的有关要求对照，未发现违反的情形。{few.silent('place')}"


def supply(audit: Audit, w: Writer) -> str:
    """Suppliers and contracts."""
    parts = [told(audit, w, "supply", 1)]
    found = []
    for at, supplier in enumerate(audit.suppliers[:5], 1):
        e = w.entry("suppliers", supplier)
        found.append(f"{ring(at)}{e('name')}：提供{e('provides')}，{e('evaluated_on')}评价合格")
    parts.append(f"抽评价记录：{'；'.join(found)}。")
    for contract in audit.contracts:
        c = w.entry("contracts", contract)
        parts.append(
            f"查{c.each('parties', '与')}签订的{c('kind')}（{contract.about}），"
            f"签订日期{c('signed_on')}，合同期{c('stated_term')}，"
            f"{c('valid_from')}至{c('valid_to')}，质量、环保和安全责任条款明确。"
        )
    return "¶".join(parts)


def drills(audit: Audit, w: Writer) -> str:
    """Drills of the period."""
    parts = ["建立应急准备和响应程序及专项预案，应急物资有清单、有检查。"]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        parts.append(
            f"{e('held_on')}在{drill.place}开展{e('kind')}演练，参加{drill.people}人，有方案、签到、照片和效果评价；"
        )
    return "".join([*parts, "演练后对预案的适宜性作了评审。"])


def sums(audit: Audit, w: Writer) -> list[str]:
    """Amounts with their sum, one after the other."""
    found = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = []
        for item in table.items:
            i = e.inner("items", item)
            items.append(f"{i('name')}{i('amount')}{table.unit}")
        found.append(f"查《{e('title')}》：{'，'.join(items)}，合计{e('stated_total')}{table.unit}。")
    return found


def evaluated(audit: Audit, w: Writer) -> str:
    """The evaluation of compliance."""
    one = audit.compliance_evaluations[0]
    e = w.entry("compliance_evaluations", one)
    return (
        f"{e('done_on')}，{e.each('evaluators')}参加合规性评价，对照清单所列{e('stated_count')}部法律法规进行评价，"
        "结论为组织履行了合规义务。查许可、监测等支撑材料，与评价结论相符。"
    )


def internal(audit: Audit, w: Writer) -> str:
    """The internal audit."""
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    span = f"{e('start')}至{e('end')}" if one.end != one.start else f"{e('start')}当天{e.silent('end')}"
    return (
        f"《内部审核实施计划》编制日期{e('planned_on')}，由{e('leader')}任组长，审核员{e.each('auditors')}，{span}完成现场审核，"
        f"覆盖全部部门和标准条款，开出不符合项{e('nonconformities')}个，责任部门整改后于{e('closed_on')}全部验证关闭。审核员经培训并"
        "考核合格，未审核自己的工作，内审报告对体系的符合性和有效性作出了评价。"
    )


def review(audit: Audit, w: Writer) -> str:
    """The management review."""
    e = w.entry("management_reviews", audit.management_reviews[0])
    return (
        f"《管理评审计划》{e('planned_on')}下发，评审会议于{e('held_on')}召开，{e('chair')}主持，各部门负责人参加。输入包括以往评审措施、"
        f"内外部变化、绩效、资源和改进机会等内容，输出改进决定{e('improvements')}项，要求在{e('due_date')}前完成，目前正按计划实施。"
    )
