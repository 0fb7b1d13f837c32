"""The form of 湟沚 on how the system works: themes on the left, what was seen in long cells."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
Seen = Callable[[Audit, Writer], list[str]]


def evidence(audit: Audit, w: Writer) -> None:
    """The form."""
    quality = "QMS" in audit.systems
    themes: list[tuple[str, Seen, bool]] = [
        ("组织环境、领导作用和方针", _lead, True),
        ("风险机遇的应对、目标及其实现", _plan, True),
        ("人员能力、意识和培训", _staff, True),
        ("设备设施和特种设备", _plant, True),
        ("监视和测量资源", _measure, True),
        ("成文信息和沟通", _papers, True),
        ("与顾客有关的过程", _sales, quality),
        ("技术和设计开发", _technics, True),
        ("外部提供过程的控制", _supply, True),
        ("生产和服务提供的控制", _doing, True),
        ("检验、放行和不合格的控制", _release, quality),
        ("环境因素、危险源及运行控制", _risks, {"EMS", "OHSMS"} & {*audit.systems} != set()),
        ("合规义务", _duties, True),
        ("应急准备和响应", _drills, True),
        ("内部审核、管理评审和改进", _cycle, True),
    ]
    rows: list[Row] = [["项　目", "审核情况及证据"]]
    for label, seen, shown in themes:
        if shown:
            rows.append([label, "¶".join(seen(audit, w))])
    w.table(rows, (1.2, 5.4), head=1, repeat=True, bold=(0,))


def _lead(_audit: Audit, w: Writer) -> list[str]:
    return ["".join(phrases(w, "lead", 3))]


def _plan(audit: Audit, w: Writer) -> list[str]:
    goals = "；".join(
        f"{name}目标值{target}、考核值{reached}" for name, target, reached in audit.world.objectives
    )
    lines = [
        "".join(phrases(w, "risk", 1)),
        f"组织建立了可测量的目标并分解到各部门，考核情况：{goals}。目标均已实现。",
    ]
    for one in audit.tables_with_totals:
        t = w.entry("tables_with_totals", one)
        items = [t.inner("items", item) for item in one.items]
        told = "，".join(f"{i('name')}{i('amount')}{one.unit}" for i in items)
        lines.append(f"审核员调阅了《{t('title')}》，其中{told}，合计{t('stated_total')}{one.unit}。")
    return lines


def _staff(audit: Audit, w: Writer) -> list[str]:
    lines = ["".join(phrases(w, "staff", 2))]
    for one in audit.personnel_certificates:
        e = w.entry("personnel_certificates", one)
        lines.append(
            f"{e.aside('work')}岗位{e('name')}持有{e('issuer')}核发的《{e('kind')}》（{e('category')}"
            f"），证号{e('number')}，"
            f"发证日期{e('issued_on')}，有效期自{e('valid_from')}至{e('valid_to')}。"
        )
    if not audit.personnel_certificates:
        lines.append("该组织无须持证上岗的特种作业和特种设备作业岗位。")
    deals = []
    for deal in audit.employment_contracts:
        e = w.entry("employment_contracts", deal)
        term = f"{e('valid_from')}至{e('valid_to')}" if deal.valid_to else f"{e('valid_from')}起，无固定期限"
        deals.append(f"{e('name')}，{e('signed_on')}签订，合同期限{term}")
    if deals:
        lines.append(f"抽取劳动合同：{'；'.join(deals)}。")
    exams = []
    for exam in audit.medical_exams:
        e = w.entry("medical_exams", exam)
        exams.append(f"{e('name')}于{e('examined_on')}在{e('institution')}体检，结论{e('result')}")
    if exams:
        lines.append(f"抽取职工健康检查资料：{'；'.join(exams)}。")
    return lines


def _plant(audit: Audit, w: Writer) -> list[str]:
    lines = ["".join(phrases(w, "plant", 2))]
    for one in audit.special_equipment:
        e = w.entry("special_equipment", one)
        lines.append(
            f"安装在{e.aside('place')}的{e('name')}（型号{e('model')}），设备代码{e('device_code')}，"
            "使用登记证编号"
            f"{e('registration_no')}，{e('first_inspected_on')}首次检验；现行检验报告{e('report_no')}"
            f"由{e('agency')}出具，检验日期"
            f"{e('inspected_on')}，下次检验日期{e('next_inspection_on')}。"
        )
    if not audit.special_equipment:
        lines.append("该组织没有使用特种设备。")
    return lines


def _measure(audit: Audit, w: Writer) -> list[str]:
    if not audit.calibrations:
        return ["该组织提供产品和服务的过程不使用需要检定或校准的计量器具，以检查表和系统记录实施监视。"]
    lines = ["".join(phrases(w, "measure", 1)) + "现场抽查了下列器具："]
    for one in audit.calibrations:
        e = w.entry("calibrations", one)
        lines.append(
            f"{e('device')}，规格{e('model')}，出厂编号{e('serial')}，{e.aside('place')}使用，"
            f"{e('calibrated_on')}经{e('agency')}"
            f"{one.act}，结论{e('result')}，证书编号{e('certificate_no')}，有效期至{e('valid_until')}；"
        )
    lines.append("以上器具标识清楚，均在有效期内使用。")
    return lines


def _papers(_audit: Audit, w: Writer) -> list[str]:
    return ["".join(phrases(w, "papers", 2))]


def _sales(_audit: Audit, w: Writer) -> list[str]:
    return ["".join(phrases(w, "sales", 3))]


def _technics(audit: Audit, w: Writer) -> list[str]:
    lines = ["".join(phrases(w, "technics", 1))]
    if "QMS" in audit.systems and "8.3" not in audit.exclusions:
        lines.append("".join(phrases(w, "design", 1)))
    cited = []
    for one in audit.standards_cited:
        s = w.entry("standards_cited", one)
        cited.append(f"{s('number')}《{s('title')}》")
    if cited:
        lines.append(f"执行的主要产品、方法和排放标准有{'、'.join(cited)}。")
    return lines


def _supply(audit: Audit, w: Writer) -> list[str]:
    lines = ["".join(phrases(w, "supply", 2))]
    told = []
    for one in audit.suppliers:
        e = w.entry("suppliers", one)
        told.append(f"{e('name')}（提供{e('provides')}，{e('evaluated_on')}评价）")
    if told:
        lines.append(f"抽查的合格供方有：{'、'.join(told)}，评价结论均为合格。")
    for deal in audit.contracts:
        e = w.entry("contracts", deal)
        lines.append(
            f"{e.each('parties', '与')}于{e('signed_on')}签订了{e('kind')}，约定{deal.about}，合同期"
            f"{e('stated_term')}，自"
            f"{e('valid_from')}至{e('valid_to')}。"
        )
    return lines


def _doing(audit: Audit, w: Writer) -> list[str]:
    flow = "—".join(audit.world.industry["flow"])
    lines = [
        f"主要流程为{flow}。关键过程为{w.fact('key_processes')}，特殊过程为"
        f"{w.fact('special_processes')}，外包过程为"
        f"{w.fact('outsourced_processes')}。",
        "".join(phrases(w, "doing", 3)),
    ]
    if audit.special_processes != "无":
        lines.append("".join(phrases(w, "special", 1)))
    lines.append(f"生产经营活动中执行了{w.laws('operation')}的相关条款，未发现违反的情况。")
    return lines


def _release(_audit: Audit, w: Writer) -> list[str]:
    return ["".join(phrases(w, "release", 2)), "".join(phrases(w, "reject", 1))]


def _risks(audit: Audit, w: Writer) -> list[str]:
    lines = _counts(audit, w)
    if "EMS" in audit.systems:
        lines.append("".join(phrases(w, "environment", 2)))
    if "OHSMS" in audit.systems:
        lines.append("".join(phrases(w, "health", 2)))
    return lines


def _counts(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.counts:
        e = w.entry("counts", one)
        lines.append(f"组织识别、评价后确定了{e('what')}{e('stated')}{one.unit}，即{e.each('listed')}。")
    return lines


def _duties(audit: Audit, w: Writer) -> list[str]:
    quality_only = not {"EMS", "OHSMS"} & {*audit.systems}
    laws = w.law_entry("compliance")
    lines = _counts(audit, w) if quality_only else []
    lines.append(
        f"{audit.world.departments[-1]}负责获取和更新法律法规，现行清单收录适用的法律法规及其他要求"
        f"{laws('stated_count')}部，"
        f"包括{laws.silent('place')}{laws.each('titles', '、', '《{}》')}，获取渠道为政府网站和行业主"
        "管部门通知。"
    )
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        lines.append(
            f"{e('done_on')}，{e.each('evaluators')}对照清单中的{e('stated_count')}部要求逐一评价"
            "遵守情况，形成的合规性"
            "评价报告认为组织履行了各项合规义务。"
        )
    for permit in audit.permits:
        e = w.entry("permits", permit)
        last = e("valid_to") if permit.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        lines.append(
            f"持有{e('authority')}颁发的《{e('kind')}》，编号{e('number')}，持有人{e('holder')}，许可"
            "（登记）内容为"
            f"{e('scope')}，有效期自{e('valid_from')}至{last}。"
        )
    if not audit.permits:
        lines.append("该组织的经营项目不需要行政许可。")
    return lines


def _drills(audit: Audit, w: Writer) -> list[str]:
    lines = ["".join(phrases(w, "alarm", 1))]
    for one in audit.drills:
        e = w.entry("drills", one)
        lines.append(
            f"{e('held_on')}，组织{one.people}人在{one.place}开展了{e('kind')}应急演练，演练后对预案的"
            "适宜性作了评价。"
        )
    return lines


def _cycle(audit: Audit, w: Writer) -> list[str]:
    lines = []
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        span = f"{e('start')}{e.silent('end')}" if one.start == one.end else f"{e('start')}至{e('end')}"
        lines.append(
            f"内部审核：年度内审计划于{e('planned_on')}发布，内审于{span}进行，由{e('leader')}任内审组"
            "长，内审员为"
            f"{e.each('auditors')}，内审员经过培训且未审核本人的工作。内审发现不符合"
            f"{e('nonconformities')}项，责任部门分析原因、"
            f"采取措施，于{e('closed_on')}全部关闭。内审能够发现体系运行中的问题，过程有效。"
        )
    for held in audit.management_reviews:
        e = w.entry("management_reviews", held)
        state = f"并于{e('closed_on')}全部落实" if held.closed_on else "现正在实施之中"
        lines.append(
            f"管理评审：计划于{e('planned_on')}批准，{e('chair')}于{e('held_on')}主持了评审会议，各部"
            "门提交了书面输入材料，"
            f"评审报告对体系的适宜性、充分性和有效性作出评价，提出改进事项{e('improvements')}项，规定"
            f"在{e('due_date')}前完成，"
            f"{state}。"
        )
    lines.append("".join(phrases(w, "improve", 2)))
    return lines
