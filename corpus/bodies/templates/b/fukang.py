"""阜康: a small body; a form, one long table by clauses on its side with evidence in sentences, sheets."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _fukang_end as end
from corpus.bodies.templates.b import _fukang_told as told
from corpus.bodies.templates.b._fukang_words import KINDS, LETTERS, MODES, NAMES, Clause, faults
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "阜康博峰认证有限公司"
SYSTEMS = ("QMS", "QMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "/", "styled": False}

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价公司管理体系是否符合标准，能否推荐认证注册",
    "surveillance": "评价公司管理体系是否持续符合标准，能否保持认证注册",
    "recertification": "评价公司管理体系三年来的运行是否有效，能否换发证书",
}
ROWS = (
    Clause("4", "4", "组织环境、范围、过程", 0, told.context),
    Clause("5", "5", "领导作用", 0, told.leading),
    Clause("6", "6.1.1、6.1.2、6.2", "策划、风险、目标", 0, told.planning),
    Clause("", "6.1.3、9.1.2", "法律法规及合规性评价", 7, told.laws),
    Clause("7.1.3、7.1.4", "", "基础设施、运行环境", 6, told.machines),
    Clause("7.1.5", "9.1.1", "监视和测量资源", 1, told.instruments),
    Clause("7.1.2、7.2、7.3", "7.2、7.3", "人员、能力、意识", 0, told.competence),
    Clause("7.5", "7.5", "成文信息", 0, told.documents),
    Clause("8.2、9.1.2", "", "产品和服务的要求、顾客满意", 5, told.customers),
    Clause("8.3", "", "设计和开发", 3, told.design),
    Clause("8.4", "8.1.4", "外部提供、采购", 4, told.suppliers),
    Clause("8.1、8.5", "", "生产和服务提供", 2, told.doing),
    Clause("8.6、8.7", "", "放行、不合格控制", 1, told.release),
    Clause("", "8.1.1、8.1.2", "安全运行控制", 7, told.safety),
    Clause("", "8.2", "应急准备和响应", 7, told.emergency),
    Clause("9.2", "9.2", "内部审核", 0, told.inside),
    Clause("9.3", "9.3", "管理评审", 0, told.review),
    Clause("10", "10", "改进", 0, told.improving),
)


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(header=("阜康博峰认证　FKBF-JL-09（B/1）",), page="第#页")
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "一、审核概况")
    _form(audit, w)
    _team(audit, w)
    _plan(audit, w)
    w.section(landscape=True)
    w.heading(1, "二、审核记录")
    w.text("评价栏：Y表示符合，N表示不符合（注明不符合项编号）。", style="plain")
    _record(audit, w)
    w.section(landscape=False)
    end.conclusion(audit, w)
    end.sheets(audit, w)


def _form(audit: Audit, w: Writer) -> None:
    org, people, body = "organization", audit.world.people, "certification_body"
    when, licence = audit.audit, "organization.licence"
    rows: list[Row] = [
        ["公司名称", w.fact(f"{org}.name"), "‹", "‹"],
        ["报告编号", w.fact("number"), "审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        [
            "营业执照期限",
            f"{w.fact(f'{licence}.valid_from')}至{w.until(f'{licence}.valid_to')}",
            "发照机关",
            w.fact(f"{licence}.authority"),
        ],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}/{audit.world.phone}"],
        ["职工总数", w.fact("headcount_total"), "缴社保人数", w.fact("insured_count")],
        ["体系人数", w.fact("headcount"), "体系运行日期", w.fact("system_effective_on")],
        ["主营", w.scope("activity"), "‹", "‹"],
        ["审核目的", AIMS[audit.audit_type], "‹", "‹"],
        ["审核准则", _criteria(audit, w), "‹", "‹"],
    ]
    rows += [[f"审核范围（{LETTERS[one]}）", w.scope("audit", one), "‹", "‹"] for one in audit.systems]
    rows += [
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
            "审核方式",
            w.choice("audit.mode", MODES, when.mode, "¶"),
        ],
        [
            "审核人日",
            f"{w.fact('audit.person_days')}（现场{w.fact('audit.onsite_days')}）",
            "风险级别",
            w.fact("audit.risk"),
        ],
        ["人日减少理由", w.each("audit.reductions", when.reductions, "；") or w.blank, "‹", "‹"],
        ["覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        first = (
            f"{w.fact('stage1.start')}{w.silent('stage1.end')}{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}，{w.fact('stage1.mode', MODES[audit.stage1.mode])}，"
            "提出的问题已解决"
        )
        rows.append(["一阶段审核", first, "‹", "‹"])
    rows += [
        ["行政许可", _permits(audit, w), "‹", "‹"],
        ["现有证书", _certificates(audit, w), "‹", "‹"],
        ["认证机构地址", w.fact(f"{body}.address"), "电话", w.fact(f"{body}.phone")],
        ["机构网址", w.fact(f"{body}.website"), "邮箱", w.fact(f"{body}.email")],
    ]
    w.table(rows, (1.8, 3.6, 1.6, 3), bold=(0, 2))
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        w.text(f"{kind}：{e('address')}，{e('activity')}，{e('headcount')}人。", style="plain")


def _criteria(audit: Audit, w: Writer) -> str:
    found = []
    for one in audit.standards:
        s = w.standard(one.system)
        name = w.tag("systems+", one.system, NAMES[one.system])
        twin = f"（{s('iso')}）" if one.iso else ""
        found.append(f"{name}按{s.silent('system')}{s('number')}{twin}《{one.title}》")
    return f"{'；'.join(found)}；公司体系文件；法律法规：{w.laws('criteria')}"


def _permits(audit: Audit, w: Writer) -> str:
    found = []
    for one in audit.permits:
        e = w.entry("permits", one)
        ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
        found.append(
            f"{e('kind')}，编号{e('number')}，持证单位{e('holder')}，许可内容{e('scope')}，"
            f"有效期{e('valid_from')}至{ends}，{e('authority')}"
        )
    return "¶".join(found) or "不需要"


def _certificates(audit: Audit, w: Writer) -> str:
    found = []
    for one in audit.certificates:
        e = w.entry("certificates", one)
        found.append(
            f"{e('system', NAMES[one.system])}证书{e('number')}，{e('issued_on')}发证，{e('valid_to')}到期"
        )
    return "¶".join(found) or "无"


def _team(audit: Audit, w: Writer) -> None:
    w.text("审核组", style="plain")
    rows: list[Row] = [["代号", "姓名", "职务", "资格", "注册证书", "专业代码"]]
    rows += [_member(w, one) for one in audit.team]
    w.table(rows, (0.8, 1.3, 1.3, 1.5, 3.6, 1.5), head=1)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "陪同人员" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}，来自{a('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    found = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        quiet = r.silent("grade") + r.silent_each("professional_codes")
        found.append(f"{r('system', LETTERS[one.system])}：{r('number')}{quiet}，有效期至{r('valid_until')}")
    codes = e.each("professional_codes") or w.blank
    return [
        e("label"),
        e("name"),
        e("role", ROLES[member.role]),
        e("grade"),
        "¶".join(found) or w.blank,
        codes,
    ]


def _plan(audit: Audit, w: Writer) -> None:
    w.text("审核日程", style="plain")
    departments = audit.world.departments
    slots = halves(audit)
    steps = [("管理层", "首次会议、最高管理者访谈"), *((one, "部门审核、现场查看") for one in departments)]
    rows: list[Row] = [["日期", "时间", "部门", "内容"]]
    for (day, half), part in zip(slots, shared(steps, len(slots)), strict=True):
        time = "8:30～12:00" if half == "am" else "13:30～17:30"
        places = "、".join(place for place, _ in part)
        ends = "；末次会议" if (day, half) == slots[-1] else ""
        rows.append([w.date(day), time, places, part[0][1] + ends])
    w.table(rows, (2.2, 1.8, 3.4, 2.6), head=1)
    w.text("首、末次会议由组长主持，公司领导和各部门负责人参加，日程没有变动。", style="plain")


def _record(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["标准条款", "审核内容", "部门及受访人", "审核证据", "评价"]]
    departments, heads = audit.world.departments, audit.world.people.heads
    for one in ROWS:
        clauses = {"QMS": one.quality, "OHSMS": one.safety}
        mine = [f"{LETTERS[system]}：{clauses[system]}" for system in audit.systems if clauses[system]]
        if not mine and one.tell is not told.laws:
            continue
        name = departments[one.department]
        bad = faults(audit, one.quality, one.safety)
        seen = one.tell(audit, w)
        verdict = "Y"
        if bad:
            numbers = "、".join(w.same("nonconformities.items", item.number, item)("number") for item in bad)
            seen.append("抽查中发现不符合，事实见附表一。")
            verdict = f"N¶（{numbers}）"
        rows.append(["¶".join(mine) or "Q：4.2", one.title, f"{name}¶{heads[name]}", "¶".join(seen), verdict])
    w.table(rows, (1.5, 1.7, 1.4, 9, 1.1), head=1, repeat=True)
