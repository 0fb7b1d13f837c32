"""福海渔鸿质量环境认证: twelve chapters, bullets and forms by turns, clauses judged one by one."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.again import again
from corpus.bodies.templates.b._fuhai_annexes import annexes
from corpus.bodies.templates.b._fuhai_clauses import clause_record
from corpus.bodies.templates.b._fuhai_end import chapter_ten, conclusion, signing
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "福海渔鸿质量环境认证有限公司"
SYSTEMS = ("QMS+EMS", "QMS", "EMS")
TYPES = ("stage2", "recertification", "surveillance")
STYLE = {"look": "black", "dates": "padded", "blank": "N.A.", "styled": True}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": (
        "确定受审核方的管理体系或其部分与审核准则的符合程度；",
        "评价管理体系确保满足适用的法律、法规及合同要求的能力；",
        "评价管理体系实现其规定目标的有效性，并确定可能的改进领域；",
        "为认证决定（是否授予认证）提供依据。",
    ),
    "recertification": (
        "确认管理体系作为一个整体的持续符合性和有效性；",
        "评价上一认证周期内的体系绩效及其与认证范围的持续相关性；",
        "为认证决定（是否更新认证）提供依据。",
    ),
    "surveillance": (
        "确认获证方的管理体系持续满足审核准则；",
        "验证以往不符合的纠正措施，评价变更的影响；",
        "为认证决定（是否保持认证）提供依据。",
    ),
}


def build(audit: Audit, w: Writer) -> None:
    """The cover form, twelve chapters, the annexed registers."""
    w.margins(
        header=("福海渔鸿质量环境认证有限公司    管理体系审核报告    FHR-04/D",),
        footer=("未经本公司书面许可，不得部分复制本报告",),
        page="第 # 页 / 共 ## 页",
    )
    _cover(audit, w)
    w.heading(1, "1 认证机构")
    _body(w)
    w.heading(1, "2 受审核方")
    _client(audit, w)
    w.heading(1, "3 审核类型")
    _kind(audit, w)
    w.heading(1, "4 审核准则")
    _criteria(audit, w)
    w.heading(1, "5 审核目的")
    w.text(*(f"• {text}" for text in AIMS[audit.audit_type]), style="plain")
    w.heading(1, "6 审核范围")
    _scopes(audit, w)
    w.heading(1, "7 审核组")
    _team(audit, w)
    w.heading(1, "8 审核的日期、地点和计划的执行")
    _when(audit, w)
    w.heading(1, "9 审核发现和审核证据")
    clause_record(audit, w)
    w.heading(1, "10 不符合及以往不符合的验证")
    _previous(audit, w)
    chapter_ten(audit, w)
    w.heading(1, "11 审核结论和推荐意见")
    conclusion(audit, w)
    w.heading(1, "12 声明、分发与签署")
    signing(audit, w)
    w.page()
    annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.table(
        [
            ["报告编号", w.fact("number")],
            ["受审核方", w.fact("organization.name")],
            ["管理体系", "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
            [
                "审核日期",
                f"{w.fact('audit.start')}{w.half('audit.start_half')} 至 "
                f"{w.fact('audit.end')}{w.half('audit.end_half')}",
            ],
            ["审核组长", w.person(audit.leader)("name")],
            ["报告日期", w.fact("report_date")],
        ],
        (2.6, 7.4),
        bold=(0,),
    )
    w.text("本报告按 GB/T 27021.1 第 9.4.8 条的要求编制，共 12 章及附件。", style="center")
    w.page()


def _body(w: Writer) -> None:
    body = "certification_body"
    w.text(
        f"• 机构名称：{w.fact(f'{body}.name')}",
        f"• 联系地址：{w.fact(f'{body}.address')}",
        f"• 电话：{w.fact(f'{body}.phone')}；邮箱：{w.fact(f'{body}.email')}",
        f"• 网址：{w.fact(f'{body}.website')}",
        style="plain",
    )


def _client(audit: Audit, w: Writer) -> None:
    org, world, people = "organization", audit.world, audit.world.people
    w.table(
        [
            ["名称", w.fact(f"{org}.name")],
            ["统一社会信用代码", w.fact(f"{org}.uscc")],
            ["注册地址", w.fact(f"{org}.registered_address")],
            ["办公地址", w.fact(f"{org}.office_address")],
            ["生产/经营地址", f"{w.fact(f'{org}.business_address')}（邮编 {world.postcode}）"],
            ["成立日期", w.fact(f"{org}.established_on")],
            [
                "营业执照期限",
                f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}，"
                f"登记机关：{w.fact(f'{org}.licence.authority')}",
            ],
            ["法定代表人", people.legal],
            ["最高管理者/代表", f"{people.manager} / {people.representative}（管理者代表）"],
            ["联系人及电话", f"{people.contact}，{world.phone}"],
            [
                "人数",
                f"总人数 {w.fact('headcount_total')} 人；参保 {w.fact('insured_count')} 人；"
                f"体系覆盖 {w.fact('headcount')} 人，{world.shifts} 班制",
            ],
            ["体系实施日期", w.fact("system_effective_on")],
            ["经营活动", w.scope("activity")],
        ],
        (2.6, 7.4),
        bold=(0,),
    )
    w.text("2.1 行政许可", style="plain")
    if audit.permits:
        for one in audit.permits:
            e = w.entry("permits", one)
            ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
            w.text(
                f"• {e('kind')}：编号 {e('number')}，持有人 {e('holder')}，许可内容 {e('scope')}，"
                f"有效期 {e('valid_from')} 至 {ends}，{e('authority')}颁发。",
                style="plain",
            )
    else:
        w.text("• N.A.（所从事的活动无须专门许可）", style="plain")
    if audit.certificates:
        w.text("2.2 现有认证证书", style="plain")
        names = words("systems")
        for cert in audit.certificates:
            c = w.entry("certificates", cert)
            named = c("system", names[cert.system]["name"])
            w.text(
                f"• {named}证书 {c('number')}，发证 {c('issued_on')}，有效至 {c('valid_to')}。",
                style="plain",
            )


def _kind(audit: Audit, w: Writer) -> None:
    when = audit.audit
    joined = "结合审核（两个体系由同一审核组同时审核）" if len(audit.systems) > 1 else "单一体系审核"
    rows: list[Row] = [
        ["审核类型", w.fact("audit_type", KINDS[audit.audit_type])],
        ["结合程度", joined],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["风险级别", w.fact("audit.risk")],
        ["审核时间", f"共 {w.fact('audit.person_days')} 人天，其中现场 {w.fact('audit.onsite_days')} 人天"],
        ["人天减少理由", w.each("audit.reductions", when.reductions) or "无减少"],
        ["覆盖时期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"],
    ]
    if audit.stage1:
        rows.append(
            [
                "第一阶段",
                f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}"
                f"{w.silent('stage1.end')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}；"
                "所提出的关注问题经本次核实均已解决",
            ]
        )
    w.table(rows, (2.6, 7.4), bold=(0,))


def _criteria(audit: Audit, w: Writer) -> None:
    for one in audit.standards:
        s = w.standard(one.system)
        twin = s.silent("iso") if one.iso == one.number else f" / {s('iso')}" if one.iso else ""
        w.text(f"• {s.silent('system')}{s('number')}{twin}《{one.title}》", style="plain")
    w.text(
        f"• 适用的法律法规：{w.laws('criteria')}",
        "• 受审核方的管理手册、程序文件、作业文件及有关合同",
        "• 本公司的认证规则和审核计划",
        style="plain",
    )


def _scopes(audit: Audit, w: Writer) -> None:
    names = words("systems")
    rows: list[Row] = [["体系", "审核范围"]]
    rows += [[names[one]["short"], w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (2.6, 7.4), head=1)
    w.text("审核覆盖的场所：", style="plain")
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"• {e('address')}（{kind}）：{e('activity')}，{e('headcount')} 人", style="plain")
    w.text(
        f"• 关键过程：{w.fact('key_processes')}",
        f"• 需确认的过程：{w.fact('special_processes')}",
        f"• 外包过程：{w.fact('outsourced_processes')}",
        f"• 不适用条款：{w.fact('exclusions')}",
        style="plain",
    )


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "职责", "级别", "注册证书号", "有效期至", "专业代码"]]
    rows += [_member(w, one) for one in audit.team]
    w.table(rows, (0.8, 1.3, 1.4, 1.5, 3.1, 2, 1.5), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"• {role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    label, name, role, grade = e("label"), e("name"), e("role", ROLES[member.role]), e("grade")
    codes = e.each("professional_codes", "、") or w.blank
    numbers, ends = [], []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{hidden}")
        ends.append(r("valid_until"))
    return [label, name, role, grade, "¶".join(numbers) or w.blank, "¶".join(ends) or w.blank, codes]


def _when(audit: Audit, w: Writer) -> None:
    world = audit.world
    w.text(
        f"• 现场审核：{w.fact('audit.start')}{w.half('audit.start_half')}—"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}",
        f"• 审核地点：{w.fact('organization.business_address')}",
        f"• 审核计划（编号 {world.plan_no}）事先经受审核方确认，执行中无偏离，无影响审核方案的重要问题",
        f"• 首次会议和末次会议由组长{w.person(audit.leader)('name')}主持，{world.people.manager}等管理层参加",
        style="plain",
    )
    doing = world.departments[2]
    steps = [
        ("管理层", "4、5、6.1、6.2、9.3、10.3"),
        (world.departments[0], "7.2、7.3、7.4、7.5"),
        (doing, "6.1、8.1、8.5" if "QMS" in audit.systems else "6.1、8.1"),
        (world.departments[1], "6.2、9.1、9.2、10.2"),
        (world.departments[6], "7.1、8.1"),
        (world.departments[4], "8.4" if "QMS" in audit.systems else "8.1"),
        (world.departments[7], "6.1、9.1.2、8.2" if "EMS" in audit.systems else "7.1.4、8.5"),
    ]
    slots = halves(audit)
    first, second = groups(audit)
    rows: list[Row] = [["日期", "时段", "部门/过程", "条款", "审核员"]]
    for number, ((day, half), part) in enumerate(zip(slots, shared(steps, len(slots)), strict=True)):
        team = "".join(one.label for one in (first, second)[number % 2])
        if len(slots) < 3:
            team = "".join(one.label for one in audit.team)
        rows.append(
            [
                w.date(day),
                "上午" if half == "am" else "下午",
                "、".join(place for place, _ in part),
                "；".join(dict.fromkeys(clause for _, clause in part)),
                team,
            ]
        )
    w.table(rows, (2.1, 1, 3.4, 3.2, 1.3), head=1)


def _previous(audit: Audit, w: Writer) -> None:
    w.text("10.1 以往不符合", style="plain")
    if not audit.previous_nonconformities:
        w.text("• N.A.（本次之前无须跟踪的不符合）", style="plain")
        return
    for one in audit.previous_nonconformities:
        e = w.entry("previous_nonconformities", one)
        told = "本次再次发现同类问题" if again(audit, one.description) else "本次现场验证有效"
        w.text(f"• {e('description')}纠正措施于{e('closed_on')}验证关闭，{told}。", style="plain")
