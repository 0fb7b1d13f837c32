"""栾禾海德曼: a report in two languages, its summary first, options in boxes, processes rated."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _luanhe_findings as findings
from corpus.bodies.templates.a import _luanhe_records as records
from corpus.bodies.templates.a._luanhe_form import ENGLISH, NAMES, facts, head, label, yes_no
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "栾禾海德曼认证（中国）有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "ISMS", "EMS+OHSMS", "QMS+EMS+OHSMS", "EnMS", "MDR+QMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "ballot", "dates": "dash", "blank": "n/a", "styled": True}

KINDS = {
    "stage2": "二阶段 Stage 2",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Re-certification",
    "transfer": "转入 Transfer",
}
RESULTS = {
    "recommend": "推荐发证 Certification recommended",
    "recommend_after_correction": "纠正措施经接受后推荐发证 Recommended after acceptance of actions",
    "not_recommend": "不推荐 Not recommended",
}
KEPT = {
    "maintain": "保持证书 Certificate maintained",
    "suspend": "暂停 Suspension",
    "withdraw": "撤销 Withdrawal",
}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Hybrid"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(
            f"{BODY}¶Luanhe Heidmann Certification",
            "审核报告 Audit Report",
            f"{audit.world.form_no} Rev. 7",
        ),
        page="第 Page # 页，共 of ## 页",
    )
    _cover(audit, w)
    _summary(audit, w)
    _client(audit, w)
    _audit(audit, w)
    _team(audit, w)
    _processes(audit, w)
    records.chapter(audit, w)
    findings.chapter(audit, w)
    _end(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(
        w.fact("certification_body.name"), "Luanhe Heidmann Certification (China) Co., Ltd.", style="plain"
    )
    w.text(w.fact("title"), style="title")
    w.text("Management System Audit Report", style="subtitle")
    names = [w.tag("systems+", system, NAMES[system]) + f" {ENGLISH[system]}" for system in audit.systems]
    standards = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        if standard.iso is None or standard.iso == standard.number:
            twin = e.silent("iso") if standard.iso else ""
            standards.append(e("number") + twin + e.silent("system"))
        else:
            standards.append(f"{e('iso')}（{e('number')}）{e.silent('system')}")
    rows: list[Row] = [
        [label("客户", "Client"), w.fact("organization.name")],
        [label("报告号", "Report No."), w.fact("number")],
        [label("申请号", "Order No."), audit.world.application_no],
        [label("审核类型", "Type of audit"), w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        [label("管理体系", "Management system(s)"), "¶".join(names)],
        [label("认证标准", "Standard(s)"), "¶".join(standards)],
        [label("审核日期", "Audit dates"), f"{w.fact('audit.start')} – {w.fact('audit.end')}"],
        [label("审核组长", "Lead auditor"), w.person(audit.leader)("name")],
        [label("签发日期", "Date of issue"), w.fact("report_date")],
    ]
    w.table(rows, (2.4, 7), rules="rows")
    w.text(
        "本报告属客户与本公司的保密文件。This report is confidential between the client and us.",
        style="center",
    )
    w.page()


def _summary(audit: Audit, w: Writer) -> None:
    w.heading(1, "0  管理层摘要 Management summary")
    found = audit.nonconformities
    w.text("以下为审核结果摘要，供管理层使用。Results at a glance for the management.", style="plain")
    told = KEPT if audit.conclusion.recommendation in KEPT else RESULTS
    result = w.choice("conclusion.recommendation", told, audit.conclusion.recommendation or "", "¶")
    counts = f"严重 Major：{w.fact('nonconformities.major')} 项    轻微 Minor："
    counts += f"{w.fact('nonconformities.minor')} 项"
    if found.items:
        counts += f"¶纠正措施提交期限 Due date：{w.fact('nonconformities.due_date')}"
    rows: list[Row] = [
        [label("推荐意见", "Recommendation"), result],
        [label("不符合", "Nonconformities"), counts],
        [label("强项", "Strengths"), "¶".join(f"+ {text}" for text in phrases(w, "strength", 2))],
        [label("改进机会", "Opportunities"), "¶".join(f"> {text}" for text in phrases(w, "chance", 2))],
    ]
    w.table(rows, (2.2, 7.4))
    values = {"符合": "符合 Yes", "基本符合": "基本符合 Mostly", "不符合": "不符合 No"}
    rows = [[head("评价项目", "Criterion"), head("结果", "Result")]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        rows.append([e("criterion"), w.choice(f"{e.path}.value", values, rating.value)])
    w.table(rows, (4.6, 5), head=1)


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "1  客户信息 Client data")
    w.heading(2, "1.1  概况 General")
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    facts(
        w,
        [
            ("名称", "Company", w.fact("organization.name")),
            ("信用代码", "USCC", w.fact("organization.uscc")),
            ("注册地址", "Registered address", w.fact("organization.registered_address")),
            ("办公地址", "Office address", w.fact("organization.office_address")),
            ("经营地址", "Operating address", w.fact("organization.business_address")),
            ("成立日期", "Founded on", w.fact("organization.established_on")),
            ("执照期限", "Licence term", term),
            ("发照机关", "Licensing authority", w.fact("organization.licence.authority")),
            ("法定代表人", "Legal representative", people.legal),
            ("总经理", "General manager", people.manager),
            ("联系人", "Contact", f"{people.contact}，{world.phone}"),
            ("班次", "Shifts", f"{world.shifts}"),
            ("员工总数", "Employees", w.fact("headcount_total")),
            ("参保人数", "Socially insured", w.fact("insured_count")),
            ("体系内人数", "Within the system", w.fact("headcount")),
            ("体系运行起", "System in force since", w.fact("system_effective_on")),
        ],
    )
    w.heading(2, "1.2  场所 Sites")
    rows: list[Row] = [
        [
            "No.",
            head("地址", "Address"),
            head("性质", "Kind"),
            head("活动", "Activity"),
            head("人数", "Persons"),
        ]
    ]
    kinds = {"fixed": "固定 Fixed", "temporary": "临时 Temporary"}
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", kinds, site.kind, "¶")
        rows.append([f"S{at}", e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.8, 3.6, 2, 2, 1), head=1)
    w.heading(2, "1.3  业务与过程 Business and processes")
    w.table(
        [
            [label("业务活动", "Activities"), w.scope("activity")],
            [label("流程", "Process flow"), " > ".join(world.industry["flow"])],
            [label("关键过程", "Key processes"), w.fact("key_processes")],
            [label("特殊过程", "Special processes"), w.fact("special_processes")],
            [label("外包过程", "Outsourced"), w.fact("outsourced_processes")],
            [label("不适用条款", "Not applicable"), w.fact("exclusions")],
        ],
        (2.2, 7.4),
    )


def _audit(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "2  审核信息 Audit data")
    days = f"{w.fact('audit.start')} {w.half('audit.start_half')} – {w.fact('audit.end')} "
    days += w.half("audit.end_half")
    covered = f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}"
    rows: list[Row] = [
        [label("现场时间", "Duration"), days],
        [label("方式", "Method"), w.choice("audit.mode", MODES, when.mode)],
        [
            label("审核人天", "Man-days"),
            f"合计 Total {w.fact('audit.person_days')}；现场 On-site {w.fact('audit.onsite_days')}",
        ],
        [label("风险级别", "Risk level"), w.fact("audit.risk")],
        [label("覆盖时段", "Period covered"), covered],
    ]
    if when.reductions:
        rows.append([label("减少理由", "Reduction"), w.each("audit.reductions", when.reductions, "；")])
    if audit.stage1:
        times = f"{w.fact('stage1.start_time')}–{w.fact('stage1.end_time')}"
        how = w.fact("stage1.mode", "现场 On-site")
        told = f"{w.fact('stage1.start')}，{times}，{how}。关注点已关闭 Areas of concern closed."
        rows.append([label("一阶段", "Stage 1"), told + w.silent("stage1.end")])
    rows += [
        [label("按计划执行", "Plan followed"), yes_no(True)],
        [label("目的达到", "Objectives achieved"), yes_no(True)],
        [label("语言", "Language"), "{+}中文 Chinese  {-}英文 English"],
    ]
    w.table(rows, (2.2, 7.4))
    w.heading(2, "2.1  范围 Scopes")
    rows = [
        [
            head("体系", "System"),
            head("本次审核范围", "Scope audited"),
            head("客户声明范围", "Scope declared"),
        ]
    ]
    for system in audit.systems:
        rows.append([ENGLISH[system], w.scope("audit", system), w.scope("system", system)])
    w.table(rows, (1.8, 4, 4), head=1)
    w.heading(2, "2.2  其他准则 Further criteria")
    w.text(
        "除认证标准以外，还依据客户的体系文件和下列法律：Besides the standards, the client's documents and:",
        f"{w.laws('criteria', '；', '{}')}。",
        style="plain",
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.3  审核组 Audit team")
    roles = {"leader": "组长 Lead", "member": "成员 Auditor", "technical_expert": "技术专家 Expert"}
    rows: list[Row] = [
        [
            head("代号", "ID"),
            head("姓名", "Name"),
            head("角色", "Role"),
            head("级别", "Grade"),
            head("注册号 / 有效期", "Registration / valid until"),
            head("专业", "Code"),
        ]
    ]
    for member in audit.team:
        e = w.person(member)
        numbers = []
        for one in member.registrations:
            r = e.inner("registrations", one)
            silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(f"{r('number')} / {r('valid_until')}{silent}")
        codes = e.each("professional_codes", "¶") or "–"
        role = e("role", roles[member.role])
        rows.append([e("label"), e("name"), role, e("grade"), "¶".join(numbers) or "–", codes])
    w.table(rows, (0.8, 1.4, 1.6, 1.6, 4.6, 1.4), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导 Guide" if guest.role == "guide" else "观察员 Observer")
        told.append(f"{role}：{a('name')}（{a('from')}）")
    w.text(f"随同 Accompanied by — {'；'.join(told)}", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在指导下工作，不计人天。Trainees work under supervision.", style="plain")


def _processes(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.heading(1, "3  过程评价 Process evaluation")
    w.text(
        "评分 Key：1 = 满足 fulfilled；2 = 满足，有改进空间 fulfilled, can be improved；"
        "3 = 轻微不符合 minor nonconformity；4 = 严重不符合 major nonconformity",
        style="plain",
    )
    rows: list[Row] = [[head("部门", "Auditee"), head("所见", "Evidence"), head("评分", "Rating")]]
    found = {item.department for item in audit.nonconformities.items}
    topics = ("office", "quality", "doing", "tech", "buying", "sales", "plant", "safety")
    rows.append([f"最高管理层¶{world.people.manager}", " ".join(phrases(w, "top", 3)), _rated(1)])
    for topic, department in zip(topics, world.departments, strict=True):
        note = 3 if department in found else w.random.choice((1, 1, 1, 2))
        seen = " ".join(phrases(w, topic, 2 + (topic == "doing")))
        if department in found:
            seen += " 见第5章 See chapter 5."
        rows.append([f"{department}¶{world.people.heads[department]}", seen, _rated(note)])
    w.table(rows, (2, 6, 2), head=1, repeat=True)


def _rated(note: int) -> str:
    return " ".join(f"{{{'+' if at == note else '-'}}}{at}" for at in (1, 2, 3, 4))


def _end(audit: Audit, w: Writer) -> None:
    w.heading(1, "6  证书与后续 Certificate and follow-up")
    days = f"{w.fact('audit.start')} – {w.fact('audit.end')}"
    w.text(
        f"审核组于 {days} 完成了对{w.fact('organization.name')}的审核。体系内 {w.fact('headcount')} 人。"
        f"体系已建立并运行。轻微不符合 {w.fact('nonconformities.minor')} 项，严重不符合 "
        f"{w.fact('nonconformities.major')} 项。The system is implemented and maintained.",
        style="plain",
    )
    rows: list[Row] = [[head("体系", "System"), head("建议的证书范围", "Proposed scope of certificate")]]
    for system in audit.systems:
        rows.append([ENGLISH[system], w.scope("certificate", system)])
    w.table(rows, (1.8, 8), head=1)
    w.text(f"下次审核最迟 Next audit no later than：{w.fact('next_audit_by')}", style="plain")
    w.text(
        "审核为抽样活动，未发现的不符合仍可能存在。An audit is based on sampling.",
        "认证决定由本公司评定部门作出。The certification decision is taken independently.",
        "审核组声明与客户没有利益冲突。The team declares no conflict of interest.",
        style="plain",
    )
    w.heading(2, "6.1  签字 Signatures")
    signed = audit.conclusion.signatories
    leader, others = audit.leader.name, [name for name in signed if name != audit.leader.name]
    rows = [
        [label("审核组长", "Lead auditor"), w.each("conclusion.signatories", [leader]), w.fact("report_date")]
    ]
    if others:
        names = w.each("conclusion.signatories", others)
        rows.append([label("审核组成员", "Team members"), names, w.fact("report_date")])
    w.table(rows, (2.4, 4.6, 2.4))
    w.text(
        "分发 Distribution：{+}客户 Client  {+}本公司档案 File  {-}其他 Other",
        f"{w.fact('certification_body.name')} · {w.fact('certification_body.address')} · "
        f"Tel {w.fact('certification_body.phone')} · {w.fact('certification_body.email')} · "
        f"{w.fact('certification_body.website')}",
        style="plain",
    )
