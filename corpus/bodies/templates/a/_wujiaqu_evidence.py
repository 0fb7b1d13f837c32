"""The evidence of each item: what was seen, with the records."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import TableWithTotal
from corpus.bodies.writer import Writer

LEGAL = {"EMS", "OHSMS"}
WHERE = {"quality": "检验", "safety": "投入"}


def legal(audit: Audit, w: Writer) -> list[str]:
    """Licence and permits."""
    org = "organization"
    told = [
        f"查营业执照原件，名称{w.fact(f'{org}.name')}，代码 {w.fact(f'{org}.uscc')}，在营业期限内；"
        f"体系范围与实际经营活动一致。"
    ]
    for one in audit.permits:
        p = w.entry("permits", one)
        told.append(
            f"{p('kind')}：{p('number')}，{p('scope')}，{p('valid_from')} 至 {p('valid_to')}，"
            f"{p('authority')}。"
        )
    return told


def context(audit: Audit, w: Writer) -> list[str]:
    """Context and risks."""
    del audit
    told = [
        "提供《内外部环境要素表》《相关方需求和期望清单》，按年度评审，内容覆盖市场、法规、技术和员工方面。",
        "风险和机遇已识别并评价，应对措施落实到部门，抽 3 项措施均已实施。",
    ]
    return (
        told
        if w.random.random() < 0.5
        else [*told, "与总经理交谈，对本年度主要变化和应对安排的说明与文件一致。"]
    )


def policy(audit: Audit, w: Writer) -> list[str]:
    """The policy, roles, workers."""
    people = audit.world.people
    told = [
        f"总经理{people.manager}批准发布管理方针，{w.fact('system_effective_on')} 起随体系文件实施，"
        f"办公区张贴。",
        f"任命{people.representative}为管理者代表，职责和权限见任命书。",
    ]
    if "OHSMS" in audit.systems:
        told.append(
            f"职工代表{people.workers}参与方针、风险评价和事故调查的协商，查职工代表会议记录，有签到。"
        )
    return told


def objectives(audit: Audit, w: Writer) -> list[str]:
    """Targets and results."""
    told = ["目标已分解到部门并按季度考核，考核结果："]
    told += [
        f"{at}）{name}：目标 {target}，完成 {reached}，达成。"
        for at, (name, target, reached) in enumerate(audit.world.objectives, 1)
    ]
    return [*told, w.random.choice(["目标管理方案有责任人和时间表。", "未发现未达成目标而没有措施的情况。"])]


def review(audit: Audit, w: Writer) -> list[str]:
    """The management review."""
    r = w.entry("management_reviews", audit.management_reviews[0])
    return [
        f"{r('planned_on')} 下发管理评审计划，{r('held_on')} 召开评审会议，{r('chair')}主持，"
        f"各部门汇报输入材料。",
        f"评审报告提出改进事项 {r('improvements')} 项，要求 {r('due_date')} 前完成，正在按计划推进。",
    ]


def previous(audit: Audit, w: Writer) -> list[str]:
    """What was found the time before."""
    told = []
    for at, one in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", one)
        told.append(f"{at}）{p('description')}验证关闭日期 {p('closed_on')}，本次现场复核措施有效。")
    return told


def people(audit: Audit, w: Writer) -> list[str]:
    """Competence and contracts."""
    told = [
        f"体系覆盖 {w.fact('headcount')} 人，抽查岗位任职要求和人员档案，学历、经历与要求相符；"
        f"年度培训计划按期实施，有签到和效果评价。"
    ]
    for one in audit.employment_contracts:
        c = w.entry("employment_contracts", one)
        ends = f"至 {c('valid_to')}" if one.valid_to else "起，无固定期限"
        told.append(f"{c('name')}劳动合同：{c('signed_on')} 签订，期限 {c('valid_from')} {ends}。")
    return told


def holders(audit: Audit, w: Writer) -> list[str]:
    """Certified people."""
    told = []
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        told.append(
            f"{e('name')}（{e.aside('work')}）：{e('kind')}，{e('category')}，证号 {e('number')}，"
            f"有效期 {e('valid_from')}～{e('valid_to')}。"
        )
    return told


def documents(audit: Audit, w: Writer) -> list[str]:
    """Documents."""
    office = audit.world.departments[0]
    return [
        f"管理手册、程序文件由{office}统一发放，发放登记齐全，现场使用的为有效版本。",
        w.random.choice(["外来文件建立清单，由专人跟踪更新。", "记录按规定的保存期归档，抽 4 份均可追溯。"]),
    ]


def talk(w: Writer) -> list[str]:
    """Communication."""
    return [
        w.random.choice(
            [
                "内部通过例会、公告栏和工作群沟通，外部由归口部门答复，抽 2 份往来函件均有处理记录。",
                "相关方的意见由归口部门登记和答复，抽查登记簿，均在规定的时限内办理。",
            ]
        )
    ]


def internal(audit: Audit, w: Writer) -> list[str]:
    """The internal audit."""
    a = w.entry("internal_audits", audit.internal_audits[0])
    one = audit.internal_audits[0]
    when = a("start") + (a.silent("end") if one.end == one.start else f" 至 {a('end')}")
    return [
        f"内审计划 {a('planned_on')} 批准，{when} 实施，组长{a('leader')}，内审员 {a.each('auditors')}。",
        f"开出不符合 {a('nonconformities')} 项，均分析原因并整改，{a('closed_on')} 全部验证关闭；"
        f"内审员未审核本人的工作。",
    ]


def flow(audit: Audit, w: Writer) -> list[str]:
    """How the work is done."""
    industry = audit.world.industry
    told = [f"工作流程：{'→'.join(industry['flow'])}。"]
    told += [
        f"{c('what')} {c('stated')} {one.unit}：{c.each('listed')}。"
        for one in audit.counts
        if one.what == "主要过程"
        for c in [w.entry("counts", one)]
    ]
    told.append(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。"
    )
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    told.append(f"执行的主要标准：{'、'.join(cited)}。")
    step = w.random.choice(industry["flow"])
    return [*told, f"现场查{step}，作业人员按作业文件操作，过程记录填写及时，签字齐全。"]


def marks(w: Writer) -> list[str]:
    """Identification and delivery."""
    return [
        w.random.choice(
            [
                "状态标识清楚，记录中的批号或单号可以追溯到人员和时间。",
                "随机抽 2 单，由交付记录倒查到任务下达，环节记录衔接。",
            ]
        ),
        "交付后的服务要求由专人登记和落实。",
    ]


def outside(audit: Audit, w: Writer) -> list[str]:
    """The environment in the field."""
    aspect = w.random.choice(audit.world.aspects)
    return [
        f"对“{aspect}”的控制措施已落实，作业人员能说出本岗位的控制要求。",
        w.random.choice(["污染防治设施正常运行，有运行记录。", "现场无跑冒滴漏，废物暂存点有标识。"]),
    ]


def field_laws(w: Writer) -> list[str]:
    """Laws that were looked at in the field."""
    few = w.law_entry("operation")
    return [f"抽查{few.silent('place')}{few.each('titles', '、', '《{}》')}有关条款的执行情况，未见违反。"]


def safe(audit: Audit, w: Writer) -> list[str]:
    """Safety in the field."""
    hazard = w.random.choice(audit.world.hazards)
    return [
        f"抽“{hazard}”的控制，操作规程上墙，班前有安全交底，劳动防护用品佩戴符合规定。",
        w.random.choice(["安全通道畅通，灭火器在有效状态。", "隐患排查每周一次，抽 3 条隐患均已闭环。"]),
    ]


def instruments(audit: Audit, w: Writer) -> list[str]:
    """Samples of the register."""
    if not audit.calibrations:
        return ["运营中不使用需要检定或校准的测量设备。"]
    told = ["建立监视和测量设备台账，周期送检，清单见附表一。抽查："]
    for one in audit.calibrations[:2]:
        e = w.entry("calibrations", one)
        told.append(
            f"{e('device')} {e('model')}（{e('serial')}），{e('agency')}{one.act}，"
            f"证书 {e('certificate_no')}，有效期至 {e('valid_until')}，{e('result')}。"
        )
    return told


def release(audit: Audit, w: Writer) -> list[str]:
    """Checks before delivery."""
    last = audit.world.industry["flow"][-1]
    return [
        "依据检查规范实施进货、过程和最终检查，抽 3 份最终检查记录，项目齐全，结论明确。",
        w.random.choice([f"{last}之前由授权人员确认放行。", "没有紧急放行的情况。"]),
    ]


def rejects(w: Writer) -> list[str]:
    """What does not conform."""
    return [
        w.random.choice(
            [
                "不合格品隔离存放，抽 2 份处置单，评审和处置意见齐全。",
                "抽 2 份不合格处置记录，返工后重新检查合格。",
            ]
        )
    ]


def better(w: Writer) -> list[str]:
    """Analysis and improvement."""
    return [
        w.random.choice(
            [
                "按月统计分析运行数据，形成报告并报管理层。",
                "抽 2 份纠正措施记录，原因分析到位，效果经过验证。",
            ]
        )
    ]


def papers(w: Writer, design: bool) -> list[str]:
    """Design or changes."""
    if design:
        return ["查 1 个设计项目的策划、输入、评审、验证和确认记录，按程序进行，更改经过批准。"]
    return [
        w.random.choice(
            [
                "作业文件由专人编制，更改经审批后换发，旧版收回。",
                "抽 2 份更改通知单，更改前评审了对质量、环境和安全的影响。",
            ]
        )
    ]


def knowledge(w: Writer) -> list[str]:
    """Knowledge."""
    return [
        w.random.choice(
            ["经验教训汇编成案例，用于新员工培训。", "标准、图样和案例资料在服务器分类保存，按权限使用。"]
        )
    ]


def machines(audit: Audit, w: Writer) -> list[str]:
    """Machines."""
    owned = "、".join(f"{name}（{model}）{number} 台" for name, model, number in audit.world.equipment)
    del w
    return [f"主要设备：{owned}。", "按年度计划保养，抽 3 台的点检和保养记录，项目齐全。"]


def special(audit: Audit, w: Writer) -> list[str]:
    """Special equipment."""
    told = []
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        told.append(
            f"{e('name')} {e('model')}，使用登记证 {e('registration_no')}，{e('inspected_on')} 定期检验，"
            f"下次检验日期 {e('next_inspection_on')}。"
        )
    return [*told, "明细见附表二。"] if told else ["无特种设备。"]


def suppliers(audit: Audit, w: Writer) -> list[str]:
    """Suppliers."""
    told = ["建立合格供方名录，按年度再评价。抽查："]
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（{e('provides')}），评价日期 {e('evaluated_on')}，合格。")
    return told


def bought(audit: Audit, w: Writer) -> list[str]:
    """Contracts."""
    told = []
    for one in audit.contracts:
        c = w.entry("contracts", one)
        told.append(
            f"{c('kind')}（{one.about}）：{c.each('parties', '与')}于 {c('signed_on')} 签订，"
            f"期限{c('stated_term')}，{c('valid_from')} 至 {c('valid_to')}。"
        )
    return [*told, "采购信息写明了规格、数量、验收以及环境安全方面的要求。"]


def orders(w: Writer) -> list[str]:
    """Orders."""
    return [
        w.random.choice(
            [
                "抽 4 份合同，签订前均经评审，数量、交期和验收方式明确。",
                "口头订单由业务员记录并经顾客确认，抽 2 份有确认记录。",
            ]
        )
    ]


def content(w: Writer) -> list[str]:
    """Satisfaction."""
    return [
        w.random.choice(
            ["每半年发放顾客满意度调查表，结果汇总后用于改进。", "本期未收到重大投诉，一般意见均已回复。"]
        )
    ]


def counted(audit: Audit, w: Writer, word: str) -> list[str]:
    """Aspects or risks with their number."""
    told = [
        f"经评价确定{c('what')} {c('stated')} {one.unit}：{c.each('listed')}。"
        for one in audit.counts
        if word in one.what
        for c in [w.entry("counts", one)]
    ]
    return [*told, "识别考虑了正常、异常和紧急状态，控制措施写入作业文件。"] if told else []


def compliance(audit: Audit, w: Writer) -> list[str]:
    """Laws and the evaluation of compliance."""
    law = w.law_entry("compliance")
    c = w.entry("compliance_evaluations", audit.compliance_evaluations[0])
    return [
        f"收集适用的法律法规 {law('stated_count')}{law.silent('place')} 部，清单见附表，"
        f"条款要求已转化到文件。",
        f"{c('done_on')} 由 {c.each('evaluators')} 进行合规性评价，"
        f"逐部评价 {c('stated_count')} 部，结论为符合。",
    ]


def drills(audit: Audit, w: Writer) -> list[str]:
    """Drills."""
    told = ["应急预案和应急物资清单齐全。演练："]
    for one in audit.drills:
        d = w.entry("drills", one)
        told.append(f"{d('held_on')} {d('kind')}应急演练，地点{one.place}，{one.people} 人参加，有评价记录。")
    return told


def exams(audit: Audit, w: Writer) -> list[str]:
    """Medical examinations."""
    told = []
    for one in audit.medical_exams:
        m = w.entry("medical_exams", one)
        told.append(f"{m('name')}：{m('examined_on')} 在{m('institution')}体检，{m('result')}。")
    return [*told, "体检结果已书面告知本人。"] if told else []


def waste(w: Writer) -> list[str]:
    """Waste and emissions."""
    return [w.random.choice(["固体废物分类收集，交接有登记。", "一般固废外售或清运，台账与现场相符。"])]


def tables_for(audit: Audit, place: str) -> list[TableWithTotal]:
    """The tables with a total that a department shows."""
    return [one for one in audit.tables_with_totals if WHERE.get(place, "\n") in one.title]


def amounts(w: Writer, table: TableWithTotal) -> None:
    """A table with a total."""
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（{table.unit}）", style="center")
    rows = [["项目", "数值"]]
    for item in table.items:
        i = e.inner("items", item)
        rows.append([i("name"), i("amount")])
    rows.append(["合计", e("stated_total")])
    w.table(rows, (6, 4), head=1)
