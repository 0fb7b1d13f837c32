"""沂濛's chapters on planning, support, and evaluation."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.writer import Writer

SHORT = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}


def planning(audit: Audit, w: Writer) -> None:
    """The system and how it is planned."""
    world, people = audit.world, audit.world.people
    w.heading(1, "二、体系的建立与策划")
    w.heading(2, "（一）体系文件与范围")
    kinds = "、".join(SHORT[one] for one in audit.systems)
    w.text(
        f"公司按照标准建立了{kinds}管理体系，体系文件自{w.fact('system_effective_on')}起实施，由管理手册、"
        "程序文件、作业文件和记录表格组成，与公司的规模和过程的复杂程度相适应。"
    )
    told = "；".join(f"{SHORT[one]}方面为{w.scope('system', one)}" for one in audit.systems)
    w.text(f"手册中规定的体系范围，{told}。不适用的条款：{w.fact('exclusions')}。")
    w.heading(2, "（二）组织环境与领导作用")
    w.text(
        w.random.choice(
            (
                f"总经理{people.manager}介绍了公司面临的市场、政策和技术环境，公司每年更新一次环境分析表，"
                "识别了顾客、员工、政府部门、周边单位等相关方的需求和期望。",
                f"与{people.manager}面谈，其了解相关方的主要要求以及公司的优势和不足，"
                "环境分析和相关方清单于年初作过更新。",
            )
        ),
        f"管理方针由{people.manager}批准发布，通过会议、宣传栏和公司网站传达。抽问"
        f"{w.random.choice(world.departments[2:5])}和{world.departments[0]}的员工各2名，"
        "均能说出方针的要点。各部门职责在岗位职责汇编中规定，职责和权限明确。",
    )
    w.heading(2, "（三）风险、机遇与目标")
    w.text(
        f"公司对识别出的风险和机遇制定了应对措施，由{people.representative}组织跟踪，"
        "措施均有责任部门和完成期限。",
    )
    told = "；".join(f"{name}，目标值{target}，实际{reached}" for name, target, reached in world.objectives)
    w.text(f"年度目标及完成情况如下：{told}。目标均已实现。")
    _identified(audit, w)


def _identified(audit: Audit, w: Writer) -> None:
    lines = []
    for one in audit.counts:
        c = w.entry("counts", one)
        lines.append(f"经识别和评价，公司确定{c('what')}{c('stated')}{one.unit}，包括{c.each('listed')}。")
    w.text(*lines)
    if {"EMS", "OHSMS"} & {*audit.systems}:
        e = w.law_entry("compliance")
        w.text(
            f"公司通过政府网站和行业协会获取适用的法律法规，现行清单收录{e('stated_count')}部，包括"
            f"{w.laws('compliance')}，均为现行有效版本。"
        )


def support(audit: Audit, w: Writer) -> None:
    """People, equipment, instruments."""
    world, departments = audit.world, audit.world.departments
    w.heading(1, "三、支持")
    w.heading(2, "（一）人员与培训")
    w.text(
        f"{departments[0]}负责人{world.people.heads[departments[0]]}提供了年度培训计划和培训记录，"
        "培训按计划实施并以考试或实际操作评价效果。公司规定新员工经过入厂教育、考核合格后上岗。"
    )
    for one in audit.employment_contracts:
        e = w.entry("employment_contracts", one)
        term = (
            f"合同期自{e('valid_from')}至{e('valid_to')}"
            if one.valid_to
            else f"自{e('valid_from')}起无固定期限"
        )
        w.text(f"抽查员工{e('name')}的劳动合同，于{e('signed_on')}签订，{term}。")
    for held in audit.personnel_certificates:
        e = w.entry("personnel_certificates", held)
        w.text(
            f"{e('name')}从事{e.aside('work')}，持有{e('kind')}，项目为{e('category')}，证号{e('number')}"
            f"，由{e('issuer')}于{e('issued_on')}签发，有效期自{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        w.text("公司没有法律法规要求持证上岗的特种作业岗位。")
    w.heading(2, "（二）基础设施与特种设备")
    told = "、".join(f"{name}{number}台（{model}）" for name, model, number in world.equipment)
    w.text(
        f"主要设备设施有{told}，由{departments[6]}建立台账，按年度计划维护保养，"
        "抽查2台设备的点检和保养记录，状态良好。"
    )
    _special(audit, w)
    w.heading(2, "（三）监视和测量资源")
    for device in audit.calibrations:
        e = w.entry("calibrations", device)
        w.text(
            f"{e.aside('place')}使用的{e('device')}，型号{e('model')}，编号{e('serial')}，由{e('agency')}于"
            f"{e('calibrated_on')}{device.act}，证书编号{e('certificate_no')}，结论为{e('result')}，有效期至"
            f"{e('valid_until')}。"
        )
    w.text("上述计量器具均有状态标识，使用环境和保管符合规定。")
    w.heading(2, "（四）沟通与成文信息")
    w.text(
        f"内部沟通采取例会、班前会和工作群等方式，对外沟通由{departments[0]}和{departments[5]}负责。"
        "体系文件统一编号、受控发放，抽查的程序文件均为有效版本；记录填写清楚，保存期限在记录清单中规定。",
    )


def _special(audit: Audit, w: Writer) -> None:
    if not audit.special_equipment:
        w.text("公司的设备中没有特种设备。")
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        w.text(
            f"特种设备{e('name')}安装在{e.aside('place')}，型号{e('model')}，设备代码{e('device_code')}，"
            "使用登记证编号"
            f"{e('registration_no')}，首次检验日期{e('first_inspected_on')}。最近一次由{e('agency')}于"
            f"{e('inspected_on')}检验合格，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}。"
        )


def evaluation(audit: Audit, w: Writer) -> None:
    """Evaluation of performance and improvement."""
    w.heading(1, "五、绩效评价与改进")
    w.heading(2, "（一）监视、测量与分析")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        told = "，".join(f"{one('name')}{one('amount')}{table.unit}" for one in items)
        w.text(f"{e('title')}：{told}，合计{e('stated_total')}{table.unit}。")
    if "QMS" in audit.systems:
        w.text("公司以问卷和回访的方式调查顾客满意程度，对调查结果作了统计分析，未收到顾客的重大投诉。")
    if "EMS" in audit.systems:
        w.text("委托有资质的机构对污染物排放和厂界噪声进行了监测，监测结果低于执行标准的限值。")
    if {"EMS", "OHSMS"} & {*audit.systems}:
        for evaluated in audit.compliance_evaluations:
            e = w.entry("compliance_evaluations", evaluated)
            w.text(
                f"合规性评价于{e('done_on')}完成，由{e.each('evaluators')}参加，"
                f"评价法律法规{e('stated_count')}部，没有发现违反的情况，形成了合规性评价报告。"
            )
    w.heading(2, "（二）内部审核")
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        end = f"至{e('end')}" if one.end != one.start else e.silent("end")
        w.text(
            f"内部审核计划于{e('planned_on')}编制并经批准，{e('start')}{end}实施，覆盖全部部门和条款。"
            "内审组由组长"
            f"{e('leader')}和内审员{e.each('auditors')}组成，内审员没有审核自己的工作。内审提出不符合"
            f"{e('nonconformities')}项，责任部门分析了原因并采取纠正措施，于{e('closed_on')}全部验证关闭。"
            "审核组认为内部审核的策划、实施和结果可以信赖。"
        )
    w.heading(2, "（三）管理评审")
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        after = f"已于{e('closed_on')}全部完成" if review.closed_on else "目前正在按期实施"
        w.text(
            f"管理评审计划于{e('planned_on')}下发，评审会议于{e('held_on')}召开，由{e('chair')}主持，"
            "各部门负责人参加，"
            f"评审输入满足标准要求，输出改进决定{e('improvements')}项，要求{e('due_date')}前完成，{after}"
            "。管理评审认为体系适宜、充分、有效。"
        )
    w.heading(2, "（四）改进")
    w.text(
        f"对日常检查和内部审核发现的不合格，责任部门采取了纠正措施，由{audit.world.departments[1]}或"
        f"{audit.world.departments[-1]}跟踪验证。公司建立了合理化建议渠道，具备自我发现、自我改进的机制。"
    )
