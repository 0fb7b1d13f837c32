"""弋水: forms alone, each cell with several facts parted by slashes."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _yishui_end as end
from corpus.bodies.templates.a import _yishui_samples as samples
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "弋水合格评定有限公司"
SYSTEMS = ("QMS", "QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "EMS", "QMS+OHSMS", "OHSMS")
TYPES = ("stage2", "recertification", "surveillance", "special")
STYLE = {"look": "ballot", "dates": "dash", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初次(第二阶段)",
    "surveillance": "监督",
    "recertification": "再认证",
    "special": "特殊审核",
}
NAMES = {"QMS": "质量", "EMS": "环境", "OHSMS": "职业健康安全"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "专家"}
WAYS = {"onsite": "现场", "remote": "远程", "mixed": "现场加远程"}
AIMS = {
    "stage2": "判定管理体系是否按准则建立并有效实施；作为是否推荐发证的依据",
    "surveillance": "判定获证后体系是否保持符合和有效；作为是否推荐保持证书的依据",
    "recertification": "判定体系整体的持续有效性和与范围的相关性；作为是否推荐换证的依据",
    "special": "针对体系运行的特定事项进行核实；作为是否推荐保持证书的依据",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=("弋水合格评定", "审核报告", f"{audit.world.form_no}/C版"),
        page="- # -",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    _task(audit, w)
    _client(audit, w)
    _standards(audit, w)
    _team(audit, w)
    samples.all_of(audit, w)
    end.all_of(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "表A 审核任务")
    days = f"{w.fact('audit.person_days')}人日/现场{w.fact('audit.onsite_days')}人日"
    less = w.each("audit.reductions", when.reductions, "；") or "未调整"
    begun = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    over = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name"), "‹", "‹"],
        [
            "报告编号/任务单号",
            f"{w.fact('number')} / {audit.world.plan_no}",
            "报告日期",
            w.fact("report_date"),
        ],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode), "风险等级", w.fact("audit.risk")],
        ["审核时间(起/止)", f"{begun} / {over}", "‹", "‹"],
        ["人日/现场", days, "人日调整", less],
        ["审核覆盖期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}", "‹", "‹"],
        ["审核目的", AIMS[audit.audit_type], "‹", "‹"],
    ]
    if audit.stage1:
        first = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        last = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", WAYS[audit.stage1.mode])
        rows.append(["一阶段(起/止/方式)", f"{first} / {last} / {mode}", "一阶段问题", "已全部解决"])
    joint = "结合审核" if len(audit.systems) > 1 else "否，单一体系"
    rows += [
        ["是否结合审核", joint, "计划偏离", "无"],
        ["重大问题/未决分歧", "无/无", "涉及部门", f"管理层及{'、'.join(audit.world.departments)}"],
    ]
    w.table(rows, (2, 4, 1.5, 2.7), bold=(0, 2))


def _client(audit: Audit, w: Writer) -> None:
    w.heading(2, "表B 受审核方信息")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    term = f"{since} 至 {until}" if licence.valid_to else f"{since} 起 {until}"
    heads = f"{w.fact('headcount_total')}人/{w.fact('insured_count')}人/{w.fact('headcount')}人"
    begun = f"{w.fact('organization.established_on')} / {w.fact('system_effective_on')}"
    rows: list[Row] = [
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["营业期限/发照机关", f"{term} / {w.fact('organization.licence.authority')}"],
        ["成立日期/体系运行日期", begun],
        ["注册地址", w.fact("organization.registered_address")],
        ["办公地址", w.fact("organization.office_address")],
        ["经营地址", w.fact("organization.business_address")],
        ["法定代表人/总经理/管代", f"{people.legal} / {people.manager} / {people.representative}"],
        ["联系人/电话", f"{people.contact} / {world.phone}"],
        ["员工总数/参保人数/体系覆盖人数", heads],
        ["班制", "两班" if world.shifts == 2 else "单班"],
        ["主要活动", w.scope("activity")],
        ["关键过程/特殊过程", f"{w.fact('key_processes')} / {w.fact('special_processes')}"],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用条款", w.fact("exclusions")],
    ]
    w.table(rows, (3, 7.2), bold=(0,))
    w.text("", style="plain")
    rows = [["场所地址", "性质/人数", "活动"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([e("address"), f"{kind}/{e('headcount')}人", e("activity")])
    w.table(rows, (5.4, 2, 2.8), head=1)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    w.text("", style="plain")
    rows: list[Row] = [["许可名称/编号", "持有人/许可范围", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = f"至 {e('valid_to')}" if one.valid_to else f"起 {e('valid_to', '长期')}"
        named, held = f"{e('kind')}¶{e('number')}", f"{e('holder')}¶{e('scope')}"
        rows.append([named, held, f"{e('valid_from')}¶{until}", e("authority")])
    if not audit.permits:
        rows.append(["本行业不要求行政许可", "‹", "‹", "‹"])
    w.table(rows, (3.4, 3, 1.9, 1.9), head=1)
    if audit.certificates:
        w.text("", style="plain")
        rows = [["现有证书(体系/编号)", "颁发日期/到期日期"]]
        for kept in audit.certificates:
            c = w.entry("certificates", kept)
            name = c("system", NAMES[kept.system])
            rows.append([f"{name} / {c('number')}", f"{c('issued_on')} / {c('valid_to')}"])
        w.table(rows, (5.4, 4.8), head=1)


def _standards(audit: Audit, w: Writer) -> None:
    w.heading(2, "表C 审核准则及范围")
    rows: list[Row] = [["体系", "标准/对应国际标准", "审核范围", "体系文件中的范围"]]
    for one in audit.standards:
        e = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        number = f"{e('number')}{e.silent('system')}" + (f"¶{e('iso')}" if one.iso else "")
        rows.append([name, number, w.scope("audit", one.system), w.scope("system", one.system)])
    rows.append(["法律法规", w.laws("criteria"), "‹", "‹"])
    rows.append(["其他", "受审核方管理体系文件、认证合同、本机构认证规则", "‹", "‹"])
    w.table(rows, (1.5, 2.5, 3.1, 3.1), head=1)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "表D 审核组及随行人员")
    rows: list[Row] = [["姓名/代号", "职责/级别", "注册证号/有效期", "专业代码"]]
    rows += [_member(one, w) for one in audit.team]
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        rows.append([a("name"), role, f"来自：{a('from')}", w.blank])
    w.table(rows, (1.8, 2.3, 4.3, 1.8), head=1)
    if any(one.trainee for one in audit.team):
        w.text("实习审核员由组长带教，不独立审核，不计入人日。", style="plain")


def _member(member: TeamMember, w: Writer) -> Row:
    e = w.person(member)
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')} / {r('valid_until')}{told}")
    return [
        f"{e('name')} / {e('label')}",
        f"{e('role', ROLES[member.role])} / {e('grade')}",
        "¶".join(numbers) or w.blank,
        e.each("professional_codes", "¶") or w.blank,
    ]
