"""万荃's second part, its beginning: task, criteria, places, team."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.b._wanquan_form import NAMES, SHORT, WAYS, Form
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def all_of(audit: Audit, w: Writer, form: Form) -> None:
    """From the title of the part to the team."""
    form.part("第二阶段审核" if audit.stage1 else "再认证现场审核")
    _task(audit, w, form)
    _criteria(audit, w, form)
    _team(audit, w, form)


def _task(audit: Audit, w: Writer, form: Form) -> None:
    form.head("审核任务")
    when = audit.audit
    levels = {"高": "高", "中": "中", "低": "低"}
    rows: list[Row] = [
        ["审核目的", form.texts("aims", audit.audit_type)[0]],
        [
            "审核时间",
            f"{w.fact('audit.start')}{w.half('audit.start_half')}至"
            f"{w.fact('audit.end')}{w.half('audit.end_half')}",
        ],
        ["审核方式", w.choice("audit.mode", WAYS, when.mode)],
        [
            "审核人日",
            f"共{w.fact('audit.person_days')}人日，现场{w.fact('audit.onsite_days')}人日；"
            f"减少人日的原因：{w.each('audit.reductions', when.reductions, '；') or '没有减少'}",
        ],
        ["风险级别", w.choice("audit.risk", levels, when.risk)],
        ["覆盖期间", f"{w.fact('audit.covered_from')}至{w.fact('audit.covered_to')}"],
        ["结合情况", form.texts("combined" if len(audit.systems) > 1 else "single")[0]],
        ["计划执行", f"{form.texts('plan')[0]}{form.texts('programme')[0]}"],
        ["重大变更", form.texts("change", audit.audit_type)[0]],
    ]
    w.table(rows, (2.2, 7.8), bold=(0,))
    rows = [["审核的场所", "场所性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        kind = e("kind", "固定场所" if site.kind == "fixed" else "临时场所")
        rows.append([e("address"), kind, e("activity"), e("headcount")])
    w.table(rows, (5, 1.6, 2.2, 1.2), head=1)


def _criteria(audit: Audit, w: Writer, form: Form) -> None:
    form.head("审核准则和审核范围")
    rows: list[Row] = [["管理体系", "标准", "范围"]]
    for standard in audit.standards:
        e = w.standard(standard.system)
        twin = f"¶idt {e('iso')}" if standard.iso else ""
        number = f"{e('number')}{e.silent('system')}{twin}"
        rows.append([NAMES[standard.system], number, w.scope("audit", standard.system)])
    w.table(rows, (2.4, 2.6, 5), head=1)
    form.seen(
        [
            f"法律：{w.laws('criteria')}。",
            "组织的管理手册、程序文件及其他体系文件。",
            "认证合同和认证实施规则。",
        ]
    )


def _team(audit: Audit, w: Writer, form: Form) -> None:
    form.head("审核组和陪同人员")
    rows: list[Row] = [["", "姓名", "分工", "注册资格", "注册号", "有效期至", "专业代码"]]
    rows[0] = ["代码", *rows[0][1:]]
    for member in audit.team:
        rows += _member(w, member)
    w.table(rows, (0.8, 1.2, 1.3, 2, 2.4, 1.9, 1.2), head=1, repeat=True)
    for guest in audit.attendants:
        a = w.same("attendants", guest.name, guest)
        role = a("role", "向导" if guest.role == "guide" else "观察员")
        w.text(f"{role}：{a('name')}（{a('from')}）", style="plain")


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    known = [e("label"), e("name"), e("role", ROLES[member.role])]
    if not member.registrations:
        return [[*known, e("grade"), w.blank, w.blank, e.each("professional_codes", "，")]]
    rows: list[Row] = []
    for one in member.registrations:
        r = e.inner("registrations", one)
        codes = r.each("professional_codes", "，") or w.blank
        kind = f"{SHORT[one.system]}{r.silent('system')}{r('grade')}"
        cells = [kind, r("number"), r("valid_until"), codes]
        if not rows:
            cells[0] += e.silent("grade")
            cells[3] += e.silent_each("professional_codes")
        rows.append([*(known if not rows else ["^", "^", "^"]), *cells])
    return rows
