"""The second part of 梧涧's report: what each department showed."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.records import Calibration, MedicalExam, PersonnelCertificate, SpecialEquipment
from corpus.bodies.templates.a._stock import numeral, said
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

RATED = {"符合": "符合", "基本符合": "基本符合", "不符合": "不符合"}


def all_of(audit: Audit, w: Writer) -> None:
    """All departments."""
    _top(audit, w)
    _office(audit, w)
    _quality(audit, w)
    _doing(audit, w)
    _tech(audit, w)
    _purchase(audit, w)
    _sale(audit, w)
    _upkeep(audit, w)
    _safety(audit, w)


def rated(audit: Audit, w: Writer, at: int) -> None:
    """A criterion with its boxes."""
    rating = audit.conclusion.ratings[at]
    e = w.same("conclusion.ratings", str(at), rating)
    w.text(f"◆ {e('criterion')}：{w.choice(f'{e.path}.value', RATED, rating.value)}", style="plain")


def _department(audit: Audit, w: Writer, at: int, name: str, clauses: str) -> None:
    """The head of a department's record."""
    head = audit.world.people.heads.get(name, audit.world.people.manager)
    auditors = [member for member in audit.team if member.qualified]
    auditor = auditors[at % len(auditors)]
    w.heading(2, f"（{numeral(at)}）{name}")
    rows: list[Row] = [
        ["接待人", head, "审核员", w.person(auditor)("name"), "过程", clauses],
    ]
    w.table(rows, (1.2, 1.6, 1.2, 1.6, 1, 3.8), bold=(0, 2, 4))


def _top(audit: Audit, w: Writer) -> None:
    _department(audit, w, 1, "管理层", "环境、领导、策划、评审")
    w.paragraphs(said(w, "top", 4))
    for system in audit.systems:
        w.text(f"手册声明的范围（{system}）：{w.scope('system', system)}。", style="plain")
    w.text(
        "目标："
        + "；".join(f"{name}{target}，完成{reached}" for name, target, reached in audit.world.objectives)
    )
    rated(audit, w, 0)
    rated(audit, w, 1)
    for one in audit.internal_audits:
        e = w.entry("internal_audits", one)
        rows: list[Row] = [
            ["内部审核", f"计划下达：{e('planned_on')}", f"实施：{e('start')}至{e('end')}"],
            ["^", f"组长：{e('leader')}", f"内审员：{e.each('auditors', '、')}"],
            ["^", f"不符合项数：{e('nonconformities')}", f"全部关闭：{e('closed_on')}"],
        ]
        w.table(rows, (1.4, 4.2, 4.8), bold=(0,))
    for review in audit.management_reviews:
        e = w.entry("management_reviews", review)
        rows = [
            ["管理评审", f"计划：{e('planned_on')}", f"会议：{e('held_on')}", f"主持：{e('chair')}"],
            ["^", f"改进项：{e('improvements')}", f"要求完成：{e('due_date')}", "资料：报告、签到表"],
        ]
        w.table(rows, (1.4, 3, 3, 3), bold=(0,))
    rated(audit, w, 4)


def _office(audit: Audit, w: Writer) -> None:
    _department(audit, w, 2, audit.world.departments[0], "能力、意识、沟通、成文信息")
    w.paragraphs(said(w, "office", 4))
    if audit.personnel_certificates:
        w.text("持证人员抽样：", style="plain")
    for at, one in enumerate(audit.personnel_certificates, 1):
        _certificate(w, at, one)
    if contracts := [one for one in audit.employment_contracts if one.valid_to]:
        told = []
        for contract in contracts:
            e = w.entry("employment_contracts", contract)
            told.append(f"{e('name')}（{e('signed_on')}签，{e('valid_from')}—{e('valid_to')}）")
        w.text(f"抽查劳动合同：{'；'.join(told)}。双方签章齐全。")
    _exams(audit.medical_exams, w)
    w.text(
        f"花名册在册{w.fact('headcount_total')}人，社保缴费单载明{w.fact('insured_count')}人，"
        f"在体系范围内工作的{w.fact('headcount')}人。"
    )
    rated(audit, w, 2)


def _certificate(w: Writer, at: int, one: PersonnelCertificate) -> None:
    e = w.entry("personnel_certificates", one)
    w.text(
        f"（{at}）姓名：{e('name')}　岗位：{e.aside('work')}",
        f"　　　证件：{e('kind')}　项目：{e('category')}",
        f"　　　证号：{e('number')}　发证：{e('issuer')}",
        f"　　　有效：{e('valid_from')}—{e('valid_to')}",
        style="plain",
    )


def _exams(exams: list[MedicalExam], w: Writer) -> None:
    """Those examined on one day at one place in one sentence."""
    groups: dict[tuple[str, str], list[MedicalExam]] = {}
    for exam in exams:
        groups.setdefault((exam.examined_on.isoformat(), exam.institution), []).append(exam)
    for together in groups.values():
        entries = [w.entry("medical_exams", exam) for exam in together]
        first, *others = entries
        day = first("examined_on") + "".join(e.silent("examined_on") for e in others)
        where = first("institution") + "".join(e.silent("institution") for e in others)
        names = "、".join(e("name") for e in entries)
        results = "、".join(e("result") for e in entries)
        apart = "分别为" if others else "为"
        w.text(f"{day}，{names}在{where}体检，结果{apart}{results}。")


def _quality(audit: Audit, w: Writer) -> None:
    _department(audit, w, 3, audit.world.departments[1], "监视测量资源、放行、不合格输出")
    w.paragraphs(said(w, "quality", 4))
    if not audit.calibrations:
        w.text("没有需要检定或校准的器具。", style="plain")
    for at, one in enumerate(audit.calibrations, 1):
        _calibration(w, at, one)
    if audit.calibrations:
        w.text("以上器具的标签与证书一致。本机构对计量机构的资质另行核查。", style="plain")


def _calibration(w: Writer, at: int, one: Calibration) -> None:
    e = w.entry("calibrations", one)
    rows: list[Row] = [
        ["器具", e("device"), "规格", e("model"), "出厂号", e("serial")],
        [f"{one.act}机构", e("agency"), "‹", "‹", "结论", e("result")],
        ["证书号", e("certificate_no"), f"{one.act}日期", e("calibrated_on"), "有效期至", e("valid_until")],
    ]
    w.text(f"{at}）{one.place}", style="plain")
    w.table(rows, (1.5, 2.3, 1.5, 1.9, 1.4, 1.8), bold=(0, 2, 4))


def _doing(audit: Audit, w: Writer) -> None:
    _department(audit, w, 4, audit.world.departments[2], "运行策划和控制、标识、防护")
    w.paragraphs(said(w, "doing", 4))
    flow = "—".join(audit.world.industry["flow"])
    w.text(
        f"从事的活动为{w.scope('activity')}，流程：{flow}。关键过程为{w.fact('key_processes')}，"
        f"特殊过程为{w.fact('special_processes')}，外包过程为{w.fact('outsourced_processes')}。"
    )
    w.paragraphs(audit.world.remarks["operation"][:2])
    rated(audit, w, 3)


def _tech(audit: Audit, w: Writer) -> None:
    _department(audit, w, 5, audit.world.departments[3], "技术文件、标准")
    w.paragraphs(said(w, "tech", 3))
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        w.text(f"· {e('number')}　{e('title')}", style="plain")


def _purchase(audit: Audit, w: Writer) -> None:
    _department(audit, w, 6, audit.world.departments[4], "外部提供的过程、产品和服务")
    w.paragraphs(said(w, "purchase", 3))
    told = []
    for at, supplier in enumerate(audit.suppliers, 1):
        e = w.entry("suppliers", supplier)
        told.append(f"{at}) {e('name')}，供应{e('provides')}，{e('evaluated_on')}评价合格；")
    w.table([["合格供方抽样", "¶".join(told)]], (1.6, 8.8), bold=(0,))
    number = f"0{w.random.randrange(10, 99)}24Q1{w.random.randrange(1000, 9999)}R1S"
    w.text(f"其中一家供方提交了其自身的质量管理体系认证证书复印件（编号{number}），仅作评价参考。")
    for contract in audit.contracts:
        e = w.entry("contracts", contract)
        rows: list[Row] = [
            [f"合同：{e('kind')}（{contract.about}）", f"双方：{e.each('parties', ' / ')}"],
            [f"签订：{e('signed_on')}", f"期限：{e('stated_term')}，{e('valid_from')}—{e('valid_to')}"],
        ]
        w.table(rows, (4, 6.4), rules="rows")


def _sale(audit: Audit, w: Writer) -> None:
    _department(audit, w, 7, audit.world.departments[5], "产品和服务的要求、顾客满意")
    w.paragraphs(said(w, "sale", 3))
    w.paragraphs(audit.world.remarks["evaluation"][:1])


def _upkeep(audit: Audit, w: Writer) -> None:
    _department(audit, w, 8, audit.world.departments[6], "基础设施、特种设备")
    w.paragraphs(said(w, "upkeep", 3))
    equipment = "、".join(f"{name}（{model}）{number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要设备：{equipment}。")
    for at, one in enumerate(audit.special_equipment, 1):
        _special(w, at, one)


def _special(w: Writer, at: int, one: SpecialEquipment) -> None:
    e = w.entry("special_equipment", one)
    lines = (
        f"特种设备{at}：{e('name')}　{e('model')}",
        f"设备代码 {e('device_code')}",
        f"使用登记证 {e('registration_no')}",
        f"检验机构 {e('agency')}",
        f"报告 {e('report_no')}，检验日期 {e('inspected_on')}，下次 {e('next_inspection_on')}",
    )
    w.table([["¶".join(lines)]], (10.4,))


def _safety(audit: Audit, w: Writer) -> None:
    _department(audit, w, 9, audit.world.departments[7], "合规义务、应急、绩效")
    w.paragraphs(said(w, "safety", 4))
    for count in audit.counts:
        e = w.entry("counts", count)
        w.text(f"{e('what')}清单列有{e('stated')}{count.unit}：{e.each('listed', '；')}。")
    laws = w.law_entry("compliance")
    w.text(f"法律法规清单{laws('stated_count')}部：{w.laws('compliance', '、', '《{}》')}。")
    for evaluation in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", evaluation)
        rows: list[Row] = [
            ["合规性评价", f"日期：{e('done_on')}", f"评价人：{e.each('evaluators', '、')}"],
            ["^", f"评价条目：{e('stated_count')}部", "结果：均遵守"],
        ]
        w.table(rows, (1.6, 4, 4.8), bold=(0,))
    rated(audit, w, 5)
    _papers(audit, w)
    drills = []
    for drill in audit.drills:
        e = w.entry("drills", drill)
        drills.append(f"{e('held_on')}{drill.place}{e('kind')}演练（{drill.people}人）")
    if drills:
        w.text(f"应急演练：{'；'.join(drills)}。演练后对预案作了评审。")
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        items = [e.inner("items", item) for item in table.items]
        unit = f"（{table.unit}）"
        rows = [
            [f"{e('title')}{unit}", *["‹"] * len(items), "‹"],
            ["项目", *(i("name") for i in items), "合计"],
            ["数额", *(i("amount") for i in items), e("stated_total")],
        ]
        w.table(rows, (1.2, *[1.8] * len(items), 1.4), head=1)


def _papers(audit: Audit, w: Writer) -> None:
    """Permits and the certificates in force."""
    for permit in audit.permits:
        e = w.entry("permits", permit)
        until = e("valid_to") if permit.valid_to else e("valid_to", "长期", value="长期")
        rows: list[Row] = [
            ["许可", e("kind"), "编号", e("number")],
            ["持有人", e("holder"), "内容", e("scope")],
            ["有效期", f"{e('valid_from')}—{until}", "颁发", e("authority")],
        ]
        w.table(rows, (1.1, 4.2, 1, 4.1), bold=(0, 2))
    for certificate in audit.certificates:
        e = w.entry("certificates", certificate)
        w.text(
            f"现行认证证书　{e('system')}　No. {e('number')}　{e('issued_on')}发，{e('valid_to')}止",
            style="plain",
        )
