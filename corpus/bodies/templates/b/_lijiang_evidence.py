"""The sentences of 漓绛's evidence cells."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Count, TableWithTotal
from corpus.bodies.writer import Writer

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


def both(audit: Audit) -> bool:
    """Whether environment or safety is audited."""
    return bool({"EMS", "OHSMS"} & {*audit.systems})


def top(audit: Audit, w: Writer) -> list[str]:
    """Management."""
    people, world = audit.world.people, audit.world
    lines = [
        f"①与总经理{people.manager}交谈：每年召开专题会议分析内外部因素，提供了环境因素分析表（PEST、"
        "SWOT）和相关方要求登记表，内容与组织实际相符。",
        "②手册中确定的体系范围："
        + "；".join(f"{SHORT[one]}——{w.scope('system', one)}" for one in audit.systems)
        + "。",
        f"③删减/不适用：{w.fact('exclusions')}。",
        "④方针：已文件化，在办公区和生产（作业）区张贴，对外可获取。领导承诺、"
        "职责权限以任命书和岗位说明书的形式下达。",
        "⑤目标："
        + "；".join(f"{name}（目标{target}，完成{reached}）" for name, target, reached in world.objectives)
        + "。",
    ]
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        after = f"完成日期{e('closed_on')}" if review.closed_on else "在期限内实施中"
        lines.append(
            f"⑥管理评审：计划{e('planned_on')}，会议{e('held_on')}，主持人{e('chair')}，输入资料齐全，"
            f"输出改进措施{e('improvements')}项，要求完成日期{e('due_date')}，{after}。"
        )
    if "OHSMS" in audit.systems:
        lines.append(f"⑦员工代表{people.workers}参加了安全制度的修订讨论，协商和参与有会议记录。")
    return lines


def office(audit: Audit, w: Writer) -> list[str]:
    """Personnel, documents, internal audit."""
    lines = [
        "①人力资源：编制了年度培训计划，提供培训记录、签到表和效果评价；抽查下列人员：",
    ]
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        until = f"～{e('valid_to')}" if one.valid_to else "起，无固定期限"
        lines.append(f"·{e('name')}，劳动合同签订日期{e('signed_on')}，合同期{e('valid_from')}{until}；")
    for held in audit.personnel_certificates:
        e = w.entry("personnel_certificates", held)
        lines.append(
            f"·{e('name')}，岗位：{e.aside('work')}，{e('kind')}（{e('category')}），证号{e('number')}，"
            f"{e('issuer')}{e('issued_on')}发证，有效期{e('valid_from')}～{e('valid_to')}；"
        )
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        lines.append(
            f"·{e('name')}，体检日期{e('examined_on')}，体检机构{e('institution')}，结论{e('result')}；"
        )
    lines.append("②成文信息：提供受控文件清单、发放记录和记录清单，文件审批、标识和更改符合规定。")
    for internal in audit.internal_audits:
        e = w.entry("internal_audits", internal)
        last = f"～{e('end')}" if internal.end != internal.start else e.silent("end")
        lines.append(
            f"③内部审核：计划批准日期{e('planned_on')}，实施日期{e('start')}{last}，组长{e('leader')}，内审员"
            f"{e.each('auditors')}，不符合{e('nonconformities')}项，关闭日期{e('closed_on')}。检查表、"
            "不符合报告和内审报告齐全，内审覆盖全部部门，内审员经过培训且未审核本职工作。"
        )
    lines.append("④沟通：有会议纪要、通知等记录，外部来文按规定登记和传阅。")
    return lines


def quality(audit: Audit, w: Writer) -> list[str]:
    """Instruments and release."""
    lines = [f"①监视和测量资源：建立计量器具台账和周期检定计划，抽查{len(audit.calibrations)}件："]
    for at, one in enumerate(audit.calibrations, 1):
        e = w.entry("calibrations", one)
        lines.append(
            f"（{at}）{e('device')} {e('model')}，编号{e('serial')}，使用地点{e.aside('place')}，{one.act}"
            "日期"
            f"{e('calibrated_on')}，有效期至{e('valid_until')}，证书号{e('certificate_no')}，{e('agency')}"
            f"，结果{e('result')}；"
        )
    for table in audit.tables_with_totals[:1]:
        lines.append("②统计分析：" + _sum(w, table))
    lines.append(
        "③检查与放行：编有检验/检查规范，抽查近三个月的记录，放行人员经授权；不合格按程序评审和处置。"
    )
    lines.append("④对问题采取的纠正措施有原因分析和验证记录。")
    return lines


def _sum(w: Writer, table: TableWithTotal) -> str:
    e = w.entry("tables_with_totals", table)
    items = [e.inner("items", item) for item in table.items]
    told = "、".join(f"{one('name')}{one('amount')}" for one in items)
    return f"{e('title')}（单位：{table.unit}）：{told}，总计{e('stated_total')}。"


def doing(audit: Audit, w: Writer) -> list[str]:
    """Operation."""
    world = audit.world
    flow = world.industry["flow"]
    standards = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        standards.append(f"{e('number')} {e('title')}")
    lines = [
        f"①流程：{' → '.join(flow)}。",
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}。",
        f"②执行标准：{'；'.join(standards)}。",
        f"③现场：{flow[1]}、{flow[-2]}正在作业，查看作业文件、任务单和过程记录，内容可以追溯到人员和时间，"
        "产品和物资有标识，防护得当。",
    ]
    if any(site.kind != "fixed" for site in audit.sites):
        lines.append("审核员到临时场所查看了作业情况，人员、设备和现场管理与项目策划一致。")
    lines += [f"④{_count(w, one)}。" for one in audit.counts if not both(audit)]
    if both(audit):
        subject = world.hazards[-1] if "OHSMS" in audit.systems else world.aspects[-1]
        lines.append(
            f"④现场运行控制：对{subject}等制定了控制措施，抽问作业人员，了解本岗位的操作要求和应急处置方法。"
        )
    if audit.special_processes != "无":
        lines.append("⑤特殊过程：提供确认记录，对人员、设备、方法和参数进行了确认，并按规定再确认。")
    return lines


def _count(w: Writer, count: Count) -> str:
    c = w.entry("counts", count)
    return f"{c('what')}共{c('stated')}{count.unit}：{c.each('listed')}"


def technical(audit: Audit, w: Writer) -> list[str]:
    """Design and knowledge."""
    first = f"①负责工艺（技术）文件的编制、会签和更改，抽查工艺文件{w.random.randint(3, 6)}份，审批手续完整。"
    knowledge = "②收集了标准、专业资料和内部经验总结，以共享目录的形式提供给各部门使用。"
    if audit.exclusions == "无" and "QMS" in audit.systems:
        return [
            first,
            knowledge,
            "③设计和开发：抽查1个项目的任务书、评审、验证、确认和输出资料，各阶段控制符合程序。",
        ]
    return [first, knowledge]


def purchase(audit: Audit, w: Writer) -> list[str]:
    """Suppliers and contracts."""
    lines = ["①建立合格供方名单，规定了评价准则。抽查供方评价表："]
    for at, one in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", one)
        lines.append(f"（{at}）{e('name')}（{e('provides')}），评价日期{e('evaluated_on')}，合格；")
    lines.append("②抽查合同：")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        lines.append(
            f"·{e('kind')}，双方：{e.each('parties', '／')}，签订日期{e('signed_on')}，"
            f"有效期{e('stated_term')}（{e('valid_from')}～{e('valid_to')}），内容：{contract.about}；"
        )
    if both(audit):
        lines.append("③采购时向供方和外包方告知了环境和安全要求。")
    return lines


def sale(audit: Audit, w: Writer) -> list[str]:
    """Customers."""
    lines = [
        f"①与顾客采用电话、走访和邮件沟通，抽查合同（订单）{w.random.randint(3, 6)}份，签订之前完成评审，"
        "要求明确。"
    ]
    if "QMS" in audit.systems:
        lines.append(
            "②顾客满意：按规定发放调查表，回收后统计分析，结果达到目标，未接到重大投诉。交付后的服务有记录。"
        )
    if both(audit):
        lines.append(
            f"{'③' if 'QMS' in audit.systems else '②'}按体系要求识别了本部门的影响因素，办公用电、"
            "交通出行等的控制措施得到执行。"
        )
    return lines


def upkeep(audit: Audit, w: Writer) -> list[str]:
    """Equipment."""
    told = "、".join(f"{name}{model}（{number}台）" for name, model, number in audit.world.equipment)
    lines = [f"①主要设备：{told}。设备台账、维护计划和保养记录齐全。"]
    if not audit.special_equipment:
        return [*lines, "②经确认，组织未使用特种设备。"]
    lines.append("②特种设备：")
    for at, one in enumerate(audit.special_equipment, 1):
        e = w.entry("special_equipment", one)
        lines.append(
            f"（{at}）{e('name')} {e('model')}，位于{e.aside('place')}，设备代码{e('device_code')}，"
            "使用登记证"
            f"{e('registration_no')}，首次检验{e('first_inspected_on')}，最近检验{e('inspected_on')}，"
            f"下次检验{e('next_inspection_on')}，检验机构{e('agency')}，报告编号{e('report_no')}；"
        )
    return lines


def safety(audit: Audit, w: Writer) -> list[str]:
    """Environment and safety, permits."""
    lines = []
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"·资质：{e('kind')}，编号{e('number')}，单位名称{e('holder')}，范围{e('scope')}，"
            f"发证机关{e('authority')}，有效期{e('valid_from')}～{until}；"
        )
    if not audit.permits:
        lines.append("·资质：组织的活动没有前置许可要求；")
    lines += [f"·{_count(w, one)}；" for one in audit.counts if both(audit)]
    for drill in audit.drills:
        e = w.entry("drills", drill)
        lines.append(
            f"·应急演练：{e('held_on')}，{e('kind')}，地点{drill.place}，参加{drill.people}人，"
            "留有方案和记录；"
        )
    for table in audit.tables_with_totals[1:]:
        lines.append("·投入：" + _sum(w, table))
    if both(audit):
        e = w.law_entry("compliance")
        lines.append(
            f"·法律法规清单：收录{e('stated_count')}部，{w.laws('compliance')}。定期更新并向各部门传达；"
        )
        for evaluated in audit.compliance_evaluations:
            e = w.entry("compliance_evaluations", evaluated)
            lines.append(
                f"·合规性评价：日期{e('done_on')}，参加人员{e.each('evaluators')}，评价{e('stated_count')}"
                "部，未发现违规；"
            )
        lines.append(f"·抽查{w.laws('operation')}的落实，有相应的制度和记录；")
    else:
        lines.append(f"·涉及业务的{w.laws('operation')}，有相应的制度和记录；")
    lines.append("·消防设施、应急物资定期检查，日常巡查记录连续，审核期间未发现重大隐患。")
    return lines
