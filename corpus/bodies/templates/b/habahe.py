"""哈巴河石油工程安全环保认证中心: an official report as a state company writes it, with registers."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember, days_of
from corpus.bodies.templates.b import _habahe_end as end
from corpus.bodies.templates.b._habahe_elements import elements
from corpus.bodies.templates.b._habahe_words import KEYS, dots, section, stock
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "哈巴河石油工程安全环保认证中心有限公司"
SYSTEMS = ("HSE+OHSMS", "HSE", "HSE+EMS+OHSMS", "QMS+HSE")
TYPES = ("surveillance", "stage2", "recertification", "special")
STYLE = {"look": "ballot", "dates": "chinese", "blank": "/", "styled": True}

NAMES = {
    "HSE": "健康、安全与环境管理体系",
    "OHSMS": "职业健康安全管理体系",
    "EMS": "环境管理体系",
    "QMS": "质量管理体系",
}
KINDS = {
    "stage2": "初次认证第二阶段",
    "surveillance": "监督审核",
    "recertification": "再认证审核",
    "special": "特殊审核",
}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场与远程结合"}
ROLES = {"leader": "组长", "member": "成员", "technical_expert": "技术专家"}
SESSIONS = (
    ("主要负责人、{office}", "领导和承诺、方针、组织机构、文件"),
    ("{doing}", "作业许可、运行控制、应急管理"),
    ("{safety}", "危害因素辨识、法律法规、检查和监测"),
    ("{purchase}、{sale}", "承包商和供应商、合同和顾客"),
    ("{upkeep}、{tech}", "设施完整性、变更管理、技术文件"),
    ("{quality}、{office}", "测量设备、培训、内审和管理评审"),
    ("{doing}", "作业现场抽查、班组访谈、职业健康"),
)


def build(audit: Audit, w: Writer) -> None:
    """The report: four parts and five annexes."""
    w.margins(header=(BODY,), footer=(f"{audit.world.form_no}",), page="第 # 页")
    w.text(BODY, style="subtitle")
    w.text(f"报告编号：{w.fact('number')}", style="center")
    w.text(w.fact("title"), style="title")
    w.heading(1, "一、基本情况")
    section(w, 1, "审核任务")
    _task(audit, w)
    section(w, 2, "受审核单位概况")
    _organization(audit, w)
    section(w, 3, "审核准则和范围")
    _criteria(audit, w)
    section(w, 4, "审核组")
    _team(audit, w)
    section(w, 5, "审核日程和会议")
    _plan(audit, w)
    w.heading(1, "二、体系运行情况")
    elements(audit, w)
    w.heading(1, "三、审核发现")
    end.findings(audit, w)
    w.heading(1, "四、审核结论")
    end.conclusion(audit, w)
    end.annexes(audit, w)


def _task(audit: Audit, w: Writer) -> None:
    when = audit.audit
    span = (
        f"{w.fact('audit.start')}{w.half('audit.start_half')}至{w.fact('audit.end')}"
        f"{w.half('audit.end_half')}"
    )
    boxes = []
    for code, name in NAMES.items():
        told = w.tag("systems+", code, name) if code in audit.systems else name
        boxes.append(f"{{{'+' if code in audit.systems else '-'}}}{told}")
    reduced = w.each("audit.reductions", when.reductions, "；") or "/"
    rows: list[Row] = [
        ["受审核单位", w.fact("organization.name"), "‹", "‹"],
        ["体系名称", "¶".join(boxes), "‹", "‹"],
        ["审核类别", w.choice("audit_type", KINDS, audit.audit_type), "‹", "‹"],
        ["审核时间", span, "审核方式", w.choice("audit.mode", MODES, when.mode, " ")],
        ["审核人日", w.fact("audit.person_days"), "其中现场", w.fact("audit.onsite_days")],
        ["人日调整", reduced, "风险等级", w.fact("audit.risk")],
        [
            "覆盖时段",
            f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}",
            "任务编号",
            audit.world.plan_no,
        ],
        ["审核目的", "；".join(stock()["purposes"][audit.audit_type]), "‹", "‹"],
        ["认证机构", w.fact("certification_body.name"), "联系电话", w.fact("certification_body.phone")],
        ["机构地址", w.fact("certification_body.address"), "‹", "‹"],
        ["网址", w.fact("certification_body.website"), "邮箱", w.fact("certification_body.email")],
    ]
    w.table(rows, (1.5, 4, 1.5, 3), bold=(0, 2))
    if audit.stage1:
        s, mode = "stage1", w.fact("stage1.mode", MODES[audit.stage1.mode])
        w.text(
            f"第一阶段审核于{w.fact(f'{s}.start')} {w.fact(f'{s}.start_time')}至{w.fact(f'{s}.end')} "
            f"{w.fact(f'{s}.end_time')}以{mode}方式进行，提出的问题已完成整改，具备开展第二阶段审核的条件。"
        )


def _organization(audit: Audit, w: Writer) -> None:
    o, people, world = "organization", audit.world.people, audit.world
    w.text(
        f"该单位于{w.fact(f'{o}.established_on')}成立，统一社会信用代码{w.fact(f'{o}.uscc')}，营业执照由"
        f"{w.fact(f'{o}.licence.authority')}核发，期限为{w.fact(f'{o}.licence.valid_from')}至"
        f"{w.until(f'{o}.licence.valid_to')}。注册地址：{w.fact(f'{o}.registered_address')}；办公地址："
        f"{w.fact(f'{o}.office_address')}；经营地址：{w.fact(f'{o}.business_address')}。主营业务："
        f"{w.scope('activity')}。",
        f"法定代表人{people.legal}，总经理{people.manager}，管理者代表{people.representative}，安全环保负责人"
        f"{people.safety}，联系人{people.contact}，联系电话{world.phone}。职工总数{w.fact('headcount_total')}人，"
        f"参保{w.fact('insured_count')}人，体系覆盖{w.fact('headcount')}人。体系文件自"
        f"{w.fact('system_effective_on')}起发布实施。",
    )
    rows: list[Row] = [["序号", "单位（场所）地址", "类别", "主要活动", "人数"]]
    for at, site in enumerate(audit.sites, 1):
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定" if site.kind == "fixed" else "临时")
        rows.append([str(at), e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (0.7, 5.4, 1, 2, 0.9), head=1)


def _criteria(audit: Audit, w: Writer) -> None:
    for at, standard in enumerate(audit.standards, 1):
        e = w.standard(standard.system)
        twin = f"（等同采用{e('iso')}）" if standard.iso else ""
        w.text(f"{at}.{e('number')}《{standard.title}》{twin}{e.silent('system')}；", style="plain")
    number = len(audit.standards)
    w.text(f"{number + 1}.法律法规：{w.laws('criteria')}；", style="plain")
    w.text(f"{number + 2}.受审核单位的体系文件、上级单位的管理制度和合同要求。", style="plain")
    rows: list[Row] = [["体系", "审核范围", "单位自行界定的范围"]]
    rows += [[code, w.scope("audit", code), w.scope("system", code)] for code in audit.systems]
    w.table(rows, (1.2, 4.4, 4.4), head=1)
    w.text(f"标准条款的删减（不适用）：{w.fact('exclusions')}。")


def _team(audit: Audit, w: Writer) -> None:
    rows: list[Row] = [["编组", "姓名", "职务", "资格", "注册证书", "专业能力"]]
    rows += [_member(w, member) for member in audit.team]
    w.table(rows, (0.7, 1.2, 1.2, 1.4, 4.2, 1.3), head=1)
    for guest in audit.attendants:
        e = w.same("attendants", guest.name, guest)
        role = e("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{e('name')}，{e('from')}。", style="plain")


def _member(w: Writer, member: TeamMember) -> Row:
    e, told = w.person(member), []
    for one in member.registrations:
        r = e.inner("registrations", one)
        hidden = f"{r.silent('grade')}{r.silent_each('professional_codes')}"
        told.append(f"{r('system')} {r('number')}{hidden}（{r('valid_until', dots(one.valid_until))}到期）")
    codes = e.each("professional_codes", "、") or "/"
    role = e("role", ROLES[member.role])
    return [e("label"), e("name"), role, e("grade"), "¶".join(told) or "/", codes]


def _plan(audit: Audit, w: Writer) -> None:
    names = dict(zip(KEYS, audit.world.departments, strict=True))
    full = [
        one
        for one in audit.team
        if one is audit.leader
        or (one.qualified and {held.system for held in one.registrations} >= set(audit.systems))
    ]
    others = "、".join(one.label for one in audit.team if one not in full)
    last = len(list(days_of(audit.audit.start, audit.audit.end)))
    halves = [f"第{day}日{half}" for day in range(1, last + 1) for half in ("上午", "下午")]
    halves = halves[:-1] if audit.audit.end_half == "am" else halves
    rows: list[Row] = [["时间", "受审核部门（岗位）", "审核要素", "审核人员"]]
    number = max(len(halves), len(SESSIONS))
    for at in range(number):
        place, topic = SESSIONS[at] if at < len(SESSIONS) else ("{safety}、{office}", "补充抽查、情况汇总")
        who = full[at % len(full)]
        who = who if who.professional_codes or "{doing}" not in place else audit.leader
        label = f"{who.label}（{others}参加）" if others and who is audit.leader else who.label
        rows.append([halves[at * len(halves) // number], place.format(**names), topic, label])
    w.table(rows, (1.5, 2.6, 4, 1.9), head=1)
    w.text(
        f"首次会议由审核组组长{w.person(audit.leader)('name')}主持，{audit.world.people.manager}和各部门负责人参加，"
        "宣读了审核计划和廉洁、保密承诺。",
        "末次会议通报了审核情况，受审核单位领导作了表态发言，对审核发现没有异议。",
    )
