"""裕民器械与实验室认证: tables, documents, departments and auditors are referred to by number."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._yumin_end import appendix, nonconformities, outcome
from corpus.bodies.templates.a._yumin_paper import FIRST, SECOND, Paper
from corpus.bodies.templates.a._yumin_processes import processes
from corpus.bodies.templates.a._yumin_tables import people, system_results, traceability
from corpus.bodies.templates.plans import halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "裕民器械与实验室认证有限公司"
SYSTEMS = ("QMS", "QMS+MDR", "MDR")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "ballot", "dates": "dash", "blank": "/", "styled": True}

KINDS = {"stage2": "初次认证第二阶段审核", "surveillance": "监督审核", "recertification": "再认证审核"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场结合远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价质量管理体系的符合性、实施程度和有效性，为是否批准认证提供依据",
    "surveillance": "评价质量管理体系的持续符合性和有效性，为是否保持认证提供依据",
    "recertification": "评价质量管理体系在认证周期内的整体有效性，为是否再次批准认证提供依据",
}


def build(audit: Audit, w: Writer) -> None:
    """Twelve chapters and a cross-reference of clauses."""
    paper = Paper(audit, w)
    w.margins(
        header_cells=("裕民认证", "审核报告 YM-R08-2024", f"项目 {audit.world.plan_no}"),
        footer=("本报告与附录共同使用；表号、文件号见 1.3",),
        page="第#页，共##页",
    )
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.heading(1, "1  报告标识")
    _identity(audit, w)
    w.heading(1, "2  受审核组织")
    _organization(audit, w)
    w.heading(1, "3  审核依据")
    _basis(paper)
    w.heading(1, "4  审核组与日程")
    _team(audit, w)
    _plan(paper)
    w.heading(1, "5  审核范围")
    _scope(audit, w)
    w.heading(1, "6  过程审核记录")
    processes(paper)
    w.heading(1, "7  测量溯源与环境条件")
    traceability(paper)
    w.heading(1, "8  人员与外部提供方")
    people(paper)
    w.heading(1, "9  体系绩效")
    system_results(paper)
    w.heading(1, "10  不符合")
    nonconformities(paper)
    w.heading(1, "11  结论与签署")
    outcome(paper)
    w.heading(1, "附录  条款对照表")
    appendix(paper)


def _identity(audit: Audit, w: Writer) -> None:
    names = words("systems")
    body = "certification_body"
    w.text("1.1  表1为本报告的标识，1.2 为认证机构，1.3 为编号规则。", style="plain")
    systems = "、".join(w.tag("systems+", one, names[one]["name"]) for one in audit.systems)
    w.text("表1  报告标识", style="center")
    w.table(
        [
            ["报告编号", w.fact("number"), "报告日期", w.fact("report_date")],
            ["受审核组织", w.fact("organization.name"), "‹", "‹"],
            ["认证领域", systems, "‹", "‹"],
            ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶"), "‹", "‹"],
            ["开始日期", w.fact("audit.start"), "结束日期", w.fact("audit.end")],
            ["组长（代号A）", w.person(audit.leader)("name"), "风险等级", w.fact("audit.risk")],
        ],
        (1.7, 3.6, 1.5, 3.2),
        bold=(0, 2),
    )
    w.text(
        f"1.2  {w.fact(f'{body}.name')}，地址 {w.fact(f'{body}.address')}，电话 {w.fact(f'{body}.phone')}，"
        f"电子邮箱 {w.fact(f'{body}.email')}，网址 {w.fact(f'{body}.website')}。",
        "1.3  审核员以字母A、B、C……表示（见表5），部门以D1至D9表示（见表6），"
        "过程以P1至P11表示（见第6章），不符合以两位数字表示（见第10章）。",
        style="plain",
    )


def _organization(audit: Audit, w: Writer) -> None:
    org, world, people = "organization", audit.world, audit.world.people
    w.text("表2  组织概况", style="center")
    w.table(
        [
            ["2.1", "统一社会信用代码", w.fact(f"{org}.uscc")],
            ["2.2", "注册地址", w.fact(f"{org}.registered_address")],
            ["2.3", "办公地址", w.fact(f"{org}.office_address")],
            ["2.4", "经营地址", w.fact(f"{org}.business_address")],
            ["2.5", "成立日期", w.fact(f"{org}.established_on")],
            [
                "2.6",
                "营业期限",
                f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}",
            ],
            ["2.7", "登记机关", w.fact(f"{org}.licence.authority")],
            ["2.8", "法定代表人", people.legal],
            ["2.9", "最高管理者", people.manager],
            ["2.10", "管理者代表", people.representative],
            ["2.11", "联系人", f"{people.contact}（{world.phone}）"],
            ["2.12", "职工总数", f"{w.fact('headcount_total')} 人"],
            ["2.13", "社保人数", f"{w.fact('insured_count')} 人"],
            ["2.14", "体系内人数", f"{w.fact('headcount')} 人"],
            ["2.15", "体系运行起始", w.fact("system_effective_on")],
            ["2.16", "经营活动", w.scope("activity")],
        ],
        (0.9, 2.6, 6.5),
        bold=(1,),
    )
    if audit.permits:
        w.text("表3  行政许可与备案", style="center")
        rows: list[Row] = [["名称", "编号", "持有人", "许可内容", "起", "止", "发证机关"]]
        for one in audit.permits:
            e = w.entry("permits", one)
            ends = e("valid_to") if one.valid_to else e("valid_to", "长期")
            rows.append(
                [e("kind"), e("number"), e("holder"), e("scope"), e("valid_from"), ends, e("authority")]
            )
        w.table(rows, (1.6, 2, 1.7, 1.5, 1.3, 1.3, 1.6), head=1)
    else:
        w.text("表3  行政许可与备案：本组织的活动不需要。", style="plain")
    names = words("systems")
    for number, cert in enumerate(audit.certificates, 17):
        c = w.entry("certificates", cert)
        w.text(
            f"2.{number}  {c('system', names[cert.system]['name'])}认证证书 {c('number')}，"
            f"{c('issued_on')} 颁发，{c('valid_to')} 到期。",
            style="plain",
        )


def _basis(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    when = audit.audit
    told = []
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"（{s('iso')}）" if one.iso else ""
        told.append(f"{s.silent('system')}{s('number')}{twin}《{one.title}》")
    w.text(
        f"3.1  审核目的：{AIMS[audit.audit_type]}。",
        f"3.2  审核准则：{'；'.join(told)}；组织的体系文件（表4）；顾客与法规要求。",
        f"3.3  法律法规：{w.laws('criteria')}。",
        f"3.4  审核方式：{w.choice('audit.mode', MODES, when.mode)}。",
        f"3.5  覆盖期间：{w.fact('audit.covered_from')} 至 {w.fact('audit.covered_to')}。",
        f"3.6  审核时间：总计 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日；"
        f"减少理由：{w.each('audit.reductions', when.reductions) or '无'}。",
        style="plain",
    )
    if audit.stage1:
        w.text(
            f"3.7  第一阶段：{w.fact('stage1.start')}（{w.fact('stage1.start_time')} 至 "
            f"{w.fact('stage1.end_time')}）{w.silent('stage1.end')}，"
            f"{w.fact('stage1.mode', MODES[audit.stage1.mode])}；其提出的问题经复核已关闭。",
            style="plain",
        )
    w.text("表4  所查阅的体系文件", style="center")
    rows: list[Row] = [["文件号", "文件名称", "版次", "审核过程（第6章）"]]
    for kind, number, name, at in (
        ("SC", 1, "质量手册", "P1"),
        ("CX", 2, "文件和记录控制程序", "P3"),
        ("CX", 7, "采购控制程序", "P6"),
        ("CX", 11, "监视和测量资源控制程序", "P9"),
        ("CX", 15, "不合格控制程序", "P10"),
        ("CX", 18, "内部审核控制程序", "P11"),
    ):
        rows.append([paper.doc(kind, number), name, w.random.choice(("A/0", "A/1", "B/0")), at])
    w.table(rows, (2.2, 4.4, 1.2, 2.2), head=1)


def _team(audit: Audit, w: Writer) -> None:
    w.text("表5  审核组", style="center")
    rows: list[Row] = [["代号", "姓名", "职务", "级别", "领域", "注册编号", "有效期至", "专业"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.3, 1.2, 1.5, 1.2, 2.6, 1.7, 1.3), head=1)
    for number, guest in enumerate(audit.attendants, 1):
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"4.{number}  {role}：{a('name')}，{a('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    lead = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*lead, w.blank, w.blank, w.blank, codes]]
    lead[3] += e.silent_each("professional_codes")
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        before = ["^"] * 4 if at else lead
        system = r("system", words("systems")[one.system]["short"])
        codes = r.each("professional_codes", "、") or w.blank
        rows.append([*before, system, r("number") + r.silent("grade"), r("valid_until"), codes])
    return rows


def _plan(paper: Paper) -> None:
    audit, w = paper.audit, paper.w
    w.text("表6  部门代号", style="center")
    rows: list[Row] = [["代号", "部门", "负责人", "审核员"]]
    rows += [[code, name, paper.head(code), paper.letters[code]] for code, name in paper.offices.items()]
    w.table(rows, (1.2, 3, 3, 2), head=1)
    w.text("表7  日程（字母为表5的代号，D1至D9为表6的代号）", style="center")
    slots = halves(audit)
    parts = [shared([(code, "") for code in codes], len(slots)) for codes in (FIRST, SECOND)]
    rows = [["日期", "时段", *(one.label for one in audit.team)]]
    for at, (day, half) in enumerate(slots):
        time = "08:30-12:00" if half == "am" else "13:00-17:00"
        visits = ["、".join(place for place, _ in part[at]) for part in parts]
        cells = [visits[one not in paper.groups[0]] for one in audit.team]
        rows.append([w.date(day), time, *cells])
    w.table(rows, (1.8, 1.8) + (1.6,) * len(audit.team), head=1)
    first, last = slots[0], slots[-1]
    w.text(
        f"4.{len(audit.attendants) + 1}  首次会议在{w.date(first[0])}举行，末次会议在{w.date(last[0])}举行，"
        "均由A主持，D1至D9的负责人参加。日程按计划执行，无偏离。",
        f"4.{len(audit.attendants) + 2}  审核起止：{w.fact('audit.start')}{w.half('audit.start_half')}至"
        f"{w.fact('audit.end')}{w.half('audit.end_half')}，"
        f"地点 {w.fact('organization.business_address')}（见表2第2.4行）。",
        style="plain",
    )


def _scope(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.text("表8  范围", style="center")
    rows: list[Row] = [["领域", "组织声明的范围", "本次审核的范围"]]
    rows += [[names[one]["short"], w.scope("system", one), w.scope("audit", one)] for one in audit.systems]
    w.table(rows, (1.6, 4.2, 4.2), head=1)
    number = 0
    for number, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        w.text(
            f"5.{number}  场所：{e('address')}，{kind}，{e('activity')}，{e('headcount')} 人。", style="plain"
        )
    w.text(
        f"5.{number + 1}  流程：{' → '.join(audit.world.industry['flow'])}。",
        f"5.{number + 2}  关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}。",
        f"5.{number + 3}  不适用：{w.fact('exclusions')}。",
        style="plain",
    )
