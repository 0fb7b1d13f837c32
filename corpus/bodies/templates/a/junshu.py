"""钧澍: an ordinary report: cover, overview, chapters 4 to 10 of the standard, findings, conclusion."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a._junshu_clauses import chapters
from corpus.bodies.templates.a._junshu_end import ending
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "钧澍认证服务有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "EMS+OHSMS", "QMS+EMS", "EMS", "OHSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "box", "dates": "chinese", "blank": "/"}

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "transfer": "认证转换",
    "special": "其他",
}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
PURPOSES = {
    "stage2": "评价受审核方管理体系实施的符合性和有效性，确定是否推荐认证注册。",
    "surveillance": "评价受审核方管理体系是否持续符合要求并有效运行，确定是否推荐保持认证注册。",
    "recertification": "评价受审核方管理体系在整个认证周期内的持续符合性和有效性，确定是否推荐再认证。",
    "transfer": "评价受审核方管理体系的符合性和有效性，确定是否推荐接受认证转换。",
}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header=("管理体系审核报告", audit.world.form_no), footer=(BODY,), page="第#页 共##页", first=True
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "一、受审核方基本信息")
    _company(audit, w)
    w.heading(1, "二、审核概况")
    _task(audit, w)
    _team(audit, w)
    w.heading(1, "三、受审核方概述")
    _overview(audit, w)
    w.heading(1, "四、审核发现")
    chapters(audit, w)
    ending(audit, w)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="subtitle")
    w.text(w.fact("title"), style="title")
    names = w.random.choice([" ", "、"]).join(
        w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems
    )
    span = f"{w.fact('audit.start')}至{w.fact('audit.end')}"
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["审核项目编号", w.fact("number")],
        ["认证领域", names],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "¶")],
        ["审核组长", w.person(audit.leader)("name")],
        ["审核日期", span],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (3, 7), bold=(0,))
    own = "certification_body"
    w.text(
        f"地　址：{w.fact(f'{own}.address')}",
        f"电　话：{w.fact(f'{own}.phone')}　　网　址：{w.fact(f'{own}.website')}",
        f"电子邮箱：{w.fact(f'{own}.email')}",
        style="center",
    )


def _company(audit: Audit, w: Writer) -> None:
    people, org = audit.world.people, "organization"
    term = f"{w.fact(f'{org}.licence.valid_from')}至{w.until(f'{org}.licence.valid_to')}"
    wide = ["‹", "‹"]
    rows: list[Row] = [
        ["组织名称", w.fact(f"{org}.name"), *wide],
        [
            "统一社会信用代码",
            w.fact(f"{org}.uscc"),
            "登记机关",
            w.fact(f"{org}.licence.authority"),
        ],
        ["成立日期", w.fact(f"{org}.established_on"), "营业期限", term],
        ["注册地址", w.fact(f"{org}.registered_address"), *wide],
        ["办公地址", w.fact(f"{org}.office_address"), *wide],
        ["生产/经营地址", w.fact(f"{org}.business_address"), *wide],
        ["法定代表人", people.legal, "最高管理者", people.manager],
        ["管理者代表", people.representative, "联系人及电话", f"{people.contact} {audit.world.phone}"],
        ["员工总数", f"{w.fact('headcount_total')}人", "缴纳社保人数", f"{w.fact('insured_count')}人"],
        [
            "体系覆盖人数",
            f"{w.fact('headcount')}人",
            "体系实施日期",
            w.fact("system_effective_on"),
        ],
        ["主营业务", w.scope("activity"), *wide],
    ]
    w.table(rows, (2.0, 3.2, 1.8, 3.0), bold=(0, 2))


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    w.heading(2, "1. 审核目的")
    w.text(PURPOSES[audit.audit_type])
    w.heading(2, "2. 审核准则")
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"（{e('iso')}）" if standard.iso else ""
        w.text(f"{e('number')}《{standard.title}》{twin}{e.silent('system')}；")
    w.text("受审核方的管理体系文件；", f"适用的法律法规及其他要求：{w.laws('criteria')}等。")
    w.heading(2, "3. 审核范围")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['name']}：{w.scope('audit', system)}")
    w.heading(2, "4. 审核时间及方式")
    start, end = (w.fact(f"audit.{one}") + w.half(f"audit.{one}_half") for one in ("start", "end"))
    reduced = w.each("audit.reductions", when.reductions, "；") or w.blank
    rows: list[Row] = [
        ["审核时间", f"{start}至{end}", "审核方式", w.choice("audit.mode", MODES, when.mode, "¶")],
        ["审核人日数", w.fact("audit.person_days"), "其中现场人日数", w.fact("audit.onsite_days")],
        ["人日数减少的理由", reduced, "风险等级", w.fact("audit.risk")],
        ["审核覆盖时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}", "‹", "‹"],
    ]
    if audit.stage1:
        first = f"{w.fact('stage1.start')}{w.fact('stage1.start_time')}至"
        last = audit.stage1.end
        more = w.fact("stage1.end") if last > audit.stage1.start else w.silent("stage1.end")
        rows.append(
            [
                "第一阶段审核",
                f"{first}{more}{w.fact('stage1.end_time')}",
                "第一阶段方式",
                w.fact("stage1.mode", "现场"),
            ]
        )
    w.table(rows, (2.0, 3.6, 1.8, 2.6), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "5. 审核组成员")
    rows: list[Row] = [["代号", "姓名", "组内职务", "注册资格", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.7, 1.2, 1.2, 1.4, 2.6, 2.2, 1.5), head=1, repeat=True)
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在审核员指导下参加审核，不独立承担审核任务，不计入审核人日。")
    told = []
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        told.append(f"{e('name')}（{e('role', '向导' if guest.role == 'guide' else '观察员')}，{e('from')}）")
    if told:
        w.text(f"陪同人员：{'、'.join(told)}。")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    own = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "¶") or w.blank
        return [[*own, w.blank, w.blank, codes]]
    rows: list[Row] = []
    told = False
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        hidden = r.silent("system") + r.silent("grade")
        codes = r.each("professional_codes", "¶")
        if codes and not told:
            codes, told = codes + e.silent_each("professional_codes"), True
        first = own if at == 0 else ["^"] * 4
        rows.append([*first, r("number") + hidden, r("valid_until"), codes or w.blank])
    return rows


def _overview(audit: Audit, w: Writer) -> None:
    world, people = audit.world, audit.world.people
    w.text(
        f"{w.fact('organization.name')}成立于{w.fact('organization.established_on')}，位于{world.city['name']}，"
        f"主要从事{world.products}等，设有{'、'.join(world.departments)}，总经理为{people.manager}。"
        f"现有员工{w.fact('headcount_total')}人，管理体系于{w.fact('system_effective_on')}发布实施。"
    )
    w.text(f"生产/服务流程：{'→'.join(world.industry['flow'])}。")
    w.text(
        f"关键过程：{w.fact('key_processes')}；特殊过程：{w.fact('special_processes')}；"
        f"外包过程：{w.fact('outsourced_processes')}；不适用条款：{w.fact('exclusions')}。"
    )
    rows: list[Row] = [["序号", "场所地址", "主要活动", "人数", "场所类型"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), e("address"), e("activity"), e("headcount"), kind])
    w.text("体系覆盖的场所：", style="plain")
    w.table(rows, (0.7, 4.3, 2.6, 1.0, 1.4), head=1)
    w.text("组织在体系文件中规定的范围：", style="plain")
    for system in audit.systems:
        w.text(f"{words('systems')[system]['name']}：{w.scope('system', system)}")
    _permits(audit, w)


def _permits(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["证照名称", "编号", "持有人", "许可范围", "有效期", "发证机关"]]
    for one in audit.permits:
        e = w.entry("permits", one)
        until = e("valid_to") if one.valid_to else w.tag(f"{e.path}.valid_to", "长期")
        span = f"{e('valid_from')}至{until}"
        rows.append([e("kind"), e("number"), e("holder"), e("scope"), span, e("authority")])
    if rows[1:]:
        w.text("行政许可和资质情况：", style="plain")
        w.table(rows, (1.6, 2.0, 1.9, 1.6, 1.9, 1.5), head=1)
    else:
        w.text("经核查，受审核方的经营活动不涉及行政许可。")
    for held in audit.certificates:
        c = w.entry("certificates", held)
        name = c("system", words("systems")[held.system]["name"])
        w.text(
            f"现有{name}认证证书，证书编号{c('number')}，发证日期{c('issued_on')}，有效期至{c('valid_to')}。"
        )
