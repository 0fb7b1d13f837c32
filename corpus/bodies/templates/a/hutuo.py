"""滹沱: cover, overview, evidence clause by clause, conclusion; nonconformities in an annex."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _hutuo_clauses as clauses
from corpus.bodies.templates.a import _hutuo_end as end
from corpus.bodies.templates.a._hutuo_clauses import NAMES
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "滹沱质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EMS+OHSMS", "QMS+OHSMS", "EMS", "OHSMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "/"}

KINDS = {"stage2": "初次认证（第二阶段）", "surveillance": "年度监督", "recertification": "再认证"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场＋远程"}
FOUR = (1.9, 3.4, 1.7, 3.2)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Sentences(audit, w)
    w.margins(header=(f"{BODY}　　{audit.world.form_no}",), page="第#页 共##页")
    _cover(audit, w)
    _notice(w, s)
    w.heading(1, "一、审核概况")
    _client(audit, w)
    _criteria(audit, w)
    _scope(audit, w)
    _team(audit, w)
    _time(audit, w, s)
    w.heading(1, "二、受审核方的变化及以往不符合的验证")
    end.changes(audit, w, s)
    w.heading(1, "三、审核证据和审核发现")
    clauses.all_of(audit, w, s)
    w.heading(1, "四、不符合项情况")
    end.counted(audit, w)
    w.heading(1, "五、综合评价")
    end.judged(audit, w, s)
    w.heading(1, "六、审核结论")
    end.concluded(audit, w, s)
    end.annexes(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", "", style="plain")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="plain")
    systems = "、".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核领域", systems],
        ["审核类型", w.tag("audit_type", audit.audit_type, KINDS[audit.audit_type])],
        ["审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["编写日期", w.fact("report_date")],
    ]
    w.table(rows, (2.6, 6.4), bold=(0,))
    w.text("", "", style="plain")
    address, phone = w.fact("certification_body.address"), w.fact("certification_body.phone")
    w.text(f"地址：{address}　电话：{phone}", style="center")
    site, mail = w.fact("certification_body.website"), w.fact("certification_body.email")
    w.text(f"网址：{site}　邮箱：{mail}", style="center")
    w.page()


def _notice(w: Writer, s: Sentences) -> None:
    w.text("报告使用说明", style="subtitle")
    for at, text in enumerate(s.texts("notice"), 1):
        w.text(f"{at}.{text}")


def _client(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.1 受审核方基本情况")
    world, people, licence = audit.world, audit.world.people, audit.organization.licence
    since, until = w.fact("organization.licence.valid_from"), w.until("organization.licence.valid_to")
    code = w.fact("organization.uscc")
    rows: list[Row] = [
        ["组织名称", w.fact("organization.name"), "‹", "‹"],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹"],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹"],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹"],
        ["社会信用代码", code, "成立日期", w.fact("organization.established_on")],
        [
            "营业期限",
            f"{since}至{until}" if licence.valid_to else f"{since}起{until}",
            "登记机关",
            w.fact("organization.licence.authority"),
        ],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "注册资本", f"{world.capital}万元"],
        ["联系人", people.contact, "联系电话", f"{world.phone}（邮编{world.postcode}）"],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "体系运行日期", w.fact("system_effective_on")],
        ["主要产品/服务", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, FOUR, bold=(0, 2))
    _permits(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    if not audit.permits:
        w.text("受审核方从事的活动不涉及前置或后置的行政许可，营业执照合法有效，经营范围覆盖申请认证的范围。")
    else:
        w.text("受审核方取得的行政许可和资质如下，审核组核对了原件：")
        rows: list[Row] = [["证件名称", "证件编号", "许可（登记）内容", "持证单位", "有效期", "发证部门"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            until = f"至{e('valid_to')}" if one.valid_to else f"起{e('valid_to', '长期')}"
            term = f"{e('valid_from')}{until}"
            rows.append([e("kind"), e("number"), e("scope"), e("holder"), term, e("authority")])
        w.table(rows, (1.6, 1.9, 1.5, 1.8, 2, 1.6), head=1, repeat=True)
    if audit.certificates:
        w.text("受审核方现持有的认证证书：")
        rows = [["认证领域", "证书编号", "发证日期", "有效期截止"]]
        for held in audit.certificates:
            c = w.entry("certificates", held)
            rows.append([c("system", NAMES[held.system]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (3, 3, 2, 2), head=1)


def _criteria(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.2 审核准则")
    marks = "①②③④"
    shown = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（idt {e('iso')}）" if standard.iso else ""
        shown.append(f"{e('number')}{e.silent('system')}《{standard.title}》{twin}")
    w.text(f"{marks[0]}管理体系标准：{'；'.join(shown)}。")
    w.text(f"{marks[1]}适用的法律法规：{w.laws('criteria')}。")
    w.text(f"{marks[2]}受审核方的管理手册、程序文件及其他成文信息。")
    w.text(f"{marks[3]}认证合同（申请编号 {audit.world.application_no}）及本中心的认证方案要求。")


def _scope(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.3 审核范围")
    rows: list[Row] = [["领域", "审核范围"]]
    rows += [[NAMES[one], w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (2.6, 7.6), head=1)
    units = "、".join(["管理层", *audit.world.departments])
    w.text(
        f"审核覆盖的部门：{units}。审核覆盖的时期：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
    )
    w.text("审核涉及的场所：")
    rows = [["序号", "场所地址", "主要活动", "性质", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), e("activity"), kind, e("headcount")])
    w.table(rows, (0.8, 4.8, 2.6, 1, 1), head=1)


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "1.4 审核组")
    rows: list[Row] = [["代码", "姓名", "组内身份", "领域", "注册资格", "注册证书号", "有效期至", "专业"]]
    for member in audit.team:
        rows += _member(member, w)
    w.table(rows, (0.7, 1, 1, 1, 1.3, 2.7, 1.9, 1.2), head=1, repeat=True)
    for member in audit.team:
        if member.trainee:
            name = w.person(member)("name")
            w.text(f"注：{name}为实习审核员，在组长指导下参与审核，所用时间不计入审核人日。")
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{a('name')}（{role}，来自{a('from')}）")
    w.text(f"陪同人员：{'、'.join(told)}，未参与、未干预审核判断。")


def _member(member: TeamMember, w: Writer) -> list[Row]:
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "、")
        return [[*first, "/", e("grade"), "/", "/", codes]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        cells = [one.system + r.silent("system"), r("grade"), r("number"), r("valid_until"), codes]
        if not rows:
            cells[1] += e.silent("grade")
            cells[4] += e.silent_each("professional_codes")
        rows.append([*(["^", "^", "^"] if rows else first), *cells])
    return rows


def _time(audit: Audit, w: Writer, s: Sentences) -> None:
    w.heading(2, "1.5 审核目的、时间和方式")
    when = audit.audit
    w.text(s.texts("aim", audit.audit_type)[0])
    first = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    last = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["审核时间", f"{first}至{last}", "审核方式", w.choice("audit.mode", MODES, when.mode)],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}人日",
            "其中现场",
            f"{w.fact('audit.onsite_days')}人日",
        ],
        [
            "人日增减理由",
            w.each("audit.reductions", when.reductions, "；") or "无增减",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["结合审核", "多体系结合审核" if len(audit.systems) > 1 else "单一体系审核", "轮班", _shifts(audit)],
    ]
    if audit.stage1:
        begun = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}"
        over = f"{w.fact('stage1.end')}{w.fact('stage1.end_time')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append(["第一阶段审核", f"{begun}至{over}", "一阶段方式", mode])
    w.table(rows, FOUR, bold=(0, 2))
    w.heading(2, "1.6 审核计划的执行")
    for name in ("plan_done", "met", "goal"):
        w.paragraphs(s.texts(name))


def _shifts(audit: Audit) -> str:
    return "两班" if audit.world.shifts == 2 else "单班"
