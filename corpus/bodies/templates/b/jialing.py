"""嘉泠质量认证中心: a form of wide tables, the findings clause by clause, registers in annexes."""

from __future__ import annotations

from corpus.bodies.audit import Audit
from corpus.bodies.templates.b import _jialing_annexes as annexes
from corpus.bodies.templates.b import _jialing_clauses as clauses
from corpus.bodies.templates.b import _jialing_end as end
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "嘉泠质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification", "stage1", "special")
STYLE = {"look": "box", "dates": "padded", "blank": "/", "styled": False}

TYPE_LABELS = {
    "stage1": "初次认证第一阶段",
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
SYSTEM_LABELS = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "审核报告", f"{audit.world.form_no} C/2"),
        page="第#页 共##页",
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "一、受审核组织基本信息")
    _company(audit, w)
    w.heading(1, "二、审核基本信息")
    _basis(audit, w)
    w.heading(1, "三、审核组及陪同人员")
    _team(audit, w)
    w.heading(1, "四、审核内容与证据")
    clauses.table(audit, w)
    w.heading(1, "五、不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "六、审核结论")
    end.conclusion(audit, w)
    w.section(landscape=True)
    annexes.all_of(audit, w)


def _systems(audit: Audit, w: Writer) -> str:
    made = []
    for code, label in SYSTEM_LABELS.items():
        own = code in audit.systems
        made.append("{+}" + w.tag("systems+", code, label) if own else "{-}" + label)
    return "¶".join(made)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    leader = w.person(audit.leader)("name")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核组织", w.fact("organization.name")],
        ["认证领域", _systems(audit, w)],
        ["审核类型", w.choice("audit_type", TYPE_LABELS, audit.audit_type, "¶")],
        ["现场审核日期", f"{w.fact('audit.start')} 至 {w.fact('audit.end')}"],
        ["审核组长", leader],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 5), bold=(0,))
    w.text(
        f"地址：{w.fact('certification_body.address')}",
        f"电话：{w.fact('certification_body.phone')}　网址：{w.fact('certification_body.website')}",
        f"邮箱：{w.fact('certification_body.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    term = f"{w.fact('organization.licence.valid_from')}至{w.until('organization.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact("organization.uscc"), "成立日期", w.fact("organization.established_on")],
        ["注册地址", w.fact("organization.registered_address"), "邮政编码", world.postcode],
        ["办公地址", w.fact("organization.office_address"), "联系电话", world.phone],
        ["生产/经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["营业执照有效期", term, "登记机关", w.fact("organization.licence.authority")],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人", people.contact],
        ["员工总数（人）", w.fact("headcount_total"), "参保人数（人）", w.fact("insured_count")],
        ["体系覆盖人数（人）", w.fact("headcount"), "体系运行起始", w.fact("system_effective_on")],
        ["业务活动", w.scope("activity"), "‹", "‹"],
        ["工艺/服务流程", "→".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (1.7, 3, 1.4, 2.4), bold=(0, 2))
    sites: list[Row] = [["序号", "场所地址", "场所性质", "活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        sites.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.text("1. 审核涉及的场所", style="plain")
    w.table(sites, (0.6, 4, 1.3, 1.8, 0.8), head=1, repeat=True)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    """Permits and certificates in force."""
    number = 2
    if audit.permits:
        rows: list[Row] = [["许可名称", "编号", "持有单位", "许可范围", "有效期", "发证机关"]]
        for permit in audit.permits:
            e = w.entry("permits", permit)
            until = e("valid_to") if permit.valid_to else e("valid_to", "长期")
            term = f"{e('valid_from')}至{until}"
            rows.append([e("kind"), e("number"), e("holder"), e("scope"), term, e("authority")])
        w.text(f"{number}. 行政许可和资质", style="plain")
        w.table(rows, (1.4, 1.8, 1.8, 1.2, 1.8, 1.4), head=1, repeat=True)
        number += 1
    if audit.certificates:
        rows = [["体系", "证书编号", "颁证日期", "有效期至"]]
        for one in audit.certificates:
            e = w.entry("certificates", one)
            rows.append([e("system", SYSTEM_LABELS[one.system]), e("number"), e("issued_on"), e("valid_to")])
        w.text(f"{number}. 现持有的认证证书", style="plain")
        w.table(rows, (2.2, 2.4, 1.8, 1.8), head=1, repeat=True)


def _basis(audit: Audit, w: Writer) -> None:
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        standards.append(f"{e('number')}（{e('iso')}）{e.silent('system')}《{one.title}》")
    start = w.fact("audit.start") + w.half("audit.start_half")
    ended = w.fact("audit.end") + w.half("audit.end_half")
    rows: list[Row] = [
        ["审核目的", _purpose(audit), "‹", "‹"],
        ["审核准则", "；¶".join(standards) + "；¶受审核组织的管理体系文件、合同及其他要求", "‹", "‹"],
        ["适用的法律", w.laws("criteria"), "‹", "‹"],
        ["审核起止时间", f"{start} 至 {ended}", "‹", "‹"],
        ["审核覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核方式", w.choice("audit.mode", MODES, audit.audit.mode), "‹", "‹"],
        ["审核人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
        ["风险等级", w.fact("audit.risk"), "任务书编号", audit.world.plan_no],
    ]
    if audit.audit.reductions:
        rows.append(["人日减少的理由", w.each("audit.reductions", audit.audit.reductions), "‹", "‹"])
    if audit.stage1 and audit.audit_type != "stage1":
        when = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", "现场审核")
        rows.append(["第一阶段审核", when + w.silent("stage1.end"), "第一阶段方式", mode])
    for system in audit.systems:
        label = SYSTEM_LABELS[system].removesuffix("管理体系")
        rows.append([f"审核范围（{label}）", w.scope("audit", system), "‹", "‹"])
    w.table(rows, (1.7, 3, 1.4, 2.4), bold=(0, 2))


def _purpose(audit: Audit) -> str:
    told = {
        "stage1": "了解管理体系文件和现场的准备情况，确定第二阶段审核的重点和可行性。",
        "stage2": "评价管理体系与审核准则的符合性和实施的有效性，确定能否推荐认证注册。",
        "surveillance": "确认管理体系持续符合审核准则并有效运行，确定能否保持认证注册资格。",
        "recertification": "评价上一认证周期内管理体系整体的有效性，确定能否再次推荐认证注册。",
        "special": "对获证组织的特定变化和过程进行核查，确定其是否影响认证注册资格。",
    }
    return told[audit.audit_type]


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [
        ["代号", "姓名", "性别", "身份", "资格", "领域", "注册证书号", "注册有效期", "专业代码"]
    ]
    for member in audit.team:
        e = w.person(member)
        lead = [e("label"), e("name"), member.sex, e("role", ROLES[member.role]), e("grade")]
        if not member.registrations:
            rows.append([*lead, "/", "/", "/", e.each("professional_codes") or "/"])
        for at, one in enumerate(member.registrations):
            r = e.inner("registrations", one)
            codes = r.each("professional_codes", "，") or "/"
            told = e.silent_each("professional_codes") if not at else ""
            number = r("number") + r.silent("grade")
            cells = [r("system"), number, r("valid_until"), codes + told]
            rows.append([*(lead if not at else ["^"] * 5), *cells])
    w.table(rows, (0.6, 0.9, 0.6, 0.8, 1.1, 0.9, 2.2, 1.7, 1.1), head=1, repeat=True)
    guests: list[Row] = [["陪同人员", "单位/部门", "作用"]]
    for guest in audit.attendants:
        g = w.same("attendants", guest.name, guest)
        role = g("role", "向导" if guest.role == "guide" else "观察员")
        guests.append([g("name"), g("from"), role])
    w.table(guests, (2, 4, 2), head=1)
    w.text("审核组成员与受审核组织不存在影响公正性的利害关系，并已签署公正性和保密承诺。")
