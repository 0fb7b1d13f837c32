"""What 奇台古城's auditors tell of each department."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.writer import Writer


def departments(audit: Audit, w: Writer) -> None:
    """The management and the eight departments, in the order of the plan."""
    offices = audit.world.departments
    w.heading(1, "六、各部门的审核情况")
    _management(audit, w)
    parts = (
        (7, [*_safety(audit, w), *_emergencies(audit, w)]),
        (2, _production(audit, w)),
        (0, _people(audit, w)),
        (6, _equipment(audit, w)),
        (1, _instruments(audit, w)),
        (4, _purchase(audit, w)),
        (3, [f"在{offices[3]}审核时，查看了工艺文件，其中写明了环境和安全的要求，变更前作过评估。"]),
        (5, [f"在{offices[5]}审核时，查看了与顾客的往来记录，顾客提出的环保和安全要求已传达到有关部门。"]),
    )
    for number, (at, texts) in enumerate(parts, 2):
        office = offices[at]
        w.heading(2, f"（{'一二三四五六七八九'[number - 1]}）{office}")
        w.text(*texts)
        found = [one.number for one in audit.nonconformities.items if one.department == office]
        if found:
            w.text(f"审核组在{office}开具不符合{'、'.join(found)}，内容见第七部分；其余方面符合要求。")


def _management(audit: Audit, w: Writer) -> None:
    people, names = audit.world.people, words("systems")
    w.heading(2, "（一）管理层")
    own = "；".join(f"{names[one]['name']}：{w.scope('system', one)}" for one in audit.systems)
    goals = "；".join(f"{name}指标为{target}，完成{got}" for name, target, got in audit.world.objectives)
    w.text(
        w.random.choice(
            (
                f"在管理层审核时，总经理{people.manager}介绍了公司的内外部环境、相关方的期望和面临的风险，"
                "能够说明应对措施及资源的安排。",
                f"在管理层审核时，审核组与总经理{people.manager}面谈，其清楚自身对体系有效性的责任，"
                "每年主持一次对内外部环境和风险的评审。",
            )
        )
        + f"管理方针由{people.manager}签发，内容包括污染预防、合规和持续改进的承诺。",
        f"手册规定的体系范围，{own}。",
        f"目标的完成情况：{goals}。",
    )
    _cycle(audit, w)


def _cycle(audit: Audit, w: Writer) -> None:
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    planned = e("planned_on")
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    w.text(
        f"内部审核的计划于{planned}批准，{days}实施，由{e('leader')}任组长，{e.each('auditors')}参加，"
        f"发现不符合{e('nonconformities')}项，{e('closed_on')}经验证关闭。"
        + "内审覆盖了所有部门和要素，内审员没有审核自己的工作。"
    )
    review = audit.management_reviews[0]
    m = w.entry("management_reviews", review)
    planned, held, chair = m("planned_on"), m("held_on"), m("chair")
    state = f"{m('closed_on')}已经完成" if review.closed_on else "目前正在落实"
    w.text(
        f"管理评审的计划于{planned}下发，评审会议于{held}召开，由{chair}主持，"
        f"形成改进决定{m('improvements')}项，要求在{m('due_date')}前完成，{state}。"
    )


def _safety(audit: Audit, w: Writer) -> list[str]:
    office, people = audit.world.departments[7], audit.world.people
    head = people.heads[office]
    who = f"负责人{head}" if head == people.safety else f"负责人{head}和安全管理员{people.safety}"
    texts = [f"在{office}审核时，与{who}进行了交谈，查看了有关记录。"]
    for one in audit.counts:
        e = w.entry("counts", one)
        texts.append(
            f"{office}组织各部门识别和评价，确定{e('what')}{e('stated')}{one.unit}，分别为{e.each('listed')}，"
            "均编制了控制措施，措施的责任人明确。"
        )
    law = w.law_entry("compliance")
    texts.append(
        f"公司识别适用的法律法规{law.silent('place')}{law('stated_count')}部，"
        f"即{law.each('titles', '、', '《{}》')}，由{office}每季度更新一次。"
    )
    cited = []
    for standard in audit.standards_cited:
        s = w.entry("standards_cited", standard)
        cited.append(f"{s('number')}《{s('title')}》")
    e = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    texts += [
        f"公司执行的标准有{'；'.join(cited)}。",
        f"合规性评价于{e('done_on')}进行，由{e.each('evaluators')}完成，评价了{e('stated_count')}部，"
        "结论是公司履行了合规义务，没有受到处罚。",
    ]
    for table in audit.tables_with_totals:
        t = w.entry("tables_with_totals", table)
        title = t("title")
        parts = []
        for item in table.items:
            i = t.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        texts.append(
            f"查看{title}：{'；'.join(parts)}；合计{t('stated_total')}{table.unit}，与财务账目一致。"
        )
    return texts


def _emergencies(audit: Audit, w: Writer) -> list[str]:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}组织了{e('kind')}演练，{one.people}人参加")
    return [f"查看应急预案和演练记录：{'；'.join(told)}。应急物资由专人保管，按月检查。"]


def _production(audit: Audit, w: Writer) -> list[str]:
    world = audit.world
    office, flow = world.departments[2], world.industry["flow"]
    few = w.law_entry("operation")
    texts = [
        f"在{office}审核时，由{world.people.heads[office]}陪同，沿{'、'.join(flow)}的顺序查看了作业现场。"
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}。",
    ]
    if "EMS" in audit.systems:
        texts.append(
            f"对{world.aspects[0]}和{world.aspects[1]}，现场有作业文件规定控制的方法；污染治理设施有运行记录，"
            "委托监测的结果符合排放标准。"
        )
    if "OHSMS" in audit.systems:
        texts.append(
            f"对{world.hazards[0]}和{world.hazards[1]}，现场有警示标识和操作规程；作业人员佩戴了防护用品，"
            f"员工代表{world.people.workers}说明了参与危险源辨识的经过。"
        )
    texts.append(
        f"抽查了{few.silent('place')}{few.each('titles', '、', '《{}》')}有关条款在现场的执行情况，能够遵守。"
    )
    return texts


def _people(audit: Audit, w: Writer) -> list[str]:
    office = audit.world.departments[0]
    texts = [
        f"在{office}审核时，{audit.world.people.heads[office]}介绍了人员、培训和文件的管理；"
        "查看了年度培训计划和4份培训记录，查看了受控文件清单，使用的文件均为有效版本。"
    ]
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}从事{e.aside('work')}，持有{e('issuer')}于{e('issued_on')}颁发的{e('kind')}"
            f"（{e('category')}），证号{e('number')}，有效期自{e('valid_from')}至{e('valid_to')}"
        )
    texts.append(f"查看持证上岗情况：{'；'.join(told)}。" if told else "公司没有须持证上岗的特种作业。")
    told = []
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = f"至{e('valid_to')}止" if work.valid_to else "起无固定期限"
        told.append(f"{e('name')}的合同签订于{e('signed_on')}，期限自{e('valid_from')}{ends}")
    texts.append(f"查看劳动合同：{'；'.join(told)}。")
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结果为{e('result')}")
    texts.append(f"查看职业健康检查：{'；'.join(told)}。")
    return texts


def _equipment(audit: Audit, w: Writer) -> list[str]:
    world = audit.world
    office = world.departments[6]
    owned = "；".join(f"{name}（{model}）{number}台" for name, model, number in world.equipment)
    texts = [
        f"在{office}审核时，查看了设备台账，主要设备有{owned or '办公和信息设备'}；"
        f"抽查{w.random.randint(2, 4)}份维护保养记录，项目与计划一致。"
    ]
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"位于{e.aside('place')}的{e('name')}，型号{e('model')}，设备代码{e('device_code')}，"
            f"使用登记证编号{e('registration_no')}，首次检验于{e('first_inspected_on')}，"
            f"由{e('agency')}于{e('inspected_on')}检验，报告编号{e('report_no')}，"
            f"下次检验日期为{e('next_inspection_on')}"
        )
    texts.append(f"查看特种设备：{'；'.join(told)}。" if told else "公司没有在用的特种设备。")
    return texts


def _instruments(audit: Audit, w: Writer) -> list[str]:
    office = audit.world.departments[1]
    texts = [f"在{office}审核时，{audit.world.people.heads[office]}提供了测量设备台账。"]
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('user_unit')}的{e('device')}，型号{e('model')}，出厂编号{e('serial')}，"
            f"{e('calibrated_on')}由{e('agency')}{one.act}，证书编号{e('certificate_no')}，"
            f"有效期至{e('valid_until')}，结果{e('result')}"
        )
    texts.append(
        f"抽查与环境、安全监测有关的器具：{'；'.join(told)}。" if told else "没有须检定、校准的器具。"
    )
    return texts


def _purchase(audit: Audit, w: Writer) -> list[str]:
    office = audit.world.departments[4]
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}提供{e('provides')}，于{e('evaluated_on')}评价合格")
    deals = []
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        deals.append(
            f"{e.each('parties', '与')}于{e('signed_on')}签订{e('kind')}，合同期{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}"
        )
    return [
        f"在{office}审核时，查看了对供方和承包方施加影响的情况。{'；'.join(told)}。",
        f"抽查合同：{'；'.join(deals)}。公司的外包过程为{w.fact('outsourced_processes')}，"
        "协议中写明了环境和安全要求。",
    ]
