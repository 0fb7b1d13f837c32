"""Chapters 4 to 6 of 东浦诺维's report: client, arrangement, audit trails."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.a._dongpu_annexes import lettered
from corpus.bodies.templates.a._dongpu_words import ROLES, both
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row


def client(audit: Audit, w: Writer) -> None:
    """Chapter 4."""
    w.heading(2, "4.1 组织基本信息 Client data")
    term = f"{w.fact('organization.licence.valid_from')} – {w.until('organization.licence.valid_to')}"
    total, insured = w.fact("headcount_total"), w.fact("insured_count")
    w.table(
        [
            [both("组织名称", "Name"), w.fact("organization.name"), "‹", "‹"],
            [
                both("统一社会信用代码", "USCC"),
                w.fact("organization.uscc"),
                both("成立日期", "Established"),
                w.fact("organization.established_on"),
            ],
            [
                both("营业期限", "Licence term"),
                term,
                both("登记机关", "Authority"),
                w.fact("organization.licence.authority"),
            ],
            [both("办公地址", "Office address"), w.fact("organization.office_address"), "‹", "‹"],
            [both("经营地址", "Business address"), w.fact("organization.business_address"), "‹", "‹"],
            [both("员工总数", "Employees"), f"{total} 人", both("社保人数", "Insured"), f"{insured} 人"],
            [
                both("体系覆盖人数", "Effective personnel"),
                f"{w.fact('headcount')} 人",
                both("班次", "Shifts"),
                f"{audit.world.shifts}",
            ],
            [
                both("体系实施日期", "System effective"),
                w.fact("system_effective_on"),
                both("联系人", "Contact"),
                f"{audit.world.people.contact} {audit.world.phone}",
            ],
        ],
        (2.1, 3.3, 1.9, 2.7),
    )
    w.heading(2, "4.2 场所 Sites")
    rows: list[Row] = [
        [
            both("场所地址", "Address"),
            both("活动", "Activities"),
            both("人数", "Personnel"),
            both("类型", "Type"),
        ]
    ]
    for site in audit.sites:
        s = w.same("sites", site.address, site)
        rows.append(
            [
                s("address"),
                s("activity"),
                s("headcount"),
                s("kind", "固定" if site.kind == "fixed" else "临时"),
            ]
        )
    w.table(rows, (4.6, 2.6, 1.4, 1.4), head=1)
    _scopes(audit, w)
    _held(audit, w)


def _scopes(audit: Audit, w: Writer) -> None:
    w.heading(2, "4.3 范围 Scope")
    rows: list[Row] = [
        [
            both("体系", "System"),
            both("审核范围", "Audit scope"),
            both("推荐的认证范围", "Scope of certification"),
        ]
    ]
    for system in audit.systems:
        rows.append([system, w.scope("audit", system), w.scope("certificate", system)])
    w.table(rows, (1.4, 4.3, 4.3), head=1)
    flow = " → ".join(audit.world.industry["flow"])
    w.text(
        f"组织的主要活动为{w.scope('activity')}，流程：{flow}。",
        f"关键过程 Key processes：{w.fact('key_processes')}",
        f"特殊过程 Special processes：{w.fact('special_processes')}",
        f"外包过程 Outsourced processes：{w.fact('outsourced_processes')}",
        f"不适用条款 Non-applicable requirements：{w.fact('exclusions')}",
        style="plain",
    )


def _held(audit: Audit, w: Writer) -> None:
    if not (audit.permits or audit.certificates):
        return
    w.heading(2, "4.4 许可与证书 Permits and certificates")
    for permit in audit.permits:
        p = w.entry("permits", permit)
        end = p("valid_to") if permit.valid_to else p("valid_to", "长期", value="长期")
        w.text(
            f"• {p('kind')}　No. {p('number')}　持有人：{p('holder')}　范围：{p('scope')}　有效期："
            f"{p('valid_from')} – "
            f"{end}　发证机关：{p('authority')}",
            style="plain",
        )
    for certificate in audit.certificates:
        c = w.entry("certificates", certificate)
        w.text(
            f"• {c('system')} 认证证书　No. {c('number')}　签发日期 Issue date：{c('issued_on')}　"
            "有效期至 Expiry date："
            f"{c('valid_to')}",
            style="plain",
        )


def arrangement(audit: Audit, w: Writer) -> None:
    """Chapter 5."""
    w.text(
        "审核目的 Objectives：确认管理体系符合认证标准的全部适用要求；确认组织有效实施了所策划的安排；"
        "评价管理体系确保满足适用法律法规及合同要求的能力。"
    )
    w.text(
        "审核准则 Criteria：封面所列认证标准；组织的管理体系文件；适用的法律法规，"
        f"主要为{w.laws('criteria', '，')}；"
        "与顾客及其他相关方的约定。"
    )
    rows: list[Row] = [
        [
            both("覆盖期间", "Period covered"),
            f"{w.fact('audit.covered_from')} – {w.fact('audit.covered_to')}",
        ],
        [
            both("审核方式", "Mode"),
            w.choice(
                "audit.mode",
                {"onsite": "现场 On-site", "remote": "远程 Remote", "mixed": "混合 Blended"},
                audit.audit.mode,
            ),
        ],
        [
            both("审核人日", "Audit duration"),
            f"总计 {w.fact('audit.person_days')} 人日，其中现场 {w.fact('audit.onsite_days')} 人日",
        ],
        [both("风险等级", "Risk level"), w.fact("audit.risk")],
    ]
    if audit.audit.reductions:
        rows.append(
            [both("人日调整理由", "Justification"), w.each("audit.reductions", audit.audit.reductions, "；")]
        )
    w.table(rows, (2.6, 7.4))
    _team(audit, w)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "审核组 Audit team")
    rows: list[Row] = [
        [
            both("姓名", "Name"),
            both("职责", "Role"),
            both("资格", "Grade"),
            both("注册号", "Registration No."),
            both("有效期至", "Valid until"),
            both("专业代码", "Code"),
        ]
    ]
    for member in audit.team:
        m = w.person(member)
        numbers, ends = [], []
        for one in member.registrations:
            r = m.inner("registrations", one)
            told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
            numbers.append(r("number") + told)
            ends.append(r("valid_until"))
        codes = m.each("professional_codes", "¶") or w.blank
        rows.append(
            [
                m("name"),
                m("role", ROLES[member.role]),
                m("grade"),
                "¶".join(numbers) or w.blank,
                "¶".join(ends) or w.blank,
                codes,
            ]
        )
    w.table(rows, (1.3, 1.7, 1.5, 3, 1.7, 1.3), head=1)
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = "向导 Guide" if guest.role == "guide" else "观察员 Observer"
        guests.append(f"{a('name')}（{a('role', role)}，{a('from')}）")
    w.text(f"陪同人员 Accompanied by：{'；'.join(guests)}", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长指导下工作，不计入审核人日。", style="plain")


def trails(audit: Audit, w: Writer) -> None:
    """Chapter 6."""
    known = lettered(audit)
    w.heading(2, "6.1 领导作用与策划 Leadership and planning")
    heads = audit.world.people
    w.text(f"访谈 Interviewed：总经理{heads.manager}、管理者代表{heads.representative}。", style="plain")
    w.paragraphs(audit.world.remarks["planning"])
    for count in audit.counts:
        c = w.entry("counts", count)
        w.text(f"组织识别的{c('what')}为 {c('stated')} {count.unit}：{c.each('listed', '；')}。")
    rows: list[Row] = [[both("目标", "Objective"), both("目标值", "Target"), both("实际", "Actual")]]
    rows += [list(one) for one in audit.world.objectives]
    w.table(rows, (5, 2.5, 2.5), head=1)
    w.text(
        f"适用的法律法规共 {w.law_entry('compliance')('stated_count')} 部，清单见附录{known['laws']}；"
        f"获取渠道为主管部门网站，由{audit.world.departments[0]}负责更新。"
    )
    w.heading(2, "6.2 资源与能力 Resources and competence")
    w.paragraphs(audit.world.remarks["support"])
    if "people" in known:
        w.text(f"持证上岗、劳动合同及健康检查的抽样记录见附录{known['people']}，所抽样本均在有效期内。")
    if "devices" in known:
        w.text(f"监视和测量设备的抽样见附录{known['devices']}。")
    if "special" in known:
        w.text(f"特种设备的检验情况见附录{known['special']}。")
    w.heading(2, "6.3 运行 Operation")
    _operation(audit, w)
    w.heading(2, "6.4 绩效评价 Performance evaluation")
    _evaluation(audit, w)
    w.heading(2, "6.5 改进 Improvement")
    w.paragraphs(audit.world.remarks["improvement"])
    if audit.certificates:
        w.text("认证标志与证书的使用 Use of mark：未发现误用。", style="plain")


def _operation(audit: Audit, w: Writer) -> None:
    w.paragraphs(audit.world.remarks["operation"])
    few = w.law_entry("operation")
    titles = few.each("titles", "、", "《{}》")
    w.text(f"现场观察的活动与{titles}的要求一致。{few.silent('place')}")
    known = lettered(audit)
    w.text(f"供方评价及合同的抽样见附录{known['supply']}。")
    for drill in audit.drills:
        d = w.entry("drills", drill)
        w.text(
            f"应急准备 Emergency preparedness：{d('held_on')} 在{drill.place}进行了{d('kind')}应急演练，"
            f"参加 {drill.people} 人，"
            "保留了演练记录。"
        )
    if audit.tables_with_totals:
        w.text(f"组织提供的统计数据见附录{known['figures']}。")


def _evaluation(audit: Audit, w: Writer) -> None:
    w.paragraphs(audit.world.remarks["evaluation"])
    rows: list[Row] = [[both("活动", "Activity"), both("记录摘要", "Evidence")]]
    for one in audit.internal_audits:
        a = w.entry("internal_audits", one)
        span = a("start") + (a.silent("end") if one.start == one.end else f" – {a('end')}")
        rows.append(
            [
                both("内部审核", "Internal audit"),
                f"计划日期：{a('planned_on')}¶实施日期：{span}¶组长：{a('leader')}　内审员："
                f"{a.each('auditors')}¶"
                f"不符合：{a('nonconformities')} 项，{a('closed_on')} 关闭",
            ]
        )
    for done in audit.compliance_evaluations:
        c = w.entry("compliance_evaluations", done)
        rows.append(
            [
                both("合规性评价", "Compliance evaluation"),
                f"评价日期：{c('done_on')}¶评价人：{c.each('evaluators')}¶共评价 {c('stated_count')} 部，"
                "未发现违法情形",
            ]
        )
    for review in audit.management_reviews:
        r = w.entry("management_reviews", review)
        rows.append(
            [
                both("管理评审", "Management review"),
                f"计划日期：{r('planned_on')}¶评审日期：{r('held_on')}，主持：{r('chair')}¶"
                f"改进决议：{r('improvements')} 项，完成期限 {r('due_date')}",
            ]
        )
    w.table(rows, (2.6, 7.4), head=1)
