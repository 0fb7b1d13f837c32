"""What 和布克赛尔's auditors saw: a label and a dense paragraph for each subject."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.sentences import SERVICES
from corpus.bodies.writer import Writer


def say(w: Writer, label: str, *texts: str) -> None:
    """A label in bold with a colon, and its paragraphs."""
    w.heading(3, f"{label}：")
    w.text(*texts)


def story(audit: Audit, w: Writer) -> None:
    """All subjects that the audit has."""
    legal = bool({"EMS", "OHSMS"} & {*audit.systems})
    _planning(audit, w)
    _laws(audit, w, legal=legal)
    _people(audit, w)
    _facilities(audit, w)
    _instruments(audit, w)
    _purchase(audit, w)
    _operation(audit, w)
    if legal:
        _emergency(audit, w)
    _figures(audit, w)
    _cycle(audit, w)


def _one(w: Writer, texts: Iterable[str]) -> str:
    return w.random.choice([*texts])


def _planning(audit: Audit, w: Writer) -> None:
    people, offices, names = audit.world.people, audit.world.departments, words("systems")
    own = "；".join(f"{names[one]['short']}：{w.scope('system', one)}" for one in audit.systems)
    say(
        w,
        "环境和领导",
        _one(
            w,
            (
                f"公司规模不大，{people.manager}直接过问体系的运行，能够说明内外部因素、相关方要求和主要风险，"
                "应对措施落实到部门。",
                f"与{people.manager}交谈，其对市场、成本、人员等因素有清楚的认识，每年组织评审一次，"
                "风险和机遇的措施有人负责。",
            ),
        )
        + f"方针经{people.manager}批准并张贴在办公区，员工知晓。"
        f"{people.representative}任管理者代表，职责明确。"
        f"手册规定的体系范围：{own}。",
    )
    told = "；".join(f"{name}，指标{target}，完成{got}" for name, target, got in audit.world.objectives)
    say(w, "目标", f"{told}。目标由{offices[0]}统计，均已完成，未完成时的处理办法已有规定。")
    for one in audit.counts:
        e = w.entry("counts", one)
        told = f"公司共确定{e('what')}{e('stated')}{one.unit}，即{e.each('listed')}。"
        if one.what == "重要环境因素":
            told += f"识别覆盖各部门，由{offices[7]}汇总评价，{audit.world.aspects[0]}等有控制措施。"
        elif one.what == "不可接受风险":
            told += f"评价由{offices[7]}组织，员工代表{people.workers}参与，措施优先考虑消除和工程控制。"
        else:
            told += "各过程的输入、输出和负责部门在流程图中写明。"
        say(w, one.what, told)


def _laws(audit: Audit, w: Writer, *, legal: bool) -> None:
    law = w.law_entry("compliance")
    found = law.silent("place") + law("stated_count")
    texts = [f"公司收集适用的法律法规{found}部：{law.each('titles', '、', '《{}》')}。"]
    other = w.law_entry("operation")
    few = other.silent("place") + other.each("titles", "、", "《{}》")
    texts[0] += f"现场抽查了{few}有关要求的执行情况，能够遵守。"
    cited = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        cited.append(f"{e('number')}《{e('title')}》")
    texts[0] += f"执行的标准有{'、'.join(cited)}。"
    if legal:
        e = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
        texts.append(
            f"合规性评价于{e('done_on')}进行，评价人员为{e.each('evaluators')}，共评价{e('stated_count')}部，"
            "结论为遵守了适用要求。覆盖时期内没有环保、安全方面的行政处罚。"
        )
    say(w, "法律法规", *texts)


def _people(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）持{e('kind')}，{e('category')}，证号{e('number')}，"
            f"{e('issuer')}发证，有效期{e('valid_from')}至{e('valid_to')}"
        )
    holders = f"持证人员：{'；'.join(told)}。" if told else "没有须持证上岗的作业。"
    told = []
    for work in audit.employment_contracts:
        e = w.entry("employment_contracts", work)
        ends = f"，{e('valid_to')}期满" if work.valid_to else "，无固定期限"
        told.append(f"{e('name')}{e('signed_on')}签订，{e('valid_from')}起{ends}")
    contracts = f"劳动合同抽查：{'；'.join(told)}。"
    told = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        told.append(f"{e('name')}{e('examined_on')}在{e('institution')}检查，{e('result')}")
    exams = f"健康检查抽查：{'；'.join(told)}。"
    office = audit.world.departments[0]
    trained = _one(
        w,
        (
            f"{office}按年度计划组织培训，抽查2份培训记录，内容、签到和考核齐全。",
            f"岗位要求由{office}规定，抽查4名员工的培训和经验记录，能够胜任。",
        ),
    )
    say(w, "人员", f"{trained}{holders}", f"{contracts}{exams}")


def _facilities(audit: Audit, w: Writer) -> None:
    world = audit.world
    owned = "、".join(f"{name}{number}台（{model}）" for name, model, number in world.equipment)
    text = f"主要设备：{owned}。" if owned else "以办公和信息设备为主。"
    text += f"设备由{world.departments[6]}按计划维护，抽查2份维护记录，没有漏项。"
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e('name')}（{e('model')}），设备代码{e('device_code')}，使用登记证{e('registration_no')}，"
            f"{e('inspected_on')}经{e('agency')}检验，报告{e('report_no')}，下次检验{e('next_inspection_on')}"
        )
    say(w, "设施", text + (f"特种设备：{'；'.join(told)}。" if told else "没有特种设备。"))


def _instruments(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')}{e('model')}，编号{e('serial')}，使用单位{e('user_unit')}，"
            f"{e('agency')}{e('calibrated_on')}{one.act}，证书{e('certificate_no')}，"
            f"有效期至{e('valid_until')}，{e('result')}"
        )
    if told:
        say(w, "测量设备", f"抽查情况：{'；'.join(told)}。现场标识清楚，均在有效期内。")
    else:
        say(w, "测量设备", "没有须检定或校准的测量设备。")


def _purchase(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}，{e('evaluated_on')}评价）")
    text = f"合格供方：{'、'.join(told)}。外包过程：{w.fact('outsourced_processes')}，按协议和验收要求控制。"
    deals = []
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        deals.append(
            f"{e('kind')}由{e.each('parties', '与')}于{e('signed_on')}签订，期限{e('stated_term')}，"
            f"自{e('valid_from')}至{e('valid_to')}"
        )
    say(w, "采购和外包", f"{text}合同抽查：{'；'.join(deals)}。")


def _operation(audit: Audit, w: Writer) -> None:
    world, systems = audit.world, audit.systems
    flow = world.industry["flow"]
    texts = [
        f"流程为{'—'.join(flow)}，关键过程：{w.fact('key_processes')}，特殊过程：{w.fact('special_processes')}。"
        + _one(
            w,
            (
                f"在{world.departments[2]}查看了{flow[1]}和{flow[-2]}，作业文件放在岗位上，记录当班完成。",
                f"跟踪了一份任务从{flow[0]}到{flow[-1]}的记录，前后一致，能够追溯。",
            ),
        )
    ]
    if "QMS" in systems:
        done = "验收" if world.industry["field"] in SERVICES else "检验"
        texts.append(
            f"抽查3份合同，签订前进行了评审；抽查3份{done}记录，由授权人员签字；"
            f"不合格由{world.departments[1]}组织处置并重新{done}。顾客满意度每年调查一次，没有重大投诉。"
        )
    if "EMS" in systems:
        texts.append(
            f"环境控制：查看了{world.aspects[1]}等的控制，污染防治设施运行正常，固体废物分类存放，"
            "环境监测报告的结果达标，没有环境事件。"
        )
    if "OHSMS" in systems:
        texts.append(
            f"安全控制：查看了{world.hazards[0]}、{world.hazards[1]}的控制，警示标识、防护用品和作业许可落实，"
            "没有工伤和职业病。"
        )
    say(w, "运行", *texts)


def _emergency(audit: Audit, w: Writer) -> None:
    told = []
    for one in audit.drills:
        e = w.entry("drills", one)
        told.append(f"{e('held_on')}在{one.place}举行{e('kind')}应急演练，{one.people}人参加")
    say(w, "应急", f"预案覆盖主要的紧急情况，{'；'.join(told)}，演练后作了评价。应急物资有清单并定期检查。")


def _figures(audit: Audit, w: Writer) -> None:
    told = []
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        title = e("title")
        parts = []
        for item in table.items:
            i = e.inner("items", item)
            parts.append(f"{i('name')}{i('amount')}{table.unit}")
        told.append(f"{title}：{'、'.join(parts)}，合计{e('stated_total')}{table.unit}。")
    say(w, "监测和统计", "".join(told) + "数据由专人统计，来源可查。")


def _cycle(audit: Audit, w: Writer) -> None:
    one = audit.internal_audits[0]
    e = w.entry("internal_audits", one)
    days = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
    planned = e("planned_on")
    say(
        w,
        "内部审核",
        f"{planned}制定计划，{days}实施，内审组长{e('leader')}，内审员{e.each('auditors')}，"
        f"开出不符合{e('nonconformities')}项，{e('closed_on')}全部关闭。内审员没有审核自己的工作，结果可信。",
    )
    review = audit.management_reviews[0]
    e = w.entry("management_reviews", review)
    done = f"{e('closed_on')}完成" if review.closed_on else "正在落实"
    say(
        w,
        "管理评审",
        f"{e('planned_on')}下发计划，{e('held_on')}由{e('chair')}主持召开，输入充分，"
        f"决定改进{e('improvements')}项，要求{e('due_date')}前完成，{done}。",
    )
