"""赣漾食品与能源: a report whose evidence stands in numbered tables, for food safety and energy."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b import _ganjiang_end as end
from corpus.bodies.templates.b import _ganjiang_system as system
from corpus.bodies.templates.b import _ganjiang_tables as tables
from corpus.bodies.templates.b._ganjiang_form import NAMES, WAYS, Numbered
from corpus.bodies.templates.stock import Phrases
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "赣漾食品与能源评价认证有限公司"
SYSTEMS = ("FSMS+HACCP", "EnMS", "FSMS", "QMS+EnMS", "HACCP", "QMS+FSMS")
TYPES = ("stage2", "surveillance", "recertification", "transfer")
STYLE = {"look": "tick", "dates": "dots", "blank": "—", "styled": False}

KINDS = {
    "stage2": "初审第二阶段",
    "surveillance": "监督",
    "recertification": "再认证",
    "transfer": "机构转换",
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    w.margins(
        header_cells=(BODY, "管理体系现场审核报告", f"{audit.world.form_no}  C/2"),
        page="#/##",
        first=False,
    )
    made = Numbered(w)
    texts = Phrases(w)
    _first_page(audit, w)
    _company(audit, w, made)
    _done(audit, w, made)
    system.chapter(audit, w, made, texts)
    tables.chapter(audit, w, made)
    end.findings(audit, w, made)
    end.conclusion(audit, w, made, texts)


def _first_page(audit: Audit, w: Writer) -> None:
    w.text(w.fact("certification_body.name"), style="center")
    w.text(w.fact("title"), style="title")
    names = "¶".join(w.tag("systems+", one, NAMES[one]) for one in audit.systems)
    numbers = []
    for standard in audit.standards:
        e = w.standard(standard.system)
        same = standard.iso in (None, standard.number)
        twin = "" if same else f"（{e('iso')}，IDT）"
        silent = e.silent("iso") if standard.iso and same else ""
        numbers.append(f"{e('number')}{twin}{silent}{e.silent('system')}")
    rows: list[Row] = [
        ["客户名称", w.fact("organization.name"), "‹", "‹"],
        ["报告编号", w.fact("number"), "合同编号", audit.world.application_no],
        ["认证体系", names, "认证依据", "¶".join(numbers)],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        [
            "审核日期",
            f"{w.fact('audit.start')}～{w.fact('audit.end')}",
            "组长",
            w.person(audit.leader)("name"),
        ],
        ["机构地址", w.fact("certification_body.address"), "‹", "‹"],
        ["电话", w.fact("certification_body.phone"), "网址", w.fact("certification_body.website")],
        ["电子邮箱", w.fact("certification_body.email"), "签发日期", w.fact("report_date")],
    ]
    w.table(rows, (1.8, 4, 1.8, 3.4), bold=(0, 2))


def _company(audit: Audit, w: Writer, made: Numbered) -> None:
    world, people = audit.world, audit.world.people
    w.heading(1, "1 客户概况")
    until = w.until("organization.licence.valid_to")
    rows: list[Row] = [
        ["统一社会信用代码", w.fact("organization.uscc")],
        ["法定代表人/总经理", f"{people.legal} / {people.manager}"],
        ["注册地址", w.fact("organization.registered_address")],
        ["通讯（办公）地址", w.fact("organization.office_address")],
        ["生产经营地址", w.fact("organization.business_address")],
        ["成立日期", w.fact("organization.established_on")],
        ["营业执照有效期", f"{w.fact('organization.licence.valid_from')}～{until}"],
        ["发照机关", w.fact("organization.licence.authority")],
        ["联系人", f"{people.contact}，电话{world.phone}，邮编{world.postcode}"],
        ["经营活动", w.scope("activity")],
        ["工艺流程", " → ".join(world.industry["flow"])],
        ["关键过程", w.fact("key_processes")],
        ["特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes")],
        ["不适用要求", w.fact("exclusions")],
        ["在册人数", f"{w.fact('headcount_total')}（其中参保 {w.fact('insured_count')}）"],
        ["认证范围内人数", f"{w.fact('headcount')}，{world.shifts} 班制"],
        ["体系文件生效日期", w.fact("system_effective_on")],
    ]
    made.caption("客户基本情况")
    w.table(rows, (3, 8), bold=(0,))
    kinds = {"fixed": "固定", "temporary": "临时"}
    made.caption("审核场所")
    rows = [["序号", "地址", "性质", "活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        rows.append([str(at), e("address"), e("kind", kinds[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (0.8, 5, 1.2, 3, 1), head=1)


AIMS = {
    "stage2": "确认管理体系已按标准建立并有效实施，判定能否推荐认证。",
    "surveillance": "确认获证的管理体系持续符合标准，判定能否保持证书。",
    "recertification": "对上一认证周期的绩效进行评价，判定能否换发证书。",
    "transfer": "核实原认证的有效性和转换的理由，确认管理体系符合标准，判定能否接收并换发本机构证书。",
}


def _done(audit: Audit, w: Writer, made: Numbered) -> None:
    when = audit.audit
    w.heading(1, "2 审核实施情况")
    made.caption("审核安排")
    start = f"{w.fact('audit.start')} {w.half('audit.start_half')}"
    days = f"合计 {w.fact('audit.person_days')} 人日，现场 {w.fact('audit.onsite_days')} 人日"
    rows: list[Row] = [
        ["审核目的", AIMS[audit.audit_type]],
        ["起止时间", f"{start} ～ {w.fact('audit.end')} {w.half('audit.end_half')}"],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode)],
        ["审核时间", days],
        ["风险等级", w.fact("audit.risk")],
        ["覆盖期间", f"{w.fact('audit.covered_from')}～{w.fact('audit.covered_to')}"],
        ["其他准则", f"客户的体系文件、合同，以及{w.laws('criteria')}"],
    ]
    if when.reductions:
        rows.append(["人日调整理由", w.each("audit.reductions", when.reductions, "；")])
    if audit.stage1:
        first = audit.stage1
        until = w.silent("stage1.end") if first.end == first.start else f"～{w.fact('stage1.end')}"
        clock = f"{w.fact('stage1.start_time')}-{w.fact('stage1.end_time')}"
        told = f"{w.fact('stage1.start')}{until} {clock}，{w.fact('stage1.mode', WAYS[first.mode])}审核；"
        rows.append(["第一阶段", told + "所提问题已整改完毕，具备第二阶段审核的条件"])
    w.table(rows, (2.2, 8.8), bold=(0,))
    made.caption("审核范围")
    rows = [["体系", "本次审核的范围", "客户体系文件规定的范围"]]
    rows += [[one, w.scope("audit", one), w.scope("system", one)] for one in audit.systems]
    w.table(rows, (1.4, 4.8, 4.8), head=1)
    _team(audit, w, made)
    _places(audit, w, made)
    w.text(
        "审核计划的执行：与计划一致，无偏离。影响审核方案的重大事项：无。双方存在分歧而未解决的问题：无。"
        + ("" if audit.audit_type == "stage2" else "上次审核后体系的重大变化：无。")
        + "首、末次会议由组长主持，客户管理层参加；审核发现已在末次会议上通报，客户予以认可。",
    )


def _team(audit: Audit, w: Writer, made: Numbered) -> None:
    made.caption("审核组")
    rows: list[Row] = [["代码", "姓名", "身份", "级别", "体系", "注册号", "有效期至", "专业"]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.9, 1.2, 1.3, 1.4, 1.2, 3, 1.9, 1.5), head=1, repeat=True)
    told = []
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        told.append(f"{role} {a('name')}（{a('from')}）")
    w.text(f"陪同及观察人员：{'；'.join(told)}。", style="plain")
    if any(member.trainee for member in audit.team):
        w.text("注：实习审核员在指导下参与，不计审核人日。", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    """The rows of a person, one a registration."""
    e = w.person(member)
    first = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes", "、") or w.blank
        return [[*first, w.blank, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "、") or w.blank
        silent = r.silent("grade") + ("" if at else e.silent_each("professional_codes"))
        left = ["^"] * 4 if at else first
        rows.append([*left, r("system"), r("number") + silent, r("valid_until"), codes])
    return rows


def _places(audit: Audit, w: Writer, made: Numbered) -> None:
    """Who audited which department."""
    world = audit.world
    able = [one.label for one in audit.team[:2] if one.qualified]
    made.caption("受审核部门及面谈人员")
    rows: list[Row] = [["部门", "面谈人员", "审核员"], ["管理层", world.people.manager, able[0]]]
    for at, department in enumerate(world.departments):
        rows.append([department, world.people.heads[department], able[(at + 1) % len(able)]])
    w.table(rows, (4, 4, 3), head=1)
