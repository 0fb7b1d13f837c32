"""开都国质认证中心: a bound form of numbered tables, boxes ticked, chapters by Chinese numerals, annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b._kaidu_end import annexes, conclusion, findings
from corpus.bodies.templates.b._kaidu_record import planning, records
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "开都国质认证中心有限公司"
SYSTEMS = ("QMS", "EMS+OHSMS", "QMS+EMS+OHSMS", "EnMS", "FSMS+HACCP", "HSE", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "black", "dates": "padded", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "认证转换",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}
RISKS = ("高", "中", "低")


def build(audit: Audit, w: Writer) -> None:
    """The form from its cover to its annexes."""
    slots = Slots(w)
    w.margins(
        header=("KDGZ/JL-7.4-06　管理体系审核报告　G/2 版",),
        footer=("开都国质　严格受控　不得涂改",),
        page="第 # 页 共 ## 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(2, "填表说明")
    w.text(*slots.at("manual"), style="plain")
    w.heading(1, "第一章　受审核组织基本信息")
    _company(audit, w)
    _papers(slots, w)
    w.heading(1, "第二章　审核任务及实施")
    _task(audit, w)
    _team(audit, w)
    _scopes(audit, w)
    w.heading(1, "第三章　体系策划情况")
    planning(slots)
    w.heading(1, "第四章　过程运行及监视情况")
    records(slots)
    w.heading(1, "第五章　不符合项")
    findings(slots)
    w.heading(1, "第六章　审核评价与结论")
    conclusion(slots)
    w.page()
    annexes(slots)


def _cover(audit: Audit, w: Writer) -> None:
    body = "certification_body"
    w.text(f"项目编号：{w.fact('number')}", style="right")
    w.text(w.fact(f"{body}.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    table = words("systems")
    systems = "　".join(
        f"{{+}}{w.tag('systems+', one, entry['name'])}" if one in audit.systems else f"{{-}}{entry['name']}"
        for one, entry in table.items()
        if one in {"QMS", "EMS", "OHSMS", *audit.systems}
    )
    w.table(
        [
            ["受审核组织", w.fact("organization.name")],
            ["认证领域", systems],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "　")],
            [
                "审核起止日期",
                f"{w.fact('audit.start')}{w.half('audit.start_half')}起¶"
                f"{w.fact('audit.end')}{w.half('audit.end_half')}止",
            ],
            ["审核组长", w.person(audit.leader)("name")],
            ["报告编制日期", w.fact("report_date")],
        ],
        (2.4, 7),
        bold=(0,),
    )
    w.text(
        f"地址：{w.fact(f'{body}.address')}",
        f"电话：{w.fact(f'{body}.phone')}　　网址：{w.fact(f'{body}.website')}",
        f"电子信箱：{w.fact(f'{body}.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    org, world, people = "organization", audit.world, audit.world.people
    until = w.until(f"{org}.licence.valid_to")
    w.text("表1-1　组织登记信息", style="center")
    w.table(
        [
            ["组织名称", w.fact(f"{org}.name"), "‹", "‹"],
            ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
            ["登记机关", w.fact(f"{org}.licence.authority"), "注册资本", f"{world.capital}万元"],
            ["营业期限", f"{w.fact(f'{org}.licence.valid_from')}至{until}", "‹", "‹"],
            ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
            ["办公地址", w.fact(f"{org}.office_address"), "邮政编码", world.postcode],
            ["生产经营地址", w.fact(f"{org}.business_address"), "占地面积", f"{world.area}平方米"],
            ["法定代表人", people.legal, "最高管理者", people.manager],
            ["管理者代表", people.representative, "员工代表", people.workers],
            ["联系人", people.contact, "联系电话", world.phone],
            ["在册职工", f"{w.fact('headcount_total')}人", "社保缴纳", f"{w.fact('insured_count')}人"],
            ["体系覆盖人数", f"{w.fact('headcount')}人", "班次", f"每日{world.shifts}班"],
            ["体系运行起始日", w.fact("system_effective_on"), "不适用条款", w.fact("exclusions")],
            ["主要活动", w.scope("activity"), "‹", "‹"],
            ["工艺/服务流程", "→".join(world.industry["flow"]), "‹", "‹"],
            ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
            ["外包过程", w.fact("outsourced_processes"), "‹", "‹"],
        ],
        (2.2, 4, 1.8, 3.4),
        bold=(0, 2),
    )
    w.text("表1-2　体系覆盖场所", style="center")
    kinds = {"fixed": "固定", "temporary": "临时"}
    rows: list[Row] = [["序号", "场所地址", "从事的活动", "人数", "场所类别"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", kinds, site.kind)
        rows.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (0.7, 4.4, 2.8, 0.9, 1.8), head=1)


def _papers(slots: Slots, w: Writer) -> None:
    audit, names = w.audit, words("systems")
    if audit.permits:
        w.text("表1-3　行政许可与资质", style="center")
        head: Row = ["许可名称", "许可编号", "持有人", "许可内容", "有效期限", "许可机关"]
        cells = ("<kind>", "<number>", "<holder>", "<scope>", "<valid_from>至<valid_to:until>", "<authority>")
        w.table([head, *slots.rows("permits", cells)], (2, 2, 2, 1.8, 2.4, 1.8), head=1)
    if audit.certificates:
        w.text("表1-4　现持认证证书", style="center")
        rows: list[Row] = [["认证领域", "证书编号", "发证日期", "有效截止"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            name = e("system", names[one.system]["name"])
            rows.append([name, e("number"), e("issued_on"), e("valid_to")])
        w.table(rows, (3, 3, 2.2, 2.2), head=1)
        w.text("证书及标志使用核查：{+}规范使用　{-}使用不当　{-}未使用。", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = s.silent("iso") if one.iso == one.number else f" / {s('iso')}" if one.iso else ""
        told.append(f"{{+}}{s('number')}{twin}{s.silent('system')}")
    w.text("表2-1　审核任务", style="center")
    rows: list[Row] = [
        ["审核目的", PURPOSES[audit.audit_type in {"surveillance", "recertification"}]],
        ["审核依据", f"{'¶'.join(told)}¶{{+}}法律法规及其他要求：{w.laws('criteria')}¶{{+}}组织的体系文件"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        ["风险等级", w.choice("audit.risk", {one: one for one in RISKS}, when.risk)],
        ["审核覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["审核人日", f"核定{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日"],
    ]
    why = w.each("audit.reductions", when.reductions)
    rows.append(["人日调减", f"{{+}}有，理由：{why}　{{-}}无" if why else "{-}有　{+}无"])
    if audit.stage1:
        rows.append(
            [
                "一阶段审核",
                f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
                f"{w.silent('stage1.end')}，方式：{w.choice('stage1.mode', MODES, audit.stage1.mode)}¶"
                "一阶段提出的问题：{+}已解决　{-}部分解决",
            ]
        )
    rows.append(["首、末次会议", "{+}按计划召开，签到齐全　{-}未按计划召开"])
    rows.append(["计划变更", f"审核计划{audit.world.plan_no}：{{+}}未变更　{{-}}有变更"])
    w.table(rows, (2, 8.6), bold=(0,))


PURPOSES = (
    "评价组织的管理体系与审核依据的符合程度、运行的有效程度，为认证决定提供事实。",
    "确认组织的管理体系是否持续满足审核依据的要求，并有能力实现其方针和目标，为认证决定提供事实。",
)


def _team(audit: Audit, w: Writer) -> None:
    w.text("表2-2　审核组及随行人员", style="center")
    rows: list[Row] = [["代号", "姓名", "职责", "注册级别", "注册证书号及有效期", "专业代码"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.8, 1.2, 1.5, 1.6, 4.4, 1.6), head=1)
    guests: list[Row] = [["随行身份", "姓名", "所在部门/单位"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([role, a("name"), a("from")])
    w.table(guests, (2, 3, 6), head=1)


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    name, role = e("name"), e("role", ROLES[member.role])
    codes = e.each("professional_codes", "、") or w.blank
    if not member.registrations:
        return [e("label"), name, role, e("grade"), "不适用", codes]
    told = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        told.append(f"{r('number')}{hidden}（至{r('valid_until')}）")
    return [e("label"), name, role, e("grade"), "¶".join(told), codes]


def _scopes(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.text("表2-3　范围确认", style="center")
    rows: list[Row] = [["领域", "组织申报的体系范围", "本次审核范围"]]
    for one in audit.systems:
        rows.append([names[one]["name"], w.scope("system", one), w.scope("audit", one)])
    w.table(rows, (2, 4.3, 4.3), head=1)
    w.text("经审核组核对，上述范围与组织的实际活动：{+}一致　{-}不一致。", style="plain")
