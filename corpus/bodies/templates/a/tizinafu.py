"""提孜那甫: one combined report of both stages, the first on readiness, the second by groups of clauses."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.invent.draw import words
from corpus.bodies.templates.a import _tizinafu_end as end
from corpus.bodies.templates.a import _tizinafu_first as first
from corpus.bodies.templates.a import _tizinafu_second as second
from corpus.bodies.templates.stock import Phrases, store
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

BODY = "提孜那甫管理体系认证中心有限公司"
SYSTEMS = ("QMS+EMS+OHSMS", "EMS+OHSMS", "QMS+EMS", "EMS", "OHSMS", "QMS")
TYPES = ("stage2", "recertification")
STYLE = {"look": "tick", "dates": "padded", "blank": "／", "styled": False}

KINDS = {"stage2": "初次认证审核", "recertification": "再认证审核"}
PARTS = {
    "stage2": ("第一部分　第一阶段审核", "第二部分　第二阶段审核"),
    "recertification": ("第一部分　审核前评审（免第一阶段现场）", "第二部分　再认证现场审核"),
}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
MODES = {"onsite": "现场审核", "remote": "远程审核", "mixed": "现场结合远程"}


def build(audit: Audit, w: Writer) -> None:
    """The report."""
    says = Phrases(w)
    w.margins(
        header_cells=("TZNF/JL-0817　A/3", "管理体系审核报告（两阶段合并式）"),
        footer=(BODY,),
        page="－ # / ## －",
        first=False,
    )
    _cover(audit, w)
    w.page()
    w.heading(1, "卷首　审核任务")
    _task(audit, w)
    _team(audit, w)
    one, two = PARTS[audit.audit_type]
    w.page()
    w.heading(1, one)
    first.part(audit, w, says)
    w.page()
    w.heading(1, two)
    second.part(audit, w, says)
    end.part(audit, w, says)


def _cover(audit: Audit, w: Writer) -> None:
    w.text(f"报告编号 {w.fact('number')}", style="right")
    w.text("", "", style="center")
    w.text(w.fact("title"), style="title")
    both = "第一阶段与第二阶段合并式" if audit.stage1 else "合并式，第一阶段现场免予实施"
    w.text(f"（{both}）", style="center")
    w.text("", "", style="center")
    fields = w.each("systems", audit.systems, "、")
    rows: list[Row] = [
        ["受审核方", w.fact("organization.name")],
        ["认证领域", f"{fields}"],
        ["审核类型", w.choice("audit_type", KINDS, audit.audit_type, "　")],
        ["审核组长", w.person(audit.leader)("name") + w.person(audit.leader).silent("role")],
        ["报告日期", w.fact("report_date")],
    ]
    w.table(rows, (1, 3.4), rules="rows", bold=(0,))
    w.text("", "", style="center")
    b = "certification_body"
    w.text(w.fact(f"{b}.name"), style="subtitle")
    w.text(f"地址：{w.fact(f'{b}.address')}", style="center")
    w.text(f"电话：{w.fact(f'{b}.phone')}　邮箱：{w.fact(f'{b}.email')}", style="center")
    w.text(f"查询网址：{w.fact(f'{b}.website')}", "", style="center")
    w.text("说明", style="center")
    for at, text in enumerate(store("tizinafu")["notice"], 1):
        w.text(f"{at}．{text}", style="plain")


def _task(audit: Audit, w: Writer) -> None:
    when, table = audit.audit, words("systems")
    w.text(f"【目的】{store('tizinafu')['aims'][audit.audit_type]}")
    standards = []
    for one in audit.standards:
        e = w.standard(one.system)
        twin = e.silent("iso") if one.iso == one.number else f"（{e('iso')}）" if one.iso else ""
        standards.append(f"{e('number')}{twin}{e.silent('system')}《{one.title}》")
    w.text(f"【准则】{'，'.join(standards)}，受审核方的体系文件，以及适用的法律法规。")
    w.text(f"【适用法律】{w.laws('criteria', '，', '{}')}。")
    scopes = [f"{table[one]['name']}为“{w.scope('audit', one)}”" for one in audit.systems]
    w.text(f"【范围】{'；'.join(scopes)}。不适用的要求：{w.fact('exclusions')}。")
    span = f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"
    rows: list[Row] = [
        ["受理编号", audit.world.application_no, "计划编号", audit.world.plan_no],
        ["覆盖时段", span, "风险等级", w.fact("audit.risk")],
    ]
    if audit.stage1:
        same = audit.stage1.start == audit.stage1.end
        last = w.silent("stage1.end") if same else f"至{w.fact('stage1.end')}"
        mode = w.fact("stage1.mode", MODES[audit.stage1.mode])
        rows.append(["第一阶段日期", f"{w.fact('stage1.start')}{last}", "第一阶段方式", mode])
    name = "第二阶段" if audit.stage1 else "现场审核"
    began = f"{w.fact('audit.start')}{w.half('audit.start_half')}"
    time = f"{began}至{w.fact('audit.end')}{w.half('audit.end_half')}"
    rows += [
        [f"{name}日期", time, f"{name}方式", w.fact("audit.mode", MODES[when.mode])],
        ["审核总人日", w.fact("audit.person_days"), "其中现场人日", w.fact("audit.onsite_days")],
    ]
    if when.reductions:
        rows.append(["人日调整理由", w.each("audit.reductions", when.reductions, "；"), "‹", "‹"])
    w.table(rows, (1.3, 3.2, 1.3, 1.5), bold=(0, 2))


def _team(audit: Audit, w: Writer) -> None:
    w.heading(2, "审核组")
    rows: list[Row] = [["组内代号", "姓名", "身份", "注册证书号", "注册级别", "注册有效期", "专业代码"]]
    for member in audit.team:
        rows += _registered(w, member)
    w.table(rows, (0.7, 1, 0.9, 2.1, 1.1, 1.5, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}由{a('from')}的{a('name')}担任。")
    trainees = "、".join(member.name for member in audit.team if member.trainee)
    told = f"{trainees}为实习审核员，在组长指导下工作，不计入审核人日。" if trainees else ""
    w.text(f"审核组成员与受审核方之间没有咨询、投资或亲属关系。{told}")


def _registered(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    own = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        codes = e.each("professional_codes", "，") or w.blank
        return [[*own, "不要求注册", e("grade"), w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        number = r("number") + r.silent("system")
        grade = r("grade") + ("" if at else e.silent("grade"))
        codes = r.each("professional_codes", "，") or w.blank
        codes += "" if at else e.silent_each("professional_codes")
        rows.append([*(["^"] * 3 if at else own), number, grade, r("valid_until"), codes])
    return rows
