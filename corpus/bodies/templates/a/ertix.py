"""额河: forms of questions that the auditors answer, each with a score; every site by itself."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _ertix_end as end
from corpus.bodies.templates.a._ertix_questions import Forms
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "额河认证评价（阿勒泰）有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "HSE+EMS+OHSMS", "QMS", "ISMS+ITSMS", "EMS+OHSMS", "EIMS")
TYPES = ("surveillance", "stage2", "recertification")
STYLE = {"look": "tick", "dates": "slash", "blank": "/", "styled": True}

KINDS = {"stage2": "初次认证", "surveillance": "监督", "recertification": "再认证"}
MODES = {"onsite": "到场", "remote": "远程", "mixed": "到场与远程结合"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def build(audit: Audit, w: Writer) -> None:
    """Cover, overview, team, facts, departments, sites, nonconformities, conclusion."""
    s = Slots(w)
    w.margins(
        header=(f"{BODY}　问题式审核报告",), footer=("未经本公司同意不得部分复制",), page="第#页/共##页"
    )
    _cover(audit, w)
    w.heading(1, "甲　这次审核")
    _overview(audit, w, s)
    _team(audit, w)
    forms = Forms(audit, w, s)
    w.heading(1, "乙　组织的基本事实")
    forms.facts()
    w.heading(1, "丙　按部门提出的问题")
    for at, form in enumerate(s.at("forms"), 1):
        forms.department(at, form)
    w.heading(1, "丁　按场所提出的问题")
    for at in range(len(audit.sites)):
        forms.site(at)
    w.heading(1, "戊　不符合问题单")
    end.nonconformities(audit, w)
    w.heading(1, "己　结论")
    end.conclusion(audit, w, s)


def _cover(audit: Audit, w: Writer) -> None:
    b = "certification_body"
    w.text(w.fact(f"{b}.name"), "", "", style="center")
    w.text(w.fact("title"), style="title")
    w.text(w.fact("organization.name"), style="subtitle")
    w.text("", style="center")
    kind = w.choice("audit_type", KINDS, audit.audit_type, "　")
    fields = "、".join(w.tag("systems+", one, words("systems")[one]["name"]) for one in audit.systems)
    rows: list[Row] = [
        ["报告编号", w.fact("number")],
        ["审核类别", kind],
        ["体系", fields],
        ["组长", w.person(audit.leader)("name")],
        ["成文日期", w.fact("report_date")],
    ]
    w.table(rows, (1, 4), rules="rows", bold=(0,))
    w.text("", "", style="center")
    w.text("怎样读本报告", style="subtitle")
    w.text(
        "审核员逐个回答问题单上的问题，回答之后给出得分：3为做到；2为基本做到，可以改进；"
        "1为一般不符合；0为严重不符合；N为不涉及。",
        "得分只对所问的问题。结论部分的等级用字母表示，含义见该处的说明。",
    )
    w.text(w.fact(f"{b}.address"), f"电话{w.fact(f'{b}.phone')}", style="plain")
    w.text(f"{w.fact(f'{b}.website')}　{w.fact(f'{b}.email')}", style="plain")
    w.page()


def _overview(audit: Audit, w: Writer, s: Slots) -> None:
    when, world, people = audit.audit, audit.world, audit.world.people
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"（{e('iso')}）" if one.iso else ""
        standards.append(f"{e('number')}{twin}《{one.title}》{e.silent('system')}")
    table = words("systems")
    scopes = "¶".join(f"{table[one]['short']}：{w.scope('audit', one)}" for one in audit.systems)
    opened = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    closed = f"{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows: list[Row] = [
        ["要回答什么", s.at("aims", audit.audit_type)],
        ["依据的标准", "¶".join(standards)],
        ["依据的法规", w.laws("criteria")],
        ["审核的范围", scopes],
        ["组织的业务", w.scope("activity")],
        ["组织的联系人", f"{people.contact}，{world.phone}；法定代表人{people.legal}"],
    ]
    if audit.stage1:
        first = audit.stage1
        last = w.silent("stage1.end") if first.start == first.end else f"至{w.fact('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[first.mode])
        times = f"{w.fact('stage1.start_time')}开始，{w.fact('stage1.end_time')}结束"
        rows.append(["第一阶段", f"{w.fact('stage1.start')}{last}，{times}；{mode}。提出的问题已答复。"])
    rows += [
        ["第二阶段" if audit.stage1 else "现场日期", f"{opened}至{closed}"],
        ["审核的方式", w.choice("audit.mode", MODES, when.mode, "　")],
        ["查看的时期", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["风险", w.fact("audit.risk")],
        ["用时", f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日"],
    ]
    if when.reductions:
        rows.append(["用时的调整", w.each("audit.reductions", when.reductions, "；")])
    w.table(rows, (1, 5), rules="rows", bold=(0,))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "谁来审核")
    rows: list[Row] = [["姓名", "组内代号", "职责", "资格", "注册证书（到期日）", "专业"]]
    for member in audit.team:
        e = w.person(member)
        codes = e.each("professional_codes", ",") or w.blank
        told = _registered(w, member)
        rows.append([e("name"), e("label"), e("role", ROLES[member.role]), e("grade"), told, codes])
    w.table(rows, (0.9, 0.8, 0.9, 1.1, 3.3, 1.1), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{a('name')}（{a('from')}）以{role}身份陪同。")


def _registered(w: Writer, member: TeamMember) -> str:
    e = w.person(member)
    lines = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        silent = r.silent("system") + r.silent("grade") + r.silent_each("professional_codes")
        lines.append(f"{r('number')}{silent}（{r('valid_until')}）")
    return "¶".join(lines) or "无须注册"
