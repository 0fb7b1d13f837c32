"""苇棠标准认证: combined audits; question, finding and conclusion by clause, registers as lines."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a import _weitang_clauses as clauses
from corpus.bodies.templates.a import _weitang_end as end
from corpus.bodies.templates.stock import phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "苇棠标准认证有限公司"
SYSTEMS = (
    "QMS+EMS+OHSMS",
    "QMS+EMS",
    "EMS+OHSMS",
    "HSE+EMS+OHSMS",
    "QMS+OHSMS",
    "EMS+OHSMS+EnMS",
    "QMS+HSE",
    "QMS+EnMS",
    "QMS+EMS+HSE",
    "HSE+OHSMS",
    "EMS+EnMS",
    "QMS+HSE+OHSMS",
    "OHSMS+EnMS",
    "QMS+EMS+HSPM",
    "QMS+EMS+OHSMS+ISMS",
)
TYPES = ("stage2", "surveillance", "recertification", "transfer", "stage1", "special")
STYLE = {"look": "bracket", "dates": "padded", "blank": "无"}

KINDS = {
    "stage1": "初次认证第一阶段",
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "transfer": "机构转换",
    "special": "特殊审核",
}
NAMES = {
    "QMS": "质量管理体系",
    "EMS": "环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EnMS": "能源管理体系",
    "HSE": "健康、安全与环境管理体系",
    "HSPM": "有害物质过程管理体系",
    "ISMS": "信息安全管理体系",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程结合"}
ROLES = {"leader": "审核组长", "member": "审核组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report: cover, five chapters, notes."""
    w.margins(
        header=(f"苇棠认证　　报告编号：{audit.number}",), footer=(audit.world.form_no,), page="第#页 共##页"
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "第一章  受审核方")
    _client(audit, w)
    w.heading(1, "第二章  审核任务")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "第三章  审核证据")
    clauses.all_of(audit, w)
    w.heading(1, "第四章  不符合")
    end.nonconformities(audit, w)
    w.heading(1, "第五章  结论和推荐")
    end.conclusion(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    w.text("（多体系结合审核适用）", style="center")
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["受审核方", w.fact("organization.name")],
        ["审核性质", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告完成日期", w.fact("report_date")],
    ]
    w.table(rows, (2.5, 7.5), rules="rows", bold=(0,))
    w.text("阅读本报告前请注意：", style="plain")
    w.text(*[f"（{at}）{text}" for at, text in enumerate(phrases(w, "notes", 4), 1)], style="plain")
    body = "certification_body."
    w.text(f"机构地址：{w.fact(f'{body}address')}", style="plain")
    w.text(f"服务电话：{w.fact(f'{body}phone')}　　邮箱：{w.fact(f'{body}email')}", style="plain")
    w.text(f"官方网站：{w.fact(f'{body}website')}", style="plain")


def _client(audit: Audit, w: Writer) -> None:
    world, people, base = audit.world, audit.world.people, "organization."
    licence = f"{base}licence."
    w.text(
        f"1.1　单位名称：{w.fact(f'{base}name')}",
        f"1.2　统一社会信用代码：{w.fact(f'{base}uscc')}",
        f"1.3　营业执照：成立日期{w.fact(f'{base}established_on')}，营业期限自"
        f"{w.fact(f'{licence}valid_from')}至{w.until(f'{licence}valid_to')}，登记机关为{w.fact(f'{licence}authority')}。",
        f"1.4　注册地址：{w.fact(f'{base}registered_address')}",
        f"1.5　办公地址：{w.fact(f'{base}office_address')}",
        f"1.6　生产（经营）地址：{w.fact(f'{base}business_address')}",
        f"1.7　主要人员：法定代表人{people.legal}，最高管理者{people.manager}，管理者代表"
        f"{people.representative}，联系人{people.contact}（电话{world.phone}）。",
        f"1.8　人数：职工总数{w.fact('headcount_total')}人，参加社会保险{w.fact('insured_count')}人，"
        f"体系覆盖有效人数{w.fact('headcount')}人，实行{world.shifts}班制。",
        f"1.9　主营活动：{w.scope('activity')}。",
        f"1.10　关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；外包过程："
        f"{w.fact('outsourced_processes')}；不适用的要求：{w.fact('exclusions')}。",
        f"1.11　管理体系自{w.fact('system_effective_on')}起运行，下设{'、'.join(world.departments)}。",
        style="plain",
    )
    w.text("1.12　审核覆盖的场所：", style="plain")
    rows: list[Row] = [["场所性质", "活动", "人数", "地址"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([kind, e("activity"), e("headcount"), e("address")])
    w.table(rows, (1.4, 2.2, 1, 5.4), head=1)
    _papers(audit, w)


def _papers(audit: Audit, w: Writer) -> None:
    if audit.permits:
        w.text("1.13　行政许可及备案：", style="plain")
    for at, permit in enumerate(audit.permits, 1):
        e = w.entry("permits", permit)
        ends = f"有效期至{e('valid_to')}" if permit.valid_to else f"长期有效{e.silent('valid_to', '长期')}"
        w.text(
            f"（{at}）{e('kind')}，编号{e('number')}，持有人{e('holder')}，内容为{e('scope')}，"
            f"{e('authority')}于{e('valid_from')}签发，{ends}。",
            style="plain",
        )
    if not audit.permits:
        w.text("1.13　所从事的活动不需要专门的行政许可。", style="plain")
    if audit.certificates:
        w.text("1.14　现持有的管理体系认证证书：", style="plain")
        rows: list[Row] = [["证书编号", "体系", "颁发日期", "失效日期"]]
        for one in audit.certificates:
            c = w.entry("certificates", one)
            rows.append([c("number"), c("system", NAMES[one.system]), c("issued_on"), c("valid_to")])
        w.table(rows, (2.6, 2.6, 2.4, 2.4), head=1)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "2.1  依据")
    rows: list[Row] = [["认证标准", "对应的国际标准", "体系", "标准名称"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = e("iso") if standard.iso else w.blank
        code = w.tag("systems+", standard.system, NAMES[standard.system]) + e.silent("system")
        rows.append([e("number"), twin, code, standard.title])
    w.table(rows, (2.4, 2.2, 2.2, 3.2), head=1)
    w.text(f"适用的法律：{w.laws('criteria')}。", "受审核方的体系文件、与本机构签订的认证合同同为审核依据。")
    w.heading(2, "2.2  范围")
    rows = [["体系", "审核范围", "受审核方体系文件规定的范围"]]
    for system in audit.systems:
        rows.append([NAMES[system], w.scope("audit", system), w.scope("system", system)])
    w.table(rows, (2, 4, 4), head=1)
    w.heading(2, "2.3  时间和方式")
    w.text(
        f"审核时间：{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}",
        f"审核人日：共{w.fact('audit.person_days')}人日，其中现场{w.fact('audit.onsite_days')}人日",
        f"人日增减说明：{w.each('audit.reductions', when.reductions, '；') or '未作增减'}",
        f"审核覆盖时期：{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
        f"风险等级：{w.fact('audit.risk')}",
        f"实施方式：{w.choice('audit.mode', MODES, when.mode)}",
        style="plain",
    )
    if audit.stage1 and audit.audit_type != "stage1":
        first = audit.stage1
        days = w.fact("stage1.start")
        days += w.silent("stage1.end") if first.end == first.start else f"至{w.fact('stage1.end')}"
        w.text(
            f"第一阶段审核：{days}，{w.fact('stage1.start_time')}—{w.fact('stage1.end_time')}，"
            f"{w.fact('stage1.mode', MODES[first.mode])}；所提问题在第二阶段开始前已经解决。",
            style="plain",
        )


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "2.4  审核组")
    rows: list[Row] = [["姓名", "分工", "资格", "注册证书号", "有效期至", "专业代码", "代号"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (1.1, 1.3, 1.1, 3, 2.2, 1.2, 0.7), head=1)
    for member in audit.team:
        if member.trainee:
            w.text(f"{w.person(member)('name')}在组长指导下见习，其时间不计入审核人日。", style="plain")
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}（{e('from')}）", style="plain")
    w.text("审核组成员两年内未在受审核方任职，也未为其提供过咨询，签有公正性声明。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    name, role, grade, label = e("name"), e("role", ROLES[member.role]), e("grade"), e("label")
    if not member.registrations:
        return [[name, role, grade, w.blank, w.blank, e.each("professional_codes", "；"), label]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "；") or w.blank
        if rows:
            rows.append(["^", "^", "^", number, r("valid_until"), codes, "^"])
        else:
            codes += e.silent_each("professional_codes")
            rows.append([name, role, grade, number, r("valid_until"), codes, label])
    return rows
