"""阿其克苏: a plant of heavy industry, audited workshop by workshop; registers on broad pages."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _aqikesu_end as end
from corpus.bodies.templates.a import _aqikesu_records as records
from corpus.bodies.templates.a import _aqikesu_registers as registers
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "阿其克苏工业企业认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS+EnMS", "EMS+OHSMS+EnMS", "QMS+EnMS", "QMS+EMS+EnMS", "EnMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "dots", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证（二阶段）",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "专项",
}
MODES = {"onsite": "到厂审核", "remote": "远程审核", "mixed": "到厂与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, signatures, six parts, an appendix."""
    said = Phrases(w)
    w.margins(
        header=(f"{BODY}　　厂矿企业管理体系审核报告",),
        footer=("AQC-SH-B017（第6版）　　内部资料　注意保存",),
        page="第 # 页／共 ## 页",
        first=False,
    )
    _cover(audit, w)
    w.page()
    _signed(audit, w)
    w.page()
    w.heading(1, "第一部分　企业基本情况")
    _company(audit, w)
    _sites(audit, w)
    _papers(audit, w)
    w.heading(1, "第二部分　审核任务与审核组")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "第三部分　车间、部门审核记录")
    records.all_of(audit, w, said)
    w.section(landscape=True, fresh=True)
    w.heading(1, "第四部分　设备、器具及持证人员登记表")
    registers.all_of(audit, w)
    w.section(fresh=True)
    w.heading(1, "第五部分　上次不符合项的验证与本次不符合项")
    end.before(audit, w)
    end.found(audit, w)
    w.heading(1, "第六部分　审核结论与声明")
    end.concluded(audit, w, said)
    end.stated(w)
    w.heading(1, "附录　企业应遵守的法律法规")
    end.laws(w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text("AQC-SH-B017", style="right")
    w.text(f"报告号：{w.fact('number')}", style="right")
    w.text("厂矿企业管理体系认证", style="subtitle")
    w.text(w.fact("title"), style="title")
    names = [w.tag("systems+", code, words("systems")[code]["name"]) for code in audit.systems]
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e.silent('system')}{e('number')}" + (f"（{e('iso')}）" if one.iso else ""))
    start, finish = (FORMS["chinese"](day) for day in (audit.audit.start, audit.audit.end))
    rows: list[Row] = [
        ["企业名称", w.fact("organization.name")],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type)],
        ["管理体系", "¶".join(names)],
        ["依据标准", "¶".join(standards)],
        ["审核起日", w.fact("audit.start", start)],
        ["审核止日", w.fact("audit.end", finish)],
        ["审核组长", w.person(audit.leader)("name")],
        ["成文日期", w.fact("report_date", FORMS["chinese"](audit.report_date))],
    ]
    w.table(rows, (1, 4), bold=(0,), rules="rows")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(
        f"{w.fact('certification_body.address')}",
        f"电话 {w.fact('certification_body.phone')}　电子信箱 {w.fact('certification_body.email')}",
        f"{w.fact('certification_body.website')}",
        style="center",
    )


def _signed(audit: Audit, w: Writer) -> None:
    """The page that team and company sign."""
    w.text("签署页", style="subtitle")
    w.text("本报告由审核组在末次会议前形成初稿，与企业交换意见后定稿。签字人对各自负责的记录的真实性负责。")
    leader = audit.leader.name
    others = [name for name in audit.conclusion.signatories if name != leader]
    day = w.fact("report_date")
    rows: list[Row] = [["签署方", "身份", "签字", "日期"]]
    signed = [leader] if leader in audit.conclusion.signatories else []
    if signed:
        rows.append(["审核组", "组长", w.each("conclusion.signatories", signed), day])
    for name in others:
        rows.append(
            ["^" if len(rows) > 1 else "审核组", "成员", w.each("conclusion.signatories", [name]), day]
        )
    people = audit.world.people
    rows.append(["企业", "管理者代表", people.representative, w.fact("report_date")])
    rows.append(["^", "联络人", people.contact, w.fact("report_date")])
    w.table(rows, (1, 1.4, 2, 1.6), head=1)
    w.text("注：签字人员的代号、资格见表5。本页复印无效。", style="plain")


def _company(audit: Audit, w: Writer) -> None:
    people, world = audit.world.people, audit.world
    licence = "organization.licence"
    term = f"{w.fact(f'{licence}.valid_from')} 起至 {w.until(f'{licence}.valid_to')}"
    w.text("表1　基本信息表", style="center")
    rows: list[Row] = [
        ["企业全称", w.fact("organization.name"), "‹", "‹"],
        ["统一代码", w.fact("organization.uscc"), "建厂（成立）日", w.fact("organization.established_on")],
        ["执照期限", term, "发照机关", w.fact(f"{licence}.authority")],
        ["注册地", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地", w.fact("organization.office_address"), "‹", "‹"],
        ["生产经营地", w.fact("organization.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "厂长（总经理）", people.manager],
        ["管理者代表", people.representative, "职工代表", people.workers],
        ["联络人", people.contact, "电话／邮编", f"{world.phone}／{world.postcode}"],
        ["在册职工", f"{w.fact('headcount_total')} 人", "参保职工", f"{w.fact('insured_count')} 人"],
        ["体系内职工", f"{w.fact('headcount')} 人", "运转班制", f"{world.shifts} 班"],
        ["体系运行起始", w.fact("system_effective_on"), "厂区面积", f"{world.area} 平方米"],
        ["主营业务", w.scope("activity"), "‹", "‹"],
        ["关键工序", w.fact("key_processes"), "特殊工序", w.fact("special_processes")],
        ["外委工序", w.fact("outsourced_processes"), "不适用说明", w.fact("exclusions")],
    ]
    w.table(rows, (1.1, 2.3, 1.2, 2), bold=(0, 2))


def _sites(audit: Audit, w: Writer) -> None:
    w.text("表2　场所分布表", style="center")
    rows: list[Row] = [
        ["序号", "场所", "‹", "体系内职工（人）", "性质"],
        ["^", "坐落地址", "承担的活动", "^", "^"],
    ]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.table(rows, (0.5, 3.2, 1.7, 1.2, 0.8), head=2)
    w.text(f"以上场所的职工即体系内职工，共 {w.fact('headcount')} 人。", style="plain")


def _papers(audit: Audit, w: Writer) -> None:
    """Permits and certificates in force."""
    if audit.permits:
        w.text("表3　行政许可与登记", style="center")
        rows: list[Row] = [["证照", "编号", "持有单位", "核定内容", "期限", "核发机关"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            until = e("valid_to", None if one.valid_to else "长期")
            told = [e("kind"), e("number"), e("holder"), e("scope"), f"{e('valid_from')}¶至 {until}"]
            rows.append([*told, e("authority")])
        w.table(rows, (1.3, 1.5, 1.4, 1.2, 1.2, 1.3), head=1)
    else:
        w.text("表3　行政许可与登记：企业生产经营内容不需要另行取得许可。", style="center")
    if not audit.certificates:
        w.text("表4　企业现持体系证书：首次申请认证，目前没有证书。", style="center")
        return
    w.text("表4　企业现持体系证书", style="center")
    held: list[Row] = [["体系", "证书号", "发证日", "到期日", "核对"]]
    for own in audit.certificates:
        c = w.entry("certificates", own)
        name = c("system", words("systems")[own.system]["name"])
        held.append([name, c("number"), c("issued_on"), c("valid_to"), "相符"])
    w.table(held, (2, 1.8, 1.2, 1.2, 0.9), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "（一）任务来源和依据")
    w.text(
        f"本次审核按{w.fact('certification_body.name')}第{audit.world.plan_no}号审核任务书实施，申请书编号"
        f"{audit.world.application_no}。审核的目的是查明企业的管理体系是否符合依据标准、是否得到落实、"
        "能否达到企业自己确定的目标，并据此提出认证建议。",
        "依据文件：封面所列标准；企业的体系文件；本中心认证规则；与本次审核有关的法律法规"
        f" {w.law_entry('criteria')('stated_count')} 部，即{w.laws('criteria')}。",
    )
    w.heading(2, "（二）审核范围、时间和投入")
    halves = [w.half(f"audit.{name}_half") for name in ("start", "end")]
    rows: list[Row] = []
    for code in audit.systems:
        rows.append([f"{words('systems')[code]['short']}范围", w.scope("audit", code), "‹", "‹"])
    rows += [
        ["起", f"{w.fact('audit.start')} {halves[0]}", "止", f"{w.fact('audit.end')} {halves[1]}"],
        ["审核方式", w.choice("audit.mode", MODES, when.mode), "‹", "‹"],
        [
            "核查时段",
            f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["投入人日", w.fact("audit.person_days"), "其中在厂人日", w.fact("audit.onsite_days")],
    ]
    if when.reductions:
        rows.append(["人日核减理由", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    w.table(rows, (1.1, 2.4, 1.1, 1.6), bold=(0, 2))
    if audit.stage1:
        w.text(_first_stage(audit, w))


def _first_stage(audit: Audit, w: Writer) -> str:
    stage = audit.stage1
    if stage is None:
        return ""
    days = w.fact("stage1.start")
    days += w.silent("stage1.end") if stage.start == stage.end else f"至 {w.fact('stage1.end')}"
    modes = {"onsite": "到厂", "remote": "远程", "mixed": "到厂与远程结合"}
    return (
        f"第一阶段审核已于 {days}（{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}）以"
        f"{w.fact('stage1.mode', modes[stage.mode])}方式完成，提出的问题企业已处理，具备第二阶段审核的条件。"
    )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "（三）审核组和陪同人员")
    w.text("表5　审核组成员表", style="center")
    rows: list[Row] = [
        ["代号", "姓名", "职责", "资格级别", "注册资格", "‹", "‹", "‹"],
        ["^", "^", "^", "^", "领域", "注册证号", "有效期至", "专业代码"],
    ]
    for member in audit.team:
        e = w.person(member)
        row = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            codes = e.each("professional_codes", "；") or w.blank
            rows.append([*row, w.blank, w.blank, w.blank, codes])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            field = r("system", words("systems")[one.system]["short"]) + r.silent("grade")
            codes = r.each("professional_codes", "；") or w.blank
            codes += "" if at else e.silent_each("professional_codes")
            rows.append([*(["^"] * 4 if at else row), field, r("number"), r("valid_until"), codes])
    w.table(rows, (0.6, 0.9, 0.7, 1, 1, 2.4, 1.4, 1.1), head=2, repeat=True)
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员不独立开具记录，其时间不计入投入人日。", style="plain")
    guests: list[Row] = [["姓名", "单位（部门）", "身份", "说明"]]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        guide = guest.role == "guide"
        role = a("role", "陪同" if guide else "观察员")
        guests.append([a("name"), a("from"), role, "引导并见证" if guide else "不参与判定"])
    if audit.attendants:
        w.table(guests, (1.2, 2.6, 1, 1.6), head=1)
