"""疏勒河: a provincial body's report of twelve numbered chapters, tables and short prose by turns."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.b import _shule_end as end
from corpus.bodies.templates.b import _shule_middle as middle
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "疏勒河质量认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "QMS", "QMS+EMS", "EnMS", "EMS+OHSMS")
TYPES = ("stage2", "surveillance", "recertification")
STYLE = {"look": "box", "dates": "chinese", "blank": "/", "styled": True}

KINDS = {
    "stage2": "初次认证（第二阶段）",
    "surveillance": "监督审核",
    "recertification": "再认证",
    "special": "特殊审核",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场与远程相结合"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    s = Slots(w)
    w.margins(header=("SLH-JL-31　管理体系审核报告　版次：C/2",), footer=(BODY,), page="第#页 共##页")
    _cover(audit, w)
    w.page()
    w.heading(1, "1 受审核方基本信息")
    _organization(audit, w)
    w.heading(1, "2 审核概况")
    _overview(audit, w, s)
    w.heading(1, "3 审核组")
    _team(audit, w)
    w.heading(1, "4 以往审核情况")
    _before(audit, w, s)
    middle.chapters(audit, w, s)
    w.heading(1, "10 不符合项")
    end.nonconformities(audit, w)
    w.heading(1, "11 认证证书与认证范围")
    end.certificates(audit, w)
    w.heading(1, "12 审核结论")
    end.conclusion(audit, w, s)
    end.signatures(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号：{w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text("", "", style="center")
    table = words("systems")
    fields = "、".join(w.tag("systems+", one, table[one]["name"]) for one in audit.systems)
    rows: list[Row] = [
        ["受审核方名称", w.fact("organization.name")],
        ["认证领域", fields],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type)],
        ["现场审核日期", f"{w.fact('audit.start')}至{w.fact('audit.end')}"],
        ["审核组长", w.person(audit.leader)("name")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1.5, 4), bold=(0,))
    w.text("", "", "", style="center")
    w.text(w.fact("certification_body.name"), style="subtitle")
    body = "certification_body"
    w.text(f"地址：{w.fact(f'{body}.address')}　电话：{w.fact(f'{body}.phone')}", style="center")
    w.text(f"网址：{w.fact(f'{body}.website')}　邮箱：{w.fact(f'{body}.email')}", style="center")


def _organization(audit: Audit, w: Writer) -> None:
    world, people, o = audit.world, audit.world.people, "organization"
    licence = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["组织名称", w.fact(f"{o}.name"), "‹", "‹"],
        ["统一社会信用代码", w.fact(f"{o}.uscc"), "法定代表人", people.legal],
        ["成立日期", w.fact(f"{o}.established_on"), "注册资本", f"{world.capital}万元"],
        ["登记机关", w.fact(f"{o}.licence.authority"), "营业期限", licence],
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["总经理", people.manager, "管理者代表", people.representative],
        ["联系人", people.contact, "电话/邮编", f"{world.phone}/{world.postcode}"],
        ["职工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "生产班次", f"{world.shifts}班"],
        ["体系运行日期", w.fact("system_effective_on"), "占地面积", f"{world.area}平方米"],
        ["主要活动", w.scope("activity"), "‹", "‹"],
        ["内设部门", "、".join(world.departments), "‹", "‹"],
    ]
    w.table(rows, (1.5, 2.4, 1.2, 2.4), bold=(0, 2))
    w.text("审核涉及的场所如下：")
    rows = [["序号", "场所地址", "性质", "从事的活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.5, 3.4, 1.1, 1.7, 0.7), head=1, repeat=True)


def _overview(audit: Audit, w: Writer, s: Slots) -> None:
    table, when = words("systems"), audit.audit
    w.heading(2, "2.1 审核目的")
    w.text(s.at("aims", audit.audit_type))
    w.heading(2, "2.2 审核依据")
    items = []
    for one in audit.standards:
        e = w.standard(one.system)
        own = one.iso == one.number
        twin = e.silent("iso") if own else f"（idt {e('iso')}）" if one.iso else ""
        items.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    laws = f"适用的法律法规，包括：{w.laws('criteria')}"
    for at, text in enumerate([*items, "受审核方的管理体系文件及有关合同", laws], 1):
        w.text(f"（{at}）{text}；" if at < len(items) + 2 else f"（{at}）{text}。")
    w.heading(2, "2.3 审核范围")
    for system in audit.systems:
        w.text(f"{table[system]['name']}：{w.scope('audit', system)}。")
    w.text(f"不适用的条款：{w.fact('exclusions')}。")
    w.heading(2, "2.4 审核的实施")
    w.text(
        f"本次审核为{w.fact('audit.mode', MODES[when.mode])}，自{w.fact('audit.start')}"
        f"{w.half('audit.start_half')}起，至{w.fact('audit.end')}{w.half('audit.end_half')}止，"
        f"共使用{w.fact('audit.person_days')}个审核人日，其中现场{w.fact('audit.onsite_days')}个人日。"
        f"抽样覆盖的体系运行时段为{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}。"
        f"受审核方的风险等级评定为{w.fact('audit.risk')}。"
    )
    if when.reductions:
        w.text(f"人日数在基准上有所减少，理由：{w.each('audit.reductions', when.reductions, '；')}。")
    w.text("审核计划已经全部完成，未发生影响审核结论可信性的情况。")


def _registrations(w: Writer, member: TeamMember) -> list[str]:
    """Cells of a person: registration, its end, codes."""
    person = w.person(member)
    if not member.registrations:
        return ["外聘技术专家", w.blank, person.each("professional_codes", "、") or w.blank]
    table, numbers, ends = words("systems"), [], []
    for one in member.registrations:
        r = person.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        numbers.append(f"{table[one.system]['letter']}：{r('number')}{silent}")
        ends.append(r("valid_until"))
    codes = person.each("professional_codes", "、") or w.blank
    return ["¶".join(numbers), "¶".join(ends), codes]


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["代号", "姓名", "组内身份", "注册级别", "注册证书号", "有效期至", "专业代码"]]
    for member in audit.team:
        e = w.person(member)
        rows.append(
            [
                e("label"),
                e("name"),
                e("role", ROLES[member.role]),
                e("grade"),
                *_registrations(w, member),
            ]
        )
    w.table(rows, (0.5, 0.9, 0.9, 1.1, 2.6, 1.7, 1.1), head=1, repeat=True)
    trainees = "、".join(member.name for member in audit.team if member.trainee)
    if trainees:
        w.text(f"{trainees}为实习审核员，在指导下工作，不计入审核人日。")
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）。")


def _before(audit: Audit, w: Writer, s: Slots) -> None:
    if audit.stage1:
        one_day = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if one_day else f"至{w.fact('stage1.end')}"
        w.text(
            f"第一阶段审核于{w.fact('stage1.start')}{last}进行，时间为{w.fact('stage1.start_time')}至"
            f"{w.fact('stage1.end_time')}，方式为{w.fact('stage1.mode', MODES[audit.stage1.mode])}，"
            "结论为具备进行第二阶段审核的条件。"
        )
    w.text(s.at("changes", audit.audit_type))
    if audit.previous_nonconformities:
        w.text("上次审核开具的不符合项及验证情况：")
        rows: list[Row] = [["序号", "不符合事实", "关闭日期", "本次验证情况"]]
        verified = "<again:措施有效，未重复发生/措施已完成，但同类问题再次出现，见第10章>"
        rows += s.rows("previous_nonconformities", ["<#>", "<description>", "<closed_on>", verified])
        w.table(rows, (0.5, 3.6, 1.5, 1.9), head=1, repeat=True)
