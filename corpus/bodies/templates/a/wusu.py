"""乌苏国准认证: a large national body's form: options and remarks, findings on separate forms."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._wusu_chapters import chapters
from corpus.bodies.templates.a._wusu_end import finish
from corpus.bodies.templates.a._wusu_records import registers
from corpus.bodies.templates.plans import groups, halves, shared
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "乌苏国准认证集团有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "padded", "blank": "—", "styled": True}

KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场+远程"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
AIMS = {
    "stage2": "评价受审核方管理体系的实施情况及其有效性，确定是否可以推荐认证注册。",
    "surveillance": "验证获证组织的管理体系持续满足认证要求，确定是否可以推荐保持认证注册。",
    "recertification": "验证获证组织的管理体系作为一个整体持续符合与有效，确定是否可以推荐再认证注册。",
}


def build(audit: Audit, w: Writer) -> None:
    """Cover, five chapters, the findings' forms and the signatures."""
    w.margins(
        header=("乌苏国准认证集团有限公司  管理体系审核报告  WSGZ-CX09-06（D/2）",), page="第 # 页 共 ## 页"
    )
    _cover(audit, w)
    _organization(audit, w)
    _task(audit, w)
    _team(audit, w)
    _schedule(audit, w)
    chapters(audit, w)
    registers(audit, w)
    finish(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    names = words("systems")
    systems = []
    for code in ("QMS", "EMS", "OHSMS"):
        name = names[code]["name"]
        systems.append(f"{{+}}{w.tag('systems+', code, name)}" if code in audit.systems else f"{{-}}{name}")
    w.text(w.fact("title"), style="title")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方名称", w.fact("organization.name")],
        ["认证领域", "¶".join(systems)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (2, 6), bold=(0,))
    w.text(w.fact("certification_body.name"), style="center")
    body = "certification_body"
    w.text(
        f"地址：{w.fact(f'{body}.address')}  电话：{w.fact(f'{body}.phone')}",
        f"网址：{w.fact(f'{body}.website')}  邮箱：{w.fact(f'{body}.email')}",
        style="center",
    )
    w.page()


def _organization(audit: Audit, w: Writer) -> None:
    org, people = "organization", audit.world.people
    w.heading(1, "1 受审核方基本信息")
    name = w.fact(f"{org}.name")
    licence = f"{w.fact(f'{org}.licence.valid_from')} 至 {w.until(f'{org}.licence.valid_to')}"
    rows: list[Row] = [
        ["名称", name, "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{org}.uscc"), "成立日期", w.fact(f"{org}.established_on")],
        ["营业期限", licence, "登记机关", w.fact(f"{org}.licence.authority")],
        ["注册地址", w.fact(f"{org}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{org}.office_address"), "‹", "‹"],
        ["生产经营地址", w.fact(f"{org}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact} {audit.world.phone}"],
        [
            "人员总数",
            f"{w.fact('headcount_total')}人（参保{w.fact('insured_count')}人）",
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
        ],
        ["倒班情况", f"{audit.world.shifts}班", "体系运行日期", w.fact("system_effective_on")],
        ["主营业务", w.scope("activity"), "‹", "‹"],
    ]
    w.table(rows, (1.6, 3, 1.5, 2.6), bold=(0, 2))
    w.heading(2, "1.1 多场所信息")
    sites: list[Row] = [["场所地址", "场所性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = w.choice(f"{e.path}.kind", {"fixed": "固定", "temporary": "临时"}, site.kind)
        sites.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(sites, (4, 1.8, 2, 0.9), head=1)
    w.heading(2, "1.2 资质与证书")
    _permits(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["资质名称", "证书编号", "持证单位", "许可范围", "发证机关", "有效期"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else e("valid_to", "长期")
        term = f"{e('valid_from')}至{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), e("authority"), term])
    if audit.permits:
        w.text("法律法规要求的行政许可：{+}有  {-}无", style="plain")
        w.table(rows, (1.4, 1.9, 1.8, 1.4, 1.5, 1.8), head=1)
    else:
        w.text("法律法规要求的行政许可：{-}有  {+}无", style="plain")
    if audit.certificates:
        names = words("systems")
        rows = [["体系", "认证证书编号", "发证日期", "有效期至"]]
        for cert in audit.certificates:
            c = w.entry("certificates", cert)
            rows.append([c("system", names[cert.system]["name"]), c("number"), c("issued_on"), c("valid_to")])
        w.table(rows, (2, 2, 1.6, 1.6), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when, names = audit.audit, words("systems")
    w.heading(1, "2 审核任务")
    w.heading(2, "2.1 审核目的")
    w.text(AIMS[audit.audit_type])
    w.heading(2, "2.2 审核准则")
    for one in audit.standards:
        s = w.standard(one.system)
        twin = f"（idt {s('iso')}）" if one.iso and one.iso != one.number else ""
        w.text(f"{{+}}{s.silent('system')}{s('number')}《{one.title}》{twin}", style="plain")
    w.text(
        f"{{+}}适用的法律法规：{w.laws('criteria')}",
        "{+}受审核方的管理体系文件  {+}合同及相关方要求",
        style="plain",
    )
    w.heading(2, "2.3 审核范围")
    rows: list[Row] = [["体系", "审核范围", "专业代码"]]
    code = "、".join(dict.fromkeys(code for one in audit.team for code in one.professional_codes))
    rows += [[names[one]["short"], w.scope("audit", one), code] for one in audit.systems]
    w.table(rows, (1.2, 5.6, 1.4), head=1)
    w.text(f"不适用条款：{w.fact('exclusions')}", style="plain")
    w.heading(2, "2.4 审核时间和方式")
    rows = []
    if audit.stage1:
        first = audit.stage1
        day = w.fact("stage1.start") + w.silent("stage1.end")
        if first.start != first.end:
            day = f"{w.fact('stage1.start')}至{w.fact('stage1.end')}"
        hours = f"{w.fact('stage1.start_time')}～{w.fact('stage1.end_time')}"
        rows.append(["第一阶段", f"{day} {hours}，{w.choice('stage1.mode', MODES, first.mode)}"])
    rows += [
        [
            "审核日期",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["审核方式", w.choice("audit.mode", MODES, when.mode)],
        [
            "审核人日",
            f"共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
        ],
        ["人日减少理由", w.each("audit.reductions", when.reductions) or "无减少"],
        ["风险等级", w.choice("audit.risk", {one: one for one in "高中低"}, when.risk)],
        ["覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
    ]
    w.table(rows, (1.6, 6.6), bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    names = words("systems")
    w.heading(2, "2.5 审核组")
    heads = [f"{names[one]['short']}体系注册" for one in audit.systems]
    rows: list[Row] = [["组内代号", "姓名", "职责", "资格", *heads]]
    rows += [_member(audit, w, one) for one in audit.team]
    w.table(rows, (0.8, 1, 1, 1.2, *(2.4 for _ in heads)), head=1)
    w.text("注：注册栏依次为注册证书号、有效期截止日、专业代码。", style="plain")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = w.choice(f"{a.path}.role", {"guide": "向导", "observer": "观察员"}, guest.role)
        w.text(f"陪同人员：{a('name')}，来自{a('from')}，{role}", style="plain")


def _member(audit: Audit, w: Writer, member: TeamMember) -> Row:
    e = w.person(member)
    label, name, role, grade = e("label"), e("name"), e("role", ROLES[member.role]), e("grade")
    if not member.registrations:
        role += f"（专业{e.each('professional_codes')}）"
    else:
        role += e.silent_each("professional_codes")
    cells = []
    for system in audit.systems:
        found = [one for one in member.registrations if one.system == system]
        told = w.blank
        for one in found:
            r = e.inner("registrations", one)
            codes = r.each("professional_codes") or w.blank
            told = f"{r('number')}{r.silent('system')}{r.silent('grade')}¶{r('valid_until')}¶{codes}"
        cells.append(told)
    return [label, name, role, grade, *cells]


def _schedule(audit: Audit, w: Writer) -> None:
    world = audit.world
    offices = world.departments
    quality = "QMS" in audit.systems
    places = [
        ("管理层", "4、5、6、9.3、10"),
        (offices[2], "8.1、8.5" if quality else "8.1"),
        (offices[1], "6.2、8.6、8.7、9.1"),
        (offices[7], "6.1、7.4、9.1"),
        (offices[6], "7.1.3、7.1.5"),
        (offices[0], "7.2、7.3、7.5、9.2"),
        (offices[4], "8.4"),
        (offices[5], "8.2"),
        (offices[3], "7.5、8.1"),
    ]
    w.heading(2, "2.6 审核日程")
    slots = halves(audit)
    parts = [(group, shared(places[at::2], len(slots))) for at, group in enumerate(groups(audit))]
    rows: list[Row] = [["日期", "时段", "审核员", "部门/场所", "主要条款"]]
    for number, (day, half) in enumerate(slots):
        if number == 0:
            rows.append([w.date(day), "上午", "全体", "会议室", "首次会议"])
        for group, steps in parts:
            rows.append(
                [
                    w.date(day),
                    "上午" if half == "am" else "下午",
                    "、".join(one.label for one in group),
                    "、".join(place for place, _ in steps[number]),
                    "；".join(clauses for _, clauses in steps[number]),
                ]
            )
    day, half = slots[-1]
    rows.append(
        [w.date(day), "上午" if half == "am" else "下午", "全体", "会议室", "末次会议"],
    )
    w.table(rows, (1.7, 0.8, 1, 2.6, 2.6), head=1, repeat=True)
    w.text(
        "日程执行情况：{+}按计划完成  {-}有调整（说明：　）",
        f"首末次会议由组长主持，{world.people.manager}及各部门负责人{{+}}出席  {{-}}未出席。",
        style="plain",
    )
