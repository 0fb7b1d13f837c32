"""梧涧管理体系认证: department by department, a small block of labels and values for each record."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _wujian_departments as departments
from corpus.bodies.templates.a._stock import said
from corpus.bodies.templates.a._wujian_departments import rated
from corpus.bodies.writer import FORMS, Writer
from corpus.layouts.writer import Row

BODY = "梧涧管理体系认证有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+HSPM", "HSE+EMS+OHSMS", "EnMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification", "special")
STYLE = {"look": "tick", "dates": "dot", "blank": "—"}

TYPE_NAMES = {
    "stage2": "初审二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, audit.title, f"编号 {audit.world.form_no}"), page="第#页/共##页", first=False
    )
    _cover(audit, w)
    w.heading(1, "第一部分　审核项目信息")
    _project(audit, w)
    _team(audit, w)
    w.heading(1, "第二部分　部门审核记录")
    departments.all_of(audit, w)
    w.heading(1, "第三部分　不符合与改进")
    _nonconformities(audit, w)
    w.heading(1, "第四部分　审核组意见")
    _conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.box(f"项目号：{w.fact('number')}", 6.5, 1.0, left=9.5)
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["受 审 核 方", w.fact("organization.name")],
        ["审 核 类 型", w.choice("audit_type", TYPE_NAMES, audit.audit_type)],
        ["审 核 组 长", w.person(audit.leader)("name")],
        ["报 告 日 期", w.fact("report_date", FORMS["chinese"](audit.report_date))],
    ]
    w.table(rows, (3, 7), rules="rows", bold=(0,))
    w.text(w.fact("certification_body.name"), style="subtitle")
    where = f"{w.fact('certification_body.address')}　Tel {w.fact('certification_body.phone')}"
    web = f"{w.fact('certification_body.website')}　{w.fact('certification_body.email')}"
    w.text(where, web, style="center")
    w.page()
    w.text("声　明", style="center")
    for at, text in enumerate(said(w, "duties", 5), 1):
        w.text(f"{at}．{text}", style="plain")


def _project(audit: Audit, w: Writer) -> None:
    world = audit.world
    term = f"{w.fact('organization.licence.valid_from')}～{w.until('organization.licence.valid_to')}"
    names = [f"{w.tag('systems+', one, words('systems')[one]['name'])}（{one}）" for one in audit.systems]
    rows: list[Row] = [
        ["组织", w.fact("organization.name"), "‹", "‹", "代码", w.fact("organization.uscc")],
        ["注册地址", w.fact("organization.registered_address"), "‹", "‹", "成立", _founded(w)],
        ["办公地址", w.fact("organization.office_address"), "‹", "‹", "执照期限", term],
        ["经营地址", w.fact("organization.business_address"), "‹", "‹", "发照", _authority(w)],
        ["总人数", w.fact("headcount_total"), "体系人数", w.fact("headcount"), "社保", _insured(w)],
        ["联系人", world.people.contact, "电话", world.phone, "体系运行", w.fact("system_effective_on")],
        ["认证领域", "¶".join(names), "‹", "‹", "风险", w.fact("audit.risk")],
        ["主要过程", f"关键：{w.fact('key_processes')}¶特殊：{w.fact('special_processes')}", *["‹"] * 4],
        ["外包过程", w.fact("outsourced_processes"), "‹", "不适用", w.fact("exclusions"), "‹"],
    ]
    w.table(rows, (1.5, 1.9, 1.5, 1.6, 1.5, 3.2), bold=(0, 2, 4))
    w.text("审核准则", style="plain")
    for standard in audit.standards:
        s = w.standard(standard.system)
        twin = "" if not standard.iso else f" / {s('iso')}"
        if standard.iso == standard.number:
            twin = s.silent("iso")
        w.text(f"{s('system')}：{s('number')}{twin}《{standard.title}》", style="plain")
    w.text(f"适用的法律法规，主要有{w.laws('criteria')}。")
    w.text("审核范围", style="plain")
    for system in audit.systems:
        letter = words("systems")[system]["letter"]
        w.text(f"{letter}：{w.scope('audit', system)}", style="plain")
    _sites(audit, w)
    _time(audit, w)


def _founded(w: Writer) -> str:
    return w.fact("organization.established_on")


def _authority(w: Writer) -> str:
    return w.fact("organization.licence.authority")


def _insured(w: Writer) -> str:
    return f"{w.fact('insured_count')}人"


def _sites(audit: Audit, w: Writer) -> None:
    w.text("场所", style="plain")
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind)
        rows: list[Row] = [
            [f"场所{at}", e("address"), "‹", "‹"],
            ["活动", e("activity"), "人数/性质", f"{e('headcount')}人　{kind}"],
        ]
        w.table(rows, (1.2, 4.4, 1.6, 3.2), bold=(0, 2))


def _time(audit: Audit, w: Writer) -> None:
    halves = [w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end")]
    days = f"{w.fact('audit.person_days')}人天（现场{w.fact('audit.onsite_days')}人天）"
    rows: list[Row] = [
        [f"审核日期：{'—'.join(halves)}", f"审核人天：{days}"],
        [
            f"体系覆盖时段：{w.fact('audit.covered_from')}—{w.fact('audit.covered_to')}",
            f"方式：{w.choice('audit.mode', MODES, audit.audit.mode, ' ')}",
        ],
    ]
    if audit.audit.reductions:
        rows.append([f"人天核减原因：{w.each('audit.reductions', audit.audit.reductions, '；')}", "‹"])
    if audit.stage1:
        start = f"{w.fact('stage1.start')} {w.fact('stage1.start_time')}"
        end = f"{w.fact('stage1.end')} {w.fact('stage1.end_time')}"
        where = w.choice("stage1.mode", MODES, audit.stage1.mode, " ")
        rows.append([f"一阶段：{start}—{end}", f"一阶段方式：{where}"])
    w.table(rows, (5.6, 4.8))


def _team(audit: Audit, w: Writer) -> None:
    told = [_member(w, member) for member in audit.team]
    guests = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        guests.append(f"{role}：{a('name')}（{a('from')}）")
    rows: list[Row] = [["审核组", "¶".join(told)], ["随行", "；".join(guests)]]
    w.table(rows, (1.4, 9), bold=(0,))
    if any(member.trainee for member in audit.team):
        w.text("实习审核员在组长指导下工作，其时间没有计入上述人天。", style="plain")


def _member(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    head = f"{e('label')}　{e('role', ROLES[member.role])}：{e('name')}　{e('grade')}"
    numbers = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        told = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{r('number')}{told}（{r('valid_until')}到期）")
    codes = f"；专业 {e.each('professional_codes', '、')}" if member.professional_codes else ""
    return f"{head}　{'，'.join(numbers)}{codes}"


def _nonconformities(audit: Audit, w: Writer) -> None:
    found = audit.nonconformities
    w.text(
        f"不符合合计 {found.major + found.minor} 项，其中：严重 {w.fact('nonconformities.major')} 项，"
        f"轻微 {w.fact('nonconformities.minor')} 项。"
    )
    for item in found.items:
        e = w.same("nonconformities.items", item.number, item)
        grade = w.choice(f"{e.path}.grade", {"major": "严重", "minor": "轻微"}, item.grade)
        rows: list[Row] = [
            [f"编号：{item.number}{e.silent('number')}", f"责任部门：{e('department')}"],
            [f"依据：{e('standard')} 第 {e('clause')} 条", f"分级：{grade}"],
            [f"事实：{e('description')}", "‹"],
        ]
        w.table(rows, (5.2, 5.2))
    if found.items:
        w.text(f"经商定，纠正措施及证据于 {w.fact('nonconformities.due_date')} 前交审核组长，书面验证。")
    if audit.previous_nonconformities:
        w.text("上一次审核的不符合，本次核查：", style="plain")
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        w.text(
            f"{at}）{p('description')}——{p('closed_on')}关闭，已查阅整改证据。",
            style="plain",
        )
    w.paragraphs(said(w, "improve", 2))
    rated(audit, w, 6)
    w.text("值得肯定之处：" + "".join(said(w, "good", 2)))


def _conclusion(audit: Audit, w: Writer) -> None:
    found = f"轻微不符合{w.fact('nonconformities.minor')}项"
    w.text(
        f"审核组按计划完成了对{w.fact('organization.name')}的审核，未遇到影响结论的情况，"
        f"提出{found}，与受审核方没有未解决的分歧。"
    )
    w.text("建议证书范围：", style="plain")
    for system in audit.systems:
        w.text(f"{system}——{w.scope('certificate', system)}", style="plain")
    if audit.audit_type in {"surveillance", "special"}:
        options = {"maintain": "保持证书", "suspend": "暂停证书", "withdraw": "撤销证书"}
    else:
        options = {
            "recommend": "推荐注册",
            "recommend_after_correction": "整改验证合格后推荐注册",
            "not_recommend": "不推荐注册",
        }
    rows: list[Row] = [
        ["审核组推荐意见（单选）"],
        [w.choice("conclusion.recommendation", options, audit.conclusion.recommendation or "", "¶")],
        [f"下一次审核最迟日期：{w.fact('next_audit_by')}　　" + "".join(said(w, "next", 1))],
    ]
    w.table(rows, (10,), head=1)
    signed = []
    for member in audit.team:
        name = w.each("conclusion.signatories", [member.name])
        signed.append(f"{ROLES[member.role]}（签名）：{name}　　{w.fact('report_date')}")
    w.text(*signed, style="right")
