"""乌苏里: an export of a web system, each chapter a table of 项目 and 内容, signed electronically."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _wusuli_end as end
from corpus.bodies.templates.a import _wusuli_records as records
from corpus.bodies.templates.a._wusuli_form import CLOCK, NAMES, SESSIONS, account, pairs, visits
from corpus.bodies.templates.plans import halves
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "乌苏里云核认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "ISMS+ITSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "QMS+ISMS")
TYPES = ("surveillance", "stage2", "recertification", "transfer", "special")
STYLE = {"look": "tick", "dates": "dash", "blank": "--"}

KINDS = {
    "stage2": "初次认证（阶段二）",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "证书转换",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    slots = Slots(w)
    w.margins(
        header_cells=("WSL-AMS 审核任务管理系统", "报告导出件（PDF/DOCX 同源）"),
        footer=("本文件由系统导出，电子签名与手写签名具有同等效力",),
        page="第 # 页，共 ## 页",
    )
    _cover(audit, w)
    _client(audit, w)
    _task(audit, w)
    _team(audit, w)
    _schedule(audit, w)
    records.checks(audit, w, slots)
    records.ledgers(audit, w, slots)
    end.laws(audit, w)
    end.findings(audit, w)
    end.conclusion(audit, w, slots)
    end.signed(audit, w)
    end.attachments(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    systems = "；".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    pairs(
        w,
        ("报告编号", w.fact("number")),
        ("任务单号", audit.world.plan_no),
        ("受审核方", w.fact("organization.name")),
        ("认证领域", systems),
        ("审核类型", w.fact("audit_type", KINDS[audit.audit_type])),
        ("审核开始", f"{w.fact('audit.start')} {CLOCK[audit.audit.start_half][0]}"),
        ("审核结束", f"{w.fact('audit.end')} {CLOCK[audit.audit.end_half][1]}"),
        ("审核组长", f"{w.person(audit.leader)('name')}（账号 {account(audit, audit.leader.name)}）"),
        ("报告日期", w.fact("report_date")),
        ("报告状态", "已提交"),
    )
    w.text("机构信息", style="plain")
    pairs(
        w,
        ("机构地址", w.fact("certification_body.address")),
        ("服务电话", w.fact("certification_body.phone")),
        ("网址", w.fact("certification_body.website")),
        ("电子邮箱", w.fact("certification_body.email")),
    )
    w.page()


def _client(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "1 受审核方档案")
    w.heading(2, "1.1 基本信息")
    pairs(
        w,
        ("组织名称", w.fact("organization.name")),
        ("统一社会信用代码", w.fact("organization.uscc")),
        ("注册地址", w.fact("organization.registered_address")),
        ("办公地址", w.fact("organization.office_address")),
        ("生产/经营地址", w.fact("organization.business_address")),
        ("成立日期", w.fact("organization.established_on")),
        ("法定代表人", people.legal),
        ("总经理", people.manager),
        ("管理者代表", people.representative),
        ("联系人", f"{people.contact}（{world.phone}）"),
        ("员工总数", w.fact("headcount_total")),
        ("参保人数", w.fact("insured_count")),
        ("体系覆盖人数", w.fact("headcount")),
        ("业务描述", w.scope("activity")),
        ("过程流转", " > ".join(world.industry["flow"])),
        ("班次", f"{world.shifts} 班"),
    )
    w.heading(2, "1.2 证照信息")
    w.heading(3, "1.2.1 营业执照")
    pairs(
        w,
        ("登记机关", w.fact("organization.licence.authority")),
        ("营业期限自", w.fact("organization.licence.valid_from")),
        ("营业期限至", w.until("organization.licence.valid_to")),
        ("查询状态", "存续（国家企业信用信息公示系统）"),
    )
    _permits(audit, w)
    w.heading(2, "1.3 场所信息")
    rows: list[Row] = [["场所ID", "地址", "场所类型", "活动", "人数"]]
    for number, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([f"SITE-0{number}", e("address"), kind, e("activity"), e("headcount")])
    rows.append(["合计", "‹", "‹", "‹", w.fact("headcount")])
    w.table(rows, (1.6, 5.6, 1.7, 3, 1.2), head=1)


def _permits(audit: Audit, w: Writer) -> None:
    number = 2
    if audit.permits:
        w.heading(3, f"1.2.{number} 行政许可")
        number += 1
    for at, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        until = e("valid_to", "长期" if permit.valid_to is None else None)
        pairs(
            w,
            (f"LIC-0{at}", e("kind")),
            ("许可编号", e("number")),
            ("持有人", e("holder")),
            ("许可内容", e("scope")),
            ("有效期", f"{e('valid_from')} 至 {until}"),
            ("发证机关", e("authority")),
        )
    if audit.certificates:
        w.heading(3, f"1.2.{number} 管理体系证书")
        rows: list[Row] = [["证书ID", "领域", "证书编号", "签发日期", "到期日期", "状态"]]
        for at, one in enumerate(audit.certificates, 1):
            e = w.entry("certificates", one)
            told = [f"CERT-0{at}", e("system", NAMES[one.system]), e("number"), e("issued_on")]
            rows.append([*told, e("valid_to"), "有效"])
        w.table(rows, (1.6, 3.4, 3, 2, 2, 1.2), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(1, "2 审核任务")
    w.heading(2, "2.1 准则与范围")
    for standard in audit.standards:
        e, system = w.standard(standard.system), standard.system
        number = e("number")
        if standard.iso == standard.number:
            number += e.silent("iso")
        elif standard.iso:
            number += f"（{e('iso')}）"
        pairs(
            w,
            ("认证领域", e("system", NAMES[system])),
            ("认证准则", f"{number} {standard.title}"),
            ("申请范围", w.scope("system", system)),
            ("审核范围", w.scope("audit", system)),
        )
    w.heading(2, "2.2 时间与资源")
    rows = [
        ("审核时段", f"{w.fact('audit.start')} {w.half('audit.start_half')} 至 {w.fact('audit.end')} "
         f"{w.half('audit.end_half')}"),
        ("审核方式", w.choice("audit.mode", MODES, when.mode)),
        ("追溯周期", f"{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}"),
        ("风险等级", w.fact("audit.risk")),
        ("审核人日", w.fact("audit.person_days")),
        ("其中现场人日", w.fact("audit.onsite_days")),
        ("人日调减说明", w.each("audit.reductions", when.reductions, "；") or w.blank),
        ("法规准则", w.laws("criteria")),
    ]  # fmt: skip
    pairs(w, *rows)
    if audit.stage1:
        w.heading(2, "2.3 阶段一记录")
        pairs(
            w,
            ("开始", f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"),
            ("结束", f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"),
            ("方式", w.fact("stage1.mode", MODES[audit.stage1.mode])),
            ("状态", "已关闭，具备进入阶段二的条件"),
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(1, "3 审核组与日程")
    w.heading(2, "3.1 成员账号")
    rows: list[Row] = [["账号", "代号", "姓名", "任务角色", "资格级别", "注册信息", "专业代码"]]
    for member in audit.team:
        rows.append(_member(audit, w, member))
    w.table(rows, (1.6, 1, 1.5, 1.5, 1.6, 5, 1.8), head=1)
    if audit.attendants:
        w.heading(2, "3.2 陪同与见证")
        rows = [["姓名", "角色", "来自"]]
        for guest in audit.attendants:
            a = w.same("attendants", guest.name, guest)
            rows.append([a("name"), a("role", "向导" if guest.role == "guide" else "观察员"), a("from")])
        w.table(rows, (3, 3, 6), head=1)


def _member(audit: Audit, w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    told = [account(audit, member.name), e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.silent_each("professional_codes")
        lines.append(f"{r('number')}{r.silent('system')}{r.silent('grade')}{codes}，至 {r('valid_until')}")
    codes = e.each("professional_codes", "、") if member.professional_codes else w.blank
    return [*told, "¶".join(lines) or w.blank, codes]


def _schedule(audit: Audit, w: Writer) -> None:
    when, people = audit.audit, audit.world.people
    w.heading(2, "3.3 会议签到" if audit.attendants else "3.2 会议签到")
    first, last = CLOCK[when.start_half][0], CLOCK[when.end_half][1]
    present = f"{people.manager}、{people.representative}及各部门负责人"
    pairs(
        w,
        ("首次会议", f"{w.fact('audit.start')} {first}，主持 {audit.leader.name}，到会 {present}"),
        ("末次会议", f"{w.fact('audit.end')} {last}，主持 {audit.leader.name}，到会 {present}"),
    )
    w.heading(2, "3.4 任务分派" if audit.attendants else "3.3 任务分派")
    rows: list[Row] = [["任务ID", "时段", "执行人", "受审核部门", "状态"]]
    number = 0
    for day, half in halves(audit):
        for visit in visits(audit):
            if (visit.day, visit.half) == (day, half):
                number += 1
                told = f"{w.date(day)} {SESSIONS[half]}"
                rows.append([f"T-{number:02}", told, "、".join(visit.people), visit.name, "已完成"])
    w.table(rows, (1.4, 4, 3.2, 3.2, 1.4), head=1, repeat=True)
