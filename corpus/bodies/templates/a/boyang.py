"""泊漾质量认证有限公司: one form in four parts, A to D; tables in A, B and D, prose by clause in C."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._boyang_clauses import clauses
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "泊漾质量认证有限公司"
SYSTEMS = ("QMS", "QMS+OHSMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "QMS+EMS+OHSMS+EnMS")
TYPES = ("stage2", "recertification", "surveillance", "transfer")
STYLE = {"look": "black", "dates": "dot", "blank": "无", "styled": False}

KINDS = {
    "stage2": "初审二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "转入",
    "special": "特殊",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
OPINIONS = {
    "recommend": "推荐注册",
    "recommend_after_correction": "纠正措施验证后推荐注册",
    "maintain": "推荐保持注册",
    "suspend": "建议暂停",
    "not_recommend": "不予推荐",
}
WIDE = (2, 3.4, 2, 3.4)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=(f"{BODY}　审核报告",), footer=("BY/R-21 第5版",), page="第#页/共##页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text(f"报告编号：{w.fact('number')}　　任务编号：{audit.world.plan_no}", style="right")
    _organization(audit, w)
    _overview(audit, w)
    w.heading(1, "C 审核发现")
    w.text("审核组按审核计划抽取样本，通过面谈、观察和查阅记录收集证据，按条款记录如下。")
    clauses(audit, w)
    _conclusion(audit, w)
    _signed(audit, w)


def _organization(audit: Audit, w: Writer) -> None:
    w.heading(1, "A 受审核方信息")
    world = audit.world
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["法定代表人", world.people.legal, "注册资本", f"{world.capital}万元"],
        ["登记机关", w.fact("organization.licence.authority"), "营业期限", term],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["最高管理者", world.people.manager, "管理者代表", world.people.representative],
        ["联系人", world.people.contact, "联系电话", world.phone],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行起始", w.fact("system_effective_on")],
        ["业务活动", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, WIDE, bold=(0, 2))
    _sites(audit, w)
    _permits(audit, w)


def _sites(audit: Audit, w: Writer) -> None:
    w.heading(2, "A.1 体系覆盖场所")
    rows: list[Row] = [["场所类型", "地址", "活动/过程", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([kind, e("address"), e("activity"), e("headcount")])
    w.table(rows, (1.2, 4.4, 3.6, 1), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    w.heading(2, "A.2 行政许可与资质")
    if not audit.permits:
        w.text("组织的经营活动不涉及须经专项许可的事项。")
    else:
        rows: list[Row] = [["证照名称", "编号", "持证单位", "许可内容", "有效期", "发证部门"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
            term = f"{e('valid_from')}至{until}"
            rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
        w.table(rows, (1.7, 2.1, 1.9, 1.9, 1.9, 1.6), head=1)
    if audit.certificates:
        w.heading(2, "A.3 现持有的体系认证证书")
        rows = [["体系", "证书编号", "颁发日期", "有效期至"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            name = c("system", words("systems")[one.system]["name"])
            rows.append([name, c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3, 3, 2, 2), head=1)


def _overview(audit: Audit, w: Writer) -> None:
    w.heading(1, "B 审核概况")
    since, until = (w.fact(f"audit.{end}") + w.half(f"audit.{end}_half") for end in ("start", "end"))
    told = []
    for one in audit.standards:
        e = w.standard(one.system)
        system = w.tag("systems+", one.system, words("systems")[one.system]["name"])
        same = f"（{e('iso')}）" if one.iso and one.iso != one.number else ""
        silent = e.silent("iso") if one.iso == one.number else ""
        told.append(f"{system}：{e('number')}{same}{e.silent('system')}{silent}")
    modes = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
    rows: list[Row] = [
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", modes, audit.audit.mode), "‹", "‹"],
        ["体系及标准", "¶".join(told), "‹", "‹"],
        ["法律法规", w.laws("criteria"), "‹", "‹"],
        ["审核日期", f"{since}至{until}", "‹", "‹"],
        ["覆盖时段", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核人日", f"{w.fact('audit.person_days')}人日", "其中现场", f"{w.fact('audit.onsite_days')}人日"],
        ["风险等级", w.fact("audit.risk"), "班次", f"{audit.world.shifts}班"],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少理由", w.each("audit.reductions", audit.audit.reductions, "；"), "‹", "‹"])
    if audit.stage1:
        hours = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场")
        rows.append(["一阶段审核", f"{hours}{w.silent('stage1.end')}，{mode}进行", "‹", "‹"])
    scopes = [f"{words('systems')[one]['short']}：{w.scope('audit', one)}" for one in audit.systems]
    rows.append(["审核范围", "¶".join(scopes), "‹", "‹"])
    w.table(rows, WIDE, bold=(0, 2))
    _team(audit, w)
    w.heading(2, "B.2 审核目的和抽样说明")
    w.text(
        "评价组织的管理体系与审核准则的符合程度，评价体系满足法律法规要求和实现目标的能力，"
        "识别可能的改进区域，为认证决定提供依据。",
        "审核以抽样方式进行，样本由审核组独立抽取，未被抽到的区域仍可能存在不符合；本次审核按计划完成，"
        "没有影响审核结论可靠性的因素。",
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "B.1 审核组")
    rows: list[Row] = [["代号", "姓名", "职责", "资格", "注册证书号", "注册有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        codes = e.each("professional_codes", "、") or w.blank
        if not member.registrations:
            rows.append([*first, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            number = r("number") + r.silent("system") + r.silent("grade")
            number += r.silent_each("professional_codes")
            start = ["^"] * 4 if at else first
            rows.append([*start, number, r("valid_until"), "^" if at else codes])
    w.table(rows, (0.8, 1.2, 1.2, 1.5, 2.8, 1.7, 1.4), head=1)
    told = []
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{g('name')}（{role}，来自{g('from')}）")
    w.text(f"随行人员：{'、'.join(told)}。")


def _conclusion(audit: Audit, w: Writer) -> None:
    w.heading(1, "D 结论")
    w.heading(2, "D.1 不符合项")
    found = audit.nonconformities
    w.text(
        f"本次审核开具严重不符合{w.fact('nonconformities.major')}项，"
        f"一般不符合{w.fact('nonconformities.minor')}项。"
    )
    rows: list[Row] = [["编号", "责任部门", "不符合事实", "标准", "条款", "性质"]]
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = e("grade", "严重" if item.grade == "major" else "一般")
        number = item.number + e.silent("number")
        rows.append([number, e("department"), e("description"), e("standard"), e("clause"), grade])
    w.table(rows, (0.8, 1.3, 4.4, 2, 1, 0.9), head=1)
    w.text(
        f"要求：责任部门应于{w.fact('nonconformities.due_date')}前完成原因分析和纠正措施，"
        "并向审核组提交证据，由审核组书面验证。"
    )
    w.heading(2, "D.2 体系评价")
    rows = [["评价项目", "评价结果"]]
    grades = ("符合", "基本符合", "不符合")
    for at, rating in enumerate(audit.conclusion.ratings):
        e = w.same("conclusion.ratings", str(at), rating)
        told = [f"{{+}}{e('value')}" if one == rating.value else f"{{-}}{one}" for one in grades]
        rows.append([e("criterion"), "  ".join(told)])
    w.table(rows, (5, 5), head=1)
    w.heading(2, "D.3 审核结论")
    opinion = w.choice("conclusion.recommendation", OPINIONS, audit.conclusion.recommendation or "", "¶")
    scopes = [f"{words('systems')[one]['short']}：{w.scope('certificate', one)}" for one in audit.systems]
    w.table(
        [
            [
                "总体评价",
                f"{w.fact('organization.name')}的管理体系文件完整，运行有效，能够满足审核准则的要求并实现"
                "既定目标，内部审核和管理评审发挥了自我完善的作用，审核目的已达到。",
            ],
            ["推荐意见", opinion],
            ["推荐范围", "¶".join(scopes)],
            ["下次审核", f"应在{w.fact('next_audit_by')}之前进行"],
        ],
        (2, 8),
        bold=(0,),
    )


def _signed(audit: Audit, w: Writer) -> None:
    w.heading(2, "D.4 审核组声明和签署")
    w.text(
        "审核组成员与受审核方没有经济利益关系，近两年未向其提供咨询；对审核中接触到的技术和商业信息承担保密责任。",
        "本报告为认证决定的依据之一，最终结果以认证决定为准；对结论有异议的，可在收到报告后十五日内书面申诉。",
    )
    first, *others = audit.conclusion.signatories
    rows: list[Row] = [["审核组长签名", w.each("conclusion.signatories", [first])]]
    if others:
        rows.append(["组员签名", w.each("conclusion.signatories", others)])
    rows.append(["报告日期", w.fact("report_date")])
    w.table(rows, (3, 7), bold=(0,))
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}　"
        f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
