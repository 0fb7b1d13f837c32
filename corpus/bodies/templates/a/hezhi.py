"""禾沚食品链认证: a long report in two languages with check lists, hazard tables and samples of records."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a import _hezhi_checks as checks
from corpus.bodies.templates.a import _hezhi_samples as samples
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "禾沚食品链认证有限公司"
SYSTEMS = ("FSMS+HACCP", "QMS+FSMS", "HACCP", "QMS+FSMS+HACCP", "FSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "padded", "blank": "/"}

NAMES = {
    "QMS": "质量管理体系",
    "FSMS": "食品安全管理体系",
    "HACCP": "危害分析与关键控制点（HACCP）体系",
}
KINDS = {
    "stage2": "初次认证 Initial (Stage 2)",
    "surveillance": "监督 Surveillance",
    "recertification": "再认证 Recertification",
    "transfer": "证书转换 Transfer",
}
ROLES = {"leader": "组长 Lead auditor", "member": "组员 Auditor", "technical_expert": "技术专家 Expert"}
MODES = {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "现场+远程 Blended"}
VERDICTS = ("符合", "基本符合", "不符合")


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "食品链认证审核报告 Audit Report"),
        footer=(f"{audit.world.form_no} Rev.04",),
        page="Page # of ##",
        first=False,
    )
    say = Sentences(audit, w)
    _cover(audit, w)
    _statement(audit, w, say)
    w.heading(1, "A 受审核方 The Organization")
    _organization(audit, w, say)
    w.heading(1, "B 审核任务 Audit Assignment")
    _assignment(audit, w, say)
    checks.all_of(audit, w, say)
    samples.all_of(audit, w, say)
    w.heading(1, "H 不符合 Nonconformities")
    _nonconformities(audit, w)
    w.heading(1, "I 评价与结论 Evaluation and Conclusion")
    _conclusion(audit, w, say)
    w.heading(1, "J 致获证组织 Notice to the Client")
    for at, text in enumerate(say.texts("notices"), 1):
        w.text(f"J.{at} {text}", style="plain")


def _span(w: Writer) -> str:
    days = [w.fact(f"audit.{name}") + w.half(f"audit.{name}_half") for name in ("start", "end")]
    return " 至 ".join(days)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("AUDIT REPORT · FOOD CHAIN", style="subtitle")
    schemes = "¶".join(w.tag("systems+", code, NAMES[code]) for code in audit.systems)
    rows: list[Row] = [
        ["报告编号¶Report No.", w.fact("number")],
        ["受审核方¶Client", w.fact("organization.name")],
        ["认证领域¶Scheme", schemes],
        ["审核类型¶Type of audit", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核日期¶Audit dates", _span(w)],
        ["审核组长¶Lead auditor", w.person(audit.leader)("name")],
        ["报告日期¶Date of report", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,))
    w.text(
        f"地址 Add: {w.fact('certification_body.address')}",
        f"电话 Tel: {w.fact('certification_body.phone')}    网站 Web: {w.fact('certification_body.website')}",
        f"邮箱 E-mail: {w.fact('certification_body.email')}",
        style="center",
    )
    w.page()


def _statement(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "报告说明 Statement")
    for at, text in enumerate(say.texts("statement"), 1):
        w.text(f"({at}) {text}", style="plain")
    w.heading(2, "公正性与保密承诺 Impartiality and Confidentiality")
    w.paragraphs(say.texts("impartiality"))
    names = "、".join(w.person(member)("name") for member in audit.team)
    w.text(f"承诺人 Declared by: {names}", style="plain")
    w.page()


def _organization(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "A.1 登记信息 Registration")
    term = f"{w.fact('organization.licence.valid_from')} 至 {w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称¶Name", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码¶USCC", w.fact("organization.uscc"), "‹", "‹"],
        ["住所（注册地址）¶Registered address", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址¶Office", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营地址¶Premises", w.fact("organization.business_address"), "‹", "‹"],
        ["成立日期¶Founded", w.fact("organization.established_on"), "营业期限¶Licence term", term],
        [
            "发照机关¶Authority",
            w.fact("organization.licence.authority"),
            "法定代表人¶Legal rep.",
            audit.world.people.legal,
        ],
        ["联系人¶Contact", audit.world.people.contact, "电话¶Tel", audit.world.phone],
    ]
    w.table(rows, (2.3, 3.2, 2, 2.9), bold=(0, 2))
    w.heading(2, "A.2 规模与场所 Size and Sites")
    w.text(
        f"组织在册职工{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"认证范围内的有效人数为{w.fact('headcount')}人。体系文件自{w.fact('system_effective_on')}起实施。"
    )
    sites: list[Row] = [["场所性质 Kind", "地址 Address", "主要活动 Activity", "人数 Persons"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(sites, (1.8, 4.8, 2.2, 1.4), head=1)
    w.text(f"组织主要从事{w.scope('activity')}。")
    w.paragraphs(say.texts("profile"))
    w.heading(2, "A.3 组织自述的体系范围 Scope stated by the client")
    for system in audit.systems:
        w.text(f"{NAMES[system]}：{w.scope('system', system)}。", style="plain")


def _assignment(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "B.1 目的、准则和范围 Objectives, Criteria and Scope")
    w.text(w.random.choice(say.texts("aims")))
    rows: list[Row] = [["认证标准 Standard", "国际标准 ISO", "审核范围 Audit scope"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = "同左" + e.silent("iso") if standard.iso == standard.number else e("iso")
        number = f"{e('number')}{e.silent('system')}¶{standard.title}"
        rows.append([number, twin, w.scope("audit", standard.system)])
    w.table(rows, (3.4, 2.2, 4.8), head=1)
    w.text(f"适用的法律法规 Legal basis：{w.laws('criteria')}；以及组织的体系文件和顾客要求。")
    w.heading(2, "B.2 审核组 Audit Team")
    _team(audit, w)
    w.heading(2, "B.3 审核时间 Audit Time")
    _time(audit, w)
    w.heading(2, "B.4 审核活动安排 Activities")
    plan: list[Row] = [["序", "活动 Activity", "部门 Department", "内容 Content", "完成"]]
    for at, (what, where, content) in enumerate(say.at("schedule"), 1):
        plan.append([str(at), what, where.format(**say.slots), content, "√"])
    w.table(plan, (0.6, 2, 2.2, 4.8, 0.8), head=1)
    w.text("审核按计划完成，没有遇到影响结论可靠性的情形，审核组与受审核方之间没有未解决的分歧。")


def _team(audit: Audit, w: Writer) -> None:
    head = ("代号", "姓名 Name", "职责 Role", "领域", "注册号 Reg. No.", "级别", "有效期至", "专业代码")
    rows: list[Row] = [head]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role])]
        if not member.registrations:
            codes = e.each("professional_codes", "、") or w.blank
            rows.append([*first, w.blank, w.blank, e("grade"), w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "、") or w.blank
            grade = r("grade") + (e.silent("grade") if at == 0 else "")
            told = e.silent_each("professional_codes") if at == 0 else ""
            cells = [r("system"), r("number"), grade, r("valid_until"), codes + told]
            rows.append([*(first if at == 0 else ["^", "^", "^"]), *cells])
    w.table(rows, (0.7, 1.2, 1.6, 1, 2.5, 1.2, 1.6, 1.2), head=1, repeat=True)
    told_guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told_guests.append(f"{role}{a('name')}（来自{a('from')}）")
    w.text(f"随同人员 Accompanied by：{'；'.join(told_guests)}。", style="plain")
    for member in audit.team:
        if member.trainee:
            name = w.person(member)("name")
            w.text(f"{name}在组长指导下参加审核活动，其时间不计入审核人日。", style="plain")


def _time(audit: Audit, w: Writer) -> None:
    reasons = w.each("audit.reductions", audit.audit.reductions, "；") or "未调整"
    rows: list[Row] = [
        ["实施时间 Period", _span(w), "‹", "‹"],
        ["审核方式 Mode", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        [
            "审核人日 Auditor days",
            f"{w.fact('audit.person_days')} 人日",
            "其中现场 On site",
            f"{w.fact('audit.onsite_days')} 人日",
        ],
        ["风险等级 Risk", w.fact("audit.risk"), "时间调整理由 Reductions", reasons],
        ["覆盖期间 Covered", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        day = f"{w.fact('stage1.start')} {hours}{w.silent('stage1.end')}"
        rows.append(["第一阶段 Stage 1", f"{day}，{w.fact('stage1.mode', '现场')}", "‹", "‹"])
    w.table(rows, (2.5, 3, 2.4, 2.6), bold=(0, 2))


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.heading(2, "H.1 上次审核不符合的验证 Follow-up")
    if not audit.previous_nonconformities:
        w.text("本次为初次认证审核，没有需要验证的以往不符合。", style="plain")
    else:
        rows: list[Row] = [["序", "上次审核的不符合 Previous finding", "关闭日期 Closed on", "证据核对"]]
        for at, before in enumerate(audit.previous_nonconformities, 1):
            e = w.entry("previous_nonconformities", before)
            rows.append([str(at), e("description"), e("closed_on"), "√"])
        w.table(rows, (0.6, 6, 2.4, 1), head=1)
    w.heading(2, "H.2 本次审核的不符合 Findings of this audit")
    w.text(
        f"严重不符合 Major：{w.fact('nonconformities.major')} 项；"
        f"轻微不符合 Minor：{w.fact('nonconformities.minor')} 项。",
        style="plain",
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grades = {"major": "严重 Major", "minor": "轻微 Minor"}
        form: list[Row] = [
            ["编号 No.", item.number + e.silent("number"), "责任部门 Dept.", e("department")],
            ["标准 Standard", e("standard"), "条款 Clause", e("clause")],
            ["事实描述 Evidence", e("description"), "‹", "‹"],
            ["性质 Grade", w.choice(f"{e.path}.grade", grades, item.grade), "‹", "‹"],
        ]
        w.table(form, (2.2, 3.4, 2.2, 2.6), bold=(0, 2))
    if found.items:
        w.text(
            f"受审核方确认上述事实，应在{w.fact('nonconformities.due_date')}之前提交原因分析、"
            "纠正和纠正措施的证据，由审核组书面验证。"
        )


def _conclusion(audit: Audit, w: Writer, say: Sentences) -> None:
    w.heading(2, "I.1 值得肯定与需要关注 Strengths and Watch Points")
    for text in say.some("strengths", 2):
        w.text(f"＋ {text}", style="plain")
    for text in say.some("watch", 2):
        w.text(f"△ 下次审核关注：{text}", style="plain")
    w.heading(2, "I.2 综合评价 Overall Evaluation")
    rows: list[Row] = [["评价内容 Criterion", "评价 Rating"]]
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        options = {value: value for value in VERDICTS}
        rows.append([e("criterion"), w.choice(f"{e.path}.value", options, rating.value)])
    w.table(rows, (4.6, 5.4), head=1)
    w.heading(2, "I.3 推荐的认证范围 Recommended Scope")
    scopes: list[Row] = [["领域 Scheme", "证书范围 Scope on certificate"]]
    scopes += [[NAMES[system], w.scope("certificate", system)] for system in audit.systems]
    w.table(scopes, (3, 7), head=1)
    w.heading(2, "I.4 推荐意见 Recommendation")
    w.text(
        f"审核组对{w.fact('organization.name')}（范围内{w.fact('headcount')}人）的审核自{w.fact('audit.start')}"
        f"开始，{w.fact('audit.end')}结束，共提出轻微不符合"
        f"{w.fact('nonconformities.minor')}项，严重不符合{w.fact('nonconformities.major')}项。推荐意见为："
    )
    if audit.audit_type == "surveillance":
        options = {"maintain": "保持认证", "suspend": "暂停证书", "withdraw": "撤销证书"}
    else:
        options = {
            "recommend": "推荐认证注册",
            "recommend_after_correction": "纠正措施验证有效后推荐认证注册",
            "not_recommend": "不推荐认证注册",
        }
    chosen = audit.conclusion.recommendation or ""
    w.text(w.choice("conclusion.recommendation", options, chosen, "    "), style="plain")
    w.text(f"下次审核 Next audit：不晚于 {w.fact('next_audit_by')}。", style="plain")
    signed = audit.conclusion.signatories
    w.text(
        f"组长签字 Lead auditor：{w.each('conclusion.signatories', signed[:1])}",
        *([f"组员签字 Team：{w.each('conclusion.signatories', signed[1:], '、')}"] if signed[1:] else []),
        f"日期 Date：{w.fact('report_date')}",
        style="right",
    )
